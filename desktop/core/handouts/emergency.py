"""The note for emergency staff who do not know the therapy: what it is, what is warned of, whom to
call first.

Professional words, each with the number of its source. These exist in English only: in another
language the first of them says so, and the signs have the names that patients know. It holds
statements that were read and no directive of ours: no dose, no medicine to give (rule D-06, rule 4
of content).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from db.records import Citation, Entry, Kind, Level, Sign, Statement
from desktop.core.citations import NO_LOCATOR, UNDATED
from desktop.core.document_kind import DocumentKind, Library, Readers, Wish
from desktop.core.handouts import frame
from desktop.core.handouts.blocks import Box, PageDocument
from desktop.core.handouts.frame import Order
from desktop.core.handouts.page import page
from desktop.core.handouts.parts import (
    Field,
    Group,
    Line,
    Section,
    Sources,
    Style,
)
from desktop.core.handouts.staff import staff_footer, staff_notices
from desktop.core.handouts.words import Words

NUMBER = 4
ENGLISH = "en"  # of the professional statements
ABOUT = ("mechanism", "route")
MOST_ABOUT, MOST_OF_A_WARNING, MOST_WARNINGS, MOST_SOURCES = 3, 2, 6, 2
UNNAMED = "Other, specify"  # a clinical name that says less than the plain one
TELLING = re.compile(r"\b(onset|signs?|begins?|first event|within|days?|weeks?)\b", re.IGNORECASE)
# A dose, or a medicine to give, is for the label and the treatment team.
DIRECTIVE = re.compile(
    r"\d\s?m(?:g|cg|L|icrograms)\b|\bmg/kg\b|\bmL/min\b|\bshould not exceed\b|\bstart lower\b",
    re.IGNORECASE,
)
# Where the label says it is of no use to a doctor in a hurry, and these headings can wait.
NUMBERS_ONLY = re.compile(r"section numbers", re.IGNORECASE)
CAN_WAIT = re.compile(r"vaccin|immuniz|embryo|fetal|unborn|driving", re.IGNORECASE)


class _Notes:
    """Numbers the sources in the order in which they are first cited."""

    def __init__(self) -> None:
        self._numbers: dict[Citation, int] = {}

    def mark(self, statement: Statement) -> str:
        """Return " [1, 3]" for what a statement cites."""
        found = [
            self._numbers.setdefault(c, len(self._numbers) + 1)
            for c in statement.citations[:MOST_SOURCES]
        ]
        return f" [{', '.join(map(str, found))}]" if found else ""

    def listed(self, words: Words) -> str:
        """Return the sources by number, with dates, places and which of them are secondary."""
        undated, unplaced = words["sources.undated"], words["sources.unplaced"]
        reprint = words["emergency.secondary"]
        parts: list[str] = []
        for citation, number in self._numbers.items():
            day = undated if citation.date == UNDATED else citation.date
            where = unplaced if citation.locator == NO_LOCATOR else citation.locator
            second = f"; {reprint}" if citation.secondary else ""
            parts.append(
                f"[{number}] {citation.title}, {citation.publisher} ({day}), {where}{second}"
            )
        return ". ".join(parts) + "."


def emergency_note(library: Library, words: Words, wish: Wish) -> PageDocument:
    """Return the note for emergency staff on one therapy."""
    entry = library.entry(wish.entry_id, wish.options.lang)
    order = Order(NUMBER, entry, library.info(), wish.options, words)
    notes = _Notes()
    boxed = _lines(_current(entry, "boxed_warning"), notes)
    warned = _lines(_warnings(entry), notes) + _left_out(words, entry)
    sections = [  # what can kill comes first, what the treatment is comes last
        _section(words, "boxed", boxed, Style.ITEMS),
        _section(words, "warned" if boxed else "warned_only", warned, Style.ITEMS),
        _section(words, "about", _lines(_about(entry), notes), Style.ITEMS),
    ]
    signs = library.checklist(wish.entry_id, words.lang)
    made = page(
        order, words["emergency.title"], (), opening="", columns=2,
        subtitle=f"{order.full_name} · {entry.summary.class_title}",
        content_lang=ENGLISH, top=(_first_call(order), _look_for(words, signs)),
        sections=_said_english(words, [s for s in sections if s.lines]),
        general=(words["emergency.general"], *_label_read(words, entry)),
        sources=Sources(words["sources.heading"], notes.listed(words)),
    )  # fmt: skip
    return replace(
        made, notices=staff_notices(order, words.lang), footer=staff_footer(order, made.footer)
    )


def _said_english(words: Words, sections: list[Section]) -> tuple[Section, ...]:
    """Return the sections; where the sheet has another language, they say that English begins."""
    if words.lang == ENGLISH or not sections:
        return tuple(sections)
    return (replace(sections[0], lead=words["emergency.english"]), *sections[1:])


def _first_call(order: Order) -> Box:
    words, clinic = order.words, order.options.clinic
    phones = frame.phones(clinic, words, "emergency.phone", "emergency.team_day")
    by_day = () if len(phones) > 1 else (Field(words["emergency.day"], clinic.phone_day),)
    fields = (
        *phones,
        *by_day,
        Field(words["emergency.given"]),
        Field(words["emergency.reference"]),
    )
    lead = words["emergency.lead"]
    return Box(words["emergency.first"], "red", "phone-call", lead, fields=fields, lang=words.lang)


def _look_for(words: Words, signs: tuple[Sign, ...]) -> Box:
    """Return the signs that patients are told to call for at once, by part of the body."""
    named: dict[str, list[str]] = {}
    for sign in signs:
        if sign.level is Level.EMERGENCY:
            named.setdefault(sign.group, []).append(_name(sign, words.lang))
    lines = tuple(
        Line("; ".join(names), words.get(f"group.{group}", group.capitalize()))
        for group, names in named.items()
    )
    lead = words["emergency.signs_lead"]
    groups = (Group("", lines),)
    return Box(words["emergency.signs"], "plain", "stethoscope", lead, groups, lang=words.lang)


def _name(sign: Sign, lang: str) -> str:
    """Return the clinical name, which is English, or the one that patients know."""
    clinical = sign.clinical if lang == ENGLISH and UNNAMED not in sign.clinical else ""
    return clinical or sign.title


def _label_read(words: Words, entry: Entry) -> tuple[str, ...]:
    read = words["emergency.read"]
    return (f"{read} {entry.label_read}",) if entry.label_read else ()


def _about(entry: Entry) -> list[Statement]:
    found = [s for topic in ABOUT for s in _current(entry, topic)[:MOST_ABOUT]]
    return [s for s in found if not DIRECTIVE.search(s.text)]


def _current(entry: Entry, topic: str) -> list[Statement]:
    return [s for s in entry.topic(topic) if s.current and s.citations]


def _by_heading(entry: Entry) -> dict[str, list[Statement]]:
    found: dict[str, list[Statement]] = {}
    for s in sorted(_current(entry, "warning"), key=_can_wait):  # a stable sort
        if not DIRECTIVE.search(s.text) and not NUMBERS_ONLY.search(s.heading):
            found.setdefault(s.heading, []).append(s)
    return found


def _warnings(entry: Entry) -> list[Statement]:
    """Return two statements under each of the first headings; what tells time or signs first."""
    return [
        s
        for found in list(_by_heading(entry).values())[:MOST_WARNINGS]
        for s in sorted(found, key=_tells_less)[:MOST_OF_A_WARNING]
    ]


def _left_out(words: Words, entry: Entry) -> tuple[Line, ...]:
    """Return the line that names the other headings, so that nobody takes the list for whole."""
    names = [name for name in list(_by_heading(entry))[MOST_WARNINGS:] if name]
    return (Line(words.fill("emergency.more", list="; ".join(names))),) if names else ()


def _can_wait(statement: Statement) -> bool:
    return CAN_WAIT.search(statement.heading) is not None


def _tells_less(statement: Statement) -> bool:
    return TELLING.search(statement.text) is None


def _lines(statements: Iterable[Statement], notes: _Notes) -> tuple[Line, ...]:
    return tuple(_each(statements, notes))


def _each(statements: Iterable[Statement], notes: _Notes) -> Iterator[Line]:
    before = ""
    for s in statements:
        label = s.heading if s.heading != before else ""
        before = s.heading
        yield Line(f"{_said(s)}{notes.mark(s)}", label)


def _said(s: Statement) -> str:
    """Return a statement with its date, where it holds and what is doubtful about it."""
    region = s.region if s.region not in s.text else ""
    told = "".join(f" ({x})" for x in (s.date, region) if x)
    remark = f" {s.note[0].upper()}{s.note[1:].rstrip('.')}." if s.note else ""
    return f"{s.text.rstrip('.')}{told}.{remark}"


def _section(words: Words, name: str, lines: tuple[Line, ...], style: Style) -> Section:
    return Section(name, words[f"emergency.{name}"], style, lines)


def _suits(_: Library, entry: Entry) -> bool:
    kinds = {s.topic for s in entry.facts}
    return entry.summary.kind is Kind.THERAPY and bool(kinds & {"boxed_warning", "warning"})


EMERGENCY_NOTE = DocumentKind("emergency", NUMBER, Readers.STAFF, _suits, emergency_note)
