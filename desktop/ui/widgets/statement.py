"""One statement on the page: its words, its note and its source chip, in one flow of text.

A QLabel underneath, so that screen readers meet static text; the drawing is our own because a
chip stands in the line like a word. Clicking or pressing Enter asks for the source.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.core.rich_text import parse
from desktop.ui.look import Look

NBSP = "\u00a0"
BULLET_INDENT = 18
LINE_SPACING = 1.28


@dataclass(frozen=True, slots=True)
class StatementText:
    """What a statement view shows: all plain text but `text`, which may carry **bold**."""

    text: str
    label: str = ""
    chip: str = ""
    note: str = ""
    spoken: str = ""
    bullet: bool = False
    faded: bool = False
    size: int = 14
    role: str = "ink"


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
        self._look, self._shown, self._payload = look, shown, payload
        self._width, self._height = -1, 0
        self._chip_range = (0, 0)
        self._layouts: list[tuple[QTextLayout, QPointF]] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setTextFormat(Qt.TextFormat.PlainText)
        plain = parse(shown.text)[0]
        words = f"{shown.label}: {plain}" if shown.label else plain
        self.setText(f"{words} {shown.note}".strip())
        self.setAccessibleName(" ".join(x for x in (words, shown.note) if x))
        if shown.chip:
            self.setAccessibleDescription(f"Source: {shown.spoken}")
            self.setToolTip(shown.spoken)
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setMouseTracking(True)

    def hasHeightForWidth(self) -> bool:
        """Return True: text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped text in `width`."""
        self._lay_out(width)
        return self._height

    def sizeHint(self) -> QSize:
        """Return a comfortable reading size."""
        width = self._look.theme.px(420)
        return QSize(width, self.heightForWidth(self.width() if self.width() > 50 else width))

    def minimumSizeHint(self) -> QSize:
        """Return a narrow but usable size."""
        return QSize(self._look.theme.px(120), self._look.theme.px(18))

    def _main_text(self) -> tuple[str, list[QTextLayout.FormatRange]]:
        shown, formats = self._shown, list[QTextLayout.FormatRange]()
        plain, spans = parse(shown.text)
        head = f"{shown.label}  " if shown.label else ""
        if head:
            formats.append(self._range(0, len(shown.label), bold=True))
        formats += [self._range(len(head) + s.start, s.end - s.start, bold=True) for s in spans]
        text = head + plain
        if shown.chip:
            chip = f"{NBSP}{shown.chip.replace(' ', NBSP)}{NBSP}"
            start = len(text) + 2
            self._chip_range = (start, start + len(chip))
            formats.append(self._chip_format(start, len(chip)))
            text = f"{text}{NBSP} {chip}"
        return text, formats

    def _range(self, start: int, length: int, bold: bool) -> QTextLayout.FormatRange:
        found = QTextLayout.FormatRange()
        found.start, found.length = start, length
        style = QTextCharFormat()
        style.setFontWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        found.format = style
        return found

    def _chip_format(self, start: int, length: int) -> QTextLayout.FormatRange:
        found = QTextLayout.FormatRange()
        found.start, found.length = start, length
        style = QTextCharFormat()
        style.setFont(self._look.theme.font(11, 500))
        style.setForeground(self._look.theme.color("chip_ink"))
        found.format = style
        return found

    def _indent(self) -> int:
        return self._look.theme.px(BULLET_INDENT) if self._shown.bullet else 0

    def _lay_out(self, width: int) -> None:
        if width == self._width:
            return
        self._width, self._layouts = width, []
        text, formats = self._main_text()
        size = self._shown.size
        top = self._add(text, self._look.theme.font(size), formats, 2.0, width)
        if self._shown.note:
            top = self._add(self._shown.note, self._look.theme.font(size - 2), [], top + 2, width)
        self._height = round(top) + 3

    def _add(
        self,
        text: str,
        font: QFont,
        formats: list[QTextLayout.FormatRange],
        top: float,
        width: int,
    ) -> float:
        layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(formats)
        indent, y = self._indent(), 0.0
        layout.beginLayout()
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(40, width - indent - 2))
            line.setPosition(QPointF(0, y))
            y += line.height() * LINE_SPACING
        layout.endLayout()
        self._layouts.append((layout, QPointF(indent, top)))
        return top + y

    def _chip_rects(self) -> list[QRectF]:
        if not self._shown.chip or not self._layouts:
            return []
        layout, origin = self._layouts[0]
        start, end = self._chip_range
        rects: list[QRectF] = []
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first, last = line.textStart(), line.textStart() + line.textLength()
            if first < end and last > start:
                x1 = self._x(line.cursorToX(max(first, start)))
                x2 = self._x(line.cursorToX(min(last, end)))
                top = origin.y() + line.y() + line.height() * 0.08
                rects.append(QRectF(origin.x() + x1, top, x2 - x1, line.height() * 0.98))
        return rects

    @staticmethod
    def _x(value: object) -> float:
        return float(value[0] if isinstance(value, tuple) else value)  # pyright: ignore[reportArgumentType]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw text, note, chip and focus ring."""
        self._lay_out(self.width())
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_chip(painter)
        ink = theme.color("slate" if self._shown.faded else self._shown.role)
        for number, (layout, origin) in enumerate(self._layouts):
            painter.setPen(ink if number == 0 else theme.color("slate"))
            layout.draw(painter, origin)
        if self._shown.bullet:
            self._paint_bullet(painter, ink)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        painter.end()

    def _paint_chip(self, painter: QPainter) -> None:
        theme = self._look.theme
        painter.setPen(
            QPen(theme.color("edge"), 1) if theme.name == "contrast" else Qt.PenStyle.NoPen
        )
        painter.setBrush(theme.color("chip"))
        for rect in self._chip_rects():
            painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)

    def _paint_bullet(self, painter: QPainter, ink: QColor) -> None:
        line = self._layouts[0][0].lineAt(0)
        radius = self._look.theme.px(2.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        center = QPointF(self._indent() * 0.4, self._layouts[0][1].y() + line.height() * 0.54)
        painter.drawEllipse(center, radius, radius)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the sources when the chip is pressed."""
        if event.button() == Qt.MouseButton.LeftButton and self._on_chip(
            event.position().toPoint()
        ):
            self.sources_requested.emit(self._payload)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that the chip can be pressed."""
        over = self._on_chip(event.position().toPoint())
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
            self._width = -1
            self.updateGeometry()

    def _on_chip(self, point: QPoint) -> bool:
        return any(r.contains(QPointF(point)) for r in self._chip_rects())
