"""Sizes of the kiosk: what must be reachable by a finger, and how space grows with the text."""

from __future__ import annotations

from PySide6.QtGui import QFont

from desktop.ui.theme import BASE_PIXELS, Theme

TARGET = 64  # pixels, the least of anything to touch (rule S-03)
SMALLEST_TEXT = 24
LOW_SCREEN = 900  # pixels of height, below which room for the text comes first
LOW_TITLE = 36  # pixels, the most of the title in the header there


def scale_of(text_size: int) -> int:
    """Return the text scale in percent at which running text has so many pixels."""
    return round(text_size / BASE_PIXELS * 100)


def space(theme: Theme, pixels: float) -> int:
    """Return a distance; it grows half as fast as the text, or less, as on the painted page."""
    return theme.space(pixels, theme.px(BASE_PIXELS) / SMALLEST_TEXT)


def use_look(theme: Theme, name: str, text_size: int, height: int) -> None:
    """Use a theme with running text of `text_size` on a screen of `height`, both in pixels.

    On a low screen white space and what is always in place do not grow with the text.
    """
    theme.spread = 0.0 if height < LOW_SCREEN else 0.5
    wanted = (name, scale_of(text_size))
    if (theme.name, round(theme.scale * 100)) != wanted:
        theme.apply(*wanted)


def is_low(theme: Theme) -> bool:
    """Return whether the screen is one on which room is short."""
    return theme.spread == 0.0


# Shape of a label: size in units of the text scale, weight, and the most pixels, so that a word of
# a heading still fits on the smallest screen at the largest text. Running text has no limit.
SHAPES: dict[str, tuple[float, int, int]] = {
    "display": (30, 700, 60), "title": (19, 700, 46), "heading": (15, 700, 44),
    "start": (19, 700, 46), "lead": (17, 400, 46), "body": (14, 400, 48), "digits": (26, 700, 44),
    "small": (12.5, 400, 30), "tiny": (10.5, 400, 20), "note": (12.5, 400, 30),
    "help": (12.5, 400, 26),
}  # fmt: skip


def capped(theme: Theme, size: float, weight: int, most: int) -> QFont:
    """Return a font that grows with the text up to `most` pixels."""
    font = theme.font(size, weight)
    font.setPixelSize(min(font.pixelSize(), most))
    return font


def label_font(theme: Theme, shape: str) -> QFont:
    """Return the font of a label; raises KeyError for an unknown shape."""
    return capped(theme, *SHAPES[shape])


def header_font(theme: Theme) -> QFont:
    """Return the font of the title in the header, which takes room from the text below it."""
    size, weight, most = SHAPES["title"]
    return capped(theme, size, weight, LOW_TITLE if is_low(theme) else most)


def bar_font(theme: Theme) -> QFont:
    """Return the font of the bar that is always in place: it must fit at the largest text."""
    font = theme.font(BASE_PIXELS, 600)
    growth = 0.15 if is_low(theme) else 0.25
    font.setPixelSize(round(18 + (theme.px(BASE_PIXELS) - SMALLEST_TEXT) * growth))
    return font
