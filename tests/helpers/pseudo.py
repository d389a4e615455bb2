"""A language that nobody speaks: every text of the shell 40 % longer and with accents.

Longer than most translations, so what has room for it has room for them. Keeps {0} and the keys
of shortcuts. Remembers what was asked for. Test only; must not know a single text.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QTranslator

ACCENTS = str.maketrans("aeiouncAEIOUNC", "áéíóúñçÁÉÍÓÚÑÇ")
KEPT = re.compile(r"(\{\w*\})")
STRETCH = 0.4


def stretched(text: str) -> str:
    """Return `text` with accents and 40 % more letters, in words as long as it has."""
    parts = KEPT.split(text)
    accented = "".join(p if KEPT.fullmatch(p) else p.translate(ACCENTS) for p in parts)
    words = [p for p in accented.split() if not KEPT.search(p)] or ["ñ"]
    more, number = "", 0
    while len(more) < STRETCH * len(text):
        more += f" {words[number % len(words)]}"
        number += 1
    wanted = max(1, round(STRETCH * len(text)))
    return f"{accented}{more[:wanted]}" if len(words) > 1 else f"{accented}{'ñ' * wanted}"


class PseudoLanguage(QTranslator):
    """Answers for every text of the shell."""

    def __init__(self, parent: object = None) -> None:
        super().__init__(parent)  # pyright: ignore[reportArgumentType]
        self.asked: set[str] = set()

    def isEmpty(self) -> bool:  # noqa: N802  Qt's name
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        if context != "Wording":
            return None
        self.asked.add(source)
        return stretched(source)
