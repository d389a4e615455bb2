"""A card that shows the project's own picture of a kind of therapy over its name."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from desktop.core.diagrams import DIAGRAMS, diagram_svg
from desktop.core.paths import resource
from desktop.ui.kiosk.asks import Ask
from desktop.ui.kiosk.touch import Face, TouchButton, text_height
from desktop.ui.look import Look

SHAPE = 0.5  # height over width of every picture
GAP = 10
MOST_HEIGHT = 250  # pixels, so that one fits on the smallest screen at the largest text


class PictureButton(TouchButton):
    """A picture with the name of what it shows; a plain card where there is none."""

    can_shrink = False

    def __init__(
        self,
        parent: QWidget | None,
        look: Look,
        face: Face,
        ask: Ask | None,
        picture: str,
        lang: str,
    ) -> None:
        """Show the picture `picture` (a name of core/diagrams) with the words of `lang`."""
        super().__init__(parent, look, face, ask)
        self._name, self._lang = picture, lang
        self._drawn: QPixmap | None = None

    def padding(self) -> int:
        """Return a small padding: the picture brings its own space."""
        return 14

    def _picture_height(self, width: int) -> int:
        if self._name not in DIAGRAMS:
            return 0
        return min(MOST_HEIGHT, round(width * SHAPE)) + GAP

    def content_height(self, width: int) -> int:
        """Return picture and name."""
        title = self._look.theme.font(14.5, 600)
        return self._picture_height(width) + text_height(title, self.face.title, width)

    def draw(self, painter: QPainter, area: QRect) -> None:
        """Draw picture and name."""
        high = self._picture_height(area.width())
        if high:
            wide = round((high - GAP) / SHAPE)
            left = area.x() + (area.width() - wide) // 2
            self._draw_picture(painter, QRect(left, area.y(), wide, high - GAP))
        title = self._look.theme.font(14.5, 600)
        words = area.adjusted(0, high, 0, self.padding())
        self.write(painter, words, title, self.face.title, "ink")

    def _draw_picture(self, painter: QPainter, area: QRect) -> None:
        ratio = self.devicePixelRatioF()
        if self._drawn is None or self._drawn.width() != round(area.width() * ratio):
            size = area.size() * ratio
            self._drawn = QPixmap(size)
            self._drawn.fill(Qt.GlobalColor.transparent)
            inner = QPainter(self._drawn)
            folder = resource("diagrams")
            svg = diagram_svg(self._name, self._lang, self._look.theme.color_code, folder).svg
            QSvgRenderer(QByteArray(svg)).render(inner, QRectF(self._drawn.rect()))
            inner.end()
            self._drawn.setDevicePixelRatio(ratio)
        painter.drawPixmap(area.topLeft(), self._drawn)
