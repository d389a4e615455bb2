"""Opens signing, the list of sign-offs, and the clinic's note on an entry. Staff view only."""

from __future__ import annotations

from PySide6.QtCore import Signal

from db.errors import LeukoGuideError, SiteError
from db.records import Entry
from db.site.records import LocalNote, SignedText, SignOff, TextKey
from desktop.core.review import PAGE, WORDS, Review, a_year_after, key_on_screen
from desktop.core.review_state import ReviewState
from desktop.core.signable import signs_of
from desktop.ui.clinic_words import document_name, language_name
from desktop.ui.dialogs.clinic.reviews import NoteDialog, ReviewRow, ReviewsDialog
from desktop.ui.dialogs.clinic.sign_off import Group, SignOffDialog, TextRow
from desktop.ui.review_words import day_words, history_words, state_tone, state_words
from desktop.ui.staff_desk import Counter, StaffDesk
from desktop.ui.wording import error_words, said

ON_SCREEN = (WORDS, PAGE)


class ReviewDesk(StaffDesk):
    """Knows signing, the list of sign-offs, and the note.

    Signals:
        text_requested(object): show the document of this TextKey.
    """

    text_requested = Signal(object)

    def __init__(self, counter: Counter, lang: str) -> None:
        """Work at `counter` in the language of the shell."""
        super().__init__(counter, lang)
        self._reviewer = ("", "")  # of the last sign-off; while the program runs
        self._about, self._revision = "", 0

    # ------------------------------------------------------------------------ signing

    def open_sign_off(self, entry_id: str) -> None:
        """Ask who has read which texts of an entry, for staff."""
        if not self._at.lets_in():
            return
        at, today = self._at, self._at.site.today()
        try:
            at.site.look_again()  # state and history of a text come from the same moment
            entry = at.content.entry(entry_id, self._lang)
            rows = {lang: self._rows(entry, lang) for lang in at.site.info().languages}
        except LeukoGuideError as error:
            at.prompts.note(*error_words(error))
            return
        name, role = self._reviewer
        proposal = SignOff(name, role, today, a_year_after(today), at.site.profile().name)
        dialog = SignOffDialog(
            at.window, at.look, entry.summary.title, _groups(rows, _shown_as(entry)), proposal,
            at.notice(),
        )  # fmt: skip
        dialog.sign_requested.connect(self._sign)
        dialog.show_requested.connect(self.text_requested)
        self._open(dialog)

    def _rows(self, entry: Entry, lang: str) -> list[TextRow]:
        site, entry_id = self._at.site, entry.summary.id
        rows = [self._text_row(key, self._name(key)) for key in site.texts_of(entry_id, lang)]
        signs = signs_of(self._at.content, entry_id, lang)
        return rows + [self._text_row(key, self._sign_title(key)) for key in signs]

    def _text_row(self, key: TextKey, title: str) -> TextRow:
        found = self._at.site.review(key)
        can_be_shown = key.document not in ON_SCREEN
        before = history_words(self._at.site.history(key))
        return TextRow(key, title, state_words(found), state_tone(found), can_be_shown, before)

    def _sign_title(self, key: TextKey) -> str:
        """Return the line of the checklist, in the language it is read in."""
        sign = self._at.content.entry(key.entry_id, key.lang)
        return sign.sign_line or sign.patient_title

    def _name(self, key: TextKey) -> str:
        sign = ""
        if key.sign_id:
            try:
                sign = self._at.content.entry(key.sign_id, self._lang).summary.title
            except LeukoGuideError:
                sign = key.sign_id
        return document_name(key, self._at.site.words(self._lang), sign)

    def _sign(self, keys: tuple[TextKey, ...], sign_off: SignOff) -> None:
        try:
            self._at.site.sign(keys, sign_off)
        except SiteError as error:
            self._tell(error)
            return
        self._reviewer = (sign_off.name, sign_off.role)
        if self.dialog is not None:
            self.dialog.accept()

    # ------------------------------------------------------------------------ the list

    def open_reviews(self) -> None:
        """Open the list of sign-offs, for staff."""
        if not self._at.lets_in():
            return
        dialog = ReviewsDialog(self._at.window, self._at.look, self._at.notice())
        dialog.sign_requested.connect(self.open_sign_off)
        dialog.withdraw_requested.connect(self._withdraw)
        self._open(dialog)
        self.show_reviews()

    def show_reviews(self) -> None:
        """Show the sign-offs as they are now, where the list is open."""
        if not isinstance(self.dialog, ReviewsDialog):
            return
        rows = [self._row(signed, found) for signed, found in self._at.site.signed()]
        self.dialog.show_reviews(sorted(rows, key=_attention_first))

    def _row(self, signed: SignedText, found: Review) -> ReviewRow:
        key, sign_off = signed.key, signed.sign_off
        state = state_words(found)
        if found.state is ReviewState.NOT_REVIEWED:
            state = said("Not reviewed: the words have changed")
        who = f"{sign_off.name}, {sign_off.signed_on.isoformat()}"
        due = (found.due or sign_off.next_review_on).isoformat()
        return ReviewRow(
            signed, f"{self._entry_title(key.entry_id)}: {self._name(key)}",
            language_name(key.lang), state, state_tone(found), who, due,
            attention=found.state is not ReviewState.REVIEWED,
        )  # fmt: skip

    def _entry_title(self, entry_id: str) -> str:
        try:
            return self._at.content.entry(entry_id, self._lang).summary.title
        except LeukoGuideError:
            return entry_id  # not in this content any more

    def _withdraw(self, signed: SignedText) -> None:
        title = said("Take this sign-off back?")
        text = said("The text counts as not reviewed from now on, on screen and on paper.")
        if not self._at.prompts.confirm(title, text, said("Take back")):
            return
        try:
            self._at.site.withdraw(signed)
        except SiteError as error:
            self._tell(error)

    # ------------------------------------------------------------------------ note

    def open_note(self, entry_id: str) -> None:
        """Open the clinic's own words on an entry, for staff."""
        if not self._at.lets_in():
            return
        at = self._at
        try:
            kept = at.site.note(entry_id)
            title = at.content.entry(entry_id, self._lang).summary.title
        except LeukoGuideError as error:
            at.prompts.note(*error_words(error))
            return
        self._about, self._revision = entry_id, kept.revision
        text, author = (kept.value.text, kept.value.author) if kept.value else ("", "")
        dialog = NoteDialog(at.window, at.look, title, text, author, at.notice())
        dialog.save_requested.connect(self._save_note)
        self._open(dialog)

    def _save_note(self, text: str, author: str) -> None:
        note = LocalNote(self._about, text, author, self._at.site.today())
        try:
            self._at.site.save_note(note, self._revision)
        except SiteError as error:
            self._tell(error)
            return
        if self.dialog is not None:
            self.dialog.accept()

    def note_words(self, entry_id: str, lang: str) -> str:
        """Return the clinic's own words on an entry as they are shown, "" where there are none."""
        try:
            note = self._at.site.note(entry_id).value
        except SiteError:
            return ""
        if note is None:
            return ""
        clinic = self._at.site.profile().name or said("our clinic")
        head = said("Note of {0}, not from LeukoGuide:").format(clinic)
        return f"{head}\n{note.text}\n— {note.author}, {day_words(note.written_on, lang)}"


def _attention_first(row: ReviewRow) -> tuple[bool, str, str]:
    return not row.attention, row.title.casefold(), row.language


def _shown_as(entry: Entry) -> str:
    return key_on_screen(entry, WORDS, entry.patient_lang).entry_id


def _groups(rows: dict[str, list[TextRow]], own: str) -> list[Group]:
    """Return the texts of the entry `own` by language, then the many on one side effect each."""
    whole = [
        Group(
            language_name(lang), [r for r in found if not r.key.sign_id and r.key.entry_id == own]
        )
        for lang, found in rows.items()
    ]
    checklist = [
        Group(
            said("{0}: the checklist, each sign").format(language_name(lang)),
            [r for r in found if r.key.entry_id != own],
        )
        for lang, found in rows.items()
    ]
    signs = [
        Group(
            said("{0}: sheets on one side effect").format(language_name(lang)),
            [r for r in found if r.key.sign_id],
        )
        for lang, found in rows.items()
    ]
    return [group for group in (*whole, *checklist, *signs) if group.rows]
