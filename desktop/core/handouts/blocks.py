"""A page made of blocks: boxes, tables, blanks, cards, days. What most documents consist of.

Pure data, one record for each kind of block; `kind` tells the template (page.typ) which it is.
Must not know what stands in a block, nor how it is drawn.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from desktop.core.handouts.parts import Field, Group, HandoutDocument, Line, Section, WalletCard

Frame = Literal["red", "amber", "blue", "plain"]


class Box(Struct, frozen=True, tag_field="kind", tag="box"):
    """A frame with a heading, a lead, groups of lines and fields. `icon` is a name in icons/.

    `lang` is the language of its words where that is not the one of the document's statements.
    """

    heading: str
    tone: Frame = "plain"
    icon: str = ""
    lead: str = ""
    groups: tuple[Group, ...] = ()
    fields: tuple[Field, ...] = ()
    squares: bool = False  # a square to check before each line
    lang: str = ""


class Part(Struct, frozen=True, tag_field="kind", tag="part"):
    """A section over the whole width."""

    section: Section


class Grid(Struct, frozen=True, tag_field="kind", tag="grid"):
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


class Blanks(Struct, frozen=True, tag_field="kind", tag="blanks"):
    """Lines to write on: labelled fields, or `rules` without a label."""

    heading: str
    lead: str = ""
    fields: tuple[Field, ...] = ()
    rules: int = 0


class Answers(Struct, frozen=True, tag_field="kind", tag="answers"):
    """Questions with room for an answer, or with the `answer` that staff listen for.

    `fields` stand under each question; `rules` is the number of lines to write on.
    """

    heading: str
    lead: str
    lines: tuple[Line, ...]
    answer: str = ""
    fields: tuple[Field, ...] = ()
    rules: int = 0


class Day(Struct, frozen=True):
    """One day of a calendar: its name, what happens, how it is drawn ("" for an ordinary day).

    `count` is the number of the day in the plan, where the name is a date.
    """

    name: str
    count: str = ""
    texts: tuple[str, ...] = ()
    tone: str = ""


class Days(Struct, frozen=True, tag_field="kind", tag="days"):
    """Weeks of seven days; an empty name is a day outside the plan.

    `runs` says what happens on which days, where a cell has no room for words: in large print and
    beside a second language. Without them large print has a line to write on for each day.
    """

    heading: str
    weekdays: tuple[str, ...]
    weeks: tuple[tuple[Day, ...], ...]
    lead: str = ""
    runs: tuple[Line, ...] = ()
    height: int = 48  # of a week in points


class Cards(Struct, frozen=True, tag_field="kind", tag="cards"):
    """The wallet card, `count` times side by side; once and larger in large print."""

    card: WalletCard
    count: int


Block = Box | Part | Grid | Blanks | Answers | Days | Cards


class PageDocument(HandoutDocument, frozen=True, kw_only=True):
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
