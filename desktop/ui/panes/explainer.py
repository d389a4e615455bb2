"""Gives a page the glossary of the language it is written in.

A glossary is read once, and only after the page has been painted: the words on the page do not
wait for their explanations.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer

from db.records import Term
from desktop.core.glossary import Glossary
from desktop.ui.widgets.page_view.view import PageView


class Explainer(QObject):
    """Keeps the glossaries of one page; lives as long as the page."""

    def __init__(self, page: PageView, terms: Callable[[str], Sequence[Term]]) -> None:
        """Explain words of `page` with what `terms` returns for a language."""
        super().__init__(page)
        self._page, self._terms = page, terms
        self._glossaries: dict[str, Glossary] = {}
        self._lang = ""

    def explain(self, lang: str) -> None:
        """Explain the words of a language, now or, the first time, a moment later."""
        self._lang = lang
        self._page.set_glossary(self._glossaries.get(lang))
        if lang not in self._glossaries:
            QTimer.singleShot(0, self, self._read)

    def is_ready(self) -> bool:
        """Return whether the glossary of the page is there."""
        return self._lang in self._glossaries

    def _read(self) -> None:
        if not self.is_ready():
            self._glossaries[self._lang] = Glossary(self._terms(self._lang))
            self._page.set_glossary(self._glossaries[self._lang])
