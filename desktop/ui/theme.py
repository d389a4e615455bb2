"""Tokens -> palette -> one style sheet. The only module that sets either.

Fusion with our own palette looks the same on every system; Qt's own dark scheme has no effect on
the offscreen platform. Sizes scale with the text scale, so the whole window grows, not only words.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from desktop.core.paths import resource

STYLE = "Fusion"  # desktop/app/application.py makes the application with it
FAMILY = "LeukoGuide Sans"
BASE_PIXELS = 14
FONT_FILES = ("Regular", "SemiBold", "Bold")


class Theme(QObject):
    """The look in use: colours by role and sizes in scaled pixels.

    Signals:
        changing(): the look is about to change; whoever makes its widgets anew drops them now, as
            each one that stays costs about a millisecond.
        changed(): colours or sizes are new; widgets that paint themselves take them.
        applied(): all of them have; whoever lays them out does it again.
    """

    changing = Signal()
    changed = Signal()
    applied = Signal()

    def __init__(self, app: QApplication, tokens: Path, style: Path) -> None:
        """Read the tokens and the style sheet template; nothing is applied yet."""
        super().__init__(app)
        self._app = app
        self._themes = tomllib.loads(tokens.read_text(encoding="utf-8"))
        self._template = style.read_text(encoding="utf-8")
        self._chosen = "light"
        self.name = "light"
        self.scale = 1.0
        self.spread = 0.5  # white space grows half as fast as the text, 0 where room is short

    @staticmethod
    def register_fonts() -> None:
        """Make the bundled fonts known; raises RuntimeError naming the one that is not usable."""
        for weight in FONT_FILES:
            file = resource(f"fonts/LeukoGuideSans-{weight}.ttf")
            if QFontDatabase.addApplicationFont(str(file)) < 0:
                raise RuntimeError(f"font not usable: {file.name}")

    @staticmethod
    def apply_plain(app: QApplication) -> None:
        """Use large dark words on white, where the files of our own look cannot be read."""
        app.setStyleSheet("QWidget { background: white; color: black } QLabel { font-size: 40px }")

    def apply(self, name: str, scale_percent: int) -> None:
        """Use a theme ("system" follows the desktop) at a text scale of 100 to 200 percent."""
        self._chosen = name
        self.name = self._system_theme() if name == "system" else name
        self.scale = scale_percent / 100
        self.changing.emit()
        self._app.setFont(self.font())
        self._app.setPalette(self._palette())
        self._app.setStyleSheet(self._style_sheet())
        self.changed.emit()
        self.applied.emit()

    def follow_system(self) -> None:
        """Use the desktop's light or dark scheme again when "system" is chosen."""
        if self._chosen == "system" and self._system_theme() != self.name:
            self.apply("system", round(self.scale * 100))

    @staticmethod
    def _system_theme() -> str:
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return "dark" if dark else "light"

    def color(self, role: str) -> QColor:
        """Return the colour of a role such as "ink"; raises KeyError for an unknown role."""
        return QColor(self._themes[self.name][role])

    def color_code(self, role: str) -> str:
        """Return the colour of a role as "#rrggbb", for a drawing."""
        return self.color(role).name()

    def px(self, size: float) -> int:
        """Return a size in pixels at the text scale, at least 1."""
        return max(1, round(size * self.scale))

    def space(self, size: float, larger: float) -> int:
        """Return a distance in pixels that has `size` where the text is not `larger` (1.0)."""
        return round(size * (1 + (larger - 1) * self.spread))

    def font(self, size: float = BASE_PIXELS, weight: int = 400) -> QFont:
        """Return the one font family at `size` unscaled pixels and a weight of 400 to 700."""
        font = QFont(FAMILY)
        font.setPixelSize(self.px(size))
        font.setWeight(QFont.Weight(weight))
        font.setStyleHint(QFont.StyleHint.SansSerif)
        return font

    def _palette(self) -> QPalette:
        palette, color = QPalette(), self.color
        role = QPalette.ColorRole
        for target, name in (
            (role.Window, "canvas"), (role.Base, "surface"), (role.AlternateBase, "field"),
            (role.Button, "surface"), (role.WindowText, "ink"), (role.Text, "ink"),
            (role.ButtonText, "ink"), (role.ToolTipBase, "surface"), (role.ToolTipText, "ink"),
            (role.PlaceholderText, "slate"), (role.Highlight, "teal"),
            (role.HighlightedText, "on_teal"), (role.Link, "teal"), (role.Mid, "edge"),
        ):  # fmt: skip
            palette.setColor(target, color(name))
        disabled = QPalette.ColorGroup.Disabled
        for target in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(disabled, target, color("off"))
        return palette

    def _style_sheet(self) -> str:
        mark = "dark" if self.name == "dark" else "light"
        icon = resource(f"icons/check-{mark}.svg").as_posix()
        text = self._template.replace("@check_icon", icon)
        other = "light" if mark == "dark" else "dark"  # on a menu, not on teal
        menu_icon = resource(f"icons/check-{other}.svg").as_posix()
        text = text.replace("@menu_check_icon", menu_icon)
        arrow = resource(f"icons/arrow-{self.name}.svg").as_posix()
        text = text.replace("@arrow_icon", arrow)
        text = text.replace("@side_icon", resource(f"icons/side-{self.name}.svg").as_posix())
        for name, value in sorted(self._themes[self.name].items(), key=lambda i: -len(i[0])):
            text = text.replace(f"@{name};", f"{value};").replace(f"@{name} ", f"{value} ")
        return _scaled(text, self.px)


def _scaled(text: str, px: Callable[[float], int]) -> str:
    """Replace every size written as 12u by scaled pixels."""
    parts: list[str] = []
    for line in text.splitlines():
        words = [
            f"{px(float(w.rstrip(';')[:-1]))}px" + (";" if w.endswith(";") else "")
            if w.rstrip(";").endswith("u") and w.rstrip(";")[:-1].replace(".", "").isdigit()
            else w
            for w in line.split(" ")
        ]
        parts.append(" ".join(words))
    return "\n".join(parts)
