"""What stands on pages that lead elsewhere: therapies of a sign, what cites a source, the glossary.

Decides order and grouping only. Figures are never compared or averaged: each keeps its own people
and its own source, and the therapies stay in the order of the list (rule H-13).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from msgspec.structs import replace

from db.records import Audience, Entry, Kind, Scope, Statement, Term
from desktop.core.hits import plain
from desktop.core.page_blocks import Block, BlockKind, Section
from desktop.core.sections import LISTED, OVERVIEW, WORDS

SICK = (Kind.SYMPTOM, Kind.SYNDROME)


def instruction(entry: Entry) -> Block | None:
    """Return the fixed instruction of a sign, which stands above everything else; else None."""
    words = entry.section("instruction")
    if entry.summary.kind is not Kind.SYMPTOM or not entry.summary.level or not words:
        return None
    return Block(BlockKind.INSTRUCTION, "instruction", text=entry.summary.level, rows=words)


def listed_section(entry: Entry, audience: Audience) -> Section | None:
    """Return the section of what is listed on a page, or None for nothing."""
    listed = entry.listed
    if audience is Audience.PATIENT:
        listed = tuple(replace(x, statements=_for_patients(x.statements)) for x in listed)
    elif entry.summary.kind in SICK:
        listed = tuple(replace(x, statements=_figures_first(x.statements)) for x in listed)
    blocks: list[Block] = []
    for scope in (*Scope, None):
        found = tuple(x for x in listed if x.scope is scope)
        if found and scope:
            blocks.append(Block(BlockKind.HEADING, f"listed_{scope}"))
        if found:
            blocks.append(Block(BlockKind.LISTED, f"listed_{scope or 'there'}", listed=found))
    return Section(LISTED, tuple(blocks)) if blocks else None


def _figures_first(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    counted = (s for s in statements if s.reaction)
    return (*counted, *(s for s in statements if not s.reaction))


def _for_patients(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return the one figure that the checklist shows, too: an exact one first (rule D-09)."""
    rows = [s for s in statements if s.reaction]
    exact = [s for s in rows if s.reaction and s.reaction.any_grade is not None]
    floor = [s for s in rows if s.reaction and s.reaction.any_floor is not None]
    return tuple((exact or floor)[:1])


def source_page(entry: Entry) -> list[Section]:
    """Return the page of a source: its record, then what cites it and where in it."""
    source = entry.source
    if source is None:
        return []
    listed = tuple(
        replace(x, statements=tuple(_citing(s, source.id) for s in x.statements))
        for x in entry.listed
    )
    record = Section(OVERVIEW, (Block(BlockKind.SOURCE, "source", source=source),))
    found = listed_section(replace(entry, listed=listed), Audience.PROFESSIONAL)
    return [record, *([found] if found else [])]


def _citing(statement: Statement, source_id: str) -> Statement:
    """Return a statement in words, with its places in one source only."""
    own = tuple(c for c in statement.citations if c.source_id == source_id)
    return replace(statement, citations=own, reaction=None)


def glossary(terms: Sequence[Term], chosen: str) -> list[Section]:
    """Return the words by first letter; `chosen` is the id of the one that was asked for."""
    ordered = sorted(terms, key=_alphabetic)
    return [
        Section(
            f"{WORDS}-{letter}",
            tuple(
                Block(BlockKind.TERM, letter, term=term, chosen=term.id == chosen) for term in found
            ),
        )
        for letter, found in groupby(ordered, key=first_letter)
    ]


def first_letter(term: Term) -> str:
    """Return the letter a word stands under, without accents; "#" for figures."""
    letter = plain(term.term)[:1].upper()
    return letter if letter.isalpha() else "#"


def _alphabetic(term: Term) -> tuple[str, str]:
    letter = first_letter(term)
    return (letter if letter != "#" else "", plain(term.term))


def chosen_place(sections: Sequence[Section]) -> tuple[str, int] | None:
    """Return the id of the section and the number of the block asked for, or None."""
    for section in sections:
        for place, block in enumerate(section.blocks):
            if block.chosen:
                return section.id, place
    return None
