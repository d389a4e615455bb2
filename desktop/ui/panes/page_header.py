"""The head of a page: names, what it is, facts in pills, status banner, review line, audience.

Where the room is short only names, audience and status stay; the rest scrolls with the page
(page_view/lead.py).
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from db.records import Audience, ContentInfo, Entry
from db.site.records import TextKey
from desktop.core.review import NOT_REVIEWED, PAGE, WORDS, Review, key_on_screen
from desktop.ui.announce import announce
from desktop.ui.look import Look
from desktop.ui.review_words import review_line
from desktop.ui.widgets.audience_switch import AudienceSwitch
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.column import ColumnLayout
from desktop.ui.widgets.labels import Card, PlainLabel
from desktop.ui.widgets.page_view.lead import Lead
from desktop.ui.widgets.pills import Pill, PillRow
from desktop.ui.wording import (
    AGES,
    LEVELS,
    MARKET_BANNERS,
    MARKET_LOOKS,
    MARKETS,
    ONLY_PROFESSIONAL,
    said,
    sentences,
)

CONTENT_LANG = "en"  # the language of everything that is written for professionals


class PageHeader(QWidget):
    """Shows who the page is about and for whom it is written.

    Signals:
        audience_requested(str): "patient" or "professional".
    """

    audience_requested = Signal(str)

    def __init__(self, parent: QWidget | None, look: Look, info: ContentInfo) -> None:
        """Make an empty head; `info` supplies version and date of the review line."""
        super().__init__(parent)
        self._info = info
        self._shown: tuple[Entry, Audience, str] | None = None
        self._review_of: Callable[[TextKey], Review] = _nobody
        self._note_on: Callable[[str, str], str] = _nothing
        self._fitted: tuple[int, str] | None = None  # see fit_in
        layout = ColumnLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._title = PlainLabel(self, "", "title")
        self._top.addWidget(self._title, 1)
        self._switch = AudienceSwitch(self)
        self._switch.addStretch(1)
        self._switch.requested.connect(self.audience_requested)
        self._buttons = self._switch.buttons
        self._top.addLayout(self._switch)
        layout.addLayout(self._top)
        self._status = PillRow(self, look)
        self._status.hide()
        layout.addWidget(self._status)
        self._rest = QWidget(self)
        self._column = ColumnLayout(self._rest)
        self._column.setSpacing(6)
        self._subtitle = PlainLabel(self._rest, "", "subtitle")
        self._pills = PillRow(self._rest, look)
        self._banner, self._only = Banner(self._rest, look), Banner(self._rest, look)
        self._review = PlainLabel(self._rest, "", "small")
        self._note = Card(self._rest, "note-clinic", 10)
        self._note_text = PlainLabel(self._note, "")
        self._note.body.addWidget(self._note_text)
        self._note.hide()
        for part in (
            self._subtitle, self._pills, self._banner, self._only, self._review, self._note,
        ):  # fmt: skip
            self._column.addWidget(part)
        policy = self._rest.sizePolicy()
        policy.setHeightForWidth(True)
        self._rest.setSizePolicy(policy)
        layout.addWidget(self._rest)

    def fit(self) -> None:
        """Use the room there is."""
        self.fit_in(self.width())

    def fit_in(self, width: int) -> None:
        """Put the switch below the title where they do not fit side by side in `width` pixels.

        Where its two words do not fit side by side either, they stand on each other. Asked several
        times for each page, it measures the words once.
        """
        if self._fitted == (width, self._title.text()):
            return
        self._fitted = (width, self._title.text())
        directions = QBoxLayout.Direction
        words = sum(button.sizeHint().width() for button in self._buttons.values())
        narrow = words > width
        self._switch.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        switch, gap = self._switch.sizeHint(), self._top.spacing()
        room = width - switch.width() - gap
        # The switch goes below too where a title beside it would take more lines than both.
        below = self._title.heightForWidth(width) + gap + switch.height()
        short = self._title.minimumSizeHint().width() > room
        short = short or self._title.heightForWidth(room) > below
        self._top.setDirection(directions.TopToBottom if short else directions.LeftToRight)

    def title_height(self, width: int) -> int:
        """Return how high the names and the switch are in `width`, in pixels."""
        self.fit_in(width)
        return (
            self._top.heightForWidth(width)
            if self._top.hasHeightForWidth()
            else (self._top.sizeHint().height())
        )

    def rest_height(self, width: int) -> int:
        """Return how high what leaves the head where the room is short is in `width`, in pixels."""
        return self._column.heightForWidth(width)

    def set_short(self, short: bool) -> None:
        """Show only names, audience and status, or everything."""
        self._rest.setVisible(not short)
        self._status.setVisible(short and bool(self._status.text()))

    def say_audience(self) -> None:
        """Let a screen reader say for whom the page is now, and what has to be known of it."""
        button = next(b for b in self._buttons.values() if b.isChecked())
        first = "" if button.hasFocus() else button.text()  # else it says so itself
        announce(self, sentences(first, self.spoken()[1]))

    def spoken(self) -> tuple[str, str]:
        """Return the title, and what has to be known first: the market, whether it is checked.

        Of the review only what it comes to; the line itself is longer.
        """
        checked = self._review.text().partition(". ")[0].rstrip(".")
        told = sentences(self._banner.text(), self._only.text(), checked and f"{checked}.")
        return self._title.text(), told

    def lead(self) -> Lead:
        """Return the words that are not in a short head."""
        title = self._subtitle.text() if not self._subtitle.isHidden() else ""
        pills = self._pills.text().replace(", ", " · ") if not self._pills.isHidden() else ""
        note = tuple(self._note_text.text().splitlines())
        return Lead(
            title, pills, self._banner.text(), self._review.text(), note, self._market_look(),
            self._only.text(),
        )  # fmt: skip

    def _market_look(self) -> tuple[str, str]:
        """Return icon and colour of the state on the market."""
        market = self._shown[0].summary.market if self._shown is not None else ""
        return MARKET_LOOKS.get(market, ("alert-triangle", "amber"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is."""
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew where the words have another look."""
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._fitted = None
        super().changeEvent(event)

    def show_entry(self, entry: Entry, audience: Audience, lang: str, chosen: Audience) -> None:
        """Show the head of `entry` as written for `audience`.

        `chosen` is what the person chose: where an entry has no words for patients, the choice
        stays, and a banner says what is shown instead.
        """
        summary = entry.summary
        self._shown = (entry, audience, lang)
        self._title.setText(summary.title)
        names = (summary.english, summary.subtitle, summary.class_title)
        say = [x for x in dict.fromkeys(names) if x not in ("", summary.title)]
        self._subtitle.setText(" · ".join(say))
        self._subtitle.setVisible(bool(say))
        self._buttons[chosen].setChecked(True)
        self._show_pills(entry)
        self._show_banners(entry, audience is not chosen and not entry.terms)
        self.show_clinic()
        self.fit()

    def _show_banners(self, entry: Entry, only_professional: bool) -> None:
        market, (icon, role) = entry.summary.market, self._market_look()
        banner = MARKET_BANNERS.get(market, "")
        self._banner.show_words(said(banner) if banner else "", icon, role)
        only = said(ONLY_PROFESSIONAL) if only_professional else ""
        self._only.show_words(only, "info-circle", "slate")
        pills = [Pill(said(MARKETS[market]), role, icon)] if market in MARKETS else []
        if only_professional:
            pills.append(Pill(said("Professional words only"), "slate", "info-circle"))
        self._status.set_pills(pills)

    def set_clinic(
        self, review_of: Callable[[TextKey], Review], note_on: Callable[[str, str], str]
    ) -> None:
        """Ask these from now on: the state of a text, and the clinic's own words on an entry.

        `note_on` gets the id of the entry and the language; it returns "" where there are none.
        """
        self._review_of, self._note_on = review_of, note_on
        self.show_clinic()

    def show_clinic(self) -> None:
        """Show review line and note as they are now; they change while the page stands."""
        if self._shown is None:
            return
        entry, audience, lang = self._shown
        self._review.setText(self._review_line(entry, audience, lang))
        staff = audience is Audience.PROFESSIONAL
        note = self._note_on(entry.summary.id, lang) if staff else ""
        self._note_text.setText(note)
        self._note.setVisible(bool(note))

    def _show_pills(self, entry: Entry) -> None:
        summary = entry.summary
        pills = [Pill(target, "blue") for target in summary.targets]
        pills += [Pill(name.upper(), "teal") for name in summary.leukemias]
        pills += [Pill(said(AGES[age]) if age in AGES else age, "plain") for age in summary.ages]
        if summary.level:
            title, icon, role = LEVELS[summary.level]
            pills.append(Pill(said(title), role, icon))
        self._pills.set_pills(pills)
        self._pills.setVisible(bool(pills))

    def _review_line(self, entry: Entry, audience: Audience, lang: str) -> str:
        staff = audience is Audience.PROFESSIONAL and not entry.terms
        document, text_lang = (PAGE, CONTENT_LANG) if staff else (WORDS, entry.patient_lang)
        review = self._review_of(key_on_screen(entry, document, text_lang))
        said_for = Audience.PROFESSIONAL if staff else Audience.PATIENT
        line = review_line(review, said_for, self._info, lang)
        if staff and lang != CONTENT_LANG:
            line += " " + said("Professional texts are in English only.")
        elif not staff and entry.patient_lang != lang:
            line += " " + said("This text does not exist in the chosen language yet.")
        return line


def _nobody(_: TextKey) -> Review:
    return NOT_REVIEWED


def _nothing(_: str, __: str) -> str:
    return ""
