"""Decides what stands on "What I want to tell my team": the signs a person has checked.

The text of a sign is fixed and does not depend on other ticks; no total, no likely cause, no
all-clear (rules D-09 to D-12). Signs that mean "get help now" stand there checked or not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from msgspec.structs import replace

from db.records import Audience, ContentInfo, Entry, Level, Sign, Statement
from desktop.core.checklist import Mark, Since
from desktop.core.handouts import frame
from desktop.core.handouts.frame import HandoutOptions, Order
from desktop.core.handouts.lists import MOST, parted
from desktop.core.handouts.page import help_groups
from desktop.core.handouts.parts import (
    Field,
    Group,
    HandoutDocument,
    LevelGroup,
    Line,
    Notes,
    SignCard,
)
from desktop.core.handouts.words import Words

CHECKLIST_NUMBER = 20  # of this kind of document, in sheet ids


def checklist_sheet(
    entry: Entry,
    signs: Sequence[Sign],
    all_emergency: Sequence[Sign],
    info: ContentInfo,
    options: HandoutOptions,
    words: Words,
    marks: Mapping[str, Mark] | None = None,
) -> HandoutDocument:
    """Return the sheet of the checked `signs` of a therapy, in the order given within a level.

    `marks` says how much and since when, by symptom id; what it does not say is a line to fill in.

    `all_emergency` holds at least all signs of the therapy that mean "get help now", checked or
    not; signs of other levels in it are left out.
    """
    order = Order(CHECKLIST_NUMBER, entry, info, options, words)
    code = frame.sheet_id(order)
    checked = {s.symptom_id for s in signs}
    box = frame.help_box(order, _emergency_groups(all_emergency, checked, words))
    if len(box.groups) > 1:  # at the end the seven of the therapy, so that it fits a page
        box = replace(box, again=help_groups(order))
    return HandoutDocument(
        template="checklist",
        lang=words.lang,
        content_lang=entry.patient_lang,
        paper=options.paper,
        large_print=options.large_print,
        gray=options.gray,
        date=options.printed_on.isoformat(),
        document_title=words.fill("title.checklist_document", title=order.title),
        title=words["title.checklist"],
        subtitle=words.fill("title.checklist_about", title=order.full_name),
        sheet_id=code,
        review=frame.review_state(order),
        letterhead=frame.letterhead(order),
        help=box,
        notices=frame.notices(order),
        sections=(),
        levels=tuple(_levels(signs, marks or {}, order)),
        notes=Notes(words["checklist.also"] if signs else words["checklist.none"], ""),
        card=None,
        general=(words["general.sheet"],),
        sources=frame.sources(order, _printed(signs, all_emergency)),
        footer=frame.footer(order, code),
    )


def _emergency_groups(
    all_emergency: Sequence[Sign], checked: set[str], words: Words
) -> tuple[Group, ...]:
    """Return the signs by part of the body, so that no block has more than seven."""
    lines: dict[str, list[Line]] = {}
    for sign in all_emergency:
        if sign.level is not Level.EMERGENCY:
            continue
        line = Line(sign.line, checked=sign.symptom_id in checked)
        lines.setdefault(sign.group, []).append(line)
    together = tuple(line for found in lines.values() for line in found)
    if len(together) <= MOST:
        return (Group("", together),) if together else ()
    return tuple(
        Group(words.fill("checklist.continued", group=heading) if number else heading, block)
        for name, found in lines.items()
        for heading in (words.get(f"group.{name}", name.capitalize()),)
        for number, block in enumerate(parted(found))
    )


def _levels(signs: Sequence[Sign], marks: Mapping[str, Mark], order: Order) -> Iterator[LevelGroup]:
    for level in Level:
        cards = tuple(
            _card(s, marks.get(s.symptom_id, Mark()), order) for s in signs if s.level is level
        )
        if cards:
            yield LevelGroup(level.value, order.words[f"level.{level}"], cards)


def _card(sign: Sign, mark: Mark, order: Order) -> SignCard:
    # Facts for professionals stand in for missing patient words on screen; never on this sheet.
    words = order.words
    instruction = tuple(s.text for s in sign.instruction if s.audience is Audience.PATIENT)
    return SignCard(
        sign=sign.line,
        instruction=instruction or (words[f"level_text.{sign.level}"],),
        raises=tuple(s.text for s in sign.raises if s.audience is Audience.PATIENT),
        fields=(
            Field(words["checklist.started"], _since(mark.since, order)),
            Field(words["checklist.bother"], words[f"bother.{mark.bother}"] if mark.bother else ""),
            Field(words["checklist.worse"]),
        ),
    )


def _since(since: Since | None, order: Order) -> str:
    """Return since when, with the day where it is one: paper is read later than today."""
    if since is None:
        return ""
    back = {Since.TODAY: 0, Since.YESTERDAY: 1}.get(since)
    day = "" if back is None else _day(order, back)
    return order.words.fill(f"since.{since}", date=day)


def _day(order: Order, back: int) -> str:
    return order.words.long_date(order.options.printed_on - timedelta(days=back))


def _printed(signs: Sequence[Sign], all_emergency: Sequence[Sign]) -> list[Statement | Sign]:
    """Return what the sheet says: the signs that stand on it, and the fixed text of the checked."""
    stand = {s.symptom_id: s for s in all_emergency if s.level is Level.EMERGENCY}
    stand |= {s.symptom_id: s for s in signs}
    said = [s for sign in signs for s in (*sign.instruction, *sign.raises)]
    return [*stand.values(), *(s for s in said if s.audience is Audience.PATIENT)]
