"""One statement as a widget of its own, for the checklist and the source drawer.

A QLabel underneath, so that screen readers meet static text; laying out and drawing is that of
the page (page_view/statement.py). Clicking the chip or pressing Enter asks for the source.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.ui.look import Look
from desktop.ui.widgets.page_view.pointer import tip_text
from desktop.ui.widgets.page_view.shown import StatementText
from desktop.ui.widgets.page_view.statement import StatementBlock
from desktop.ui.widgets.page_view.style import PageStyle

__all__ = ["StatementText", "StatementView"]

EDGE = 3  # pixels around the text, for the focus ring


class StatementView(QLabel):
    """Draws one statement and asks for its sources.

    Signals:
        sources_requested(object): the payload given in the constructor, usually the citations.
    """

    sources_requested = Signal(object)

    def __init__(
        self, parent: QWidget | None, look: Look, shown: StatementText, payload: object = None
    ) -> None:
        """Show `shown`; with a chip the view can be clicked and focused."""
        super().__init__(parent)
        self._look, self._payload = look, payload
        self._chip_pressed = False
        self.page_style = PageStyle(look.theme)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.show_statement(shown, payload)

    def show_statement(self, shown: StatementText, payload: object = None) -> None:
        """Show `shown` from now on; with a chip the view can be clicked and focused."""
        self._payload = payload
        self._block = StatementBlock(lambda: shown, len(shown.text), payload)
        self.setText(shown.words())
        self.setAccessibleName(shown.words())
        chip = bool(shown.chip)
        self.setAccessibleDescription(shown.description() if chip else "")
        self.setToolTip(tip_text(shown.spoken) if chip else "")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if chip else Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(chip)
        self.updateGeometry()  # setText() does not where the words stay and the chip is new
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Return True: text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped text in `width`."""
        return round(self._block.lay_out(self.page_style, width - 2)) + 2 * EDGE

    def sizeHint(self) -> QSize:
        """Return a comfortable reading size."""
        width = self._look.theme.px(420)
        return QSize(width, self.heightForWidth(self.width() if self.width() > 50 else width))

    def minimumSizeHint(self) -> QSize:
        """Return a narrow but usable size."""
        return QSize(self._look.theme.px(120), self._look.theme.px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the statement and the focus ring."""
        self._block.lay_out(self.page_style, self.width() - 2)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._block.paint(painter, self.page_style, 0, EDGE)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(self.page_style.pen("focus", 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        painter.end()

    def _on_chip(self, event: QMouseEvent) -> bool:
        place = event.position() - QPointF(0, EDGE)
        return self._block.hit(place.x(), place.y()) is not None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the sources when the chip is pressed."""
        self._chip_pressed = event.button() == Qt.MouseButton.LeftButton and self._on_chip(event)
        if self._chip_pressed:
            self.sources_requested.emit(self._payload)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keep the release of a press on the chip: around it, a release may tick a sign."""
        if not self._chip_pressed:
            super().mouseReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that the chip can be pressed."""
        over = self._on_chip(event)
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        if self.cursor().shape() != shape:
            self.setCursor(shape)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the sources on Enter or Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.sources_requested.emit(self._payload)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the focus ring."""
        super().focusOutEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Lay the text out again when the font or the style changed."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.page_style = PageStyle(self._look.theme)
            self.updateGeometry()
