"""What every widget needs to draw itself: the theme and the icons, handed in together."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.ui.icons import Icons
from desktop.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Look:
    """Theme and icons; given to widgets in their constructor."""

    theme: Theme
    icons: Icons
