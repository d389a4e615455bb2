"""What a composed page is made of: sections of blocks. See page.py for how it is composed."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from db.records import Listing, Source, Statement, Table, Term
from desktop.core.pictured import Picture


class BlockKind(StrEnum):
    """How a block is drawn."""

    HEADING = "heading"
    STATEMENT = "statement"
    GAP = "gap"
    NOTE = "note"
    THEN_NOW = "then-now"
    REACTIONS = "reactions"
    TRIAL = "trial"
    TABLE = "table"
    SOURCE = "source"
    DIAGRAM = "diagram"
    PICTURE = "picture"
    APPROVALS = "approvals"
    INSTRUCTION = "instruction"
    LISTED = "listed"
    TERM = "term"


class Block(Struct, frozen=True):
    """One thing on the page. Exactly the field of its kind is filled; `topic` names it.

    A diagram has its name in `text` and the language of its words in `lang`. `people` is drawn as
    so many of 100 beside a statement that says the same number. An instruction is
    what to do at a sign whose level is `text`. `chosen` marks the term that was asked for.
    """

    kind: BlockKind
    topic: str
    text: str = ""
    statement: Statement | None = None
    rows: tuple[Statement, ...] = ()
    table: Table | None = None
    source: Source | None = None
    lang: str = "en"
    picture: Picture | None = None
    people: int | None = None
    listed: tuple[Listing, ...] = ()
    term: Term | None = None
    chosen: bool = False


class Section(Struct, frozen=True):
    """One section of the page, never without a block."""

    id: str
    blocks: tuple[Block, ...]
