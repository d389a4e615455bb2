"""A clinic's dialogs as staff use them, for the tests of its screens."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QWidget

from db.site.records import TextKey
from desktop.app.workstation import Workstation
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
    dialog.fill_in("A. Reader", "Lead pharmacist")
    dialog.tick(*keys)
    dialog._sign()
