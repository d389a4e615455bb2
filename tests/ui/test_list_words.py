"""What the list is too narrow for is told where the mouse rests."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from desktop.app.workstation import Workstation
from desktop.ui.widgets.entry_list_view import EntryListView
from desktop.ui.widgets.marked_text import without_half_figure


@pytest.mark.parametrize("scale", [100, 200])
def test_words_that_are_cut_are_told_whole(workstation: Workstation, scale: int) -> None:
    workstation.choices.set_scale(scale)
    pane = workstation.window.list_pane
    view, row = pane.view, pane.model.row_of("velotumab")
    assert isinstance(view, EntryListView)
    words = "Velora\nvelotumab · CD19 × CD3"
    assert view._delegate.cut_words(120 * scale // 100, row) == words
    assert view._delegate.cut_words(500 * scale // 100, row) == ""
    assert view._delegate.cut_words(20, 0) == "", "a heading"


def test_they_are_told_where_the_mouse_rests(workstation: Workstation) -> None:
    workstation.choices.set_scale(200)
    workstation.window.resize(1024, 768)
    pane = workstation.window.list_pane
    view = pane.view
    place = view.visualRect(pane.model.index(pane.model.row_of("velotumab"))).center()
    event = QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
    QApplication.sendEvent(view.viewport(), event)
    assert QToolTip.text() == "Velora\nvelotumab · CD19 × CD3"
    QToolTip.hideText()


@pytest.mark.parametrize(
    ("cut", "shown"),
    [
        ("Dose 0…", "Dose…"), ("Dose 0.…", "Dose…"), ("Dose 0.8…", "Dose 0.8…"),
        ("Dose 0.8 m…", "Dose 0.8 m…"), ("Do…", "Do…"), ("Dose 0.8 mg of 1…", "Dose 0.8 mg of…"),
        ("Dose 0.8 mg of 12,5…", "Dose 0.8 mg of…"),
        ("Dose 0.8 mg of 12,500", "Dose 0.8 mg of 12,500"),
    ],
)  # fmt: skip
def test_no_figure_is_cut(cut: str, shown: str) -> None:
    assert without_half_figure("Dose 0.8 mg of 12,500", cut) == shown
