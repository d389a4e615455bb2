"""From the sections of the manual to the cards of a painted page."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from desktop.core import manual
from desktop.core.manual import Block, Chapter, Kind, Section
from desktop.ui.dialogs.manual.picture import PictureBlock
from desktop.ui.widgets.page_view.block import PageBlock
from desktop.ui.widgets.page_view.card import SectionCard
from desktop.ui.widgets.page_view.heading import NoteBlock, TitleBlock
from desktop.ui.widgets.page_view.labelled import LabelledBlock
from desktop.ui.widgets.page_view.shown import StatementText
from desktop.ui.widgets.page_view.statement import StatementBlock

BETWEEN, BETWEEN_ITEMS = 12, 7
LABEL_LETTERS = 30  # a longer label stands above its text


def chapter_cards(chapter: Chapter, pictures: Path, lang: str) -> list[SectionCard]:
    """Return a card for each section; drawings are NAME.LANG.svg in `pictures`."""
    return [
        SectionCard(s.id, s.title, len(s.blocks), partial(_blocks, s, pictures, lang))
        for s in chapter.sections
    ]


def _blocks(section: Section, pictures: Path, lang: str) -> Sequence[PageBlock]:
    labels = [manual.plain(b.label) for b in section.blocks if b.kind is Kind.ROW]
    short = all(len(label) <= LABEL_LETTERS for label in labels)
    made: list[PageBlock] = [TitleBlock(section.title)]
    row = 0
    for block in section.blocks:
        if block.kind is Kind.PICTURE:
            made += _picture(block, pictures, lang)
        elif block.kind is Kind.ROW and short:
            made.append(LabelledBlock(labels, row, _text(block)))
            row += 1
        elif block.kind is Kind.ROW:
            made.append(_text(block, f"**{manual.plain(block.label)}**  "))
        else:
            made.append(_text(block))
    return made


def _picture(block: Block, pictures: Path, lang: str) -> Sequence[PageBlock]:
    """Return a drawing with what it shows below; the English one where there is no other."""
    files = (pictures / f"{block.label}.{code}.svg" for code in (lang, manual.FALLBACK))
    file = next((f for f in files if f.is_file()), None)
    note = NoteBlock(block.text)
    return (PictureBlock(file, block.text), note) if file is not None else (note,)


def _text(block: Block, before: str = "") -> StatementBlock:
    step = f"**{block.label}.**  " if block.kind is Kind.STEP else ""
    text = f"{before}{step}{manual.bold(block.text)}"
    shown = StatementText(text, bullet=block.kind is Kind.ITEM)
    space = BETWEEN_ITEMS if block.kind in (Kind.ITEM, Kind.STEP) else BETWEEN
    return StatementBlock(partial(_same, shown), len(text), before=space)


def _same(shown: StatementText) -> StatementText:
    return shown
