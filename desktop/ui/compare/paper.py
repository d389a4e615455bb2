"""Puts a comparison into the words of its printed form; the layout is that of all paper."""

from __future__ import annotations

from db.records import ContentInfo
from desktop.core.compare import Comparison, Row
from desktop.core.handouts.compare import (
    ComparePaper,
    PaperHead,
    PaperLine,
    PaperRow,
    SourceList,
)
from desktop.core.review import Review
from desktop.core.rich_text import parse
from desktop.ui.compare import words
from desktop.ui.review_words import review_line
from desktop.ui.wording import STAFF_LINE, said


def compare_paper(
    comparison: Comparison, differences_only: bool, info: ContentInfo, lang: str, review: Review
) -> ComparePaper:
    """Return what the printed comparison says: the rows that the screen shows, in `lang`.

    `review` is the weakest state of what is compared.
    """
    sources = SourceList(said)
    heads = [words.column_words(entry) for entry in comparison.entries]
    line = review_line(review, comparison.audience, info, lang)
    return ComparePaper(
        title=said("Compare therapies"),
        subtitle=", ".join(head.title for head in heads),
        lang=words.content_lang(comparison, lang),
        heads=tuple(PaperHead(head.title, head.under) for head in heads),
        rows=tuple(_row(row, comparison, sources) for row in comparison.shown(differences_only)),
        caution=said(words.CAUTION),
        left_out=words.hidden_words(comparison) if differences_only else "",
        review=words.review_words(comparison, line, lang),
        state=review.state,
        staff=said(STAFF_LINE),
        sources_heading=said("Sources"),
        sources=sources.lines(),
        version=said("Content {0} · Text of {1}").format(info.version, info.date),
        printed=said("Printed {0}"),
        page=said("Page {page} of {pages}"),
        name=said("Name or label"),
        note=said("Note"),
    )


def _row(row: Row, comparison: Comparison, sources: SourceList) -> PaperRow:
    pairs = zip(comparison.entries, row.cells, strict=True)
    cells = [
        tuple(
            _line(line, sources) for line in words.cell_lines(row, cell, entry, comparison.audience)
        )
        for entry, cell in pairs
    ]
    note = words.row_note(row, comparison.entries)
    return PaperRow(words.row_title(row.id), note, tuple(cells))


def _line(line: words.CellLine, sources: SourceList) -> PaperLine:
    """Return a line; bold words at its end, which are figures, stand apart."""
    shown = line.shown
    plain, spans = parse(shown.text)
    strong, bold = "", spans[-1] if spans else None
    if bold is not None and bold.end == len(plain):
        plain, strong = plain[: bold.start].rstrip(), plain[bold.start :]
    kind = "bullet" if shown.bullet and line.kind == "statement" else line.kind
    return PaperLine(plain, shown.label, strong, shown.below(), kind, sources.numbers(line.cited))
