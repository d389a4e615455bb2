"""What every sheet has: the clinic, "Get help now", the review line, sources, footer, sheet id.

Must not know what kind of sheet it is for.
"""

from __future__ import annotations

import base64
from collections import Counter
from collections.abc import Iterable
from datetime import date

from msgspec import Struct, field

from db.records import ContentInfo, Entry, Kind, Sign, Statement
from db.site.records import ClinicProfile, SignOff
from desktop.core.clinic import has_two_numbers, usable_logo
from desktop.core.handouts.parts import (
    Field,
    Footer,
    Group,
    HelpBox,
    Letterhead,
    Notice,
    Sources,
    Tone,
)
from desktop.core.handouts.words import Words
from desktop.core.other_names import other_names
from desktop.core.review_state import ReviewState, is_older_than_a_year
from desktop.core.sheet_code import SheetCode
from desktop.core.typed import one_line

PAPERS = ("letter", "a4")
MAX_SOURCES = {False: 8, True: 4}  # by whether the sheet is short


class HandoutOptions(Struct, frozen=True):
    """What the person who prints has chosen. `printed_on` is given, so nothing asks a clock.

    `short` asks for the sections that fit on two sides (see handouts/therapy.py). `mirror` is the
    language of staff for a sheet in two languages side by side, "" for one language. `patient` and
    `remark` are typed for this one print: they are never stored, logged or put into a sheet id.
    `left_out` are sections that a full sheet goes without; the sheet says so, and so does its id.
    """

    printed_on: date
    lang: str = "en"
    paper: str = "letter"
    large_print: bool = False
    short: bool = False
    clinic: ClinicProfile = field(default_factory=ClinicProfile)
    sign_off: SignOff | None = None
    gray: bool = False
    mirror: str = ""
    patient: str = ""
    remark: str = ""
    left_out: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a paper that no template knows; raises ValueError."""
        if self.paper not in PAPERS:
            raise ValueError(f"paper must be one of {', '.join(PAPERS)}, not {self.paper!r}")


class Order(Struct, frozen=True):
    """One wish for a sheet: what it is about, chosen how, and in which words.

    `number` is that of the kind of document; `sign_id`, `dated` and `plan` go into the sheet id.
    """

    number: int
    entry: Entry
    info: ContentInfo
    options: HandoutOptions
    words: Words
    sign_id: str = ""
    dated: bool = False
    plan: str = ""

    @property
    def title(self) -> str:
        """The name of the entry in the language of its patient words."""
        return self.entry.patient_title or self.entry.summary.title

    @property
    def is_given(self) -> bool:
        """Whether it is about something that people get, and not about a sign or an illness."""
        return self.entry.summary.kind in (Kind.THERAPY, Kind.SUPPORTIVE)

    @property
    def full_name(self) -> str:
        """The name with the generic one, which says more in an emergency room."""
        others = other_names(self.entry, self.title)
        return f"{self.title} ({others[0]})" if others else self.title

    @property
    def is_plain(self) -> bool:
        """Whether the name is a heading ("Donor lymphocyte infusion") and no name of a medicine.

        "I had Donor lymphocyte infusion" lacks an article; after a colon a heading may stand.
        """
        return self.full_name == self.title and not self.entry.named("brand")


def sheet_id(order: Order, left_out: tuple[str, ...] = ()) -> str:
    """Return the short code of a sheet; same content version and choices, same code.

    `left_out` are the sections that it goes without, in the order of sheet_code.SECTIONS.
    Never of the clinic, the day or anything typed or ticked (desktop/core/sheet_code.py).
    """
    options = order.options
    code = SheetCode(
        version=order.info.version,
        kind=order.number,
        entry_id=order.entry.summary.id,
        lang=order.words.lang,
        sign_id=order.sign_id,
        mirror=options.mirror,
        paper=options.paper,
        large_print=options.large_print,
        short=options.short,
        gray=options.gray,
        dated=order.dated,
        left_out=left_out,
        plan=order.plan,
    )
    return str(code)


def review_state(order: Order) -> ReviewState:
    """Return who stands behind the text; exactly one state (disclaimers, section 4)."""
    signed, today = order.options.sign_off, order.options.printed_on
    if signed is None:
        return ReviewState.NOT_REVIEWED
    if signed.next_review_on < today or _text_is_old(order):
        return ReviewState.OUT_OF_DATE
    return ReviewState.REVIEWED


def review_line(order: Order) -> str:
    """Return the sentence on the review state that stands on every page."""
    words, signed = order.words, order.options.sign_off
    match review_state(order):
        case ReviewState.REVIEWED if signed:
            day = words.long_date(signed.signed_on)
            return words.fill("review.reviewed", name=signed.name, role=signed.role, date=day)
        case ReviewState.OUT_OF_DATE if signed and not _text_is_old(order):
            day = words.long_date(signed.next_review_on)
            return words.fill("review.check_due", date=day)
        case ReviewState.OUT_OF_DATE:
            return words["review.out_of_date"]
        case _:
            return words["review.not_reviewed"]


def notices(order: Order) -> tuple[Notice, ...]:
    """Return what must be read before the sheet: not reviewed, too old, in another language."""
    words, state = order.words, review_state(order)
    found: list[Notice] = []
    if state is not ReviewState.REVIEWED:
        found.append(Notice(Tone.REVIEW, review_line(order)))
    if state is ReviewState.NOT_REVIEWED and _text_is_old(order):
        found.append(Notice(Tone.AGE, words["review.out_of_date"]))
    if order.entry.patient_lang != order.words.lang:
        found.append(Notice(Tone.LANGUAGE, words["gap.language"]))
    return tuple(found)


def _text_is_old(order: Order) -> bool:
    try:
        written = date.fromisoformat(order.entry.text_date)
    except ValueError:
        return False  # an undated text shows "undated"; it cannot be called old
    return is_older_than_a_year(written, order.options.printed_on)


def letterhead(order: Order) -> Letterhead:
    """Return the clinic as it stands at the top, with lines to fill in for what is not known."""
    clinic, words = order.options.clinic, order.words
    fields = () if clinic.name else (Field(words["clinic.name"]),)
    fields += (Field(words["clinic.daytime"], clinic.phone_day),)
    typed = (("clinic.patient", order.options.patient), ("clinic.remark", order.options.remark))
    fields += tuple(Field(words[key], one_line(text)) for key, text in typed if text.strip())
    address = tuple(one_line(part) for part in clinic.address.splitlines() if part.strip())
    usable = usable_logo(clinic.logo)
    logo, lacks = base64.b64encode(usable).decode("ascii"), usable != clinic.logo
    return Letterhead(one_line(clinic.name), address, fields, logo, one_line(clinic.note), lacks)


def help_box(order: Order, groups: tuple[Group, ...]) -> HelpBox:
    """Return the first box of every sheet (rules E-01 to E-05)."""
    words, clinic = order.words, order.options.clinic
    known = any(not line.gap for group in groups for line in group.lines)
    return HelpBox(
        heading=words["help.heading"],
        lead=words["help.lead"] if known else words["help.lead_none"],
        groups=groups,
        call=words["help.call"],
        phones=phones(clinic, words),
        emergency=words["help.emergency"],
        tell=_tell(order),
    )


def _tell(order: Order) -> tuple[str, ...]:
    if not order.is_given:
        return ()
    key = "help.tell_plain" if order.is_plain else "help.tell"
    return order.words.around_blanks(key, name=order.full_name)


def phones(
    clinic: ClinicProfile, words: Words, alone: str = "", by_day: str = "help.by_day"
) -> tuple[Field, ...]:
    """Return one number for day and night, or two where the clinic has two.

    `alone` and `by_day` are keys of the labels of the only number, and of that of the day.
    """
    day, night = clinic.phone_day, clinic.phone_out_of_hours
    if not has_two_numbers(clinic):
        return (Field(words[alone] if alone else "", night),)
    return (Field(words[by_day], day), Field(words["help.by_night"], night))


def footer(order: Order, code: str, document: str = "") -> Footer:
    """Return what stands on every page: review, title, sheet, versions and dates (rule V-01).

    `document` names what it is, where it is not the therapy's own sheet.
    """
    words, options = order.words, order.options
    title = f"{document}: {order.title}" if document else order.title
    name = words.fill("footer.sheet", title=title, id=code)
    text_date = order.entry.text_date
    dates = words.fill(
        "footer.dates",
        version=order.info.version,
        text_date=words.printed_date(text_date) if text_date else words["sources.undated"],
        printed=words.long_date(options.printed_on),
    )
    return Footer((review_line(order), name, dates), words["footer.page"])


def sources(order: Order, printed: Iterable[Statement | Sign]) -> Sources | None:
    """Return the sources of what is printed in short form, the most used first (V-02)."""
    words, most = order.words, MAX_SOURCES[order.options.short]
    undated = words["sources.undated"]
    cited = Counter(
        (citation.publisher, citation.date if citation.date != "undated" else undated)
        for said in printed
        for citation in said.citations
    )
    if not cited:
        return None
    ranked = sorted(cited, key=lambda place: (-cited[place], place))
    shown = [f"{publisher} ({day})" for publisher, day in ranked[:most]]
    left = len(ranked) - most
    if left > 0:
        shown.append(words.fill("sources.more", count=str(left)))
    text = words.fill("sources.text", list="; ".join(shown))
    where = words.fill("sources.where", title=order.title)
    return Sources(words["sources.heading"], f"{text} {where}")
