"""A worksheet on paper: what was entered, what it meets, the whole table, notes and sources.

For staff; the words come worded from the screen, so that paper and screen say the same. Nothing of
it names a person: there are only lines to fill in by hand.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from db.records import Citation
from desktop.core.citations import Say, as_written, printed_date
from desktop.core.handouts.frame import HandoutOptions
from desktop.core.handouts.parts import (
    Field,
    Footer,
    HandoutDocument,
    HelpBox,
    Letterhead,
    Notes,
    Notice,
    ReviewState,
    Sources,
    Tone,
)

TEMPLATE = "worksheet"


class PaperRow(Struct, frozen=True):
    """One row of a table; `mark` is the word beside a met row, `decides` its bold cells."""

    cells: tuple[str, ...]
    mark: str = ""
    decides: tuple[int, ...] = ()


class PaperTable(Struct, frozen=True):
    """A table with its title and the lines under it. A row may have one cell for the rest."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[PaperRow, ...]
    lines: tuple[Field, ...]


class WorksheetPaper(Struct, frozen=True):
    """Everything a printed worksheet says, in words."""

    title: str
    subtitle: str
    fields: tuple[Field, ...]
    entered_heading: str
    entered: tuple[Field, ...]
    headline: str
    lines: tuple[str, ...]
    limits: str
    table: PaperTable
    notes_heading: str
    noted: tuple[str, ...]
    others: tuple[PaperTable, ...]
    fine_print: str
    review: str
    sources_heading: str
    sources: str
    version: str
    printed: str
    page: str
    content_lang: str = "en"


class WorksheetDocument(HandoutDocument, frozen=True, kw_only=True):
    """A sheet with a worksheet in it; the parts of patient sheets are empty."""

    worksheet: WorksheetPaper


def worksheet_sheet(paper: WorksheetPaper, options: HandoutOptions, lang: str) -> WorksheetDocument:
    """Return the document of a worksheet; `paper.printed` holds {0} for the day of printing."""
    printed = paper.printed.format(options.printed_on.isoformat())
    return WorksheetDocument(
        template=TEMPLATE,
        lang=lang,
        content_lang=paper.content_lang,
        paper=options.paper,
        large_print=options.large_print,
        date=options.printed_on.isoformat(),
        document_title=f"{paper.title}: {paper.subtitle}",
        title=paper.title,
        subtitle=paper.subtitle,
        sheet_id="",
        review=ReviewState.NOT_REVIEWED,
        letterhead=Letterhead(options.clinic.name, (), paper.fields),
        help=HelpBox("", "", (), "", (), "", ()),
        notices=(Notice(Tone.REVIEW, paper.review),),
        sections=(),
        levels=(),
        notes=Notes("", ""),
        card=None,
        general=(paper.fine_print,),
        sources=Sources(paper.sources_heading, paper.sources),
        footer=Footer((paper.review, f"{paper.title}: {paper.subtitle}", _dates(paper, printed)),
                      paper.page),
        worksheet=paper,
    )  # fmt: skip


def short_sources(cited: Iterable[Citation], say: Say = as_written) -> str:
    """Return each source once as "title, publisher (date)", the most used first."""
    counted = Counter(f"{c.title}, {c.publisher} ({printed_date(c.date, say)})" for c in cited)
    return "; ".join(f"{text}" for text, _ in counted.most_common())


def _dates(paper: WorksheetPaper, printed: str) -> str:
    return f"{paper.version} · {printed}"
