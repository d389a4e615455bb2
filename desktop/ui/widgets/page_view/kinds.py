"""From the blocks of a composed page to painted ones: which class shows which kind.

A new kind of block is one class in its own file and one line in makers().
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial

from msgspec.structs import replace

from db.records import Statement
from desktop.core.page import SOURCES, Block, BlockKind, Section
from desktop.core.trial_arms import arms
from desktop.ui.widgets.page_view.block import PageBlock
from desktop.ui.widgets.page_view.card import SectionCard
from desktop.ui.widgets.page_view.cited import Reading
from desktop.ui.widgets.page_view.day_axis import axis_blocks
from desktop.ui.widgets.page_view.day_grid import grid_legend, use_blocks
from desktop.ui.widgets.page_view.diagram import DiagramBlock
from desktop.ui.widgets.page_view.frame import LevelBlock, add_urgent
from desktop.ui.widgets.page_view.heading import (
    CaptionBlock,
    HeadingBlock,
    IconHeadingBlock,
    TitleBlock,
)
from desktop.ui.widgets.page_view.links import link_block, named_in, people_text
from desktop.ui.widgets.page_view.people import PeopleBlock
from desktop.ui.widgets.page_view.rail import approval_blocks, journey_blocks
from desktop.ui.widgets.page_view.reactions import ReactionGroup
from desktop.ui.widgets.page_view.shares import shares_legend
from desktop.ui.widgets.page_view.shown import ages_text, source_text, statement_text
from desktop.ui.widgets.page_view.statement import StatementBlock, gap_block, plain_block
from desktop.ui.widgets.page_view.table import TableBlock
from desktop.ui.widgets.page_view.then_now import ThenNowBlock
from desktop.ui.widgets.page_view.trial_bars import TrialBars
from desktop.ui.widgets.page_view.word import TermBlock
from desktop.ui.wording import LEVELS, NOT_STATED, said, section_title, topic_title

URGENT = {"boxed_warning": "alert-triangle", "emergency": "phone-call"}  # topics, their icons
BULLET_SPACE = 10

Makers = dict[BlockKind, Callable[[Block], Sequence[PageBlock]]]


def page_cards(
    sections: Iterable[Section], entry_kind: str, professional: bool, today: date | None = None
) -> list[SectionCard]:
    """Return a card for each section; `entry_kind` decides how sections are called.

    Sources are marked by their age on the day `today`; without a day nothing is.
    """
    known = makers(professional, today)
    cards: list[SectionCard] = []
    for section in sections:
        title = section_title(section.id, entry_kind, professional=professional)
        make = partial(_blocks, section, title, known)
        if section.id == SOURCES and today is not None:
            make = partial(_with_ages, section, make, today)
        cards.append(SectionCard(section.id, title, len(section.blocks), make))
    return cards


def _with_ages(
    section: Section, make: Callable[[], list[PageBlock]], today: date
) -> list[PageBlock]:
    """Return the sources under a line that says how many of them are old or undated."""
    title, *sources = make()
    dates = [block.source.date for block in section.blocks if block.source is not None]
    return [title, plain_block(ages_text(dates, today), faded=True), *sources]


def _blocks(section: Section, title: str, known: Makers) -> list[PageBlock]:
    made: list[PageBlock] = [TitleBlock(title)]
    legend: PageBlock | None = None
    for block in section.blocks:
        if block.kind is BlockKind.HEADING and topic_title(block.topic) == title:
            continue  # it would only say again what the title says
        found = known[block.kind](block)
        if block.kind is BlockKind.REACTIONS and not legend:
            legend = shares_legend(s.reaction for b in section.blocks for s in b.rows if s.reaction)
            made += [legend] if legend else []
        if block.topic in URGENT:
            add_urgent(made, topic_title(block.topic), found)
        else:
            made += found
    return made


def _heading(block: Block) -> Sequence[PageBlock]:
    if block.topic in URGENT:
        return (IconHeadingBlock(topic_title(block.topic), URGENT[block.topic], "red"),)
    return (HeadingBlock(topic_title(block.topic)),)


def _statement(professional: bool, today: date | None, block: Block) -> Sequence[PageBlock]:
    if block.statement is None:
        return ()
    if block.people is None:
        return (statement_block(block.statement, professional, today),)
    beside = replace(block.statement, style="paragraph")  # the dots stand where a bullet would
    return (PeopleBlock(statement_block(beside, professional, today), block.people),)


def statement_block(
    statement: Statement, professional: bool, today: date | None = None
) -> StatementBlock:
    """Return the block of a statement; its words are put together when it is seen."""
    before = BULLET_SPACE if statement.style == "bullet" else 14
    length = len(statement.text) + len(statement.label) + len(statement.heading)
    make = partial(statement_text, statement, professional, today)
    return StatementBlock(make, length, statement.citations or None, before)


def _trial(professional: bool, today: date | None, block: Block) -> Sequence[PageBlock]:
    """Return the words of a trial result, and a bar for each pair of printed figures."""
    statement = block.statement
    if statement is None or statement.trial is None:
        return ()
    bars = [TrialBars(pair, statement.trial.comparator) for pair in arms(statement.trial)]
    return (statement_block(statement, professional, today), *bars)


def _diagram(block: Block) -> Sequence[PageBlock]:
    return (DiagramBlock(block.text, block.lang, in_parts=True),)


def _picture(reading: Reading, block: Block) -> Sequence[PageBlock]:
    """Return day axes, treatment days or the steps of a journey."""
    drawn = block.picture
    if drawn is None:
        return ()
    if drawn.steps:
        return journey_blocks(drawn.steps, reading)
    if drawn.uses:
        legend = grid_legend(drawn.uses, reading)
        return [legend, *(b for use in drawn.uses for b in use_blocks(use, reading))]
    return [b for axis in drawn.axes for b in axis_blocks(axis, reading)]


def _approvals(reading: Reading, block: Block) -> Sequence[PageBlock]:
    return approval_blocks(block.rows, reading)


def _gap(block: Block) -> Sequence[PageBlock]:
    return (gap_block(block.text or said(NOT_STATED), faded=True),)


def _note(block: Block) -> Sequence[PageBlock]:
    return (plain_block(block.text),)


def _then_now(today: date | None, block: Block) -> Sequence[PageBlock]:
    return (ThenNowBlock(block.statement, today),) if block.statement else ()


def _reactions(today: date | None, block: Block) -> Sequence[PageBlock]:
    people = block.text
    if block.rows and not block.rows[0].current:
        people = f"{people} · {said('no longer current')}"
    return (CaptionBlock(people), *ReactionGroup(block.rows, today).rows)


def _table(today: date | None, block: Block) -> Sequence[PageBlock]:
    return (TableBlock(block.table, today),) if block.table else ()


def _source(today: date | None, block: Block) -> Sequence[PageBlock]:
    source = block.source
    if source is None:
        return ()
    length = len(source.title) + len(source.publisher) + 80
    return (StatementBlock(partial(source_text, source, today), length),)


def _instruction(professional: bool, today: date | None, block: Block) -> Sequence[PageBlock]:
    title, icon, role = LEVELS[block.text]
    words = [statement_block(s, professional, today) for s in block.rows]
    heading = IconHeadingBlock(said(title), icon, role)
    return (LevelBlock(role, (heading, *words), said(title)),)


def _listed(professional: bool, today: date | None, block: Block) -> Sequence[PageBlock]:
    """Return a link to each entry, and below it why it is listed or how often."""
    rows = [s for x in block.listed for s in x.statements if s.reaction]
    figures = iter(ReactionGroup(rows, today).rows if professional else ())
    made: list[PageBlock] = []
    for listing in block.listed:
        made.append(link_block(listing))
        people = ""
        for statement in listing.statements:
            if statement.reaction is None:
                made.append(statement_block(statement, professional, today))
            elif professional:
                if people != statement.reaction.population:
                    people = statement.reaction.population
                    made.append(CaptionBlock(people))
                made.append(next(figures))
            else:
                of_100 = partial(people_text, statement, statement.reaction, today)
                made.append(StatementBlock(of_100, 40, statement.citations, 4))
        if not listing.statements and listing.citations:
            made.append(StatementBlock(partial(named_in, listing, today), 60, listing.citations, 4))
    return made


def _term(today: date | None, block: Block) -> Sequence[PageBlock]:
    return (TermBlock(block.term, block.chosen, today),) if block.term else ()


def makers(professional: bool, today: date | None = None) -> Makers:
    """Return what makes the blocks of each kind."""
    statement, reading = partial(_statement, professional, today), Reading(professional, today)
    return {
        BlockKind.HEADING: _heading,
        BlockKind.STATEMENT: statement,
        BlockKind.GAP: _gap,
        BlockKind.NOTE: _note,
        BlockKind.THEN_NOW: partial(_then_now, today),
        BlockKind.REACTIONS: partial(_reactions, today),
        BlockKind.TRIAL: partial(_trial, professional, today),
        BlockKind.DIAGRAM: _diagram,
        BlockKind.PICTURE: partial(_picture, reading),
        BlockKind.APPROVALS: partial(_approvals, reading),
        BlockKind.TABLE: partial(_table, today),
        BlockKind.SOURCE: partial(_source, today),
        BlockKind.INSTRUCTION: partial(_instruction, professional, today),
        BlockKind.LISTED: partial(_listed, professional, today),
        BlockKind.TERM: partial(_term, today),
    }
