"""The treatment calendar: days counted from day 1, or real dates from a start date typed in.

The start date is used for this one sheet and kept nowhere. A day of which the sources say nothing
stays empty for a pen: nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from db.errors import UnknownEntryError
from db.records import DayGrid, Entry, Kind
from desktop.core.document_kind import DocumentKind, Library, Need, Readers, Wish
from desktop.core.errors import AbsurdDateError, PlanNeededError
from desktop.core.handouts.blocks import Day, Days, PageDocument
from desktop.core.handouts.call import order_of
from desktop.core.handouts.frame import Order
from desktop.core.handouts.page import as_statement, lines_of, page
from desktop.core.handouts.parts import Line, Section, Style
from desktop.core.handouts.words import Words

NUMBER = 7
WEEK = 7
BLANK_WEEKS = 5
BLANK_HEIGHT, GRID_HEIGHT = 48, 38  # of a week, in points
TONES = {"infusion": "teal", "rest": "", "hospital": "blue"}
STRENGTH = ("", "teal", "blue")  # where a day has two marks, the later one is drawn
FURTHEST = 366  # days before or after today: more is a slip of the pen


class _Plan(Struct, frozen=True):
    """The days of one grid: what happens on each, and where its first cell stands.

    In large print a cell has room for the number or the date; what happens stands in `runs`.
    """

    words: Words
    start: date | None
    first: int  # the number of the first day that is drawn: 1, or 0 for "the day before"
    last: int
    large: bool = False

    def weeks(self, on: dict[int, tuple[str, ...]], tones: dict[int, str]) -> Iterator[list[Day]]:
        before = self._date(self.first).weekday() if self.start else 0
        days = [Day("")] * before
        for n in range(self.first, self.last + 1):
            tone = tones.get(n, "")
            if self.large:
                name = str(n) if self.start is None else self._names(n)[0]
                days.append(Day(name, tone=tone))
            else:
                days.append(Day(*self._names(n), on.get(n, ()), tone))
        days += [Day("")] * (-len(days) % WEEK)
        for at in range(0, len(days), WEEK):
            yield days[at : at + WEEK]

    def runs(self, on: dict[int, tuple[str, ...]]) -> Iterator[Line]:
        """Yield one line for days that follow each other and have the same marks."""
        for texts, numbers in groupby(range(self.first, self.last + 1), lambda n: on.get(n, ())):
            run = tuple(numbers)
            if texts:
                said = f"{', '.join(texts)}.".capitalize()
                yield Line(said, self._run(run[0], run[-1]))

    def _run(self, first: int, last: int) -> str:
        """Return the name of a run of days; with real dates the numbers follow."""
        words, name = self.words, self._names(first)[0]
        if first == last:
            return f"{name} ({self._names(first)[1]})" if self.start else name
        numbers = words.fill("calendar.days", first=str(first), last=str(last))
        if self.start is None:
            return numbers
        dates = words.fill("calendar.dates", first=name, last=self._names(last)[0])
        return f"{dates} ({numbers.lower()})"

    def _date(self, number: int) -> date:
        assert self.start is not None
        return self.start + timedelta(days=number - 1)

    def _names(self, number: int) -> tuple[str, str]:
        """Return the name of a day, and its number where the name is a date."""
        day = self.words.fill("calendar.day", n=str(number))
        if self.start is None:
            return day, ""
        real = self._date(number)
        month = self.words.months[real.month - 1][:3]
        named = self.words.fill("calendar.date", day=str(real.day), month=month)
        return named, self.words.fill("calendar.number", n=str(number))


def calendar_page(library: Library, words: Words, wish: Wish) -> PageDocument:
    """Return the calendar; raises AbsurdDateError, PlanNeededError or NoPatientWordsError."""
    order = order_of(library, words, wish, NUMBER)
    check_start(wish.start, order)
    order = replace(order, dated=bool(wish.start), plan=wish.plan)
    grids = _chosen(order.entry, wish)
    expect = () if grids else order.entry.section("expect")  # it stands below empty weeks only
    large = order.options.large_print
    blocks = [_drawn(words, g, wish.start, large) for g in grids] or [_blank(words, wish.start)]
    section = Section("expect", words["section.expect"], Style.DAYS, lines_of(order, "expect"))
    cited = [as_statement(g.key, g.text, g.citations, words.lang) for g in grids]
    return page(
        order, words["calendar.title"], [*order.entry.section("emergency"), *cited, *expect],
        top=tuple(blocks), sections=(section,) if expect else (),
        fit=len(blocks) == 1,
    )  # fmt: skip


def _chosen(entry: Entry, wish: Wish) -> tuple[DayGrid, ...]:
    """Return the grids to draw: the one asked for, or all. Real dates belong to one of them."""
    grids = entry.patient_pictures.grids
    found = tuple(g for g in grids if g.key == wish.plan) if wish.plan else grids
    if wish.plan and not found:
        raise UnknownEntryError(wish.plan, tuple(g.key for g in grids))
    if wish.start is not None and len(found) > 1:
        raise PlanNeededError({g.key: plan_name(g) for g in grids})
    return found


def plan_name(grid: DayGrid) -> str:
    """Return the name under which a plan of days is chosen."""
    return f"{grid.use}: {grid.label}"


def _drawn(words: Words, grid: DayGrid, start: date | None, large: bool) -> Days:
    """Return a grid as weeks; days of which the sources say nothing stay empty."""
    runs = [run for mark in grid.marks for run in mark.runs]
    first = min(1, *(run[0] for run in runs))
    last = grid.length or max(WEEK, -(-max(run[1] for run in runs) // WEEK) * WEEK)
    on: dict[int, tuple[str, ...]] = {}
    tones: dict[int, str] = {}
    for mark in grid.marks:
        for begin, end in mark.runs:
            for day in range(begin, end + 1):
                on[day] = (*on.get(day, ()), words[f"calendar.{mark.what}"])
                tones[day] = _stronger(tones.get(day, ""), TONES[mark.what])
    plan = _Plan(words, start, first, last, large)
    heading = f"{grid.use}: {grid.label}"
    said = grid.text.removeprefix(f"{grid.label}. ")  # which the heading has just said
    lead = " ".join(part for part in (_day_one(words, start), said, grid.gap) if part)
    made = _days(words, heading, plan.weeks(on, tones), lead, start, GRID_HEIGHT)
    short = tuple(name[:3] for name in made.weekdays) if large else made.weekdays
    return replace(made, runs=tuple(plan.runs(on)), weekdays=short)


def _day_one(words: Words, start: date | None) -> str:
    """Return the start with weekday and year, in which a slip of the fingers is seen."""
    if start is None:
        return ""
    weekday = words[f"weekday.{start.isoweekday()}"]
    return words.fill("calendar.day_one", weekday=weekday, date=words.long_date(start))


def _stronger(one: str, other: str) -> str:
    return max(one, other, key=STRENGTH.index)


def check_start(start: date | None, order: Order) -> None:
    """Refuse a start date that must be a slip; raises AbsurdDateError."""
    if start is None:
        return
    if abs((start - order.options.printed_on).days) > FURTHEST:
        raise AbsurdDateError(start.isoformat())


def _blank(words: Words, start: date | None) -> Days:
    plan = _Plan(words, start, 1, BLANK_WEEKS * WEEK)
    lead = " ".join(part for part in (_day_one(words, start), words["calendar.lead"]) if part)
    return _days(words, words["calendar.heading"], plan.weeks({}, {}), lead, start)


def _days(
    words: Words,
    heading: str,
    weeks: Iterator[list[Day]],
    lead: str,
    start: date | None,
    height: int = BLANK_HEIGHT,
) -> Days:
    names = tuple(words[f"weekday.{day}"] for day in range(1, WEEK + 1)) if start else ()
    return Days(heading, names, tuple(tuple(week) for week in weeks), lead, height=height)


def _suits(_: Library, entry: Entry) -> bool:
    return entry.summary.kind is Kind.THERAPY and bool(entry.patient)


CALENDAR = DocumentKind(
    "calendar", NUMBER, Readers.PATIENT, _suits, calendar_page, frozenset({Need.START, Need.PLAN})
)
