"""ICANS by ASTCT 2019: ICE from age 12 on, CAPD under 12, and the most severe sign decides.

Awake with a score of 0 and unrousable are two answers, never one assumed from the other. Only the
decision stands here; the criteria are the cells of the two tables of the content.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from msgspec.structs import replace

from db.records import Table
from desktop.core.grading import (
    CRITERION,
    DEATH,
    DEATH_ROW,
    NO,
    NONE,
    Asks,
    Given,
    Met,
    NoGrade,
    Option,
    Outcome,
    Question,
    Reader,
    Reason,
    Unit,
    alive,
    cell_options,
    column,
    death_question,
    met,
)

OLDER_TABLE, YOUNGER_TABLE = "astct-2019-age-12-and-older", "astct-2019-under-age-12"
ICE, CAPD, AWAKE, SEIZURE = "ICE score", "CAPD score", "Consciousness", "Seizure"
MOVEMENT, SWELLING = "Movement", "Raised pressure or swelling of the brain"
OLDER_COLUMNS = ("Grade", ICE, AWAKE, SEIZURE, MOVEMENT, SWELLING, CRITERION)
YOUNGER_COLUMNS = ("Grade", CAPD, AWAKE, SEIZURE, SWELLING, MOVEMENT, CRITERION)
GRADES = ("1", "2", "3", "4", "5")
BOUNDARY = 12  # years; the sources read differ on where twelve itself belongs
OLDEST, ICE_MOST, CAPD_MOST, CAPD_POSITIVE = 120, 10, 32, 9
SPONTANEOUS, UNROUSABLE = 1, 4
AS_IN_ADULTS = "as in adults"


def questions_from_twelve(table: Table) -> tuple[Question, ...]:
    """Return what is asked of a person of 12 years or more."""
    score = Question("ice", Asks.NUMBER, ICE, units=(_points(ICE_MOST),), cannot=True, asked=alive)
    return _questions(table, score)


def questions_under_twelve(table: Table, older: Table) -> tuple[Question, ...]:
    """Return what is asked of a child; cells that point to the adults' table take its text."""
    rows = tuple(_resolved(row, table, older) for row in table.rows)
    score = Question(
        "capd", Asks.NUMBER, CAPD, units=(_points(CAPD_MOST),), cannot=True, asked=alive
    )
    return _questions(replace(table, rows=rows), score, nothing=_none_of(older))


def decide_from_twelve(table: Table, read: Reader) -> Outcome:
    """Return the grade of a person of 12 years or more."""
    if read.ticked(DEATH):
        return met(table, DEATH_ROW, CRITERION)
    age = read.number("age")
    if age is not None and age < BOUNDARY:
        read.contradiction("age-under-12", "age")
    return _decided(table, read, ICE, _ice_level(read), age)


def decide_under_twelve(table: Table, read: Reader) -> Outcome:
    """Return the grade of a child under 12 years."""
    if read.ticked(DEATH):
        return met(table, DEATH_ROW, CRITERION)
    age = read.number("age")
    if age is not None and age >= BOUNDARY:
        read.contradiction("age-12-up" if age > BOUNDARY else "age-12", "age")
    return _decided(table, read, CAPD, _capd_level(read), age)


def _decided(
    table: Table, read: Reader, score: str, score_level: int, age: Decimal | None
) -> Outcome:
    awake = read.level("awake")
    levels = {
        score: score_level, AWAKE: awake, SEIZURE: read.level("seizure"),
        MOVEMENT: read.level("movement"), SWELLING: read.level("swelling"),
    }  # fmt: skip
    clean = read.yes("no_other_cause")
    stopped = read.stopped()
    if stopped:
        return stopped
    if not clean:
        return NoGrade(Reason.OTHER_CAUSE, detail="other-cause")
    if awake == SPONTANEOUS and max(v for k, v in levels.items() if k != AWAKE) == int(NONE):
        return _nothing_reached(score)
    found = _worst(table, levels)
    return replace(found, remarks=("age-12",)) if age == BOUNDARY else found


def _nothing_reached(score: str) -> NoGrade:
    """Return why waking on one's own is no grade by itself: full ICE, or the open case CAPD 0."""
    if score == ICE:
        return NoGrade(Reason.NOT_MET, detail="ice-10")
    return NoGrade(Reason.OPEN, detail="capd-0")


def _worst(table: Table, levels: Mapping[str, int]) -> Met:
    grade = max(levels.values())
    return met(table, grade - 1, *(name for name, level in levels.items() if level == grade))


def _ice_level(read: Reader) -> int:
    unrousable = _unrousable(read)
    score = _score(read, "ice")
    if unrousable and score is not None and score > 0:
        read.contradiction("unrousable-with-score", "ice", "rousable")
    if unrousable:
        return UNROUSABLE
    if score is None or score == ICE_MOST:
        return int(NONE)
    return 3 if score <= 2 else 2 if score <= 6 else 1


def _capd_level(read: Reader) -> int:
    unrousable = _unrousable(read)
    score = _score(read, "capd")
    if score is None:
        return UNROUSABLE if read.cannot("capd") else int(NONE)
    if unrousable:
        read.contradiction("unrousable-with-capd", "capd", "rousable")
    # From 0 in an awake child the sources read give no grade.
    return 3 if score >= CAPD_POSITIVE else min(1, int(score))


def _unrousable(read: Reader) -> bool:
    """Return whether nothing wakes the person; asked where the table has one cell for both."""
    if read.answered("awake") != str(UNROUSABLE):
        return False
    return not read.yes("rousable") and read.answered("rousable") == NO


def _score(read: Reader, question: str) -> Decimal | None:
    """Return the score, or None when it cannot be done, is missing or wrong.

    Noted as contradictions: a score beside "cannot be done", and "cannot be done" in a person who
    wakes to less than vigorous touch.
    """
    if not read.cannot(question):
        return read.number(question)
    if read.answered(question):
        read.contradiction("score-and-cannot", question)
    if read.answered("awake") not in ("", str(UNROUSABLE)):
        read.contradiction("cannot-but-awake", question, "awake")
    return None


def _questions(
    table: Table, score: Question, nothing: Option | None = None
) -> tuple[Question, ...]:
    def choice(name: str, title: str) -> Question:
        options = cell_options(table, title, range(4))
        if nothing and title != AWAKE:
            options = (nothing, *options)
        return Question(name, Asks.CHOICE, title, options, asked=alive)

    years = Unit("years", Decimal(0), Decimal(OLDEST))
    return (
        Question("age", Asks.NUMBER, units=(years,), asked=alive),
        choice("awake", AWAKE),
        Question("rousable", Asks.YES_NO, asked=_hard_to_wake),
        score,
        choice("seizure", SEIZURE),
        choice("movement", MOVEMENT),
        choice("swelling", SWELLING),
        Question("no_other_cause", Asks.YES_NO, asked=alive),
        death_question(table),
    )


def _points(most: int) -> Unit:
    return Unit("points", Decimal(0), Decimal(most))


def _resolved(row: tuple[str, ...], table: Table, older: Table) -> tuple[str, ...]:
    """Return a row in which "as in adults grade 3" is followed by what the adults' table says."""
    cells: list[str] = []
    for title, cell in zip(table.columns, row, strict=True):
        if cell.startswith(AS_IN_ADULTS):
            grade = int(cell.split()[-1])
            cell = f"{older.rows[grade - 1][column(older, title)]} ({cell})"
        cells.append(cell)
    return tuple(cells)


def _none_of(older: Table) -> Option:
    return Option(NONE, older.rows[0][column(older, SEIZURE)])


def _hard_to_wake(given: Given) -> bool:
    return alive(given) and given.get("awake") == str(UNROUSABLE)
