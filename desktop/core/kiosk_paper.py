"""What the kiosk prints: the treatment's sheet, the marked signs, the collected questions.

The clinic's printing rules of the policy decide paper and size of letters. Must not know printers.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from db.records import Entry, Kind, Sign, Statement, Summary
from db.site.records import ClinicProfile, SignOff
from desktop.core.handouts import frame, therapy
from desktop.core.handouts.checklist import checklist_sheet
from desktop.core.handouts.frame import HandoutOptions, Order
from desktop.core.handouts.parts import HandoutDocument, Line, Notes, Section, Style
from desktop.core.handouts.words import Words
from desktop.core.kiosk_library import KioskLibrary
from desktop.core.policy import Policy
from desktop.core.sheet_code import COLLECTED_QUESTIONS

WRITING_LINES = 6
NO_NAME = "________________"  # to be filled in by hand: the treatment was not chosen


class KioskPaper(Struct, frozen=True):
    """Makes documents; `words` are the fixed words of paper in the language of the options."""

    library: KioskLibrary
    policy: Policy

    def options(
        self, lang: str, today: date, clinic: ClinicProfile, sign_off: SignOff | None = None
    ) -> HandoutOptions:
        """Return the choices that hold for everything the kiosk prints."""
        rules = self.policy.printing
        return HandoutOptions(
            printed_on=today, lang=lang, paper=rules.paper, large_print=rules.large_print,
            short=True, clinic=clinic, sign_off=sign_off,
        )  # fmt: skip

    def sheet(self, entry: Entry, options: HandoutOptions, words: Words) -> HandoutDocument:
        """Return the patient sheet of a treatment."""
        return therapy.therapy_sheet(entry, self.library.info, options, words)

    def checklist(
        self,
        entry: Entry | None,
        ticked: Sequence[Sign],
        signs: Sequence[Sign],
        options: HandoutOptions,
        words: Words,
    ) -> HandoutDocument:
        """Return what a person has marked; without a treatment its name is left to fill in."""
        about = entry or unnamed(words.lang)
        return checklist_sheet(about, ticked, signs, self.library.info, options, words)

    def questions(
        self,
        entry: Entry | None,
        chosen: Sequence[Statement],
        options: HandoutOptions,
        words: Words,
    ) -> HandoutDocument:
        """Return the collected questions with a square before each and lines to write on."""
        about = entry or unnamed(words.lang)
        order = Order(COLLECTED_QUESTIONS, about, self.library.info, options, words)
        code = frame.sheet_id(order)
        title = words["section.questions"]
        lines = tuple(Line(statement.text) for statement in chosen)
        section = Section("questions", title, Style.ASK, lines, "", WRITING_LINES)
        return HandoutDocument(
            template="sheet",
            lang=words.lang,
            content_lang=about.patient_lang,
            paper=options.paper,
            large_print=options.large_print,
            date=options.printed_on.isoformat(),
            document_title=f"{title}: {order.title}",
            title=title,
            subtitle=order.full_name,
            sheet_id=code,
            review=frame.review_state(order),
            letterhead=frame.letterhead(order),
            footer=frame.footer(order, code),
            help=frame.help_box(order, ()),
            notices=frame.notices(order),
            sections=(section,),
            notes=Notes(words["notes.heading"], words["notes.helper"]),
            general=(words["general.sheet"],),
            sources=frame.sources(order, chosen),
        )


def unnamed(lang: str) -> Entry:
    """Return an entry that stands for a treatment nobody named."""
    summary = Summary(
        id="", kind=Kind.THERAPY, title=NO_NAME, subtitle="", class_id="", class_title="",
        group_id="", group_title="", market="", level="", targets=(), leukemias=(), ages=(),
    )  # fmt: skip
    return Entry(
        summary=summary, names=(), facts=(), patient=(), patient_lang=lang, patient_title=NO_NAME,
        sign_line="", text_date="", review="not-reviewed", tables=(), gaps=(), label_read="",
    )  # fmt: skip
