"""One adverse reaction: its name, a bar of how many of 100 with the severe share, its figures."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from db.records import Statement
from desktop.core import citations
from desktop.ui.look import Look

ROW_HEIGHT = 30


def as_number(percent: str | None) -> float | None:
    """Return a printed percent as a number, or None for "<1" and for nothing."""
    try:
        return float(Decimal(percent)) if percent is not None else None
    except InvalidOperation:
        return None


class ReactionRow(QLabel):
    """Draws one row; the same words stand in its text for screen readers.

    Signals:
        sources_requested(object): the citations, when the row is pressed.
    """

    sources_requested = Signal(object)

    def __init__(self, parent: QWidget | None, look: Look, statement: Statement) -> None:
        """Show a statement that has a reaction."""
        super().__init__(parent)
        assert statement.reaction is not None
        self._look, self._statement, self._row = look, statement, statement.reaction
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(statement.text)
        self.setAccessibleName(statement.text)
        spoken = citations.spoken(statement.citations)
        self.setAccessibleDescription(f"Source: {spoken}")
        self.setToolTip(spoken)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._wide_chip = citations.chip(statement.citations)

    def sizeHint(self) -> QSize:
        """Return one row at the text scale."""
        px = self._look.theme.px
        return QSize(px(420), px(ROW_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the smallest readable row."""
        return QSize(self._look.theme.px(200), self._look.theme.px(ROW_HEIGHT))

    def figures(self) -> str:
        """Return the figures at the end of the row."""
        row = self._row
        parts: list[str] = []
        if row.any_grade is not None:
            parts.append(f"{row.any_grade}%")
        elif row.any_floor is not None:
            parts.append(f"{row.any_floor}% or more")
        if row.severe is not None:
            parts.append(f"grade {row.severe_scale} {row.severe}%")
        if row.serious is not None:
            parts.append(f"serious {row.serious}%")
        elif row.serious_floor is not None:
            parts.append(f"serious {row.serious_floor}% or more")
        return " · ".join(parts)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw term, bar, figures, chip and focus ring."""
        theme, painter = self._look.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = float(self.width()), float(self.height())
        chip_width = self._paint_chip(painter, width, height)
        term_width = (width - chip_width) * 0.38
        painter.setFont(theme.font(13.5))
        painter.setPen(theme.color("ink"))
        term = painter.fontMetrics().elidedText(
            self._row.term, Qt.TextElideMode.ElideRight, int(term_width) - 8
        )
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(2, 0, term_width, height), middle, term)
        bar = QRectF(
            term_width, height / 2 - theme.px(4.5), (width - chip_width) * 0.28, theme.px(9)
        )
        self._paint_bar(painter, bar)
        painter.setFont(theme.font(12.5, 600))
        painter.setPen(theme.color("ink"))
        left = bar.right() + theme.px(10)
        painter.drawText(QRectF(left, 0, width - chip_width - left, height), middle, self.figures())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        painter.end()

    def _paint_bar(self, painter: QPainter, bar: QRectF) -> None:
        theme, row = self._look.theme, self._row
        total = as_number(row.any_grade)
        severe = as_number(row.severe)
        painter.setPen(
            QPen(theme.color("edge"), 1) if theme.name == "contrast" else Qt.PenStyle.NoPen
        )
        radius = bar.height() / 2
        if total is None and severe is None:
            return
        painter.setBrush(theme.color("chip"))
        painter.drawRoundedRect(bar, radius, radius)
        for share, role in ((total, "teal"), (severe, "red")):
            if share:
                part = QRectF(
                    bar.left(), bar.top(), max(bar.width() * min(share, 100) / 100, 3), bar.height()
                )
                painter.setBrush(theme.color(role))
                painter.drawRoundedRect(part, min(radius, part.width() / 2), radius)

    def _paint_chip(self, painter: QPainter, width: float, height: float) -> float:
        theme = self._look.theme
        font = theme.font(11, 500)
        room = min(
            QFontMetricsF(font).horizontalAdvance(self._wide_chip) + theme.px(14), width * 0.3
        )
        size = theme.px(18)
        rect = QRectF(width - room, (height - size) / 2, room, size)
        painter.setPen(
            QPen(theme.color("edge"), 1) if theme.name == "contrast" else Qt.PenStyle.NoPen
        )
        painter.setBrush(theme.color("chip"))
        painter.drawRoundedRect(rect, size / 2, size / 2)
        painter.setFont(font)
        painter.setPen(theme.color("chip_ink"))
        text = painter.fontMetrics().elidedText(
            self._wide_chip, Qt.TextElideMode.ElideRight, int(room) - theme.px(10)
        )
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
        return room + theme.px(12)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the sources."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.sources_requested.emit(self._statement.citations)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the sources on Enter or Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.sources_requested.emit(self._statement.citations)
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
