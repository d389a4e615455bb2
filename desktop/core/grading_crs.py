"""Cytokine release syndrome by ASTCT 2019: fever first, then the worse of pressure and oxygen.

Only the decision stands here; the criteria are the cells of the table of the content.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from msgspec.structs import replace

from db.records import Table
from desktop.core.grading import (
    CRITERION,
    DEATH,
    DEATH_ROW,
    NONE,
    UNIT,
    Asks,
    Given,
    Measure,
    Met,
    NoGrade,
    Outcome,
    Question,
    Reader,
    Reason,
    Unit,
    alive,
    cell_options,
    death_question,
    met,
)

TABLE = "astct-2019"
FEVER, PRESSURE, OXYGEN = "Fever", "Low blood pressure", "Low oxygen"
COLUMNS = ("Grade", FEVER, PRESSURE, OXYGEN, CRITERION)
GRADES = ("1", "2", "3", "4", "5")
FEVER_FROM = Fraction(38)  # degrees Celsius
FAHRENHEIT = Unit("F", Decimal(86), Decimal(113))
CELSIUS = Unit("C", Decimal(30), Decimal(45))


def questions(table: Table) -> tuple[Question, ...]:
    """Return what is asked, with the cells of the table as answers."""
    return (
        Question("temperature", Asks.NUMBER, units=(FAHRENHEIT, CELSIUS), places=1, asked=alive),
        Question("fever_before", Asks.YES_NO, asked=_without_fever),
        Question(
            "pressure", Asks.CHOICE, PRESSURE, cell_options(table, PRESSURE, range(4)), asked=alive
        ),
        Question("oxygen", Asks.CHOICE, OXYGEN, cell_options(table, OXYGEN, range(4)), asked=alive),
        Question("no_other_cause", Asks.YES_NO, asked=alive),
        death_question(table),
    )


def celsius(temperature: Measure) -> Fraction:
    """Return a temperature in degrees Celsius, exactly."""
    value = Fraction(temperature.value)
    return (value - 32) * 5 / 9 if temperature.unit == FAHRENHEIT.code else value


def other_unit(temperature: Measure) -> Measure:
    """Return the temperature in the unit that was not chosen, to one decimal place."""
    if temperature.unit == FAHRENHEIT.code:
        return Measure(_rounded(celsius(temperature)), CELSIUS.code)
    return Measure(_rounded(celsius(temperature) * 9 / 5 + 32), FAHRENHEIT.code)


def temperature_of(given: Given) -> Measure | None:
    """Return the temperature among the answers when it can be used."""
    question = Question("temperature", Asks.NUMBER, units=(FAHRENHEIT, CELSIUS), places=1)
    return Reader((question,), given).measure("temperature")


def decide(table: Table, read: Reader) -> Outcome:
    """Return the grade: the highest one reached by low pressure or low oxygen, with fever."""
    if read.ticked(DEATH):
        return met(table, DEATH_ROW, CRITERION)
    temperature = read.measure("temperature")
    fever = temperature is not None and celsius(temperature) >= FEVER_FROM
    before = temperature is not None and not fever and read.yes("fever_before")
    pressure, oxygen = read.level("pressure"), read.level("oxygen")
    clean = read.yes("no_other_cause")
    stopped = read.stopped()
    if stopped:
        return stopped
    if not clean:
        return NoGrade(Reason.OTHER_CAUSE, detail="other-cause")
    if not fever and not before:
        return NoGrade(Reason.NOT_MET, detail="no-fever")
    if not fever and max(pressure, oxygen) == int(NONE):
        return NoGrade(Reason.OPEN, detail="fever-gone")
    return _row(table, fever, pressure, oxygen)


def _row(table: Table, fever: bool, pressure: int, oxygen: int) -> Met:
    # "none" stands in row 1, whose grade the fever alone reaches.
    grade = max(1, pressure, oxygen)
    reached = {FEVER: fever, PRESSURE: max(1, pressure) == grade, OXYGEN: max(1, oxygen) == grade}
    found = met(table, grade - 1, *(name for name, is_met in reached.items() if is_met))
    return found if fever else replace(found, remarks=("fever-before",))


def _rounded(value: Fraction) -> Decimal:
    return round(Decimal(value.numerator) / Decimal(value.denominator), 1)


def _without_fever(given: Given) -> bool:
    temperature = temperature_of(given) if given.get("temperature" + UNIT) else None
    return alive(given) and temperature is not None and celsius(temperature) < FEVER_FROM
