"""The page "When to call", for the refrigerator: signs by how soon they need a call."""

from __future__ import annotations

from db.records import Entry, Kind, Level, Statement
from desktop.core.document_kind import DocumentKind, Library, Readers, Wish
from desktop.core.errors import NoPatientWordsError
from desktop.core.handouts.blocks import Blanks, Box, PageDocument
from desktop.core.handouts.frame import Order
from desktop.core.handouts.lists import parted
from desktop.core.handouts.page import in_sevens, line, page
from desktop.core.handouts.parts import Field, Group, Line
from desktop.core.handouts.words import Words

WHEN = "when_to_call"
NUMBER = 2


def order_of(library: Library, words: Words, wish: Wish, number: int) -> Order:
    """Return the order of a patient's document; raises NoPatientWordsError."""
    entry = library.entry(wish.entry_id, wish.options.lang)
    if not entry.patient:
        raise NoPatientWordsError(entry.summary.title)
    return Order(number, entry, library.info(), wish.options, words)


def call_page(library: Library, words: Words, wish: Wish) -> PageDocument:
    """Return the page "When to call"; raises NoPatientWordsError."""
    order = order_of(library, words, wish, NUMBER)
    said = order.entry.section(WHEN)
    later = library.checklist(wish.entry_id, words.lang, Level.NEXT_VISIT)
    visit = in_sevens("", tuple(Line(s.line) for s in later))
    boxes = [_today(words, said)] if said else []
    if visit:
        level = f"level.{Level.NEXT_VISIT}"
        boxes.append(Box(words[level], "blue", "calendar-event", words["call.visit"], visit))
    cited = [*order.entry.section("emergency"), *said]
    cited += [x for s in later for x in s.instruction]
    return page(
        order, words["call.title"], cited, opening="rows", top=tuple(boxes), columns=1, fit=True,
        bottom=(Blanks("", words["call.hang"], (Field(words["notes.helper"]),)),),
    )  # fmt: skip


def _today(words: Words, said: tuple[Statement, ...]) -> Box:
    """Return the box of what to do; sentences before a list stay before it."""
    groups: list[Group] = []
    for statement in said:
        item = line(statement)
        if item.item and groups and groups[-1].lines and groups[-1].lines[-1].item:
            groups[-1] = Group("", (*groups[-1].lines, item))
        else:
            groups.append(Group("", (item,)))
    short = (
        Group(words["call.more"] if number else group.heading, part)
        for group in groups
        for number, part in enumerate(parted(group.lines))
    )
    return Box(words["section.when_to_call"], "amber", "phone", groups=tuple(short))


def _suits(_: Library, entry: Entry) -> bool:
    return entry.summary.kind in (Kind.THERAPY, Kind.SUPPORTIVE) and bool(entry.section(WHEN))


CALL = DocumentKind("call", NUMBER, Readers.PATIENT, _suits, call_page)
