"""Puts a worksheet into the words of its printed form; the layout is that of all paper."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from db.records import ContentInfo, Table
from desktop.core.grading import Sheet, shown_columns
from desktop.core.handouts.parts import Field
from desktop.core.handouts.worksheet import PaperRow, PaperTable, WorksheetPaper, short_sources
from desktop.ui.dialogs.worksheets import words
from desktop.ui.dialogs.worksheets.marks import Marks, marks_of, table_name
from desktop.ui.wording import NOT_REVIEWED_STAFF, said

BY_HAND = ("Name or label", "Date and time", "Filled in by")


def worksheet_paper(
    sheet: Sheet, given: Mapping[str, str], info: ContentInfo, lang: str = "en"
) -> WorksheetPaper:
    """Return what the printed worksheet says for these answers; `lang` is that of our own words."""
    outcome = sheet.outcome(given)
    version = said("Content {0} · Text of {1}").format(info.version, info.date)
    name = words.sheet_title(sheet) or sheet.table.scale
    return WorksheetPaper(
        title=f"{said('Worksheet')}: {said(words.TABS[sheet.topic])}",
        subtitle=f"{said(words.TAB_TITLES[sheet.topic])} · {name}",
        fields=tuple(Field(said(label)) for label in BY_HAND),
        entered_heading=said("Entered"),
        entered=tuple(Field(title, answer) for title, answer in words.entered(sheet, given)),
        headline=words.headline(outcome),
        lines=words.result_lines(sheet, outcome),
        limits=words.limits(sheet),
        table=_main_table(sheet, marks_of(outcome)),
        notes_heading=said("Notes of the sources"),
        noted=_noted(sheet),
        others=tuple(
            _table(t, f"{said('Another scale, not converted')}: {table_name(t)}", Marks())
            for t in sheet.others
        ),
        fine_print=said(words.FINE_PRINT),
        review=said(NOT_REVIEWED_STAFF).format(version=info.version, date=info.date),
        sources_heading=said("Sources"),
        sources=short_sources(
            (c for t in (sheet.table, *sheet.notes, *sheet.others) for c in t.citations), said
        ),
        version=version,
        printed=said("Printed {0}"),
        page=said("Page {page} of {pages}"),
        content_lang=lang if sheet.english else "en",
    )


def _noted(sheet: Sheet) -> tuple[str, ...]:
    notes = [(n.heading, words.note_text(n)) for n in sheet.notes]
    gaps = [(said("Gap"), g.note) for g in sheet.gaps]
    return tuple(f"{label}: {text}" if label else text for label, text in (*notes, *gaps))


def _main_table(sheet: Sheet, marks: Marks) -> PaperTable:
    made = _table(sheet.table, table_name(sheet.table), marks)
    if not sheet.english:
        return made
    return replace(made, lines=(*made.lines, Field(said("Wording"), said(words.OWN_WORDING))))


def _table(table: Table, title: str, marks: Marks) -> PaperTable:
    columns = shown_columns(table)
    rows: list[PaperRow] = []
    for number, row in enumerate(table.rows):
        filled = [cell for cell in row if cell]
        alone = len(filled) == 2 and len(columns) > 2
        cells = tuple(filled) if alone else tuple(row[c] for c in columns)
        mark = marks.rows.get(number, "")
        decides = tuple(
            place for place, c in enumerate(columns) if mark and table.columns[c] in marks.columns
        )
        rows.append(PaperRow(cells, mark, decides))
    lines = [(said("Rule"), table.rule), (said("Note"), table.note)]
    return PaperTable(
        title=title,
        columns=tuple(words.column_title(table, table.columns[c]) for c in columns),
        rows=tuple(rows),
        lines=tuple(Field(label, text) for label, text in lines if text),
    )
