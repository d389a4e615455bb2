"""The shipped icons (Tabler, MIT), drawn in any colour of the theme."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.core.paths import resource
from desktop.ui.theme import Theme

CLASS_ICONS = {
    "antibody-drug-conjugate": ("pill", "violet"),
    "bispecific-t-cell-engager": ("arrows-exchange", "blue"),
    "naked-monoclonal-antibody": ("shield-check", "violet"),
    "cytotoxin-fusion": ("target", "amber"),
    "car-t-cell-therapy": ("dna-2", "green"),
    "transplant": ("heart-handshake", "amber"),
    "donor-lymphocyte-infusion": ("users", "amber"),
    "therapeutic-vaccine": ("vaccine", "blue"),
    "cytokine": ("activity", "blue"),
    "chemotherapy": ("flask", "plain"),
    "radiation": ("radioactive", "plain"),
    "supportive": ("stethoscope", "teal"),
}
KIND_ICONS = {
    "leukemia": ("droplet", "red"), "symptom": ("clipboard-list", "amber"),
    "syndrome": ("alert-triangle", "red"), "class": ("stack-2", "teal"),
    "rules": ("alert-triangle", "amber"), "about": ("history", "plain"),
    "term": ("book-2", "plain"), "source": ("quote", "plain"), "therapy": ("pill", "teal"),
    "supportive": ("stethoscope", "teal"),
}  # fmt: skip


class Icons:
    """Draws icons once per name, colour and size, and keeps the pictures."""

    def __init__(self, theme: Theme) -> None:
        """Use the colours of `theme`; pictures are drawn again when it changes."""
        self._theme = theme
        self._shapes: dict[str, str] = {}
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}

    def pixmap(self, name: str, role: str, size: float, ratio: float = 1.0) -> QPixmap:
        """Return an icon of `size` unscaled pixels in the colour of a role."""
        color = self._theme.color(role).name()
        key = (name, color, self._theme.px(size), ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._draw(name, color, self._theme.px(size), ratio)
        return self._pixmaps[key]

    def icon(self, name: str, role: str = "ink", size: float = 18) -> QIcon:
        """Return an icon for a button or an action."""
        return QIcon(self.pixmap(name, role, size, 2.0))

    def _draw(self, name: str, color: str, pixels: int, ratio: float) -> QPixmap:
        shape = self._shapes.get(name)
        if shape is None:
            shape = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
            self._shapes[name] = shape
        data = QByteArray(shape.replace("currentColor", color).encode())
        picture = QPixmap(round(pixels * ratio), round(pixels * ratio))
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        QSvgRenderer(data).render(painter, QRectF(picture.rect()))
        painter.end()
        picture.setDevicePixelRatio(ratio)
        return picture
