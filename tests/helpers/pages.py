"""Hand-made pages for the painted page: every kind of block, as long as wanted. All invented."""

from __future__ import annotations

from collections.abc import Generator, Sequence

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.records import (
    Audience,
    Citation,
    Claim,
    DayGrid,
    Mark,
    Onset,
    Reaction,
    Source,
    Statement,
    Step,
    Table,
    Trial,
)
from desktop.core.day_axis import PROBLEMS, axes
from desktop.core.page import Block, BlockKind, Section
from desktop.core.paths import resource
from desktop.core.pictured import Picture, Use
from desktop.ui.icons import Icons
from desktop.ui.look import Look
from desktop.ui.theme import Theme
from desktop.ui.widgets.page_view.kinds import page_cards
from desktop.ui.widgets.page_view.statement import StatementBlock
from desktop.ui.widgets.page_view.view import PageView

LABEL = Citation(
    "label", "section 6.1, table 4", "Exemplara label", "Example Pharma", "2024-05", "label", False
)
GUIDE = Citation("guide", "page 2", "Patient guide", "Example Center", "undated", "guideline", True)
SOURCE = Source(
    "label", "Exemplara label", "Example Pharma", "https://example.org/label", "2024-05", "label",
    "sections 5 and 6", "full", False, "",
)  # fmt: skip
WORDS = (
    "The infusion runs for twenty-eight days, and the pump stays with the person day and night; "
    "the bag is changed by a nurse"
)


def statement(text: str = WORDS, topic: str = "about", **changes: object) -> Statement:
    """Return a professional statement with a source."""
    given: dict[str, object] = {
        "id": f"exemplumab:{topic}-{abs(hash((text, str(changes))))}", "subject_id": "exemplumab",
        "topic": topic, "audience": Audience.PROFESSIONAL, "lang": "en", "text": text,
        "current": True, "citations": (LABEL,),
    }  # fmt: skip
    return Statement(**(given | changes))  # pyright: ignore[reportArgumentType]


def said(text: str = WORDS, topic: str = "about", **changes: object) -> Block:
    """Return the block of a statement."""
    return Block(BlockKind.STATEMENT, topic, statement=statement(text, topic, **changes))


def heading(topic: str) -> Block:
    """Return the heading of a topic."""
    return Block(BlockKind.HEADING, topic)


def reaction(term: str, any_grade: str | None, severe: str | None = None) -> Statement:
    """Return a statement with an adverse reaction."""
    found = Reaction(
        term, "Adults", any_grade, severe, "3+", None, None if any_grade else 20, None, None, None,
        False, "",
    )  # fmt: skip
    text = f"{term}: {any_grade or 'at least 20'} percent of adults"
    return statement(text, "reaction", reaction=found)


REACTIONS = Block(
    BlockKind.REACTIONS, "reaction", text="Adults, first cycle (n=267)",
    rows=(
        reaction("Fever", "55", "6"),
        reaction("Low white blood cells, with or without fever, of any cause", "31", "28"),
        reaction("Headache", "23", "<1"),
    ),
)  # fmt: skip
TABLE = Block(
    BlockKind.TABLE, "table",
    table=Table(
        "example", "Example scale", "2019", "adults", ("Grade", "Fever", "Low blood pressure"),
        (("1", "38.0 C or higher", ""), ("2", "38.0 C or higher", "present, no vasopressor")),
        "The worst sign decides.", "", ("Fever",), (LABEL,),
    ),
)  # fmt: skip
CLAIM = Block(
    BlockKind.THEN_NOW, "claim",
    statement=statement(
        "Approved in first-line consolidation since 2024", "claim",
        claim=Claim("Approved as second line", "An older article", "2021-03", "page 3", "outdated",
                    wrong_number=False),
    ),
)  # fmt: skip
TRIAL = Block(
    BlockKind.TRIAL, "trial",
    statement=statement(
        "", "trial",
        trial=Trial("EXAMPLE-1", "224", "adults", "3-year survival", "85% vs 68%", "chemotherapy"),
    ),
)  # fmt: skip
PICTURES = (
    Picture("journey", steps=(Step("collect", "T cells are taken", "Not stated.", (LABEL,)),
                              Step("infuse", "One infusion", "", (GUIDE,)))),
    Picture("treatment_days", uses=(Use("Relapsed", (
        DayGrid("a-1", "Relapsed", "Cycle 1", "Cycle 1, 21 days. Infusion on day 1.", 21,
                (Mark("infusion", ((1, 1),), longer=False),), "", "Rest not stated.", (LABEL,)),
    )),)),
    Picture("starts_at", axes=axes((
        Onset("storm", "Storm", "adults", "Median day 5 (1-12)", "cells", "days", PROBLEMS, "range",
              5, 1, 12, None, None, None, (LABEL,)),
    ), PROBLEMS)),
)  # fmt: skip
APPROVALS = Block(
    BlockKind.APPROVALS, "approval",
    rows=(
        statement("First use", "approval", date="2000-05", withdrawn="2010-10"),
        statement("Approved again", "approval", date="2017-09-01"),
    ),
)  # fmt: skip

OVERVIEW = Section(
    "overview",
    (
        heading("boxed_warning"),
        said("Can be fatal; stop and give **corticosteroids**", "boxed_warning", heading="Storm"),
        heading("about"),
        said(),
        said("Older words", current=False, note="replaced in 2023", citations=(LABEL, GUIDE)),
        Block(BlockKind.NOTE, "label_revision", text="Label of 2024 read in full."),
        Block(BlockKind.GAP, "use"),
    ),
)
EFFECTS = Section("effects", (heading("reaction"), REACTIONS, TABLE))
CHANGES = Section("changes", (heading("claim"), CLAIM))
EVIDENCE = Section("evidence", (heading("trial"), TRIAL))
GIVEN = Section(
    "given",
    (
        *(Block(BlockKind.PICTURE, drawn.topic, picture=drawn) for drawn in PICTURES),
        APPROVALS,
        Block(BlockKind.STATEMENT, "common", people=55,
              statement=statement("In about 55 of 100 people.", "common", label="Fever")),
    ),
)  # fmt: skip
SOURCES = Section("sources", (Block(BlockKind.SOURCE, "source", source=SOURCE),))
EVERYTHING = (OVERVIEW, EFFECTS, GIVEN, EVIDENCE, CHANGES, SOURCES)


def long_page(statements: int = 40) -> tuple[Section, ...]:
    """Return a page of four sections that is many screens long."""
    blocks = tuple(said(f"{number}. {WORDS}") for number in range(statements))
    middle = [Section(name, (heading("about"), *blocks)) for name in ("works", "given", "life")]
    return (OVERVIEW, *middle, SOURCES)


def show(view: PageView, sections: Sequence[Section]) -> None:
    """Show sections on a page, for professionals."""
    view.set_cards(page_cards(sections, "therapy", professional=True))


def chip_place(view: PageView, text: str) -> QPoint:
    """Return the middle of the chip of the statement that begins with `text`, on the viewport."""
    for number, card in enumerate(view.cards):
        for index, block in enumerate(card.blocks):
            if isinstance(block, StatementBlock) and block.shown.words().startswith(text):
                spot, left = view._layout.spot(number, index), view._layout.block_left(number)
                assert block._chip is not None
                middle = block._chip.rect.center() + QPointF(left, spot.top)
                return middle.toPoint() - QPoint(0, view.verticalScrollBar().value())
    raise AssertionError(text)


@pytest.fixture
def view(look: Look, qtbot: QtBot) -> PageView:
    """An empty page on screen, 720 x 500."""
    made = PageView(None, look)
    qtbot.addWidget(made)
    made.resize(720, 500)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def look(qapp: QApplication) -> Generator[Look]:
    """The light look at 100 percent; the style sheet is gone after the test."""
    Theme.register_fonts()
    theme = Theme(qapp, resource("theme/tokens.toml"), resource("theme/app.qss"))
    theme.apply("light", 100)
    yield Look(theme, Icons(theme))
    qapp.setStyleSheet("")
    theme.deleteLater()
