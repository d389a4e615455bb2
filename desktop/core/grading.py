"""What a worksheet asks, how an answer is read, and the two things it can say: Met or NoGrade.

A worksheet restates published criteria (rules D-05 to D-08): it names the scale, its year, the row
and the columns that the inputs meet, or says why it names none. It never guesses a missing input,
never converts one scale into another, and keeps nothing. Must not know Qt, SQL or any wording.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from db.records import Gap, Statement, Table
from desktop.core.citations import UNDATED

YES, NO = "yes", "no"
# Grade 5 of the ASTCT tables: the answer, its row (counted from 0) and its column.
DEATH, DEATH_ROW, CRITERION = "death", 4, "Criterion"
NONE = "0"  # the choice "none" of a column
UNIT, CANNOT = ".unit", ".cannot"  # endings of the answers that belong to a number
UNUSABLE = frozenset(  # any other problem is a contradiction
    {"not-a-number", "places", "out-of-range", "age-under-12", "age-12", "age-12-up"}
)
NUMBER = re.compile(r"[0-9]{1,4}(\.[0-9]{1,4})?")

Given = Mapping[str, str]


class Asks(StrEnum):
    """How a question is answered."""

    CHOICE = "choice"
    YES_NO = "yes-no"
    NUMBER = "number"
    TICK = "tick"


class Reason(StrEnum):
    """Why there is no grade."""

    MISSING = "missing"
    INVALID = "invalid"
    CONTRADICTION = "contradiction"
    OTHER_CAUSE = "other-cause"
    NOT_MET = "not-met"
    OPEN = "open"  # the sources read leave this case open


class Option(Struct, frozen=True):
    """One answer of a choice; `text` comes from the content, "" where the words are ours."""

    value: str
    text: str = ""


class Unit(Struct, frozen=True):
    """A unit of a number with the values that can be (both ends included)."""

    code: str
    low: Decimal
    high: Decimal


class Question(Struct, frozen=True):
    """One input. `title` is a column of the table, or "" where the words are ours (by `id`).

    A number has one unit, or several of which one must be chosen; `places` are its decimals;
    `cannot` adds "cannot be done" as an answer. `asked` says from the other answers whether it is
    asked, None for always.
    """

    id: str
    asks: Asks
    title: str = ""
    options: tuple[Option, ...] = ()
    units: tuple[Unit, ...] = ()
    places: int = 0
    cannot: bool = False
    asked: Callable[[Given], bool] | None = None


class Problem(Struct, frozen=True):
    """What is wrong with one input: a code that the screen has words for, and their values."""

    question: str
    code: str
    values: tuple[str, ...] = ()


class Met(Struct, frozen=True):
    """The row of the table that the inputs meet. `year` is UNDATED where no source has one.

    `columns` are the cells of the row that are met; `counted_row` is the row they were met in
    when a rule moved the result to another one; `remarks` are codes of what must be said with it.
    """

    scale: str
    year: str
    grade: str
    row: int
    columns: tuple[str, ...]
    counted_row: int | None = None
    remarks: tuple[str, ...] = ()


class NoGrade(Struct, frozen=True):
    """Why the worksheet names no row.

    `missing` are the questions without an answer, `problems` what stands beside a field, `detail`
    the code of a case of its own with its `values`.
    """

    reason: Reason
    missing: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    detail: str = ""
    values: tuple[str, ...] = ()


Outcome = Met | NoGrade


class Measure(Struct, frozen=True):
    """A number as entered, with the unit chosen for it."""

    value: Decimal
    unit: str


class Reader:
    """Reads the answers of one sheet and keeps note of what is missing or wrong.

    Each method returns a harmless value for a missing answer; `stopped` then says so, and must be
    asked before anything is decided.
    """

    def __init__(self, questions: Sequence[Question], given: Given) -> None:
        """Read `given`, which holds texts by question id as a person entered them."""
        self._questions = {q.id: q for q in questions}
        self._given = given
        self._missing: list[str] = []
        self._problems: list[Problem] = []

    def ticked(self, question: str) -> bool:
        """Return whether a box is ticked; an empty box is an answer."""
        return self._given.get(question) == YES

    def answered(self, question: str) -> str:
        """Return what was entered, "" for nothing, without noting anything."""
        return self._given.get(question, "").strip()

    def choice(self, question: str) -> str:
        """Return the value that was chosen, or "" (missing)."""
        value = self._given.get(question, "")
        if value not in {o.value for o in self._questions[question].options}:
            self._missing.append(question)
            return ""
        return value

    def level(self, question: str) -> int:
        """Return the choice as the number of a row's grade; "none" and missing are 0."""
        return int(self.choice(question) or NONE)

    def yes(self, question: str) -> bool:
        """Return whether the answer is yes; no and missing are False."""
        value = self._given.get(question, "")
        if value not in (YES, NO):
            self._missing.append(question)
        return value == YES

    def cannot(self, question: str) -> bool:
        """Return whether "cannot be done" is ticked beside a number."""
        return self._given.get(question + CANNOT) == YES

    def measure(self, question: str) -> Measure | None:
        """Return the number with its unit, or None when it is missing, wrong or out of range."""
        text = self.answered(question)
        if not text:
            self._missing.append(question)
        elif not NUMBER.fullmatch(text):
            self._problems.append(Problem(question, "not-a-number"))
        else:
            unit = self._unit(question)
            return self._checked(question, Decimal(text), unit) if unit else None
        return None

    def number(self, question: str) -> Decimal | None:
        """Return the number of a question with one unit, or None as `measure` does."""
        measure = self.measure(question)
        return measure.value if measure else None

    def contradiction(self, code: str, *questions: str) -> None:
        """Note that these answers cannot be true together."""
        self._problems += [Problem(q, code) for q in questions]

    def stopped(self) -> NoGrade | None:
        """Return why nothing may be decided from these answers, or None when all is there."""
        if self._problems:
            unusable = all(p.code in UNUSABLE for p in self._problems)
            reason = Reason.INVALID if unusable else Reason.CONTRADICTION
            return NoGrade(reason, tuple(self._missing), tuple(self._problems))
        return NoGrade(Reason.MISSING, tuple(self._missing)) if self._missing else None

    def _unit(self, question: str) -> Unit | None:
        units = self._questions[question].units
        if len(units) == 1:
            return units[0]
        code = self._given.get(question + UNIT, "")
        found = next((u for u in units if u.code == code), None)
        if found is None:
            self._missing.append(question + UNIT)
        return found

    def _checked(self, question: str, value: Decimal, unit: Unit) -> Measure | None:
        places = self._questions[question].places
        if value != round(value, places):
            self._problems.append(Problem(question, "places", (str(places),)))
        elif not unit.low <= value <= unit.high:
            values = (str(unit.low), str(unit.high), unit.code)
            self._problems.append(Problem(question, "out-of-range", values))
        else:
            return Measure(value, unit.code)
        return None


Decide = Callable[[Table, Reader], Outcome]


class Sheet(Struct, frozen=True):
    """One worksheet: the questions, the table they are held against, and what belongs beside it.

    `topic` is the tab; `name` tells the sheets of one tab apart, "" where there is one;
    `aids` are tables that explain an input; `others` are other scales for the same topic, shown
    beside it and never converted; `english` is the sheet that decides, of one in our words for it.
    """

    id: str
    topic: str
    name: str
    table: Table
    questions: tuple[Question, ...]
    decide: Decide
    notes: tuple[Statement, ...] = ()
    gaps: tuple[Gap, ...] = ()
    aids: tuple[Table, ...] = ()
    others: tuple[Table, ...] = ()
    english: Sheet | None = None

    def outcome(self, given: Given) -> Outcome:
        """Return what the table says to these answers."""
        return self.decide(self.table, Reader(self.questions, given))

    def asked(self, given: Given) -> tuple[Question, ...]:
        """Return the questions that these answers leave to be asked."""
        return tuple(q for q in self.questions if q.asked is None or q.asked(given))


def scale_year(table: Table) -> str:
    """Return the year in the name of the scale or of its first dated source, or UNDATED."""
    places = (table.scale, *(c.date for c in table.citations))
    found = (re.search(r"(19|20)[0-9]{2}", place) for place in places)
    return next((match.group(0) for match in found if match), UNDATED)


def alive(given: Given) -> bool:
    """Return whether death is not ticked; all other questions are then asked."""
    return given.get(DEATH) != YES


def death_question(table: Table) -> Question:
    """Return the criterion of grade 5, the last row, as something to tick."""
    text = table.rows[DEATH_ROW][column(table, CRITERION)]
    return Question(DEATH, Asks.TICK, options=(Option(YES, text),))


def met(table: Table, row: int, *columns: str) -> Met:
    """Return that a row of the table is met, in these columns."""
    return Met(table.scale, scale_year(table), table.rows[row][0], row, columns)


def column(table: Table, title: str) -> int:
    """Return the place of a column; raises ValueError when the table has none of this title."""
    return table.columns.index(title)


def cell_options(table: Table, title: str, rows: Sequence[int]) -> tuple[Option, ...]:
    """Return the cells of a column as answers, each with the number of its row as grade.

    A cell that says "none" is the answer NONE, once, whatever row it stands in; a cell without
    text is no answer.
    """
    place = column(table, title)
    cells = [(table.rows[row][place].removeprefix("and/or "), str(row + 1)) for row in rows]
    options = (Option(NONE if text == "none" else value, text) for text, value in cells if text)
    return tuple(dict.fromkeys(options))


def shown_columns(table: Table) -> tuple[int, ...]:
    """Return the columns that need room of their own.

    A column that is filled only in rows with nothing else (but their grade) can stand across the
    whole row instead.
    """
    if len(table.columns) <= 2:
        return tuple(range(len(table.columns)))
    full = [row for row in table.rows if sum(map(bool, row)) > 2]
    return tuple(n for n in range(len(table.columns)) if any(row[n] for row in full))
