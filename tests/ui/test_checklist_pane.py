"""The checklist: fixed texts, marks only, nothing kept (rules D-09, D-11)."""

from __future__ import annotations

import itertools

from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton

from db.records import Level
from desktop.app.workstation import Workstation
from desktop.ui.panes.checklist_pane import ChecklistPane
from desktop.ui.widgets.checklist.sign_row import SignRow
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
    said = row.sign.instruction[0].text
    assert any(said in text for text in shown_texts(row))
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
    folder = workstation.data_paths().folder
    written = {f.name: f.read_text(encoding="utf-8") for f in folder.rglob("*") if f.is_file()}
    assert set(written) <= {"settings.toml", "session.toml"}
    assert not any("fever" in text.lower() for text in written.values())


def test_every_box_says_sign_level_and_scope_to_a_screen_reader(workstation: Workstation) -> None:
    for row in rows(workstation.window.checklist_pane):
        assert row.box.accessibleName() == row.sign.line
        level, scope = row.box.accessibleDescription().split(". ")
        assert level in {"Get help now", "Call today", "Tell us at your next visit"}
        assert scope in {
            "Listed for this therapy.", "Listed for its class.",
            "Listed for immunotherapy in general.",
        }  # fmt: skip
