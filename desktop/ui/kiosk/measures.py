"""Sizes of the kiosk: what must be reachable by a finger, and how space grows with the text."""

from __future__ import annotations

from PySide6.QtGui import QFont

from desktop.ui.theme import BASE_PIXELS, Theme

TARGET = 64  # pixels, the least of anything to touch (rule S-03)
SMALLEST_TEXT = 24


def scale_of(text_size: int) -> int:
    """Return the text scale in percent at which running text has so many pixels."""
    return round(text_size / BASE_PIXELS * 100)


def space(theme: Theme, pixels: float) -> int:
    """Return a distance; it grows half as fast as the text, as on the painted page."""
    return round(pixels * (1 + theme.px(BASE_PIXELS) / SMALLEST_TEXT) / 2)


def bar_font(theme: Theme, weight: int = 600) -> QFont:
    """Return the font of the bar that is always in place: it must fit at the largest text."""
    font = theme.font(BASE_PIXELS, weight)
    font.setPixelSize(round(18 + (theme.px(BASE_PIXELS) - SMALLEST_TEXT) * 0.25))
    return font
