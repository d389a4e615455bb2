"""Settings, "Our clinic": the profile beside the head of a sheet as it will be printed.

And the short page of the first start. Both keep nothing; they say what is wanted.
"""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QWidget

from desktop.core.clinic import ClinicProfile
from desktop.ui.dialogs.clinic.form import ClinicForm
from desktop.ui.dialogs.clinic.frame import FormDialog
from desktop.ui.look import Look
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.wording import said

PREVIEW_DELAY_MS = 300
PREVIEW_WIDTH, HEAD_SHARE = 380, 0.5  # the head of a page is its upper part
SIDE_BY_SIDE = 820  # pixels at 100 % text


class ClinicDialog(FormDialog):
    """The whole profile.

    Signals:
        save_requested(object): a ClinicProfile without certain problems.
        preview_requested(object): show the head of a sheet with this ClinicProfile.
        discard_requested(): it is to be closed although something was changed.
        logo_requested(): a picture is to be chosen.
    """

    save_requested = Signal(object)
    preview_requested = Signal(object)
    discard_requested = Signal()
    logo_requested = Signal()

    def __init__(
        self, parent: QWidget | None, look: Look, profile: ClinicProfile, notice: str = ""
    ) -> None:
        """Show `profile`; `notice` says when what is entered does not last."""
        super().__init__(parent, look, said("Our clinic"), 980, 720)
        self.add_head(said("Our clinic"), said(
            "This stands at the top of every sheet you print. It is your clinic's own text; "
            "LeukoGuide does not check the numbers. Call each number once before you save."
        ))  # fmt: skip
        self._row = QWidget(self.column)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._row)
        self._sides.setContentsMargins(0, 0, 0, 0)
        self._sides.setSpacing(24)
        self.form = ClinicForm(self._row, look, profile)
        self.form.logo_requested.connect(self.logo_requested)
        self.form.changed.connect(self._changed)
        self._sides.addWidget(self.form, 1, Qt.AlignmentFlag.AlignTop)
        self._sides.addWidget(self._preview(), 0, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self._row)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PREVIEW_DELAY_MS)
        self._timer.timeout.connect(self._want_preview)
        self.add_button(said("Save"), "primary").clicked.connect(self._save)
        self.add_button(said("Cancel")).clicked.connect(self.reject)
        self.finish()
        self.tell(notice)

    def _preview(self) -> QWidget:
        side = QWidget(self._row)
        inner = QBoxLayout(QBoxLayout.Direction.TopToBottom, side)
        inner.setContentsMargins(0, 0, 0, 0)
        self._caption = PlainLabel(side, said("How a sheet begins"), "group")
        inner.addWidget(self._caption)
        self._page = QLabel(side)
        self._page.setTextFormat(Qt.TextFormat.PlainText)
        self._page.setFrameShape(QLabel.Shape.Box)
        self._page.setAccessibleName(said("How a sheet begins"))
        self._page.setFixedWidth(self._look.theme.px(PREVIEW_WIDTH))
        inner.addWidget(self._page)
        self.show_no_preview(said("Making the sheet…"))
        return side

    def show_preview(self, page: bytes) -> None:
        """Show the upper part of a page (PNG)."""
        picture = QPixmap()
        picture.loadFromData(page, "PNG")
        head = picture.copy(0, 0, picture.width(), round(picture.height() * HEAD_SHARE))
        wanted = QSize(self._page.width() - 4, 4000)
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode
        # Before the picture: with one, a QLabel keeps the height-for-width of wrapped words: none.
        self._page.setWordWrap(False)
        self._page.setPixmap(head.scaled(wanted, keep, smooth.SmoothTransformation))

    def show_no_preview(self, text: str) -> None:
        """Say why there is no preview, such as a character that cannot be printed."""
        self._page.setWordWrap(True)
        self._page.setText(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the preview below the fields where there is no room beside them."""
        super().resizeEvent(event)
        wide = self.width() >= self._look.theme.px(SIDE_BY_SIDE)
        directions = QBoxLayout.Direction
        self._sides.setDirection(directions.LeftToRight if wide else directions.TopToBottom)

    def reject(self) -> None:
        """Close, or ask first when something would be lost."""
        if self.form.is_changed():
            self.discard_requested.emit()
        else:
            self.discard()

    def discard(self) -> None:
        """Close without keeping anything."""
        self._timer.stop()
        super().reject()

    def _changed(self) -> None:
        self._timer.start()

    def _want_preview(self) -> None:
        self.form.show_problems()
        self.preview_requested.emit(self.form.profile())

    def _save(self) -> None:
        if self.form.may_be_kept():
            self.save_requested.emit(self.form.profile())
        else:
            self.tell(said("Some fields cannot be kept like this. Look at what stands in red."))

    def done(self, result: int) -> None:
        """Close; nothing is drawn after that."""
        self._timer.stop()
        super().done(result)


class FirstRunDialog(FormDialog):
    """The one page of the first start; it can be skipped and does not come back.

    Signals:
        save_requested(object): a ClinicProfile without certain problems.
        skipped(): not now.
    """

    save_requested = Signal(object)
    skipped = Signal()

    def __init__(self, parent: QWidget | None, look: Look, profile: ClinicProfile) -> None:
        """Ask for name and numbers."""
        super().__init__(parent, look, said("Welcome to LeukoGuide"), 600, 400)
        self.add_head(said("Whose number shall stand on the sheets?"), said(
            "Every patient sheet tells people whom to call. Without a number it has a blank line "
            "to fill in by hand. You can change this later under Settings, “Our clinic”."
        ))  # fmt: skip
        self.form = ClinicForm(self.column, look, profile, short=True)
        self.body.addWidget(self.form)
        self.add_button(said("Save"), "primary").clicked.connect(self._save)
        self.add_button(said("Skip for now")).clicked.connect(self.reject)
        self.finish()

    def reject(self) -> None:
        """Closing it in any way is skipping it."""
        self.skipped.emit()
        super().reject()

    def _save(self) -> None:
        if not self.form.may_be_kept():
            return
        if self.form.is_changed():
            self.save_requested.emit(self.form.profile())
        else:
            self.reject()
