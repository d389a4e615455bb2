"""A clinic's dialogs as staff use them, for the tests of its screens."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from db.site.records import TextKey
from desktop.app.workstation import Workstation
from desktop.ui.dialogs.clinic.register import RegisterDialog
from desktop.ui.dialogs.clinic.reviews import NoteDialog
from desktop.ui.dialogs.clinic.sign_off import SignOffDialog


def words_of(widget: QWidget) -> str:
    """Return every text that is visible in a widget, a line for each."""
    return "\n".join(x.text() for x in widget.findChildren(QLabel) if x.isVisibleTo(widget))


def sign_dialog(station: Workstation) -> SignOffDialog:
    """Open signing for the first therapy."""
    station.clinic.reviews.open_sign_off("velotumab")
    dialog = station.clinic.reviews.dialog
    assert isinstance(dialog, SignOffDialog)
    return dialog


def sign(station: Workstation, keys: Sequence[TextKey]) -> None:
    """Sign texts."""
    dialog = sign_dialog(station)
    type_reader(dialog)
    dialog.tick(*keys)
    dialog._sign()


def type_reader(dialog: SignOffDialog) -> None:
    """Enter who signs."""
    dialog._name.setText("A. Reader")
    dialog._role.setText("Lead pharmacist")


def type_note(dialog: NoteDialog, text: str, author: str) -> None:
    """Enter a note and who wrote it."""
    dialog._text.setPlainText(text)
    dialog._author.setText(author)


def type_id(dialog: RegisterDialog, text: str) -> None:
    """Type a sheet id and look it up."""
    dialog._field.setText(text)
    dialog._field.setFocus(Qt.FocusReason.OtherFocusReason)
    dialog._look_up()
