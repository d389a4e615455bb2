"""What every widget needs to draw itself: the theme and the icons, handed in together."""

from __future__ import annotations

from msgspec import Struct

from desktop.ui.icons import Icons
from desktop.ui.theme import Theme


class Look(Struct, frozen=True):
    """Theme and icons; given to widgets in their constructor."""

    theme: Theme
    icons: Icons
