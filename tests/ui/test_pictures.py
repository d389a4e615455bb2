"""Painted pictures: their words, their sources, their room; drawn from the test content."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from db.records import Audience, DayGrid, Entry, Mark, Onset, Pictures, Statement, Step
from db.repository import ContentRepository
from desktop.core import page
from desktop.core.day_axis import CARE, PROBLEMS, axes
from desktop.core.pictured import Use
from desktop.ui.look import Look
from desktop.ui.widgets.page_view.block import Node, PageBlock
from desktop.ui.widgets.page_view.cited import Reading
from desktop.ui.widgets.page_view.day_axis import ScaleBlock, axis_blocks
from desktop.ui.widgets.page_view.day_grid import DayGridBlock, use_blocks
from desktop.ui.widgets.page_view.kinds import page_cards
from desktop.ui.widgets.page_view.legend import LegendBlock
from desktop.ui.widgets.page_view.people import PeopleBlock
from desktop.ui.widgets.page_view.rail import RailBlock, approval_blocks, journey_blocks
from desktop.ui.widgets.page_view.reactions import ReactionBlock
from desktop.ui.widgets.page_view.shares import shares_of
from desktop.ui.widgets.page_view.statement import plain_block
from desktop.ui.widgets.page_view.style import PageStyle
from tests.helpers.content import content_folder, repository
from tests.helpers.pages import GUIDE, LABEL, look, reaction, statement

__all__ = ["content_folder", "look", "repository"]

PRO, PATIENT = Reading(professional=True), Reading(professional=False)
ONSETS = (
    Onset("crs", "Storm", "Adults", "Median day 5 (1-12)", "cells", "days", "problems", "range",
          5, 1, 12, None, None, None, (LABEL,)),
    Onset("late", "Late storm", "", "Mostly after 100 days", "cells", "days", "problems", "after",
          None, 100, None, None, None, None, (LABEL,)),
    Onset("near", "Stay near", "", "At least 2 weeks", "cells", "weeks", "care", "at-least",
          None, None, 2, None, None, None, (LABEL,)),
)  # fmt: skip
GRID = DayGrid(
    "a-1", "Relapsed", "Cycle 1", "Cycle 1, 42 days. Infusion on the first 28 days.", 42,
    (Mark("infusion", ((1, 28),), False), Mark("rest", ((29, 42),), False),
     Mark("hospital", ((1, 9),), False)), "", "Not read.", (LABEL,),
)  # fmt: skip
STEPS = (
    Step("collect", "Leukapheresis.", "", (LABEL,)),
    Step("make", "Made off-site.", "Time not stated.", (LABEL,)),
    Step("infuse", "One infusion.", "", (LABEL,)),
)
WIDTHS = (220.0, 480.0, 900.0)


@pytest.fixture
def style(look: Look) -> PageStyle:
    return PageStyle(look.theme)


def nodes(block: PageBlock) -> list[Node]:
    def below(node: Node) -> Iterator[Node]:
        yield node
        for child in node.children:
            yield from below(child)

    return [found for node in block.nodes() for found in below(node)]


def approvals() -> list[Statement]:
    return [
        statement("First use", "approval", date="2000-05", withdrawn="2010-10"),
        statement("Committee opinion", "approval", date="2012-01-03", event="step"),
        statement("License given up", "approval", date="2012-09-04", event="withdrawn"),
        statement("Approved again", "approval", date="2017-09-01"),
    ]


def every_block() -> list[PageBlock]:
    found: list[PageBlock] = []
    for group in (PROBLEMS, CARE):
        for axis in axes(ONSETS, group):
            found += axis_blocks(axis, PRO)
    found += use_blocks(Use("Relapsed", (GRID, replace(GRID, marks=GRID.marks[:1]))), PATIENT)
    found += journey_blocks(STEPS, PRO)
    return [*found, *approval_blocks(approvals(), PRO)]


def painted(block: PageBlock, style: PageStyle, width: float) -> QImage:
    height = block.lay_out(style, width)
    image = QImage(round(width) + 40, round(height) + 40, QImage.Format.Format_RGB32)
    image.fill(style.color("surface"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    block.paint(painter, style, 20, 20)
    painter.end()
    return image


def is_clean(image: QImage, ground: QColor) -> bool:
    blank = image.copy()
    blank.fill(ground)
    return image == blank


def ink_outside(image: QImage, height: float, ground: QColor) -> list[str]:
    """Return at which sides something is drawn outside of the block's own field."""
    low = 23 + round(height)
    sides = {
        "left": image.copy(0, 0, 18, image.height()),
        "right": image.copy(image.width() - 18, 0, 18, image.height()),
        "above": image.copy(0, 0, image.width(), 17),
        "below": image.copy(0, low, image.width(), image.height() - low),
    }
    return [side for side, part in sides.items() if not is_clean(part, ground)]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scale", [100, 200])
def test_nothing_is_drawn_outside_of_its_block(
    qapp: QApplication, look: Look, width: float, scale: int
) -> None:
    look.theme.apply("light", scale)
    style = PageStyle(look.theme)
    wide = width * scale / 100
    for block in every_block():
        image = painted(block, style, wide)
        height = block.lay_out(style, wide)
        found = ink_outside(image, height, style.color("surface"))
        assert not found, (type(block).__name__, width, scale, found)


@pytest.mark.parametrize("width", WIDTHS)
def test_estimates_are_near(style: PageStyle, width: float) -> None:
    for block in every_block():
        guess, height = block.estimate(style, width), block.lay_out(style, width)
        assert guess == pytest.approx(height, abs=90), type(block).__name__


def test_a_line_says_what_in_whom_and_when(style: PageStyle) -> None:
    (axis,) = axes(ONSETS, PROBLEMS)
    first = axis_blocks(axis, PRO)[0]
    (node, chip) = nodes(first)
    assert node.role is QAccessible.Role.Graphic
    assert node.name == "Storm · Adults: Median day 5 (1-12)"
    assert node.description.startswith("Source: ")
    assert (chip.role, chip.sources) == (QAccessible.Role.Link, (LABEL,))


def test_professionals_see_that_only_a_secondary_source_stands_behind_a_line() -> None:
    line = replace(ONSETS[0], citations=(GUIDE,))
    (axis,) = axes([line], PROBLEMS)
    assert nodes(axis_blocks(axis, PRO)[0])[1].name.endswith(" · secondary")
    assert "secondary" not in nodes(axis_blocks(axis, PATIENT)[0])[1].name


def test_an_axis_says_what_it_counts(style: PageStyle) -> None:
    (axis,) = axes(ONSETS, PROBLEMS)
    (scale,) = (b for b in axis_blocks(axis, PATIENT) if isinstance(b, ScaleBlock))
    assert [n.name for n in nodes(scale)] == ["Days after the cells"]


@pytest.mark.parametrize(
    ("group", "meanings"),
    [
        (
            PROBLEMS,
            ["Can start in this time", "Half had it by then", "And later"],
        ),
        (CARE, ["This long", "Or longer"]),
    ],
)
def test_a_legend_explains_what_is_drawn(group: str, meanings: list[str]) -> None:
    (axis,) = axes(ONSETS, group)
    (legend,) = (b for b in axis_blocks(axis, PRO) if isinstance(b, LegendBlock))
    assert list(legend._meanings.values()) == meanings
    assert legend.nodes() == ()


def test_a_grid_says_its_days_and_opens_its_source(style: PageStyle) -> None:
    (grid,) = (b for b in use_blocks(Use("Relapsed", (GRID,)), PRO) if isinstance(b, DayGridBlock))
    assert nodes(grid)[0].name == GRID.text
    assert (grid.stops(), grid.sources(0)) == (1, (LABEL,))
    grid.lay_out(style, 600)
    assert grid.stop_rect(0).height() == grid.lay_out(style, 600)


@pytest.mark.parametrize(("width", "columns"), [(200, 7), (430, 14), (660, 21), (900, 21)])
def test_days_stand_in_whole_weeks(style: PageStyle, width: float, columns: int) -> None:
    (grid,) = (b for b in use_blocks(Use("Relapsed", (GRID,)), PRO) if isinstance(b, DayGridBlock))
    assert grid._columns(style, width) == columns


def test_what_is_not_stated_of_all_cycles_is_said_once() -> None:
    blocks = use_blocks(Use("Relapsed", (GRID, replace(GRID, key="a-2"))), PATIENT)
    words = [n.name for b in blocks for n in nodes(b)]
    assert words.count("Not read.") == 1


def test_steps_are_numbered_and_say_what_is_not_stated() -> None:
    names = [nodes(b)[0].name for b in journey_blocks(STEPS, PRO)]
    assert names == [
        "1: Collect: Leukapheresis.", "2: Make: Made off-site. Time not stated.",
        "3: Infuse: One infusion.",
    ]  # fmt: skip


def test_approvals_say_their_date_and_their_end() -> None:
    names = [nodes(b)[0].name for b in approval_blocks(approvals(), PRO)]
    assert names == [
        "2000-05: First use. Withdrawn: 2010-10", "2012-01-03: Committee opinion",
        "2012-09-04: Withdrawal: License given up", "2017-09-01: Approved again",
    ]  # fmt: skip


def test_nodes_of_a_line_stand_below_each_other(style: PageStyle) -> None:
    rows = approval_blocks(approvals(), PRO)
    lefts = {b.margin(style, 600) for b in rows if isinstance(b, RailBlock)}
    assert len(lefts) == 1


def dots(image: QImage, color: QColor) -> int:
    """Return how many of the 100 places of a drawing in its left upper corner are filled."""
    side = 64 / 10
    return sum(
        image.pixelColor(round(20 + (n % 10 + 0.5) * side), round(20 + (n // 10 + 0.5) * side))
        == color
        for n in range(100)
    )


@pytest.mark.parametrize("people", [1, 9, 10, 55, 99, 100])
def test_as_many_dots_are_filled_as_the_words_say(style: PageStyle, people: int) -> None:
    block = PeopleBlock(plain_block(f"In about {people} of 100 people."), people)
    image = painted(block, style, 400)
    assert dots(image, style.color("teal")) == people


def test_dots_belong_to_their_words(style: PageStyle) -> None:
    block = PeopleBlock(plain_block("In about 55 of 100 people."), 55)
    assert [(n.role, n.name) for n in nodes(block)] == [
        (QAccessible.Role.Graphic, "In about 55 of 100 people.")
    ]


def with_pictures(entry: Entry) -> Entry:
    pictures = Pictures(ONSETS, (GRID,), STEPS)
    return replace(entry, pictures=pictures, patient_pictures=pictures)


@pytest.mark.parametrize("audience", list(Audience))
def test_a_whole_page_is_laid_out_and_read(
    style: PageStyle, repository: ContentRepository, audience: Audience
) -> None:
    entry = with_pictures(repository.entry("velotumab"))
    sections = page.compose(entry, audience, ())
    cards = page_cards(sections, "therapy", audience is Audience.PROFESSIONAL)
    blocks = [block for card in cards for block in card.blocks]
    for block in blocks:
        assert block.lay_out(style, 600) > 0
        assert len(block.runs()) >= 0
        block.forget()
    spoken = {node.name for block in blocks for node in nodes(block)}
    assert {"Storm · Adults: Median day 5 (1-12)", GRID.text} <= spoken


# ------------------------------------------------------------------------ bars of side effects


def test_a_lower_bound_is_drawn_as_one() -> None:
    exact, bound = reaction("Fever", "55", "6").reaction, reaction("Rash", None).reaction
    assert exact is not None
    assert bound is not None
    assert shares_of(exact) == {"any": 55.0, "severe": 6.0}
    assert shares_of(bound) == {"floor": 20.0}
    assert shares_of(replace(exact, any_grade="<1", severe="<1")) == {}
    assert shares_of(replace(exact, any_grade="<1", any_floor=20, severe=None)) == {}


def test_one_legend_stands_over_all_groups(repository: ContentRepository) -> None:
    sections = page.compose(repository.entry("velotumab"), Audience.PROFESSIONAL, ())
    cards = page_cards(sections, "therapy", professional=True)
    (effects,) = (card for card in cards if card.id == "effects")
    legends = [n for n, b in enumerate(effects.blocks) if isinstance(b, LegendBlock)]
    rows = [n for n, b in enumerate(effects.blocks) if isinstance(b, ReactionBlock)]
    assert len([n for n in legends if n < rows[0]]) >= 1
    assert not [n for n in legends if n > rows[0]]
