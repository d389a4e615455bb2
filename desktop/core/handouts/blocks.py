"""A page made of blocks: boxes, tables, blanks, cards, days. What most documents consist of.

Pure data, one dataclass for each kind of block; `kind` tells the template (page.typ) which it is.
Must not know what stands in a block, nor how it is drawn.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from desktop.core.handouts.parts import Field, Group, HandoutDocument, Line, Section, WalletCard

Frame = Literal["red", "amber", "blue", "plain"]


@dataclass(frozen=True, slots=True)
class Box:
    """A frame with a heading, a lead, groups of lines and fields. `icon` is a name in icons/."""

    heading: str
    tone: Frame = "plain"
    icon: str = ""
    lead: str = ""
    groups: tuple[Group, ...] = ()
    fields: tuple[Field, ...] = ()
    squares: bool = False  # a square to check before each line
    kind: str = field(default="box", init=False)


@dataclass(frozen=True, slots=True)
class Part:
    """A section over the whole width."""

    section: Section
    kind: str = field(default="part", init=False)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its first column names the row. `shares` are widths in parts; "" cells are to fill.

    `high` gives rows the height of handwriting (of `lines` lines in large print, where the whole
    table has to fit one page), `small` the words of the rows a smaller size.
    """

    heading: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[int, ...]
    lead: str = ""
    high: bool = False
    small: bool = False
    lines: int = 1
    kind: str = field(default="grid", init=False)


@dataclass(frozen=True, slots=True)
class Blanks:
    """Lines to write on: labelled fields, or `rules` without a label."""

    heading: str
    lead: str = ""
    fields: tuple[Field, ...] = ()
    rules: int = 0
    kind: str = field(default="blanks", init=False)


@dataclass(frozen=True, slots=True)
class Answers:
    """Questions with room for an answer, or with the `answer` that staff listen for.

    `fields` stand under each question; `rules` is the number of lines to write on.
    """

    heading: str
    lead: str
    lines: tuple[Line, ...]
    answer: str = ""
    fields: tuple[Field, ...] = ()
    rules: int = 0
    kind: str = field(default="answers", init=False)


@dataclass(frozen=True, slots=True)
class Day:
    """One day of a calendar: its name, what happens, how it is drawn ("" for an ordinary day).

    `count` is the number of the day in the plan, where the name is a date.
    """

    name: str
    count: str = ""
    texts: tuple[str, ...] = ()
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Days:
    """Weeks of seven days; an empty name is a day outside the plan."""

    heading: str
    weekdays: tuple[str, ...]
    weeks: tuple[tuple[Day, ...], ...]
    lead: str = ""
    key: tuple[Line, ...] = ()
    height: int = 48  # of a week in points
    kind: str = field(default="days", init=False)


@dataclass(frozen=True, slots=True)
class Cards:
    """The wallet card, `count` times side by side; once and larger in large print."""

    card: WalletCard
    count: int
    kind: str = field(default="cards", init=False)


Block = Box | Part | Grid | Blanks | Answers | Days | Cards


@dataclass(frozen=True, slots=True, kw_only=True)
class PageDocument(HandoutDocument):
    """A document of blocks: `top`, then the sections in `columns` columns, then `bottom`.

    `opening` is the form of "Get help now" on page 1 ("" for none); where it stands there and there
    are more pages, it closes the last one too (rule E-01). `fit` asks for closer lines where that
    saves the second page (one column only). `compact` leaves the clinic out of the head, for a page
    that has no room for it.
    """

    top: tuple[Block, ...] = ()
    bottom: tuple[Block, ...] = ()
    columns: int = 2
    fit: bool = False
    opening: Literal["", "rows", "beside", "wide"] = "rows"
    compact: bool = False
