"""Decides what stands on a therapy's sheet: which sections, in which order, with which picture.

Pure data in, pure data out (desktop/printing sets it). No clock, no file, no Qt. A number is
drawn only when the fact behind a sentence and the sentence itself say the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from db.records import ContentInfo, Entry, Kind, Reaction, Statement
from desktop.core import handout_frame as frame
from desktop.core.errors import NoPatientWordsError
from desktop.core.handout_checklist import checklist_sheet
from desktop.core.handout_frame import Clinic, HandoutOptions, Order, SignOff
from desktop.core.handout_parts import (
    Field,
    Group,
    HandoutDocument,
    Line,
    Notes,
    Section,
    Style,
    WalletCard,
)
from desktop.core.handout_words import Words, read_words

__all__ = [
    "Clinic", "HandoutDocument", "HandoutOptions", "SignOff", "Words", "checklist_sheet",
    "read_words", "therapy_sheet",
]  # fmt: skip

EMERGENCY, LIFE = "emergency", "life"
STYLES = {
    "what_it_is": Style.TEXT, "how_it_works": Style.TEXT, "how_given": Style.ITEMS,
    "expect": Style.DAYS, "treatment": Style.ITEMS, "common": Style.PEOPLE,
    "serious": Style.ITEMS, "self_care": Style.ITEMS, "when_to_call": Style.ITEMS,
    LIFE: Style.ITEMS, "questions": Style.ASK, "teach_back": Style.SAY,
}  # fmt: skip
LIFE_TOPICS = ("driving", "staying_near", "work", "vaccines", "pregnancy", "breastfeeding")
# The short sheet: what to do, on two sides of paper for most therapies. A full one of 1,000 to
# 2,100 words needs four to six sides at 12 point.
SHORT = ("what_it_is", "serious", "when_to_call", LIFE, "teach_back")
SHORT_LIFE = ("driving", "staying_near")
# A therapy's sheet has these whatever the content says: silence would be read as "no rule".
NEEDED = (EMERGENCY, *(s for s in STYLES if s not in ("treatment", LIFE)))
WRITING_LINES = 3


def therapy_sheet(
    entry: Entry, info: ContentInfo, options: HandoutOptions, words: Words
) -> HandoutDocument:
    """Return the patient's sheet on a therapy or a supportive medicine.

    `words` are the fixed words of options.lang. Raises NoPatientWordsError.
    """
    if not entry.patient:
        raise NoPatientWordsError(entry.summary.title)
    order = Order("therapy", entry, info, options, words)
    signs = _lines(order, EMERGENCY)
    sections = tuple(_sections(order))
    others = frame.other_names(entry, order.title)
    code = frame.sheet_id(order)
    return HandoutDocument(
        template="sheet",
        lang=words.lang,
        content_lang=entry.patient_lang,
        paper=options.paper,
        large_print=options.large_print,
        date=options.printed_on.isoformat(),
        document_title=words.fill("title.therapy_document", title=order.title),
        title=order.title,
        subtitle=words.fill("title.also", names=", ".join(others)) if others else "",
        sheet_id=code,
        review=frame.review_state(order),
        letterhead=frame.letterhead(order),
        help=frame.help_box(order, (Group("", signs),) if signs else ()),
        notices=frame.notices(order),
        sections=sections,
        levels=(),
        notes=Notes(words["notes.heading"], words["notes.helper"]),
        card=_wallet_card(order, signs),
        general=_general(order),
        sources=frame.sources(order, _printed(order, sections)),
        footer=frame.footer(order, code),
    )


def _general(order: Order) -> tuple[str, ...]:
    words = order.words
    lines = (words["general.sheet"], words["general.staff"])
    return (*lines, words["general.short"]) if order.options.short else lines


def _printed(order: Order, sections: Sequence[Section]) -> list[Statement]:
    ids = {s.id for s in sections}
    topics = {*(ids - {LIFE}), EMERGENCY, *(_life_topics(order) if LIFE in ids else ())}
    return [s for s in order.entry.patient if s.topic in topics]


def _sections(order: Order) -> Iterator[Section]:
    for name, style in STYLES.items():
        if order.options.short and name not in SHORT:
            continue
        lines = _life(order) if name == LIFE else _lines(order, name)
        if lines:
            yield _section(order, name, style, lines)


def _section(order: Order, name: str, style: Style, lines: tuple[Line, ...]) -> Section:
    words = order.words
    lead = words.get(f"lead.{name}", "")
    if name == "common" and all(line.people is None for line in lines):
        lead = words["lead.common_plain"]
    if style is Style.SAY:  # the answers are for staff, not for the sheet (rule T-01)
        lines = tuple(Line(line.label or line.text) for line in lines)
    if order.options.short:
        lines = _shortened(name, lines)
    rules = WRITING_LINES if style is Style.ASK else 0
    if all(line.gap for line in lines) or not _has_items(style, lines):
        lead = ""
    return Section(name, words[f"section.{name}"], style, lines, lead, rules)


def _shortened(name: str, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return what the short sheet keeps: what it is in one paragraph, serious effects by name."""
    if name == "what_it_is":
        return lines[:1]
    if name == "serious":
        return tuple(Line(x.label) if x.label else x for x in lines)
    return lines


def _has_items(style: Style, lines: tuple[Line, ...]) -> bool:
    return style is not Style.TEXT and sum(line.item and not line.gap for line in lines) > 1


def _lines(order: Order, topic: str) -> tuple[Line, ...]:
    statements = order.entry.section(topic)
    if not statements and topic in NEEDED and order.entry.summary.kind is Kind.THERAPY:
        return (Line(order.words["gap.missing"], gap=True),)
    return tuple(_line(order, s) for s in statements)


def _line(order: Order, statement: Statement) -> Line:
    people = people_of_100(statement, order.entry) if statement.topic == "common" else None
    return Line(
        text=statement.text,
        label=statement.label,
        item=statement.style != "paragraph",
        gap=statement.style == "gap",
        people=people,
        picture="" if people is None else order.words.fill("picture.people", n=str(people)),
    )


def _life_topics(order: Order) -> tuple[str, ...]:
    return SHORT_LIFE if order.options.short else LIFE_TOPICS


def _life(order: Order) -> tuple[Line, ...]:
    """Return one line per matter of daily life, its name first; a gap stays a line of its own."""
    needed = order.entry.summary.kind is Kind.THERAPY
    lines: list[Line] = []
    for topic in _life_topics(order):
        label = order.words[f"life.{topic}"]
        statements = order.entry.section(topic)
        said = " ".join(s.text for s in statements if s.style != "gap")
        gaps = [s.text for s in statements if s.style == "gap"]
        if said:
            lines.append(Line(said, label))
        elif not gaps and needed:
            gaps = [order.words["gap.missing"]]
        lines += [Line(gap, "" if said else label, gap=True) for gap in gaps]
    return tuple(lines)


def people_of_100(statement: Statement, entry: Entry) -> int | None:
    """Return how many of 100 people a sentence speaks of, when a fact behind it says the same.

    None when there is no such number, when it is only a bound ("<1", "20 or more"), or when the
    sentence speaks of two: a picture of one of them would mislead.
    """
    rates = {_whole(r.any_grade) for r in _reactions(statement, entry)} - {None}
    said = {rate for rate in rates if rate and _is_said(rate, statement.text)}
    return said.pop() if len(said) == 1 else None


def _reactions(statement: Statement, entry: Entry) -> Iterator[Reaction]:
    if statement.reaction:
        yield statement.reaction
    for fact in entry.facts:
        if fact.id in statement.links and fact.current and fact.reaction:
            yield fact.reaction


def _whole(percent: str | None) -> int | None:
    """Return whole people, rounded half up as in the text; None for a bound or for no number."""
    try:
        whole = int(Decimal(percent or "").quantize(Decimal(1), rounding=ROUND_HALF_UP))
    except InvalidOperation:
        return None
    return whole if 1 <= whole <= 100 else None


def _is_said(rate: int, text: str) -> bool:
    return re.search(rf"(?<![\d.,]){rate}\s\D{{1,12}}\s?100\b", text) is not None


def _wallet_card(order: Order, signs: tuple[Line, ...]) -> WalletCard:
    words, clinic = order.words, order.options.clinic
    return WalletCard(
        heading=words["card.heading"],
        cut=words["card.cut"],
        had=words.fill("card.had", name=order.full_name),
        front=(
            Field(words["card.when"]),
            Field(words["card.mine"]),
            Field(words["card.team"], clinic.out_of_hours_phone),
            Field(words["card.contact"]),
        ),
        signs_heading=words["card.signs"],
        signs=tuple(line for line in signs if not line.gap),
        clinicians=words["card.clinicians"],
        only_if_room=order.options.short,
    )
