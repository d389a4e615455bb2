"""The comparison in words: titles of rows, what their cells share, the lines of a cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from db.records import Audience, Citation, Entry, Statement
from desktop.core.compare import Agreement, Cell, Comparison, Row
from desktop.core.compare_rules import LEUKEMIAS, NAMES, STATUS, TARGET
from desktop.models.compare_table import CellWords, ColumnWords, RowWords
from desktop.ui.widgets.page_view.reactions import figures
from desktop.ui.widgets.page_view.shown import (
    StatementText,
    chip_text,
    is_aged,
    spoken_words,
    statement_text,
)
from desktop.ui.wording import MARKETS, NOT_STATED, STATUSES, TOPICS, said

ROWS = {
    "names": "Names", "kind": "Kind of therapy", "target": "Target", "leukemias": "Leukemias",
    "indication": "Who it is for", "setting": "Hospital days and place",
    "crs": "Cytokine release syndrome (CRS): figures",
    "icans": "Neurologic effects and ICANS: figures", "effects": "Most common side effects",
    "rems": "REMS, with date", "trials": "Trial results, the first of the record",
    "label": "Label read",
}  # fmt: skip
AGREEMENTS = {
    Agreement.SAME: "The same words in all", Agreement.DIFFERENT: "Differs",
    Agreement.SILENT: "Not stated for any of them",
}  # fmt: skip
UNSURE = "Not stated for {0}: cannot be compared"
CAUTION = (
    "Figures come from different studies and people: they do not show which therapy works better "
    "or is safer."
)
BRIEF_CAUTION = "Different studies: they do not show which is better or safer."
# Rows whose title says what the headings of their statements say again.
BARE = ("crs", "schedule", "premedication", "driving", "staying_near", "vaccines", "breastfeeding")
FIGURE_SIZE = 13


class CellLine(Struct, frozen=True):
    """One line of a cell: words with their chip, a caption, or a gap; `cited` is what it opens."""

    shown: StatementText
    kind: str = "statement"
    cited: tuple[Citation, ...] = ()


def content_lang(comparison: Comparison, lang: str) -> str:
    """Return the language of the statements when the window speaks `lang`."""
    if comparison.audience is Audience.PROFESSIONAL:
        return "en"
    return lang if all(e.patient_lang == lang for e in comparison.entries) else "en"


def review_words(comparison: Comparison, review: str, lang: str) -> str:
    """Return the review line, and what is not in the chosen language."""
    if content_lang(comparison, lang) == lang:
        return review
    professional = comparison.audience is Audience.PROFESSIONAL
    english = "Professional texts are in English only."
    missing = "Not every text exists in the chosen language yet; the others are in English."
    return f"{review} {said(english if professional else missing)}"


def row_title(row_id: str) -> str:
    """Return the title of a row."""
    return said(ROWS[row_id]) if row_id in ROWS else said(TOPICS[row_id])


def row_note(row: Row, entries: Sequence[Entry]) -> str:
    """Return what the cells of a row have in common."""
    if row.agreement is not Agreement.UNSURE:
        return said(AGREEMENTS[row.agreement])
    pairs = zip(entries, row.cells, strict=True)
    return said(UNSURE).format(", ".join(e.summary.title for e, c in pairs if not c.is_stated))


def column_words(entry: Entry) -> ColumnWords:
    """Return the head of a column: name, generic name, state on the market."""
    summary = entry.summary
    under = [summary.subtitle] if summary.subtitle != summary.title else []
    if summary.market in MARKETS:
        under.append(said(MARKETS[summary.market]))
    return ColumnWords(summary.title, " · ".join(under))


def cell_lines(
    row: Row, cell: Cell, entry: Entry, audience: Audience, today: date | None = None
) -> tuple[CellLine, ...]:
    """Return what a cell shows, its gaps last; sources that are old on `today` are marked."""
    professional = audience is Audience.PROFESSIONAL
    lines = [CellLine(_small(text)) for text in _plain(row.id, cell)]
    if row.id == "effects" and any(s.reaction for s in cell.statements):
        lines += _reactions(cell.statements, today)
    else:
        bare = professional and row.id in BARE
        shown = [(s, statement_text(s, professional, today)) for s in cell.statements]
        lines += [_statement_line(statement, text, bare) for statement, text in shown]
    if cell.more:
        more = said("{0} more on the page of {1}").format(cell.more, entry.summary.title)
        lines.append(CellLine(replace(_small(more), faded=True)))
    if not cell.is_stated and not any(line.kind == "gap" for line in lines):
        lines.insert(0, CellLine(_small(said(NOT_STATED)), "gap"))
    lines += [CellLine(_small(gap.note), "gap") for gap in cell.gaps]
    return tuple(lines)


def _small(text: str) -> StatementText:
    return StatementText(text, size=FIGURE_SIZE)


def _statement_line(statement: Statement, text: StatementText, bare: bool) -> CellLine:
    shown = replace(text, size=FIGURE_SIZE)
    if bare and statement.reaction is None:
        shown = replace(shown, label="")
    kind = "gap" if statement.style == "gap" else "statement"
    return CellLine(shown, kind, statement.citations)


def _plain(row_id: str, cell: Cell) -> Iterator[str]:
    if row_id == STATUS:
        yield from (f"**{said(STATUSES[v])}**" for v in cell.plain if v in STATUSES)
    elif row_id == LEUKEMIAS:
        yield ", ".join(v.upper() for v in cell.plain)
    elif row_id in (NAMES, TARGET):
        if cell.plain:
            yield ", ".join(cell.plain)
    else:
        yield from cell.plain


def _reactions(rows: Sequence[Statement], today: date | None) -> Iterator[CellLine]:
    """Yield the people, then their reactions; a chip stands behind the last of its source."""
    people = ""
    for number, statement in enumerate(rows):
        if statement.reaction is None:
            continue
        if statement.heading != people:
            people = statement.heading
            yield CellLine(StatementText(people, size=12, role="slate"), "caption")
        after = rows[number + 1] if number + 1 < len(rows) else None
        last = after is None or (after.heading, after.citations) != (people, statement.citations)
        shown = StatementText(
            f"{statement.reaction.term} **{figures(statement.reaction)}**",
            chip=chip_text(statement, professional=True) if last else "",
            note=statement.note, spoken=spoken_words(statement.citations, today),
            size=FIGURE_SIZE, bullet=True, faded=not statement.current,
            aged=last and is_aged(statement.citations, today),
        )  # fmt: skip
        yield CellLine(shown, cited=statement.citations)


def cell_words(lines: Sequence[CellLine]) -> CellWords:
    """Return a cell as one text, and its sources, each once."""
    text = ". ".join(line.shown.words().rstrip(" .") for line in lines)
    spoken = dict.fromkeys(line.shown.spoken for line in lines if line.shown.spoken)
    return CellWords(text, said("Source: {0}").format("; ".join(spoken)) if spoken else "")


def row_words(row: Row, comparison: Comparison, cells: Sequence[tuple[CellLine, ...]]) -> RowWords:
    """Return a row in words; `cells` are the lines of its cells."""
    note = row_note(row, comparison.entries)
    return RowWords(row_title(row.id), note, tuple(cell_words(lines) for lines in cells))


def hidden_words(comparison: Comparison) -> str:
    """Return which rows "differences only" leaves out, and why; "" for none."""
    parts: list[str] = []
    same = comparison.left_out(Agreement.SAME)
    silent = comparison.left_out(Agreement.SILENT)
    if same:
        names = ", ".join(row_title(r) for r in same)
        parts.append(said("Left out, the same words in all: {0}.").format(names))
    if silent:
        names = ", ".join(row_title(r) for r in silent)
        parts.append(said("Left out, not stated for any: {0}.").format(names))
    return " ".join(parts)
