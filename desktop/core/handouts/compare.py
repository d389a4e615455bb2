"""A comparison on paper, lying on its side: the same rows as on the screen, each with its sources.

The words come worded from the screen, so that paper and screen say the same. Sources are numbered;
the list at the end says where each number was read. Nothing of it names a person.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from db.records import Citation
from desktop.core.citations import Say, as_written, place, printed_date
from desktop.core.handouts.frame import HandoutOptions
from desktop.core.handouts.parts import (
    Field,
    Footer,
    HandoutDocument,
    Letterhead,
    Notice,
    ReviewState,
    Sources,
    Tone,
)
from desktop.core.typed import one_line

TEMPLATE = "compare"


class PaperLine(Struct, frozen=True):
    """One line of a cell; `refs` are the numbers of its sources.

    `kind` is "statement", "bullet", "caption" or "gap"; `strong` are figures after the words.
    """

    text: str
    label: str = ""
    strong: str = ""
    note: str = ""
    kind: str = "statement"
    refs: tuple[int, ...] = ()


class PaperRow(Struct, frozen=True):
    """One subject: a cell of lines for each therapy; `note` says what the cells share."""

    title: str
    note: str
    cells: tuple[tuple[PaperLine, ...], ...]


class PaperHead(Struct, frozen=True):
    """The head of a column."""

    title: str
    under: str


class ComparePaper(Struct, frozen=True):
    """Everything a printed comparison says, in words; `lang` is the language of its statements.

    `name` and `note` are the labels of what is typed for one print.
    """

    title: str
    subtitle: str
    lang: str
    heads: tuple[PaperHead, ...]
    rows: tuple[PaperRow, ...]
    caution: str
    left_out: str
    review: str
    state: ReviewState
    staff: str
    sources_heading: str
    sources: tuple[str, ...]
    version: str
    printed: str
    page: str
    name: str
    note: str


class CompareDocument(HandoutDocument, frozen=True, kw_only=True):
    """A sheet with a comparison in it; the parts of patient sheets are empty."""

    compare: ComparePaper


class SourceList:
    """Gives each source a number, in the order in which they are first cited."""

    def __init__(self, say: Say = as_written) -> None:
        """Start with none; `say` puts "undated" into the language of the paper."""
        self._say = say
        self._places: dict[str, dict[str, None]] = {}
        self._titles: dict[str, str] = {}

    def numbers(self, cited: Iterable[Citation]) -> tuple[int, ...]:
        """Return the numbers of these citations, each once."""
        found: dict[int, None] = {}
        for citation in cited:
            name = citation.source_id
            self._titles.setdefault(name, _source_line(citation, self._say))
            self._places.setdefault(name, {}).setdefault(place(citation.locator, self._say))
            found[list(self._titles).index(name) + 1] = None
        return tuple(found)

    def lines(self) -> tuple[str, ...]:
        """Return the list: title, publisher, date, and the places that were cited."""
        return tuple(
            f"{title}: {'; '.join(self._places[name])}" for name, title in self._titles.items()
        )


def _source_line(citation: Citation, say: Say) -> str:
    return f"{citation.title}, {citation.publisher} ({printed_date(citation.date, say)})"


def compare_sheet(paper: ComparePaper, options: HandoutOptions, lang: str) -> CompareDocument:
    """Return the document of a comparison; `paper.printed` holds {0} for the day of printing."""
    printed = paper.printed.format(options.printed_on.isoformat())
    name = f"{paper.title}: {paper.subtitle}"
    is_reviewed = paper.state is ReviewState.REVIEWED
    typed = ((paper.name, options.patient), (paper.note, options.remark))
    fields = tuple(Field(label, one_line(text)) for label, text in typed if text.strip())
    return CompareDocument(
        template=TEMPLATE,
        lang=lang,
        content_lang=paper.lang,
        paper=options.paper,
        large_print=options.large_print,
        gray=options.gray,
        date=options.printed_on.isoformat(),
        document_title=name,
        title=paper.title,
        subtitle=paper.subtitle,
        sheet_id="",
        review=paper.state,
        letterhead=Letterhead(one_line(options.clinic.name), (), fields),
        notices=() if is_reviewed else (Notice(Tone.REVIEW, paper.review),),
        general=(paper.staff,),
        sources=Sources(paper.sources_heading, ""),
        footer=Footer((paper.review, name, f"{paper.version} · {printed}"), paper.page),
        compare=paper,
    )
