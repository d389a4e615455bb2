"""Fixed words of the painted pictures: starts of axes, steps of a journey, what marks a day."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.core.day_axis import CARE, Axis, Bar
from desktop.core.day_grid import HOSPITAL, INFUSION, REST
from desktop.ui.wording import said

UNITS = {"hours": "Hours", "days": "Days", "months": "Months"}
PROFESSIONAL_STARTS = {
    "infusion": "{0} from the start of the infusion",
    "first-infusion": "{0} from the first infusion",
    "each-infusion": "{0} from an infusion",
}
PATIENT_STARTS = {
    "infusion": "{0} from the start of the drip",
    "first-infusion": "{0} from the first drip",
    "each-infusion": "{0} from a drip",
}
STARTS = {
    "cells": "{0} after the cells", "transplant": "{0} after the transplant",
    "last-dose": "{0} after the last dose",
    "not-stated": "{0}, counted as in the source",
}  # fmt: skip
STEPS = {
    "donor": "Donor", "collect": "Collect", "make": "Make", "prepare": "Prepare",
    "infuse": "Infuse", "watch": "Watch", "later": "Later",
}  # fmt: skip
PATIENT_STEPS = {"infuse": "Give"}
PROFESSIONAL_MARKS = {INFUSION: "Infusion", REST: "No treatment", HOSPITAL: "In the hospital"}
PATIENT_MARKS = {INFUSION: "Drip", REST: "Rest", HOSPITAL: "In the hospital"}
SEEN, MOST, HALF, LATER = (
    "Can start in this time", "Mostly in this time", "Half had it by then", "And later",
)  # fmt: skip
THIS_LONG, OR_LONGER = "This long", "Or longer"


def axis_title(axis: Axis, professional: bool) -> str:
    """Return what an axis counts, and from when."""
    own = PROFESSIONAL_STARTS if professional else PATIENT_STARTS
    text = said(own[axis.start]) if axis.start in own else said(STARTS[axis.start])
    return text.format(said(UNITS[axis.unit]))


def step_title(step: str, professional: bool) -> str:
    """Return the name of a step of a journey."""
    return said(STEPS[step]) if professional else said(PATIENT_STEPS.get(step, STEPS[step]))


def mark_title(what: str, professional: bool) -> str:
    """Return what a mark of a day means."""
    return said(PROFESSIONAL_MARKS[what]) if professional else said(PATIENT_MARKS[what])


def legend(axis: Axis) -> dict[str, str]:
    """Return what the signs on an axis mean, for those drawn: seen, most, half, onward."""
    care = axis.group == CARE
    drawn = {sign for bar in axis.bars for sign in _signs(bar)}
    meanings = {
        "seen": said(SEEN), "most": said(THIS_LONG) if care else said(MOST), "half": said(HALF),
        "onward": said(OR_LONGER) if care else said(LATER),
    }  # fmt: skip
    return {sign: words for sign, words in meanings.items() if sign in drawn}


def _signs(bar: Bar) -> Iterator[str]:
    if bar.seen:
        yield "seen"
    if bar.most and bar.most[1] > bar.most[0]:
        yield "most"
    if bar.half is not None:
        yield "half"
    if bar.onward:
        yield "onward"
