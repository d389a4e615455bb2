"""After a person has left, nothing of them is left: every piece of state is as at the start."""

from __future__ import annotations

import os
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication

from desktop.app.kiosk_state import PIN, Overlay
from desktop.core.kiosk import Phase
from desktop.ui.kiosk.asks import Ask, Do
from tests.helpers.kiosk import Desk
from tests.helpers.kiosk_state import files_below, state_of

CHOSEN = {
    "language": "es", "text_size": 48, "theme": "dark", "therapy": "x", "red_sign": "fever",
    "pages_printed": 3, "is_hidden": True,
}  # fmt: skip


def settled(desk: Desk) -> dict[str, object]:
    """Return the state once screens that were left are gone."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return state_of(desk.kiosk)


def differences(one: dict[str, object], other: dict[str, object]) -> dict[str, object]:
    """Return what is not the same, with both values."""
    return {k: (one.get(k), other.get(k)) for k in one | other if one.get(k) != other.get(k)}


def fill(desk: Desk) -> None:
    """Do all that a person can do, and some that they cannot."""
    take = desk.kiosk.answers.take
    desk.begin("Español")
    for ask in (
        Ask(Do.LARGER), Ask(Do.LARGER), Ask(Do.THEME), Ask(Do.GO, "therapy"),
        Ask(Do.GO, "choose-by:name/feel"), Ask(Do.THERAPY, "velotumab/feel"),
        Ask(Do.TICK, "rash"), Ask(Do.BOTHER, "rash=a-lot"), Ask(Do.SINCE, "rash=weeks"),
        Ask(Do.BACK), Ask(Do.GO, "section:effects"), Ask(Do.TURN, "500"),
        Ask(Do.GO, "questions"),
    ):  # fmt: skip
        take(ask)
    question = next(b.ask for b in desk.buttons() if b.ask and b.ask.do is Do.QUESTION)
    take(question)
    take(Ask(Do.PRINT, "questions"))
    take(Ask(Do.HIDE))
    clipboard = QApplication.clipboard()
    clipboard.setText("something of a person", QClipboard.Mode.Clipboard)
    desk.kiosk.window.setProperty("by_keyboard", True)


def test_everything_is_factory_fresh_after_a_reset(desk: Desk) -> None:
    fresh = settled(desk)
    assert len(fresh) > 60, "the walk must see something"
    fill(desk)
    changed = settled(desk)
    assert changed != fresh
    desk.kiosk.controller.wipe()
    after = settled(desk)
    assert differences(fresh, after) == {}


def test_the_walk_sees_each_piece_of_the_session(desk: Desk) -> None:
    fresh = settled(desk)
    session = desk.kiosk.session
    for name, value in CHOSEN.items():
        before = getattr(session, name)
        setattr(session, name, value)
        assert settled(desk) != fresh, name
        setattr(session, name, before)
    session.questions.append("x")
    assert settled(desk) != fresh
    session.questions.clear()
    session.checklist.set_ticked("fever", True)
    assert settled(desk) != fresh
    session.checklist.reset()
    desk.kiosk.overlay = Overlay(PIN, digits="12")
    assert settled(desk) != fresh


def test_a_page_that_is_still_being_made_is_nobody_s(desk: Desk) -> None:
    fill(desk)
    desk.kiosk.controller.wipe()
    assert not desk.kiosk.printing.is_busy
    desk.kiosk.jobs.wait()
    QCoreApplication.sendPostedEvents()
    assert desk.kiosk.session.pages_printed == 0
    assert desk.kiosk.controller.state.phase is Phase.ATTRACT


def test_nothing_is_written_anywhere(desk: Desk, tmp_path: Path) -> None:
    home = Path(os.environ["HOME"])
    before = files_below(home)
    fill(desk)
    desk.kiosk.controller.wipe()
    desk.kiosk.jobs.wait()
    assert files_below(home) == before
    assert files_below(tmp_path) == set()


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("tap"), st.integers(0, 40)),
        st.tuples(st.just("wait"), st.integers(1, 100)),
        st.tuples(st.just("scroll"), st.integers(0, 2000)),
    ),
    max_size=15,
)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_any_walk_then_a_reset_is_the_fresh_state(desk: Desk, steps: list[tuple[str, int]]) -> None:
    desk.kiosk.controller.wipe()
    fresh = settled(desk)
    desk.kiosk.controller.touched()
    for what, number in steps:
        walk(desk, what, number)
    desk.kiosk.controller.wipe()
    assert differences(fresh, settled(desk)) == {}


def walk(desk: Desk, what: str, number: int) -> None:
    if what == "wait":
        desk.later(number)
    elif what == "scroll":
        for page in desk.root.findChildren(type(desk.root)):
            bar = getattr(page, "verticalScrollBar", None)
            if bar is not None:
                bar().setValue(number)
    else:
        buttons = [b for b in desk.buttons() if b.ask is None or b.ask.do is not Do.LISTEN]
        if buttons:
            buttons[number % len(buttons)].click()
        else:
            desk.kiosk.controller.touched()
