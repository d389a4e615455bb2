"""Two languages side by side: the patient's left, staff's right, with the same line numbers.

Both documents are made by the same maker from the same facts, so their lines pair by place: section
by section, line by line. Where one language has fewer lines, the place stays empty and the numbers
go on. Must not know what the documents are about.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from desktop.core.handouts.blocks import (
    Answers,
    Blanks,
    Block,
    Box,
    Cards,
    Days,
    Grid,
    PageDocument,
    Part,
)
from desktop.core.handouts.parts import Field, Group, HandoutDocument, Line, Section, SignCard

TEMPLATE = "mirror"
BLANK = "______________"  # a line to write on
TICKS = "\N{EM SPACE}"  # before each thing that is ticked below a line; mirror.typ draws the boxes


class Row(Struct, frozen=True):
    """One numbered line in both languages; a heading has no number (0)."""

    number: int
    left: str
    right: str
    kind: str = "line"  # head, line, sign, gap


class Form(Struct, frozen=True):
    """What is filled in by hand, once for both languages: a table, cards, lines to write on."""

    left: Block
    right: Block


class MirrorDocument(HandoutDocument, frozen=True, kw_only=True):
    """A sheet in two languages; `names` are the languages as they call themselves.

    `forms` stand below the lines, with their words in both languages.
    """

    right_lang: str
    names: tuple[str, str]
    rows: tuple[Row, ...]
    right_notices: tuple[str, ...]
    right_general: tuple[str, ...]
    forms: tuple[Form, ...] = ()


class _Part(Struct, frozen=True):
    """A heading with its lines as (kind, text)."""

    heading: str
    lines: tuple[tuple[str, str], ...]


def mirrored(
    left: HandoutDocument, right: HandoutDocument, names: tuple[str, str]
) -> MirrorDocument:
    """Return both documents as one sheet; frame, footer and sheet id are those of `left`."""
    shared: dict[str, Any] = {n: getattr(left, n) for n in HandoutDocument.__struct_fields__}
    shared |= {"template": TEMPLATE, "sections": (), "levels": (), "cores": (), "card": None}
    return MirrorDocument(
        **shared,
        right_lang=right.lang,
        names=names,
        rows=tuple(_rows(list(_parts(left)), list(_parts(right)))),
        right_notices=tuple(n.text for n in right.notices),
        right_general=right.general,
        forms=tuple(map(Form, _forms(left), _forms(right))),
    )


def _forms(document: HandoutDocument) -> list[Block]:
    if not isinstance(document, PageDocument):
        return []
    blocks = (*document.top, *document.bottom)
    return [b for b in blocks if isinstance(b, Grid | Cards) or (isinstance(b, Blanks) and b.rules)]


def _rows(left: list[_Part], right: list[_Part]) -> Iterator[Row]:
    number = 0
    empty = _Part("", ())
    for one, other in zip_longest(left, right, fillvalue=empty):
        if (one.heading or other.heading) and (one.lines or other.lines):
            yield Row(0, one.heading or other.heading, other.heading, "head")
        for a, b in zip_longest(one.lines, other.lines, fillvalue=("", "")):
            number += 1
            yield Row(number, a[1], b[1], a[0] or b[0])


def _parts(document: HandoutDocument) -> Iterator[_Part]:
    if not isinstance(document, PageDocument) or document.opening:
        yield _help(document)
    if isinstance(document, PageDocument):
        yield from _blocks(document.top)
    cores = document.cores
    yield from map(_section, cores[-1].sections if cores else document.sections)
    for level in document.levels:
        yield _Part(level.heading, tuple(line for card in level.cards for line in _card(card)))
    if isinstance(document, PageDocument):
        yield from _blocks(document.bottom)


def _help(document: HandoutDocument) -> _Part:
    box = document.help
    signs = [("sign", line.text) for group in box.groups for line in group.lines]
    phones = [" ".join((f.label, f.value or BLANK)).strip() for f in box.phones]
    told = [("line", text) for text in (f"{box.call}: {'; '.join(phones)} {box.emergency}",)]
    tell = [("line", BLANK.join(box.tell))] if box.tell else []
    return _Part(box.heading, (("line", box.lead), *signs, *told, *tell))


def _card(card: SignCard) -> Iterator[tuple[str, str]]:
    for text in (card.sign, *card.instruction, *card.raises):
        yield "line", text
    yield from map(_blank, card.fields)


def _section(section: Section) -> _Part:
    lead = (("line", section.lead),) if section.lead else ()
    return _Part(section.heading, (*lead, *map(_line, section.lines)))


def _line(line: Line) -> tuple[str, str]:
    end = "" if not line.label or line.label.endswith((".", "?", "!", ":")) else "."
    label = f"{line.label}{end} " if line.label else ""
    return ("gap" if line.gap else "line", f"{label}{line.text}".strip())


def _blocks(blocks: Iterable[Block]) -> Iterator[_Part]:
    for block in blocks:
        if isinstance(block, Part):
            yield _section(block.section)
        elif not isinstance(block, Cards):
            lead = (("line", block.lead),) if block.lead else ()
            yield _Part(block.heading, (*lead, *_inside(block)))


def _inside(block: Box | Grid | Blanks | Answers | Days) -> Iterator[tuple[str, str]]:
    match block:
        case Box():
            for group in block.groups:
                yield from _group(group)
            yield from map(_blank, block.fields)
        case Answers():
            for line in block.lines:
                said = f"{block.answer} {line.text}" if block.answer else line.text
                kind, text = _line(replace(line, text=said))
                ticks = [mark.label for mark in block.fields]
                yield ("ticks", TICKS.join((text, *ticks))) if ticks else (kind, text)
        case Blanks():
            yield from map(_blank, block.fields)
        case Grid():
            pass  # a form
        case Days():
            yield from map(_line, block.runs)


def _blank(item: Field) -> tuple[str, str]:
    return "line", f"{item.label} {item.value or BLANK}".strip()


def _group(group: Group) -> Iterator[tuple[str, str]]:
    if group.heading:
        yield "line", group.heading
    yield from map(_line, group.lines)
