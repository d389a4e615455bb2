"""The checklist: fixed texts, marks only, nothing kept (rules D-09, D-11)."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from db.records import Level
from desktop.app.workstation import Workstation
from desktop.core.checklist import Bother, Grouping, Mark, Since
from desktop.ui.checklist_words import SCOPE_MARKS
from desktop.ui.panes.checklist_pane import ChecklistPane
from desktop.ui.widgets.checklist.sign_list import PART_GAP, GroupHead
from desktop.ui.widgets.checklist.sign_row import SignRow
from desktop.ui.widgets.statement import EDGE, StatementView
from desktop.ui.wording import said
from tests.helpers.fakes import FakePrompts


def rows(pane: ChecklistPane) -> tuple[SignRow, ...]:
    pane.list.finish()
    return pane.list.rows()


def button(pane: ChecklistPane, text: str) -> QPushButton:
    return next(b for b in pane.findChildren(QPushButton) if b.text() == text)


def shown_texts(row: SignRow) -> tuple[str, ...]:
    return tuple(w.text() for w in row.findChildren(QLabel) if w.isVisibleTo(row))


def test_signs_stand_in_groups_from_the_most_urgent_level_on(workstation: Workstation) -> None:
    levels = [row.sign.level for row in rows(workstation.window.checklist_pane)]
    assert levels == sorted(levels, key=list(Level).index)
    assert Level.EMERGENCY in levels


def test_the_emergency_call_text_stands_there_unticked(workstation: Workstation) -> None:
    pane = workstation.window.checklist_pane
    assert pane.ticked_signs() == ()
    texts = {w.text() for w in pane.findChildren(QLabel) if w.isVisibleTo(pane)}
    assert "Call 911 or your care team's 24-hour line now, day or night." in texts


def test_a_ticked_sign_shows_its_fixed_instruction(workstation: Workstation) -> None:
    pane = workstation.window.checklist_pane
    row = next(r for r in rows(pane) if r.sign.symptom_id == "fever")
    row.box.setChecked(True)
    text = row.sign.instruction[0].text
    assert any(text in shown for shown in shown_texts(row))
    assert [s.symptom_id for s in pane.ticked_signs()] == ["fever"]


def test_the_text_of_a_sign_does_not_depend_on_what_else_is_ticked(
    workstation: Workstation,
) -> None:
    found = rows(workstation.window.checklist_pane)
    first = found[0]
    first.box.setChecked(True)
    alone = shown_texts(first)
    for size in range(1, len(found)):
        for others in itertools.combinations(found[1:], size):
            for row in found[1:]:
                row.box.setChecked(row in others)
            assert shown_texts(first) == alone


def test_new_person_unticks_everything(workstation: Workstation, prompts: FakePrompts) -> None:
    pane = workstation.window.checklist_pane
    for row in rows(pane):
        row.box.setChecked(True)
    button(pane, "New person").click()
    assert prompts.questions == ["Begin with a new person?"]
    assert pane.ticked_signs() == ()
    assert not any(box.isChecked() for box in pane.findChildren(QCheckBox))
    assert not button(pane, "New person").isEnabled()


def test_another_therapy_starts_without_ticks(workstation: Workstation) -> None:
    pane = workstation.window.checklist_pane
    rows(pane)[0].box.setChecked(True)
    workstation.navigator.go_to("zencabtagene-autoleucel")
    assert pane.ticked_signs() == ()


def test_ticks_leave_no_trace_on_disk(workstation: Workstation) -> None:
    for row in rows(workstation.window.checklist_pane):
        row.box.setChecked(True)
    workstation.window.close()
    folder = workstation.paths.folder
    written = {f.name: f.read_bytes().lower() for f in folder.rglob("*") if f.is_file()}
    assert {"settings.toml", "session.toml"} >= {n for n in written if n.endswith(".toml")}
    assert [name for name, data in written.items() if b"fever" in data] == []


def test_every_box_says_sign_level_and_scope_to_a_screen_reader(workstation: Workstation) -> None:
    for row in rows(workstation.window.checklist_pane):
        assert row.box.accessibleName() == row.sign.line
        level, scope = row.box.accessibleDescription().split(". ")
        assert level in {"Get help now", "Call today", "Tell us at your next visit"}
        assert scope in {
            "Listed for this therapy.", "Listed for its class.",
            "Listed for immunotherapy in general.",
        }  # fmt: skip


def test_grouping_and_days_never_hide_a_sign(workstation: Workstation) -> None:
    pane = workstation.window.checklist_pane
    all_of_them = sorted(s.symptom_id for s in pane.signs())
    for grouping in Grouping:
        for day in (None, 0, 5, 400):
            pane.order.choose(grouping)
            pane.order.set_day(day)
            assert sorted(row.sign.symptom_id for row in rows(pane)) == all_of_them
            assert rows(pane)[0].sign.level is Level.EMERGENCY


def test_the_part_of_the_body_stands_apart_from_the_instruction_above_it(
    workstation: Workstation,
) -> None:
    pane = workstation.window.checklist_pane
    pane.order.choose(Grouping.BODY)
    rows(pane)
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    heads = [h for h in pane.list.findChildren(GroupHead) if h._part.isVisible()]
    assert heads
    for head in heads:
        words_top = head._part.y() + head._part.contentsRect().top()
        assert words_top - head._text.geometry().bottom() > PART_GAP


def test_ticks_stay_when_the_order_changes(workstation: Workstation) -> None:
    pane = workstation.window.checklist_pane
    pane.tick(["rash"])
    pane.order.choose(Grouping.BODY)
    assert [row.sign.symptom_id for row in rows(pane) if row.box.isChecked()] == ["rash"]
    workstation.person.clear()


def test_the_days_are_forgotten_with_the_person_and_with_the_therapy(
    workstation: Workstation,
) -> None:
    pane = workstation.window.checklist_pane
    pane.order.set_day(5)
    workstation.navigator.go_to("zencabtagene-autoleucel")
    assert pane.order.day is None


def test_how_much_and_since_when_are_asked_of_a_ticked_sign_only(
    workstation: Workstation,
) -> None:
    pane = workstation.window.checklist_pane
    row = next(r for r in rows(pane) if r.sign.symptom_id == "rash")
    row.set_open(shown=True)
    assert "How much does it bother you?" not in shown_texts(row)
    row.box.setChecked(True)
    assert "How much does it bother you?" in shown_texts(row)
    chips = {c.text(): c for c in row.findChildren(QPushButton) if c.property("code")}
    chips["A lot"].click()
    chips["Yesterday"].click()
    assert pane.session.mark("rash") == Mark(Bother.A_LOT, Since.YESTERDAY)
    chips["A lot"].click()
    assert pane.session.mark("rash") == Mark(None, Since.YESTERDAY), (
        "pressed again it is taken back"
    )
    row.box.setChecked(False)
    assert pane.session.is_empty


def test_the_arrow_keys_go_through_the_signs_and_open_them(
    workstation: Workstation, qtbot: QtBot
) -> None:
    first, second = rows(workstation.window.checklist_pane)[:2]
    first.box.setFocus()
    qtbot.keyClick(first.box, Qt.Key.Key_Right)
    assert first.is_open
    assert not first.box.isChecked(), "what to do can be read without a tick"
    qtbot.keyClick(first.box, Qt.Key.Key_Left)
    assert not first.is_open
    qtbot.keyClick(first.box, Qt.Key.Key_Down)
    assert second.box.hasFocus()
    qtbot.keyClick(second.box, Qt.Key.Key_Space)
    assert second.box.isChecked()
    workstation.person.clear()


def test_a_press_anywhere_on_a_sign_ticks_it(workstation: Workstation, qtbot: QtBot) -> None:
    row = rows(workstation.window.checklist_pane)[0]
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(row.width() // 2, 6))
    assert row.box.isChecked()
    workstation.person.clear()


def test_a_press_on_the_chip_opens_its_source_and_ticks_nothing(
    workstation: Workstation, qtbot: QtBot
) -> None:
    row = rows(workstation.window.checklist_pane)[0]
    (facts,) = (v for v in row.findChildren(StatementView) if v.isVisibleTo(row))
    chip = facts._block._chip
    assert chip is not None
    middle = chip.rect.center().toPoint() + QPoint(0, EDGE)
    qtbot.mouseClick(facts, Qt.MouseButton.LeftButton, pos=middle)
    assert workstation.window.detail_pane.drawer.isVisible()
    assert not row.box.isChecked()
    assert facts.rect().contains(middle), "the chip is where it is painted"
    beside = QPoint(4, EDGE + 4)  # the words of the first line; the chip stands in the second
    qtbot.mouseClick(facts, Qt.MouseButton.LeftButton, pos=beside)
    assert row.box.isChecked()
    workstation.person.clear()


def test_a_sign_shows_scope_frequency_and_source(workstation: Workstation) -> None:
    for row in rows(workstation.window.checklist_pane):
        (facts,) = (v for v in row.findChildren(StatementView) if v.isVisibleTo(row))
        assert facts.text().split(" · ")[-1] in {said(words) for words in SCOPE_MARKS.values()}
        assert facts.accessibleDescription().startswith("Source: ")


def test_professional_words_have_the_phone_log_and_the_note(workstation: Workstation) -> None:
    window = workstation.window
    menu = window.checklist_pane.findChildren(QMenu)[0]
    window.set_audience("professional")
    assert "Phone log for staff" in {a.text() for a in menu.actions() if a.isVisible()}
    window.set_audience("patient")
    offered = {a.text() for a in menu.actions() if a.isVisible()}
    assert offered == {
        "My week (diary)", "Temperature log", "Thinking and writing (for carers)",
    }  # fmt: skip


@pytest.mark.parametrize("kind_id", ["diary", "temperature"])
def test_a_form_opens_in_the_print_dialog(
    workstation: Workstation, qtbot: QtBot, kind_id: str
) -> None:
    workstation.paper.print_form(kind_id)
    assert workstation.desk.dialog is not None
    workstation.desk.close()


def test_a_form_that_does_not_fit_the_therapy_is_said_to_be_missing(
    workstation: Workstation, prompts: FakePrompts
) -> None:
    workstation.paper.print_form("neuro")
    assert workstation.desk.dialog is None
    assert prompts.notes == [
        ("Thinking and writing (for carers)", "The sources list no such signs for this therapy.")
    ]
