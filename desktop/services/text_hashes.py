"""What texts say today, as hashes: for sign-offs, and for sheets that were handed out.

Each text is hashed once, because the content never changes while the program runs. Belongs to one
thread, as the content does; work beside the window opens its own. Must not know widgets, nor what
the clinic keeps.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from db.errors import LeukoGuideError
from db.records import Entry
from db.repository import ContentRepository
from db.site.records import TextKey
from desktop.core import review
from desktop.core.review import PAGE, WORDS

if TYPE_CHECKING:  # paper is read on first use, so that the window does not wait for it
    from desktop.core.document_kind import Wish
    from desktop.core.handouts.parts import HandoutDocument
    from desktop.core.handouts.words import Words
    from desktop.core.sheet_code import SheetCode


class TextHashes:
    """Makes documents and hashes their words."""

    def __init__(self, content: ContentRepository, templates: Path) -> None:
        """Read from `content`; `templates` holds the fixed words of paper."""
        self._content, self._templates = content, templates
        self._words: dict[str, Words] = {}
        self._hashes: dict[TextKey, str] = {}

    def words(self, lang: str) -> Words:
        """Return the fixed words of paper in a language, read once."""
        from desktop.core.handouts.words import read_words

        if lang not in self._words:
            self._words[lang] = read_words(self._templates, lang)
        return self._words[lang]

    def document(self, key: TextKey, wish: Wish | None = None) -> HandoutDocument:
        """Return the document as it is read for review, or as `wish` has it.

        Raises LeukoGuideError, or KeyError for an unknown kind.
        """
        from desktop.core.documents import kind

        wish = wish or review.plain_wish(key.entry_id, key.lang, key.sign_id)
        return kind(key.document).make(self._content, self.words(wish.options.lang), wish)

    def of(self, key: TextKey) -> str:
        """Return the hash of a text as it is today, "" where there is no such text any more."""
        if key not in self._hashes:
            try:
                self._hashes[key] = self._hash(key)
            except (LeukoGuideError, KeyError):
                self._hashes[key] = ""
        return self._hashes[key]

    def of_sheet(self, sheet_id: str) -> str:
        """Return the hash of what a sheet says today, "" where it cannot be made again."""
        from desktop.core import register
        from desktop.core.sheet_code import BadSheetIdError

        try:
            code = self.read_code(sheet_id)
        except BadSheetIdError:
            return ""
        made = register.kind_of(code)
        if made is None or not register.can_be_made(code):
            return ""
        langs = [code.lang, *([code.mirror] if code.mirror else [])]
        keys = [TextKey(code.entry_id, made.id, lang, code.sign_id) for lang in langs]
        return "".join(self._as_given(key, code) for key in keys)

    def read_code(self, typed: str) -> SheetCode:
        """Return what a typed sheet id says; raises BadSheetIdError."""
        from desktop.core.document_kind import plans_of
        from desktop.core.sheet_code import decode

        everything = [summary.id for summary in self._content.summaries()]
        return decode(typed, everything, everything, partial(plans_of, self._content))

    def _as_given(self, key: TextKey, code: SheetCode) -> str:
        """Return the hash of a document without some of its sections, or with one plan of days."""
        if not (code.left_out or code.plan):
            return self.of(key)
        wish = review.plain_wish(
            key.entry_id, key.lang, key.sign_id, left_out=code.left_out, plan=code.plan
        )
        try:
            return review.document_hash(self.document(key, wish))
        except LeukoGuideError:
            return ""

    def _hash(self, key: TextKey) -> str:
        if key.document == WORDS:
            return review.words_hash(self.entry(key))
        if key.document == PAGE:
            return review.page_hash(self.entry(key))
        return review.document_hash(self.document(key))

    def entry(self, key: TextKey) -> Entry:
        """Return the entry that a text is about."""
        return self._content.entry(key.entry_id, key.lang)
