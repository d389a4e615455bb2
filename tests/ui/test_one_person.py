"""Nothing of a person stays: not in files, settings, logs, the clipboard or the window."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QGuiApplication,
    QMouseEvent,
)
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.app.workstation import Workstation
from desktop.core.checklist import Bother, Since
from desktop.ui import actions
from tests.helpers.fakes import FakePrompts
from tests.helpers.worksheet_bench import fill
from tests.helpers.workstation import Opener

SECRETS = ("fever", "rash", "a-lot", "yesterday", "velotumab")


def tick_everything(workstation: Workstation) -> None:
    pane = workstation.window.checklist_pane
    pane.tick([s.symptom_id for s in pane.signs()])
    for sign in pane.signs():
        pane.session.set_bother(sign.symptom_id, Bother.A_LOT)
        pane.session.set_since(sign.symptom_id, Since.YESTERDAY)


def residue(workstation: Workstation) -> list[str]:
    """Return where something of the person is left."""
    window, found = workstation.window, list[str]()
    if not window.checklists.is_empty:
        found.append("ticks")
    if window.checklist_pane.ticked_signs() or not window.work.reading.help_banner.isHidden():
        found.append("the screen")
    if window.top_bar.field.text():
        found.append("the search")
    if workstation.navigator.ways() != (False, False):
        found.append("the way back")
    if QGuiApplication.clipboard().text():
        found.append("the clipboard")
    if not workstation.worksheets.is_empty:
        found.append("a worksheet")
    if workstation.worksheets.window is not None:
        found.append("the window of the worksheets")
    if workstation.desk.dialog is not None:
        found.append("an open sheet")
    return found


def on_disk(folder: Path) -> list[str]:
    """Return the files that name something of the person."""
    texts = {f.name: f.read_bytes().lower() for f in folder.rglob("*") if f.is_file()}
    return [name for name, text in texts.items() if any(s.encode() in text for s in SECRETS)]


def test_new_person_leaves_nothing(
    workstation: Workstation, prompts: FakePrompts, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    workstation.window.set_audience("professional")
    workstation.navigator.go_to("zencabtagene-autoleucel")
    workstation.navigator.go_to("velotumab")
    tick_everything(workstation)
    workstation.person.copy_note(workstation.content.info())
    workstation.window.top_bar.field.setText("fever")
    assert set(residue(workstation)) == {
        "ticks", "the screen", "the search", "the way back", "the clipboard",
    }  # fmt: skip
    workstation.person.begin_anew()
    assert prompts.questions == ["Begin with a new person?"]
    assert residue(workstation) == []
    assert on_disk(tmp_path) == []
    assert not [r for r in caplog.records if any(s in r.getMessage().lower() for s in SECRETS)]
    assert not workstation.person.clock.is_running


def test_saying_no_keeps_everything(workstation: Workstation, prompts: FakePrompts) -> None:
    tick_everything(workstation)
    prompts.answer = False
    workstation.person.begin_anew()
    assert len(workstation.window.checklist_pane.ticked_signs()) == 3
    prompts.answer = True


def test_with_nobody_there_is_nothing_to_ask(
    workstation: Workstation, prompts: FakePrompts
) -> None:
    workstation.person.begin_anew()
    workstation.window.close()
    assert prompts.questions == []


def test_closing_asks_first(workstation: Workstation, prompts: FakePrompts, tmp_path: Path) -> None:
    tick_everything(workstation)
    prompts.answer = False
    workstation.window.close()
    assert workstation.window.isVisible()
    assert len(workstation.window.checklist_pane.ticked_signs()) == 3
    prompts.answer = True
    workstation.window.close()
    assert prompts.questions == ["Close LeukoGuide?"] * 2
    assert not workstation.window.isVisible()
    assert on_disk(tmp_path) == []
    workstation.person.clear()


def test_nobody_there_clears_after_a_warning(
    workstation: Workstation, qtbot: QtBot, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    clock, window = workstation.person.clock, workstation.window
    assert not clock.is_running, "with nothing ticked nothing runs"
    tick_everything(workstation)
    assert clock.is_running
    clock._last_ms = 60_000
    with qtbot.waitSignal(clock.warned):
        clock.set_idle(1)
    assert window.work.reading.idle_notice.isVisible()
    clock._idle_ms = 60_000
    keep = next(
        b
        for b in window.work.reading.idle_notice.findChildren(QPushButton)
        if b.text() == "Keep it"
    )
    qtbot.mouseClick(keep, Qt.MouseButton.LeftButton)
    assert not window.work.reading.idle_notice.isVisible()
    assert len(window.checklist_pane.ticked_signs()) == 3
    clock._last_ms = 1
    with qtbot.waitSignal(clock.expired):
        clock.set_idle(1)
    assert residue(workstation) == []
    assert on_disk(tmp_path) == []
    assert not [r for r in caplog.records if any(s in r.getMessage().lower() for s in SECRETS)]
    assert not window.work.reading.idle_notice.isVisible()


def test_unticking_by_hand_stops_the_clock(workstation: Workstation) -> None:
    pane = workstation.window.checklist_pane
    pane.list.rows()[0].box.setChecked(True)
    assert workstation.person.clock.is_running
    pane.list.rows()[0].box.setChecked(False)
    assert not workstation.person.clock.is_running


def test_a_note_of_somebody_else_stays_on_the_clipboard(workstation: Workstation) -> None:
    workstation.window.set_audience("professional")
    tick_everything(workstation)
    workstation.person.copy_note(workstation.content.info())
    QGuiApplication.clipboard().setText("a text of another program")
    workstation.person.clear()
    assert QGuiApplication.clipboard().text() == "a text of another program"
    QGuiApplication.clipboard().clear()


def test_a_new_person_comes_back_to_the_page_that_stayed(workstation: Workstation) -> None:
    workstation.navigator.go_to("velotumab")
    tick_everything(workstation)
    workstation.person.clear()
    assert workstation.navigator.ways() == (False, False)
    workstation.navigator.go_to("fever")
    assert workstation.navigator.ways() == (True, False)
    workstation.navigator.go_back()
    assert workstation.window.windowTitle().startswith("Velora")


def test_patient_words_have_no_note_for_the_chart(open_workstation: Opener) -> None:
    workstation = open_workstation()
    workstation.window.set_audience("patient")
    tick_everything(workstation)
    workstation.person.copy_note(workstation.content.info())
    assert QGuiApplication.clipboard().text() == ""
    workstation.person.clear()


def test_ticks_stay_while_the_language_text_size_or_another_page_changes(
    workstation: Workstation,
) -> None:
    window = workstation.window
    tick_everything(workstation)
    workstation.choices.set_scale(125)
    workstation.choices.set_language("es")
    workstation.navigator.go_to("fever")
    pane = window.checklist_pane
    assert len(pane.ticked_signs()) == 3
    assert all(row.box.isChecked() for row in pane.list.rows())
    workstation.choices.set_language("en")
    assert len(window.checklist_pane.ticked_signs()) == 3
    workstation.person.clear()
    assert window.checklist_pane.signs() == ()


def test_new_person_has_a_key() -> None:
    keys = {s.name: s.keys for s in actions.SHORTCUTS}
    assert keys["new_person"] == "Ctrl+Shift+N"


def enter_a_grade(workstation: Workstation) -> None:
    workstation.window.set_audience("professional")
    workstation.worksheets.open(workstation.window.audience, "fever")
    window = workstation.worksheets.window
    assert window is not None
    window.page.cards["row"].options["row=1"].click()


def test_closed_worksheets_leave_nothing_to_wait_for(workstation: Workstation) -> None:
    enter_a_grade(workstation)
    opened = workstation.worksheets.window
    assert opened is not None
    assert workstation.person.clock.is_running
    assert opened.close()
    assert not workstation.person.clock.is_running


@pytest.mark.parametrize("in_worksheets", [False, True])
def test_a_screen_reader_can_keep_it(
    workstation: Workstation, qtbot: QtBot, in_worksheets: bool
) -> None:
    """It presses the button without mouse or key, so that the clock hears of nothing else."""
    clock = workstation.person.clock
    enter_a_grade(workstation)
    clock._last_ms = 60_000
    with qtbot.waitSignal(clock.warned):
        clock.set_idle(1)
    clock._idle_ms = 60_000
    opened = workstation.worksheets.window
    assert opened is not None
    reading = workstation.window.work.reading
    notice = opened.idle_notice if in_worksheets else reading.idle_notice
    (keep,) = notice.findChildren(QPushButton)
    pressed = QAccessible.queryAccessibleInterface(keep).actionInterface()
    pressed.doAction(QAccessibleActionInterface.pressAction())
    qtbot.waitUntil(lambda: not notice.isVisible())  # the button goes down and up again
    assert clock.is_running
    workstation.person.clear()


def test_what_is_entered_in_a_worksheet_goes_too(workstation: Workstation, qtbot: QtBot) -> None:
    enter_a_grade(workstation)
    clock = workstation.person.clock
    assert clock.is_running
    clock._last_ms = 60_000
    with qtbot.waitSignal(clock.warned):
        clock.set_idle(1)
    opened = workstation.worksheets.window
    assert opened is not None
    for notice in (opened.idle_notice, workstation.window.work.reading.idle_notice):
        assert notice.isVisible()
        said = " ".join(label.text() for label in notice.findChildren(QLabel))
        assert (
            "If not, everything ticked or entered in worksheets is cleared within half a minute."
        ) in said, "true from the first second to the last"
    clock._idle_ms = clock._last_ms = 1
    with qtbot.waitSignal(clock.expired):
        QApplication.sendEvent(opened, QMouseEvent(
            QEvent.Type.MouseButtonPress, QPointF(), QPointF(), Qt.MouseButton.LeftButton,
            Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        ))  # fmt: skip
        assert opened.idle_notice.isHidden(), "whoever moves is still there"
    assert residue(workstation) == []


def test_nothing_of_a_worksheet_is_in_files_settings_clipboard_or_logs(
    workstation: Workstation,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """With its sheet of paper on the screen; the answers themselves are emptied."""
    caplog.set_level(logging.DEBUG)
    workstation.window.set_audience("professional")
    workstation.worksheets.open(workstation.window.audience)
    opened = workstation.worksheets.window
    assert opened is not None
    opened.show_topic("ctcae", "fever")
    fill(opened, {"row": "1"})
    given = opened._given["fever"]
    assert given == {"row": "1"}
    next(b for b in opened.findChildren(QPushButton) if b.text() == "Print…").click()
    assert workstation.desk.dialog is not None
    workstation.person.begin_anew()
    assert given == {}, "the very mapping that held the answers is emptied"
    assert residue(workstation) == []
    assert QGuiApplication.clipboard().text() == ""
    files = [f for f in tmp_path.rglob("*") if f.is_file()]
    texts = [f.read_bytes().lower() for f in files]
    assert not [t for t in texts if b"worksheet" in t or b"ctcae" in t]
    assert not [f.name for f in files if "worksheet" in f.name]
    assert not [r for r in caplog.records if "ctcae" in r.getMessage().lower()]


def test_new_person_in_the_worksheets_is_a_new_person_everywhere(
    workstation: Workstation, prompts: FakePrompts
) -> None:
    tick_everything(workstation)
    enter_a_grade(workstation)
    window = workstation.worksheets.window
    assert window is not None
    next(b for b in window.findChildren(QPushButton) if b.text() == "New person").click()
    assert prompts.questions == ["Begin with a new person?"]
    assert residue(workstation) == []


def test_new_person_in_the_worksheets_can_be_refused(
    workstation: Workstation, prompts: FakePrompts
) -> None:
    tick_everything(workstation)
    enter_a_grade(workstation)
    window = workstation.worksheets.window
    assert window is not None
    prompts.answer = False
    next(b for b in window.findChildren(QPushButton) if b.text() == "New person").click()
    assert prompts.questions == ["Begin with a new person?"]
    assert workstation.worksheets.window is window
    assert not window.is_empty()
    assert len(workstation.window.checklist_pane.ticked_signs()) == 3
    prompts.answer = True
    workstation.person.clear()


def test_new_person_in_empty_worksheets_asks_for_the_ticks(
    workstation: Workstation, prompts: FakePrompts
) -> None:
    tick_everything(workstation)
    workstation.window.set_audience("professional")
    workstation.worksheets.open(workstation.window.audience, "fever")
    window = workstation.worksheets.window
    assert window is not None
    next(b for b in window.findChildren(QPushButton) if b.text() == "New person").click()
    assert prompts.questions == ["Begin with a new person?"]
    assert residue(workstation) == []


def test_another_time_of_the_settings_holds_at_once(workstation: Workstation) -> None:
    tick_everything(workstation)
    clock = workstation.person.clock
    workstation.window.top_bar.idle_minutes_chosen.emit(5)
    assert (clock._timer.isActive(), clock._timer.interval()) == (True, 5 * 60_000)
    workstation.window.top_bar.idle_minutes_chosen.emit(20)
    assert (clock._timer.isActive(), clock._timer.interval()) == (True, 20 * 60_000)
    workstation.person.clear()


def test_closing_takes_the_note_off_the_clipboard(workstation: Workstation) -> None:
    workstation.window.set_audience("professional")
    tick_everything(workstation)
    workstation.person.copy_note(workstation.content.info())
    assert "Velora" in QGuiApplication.clipboard().text()
    workstation.window.close()
    assert QGuiApplication.clipboard().text() == ""
    workstation.person.clear()
