"""The fields of the clinic's profile, with what is wrong said below each. Keeps nothing."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from desktop.core import clinic
from desktop.core.clinic import ClinicProfile
from desktop.ui.dialogs.clinic.frame import Problem, add_field
from desktop.ui.look import Look
from desktop.ui.widgets.column import ColumnLayout, hugging
from desktop.ui.wording import said

LABELS = {
    "name": "Name of the clinic",
    "phone_out_of_hours": "Phone at night and on weekends (out of hours)",
    "phone_day": "Phone by day",
    "address": "Address, up to 4 lines",
    "note": "A line for every sheet, such as where to go",
}
FIRST = ("name", "phone_out_of_hours", "phone_day")
MAX_TYPED = 400  # more than is allowed, so that a long paste is named and not cut silently
LOGO_SIZE = QSize(180, 72)


class ClinicForm(QWidget):
    """Everything a clinic prints of itself, or in a short form its name and numbers.

    Signals:
        changed(): something was typed or chosen.
        logo_requested(): a picture is to be chosen.
    """

    changed = Signal()
    logo_requested = Signal()

    def __init__(
        self, parent: QWidget | None, look: Look, profile: ClinicProfile, short: bool = False
    ) -> None:
        """Show `profile`; the short form keeps what it has no field for."""
        super().__init__(parent)
        self.setSizePolicy(hugging())
        self._look, self._given, self._logo = look, profile, profile.logo
        self._layout = ColumnLayout(self)
        self._layout.setSpacing(6)
        self._fields: dict[str, QLineEdit | QPlainTextEdit] = {}
        self._problems: dict[str, Problem] = {}
        for name in FIRST if short else LABELS:
            self._add(name)
        if not short:
            self._add_logo()
        self._show_logo()

    def _add(self, name: str) -> None:
        text: str = getattr(self._given, name)
        field: QLineEdit | QPlainTextEdit
        if name == "address":
            field = QPlainTextEdit(text, self)
            field.setTabChangesFocus(True)
            field.setFixedHeight(field.fontMetrics().lineSpacing() * 4 + self._look.theme.px(26))
        else:
            field = QLineEdit(text, self)
            field.setMaxLength(MAX_TYPED)
        field.textChanged.connect(self._note_change)
        self._fields[name] = field
        self._problems[name] = add_field(self._layout, said(LABELS[name]), field)

    def _add_logo(self) -> None:
        row = QWidget(self)
        inner = QHBoxLayout(row)
        inner.setContentsMargins(0, 0, 0, 0)
        self._picture = QLabel(row)
        self._picture.setTextFormat(Qt.TextFormat.PlainText)
        self._picture.setAccessibleName(said("The logo as it is now"))
        inner.addWidget(self._picture)
        choose = QPushButton(said("Choose a PNG picture…"), row)
        choose.clicked.connect(self.logo_requested)
        inner.addWidget(choose)
        self._remove = QPushButton(said("Remove"), row)
        self._remove.setAccessibleName(said("Remove the logo"))
        self._remove.clicked.connect(self._remove_logo)
        inner.addWidget(self._remove)
        inner.addStretch(1)
        self._problems["logo"] = add_field(self._layout, said("Logo"), row)

    def profile(self) -> ClinicProfile:
        """Return what stands in the fields, tidied."""
        typed = {name: _text(field) for name, field in self._fields.items()}
        return clinic.tidied(replace(self._given, **typed, logo=self._logo))

    def is_changed(self) -> bool:
        """Return whether something else stands here than was given."""
        return self.profile() != clinic.tidied(self._given)

    def set_logo(self, data: bytes, size: int = 0) -> None:
        """Use a picture, or say why it cannot be used; then the old one stays.

        `size` is that of its file in bytes, where `data` is only the beginning of it.
        """
        problem = clinic.logo_problem(data, size)
        self._problems["logo"].show_words(problem.words(said) if problem else "")
        if problem is None:
            self._logo = data
            self._show_logo()
            self.changed.emit()

    def _remove_logo(self) -> None:
        self._logo = b""
        self._show_logo()
        self.changed.emit()

    def _show_logo(self) -> None:
        if "logo" not in self._problems:
            return
        picture = QPixmap()
        if self._logo and picture.loadFromData(QByteArray(self._logo), "PNG"):
            size = LOGO_SIZE * self._look.theme.scale
            keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode
            picture = picture.scaled(size, keep, smooth.SmoothTransformation)
        self._picture.setPixmap(picture)
        self._picture.setVisible(not picture.isNull())
        self._remove.setVisible(bool(self._logo))

    def show_problems(self) -> bool:
        """Say below each field what is wrong with it; return whether all of it may be kept.

        The focus stays: somebody may be typing.
        """
        found = clinic.problems(self.profile())
        for name, label in self._problems.items():
            mine = [p for p in found if p.field == name]
            certain = any(not p.doubt for p in mine)
            text = "\n".join(p.words(said) for p in mine)
            label.show_words(text, "red" if certain else "amber")
        return all(p.doubt for p in found)

    def may_be_kept(self) -> bool:
        """Say what is wrong, as when it is to be kept: the first wrong field gets the focus."""
        fine = self.show_problems()
        if not fine:
            first = next(p.field for p in clinic.problems(self.profile()) if not p.doubt)
            if first in self._fields:  # a logo has no field
                self._fields[first].setFocus(Qt.FocusReason.OtherFocusReason)
        return fine

    def _note_change(self) -> None:
        self.changed.emit()


def _text(field: QLineEdit | QPlainTextEdit) -> str:
    return field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()
