"""Which class shows which place; a place that does not exist is the six cards."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.core.kiosk_session import HOME, LANGUAGES
from desktop.ui.kiosk import feel, learn, questions, treatment
from desktop.ui.kiosk.home import HomeScreen, LanguageScreen
from desktop.ui.kiosk.kit import Kit, Screen

SCREENS: dict[str, type[Screen]] = {
    HOME: HomeScreen,
    LANGUAGES: LanguageScreen,
    **treatment.SCREENS,
    **feel.SCREENS,
    **learn.SCREENS,
    **questions.SCREENS,
}


def make_screen(parent: QWidget, kit: Kit) -> Screen:
    """Return the screen of the place where the session is."""
    return SCREENS.get(kit.session.place.name, HomeScreen)(parent, kit)
