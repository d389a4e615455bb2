"""Radio buttons and check boxes whose text wraps: an answer can be a whole cell of a table.

Qt's own draw one line. These keep Qt's behaviour, keys and accessibility, and only draw.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from desktop.ui.look import Look

PADDING, MARK, GAP = 9, 18, 9  # unscaled pixels
TEXT_FLAGS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def _prepare(button: QAbstractButton) -> None:
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    button.setSizePolicy(policy)
    button.setAccessibleName(button.text())
    button.setCursor(Qt.CursorShape.PointingHandCursor)


def _metrics(look: Look, checked: bool) -> QFontMetrics:
    return QFontMetrics(look.theme.font(14, 600 if checked else 400))


def _text_left(look: Look) -> int:
    return look.theme.px(PADDING + MARK + GAP)


def _height(button: QAbstractButton, look: Look, width: int) -> int:
    # Measured bold, so that choosing an answer never moves the ones below it.
    room = max(look.theme.px(60), width - _text_left(look) - look.theme.px(PADDING))
    box = QRect(0, 0, room, 10_000)
    text = _metrics(look, checked=True).boundingRect(box, int(TEXT_FLAGS), button.text())
    return max(text.height(), look.theme.px(MARK)) + look.theme.px(2 * PADDING)


def _one_line(button: QAbstractButton, look: Look) -> QSize:
    text = _metrics(look, checked=True).horizontalAdvance(button.text())
    width = _text_left(look) + text + look.theme.px(PADDING) + 4
    return QSize(width, _height(button, look, width))


def _paint(button: QAbstractButton, look: Look, round_mark: bool) -> None:
    theme, checked = look.theme, button.isChecked()
    painter = QPainter(button)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    hot = checked or button.hasFocus()
    edge = 2.0 if hot else 1.0
    frame = QRectF(button.rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2)
    role = "focus" if button.hasFocus() else "teal" if checked else "edge"
    painter.setPen(QPen(theme.color(role), edge))
    painter.setBrush(theme.color("teal_soft" if checked else "surface"))
    painter.drawRoundedRect(frame, 8, 8)
    if button.hasFocus():
        painter.setPen(QPen(theme.color("focus"), 1, Qt.PenStyle.DotLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame.adjusted(3, 3, -3, -3), 6, 6)
    _paint_mark(painter, button, look, round_mark)
    painter.setFont(theme.font(14, 600 if checked else 400))
    painter.setPen(theme.color("ink" if button.isEnabled() else "slate"))
    left = _text_left(look)
    room = QRect(left, 0, button.width() - left - theme.px(PADDING) + 2, button.height())
    painter.drawText(room, int(TEXT_FLAGS), button.text())
    painter.end()


def _paint_mark(painter: QPainter, button: QAbstractButton, look: Look, round_mark: bool) -> None:
    theme, size = look.theme, float(look.theme.px(MARK))
    top = (button.height() - size) / 2
    mark = QRectF(theme.px(PADDING), top, size, size).adjusted(1, 1, -1, -1)
    checked = button.isChecked()
    painter.setPen(QPen(theme.color("teal" if checked else "edge"), 2))
    painter.setBrush(theme.color("surface"))
    if round_mark:
        painter.drawEllipse(mark)
        if checked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("teal"))
            painter.drawEllipse(QPointF(mark.center()), size * 0.26, size * 0.26)
        return
    if checked:
        painter.setBrush(theme.color("teal"))
    painter.drawRoundedRect(mark, 4, 4)
    if checked:
        picture = look.icons.pixmap("check", "on_teal", MARK - 4, button.devicePixelRatioF())
        painter.drawPixmap(mark.topLeft() + QPointF(1, 1), picture)


class OptionRadio(QRadioButton):
    """One answer of several."""

    def __init__(self, parent: QWidget, look: Look, text: str) -> None:
        """Show `text`, wrapped where the width ends."""
        super().__init__(text, parent)
        self._look = look
        _prepare(self)

    def hasHeightForWidth(self) -> bool:
        """Return True: text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped text in `width`."""
        return _height(self, self._look, width)

    def sizeHint(self) -> QSize:
        """Return the size of the text on one line."""
        return _one_line(self, self._look)

    def minimumSizeHint(self) -> QSize:
        """Return a narrow but usable size."""
        return QSize(self._look.theme.px(90), self._look.theme.px(MARK + 2 * PADDING))

    def hitButton(self, position: QPoint) -> bool:  # noqa: N802  Qt's name
        """Return whether a click at `position` chooses this answer: anywhere in the frame."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw frame, mark, text and focus ring."""
        _paint(self, self._look, round_mark=True)


class OptionCheck(QCheckBox):
    """An answer that can be ticked beside others."""

    def __init__(self, parent: QWidget, look: Look, text: str) -> None:
        """Show `text`, wrapped where the width ends."""
        super().__init__(text, parent)
        self._look = look
        _prepare(self)

    def hasHeightForWidth(self) -> bool:
        """Return True: text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped text in `width`."""
        return _height(self, self._look, width)

    def sizeHint(self) -> QSize:
        """Return the size of the text on one line."""
        return _one_line(self, self._look)

    def minimumSizeHint(self) -> QSize:
        """Return a narrow but usable size."""
        return QSize(self._look.theme.px(90), self._look.theme.px(MARK + 2 * PADDING))

    def hitButton(self, position: QPoint) -> bool:  # noqa: N802  Qt's name
        """Return whether a click at `position` ticks the box: anywhere in the frame."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw frame, box, text and focus ring."""
        _paint(self, self._look, round_mark=False)
