"""When the signs of a checklist tend to start, as far as the sources say it for this therapy.

A sign has times of onset by name (Sign.windows); the therapy has lines of a day axis that say when
its problems start (Pictures.timeline). Only a line of this therapy counts, and only for the times
that name it: nothing is carried over from another product. Must not know any wording.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from msgspec import Struct

from db.records import Entry, Onset, Sign

# Time of onset of a sign -> lines of the therapy's day axis that say when it is.
LINES = {
    "infusion": ("reaction",),
    "crs-cart": ("crs", "both"),
    "crs-blinatumomab": ("crs",),
    "neuro-cart": ("nerves", "both"),
    "neuro-blinatumomab": ("nerves",),
    "vod": ("vod", "vod-transplant", "vod-last-dose"),
    "liver-blinatumomab": ("liver",),
    "tls": ("breakdown",),
    "cls-elzonris": ("leak", "leak-followed"),
    "gvhd-acute": ("gvhd-acute",),
    "gvhd-chronic": ("gvhd-chronic",),
}
# A time that names a product or a class is that of nothing else.
ONLY_FOR = {
    "crs-blinatumomab": "blinatumomab", "neuro-blinatumomab": "blinatumomab",
    "liver-blinatumomab": "blinatumomab", "cls-elzonris": "tagraxofusp",
    "crs-cart": "car-t-cell-therapy", "neuro-cart": "car-t-cell-therapy",
}  # fmt: skip
FROM_TREATMENT = frozenset({"infusion", "first-infusion", "each-infusion", "cells"})
DAYS_OF = {"minutes": 0.0, "hours": 1 / 24, "days": 1.0, "weeks": 7.0, "months": 30.0}


class Start(StrEnum):
    """About when something tends to start; the headings of the grouping by onset."""

    HOURS = "hours"
    WEEK = "week"
    MONTH = "month"
    LATER = "later"
    NOT_STATED = "not-stated"


START_ORDER = tuple(Start)
LAST_DAY = {Start.HOURS: 1.0, Start.WEEK: 7.0, Start.MONTH: 31.0}


class Onsets(Struct, frozen=True):
    """The day axis of one therapy, asked sign by sign."""

    therapy_id: str = ""
    class_id: str = ""
    lines: tuple[Onset, ...] = ()

    def of(self, sign: Sign) -> tuple[Onset, ...]:
        """Return the lines that say when this sign tends to start with this therapy."""
        mine = (self.therapy_id, self.class_id)
        wanted = {
            key
            for window in sign.windows
            if ONLY_FOR.get(window, self.therapy_id) in mine
            for key in LINES.get(window, ())
        }
        return tuple(line for line in self.lines if line.group == "problems" and line.key in wanted)

    def start_of(self, sign: Sign) -> Start:
        """Return about when a sign tends to start; the earliest of several lines."""
        return min(map(_start, self.of(sign)), key=START_ORDER.index, default=Start.NOT_STATED)

    def placed(self, sign: Sign, day: int) -> tuple[Onset, ...]:
        """Return the lines that place the sign on this day since treatment, 0 being its day."""
        return tuple(line for line in self.of(sign) if on_day(line, day))

    def not_on(self, day: int) -> Callable[[Sign], bool]:
        """Return a key to sort by: signs placed on `day` first."""

        def is_not_placed(sign: Sign) -> bool:
            return not self.placed(sign, day)

        return is_not_placed


def onsets(entry: Entry, clinical: bool) -> Onsets:
    """Return the day axis of a therapy, in professional or in patient words."""
    pictures = entry.pictures if clinical else entry.patient_pictures
    return Onsets(entry.summary.id, entry.summary.class_id, pictures.timeline)


def on_day(line: Onset, day: int) -> bool:
    """Return whether a line says that its problem starts on this day since treatment.

    A line that counts from elsewhere (last dose, a later transplant, not stated) places nothing.
    One that has only a median places the days up to it, as "half by then" does: it says the same.
    """
    if line.start not in FROM_TREATMENT or line.unit not in DAYS_OF:
        return False
    scale = DAYS_OF[line.unit]
    first, last = (line.first or 0) * scale, line.last
    if last is None and line.first is None:
        last = line.median
    if last is None:
        return line.first is not None and day >= first
    return int(first) <= day <= last * scale


def _start(line: Onset) -> Start:
    about = next((n for n in (line.median, line.usual, line.last, line.first) if n is not None), 0)
    if line.spread == "after":
        return Start.LATER
    day = about * DAYS_OF.get(line.unit, 1.0)
    return next((start for start, last in LAST_DAY.items() if day <= last), Start.LATER)
