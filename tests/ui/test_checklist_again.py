"""Rows of the checklist are used again: nothing of the therapy before may stay in them."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from db.records import Audience, Kind
from db.repository import ContentRepository
from desktop.app.workstation import Workstation
from desktop.ui.widgets.checklist.sign_list import GroupHead
from desktop.ui.widgets.checklist.sign_row import Shown, SignRow
from desktop.ui.widgets.column import ColumnLayout
from desktop.ui.widgets.statement import StatementText, StatementView
from tests.helpers.content import built_content
from tests.helpers.fakes import fixed_day


def said_in(row: SignRow) -> list[tuple[str, str]]:
    found = [w for w in row.findChildren(QLabel) if w.isVisibleTo(row)]
    box = (row.box.accessibleName(), row.box.accessibleDescription())
    return [*((w.text(), w.toolTip()) for w in found), box]


@pytest.fixture
def therapies() -> list[str]:
    """Those with signs, there and back, so that each comes after different ones."""
    content = ContentRepository(built_content())
    found = [s.id for s in content.summaries(Kind.THERAPY) if content.checklist(s.id)]
    content.close()
    return [*found, *reversed(found), *found[::2]]


@pytest.mark.parametrize("audience", list(Audience))
def test_a_row_used_again_says_what_a_new_one_says(
    workstation: Workstation, qtbot: QtBot, therapies: list[str], audience: Audience
) -> None:
    window, shown = workstation.window, workstation.window.checklist_pane.list
    window.set_audience(audience)
    clinical = audience is Audience.PROFESSIONAL
    for therapy in therapies:
        window.show_entry(therapy)
        shown.finish()
        signs = window.checklist_pane.signs()
        assert [row.sign for row in shown.rows()] == list(signs)
        for row in shown.rows():
            new = SignRow(None, workstation.look)
            qtbot.addWidget(new)
            new.show_sign(row.sign, Shown(clinical=clinical, today=fixed_day()), row.names_level)
            assert said_in(row) == said_in(new)


def test_rows_have_the_height_their_words_need(
    workstation: Workstation, therapies: list[str]
) -> None:
    window = workstation.window
    for therapy in therapies:
        window.show_entry(therapy)
        found = window.checklist_pane.list
        found.finish()
        found.fit()
        for above, row in zip((None, *found.rows()), found.rows(), strict=False):
            assert row.height() == row.heightForWidth(row.width())
            assert above is None or above.geometry().bottom() < row.y()


def test_another_chip_behind_the_same_words_gets_its_room(
    workstation: Workstation, qtbot: QtBot
) -> None:
    column = QWidget()
    qtbot.addWidget(column)
    facts = StatementView(column, workstation.look, StatementText("Any therapy", chip="2024"))
    ColumnLayout(column).addWidget(facts)
    column.resize(200, 200)
    column.show()
    qtbot.waitExposed(column)
    before = facts.height()
    facts.show_statement(StatementText("Any therapy", chip="A label of 2024, of one country"))
    qtbot.waitUntil(lambda: facts.height() > before)
    assert facts.height() == facts.heightForWidth(facts.width())


def test_a_tick_is_not_seen_with_the_next_therapy(
    workstation: Workstation, therapies: list[str]
) -> None:
    pane = workstation.window.checklist_pane
    workstation.window.show_entry(therapies[0])
    pane.list.rows()[0].box.setChecked(True)
    for therapy in therapies[1:]:
        workstation.window.show_entry(therapy)
        pane.list.finish()
        ticked = [row.sign.symptom_id for row in pane.list.rows() if row.box.isChecked()]
        opened = [row.sign.symptom_id for row in pane.list.rows() if row.is_open]
        wanted = [s.symptom_id for s in pane.ticked_signs()]
        assert ticked == opened == wanted
        assert bool(wanted) == (therapy == therapies[0])
    workstation.person.clear()


def test_a_row_is_never_seen_where_it_was_not_placed(
    workstation: Workstation, therapies: list[str]
) -> None:
    window = workstation.window
    found = window.checklist_pane.list
    for therapy in therapies[:3]:
        window.show_entry(therapy)
        while found.is_filling():
            before = len(found.rows())
            found._fill(1)
            assert all(row.geometry().bottom() < 0 for row in found.rows()[before:])
        found._layout.arrange(found._order)


@pytest.mark.parametrize(("height", "scale"), [(520, 100), (850, 100), (1400, 100), (850, 200)])
def test_what_is_in_sight_is_there_at_once(
    workstation: Workstation, qtbot: QtBot, therapies: list[str], height: int, scale: int
) -> None:
    """The rest follows between other events, where nobody sees it."""
    workstation.choices.set_scale(scale)
    window = workstation.window
    window.resize(2000, height)
    found = window.checklist_pane.list
    qtbot.waitUntil(lambda: not found.is_filling())
    waited = 0
    for therapy in therapies:
        window.show_entry(therapy)
        parts = [*found.findChildren(SignRow), *found.findChildren(GroupHead)]
        shown = max(part.geometry().bottom() for part in parts if not part.isHidden())
        waited += found.is_filling()
        assert shown >= found.viewport().height() or not found.is_filling()
        found.finish()
    assert waited or height > 520, "a low list leaves something for later"
