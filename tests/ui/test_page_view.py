"""The painted page as a person sees it: what is laid out when, what stays put, what is seen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from desktop.core.page import Section
from desktop.ui.look import Look
from desktop.ui.widgets.page_view.block import PageBlock
from desktop.ui.widgets.page_view.card import GUESSED, LAID_OUT
from desktop.ui.widgets.page_view.chip import Chip
from desktop.ui.widgets.page_view.frame import UrgentBlock
from desktop.ui.widgets.page_view.heading import HeadingBlock
from desktop.ui.widgets.page_view.kinds import page_cards
from desktop.ui.widgets.page_view.reactions import ReactionBlock, figures
from desktop.ui.widgets.page_view.statement import StatementBlock
from desktop.ui.widgets.page_view.style import BODY, PageStyle
from desktop.ui.widgets.page_view.table import GridBlock, TableBlock, column_widths
from desktop.ui.widgets.page_view.text import FlowText
from desktop.ui.widgets.page_view.view import PageView
from tests.helpers.pages import EVERYTHING, WORDS, long_page, look, reaction, said, show, view

__all__ = ["look", "view"]

WIDTH, HEIGHT = 720, 500


def settle(view: PageView, qtbot: QtBot) -> None:
    qtbot.waitUntil(view.is_settled)


def blocks(view: PageView) -> Iterator[PageBlock]:
    for card in view.cards:
        yield from card.blocks


def on_screen(view: PageView) -> dict[str, int]:
    """Return where the statements on screen begin, in pixels below the upper edge."""
    top = view.verticalScrollBar().value()
    return {
        block.shown.words(): spot.top - top
        for spot in view._layout.spots(top, top + view.viewport().height())
        if isinstance(block := view.cards[spot.card].blocks[spot.block], StatementBlock)
    }


# --------------------------------------------------------------------------- what is laid out when


def test_only_what_is_on_screen_is_laid_out_at_first(view: PageView) -> None:
    show(view, long_page())
    states = [state for card in view.cards for state in card.states]
    assert LAID_OUT in states
    assert not view.is_settled()
    assert [card.is_open for card in view.cards] == [True, True, False, False, False]


def test_the_rest_is_measured_soon_and_nothing_on_screen_moves(
    view: PageView, qtbot: QtBot
) -> None:
    show(view, long_page())
    view.scroll_to("given")
    before = on_screen(view)
    assert before
    settle(view, qtbot)
    assert on_screen(view) == before
    assert all(GUESSED not in card.states for card in view.cards)


def test_scrolling_up_into_guessed_heights_shows_what_stood_there(
    view: PageView, qtbot: QtBot
) -> None:
    show(view, long_page())
    view.scroll_to("life")
    bar = view.verticalScrollBar()
    for _ in range(12):
        before = on_screen(view)
        was = bar.value()
        qtbot.keyClick(view, Qt.Key.Key_Up)
        moved = {words: place for words, place in on_screen(view).items() if words in before}
        steps = {place - before[words] for words, place in moved.items()}
        assert steps == {bar.singleStep()}, was


@pytest.mark.parametrize("section", ["overview", "works", "given", "life", "sources"])
def test_scroll_to_brings_a_section_to_the_upper_edge(view: PageView, section: str) -> None:
    show(view, long_page())
    view.scroll_to(section)
    bar = view.verticalScrollBar()
    top = view._layout.section_top(section)
    assert top is not None
    assert bar.value() == min(max(0, top - 8), bar.maximum())


def test_an_unknown_section_changes_nothing(view: PageView) -> None:
    show(view, long_page())
    view.scroll_to("life")
    place = view.verticalScrollBar().value()
    view.scroll_to("questions")
    assert view.verticalScrollBar().value() == place


def test_another_page_begins_at_its_top(view: PageView) -> None:
    show(view, long_page())
    view.scroll_to("life")
    show(view, EVERYTHING)
    assert view.verticalScrollBar().value() == 0


def test_the_same_page_again_keeps_its_place(view: PageView) -> None:
    show(view, long_page())
    view.scroll_to("given")
    before = on_screen(view)
    view.set_cards(page_cards(long_page(), "therapy", professional=True), keep_place=True)
    assert on_screen(view) == before


def test_the_same_page_again_still_tells_of_its_first_section(view: PageView) -> None:
    show(view, long_page())
    view.scroll_to("given")
    view.set_cards(page_cards(long_page(), "therapy", professional=True), keep_place=True)
    told: list[str] = []
    view.section_shown.connect(told.append)
    view.verticalScrollBar().setValue(0)
    assert told == ["overview"]


def test_another_width_keeps_what_is_at_the_upper_edge(view: PageView) -> None:
    show(view, long_page())
    view.scroll_to("given")
    first = next(iter(on_screen(view)))
    for width in (480, 1000, WIDTH):
        view.resize(width, HEIGHT)
        assert next(iter(on_screen(view))) == first


def test_another_text_scale_keeps_what_is_at_the_upper_edge(view: PageView, look: Look) -> None:
    show(view, long_page())
    view.scroll_to("given")
    first = next(iter(on_screen(view)))
    for scale in (200, 125, 100):
        look.theme.apply("light", scale)
        assert next(iter(on_screen(view))) == first


def test_the_end_is_the_end(view: PageView, qtbot: QtBot) -> None:
    show(view, long_page())
    qtbot.keyClick(view, Qt.Key.Key_End)
    layout, bar = view._layout, view.verticalScrollBar()
    assert bar.value() == layout.height - view.viewport().height() == bar.maximum()
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert bar.value() == 0


# ------------------------------------------------------------------------------------- what is seen


def test_a_heading_that_says_what_the_title_says_is_left_out(view: PageView) -> None:
    show(view, EVERYTHING)
    titles = [b.text for b in view.cards[-1].blocks if isinstance(b, HeadingBlock)]
    assert titles == ["Sources"]


def test_only_what_cannot_wait_stands_in_the_red_box(view: PageView) -> None:
    show(view, EVERYTHING)
    boxes = [b for b in blocks(view) if isinstance(b, UrgentBlock)]
    assert [box.name for box in boxes] == ["Boxed warning"]
    assert len(boxes[0].blocks) == 2  # its heading and one statement


def test_bars_and_figures_of_a_group_line_up(view: PageView) -> None:
    show(view, EVERYTHING)
    view.finish()
    rows = [b for b in blocks(view) if isinstance(b, ReactionBlock)]
    assert len(rows) == 3
    columns = {row._group.columns(view._layout.style, row._width) for row in rows}
    assert len(columns) == 1
    assert {row.chip.rect.right() for row in rows} == {rows[0].chip.rect.right()}


@pytest.mark.parametrize(
    ("any_grade", "severe", "shown"),
    [("55", "6", "55% · grade 3+ 6%"), ("23", None, "23%"), (None, None, "20% or more")],
)
def test_figures_are_those_of_the_source(
    any_grade: str | None, severe: str | None, shown: str
) -> None:
    found = reaction("Fever", any_grade, severe).reaction
    assert found is not None
    assert figures(found) == shown


@pytest.mark.parametrize(
    ("narrowest", "natural", "room", "widths"),
    [
        ([10, 10], [20, 30], 100, [20, 80]),  # room for all: the rest goes to the text
        ([10, 10], [20, 100], 65, [15, 50]),  # each its longest word, the rest by need
        ([40, 40], [50, 50], 70, []),  # not even the words fit
    ],
)
def test_columns_share_the_width(
    narrowest: list[float], natural: list[float], room: float, widths: list[float]
) -> None:
    assert column_widths(narrowest, natural, room) == pytest.approx(widths, rel=0.05)


def test_a_table_without_room_for_its_columns_becomes_lists(view: PageView) -> None:
    show(view, EVERYTHING)
    grid = next(
        part
        for block in blocks(view)
        if isinstance(block, TableBlock)
        for part in block.make()
        if isinstance(part, GridBlock)
    )
    style = PageStyle(view._theme)
    grid.lay_out(style, 600)
    assert len(grid._header) == 3
    grid.lay_out(style, 130)
    assert not grid._header
    texts = [text.text for row in grid._texts for text in row]
    assert "Low blood pressure: present, no vasopressor" in texts
    assert not any(text.endswith(": ") for text in texts)  # an empty cell says nothing


def flows(thing: object) -> Iterator[FlowText]:
    """Yield every text in a block, however deep."""
    names = (n for kind in type(thing).__mro__ for n in getattr(kind, "__slots__", ()))
    for value in (getattr(thing, name, None) for name in names):
        found = value if isinstance(value, list | tuple) else [value]
        for part in found:
            if isinstance(part, FlowText):
                yield part
            elif isinstance(part, PageBlock | list | tuple):
                yield from flows_in(part)


def flows_in(part: object) -> Iterator[FlowText]:
    if isinstance(part, FlowText):
        yield part
    elif isinstance(part, list | tuple):
        for inner in part:
            yield from flows_in(inner)
    elif isinstance(part, PageBlock):
        yield from flows(part)


@pytest.mark.parametrize("scale", [100, 150, 200])
@pytest.mark.parametrize("width", [260, 420, 700, 1400])
def test_nothing_is_cut_off_and_nothing_overlaps(
    view: PageView, look: Look, scale: int, width: int
) -> None:
    look.theme.apply("light", scale)
    view.resize(width, 900)
    show(view, EVERYTHING)
    view.finish()
    style = view._layout.style
    for card in view.cards:
        for index, block in enumerate(card.blocks):
            card.lay_out(style, index)  # so that its texts are there
            for text in flows(block):
                assert text._layout is not None
                lines = [text._layout.lineAt(n) for n in range(text.lines)]
                assert all(line.naturalTextWidth() <= text._width + 1 for line in lines)
                assert text._width <= max(40, card.width)
            area = QRectF(-1, -1, card.width + 2, card.heights[index] + 2)
            for stop in range(block.stops()):
                assert area.contains(block.stop_rect(stop)), type(block)
            for chip in (n for node in block.nodes() for n in node.children if n.area):
                assert chip.area is not None
                assert area.contains(chip.area), chip.name


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_every_look_paints_cards_on_the_canvas(view: PageView, look: Look, theme: str) -> None:
    look.theme.apply(theme, 100)
    show(view, EVERYTHING)
    picture = view.viewport().grab().toImage()
    assert picture.pixelColor(3, 3) == look.theme.color("canvas")
    left = view._layout.left
    assert picture.pixelColor(left + 30, 22) == look.theme.color("surface")
    assert picture.pixelColor(left, 60) == look.theme.color("line")


def test_painting_a_part_gives_the_same_picture_as_painting_all(view: PageView) -> None:
    show(view, EVERYTHING)
    whole = view.viewport().grab().toImage()
    pieces = QImage(whole.size(), whole.format())
    painter = QPainter(pieces)
    for top in range(0, view.viewport().height(), 37):
        strip = view.viewport().rect()
        strip.setTop(top)
        strip.setHeight(37)
        painter.drawPixmap(strip.topLeft(), view.viewport().grab(strip))
    painter.end()
    assert pieces == whole


def test_a_long_text_says_all_its_words(view: PageView) -> None:
    show(view, (Section("overview", (said(WORDS * 30),)),))
    names = [node.name for block in blocks(view) for node in block.nodes()]
    assert WORDS * 30 in names


def test_no_line_ends_between_a_figure_and_its_unit(view: PageView) -> None:
    """The number at the end of a line, and the degrees on the next, reads as another figure."""
    text = "Fever of 100.4 °F (38.0 °C) or higher, or 28 mcg a day"
    style = view._layout.style
    for width in range(60, 400, 7):
        flow = FlowText(text, BODY)
        flow.lay_out(style, width)
        assert flow._layout is not None
        lines = [flow._layout.lineAt(n) for n in range(flow.lines)]
        shown = [text[x.textStart() : x.textStart() + x.textLength()].strip() for x in lines]
        assert not [x for x in shown if x.startswith(("°", "mcg"))], (width, shown)
        assert flow.text == text


@pytest.mark.parametrize("room", [115, 130, 150])
def test_a_chip_in_a_narrow_place_keeps_the_year_and_has_dots_once(look: Look, room: int) -> None:
    chip = Chip("Label Besponsa: Medication Guide… · 2024 · more", aged=True)
    chip.place(PageStyle(look.theme), 0, 10, room)
    assert chip._shown.endswith("… · 2024 · more")
    assert chip._shown.count("…") == 1
