"""What the worksheets say in our own words: questions, messages beside a field, results, limits.

Criteria are never written here; they come from the tables of the content. What stands in the
result area has no treatment verb (rule D-06) and never says that something is ruled out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from db.records import Statement, Table
from desktop.core.grading import (
    CANNOT,
    NO,
    UNIT,
    YES,
    Asks,
    Met,
    NoGrade,
    Problem,
    Question,
    Reason,
    Sheet,
)
from desktop.ui.wording import said

TABS = {
    "crs": "CRS", "icans": "ICANS", "vod": "VOD / SOS", "infusion-reaction": "Infusion reaction",
    "ctcae": "Other CTCAE rows",
}  # fmt: skip
TAB_TITLES = {
    "crs": "Cytokine release syndrome",
    "icans": "Neurotoxicity after immune effector cells",
    "vod": "Veno-occlusive disease (sinusoidal obstruction syndrome)",
    "infusion-reaction": "Infusion-related reaction",
    "ctcae": "CTCAE v5.0 rows of the other signs",
}
SHEETS = {
    "icans-12": "Age 12 and older (ICE)", "icans-under-12": "Under 12 (CAPD)",
    "vod-adults": "Adults: criteria", "vod-adult-severity": "Adults: severity",
    "vod-children": "Children: criteria", "vod-child-severity": "Children: severity",
}  # fmt: skip
QUESTIONS = {
    "temperature": "Highest temperature",
    "fever_before": "Fever came first, then tocilizumab, a steroid or a fever medicine",
    "no_other_cause": "No other cause explains the signs entered here",
    "death": "Outcome",
    "age": "Age",
    "rousable": "Can the person be woken at all?",
    "day": "Days since transplant",
    "bilirubin": "Bilirubin",
    "liver": "Painful big liver",
    "weight": "Weight gain over 5%",
    "ascites": "Ascites",
    "evidence": "Hemodynamic and/or ultrasound evidence",
    "histology": "Proven by histology",
    "platelets": "Transfusion-refractory low platelets",
    "child_weight": "Weight gain on 3 days running despite diuretics, or over 5%",
    "big_liver": "Big liver",
    "child_bilirubin": "Bilirubin rising on 3 days running, or 2 mg/dL or more within 72 h",
    "is_vod": "Criteria for VOD/SOS are met",
    "organs": "Failure of other organs",
    "doubling": "Bilirubin doubled within 48 h",
    "creatinine": "Creatinine",
    "risk_factors": "Two or more risk factors",
    "row": "Which row says what you see?",
}
HINTS = {
    "temperature": "Choose the unit. The other unit is shown beside it.",
    "no_other_cause": "A sedative, an infection or another illness, for example.",
    "ice": "0 to 10 points. The ten tasks stand under the table.",
    "capd": "The total of 0 to 32 points, scored by the clinician.",
    "rousable": "The last row holds both; the score is read differently.",
    "row": "You choose. Nothing is computed here.",
    "risk_factors": "As the paper lists them; the list itself was not read here.",
}
YES_NO = ("Yes", "No")
OWN_YES_NO = {"rousable": ("Only by vigorous or repeated touch", "No, cannot be woken")}
OWN_OPTIONS = {
    ("organs", "0"): "None",
    ("organs", "1"): "One organ other than the kidney",
    ("organs", "2"): "Multi-organ failure",
    ("row", "0"): "None of these rows",
}
CANNOT_BE_DONE = "Cannot be done: the person is unrousable"
UNIT_SIGNS = {"F": "°F", "C": "°C", "mg/dL": "mg/dL", "umol/L": "µmol/L", "points": ""}
UNIT_WORDS = {
    "days": "days", "years": "years", "x normal": "× normal", "x baseline": "× baseline",
}  # fmt: skip

PROBLEMS = {
    "not-a-number": "Type a number with digits and a point, such as 38.5.",
    "whole": "Type a whole number.",
    "place": "Type no more than one decimal place.",
    "places": "Type no more than {0} decimal places.",
    "out-of-range": "Type a number from {0} to {1} {2}.",
    "unit": "Choose the unit.",
    "age-under-12": "This version is for age 12 and older. Under 12, use the CAPD version.",
    "age-12": "At age 12 the sources differ (see the notes). This version is for under 12.",
    "age-12-up": "This version is for under 12. From age 12 on, use the ICE version.",
    "unrousable-with-score": "A person who cannot be woken has no score above 0. Check both.",
    "unrousable-with-capd": "In a child who cannot be woken the CAPD cannot be done. Check both.",
    "cannot-but-awake": "“Cannot be done” is for a person who is unrousable; this one wakes.",
    "score-and-cannot": "There is a score and “cannot be done”. Keep one of them.",
}

MET, NOT_MET_LINE = "Criteria met for {0}", "This does not rule anything out."
MET_GRADE, MET_NAME = "{0} grade {1}", "{0}: {1}"
SCALE_LINE = "Scale: {0}. Year: {1}."
UNDATED = "not stated in the sources we read"
ROW_LINE = "Row {0} of the table, by: {1}."
ROW_ALONE = "Row {0} of the table."
HEADLINES = {
    Reason.MISSING: "No grade yet",
    Reason.INVALID: "No grade: an input cannot be used",
    Reason.CONTRADICTION: "No grade: two inputs contradict each other",
    Reason.OTHER_CAUSE: "No grade",
    Reason.NOT_MET: "No row is met by these inputs",
    Reason.OPEN: "No grade: the sources leave this open",
}
NEEDED, CHECK = "Still needed: {0}.", "Check: {0}."
REMARKS = {
    "fever-before": "Fever is no longer needed here: graded by pressure and oxygen alone.",
    "age-12": "At age 12 the sources differ on ICE or CAPD; see the notes.",
    "several-organs": "By the rule of the table all patients with multi-organ failure are here.",
    "moved-up": "Moved up from “{0}” by two or more risk factors.",
    "no-weight": "Weight gain is in doubt in the copy read and is not counted; with it the row "
    "can be higher.",
    "chosen": "You chose this row; nothing was computed.",
}
DETAILS = {
    "other-cause": "The table counts only signs that no other cause explains. Enter only those.",
    "no-fever": "Every row of the table asks for fever, and none was entered.",
    "fever-gone": "No fever now, no low pressure and no low oxygen: no source read names a grade.",
    "ice-10": "ICE 10, wakes without help, no other sign: the sources name no ICANS grade.",
    "capd-0": "CAPD 0 in an awake child: the sources read do not agree on a grade.",
    "definition": "These inputs do not meet “{0}”.",
    "under-two": "Fewer than two of the counted criteria stand in a row.",
    "two-readings": "The rule can be read in two ways: “{0}” or “{1}”. Look at the table.",
    "not-vod": "Severity is read only where the criteria for VOD/SOS are met.",
    "none-of-rows": "You chose none of the rows.",
}
NO_ROW = "no row"

LIMITS = {
    "crs": "ASTCT 2019; the tables read name no age. Not the CTCAE, Lee or Penn scale.",
    "icans-12": "ASTCT 2019, version for age 12 and older (ICE).",
    "icans-under-12": "ASTCT 2019, child version, under age 12 (CAPD).",
    "vod-adults": "Adult version, EBMT 2016, after transplant. A newer classification exists; "
    "see the notes.",
    "vod-adult-severity": "Adult version, EBMT 2016. Weight gain is not counted.",
    "vod-children": "Child version, EBMT.",
    "vod-child-severity": "Child version, EBMT. The table is shown; nothing is computed from it.",
    "infusion-reaction": "CTCAE version 5.0; the rows read name no age.",
    "ctcae": "CTCAE version 5.0; the rows read name no age unless they say so.",
}
ALWAYS_LIMITS = "Not for emergencies. No timers, no alarms. Scales are never converted."
OWN_WORDING = "LeukoGuide's own translation. The English text decides."
SHOW_ENGLISH, SHOW_OWN = "Show the English text", "Show our translation"
NOTHING_KEPT = "Nothing entered here is kept."
FINE_PRINT = "Reference only. Review the source beside each statement. The clinician decides."


def sheet_title(sheet: Sheet) -> str:
    """Return the name of a sheet within its tab."""
    return said(SHEETS[sheet.id]) if sheet.id in SHEETS else sheet.name


def unit_text(code: str) -> str:
    """Return a unit as people read it; what is no unit stands as it is."""
    return said(UNIT_WORDS[code]) if code in UNIT_WORDS else UNIT_SIGNS.get(code, code)


def question_title(question: Question) -> str:
    """Return what is asked: a column of the table, or our own words."""
    return question.title or said(QUESTIONS[question.id])


def option_text(question: Question, value: str, text: str) -> str:
    """Return the words of one answer of a choice."""
    return text or said(OWN_OPTIONS[question.id, value])


def yes_no(question: Question) -> tuple[str, str]:
    """Return the words for yes and no."""
    yes, no = OWN_YES_NO.get(question.id, YES_NO)
    return said(yes), said(no)


def problem_text(problem: Problem) -> str:
    """Return the plain message beside a field."""
    code = problem.code
    if code == "places":
        code = {"0": "whole", "1": "place"}.get(problem.values[0], code)
    values = [unit_text(value) for value in problem.values]
    return re.sub(r" (?=\.$)", "", said(PROBLEMS[code]).format(*values))


def limits(sheet: Sheet) -> str:
    """Return what the sheet is and is not (rule D-07)."""
    own = said(LIMITS.get(sheet.id, LIMITS["ctcae"]))
    return f"{own} {said(ALWAYS_LIMITS)}"


def scale_name(scale: str) -> str:
    """Return the name of a scale without the year that ends it: "ASTCT 2019" is "ASTCT"."""
    return re.sub(r" (19|20)[0-9]{2}$", "", scale)


def headline(outcome: Met | NoGrade) -> str:
    """Return the one line that says what was found."""
    if isinstance(outcome, NoGrade):
        return said(HEADLINES[outcome.reason])
    scale, grade = scale_name(outcome.scale), outcome.grade
    if grade.startswith(scale):
        return said(MET).format(grade)
    pattern = MET_GRADE if grade.isdigit() else MET_NAME
    return said(MET).format(said(pattern).format(scale, grade))


def result_lines(sheet: Sheet, outcome: Met | NoGrade) -> tuple[str, ...]:
    """Return what stands under the headline."""
    return _met_lines(sheet, outcome) if isinstance(outcome, Met) else _why(sheet, outcome)


def _met_lines(sheet: Sheet, outcome: Met) -> tuple[str, ...]:
    year = outcome.year if outcome.year.isdigit() else said(UNDATED)
    named = outcome.grade if outcome.grade.isdigit() else f"“{outcome.grade}”"
    row = said(ROW_ALONE).format(named)
    filled = [cell for cell in sheet.table.rows[outcome.row] if cell]
    says_more = outcome.columns and len(filled) > 2  # than that the row is met
    if says_more and "chosen" not in outcome.remarks:
        row = said(ROW_LINE).format(named, ", ".join(outcome.columns))
    counted = outcome.row if outcome.counted_row is None else outcome.counted_row
    values = (sheet.table.rows[counted][0],)
    remarks = [said(REMARKS[code]).format(*values) for code in outcome.remarks]
    return (f"{said(SCALE_LINE).format(outcome.scale, year)} {row}", *remarks)


def _why(sheet: Sheet, outcome: NoGrade) -> tuple[str, ...]:
    if outcome.detail:
        values = [value or said(NO_ROW) for value in outcome.values]
        detail = said(DETAILS[outcome.detail]).format(*values)
        return (
            (f"{detail} {said(NOT_MET_LINE)}",) if outcome.reason is Reason.NOT_MET else (detail,)
        )
    if outcome.problems:
        wrong = _named(sheet, [p.question for p in outcome.problems])
        return (said(CHECK).format(wrong),)
    return (said(NEEDED).format(_named(sheet, outcome.missing)),)


def _named(sheet: Sheet, ids: Sequence[str]) -> str:
    titles = {q.id: question_title(q) for q in sheet.questions}
    names = [
        titles[i] if i in titles else f"{titles[i.split('.')[0]]} ({said('unit')})" for i in ids
    ]
    return "; ".join(dict.fromkeys(name.rstrip("?") for name in names))


def answer_text(question: Question, given: Mapping[str, str]) -> str:
    """Return what was answered to a question in words, "" for nothing."""
    value = given.get(question.id, "").strip()
    match question.asks:
        case Asks.NUMBER:
            if given.get(question.id + CANNOT) == YES:
                return said(CANNOT_BE_DONE)
            units = question.units
            code = units[0].code if len(units) == 1 else given.get(question.id + UNIT, "")
            return f"{value} {unit_text(code)}".strip() if value else ""
        case Asks.YES_NO:
            yes, no = yes_no(question)
            return {YES: yes, NO: no}.get(value, "")
        case _:
            found = next((o for o in question.options if o.value == value), None)
            return option_text(question, found.value, found.text) if found else ""


def entered(sheet: Sheet, given: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return what was entered as (question, answer), in the order of the sheet."""
    pairs = ((question_title(q).rstrip("?"), answer_text(q, given)) for q in sheet.asked(given))
    return [(title, answer) for title, answer in pairs if answer]


def term_title(sheet: Sheet) -> str:
    """Return how a CTCAE sheet is listed: the sign, and the CTCAE term where it is known."""
    term = sheet.table.scale.split(" ", 2)[-1]
    return sheet.name if term in (sheet.name, f"“{sheet.name}”") else f"{sheet.name} ({term})"


def note_text(note: Statement) -> str:
    """Return a note of the sources, marked when it is no longer current."""
    return note.text if note.current else f"{note.text} ({said('no longer current')})"


def column_title(table: Table, title: str) -> str:
    """Return the title of a column, its unit as beside the field, marked when it is in doubt."""
    shown = title
    for unit, sign in UNIT_SIGNS.items():
        shown = shown.replace(f"({unit})", f"({sign})")
    return f"{shown} ({said('in doubt, not counted')})" if title in table.doubtful else shown
