"""Fields to type into whose small buttons have names, so that screen readers can say them."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

CLEAR_ACTION = "_q_qlineeditclearaction"  # Qt's own name of the action of the clear button


def add_clear_button(field: QLineEdit, name: str) -> None:
    """Give a field the button that empties it, called `name`; Qt itself leaves it nameless."""
    field.setClearButtonEnabled(True)
    for action in field.findChildren(QAction, CLEAR_ACTION):
        action.setText(name)
