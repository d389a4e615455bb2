"""How the print dialog is opened; in its panel nothing lies on anything, and Tab goes down."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.app.workstation import Workstation
from desktop.ui.dialogs.print_documents import DocumentsPanel
from desktop.ui.dialogs.print_preview import PrintDialog
from tests.helpers.print_dialog import box, opened


def print_button(workstation: Workstation) -> QPushButton:
    """Return the button in the top bar that opens the print dialog."""
    buttons = workstation.window.top_bar.findChildren(QPushButton)
    return next(
        button for button in buttons if "Print" in (button.accessibleName() or button.text())
    )


def panel_of(dialog: PrintDialog) -> DocumentsPanel:
    """Return the panel with the documents."""
    panel = dialog.findChild(DocumentsPanel)
    assert isinstance(panel, DocumentsPanel)
    return panel


def fields(panel: DocumentsPanel) -> list[QWidget]:
    """Return what can be seen and reached in the panel."""
    return [
        part
        for part in panel.findChildren(QWidget)
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.isVisibleTo(panel)
        and part.isEnabled()
    ]


def place(part: QWidget, panel: QWidget) -> QRect:
    """Return where a part is in the panel."""
    return QRect(part.mapTo(panel, QPoint(0, 0)), part.size())


@pytest.mark.parametrize("entry", ["velotumab", "fever", "all", "crs"])
def test_the_button_opens_what_the_key_opens(
    workstation: Workstation, qtbot: QtBot, entry: str
) -> None:
    workstation.navigator.go_to(entry)
    qtbot.mouseClick(print_button(workstation), Qt.MouseButton.LeftButton)
    dialog = workstation.desk.dialog
    assert dialog is not None
    assert dialog.isVisible()


@pytest.mark.parametrize("entry", ["velotumab", "fever", "all"])
def test_no_field_lies_on_another(workstation: Workstation, qtbot: QtBot, entry: str) -> None:
    workstation.navigator.go_to(entry)
    panel = panel_of(opened(workstation, qtbot))
    hidden = [
        f"{one.accessibleName()!r} on {other.accessibleName()!r}"
        for one, other in combinations(fields(panel), 2)
        if place(one, panel).intersects(place(other, panel))
    ]
    assert hidden == []


def test_tab_goes_from_top_to_bottom(workstation: Workstation, qtbot: QtBot) -> None:
    dialog = opened(workstation, qtbot)
    for code in ("sign", "calendar"):
        box(dialog, code).setChecked(True)
    panel = panel_of(dialog)
    wanted = sorted(fields(panel), key=lambda part: place(part, panel).top())
    qtbot.waitUntil(dialog.isActiveWindow)
    wanted[0].setFocus()
    reached: list[QWidget | None] = []
    for _ in wanted:
        reached.append(dialog.focusWidget())
        dialog.focusNextChild()
    names = [part.accessibleName() or getattr(part, "text", str)() for part in wanted]
    assert [
        part and (part.accessibleName() or getattr(part, "text", str)()) for part in reached
    ] == names
    assert "Day 1 (year-month-day)" in names
