"""A worksheet in another language: our words for its texts; the English text still decides.

Rows are decided from the English tables alone, so that no wording can change a result; here only
what is shown is exchanged, and what was decided is said in the same words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from db.records import Table
from desktop.core.grading import Met, Option, Outcome, Question, Reader, Sheet
from desktop.core.grading_icans import AS_IN_ADULTS
from desktop.core.grading_sheets import ROW_QUESTION, row_options

Words = Mapping[str, str]  # what an English text says in another language


def in_words(sheet: Sheet, words: Words, name: str = "") -> Sheet:
    """Return `sheet` with its texts in `words`; called `name` where its own is a sign's title.

    A text without words stays English. Questions, answers and results are the same ones.
    """
    if name:  # a scale without a term of its own quotes the sign
        words = {**words, sheet.name: name, _quoting(sheet, sheet.name): _quoting(sheet, name)}

    def decide(_: Table, read: Reader) -> Outcome:
        return _outcome(sheet.decide(sheet.table, read), words)

    table = _table(sheet.table, words)
    return replace(
        sheet,
        name=worded(sheet.name, words),
        table=table,
        questions=tuple(_question(q, table, words) for q in sheet.questions),
        decide=decide,
        notes=tuple(
            replace(n, text=worded(n.text, words), heading=worded(n.heading, words))
            for n in sheet.notes
        ),
        gaps=tuple(replace(g, note=worded(g.note, words)) for g in sheet.gaps),
        aids=tuple(_table(t, words) for t in sheet.aids),
        others=tuple(_table(t, words) for t in sheet.others),
        english=sheet,
    )


def worded(text: str, words: Words) -> str:
    """Return what `text` says; a cell of the adults with the cell that points to it has both."""
    first, pointed, rest = text.partition(f" ({AS_IN_ADULTS}")
    if pointed:
        return f"{worded(first, words)} ({worded(AS_IN_ADULTS + rest.removesuffix(')'), words)})"
    return words.get(text, text)


def texts_of(sheet: Sheet) -> Iterator[str]:
    """Yield every English text of `sheet` that `in_words` looks up, some of them twice."""
    for table in (sheet.table, *sheet.aids, *sheet.others):
        yield from (table.scale, table.applies, table.rule, table.note, *table.columns)
        yield from (cell for row in table.rows for cell in row)
    for note in sheet.notes:
        yield from (note.heading, note.text)
    yield from (gap.note for gap in sheet.gaps)
    for question in sheet.questions:
        if question.id != ROW_QUESTION:
            yield from (option.text for option in question.options)


def _quoting(sheet: Sheet, name: str) -> str:
    return sheet.table.scale.replace(f"“{sheet.name}”", f"“{name}”")


def _table(table: Table, words: Words) -> Table:
    return replace(
        table,
        scale=worded(table.scale, words),
        applies=worded(table.applies, words),
        columns=tuple(worded(c, words) for c in table.columns),
        rows=tuple(tuple(worded(cell, words) for cell in row) for row in table.rows),
        rule=worded(table.rule, words),
        note=worded(table.note, words),
        doubtful=tuple(worded(c, words) for c in table.doubtful),
    )


def _question(question: Question, table: Table, words: Words) -> Question:
    options = tuple(Option(o.value, worded(o.text, words)) for o in question.options)
    if question.id == ROW_QUESTION:
        options = row_options(table)
    return replace(question, title=worded(question.title, words), options=options)


def _outcome(outcome: Outcome, words: Words) -> Outcome:
    if isinstance(outcome, Met):
        return replace(
            outcome,
            scale=worded(outcome.scale, words),
            grade=worded(outcome.grade, words),
            columns=tuple(worded(c, words) for c in outcome.columns),
        )
    return replace(outcome, values=tuple(worded(v, words) for v in outcome.values))
