"""What one person at the kiosk has chosen, in memory only; one call makes it factory-fresh.

Screens are made from this and keep nothing themselves, so that forgetting it forgets the person.
Must not know Qt, and holds nothing that could name a person (rule K-24).
"""

from __future__ import annotations

from typing import TypeVar

from msgspec import Struct, field

from desktop.core.checklist import ChecklistSession
from desktop.core.policy import Policy
from desktop.core.policy_rules import KIOSK_THEMES, TEXT_SIZES

LANGUAGES, HOME, THERAPY, SECTION = "languages", "home", "therapy", "section"
CHOOSE, CHOOSE_BY = "choose", "choose-by"
FEEL, SIGN, MARKED = "feel", "sign", "marked"
WHEN_TO_CALL, WORKS, KIND = "when-to-call", "works", "kind"
WORDS, WORDS_OF, WORD = "words", "words-of", "word"
QUESTIONS, MINE, SOURCES, PAPER = "questions", "mine", "sources", "paper"


class Place(Struct, frozen=True):
    """One screen: its name, what it is about (an id, a letter), and its page or scroll place.

    `page` counts pages of a list; of a text it is thousandths of the way down.
    """

    name: str
    about: str = ""
    page: int = 0


class KioskSession(Struct):
    """All that is chosen. `questions` holds keys (kiosk_library) in the order of choosing."""

    language: str
    text_size: int
    theme: str
    places: list[Place] = field(default_factory=list[Place])
    therapy: str = ""
    red_sign: str = ""
    checklist: ChecklistSession = field(default_factory=ChecklistSession)
    questions: list[str] = field(default_factory=list[str])
    pages_printed: int = 0
    is_hidden: bool = False

    def reset(self, fresh: KioskSession) -> None:
        """Become like `fresh`, whatever was chosen."""
        for name in self.__struct_fields__:
            setattr(self, name, getattr(fresh, name))

    @property
    def place(self) -> Place:
        """Return the screen of now."""
        return self.places[-1] if self.places else Place(HOME)

    def go(self, place: Place) -> None:
        """Open a screen; going to where one is changes nothing."""
        if not self.places or self.places[-1] != place:
            self.places.append(place)

    def turn(self, page: int) -> None:
        """Note the page or scroll place of the screen of now."""
        if self.places:
            now = self.places[-1]
            self.places[-1] = Place(now.name, now.about, max(0, page))

    def back(self) -> None:
        """Return to the screen before."""
        if len(self.places) > 1:
            self.places.pop()

    def home(self) -> None:
        """Return to the six cards; what was chosen stays."""
        self.places[:] = [Place(HOME)]

    def larger_text(self) -> None:
        """Use the next larger text, after the largest the smallest."""
        self.text_size = _next(TEXT_SIZES, self.text_size)

    def next_theme(self) -> None:
        """Use the next colors."""
        self.theme = _next(KIOSK_THEMES, self.theme)

    def toggle_question(self, statement_id: str) -> None:
        """Take a question onto the list, or off it."""
        if statement_id in self.questions:
            self.questions.remove(statement_id)
        else:
            self.questions.append(statement_id)


T = TypeVar("T")


def _next(choices: tuple[T, ...], now: T) -> T:
    place = choices.index(now) if now in choices else -1
    return choices[(place + 1) % len(choices)]


def fresh_session(policy: Policy, languages: tuple[str, ...]) -> KioskSession:
    """Return the session that every person begins with."""
    return KioskSession(languages[0], policy.text_size, policy.theme)


def offered_languages(policy: Policy, known: tuple[str, ...]) -> tuple[str, ...]:
    """Return the languages to choose from: those of the policy that exist, at least one."""
    wanted = tuple(code for code in policy.languages if code in known)
    return wanted or known
