"""The first screens of a person: language, the six cards, the general line (rule K-26)."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.core.kiosk_session import FEEL, THERAPY, WHEN_TO_CALL, WORDS, WORKS
from desktop.ui.kiosk.asks import Ask, Do
from desktop.ui.kiosk.buttons import CardButton
from desktop.ui.kiosk.kit import Kit, Words
from desktop.ui.kiosk.lists import ListScreen
from desktop.ui.kiosk.measures import space
from desktop.ui.kiosk.pager import Columns
from desktop.ui.kiosk.touch import Face, TouchButton
from desktop.ui.language import NAMES
from desktop.ui.wording import said

GENERAL = (
    "This screen gives general facts. It does not know you and cannot tell you what is wrong. "
    "What you tick is not saved and not sent to staff. Only a sign that needs help now may print "
    "a page for them. If you feel very sick now, tell the staff."
)
CARDS = (
    (THERAPY, "My treatment", "Find it by name, by kind or by picture", "vaccine", "teal"),
    (FEEL, "How do I feel today?", "Mark what you have, for your nurse", "clipboard-check",
     "amber"),
    (WHEN_TO_CALL, "When to call", "Signs that cannot wait", "phone-call", "red"),
    (WORKS, "How it works", "Pictures of immune therapy", "cell", "blue"),
    (WORDS, "Words to know", "Plain words for medical terms", "book-2", "violet"),
    ("questions", "Questions to ask", "Take a list to your visit", "help-circle", "green"),
)  # fmt: skip

FEW = 4


def card_columns(width: int, height: int) -> int:
    """Return three columns on a wide screen, two on a tall one."""
    return 3 if width > height * 1.15 else 2


def language_columns(count: int, width: int, height: int) -> int:
    """Return one column on a tall screen with few languages, otherwise as for cards."""
    few = count <= FEW and width <= height * 1.15
    return 1 if few else min(count, card_columns(width, height))


class CardsScreen(ListScreen):
    """Large cards, and the general line below them."""

    fills = True

    def __init__(self, parent: QWidget | None, kit: Kit) -> None:
        """Make both."""
        super().__init__(parent, kit)
        self.column.setSpacing(space(self.look.theme, 14))
        self.column.addWidget(Words(self, self.look, said(GENERAL), "small"))

    def columns(self) -> Columns:
        """Return the columns of cards."""
        return card_columns


class HomeScreen(CardsScreen):
    """What would you like to know?"""

    def items(self) -> list[TouchButton]:
        """Return the six cards."""
        return [
            self.taking(self._card(name, Face(said(title), said(line), icon, role)))
            for name, title, line, icon, role in CARDS
            if self._has(name)
        ]

    def title(self) -> str:
        """Ask the person."""
        return said("What would you like to know?")

    def _has(self, name: str) -> bool:
        return name != WORDS or bool(self.kit.library.terms(self.lang))

    def _card(self, name: str, face: Face) -> CardButton:
        return CardButton(None, self.look, face, Ask(Do.GO, name))


class LanguageScreen(CardsScreen):
    """The languages, each by its own name."""

    def columns(self) -> Columns:
        """Return the columns that leave no gap: side by side, or one below another."""
        return partial(language_columns, len(self.kit.languages))

    def items(self) -> list[TouchButton]:
        """Return one card for each."""
        return [self.taking(self._card(code)) for code in self.kit.languages]

    def title(self) -> str:
        """Name what to choose, in each language."""
        return "Language · Idioma" if "es" in self.kit.languages else said("Language")

    def _card(self, code: str) -> CardButton:
        face = Face(NAMES.get(code, code), icon="language", role="teal")
        return CardButton(None, self.look, face, Ask(Do.LANGUAGE, code))
