"""What a person typed or pasted, put into one line."""

from __future__ import annotations

import unicodedata

UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})  # controls, marks, private use, nothing at all


def one_line(typed: str) -> str:
    """Return a text with single blanks, without line ends and tabs.

    Accents that come apart from their letters (from another system) are put onto them. Other
    characters that nobody sees stay: paper names them instead of leaving something out.
    """
    return " ".join(unicodedata.normalize("NFC", typed).split())


def visible_line(typed: str) -> str:
    """Return one line without characters that nobody sees, for what is kept."""
    return one_line("".join(c for c in typed if c.isspace() or _is_visible(c)))


def _is_visible(character: str) -> bool:
    return unicodedata.category(character) not in UNSEEN
