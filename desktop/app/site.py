"""The clinic's part of the workstation: its database, the desks for staff, how they connect."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from db.errors import SiteError
from db.records import Audience
from db.repository import ContentRepository
from db.site.opening import Condition
from db.site.records import TextKey
from db.site.repository import SiteRepository
from desktop.core.paths import DataPaths, resource
from desktop.core.policy import Policy
from desktop.services.clinic_site import Calendar, ClinicSite
from desktop.ui.wording import said

if TYPE_CHECKING:  # paper is read on first use, so that the window does not wait for it
    from pathlib import Path

    from desktop.app.workstation import Workstation
    from desktop.core.handouts.frame import HandoutOptions
    from desktop.core.handouts.parts import HandoutDocument
    from desktop.core.sheet_code import SheetCode
    from desktop.ui.clinic_desk import ClinicDesk
    from desktop.ui.register_desk import RegisterDesk
    from desktop.ui.review_desk import ReviewDesk
    from desktop.ui.staff_desk import Counter, StaffDesk


class Clinic(QObject):
    """Holds the clinic's database as long as the window, and the desks that write in it."""

    def __init__(
        self, parent: QObject, content: ContentRepository, paths: DataPaths, rules: Policy,
        calendar: Calendar,
    ) -> None:  # fmt: skip
        """Open the database of the data folder; a damaged one is replaced, never an error."""
        super().__init__(parent)
        self._content = content
        kept = SiteRepository(paths.folder, calendar.now)
        self.site = ClinicSite(self, kept, content, resource("handouts"), rules, calendar)
        self._made: list[StaffDesk] = []

    def furnish(self, station: Workstation, templates: Path, fonts: Path, lang: str) -> None:
        """Serve this workstation; each desk is read and built when it is first wanted."""
        window, self._choices, self._station = station.window, station.choices, station
        self._window, self._templates, self._fonts, self._lang = window, templates, fonts, lang
        self.site.reviews_changed.connect(self._show_reviews)
        self.site.profile_changed.connect(self._show_reviews)
        window.audience_changed.connect(self._follow)
        QApplication.instance().applicationStateChanged.connect(self._come_back)  # type: ignore[union-attr]

    @cached_property
    def _counter(self) -> Counter:
        from desktop.ui.staff_desk import Counter

        station = self._station
        return Counter(
            self._window, station.look, self.site, self._content, station.prompts, self._is_staff
        )

    @cached_property
    def profile(self) -> ClinicDesk:
        """Return the desk of the clinic's profile."""
        from desktop.ui.clinic_desk import ClinicDesk

        desk = ClinicDesk(
            self._counter, self._station.jobs, self._templates, self._fonts, self._lang
        )
        desk.asked.connect(self._choices.set_clinic_asked)
        self._made.append(desk)
        return desk

    @cached_property
    def reviews(self) -> ReviewDesk:
        """Return the desk of sign-offs and notes."""
        from desktop.ui.review_desk import ReviewDesk

        desk = ReviewDesk(self._counter, self._lang)
        desk.text_requested.connect(self._show_text)
        self._made.append(desk)
        return desk

    @cached_property
    def register(self) -> RegisterDesk:
        """Return the desk of the register."""
        from desktop.ui.register_desk import RegisterDesk

        desk = RegisterDesk(self._counter, self._station.jobs, self._lang)
        desk.sheet_requested.connect(self._show_sheet)
        self._made.append(desk)
        return desk

    def connect_bar(self) -> None:
        """Connect the bar, which is new after each change of the language."""
        bar = self._window.top_bar
        bar.clinic_requested.connect(self._open)
        bar.set_staff(self._is_staff())

    def connect_page(self) -> None:
        """Connect the page, which is new after each change of the language."""
        self._window.detail_pane.header.set_clinic(self.site.review, self._note_words)

    def slots(self) -> dict[str, Callable[[], object]]:
        """Return what the shortcuts of this part do."""
        return {
            "clinic": self._open_profile, "sign": self._sign_this,
            "reviews": self._open_reviews, "register": self._open_register,
        }  # fmt: skip

    def begin(self) -> None:
        """Say how the data was found, then ask once for the clinic's name and numbers."""
        if self.site.opened.condition not in (Condition.GOOD, Condition.NEW):
            self._counter.tell_how_it_was_found()
        if not self._choices.settings.clinic_asked:
            self.profile.ask_first_time()

    def set_language(self, lang: str) -> None:
        """Speak another language; open dialogs are closed."""
        self._lang = lang
        for desk in self._made:
            desk.set_language(lang)

    def close(self) -> None:
        """Close dialogs and database."""
        for desk in self._made:
            desk.close()
        self.site.close()

    def _is_staff(self) -> bool:
        return self._window.audience is Audience.PROFESSIONAL

    def _follow(self, audience: str) -> None:
        """Close what is for staff when the page turns to patient words."""
        self._window.top_bar.set_staff(self._is_staff())
        if audience == Audience.PATIENT:
            for desk in self._made:
                desk.close()

    def _come_back(self, state: Qt.ApplicationState) -> None:
        """Take up what another window wrote while this one was in the background."""
        if state is Qt.ApplicationState.ApplicationActive:
            try:
                self.site.look_again()
            except SiteError:
                return  # said where something is entered next

    def _open(self, name: str) -> None:
        entry = self._window.entry
        if name == "sign":
            self._sign_this()
        elif name == "note" and entry is not None:
            self.reviews.open_note(entry.summary.id)
        else:
            opened: dict[str, Callable[[], None]] = {
                "profile": self._open_profile, "reviews": self._open_reviews,
                "register": self._open_register,
            }  # fmt: skip
            if name in opened:
                opened[name]()

    def _open_profile(self) -> None:
        self.profile.open_profile()

    def _open_reviews(self) -> None:
        self.reviews.open_reviews()

    def _open_register(self) -> None:
        self.register.open_register()

    def _note_words(self, entry_id: str, lang: str) -> str:
        """Return the clinic's own words on an entry; most have none, and need no desk."""
        return self.reviews.note_words(entry_id, lang) if self.site.has_note(entry_id) else ""

    def _sign_this(self) -> None:
        if self._window.entry is not None:
            self.reviews.open_sign_off(self._window.entry.summary.id)
        elif self._counter.lets_in():
            title = said("No page is open")
            self._counter.prompts.note(title, said("Open the page that you want to sign first."))

    def _show_reviews(self) -> None:
        if self._window.work.has_reading:
            self._window.detail_pane.show_clinic()
        if "reviews" in vars(self):
            self.reviews.show_reviews()

    # ------------------------------------------------------------------------ documents

    def _show_text(self, key: TextKey) -> None:
        """Show a document as it is read for review: the whole one, in its language."""
        from desktop.core.documents import kind
        from desktop.core.sheet_code import SheetCode

        code = SheetCode("", kind(key.document).number, key.entry_id, key.lang, key.sign_id)
        self._show_sheet(code)

    def _show_sheet(self, code: SheetCode) -> None:
        """Show the document that a sheet id says, with the clinic's letterhead of today."""
        from desktop.core import bundles, review
        from desktop.core.bundles import Part
        from desktop.core.register import kind_of

        made = kind_of(code)
        if made is None:
            return
        plain = review.plain_wish(code.entry_id, code.lang, code.sign_id, plan=code.plan)
        words = self.site.words(code.lang)
        title = f"{made.title(words)}: {self._content.entry(code.entry_id).summary.title}"

        def make(options: HandoutOptions) -> HandoutDocument:
            chosen = replace(
                options, lang=code.lang, mirror=code.mirror, short=code.short, gray=code.gray,
                sign_off=None, left_out=code.left_out,
            )  # fmt: skip
            signed = self.site.sign_off(made.id, replace(plain, options=chosen))
            wish = replace(plain, options=replace(chosen, sign_off=signed))
            return bundles.make(self._content, self.site.words, wish, Part(made, code.sign_id))

        look = replace(self._choices.settings, paper=code.paper, large_print=code.large_print)
        self._station.desk.open_document(title, f"{code.entry_id}-{made.id}.pdf", make, look)
