"""Veno-occlusive disease (VOD/SOS) by the EBMT criteria as they were read, adults and children.

The weight column of the adults' severity table is in doubt in the copy read and is never counted;
the children's severity table is only shown (grading_sheets.py). Criteria that stand in the content
as statements are put into a table here, word for word.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from msgspec.structs import replace

from db.records import Entry, Table
from desktop.core.grading import (
    Asks,
    Given,
    NoGrade,
    Option,
    Outcome,
    Question,
    Reader,
    Reason,
    Unit,
    met,
)

CLASSICAL, LATE = "EBMT 2016, adults, classical", "EBMT 2016, adults, late onset"
CHILDREN, SEATTLE = "EBMT children", "Older: modified Seattle"
DEFINITION, CRITERIA = "Definition", "Criteria"
SEVERITY_TABLE, CHILDREN_SEVERITY_TABLE = "ebmt-2016-severity-adults", "ebmt-severity-children"
TIME, MG, LIVER_TESTS, WEIGHT = (
    "Time since first sign", "Bilirubin (mg/dL)", "Transaminases", "Weight gain",
)  # fmt: skip
KIDNEY, UMOL = "Kidney", "Bilirubin (umol/L)"
SEVERITY_COLUMNS = ("Grade", TIME, MG, LIVER_TESTS, WEIGHT, KIDNEY, UMOL)
SEVERITY_GRADES = ("mild", "moderate", "severe", "very severe")
CLASSICAL_DAYS, BILIRUBIN_FROM, SIGNS = 21, Decimal(2), 2
ADULT_SIGNS = ("liver", "weight", "ascites")
CHILD_SIGNS = ("platelets", "child_weight", "big_liver", "ascites", "child_bilirubin")
MOVED_UP_TO = 3  # risk factors move mild and moderate up, not further than severe
SEVERE, VERY_SEVERE = 3, 4
# The lower end of each row from the second on, as the table prints it for each unit.
BILIRUBIN_LIMITS = {
    "mg/dL": (Decimal(2), Decimal(3), Decimal(5), Decimal(8)),
    "umol/L": (Decimal(34), Decimal(51), Decimal(85), Decimal(136)),
}
BILIRUBIN_COLUMN = {"mg/dL": MG, "umol/L": UMOL}
LIVER_TEST_LIMITS = (Decimal(2), Decimal(5), Decimal(8))  # over each: the next row
KIDNEY_LIMITS = (Decimal("1.2"), Decimal("1.5"), Decimal(2))  # from each on: the next row
MG_UNIT = Unit("mg/dL", Decimal("0.1"), Decimal(90))
UMOL_UNIT = Unit("umol/L", Decimal(1), Decimal(1500))
FROM_TRANSPLANT = Unit("days", Decimal(0), Decimal(3650))
FROM_FIRST_SIGN = Unit("days", Decimal(0), Decimal(365))
TIMES_NORMAL = Unit("x normal", Decimal("0.1"), Decimal(500))
TIMES_BASELINE = Unit("x baseline", Decimal("0.1"), Decimal(50))
NO_ORGAN, ONE_ORGAN, SEVERAL_ORGANS = "0", "1", "2"


def statements_table(entry: Entry, scale: str, headings: Sequence[str]) -> Table | None:
    """Return the criteria that stand under these headings as a table, or None if one is missing."""
    found = {s.heading: s for s in entry.topic("grading")}
    if any(heading not in found for heading in headings):
        return None
    cited = dict.fromkeys(c for heading in headings for c in found[heading].citations)
    return Table(
        key=scale, scale=scale, version="", applies="", columns=(DEFINITION, CRITERIA),
        rows=tuple((heading, found[heading].text) for heading in headings), rule="", note="",
        doubtful=(), citations=tuple(cited),
    )  # fmt: skip


DAY = Question("day", Asks.NUMBER, units=(FROM_TRANSPLANT,))


def _is_late(given: Given) -> bool:
    day = Reader((DAY,), given).number(DAY.id)
    return day is not None and day > CLASSICAL_DAYS


ADULT_QUESTIONS = (
    DAY,
    Question("bilirubin", Asks.NUMBER, units=(MG_UNIT,), places=2),
    *(Question(sign, Asks.YES_NO) for sign in ADULT_SIGNS),
    Question("evidence", Asks.YES_NO, asked=_is_late),
    Question("histology", Asks.YES_NO, asked=_is_late),
)
CHILD_QUESTIONS = tuple(Question(sign, Asks.YES_NO) for sign in CHILD_SIGNS)
SEVERITY_QUESTIONS = (
    Question("is_vod", Asks.YES_NO),
    Question(
        "organs", Asks.CHOICE, options=tuple(map(Option, (NO_ORGAN, ONE_ORGAN, SEVERAL_ORGANS)))
    ),
    Question("days", Asks.NUMBER, TIME, units=(FROM_FIRST_SIGN,)),
    Question("bilirubin", Asks.NUMBER, units=(MG_UNIT, UMOL_UNIT), places=2),
    Question("doubling", Asks.YES_NO),
    Question("liver_tests", Asks.NUMBER, LIVER_TESTS, units=(TIMES_NORMAL,), places=2),
    Question("creatinine", Asks.NUMBER, units=(TIMES_BASELINE,), places=2),
    Question("risk_factors", Asks.YES_NO),
)


def decide_adults(table: Table, read: Reader) -> Outcome:
    """Return which of the two adult definitions of 2016 is met, by the day after transplant."""
    day, bilirubin = read.number("day"), read.number("bilirubin")
    signs = sum(read.yes(sign) for sign in ADULT_SIGNS)
    late = day is not None and day > CLASSICAL_DAYS
    evidence = late and read.yes("evidence")
    histology = late and read.yes("histology")
    stopped = read.stopped()
    if stopped:
        return stopped
    yellow = bilirubin is not None and bilirubin >= BILIRUBIN_FROM
    classical = yellow and signs >= SIGNS
    if not late:
        return met(table, 0, CRITERIA) if classical else _not_met(CLASSICAL)
    if classical or histology or (evidence and signs + yellow >= SIGNS):
        return met(table, 1, CRITERIA)
    return _not_met(LATE)


def decide_children(table: Table, read: Reader) -> Outcome:
    """Return whether two or more of the children's criteria are met."""
    signs = sum(read.yes(sign) for sign in CHILD_SIGNS)
    stopped = read.stopped()
    if stopped:
        return stopped
    return met(table, 0, CRITERIA) if signs >= SIGNS else _not_met(CHILDREN)


def decide_severity(table: Table, read: Reader) -> Outcome:
    """Return the highest row with two or more criteria, weight not counted.

    The rule of the table can be read in two ways when the worst two criteria stand in different
    rows; then no row is named, and both readings are.
    """
    is_vod, organs = read.yes("is_vod"), read.choice("organs")
    levels = _levels(read, organs)
    risky = read.yes("risk_factors")
    stopped = read.stopped()
    if stopped:
        return stopped
    if not is_vod:
        return NoGrade(Reason.NOT_MET, detail="not-vod")
    if organs == SEVERAL_ORGANS:
        return replace(met(table, VERY_SEVERE - 1), remarks=("several-organs", "no-weight"))
    return _counted(table, levels, risky)


def _counted(table: Table, levels: Mapping[str, int], risky: bool) -> Outcome:
    values = sorted(levels.values(), reverse=True)
    reached = values[SIGNS - 1]  # two criteria stand in this row or a worse one
    exact = max((v for v in values if v and values.count(v) >= SIGNS), default=0)
    if not reached:
        return NoGrade(Reason.NOT_MET, detail="under-two")
    if reached != exact:
        names = tuple(table.rows[v - 1][0] if v else "" for v in (exact, reached))
        return NoGrade(Reason.OPEN, detail="two-readings", values=names)
    columns = tuple(name for name, level in levels.items() if level == reached)
    if risky and reached < MOVED_UP_TO:
        moved = met(table, reached, *columns)
        return replace(moved, counted_row=reached - 1, remarks=("moved-up", "no-weight"))
    return replace(met(table, reached - 1, *columns), remarks=("no-weight",))


def _levels(read: Reader, organs: str) -> dict[str, int]:
    """Return for each counted column the row that its value stands in, from 1; 0 for none."""
    days, measure = read.number("days"), read.measure("bilirubin")
    doubling = read.yes("doubling")
    liver, kidney = read.number("liver_tests"), read.number("creatinine")
    unit = measure.unit if measure else MG_UNIT.code
    bilirubin = sum(measure.value >= limit for limit in BILIRUBIN_LIMITS[unit]) if measure else 0
    return {
        TIME: 0 if days is None else 1 if days > 7 else 2 if days >= 5 else SEVERE,
        BILIRUBIN_COLUMN[unit]: max(bilirubin, SEVERE if doubling else 0),
        LIVER_TESTS: 0 if liver is None else 1 + sum(liver > x for x in LIVER_TEST_LIMITS),
        KIDNEY: 0 if kidney is None else _kidney(kidney, organs),
    }


def _kidney(creatinine: Decimal, organs: str) -> int:
    """Return the row of the kidney column; failure of another organ stands in its last cell."""
    if organs == ONE_ORGAN:
        return VERY_SEVERE
    return 1 + sum(creatinine >= limit for limit in KIDNEY_LIMITS)


def _not_met(definition: str) -> NoGrade:
    return NoGrade(Reason.NOT_MET, detail="definition", values=(definition,))
