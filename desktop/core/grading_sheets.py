"""The worksheets there are, made from the entries of the content.

A sheet is offered only when its table has the columns and grades that the decision was written
for; where it has not, it is left out rather than graded wrongly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from db.records import Entry, Table
from desktop.core import grading_crs, grading_icans, grading_vod
from desktop.core.grading import (
    NONE,
    Asks,
    NoGrade,
    Option,
    Outcome,
    Question,
    Reader,
    Reason,
    Sheet,
    met,
)

CRS, ICANS, VOD, INFUSION = "crs", "icans", "vod", "infusion-reaction"
CTCAE = "ctcae"  # the topic of all other rows, and the key of their tables
TOPICS = (CRS, ICANS, VOD, INFUSION, CTCAE)
# Entries whose CTCAE table stands beside the scale of a topic; never converted (rule D-08).
OTHER_SCALES = {CRS: "crs-signs", ICANS: "neurotoxicity", VOD: "liver-damage"}
NEEDED = (CRS, ICANS, VOD, INFUSION, *OTHER_SCALES.values())
INFUSION_TABLE, INFUSION_SIGN = "ctcae-v5-0-infusion-related-reaction", "infusion-reaction-signs"
INFUSION_GRADES = ("1", "2", "3", "4", "5")
ROW_QUESTION = "row"  # the question of a sheet whose row is chosen, not read from answers
AIDS = ("ice", "capd")
GAP_TOPICS = ("grading", "definition", "use")
OLDER, YOUNGER = "icans-12", "icans-under-12"
ADULTS, ADULT_SEVERITY = "vod-adults", "vod-adult-severity"
CHILDREN, CHILD_SEVERITY = "vod-children", "vod-child-severity"


def sheets(entries: Mapping[str, Entry]) -> tuple[Sheet, ...]:
    """Return the sheets of the syndromes among `entries` (by id), in the order of the tabs."""
    makers = ((CRS, _crs), (ICANS, _icans), (VOD, _vod), (INFUSION, _infusion))
    made = [sheet for topic, make in makers if topic in entries for sheet in make(entries[topic])]
    return tuple(replace(s, others=_others(s.topic, entries)) for s in made)


def ctcae_sheet(entry: Entry) -> Sheet | None:
    """Return the sheet of a sign's CTCAE rows, or None when it has none or another tab has it."""
    table = _table(entry, CTCAE)
    if table is None or entry.summary.id == INFUSION_SIGN:
        return None
    return _rows_sheet(entry.summary.id, CTCAE, entry.summary.title, _named(table, entry))


def decide_row(table: Table, read: Reader) -> Outcome:
    """Return the row that the person chose; nothing is computed."""
    row = read.level(ROW_QUESTION)
    stopped = read.stopped()
    if stopped:
        return stopped
    if not row:
        return NoGrade(Reason.NOT_MET, detail="none-of-rows")
    cells = zip(table.columns[1:], table.rows[row - 1][1:], strict=True)
    chosen = met(table, row - 1, *(title for title, cell in cells if cell))
    return replace(chosen, remarks=("chosen",))


def _crs(entry: Entry) -> Iterator[Sheet]:
    table = _table(entry, grading_crs.TABLE, grading_crs.COLUMNS, grading_crs.GRADES)
    if table:
        questions = grading_crs.questions(table)
        yield _with_notes(Sheet(CRS, CRS, "", table, questions, grading_crs.decide), entry)


def _icans(entry: Entry) -> Iterator[Sheet]:
    module = grading_icans
    older = _table(entry, module.OLDER_TABLE, module.OLDER_COLUMNS, module.GRADES)
    younger = _table(entry, module.YOUNGER_TABLE, module.YOUNGER_COLUMNS, module.GRADES)
    if older:
        questions = module.questions_from_twelve(older)
        sheet = Sheet(OLDER, ICANS, older.applies, older, questions, module.decide_from_twelve)
        yield _with_notes(sheet, entry, aid=AIDS[0])
    if older and younger:
        questions = module.questions_under_twelve(younger, older)
        sheet = Sheet(
            YOUNGER, ICANS, younger.applies, younger, questions, module.decide_under_twelve
        )
        yield _with_notes(sheet, entry, aid=AIDS[1])


def _vod(entry: Entry) -> Iterator[Sheet]:
    module = grading_vod
    headings = (module.CLASSICAL, module.LATE, module.SEATTLE)
    adults = module.statements_table(entry, "EBMT 2016, adults", headings)
    if adults:
        sheet = Sheet(ADULTS, VOD, "", adults, module.ADULT_QUESTIONS, module.decide_adults)
        yield _with_notes(sheet, entry)
    severity = _table(entry, module.SEVERITY_TABLE, module.SEVERITY_COLUMNS, module.SEVERITY_GRADES)
    if severity:
        sheet = Sheet(
            ADULT_SEVERITY, VOD, "", severity, module.SEVERITY_QUESTIONS, module.decide_severity
        )
        yield _with_notes(sheet, entry)
    children = module.statements_table(entry, module.CHILDREN, (module.CHILDREN,))
    if children:
        sheet = Sheet(CHILDREN, VOD, "", children, module.CHILD_QUESTIONS, module.decide_children)
        yield _with_notes(sheet, entry)
    shown_only = _table(entry, module.CHILDREN_SEVERITY_TABLE)
    if shown_only:
        yield _with_notes(_rows_sheet(CHILD_SEVERITY, VOD, "", shown_only), entry)


def _infusion(entry: Entry) -> Iterator[Sheet]:
    table = _table(entry, INFUSION_TABLE, ("Grade", "Criterion"), INFUSION_GRADES)
    if table:
        yield _with_notes(_rows_sheet(INFUSION, INFUSION, "", table), entry)


def _rows_sheet(sheet_id: str, topic: str, name: str, table: Table) -> Sheet:
    question = Question(ROW_QUESTION, Asks.CHOICE, options=row_options(table))
    return Sheet(sheet_id, topic, name, table, (question,), decide_row)


def row_options(table: Table) -> tuple[Option, ...]:
    """Return the rows of a table as answers, and that it is none of them."""
    rows = (Option(str(n), _row_text(table, row)) for n, row in enumerate(table.rows, start=1))
    return (*rows, Option(NONE))


def _row_text(table: Table, row: Sequence[str]) -> str:
    grade = f"{table.columns[0]} {row[0]}"
    return f"{grade}: {row[1]}" if len(row) == 2 else grade


def _with_notes(sheet: Sheet, entry: Entry, aid: str = "") -> Sheet:
    """Return the sheet with what the content says about its grading and what it does not say."""
    own = {sheet.table.rule, *(cell for row in sheet.table.rows for cell in row)}
    notes = tuple(
        s
        for s in entry.topic("grading")
        if s.text not in own and _belongs(f"{s.heading} {s.text}", aid)
    )
    gaps = tuple(g for g in entry.gaps if g.topic in GAP_TOPICS and _belongs(g.note, aid))
    help_table = _table(entry, aid) if aid else None
    return replace(sheet, notes=notes, gaps=gaps, aids=(help_table,) if help_table else ())


def _belongs(text: str, aid: str) -> bool:
    """Return whether a text is not only about the score of the other age group."""
    named = set(re.findall("[a-z]+", text.lower())) & set(AIDS)
    return not aid or not named or aid in named


def _others(topic: str, entries: Mapping[str, Entry]) -> tuple[Table, ...]:
    entry = entries.get(OTHER_SCALES.get(topic, ""))
    table = _table(entry, CTCAE) if entry else None
    return (_named(table, entry),) if entry and table else ()


def _named(table: Table, entry: Entry) -> Table:
    """Return a CTCAE table whose scale says version and term, as "CTCAE v5.0 Fever".

    Where the content names no term, the title of the sign stands in quotes: it is not the term.
    """
    term = table.applies or f"“{entry.summary.english or entry.summary.title}”"
    return replace(table, scale=f"{table.scale} v{table.version} {term}", applies="")


def _table(
    entry: Entry, key: str, columns: Sequence[str] = (), grades: Sequence[str] = ()
) -> Table | None:
    """Return a table of the entry if it has these columns and grades (any when not given)."""
    table = next((t for t in entry.tables if t.key == key), None)
    if table is None or (columns and table.columns != tuple(columns)):
        return None
    return table if not grades or tuple(r[0] for r in table.rows) == tuple(grades) else None
