"""The clinic as the window knows it: profile, who stands behind which text, what was printed.

Keeps nothing itself; db/site does. Texts are hashed only where somebody has signed. Must not know
widgets.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from db.errors import LeukoGuideError, SiteError
from db.records import ContentInfo
from db.repository import ContentRepository
from db.site.opening import Opened
from db.site.records import (
    Cleared,
    ClinicProfile,
    Kept,
    LocalNote,
    PrintedSheet,
    SignedText,
    SignOff,
    TextKey,
)
from db.site.repository import SiteRepository
from desktop.core import clinic, review
from desktop.core.policy import Policy
from desktop.core.ports import Hashed
from desktop.core.review import NOT_REVIEWED, PAGE, Review
from desktop.services.clinic_sets import ClinicSets
from desktop.services.text_hashes import TextHashes

if TYPE_CHECKING:  # paper is read on first use, so that the window does not wait for it
    from desktop.core.document_kind import Wish
    from desktop.core.handouts.parts import HandoutDocument
    from desktop.core.handouts.words import Words
    from desktop.core.register import Changed
    from desktop.core.sheet_code import SheetCode


class Calendar(Struct, frozen=True):
    """What time it is; tests have another one."""

    today: Callable[[], date] = date.today
    now: Callable[[], datetime] = datetime.now


class ClinicSite(QObject, ClinicSets):
    """Answers for the clinic. Methods that write may raise SiteError; then nothing was written.

    Signals:
        profile_changed(): another letterhead holds from now on.
        reviews_changed(): somebody signed, or took a sign-off back.
    """

    profile_changed = Signal()
    reviews_changed = Signal()

    def __init__(
        self,
        parent: QObject | None,
        kept: SiteRepository,
        content: ContentRepository,
        templates: Path,
        rules: Policy,
        calendar: Calendar = Calendar(),
    ) -> None:
        """Answer from `kept` about `content`; `templates` holds the fixed words of paper."""
        super().__init__(parent)
        self._kept, self._content, self._templates = kept, content, templates
        self._rules, self._calendar = rules, calendar
        self._texts = TextHashes(content, templates)
        self._signed = kept.signed()
        self._seen = kept.changes_elsewhere()

    @property
    def opened(self) -> Opened:
        """Return in which condition the clinic's data was found."""
        return self._kept.opened

    @property
    def backup_error(self) -> SiteError | None:
        """Return why the last backup could not be made, None when all is well."""
        return self._kept.backup_error

    def today(self) -> date:
        """Return the day it is."""
        return self._calendar.today()

    def info(self) -> ContentInfo:
        """Return what the content says of itself."""
        return self._content.info()

    def words(self, lang: str) -> Words:
        """Return the fixed words of paper in a language, read once."""
        return self._texts.words(lang)

    def look_again(self) -> None:
        """Take up what another window has written; asked when this window comes to the front."""
        seen = self._kept.changes_elsewhere()
        if seen != self._seen:
            self._seen, self._signed = seen, self._kept.signed()
            self.profile_changed.emit()
            self.reviews_changed.emit()

    # ------------------------------------------------------------------------ profile

    def profile(self) -> ClinicProfile:
        """Return what stands on every sheet; what staff set goes before the policy file."""
        try:
            own = self.own_profile().value
        except SiteError:
            own = ClinicProfile()  # a sheet then has blank lines, and staff are asked before paper
        return self.on_sheets(own)

    def on_sheets(self, own: ClinicProfile) -> ClinicProfile:
        """Return what stands on a sheet where staff set `own`: the policy file fills the rest."""
        return clinic.merged(own, self._rules.clinic)

    def own_profile(self) -> Kept[ClinicProfile]:
        """Return what staff set, with its revision."""
        return self._kept.profile()

    def save_profile(self, profile: ClinicProfile, revision: int) -> None:
        """Keep a checked profile; raises SiteError."""
        self._kept.save_profile(profile, revision)
        self.profile_changed.emit()

    def requires_number(self) -> bool:
        """Return whether no patient sheet may be printed without an out-of-hours number."""
        return self._rules.require_out_of_hours_number

    # ------------------------------------------------------------------------ reviews

    def texts_of(self, entry_id: str, lang: str) -> tuple[TextKey, ...]:
        """Return every text on an entry that can be signed in a language, screen first."""
        from desktop.core.signable import texts_of

        return texts_of(self._content, entry_id, lang)

    def review(self, key: TextKey) -> Review:
        """Return the state of a text as it is today."""
        signed = self._signed.get(key)
        if signed is None or signed.text_hash != self.text_hash(key):
            return NOT_REVIEWED
        return review.judged(signed, signed.text_hash, self._text_date(key), self.today())

    def signed(self) -> tuple[tuple[SignedText, Review], ...]:
        """Return every text that was ever signed and not withdrawn, with its state."""
        return tuple((signed, self.review(key)) for key, signed in self._signed.items())

    def history(self, key: TextKey) -> tuple[tuple[SignedText, bool], ...]:
        """Return every sign-off of a text and whether it was taken back, the newest first."""
        return self._kept.history(key)

    def sign_off(self, kind_id: str, wish: Wish) -> SignOff | None:
        """Return who stands behind a document as it is now, for HandoutOptions.sign_off.

        For two languages side by side both must have been signed.
        """
        langs = [wish.options.lang, *([wish.options.mirror] if wish.options.mirror else [])]
        keys = [TextKey(wish.entry_id, kind_id, lang, wish.sign_id) for lang in langs]
        return review.weakest(map(self.review, keys)).sign_off

    def sign(self, keys: Sequence[TextKey], sign_off: SignOff) -> None:
        """Keep a sign-off for each text as it is now, all or none; raises SiteError."""
        self._kept.sign(*(SignedText(key, self.text_hash(key), sign_off) for key in keys))
        self._reviews_are_new()

    def withdraw(self, signed: SignedText) -> None:
        """Take a sign-off back; raises SiteError."""
        self._kept.withdraw(signed)
        self._reviews_are_new()

    def _reviews_are_new(self) -> None:
        self._signed = self._kept.signed()
        self.reviews_changed.emit()

    def text_hash(self, key: TextKey) -> str:
        """Return the hash of a text as it is today, "" where there is no such text any more."""
        return self._texts.of(key)

    def document(self, key: TextKey, wish: Wish | None = None) -> HandoutDocument:
        """Return the document as it is read for review, or as `wish` has it.

        Raises LeukoGuideError, or KeyError for an unknown kind.
        """
        return self._texts.document(key, wish)

    def _text_date(self, key: TextKey) -> str:
        """Return the date of the patient words; a professional page is due when it was said."""
        return "" if key.document == PAGE else self._texts.entry(key).text_date

    # ------------------------------------------------------------------------ notes, register

    def note(self, entry_id: str) -> Kept[LocalNote | None]:
        """Return the clinic's own words on an entry."""
        return self._kept.note(entry_id)

    def has_note(self, entry_id: str) -> bool:
        """Return whether the clinic has words of its own on an entry that can be read."""
        try:
            return self.note(entry_id).value is not None
        except SiteError:
            return False

    def save_note(self, note: LocalNote, revision: int) -> None:
        """Keep the clinic's own words on an entry, or remove them; raises SiteError."""
        self._kept.save_note(note, revision)
        self.reviews_changed.emit()

    def keeps_register(self) -> bool:
        """Return whether printed sheets are noted; the policy file may say no."""
        return self._rules.keep_register

    def hashing(self, sheet_ids: Sequence[str]) -> Callable[[], Hashed]:
        """Return the work that hashes what sheets say, for keep_printed.

        Making sheets again takes long: the work opens the content for itself and may run beside the
        window. Raises nothing, and neither does the work.
        """
        if not self.keeps_register():
            return tuple
        folder, templates = self._content.folder, self._templates

        def work() -> Hashed:
            try:
                with closing(ContentRepository(folder)) as content:
                    texts = TextHashes(content, templates)
                    return [(one, texts.of_sheet(one)) for one in sheet_ids]
            except LeukoGuideError:
                return [(one, "") for one in sheet_ids]  # then nobody can compare them

        return work

    def keep_printed(self, hashed: Hashed) -> None:
        """Add sheets to the register. Raises nothing: paper comes first."""
        if not self.keeps_register():
            return
        info, now = self.info(), self._calendar.now()
        for sheet_id, text_hash in hashed:
            line = PrintedSheet(sheet_id, now, info.version, info.sha256, text_hash)
            try:
                self._kept.note_printed(line)
            except SiteError:
                return  # a full disk; the sheet is in the patient's hand

    def changed_sheets(self) -> Callable[[], list[Changed]]:
        """Return the work that finds the sheets of the last days that say something else today.

        How many days: CHANGED_DAYS. Making all of them again takes long: the work opens the content
        for itself and may run beside the window. Raises SiteError at once; the work raises
        ContentError.
        """
        from desktop.core import register

        first = self._calendar.now() - timedelta(register.CHANGED_DAYS)
        lines = self._kept.printed_since(first)
        folder, templates, sha256 = self._content.folder, self._templates, self.info().sha256

        def work() -> list[Changed]:
            with closing(ContentRepository(folder)) as content:
                return register.changed(lines, sha256, TextHashes(content, templates).of_sheet)

        return work

    def says_the_same(self, line: PrintedSheet) -> bool | None:
        """Return whether a printed sheet would say the same today, None when nobody can know."""
        if line.content_hash == self.info().sha256:
            return True
        now = self._texts.of_sheet(line.sheet_id)
        return now == line.text_hash if now and line.text_hash else None

    def forget_register(self) -> Cleared:
        """Forget every line of the register, in the copies too; raises SiteError."""
        return self._kept.clear_register()

    def printed_as(self, sheet_id: str) -> tuple[PrintedSheet, ...]:
        """Return every time a sheet was printed here, the newest first; raises SiteError."""
        return self._kept.printed_as(sheet_id)

    def read_code(self, typed: str) -> SheetCode:
        """Return what a typed sheet id says; raises BadSheetIdError."""
        return self._texts.read_code(typed)

    def close(self) -> None:
        """Close the clinic's database."""
        self._kept.close()
