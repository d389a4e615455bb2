"""Where Tab goes when a pane is asked for its first stop, and when a box is made late."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.focus import first_stop, place_after


def window_of(qtbot: QtBot, *parts: QWidget) -> QWidget:
    """Return a window with these, from top to bottom."""
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    for part in parts:
        layout.addWidget(part)
    window.show()
    return window


def test_the_first_stop_is_seen_and_takes_the_focus(qtbot: QtBot) -> None:
    hidden, seen = QPushButton("hidden"), QPushButton("seen")
    pane = window_of(qtbot, QLabel("words"), hidden, seen, QPushButton("later"))
    hidden.hide()
    assert first_stop(pane) is seen
    pane.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    assert first_stop(pane) is pane


def test_a_pane_without_a_stop_is_its_own(qtbot: QtBot) -> None:
    pane = QLabel("words")
    outer = window_of(qtbot, pane, QPushButton("outside"))
    assert first_stop(pane) is pane
    assert outer.isVisible()


def test_tab_goes_from_an_area_into_its_box(qtbot: QtBot) -> None:
    before, area = QPushButton("a"), QWidget()
    box = window_of(qtbot, QPushButton("b"), QPushButton("c"))
    window = window_of(qtbot, before, QLabel("words"), area, QPushButton("d"), box)
    place_after(area, box)
    assert area.focusPolicy() == Qt.FocusPolicy.NoFocus
    before.setFocus()
    reached: list[str] = []
    for _ in range(4):
        focus = window.focusWidget()
        assert isinstance(focus, QPushButton)
        reached.append(focus.text())
        window.focusNextChild()
    assert reached == ["a", "b", "c", "d"]
