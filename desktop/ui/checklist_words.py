"""The words of the checklist: levels, parts of the body, how much, since when. Our own words.

No question or answer of any published questionnaire stands here (rights: PRO-CTCAE, UKONS).
"""

from __future__ import annotations

from db.records import Level, Scope
from desktop.core.checklist import Bother, Grouping, Since
from desktop.core.checklist_onset import Start
from desktop.ui.wording import said

LEVEL_TEXT = {
    Level.EMERGENCY: "Call 911 or your care team's 24-hour line now, day or night.",
    Level.CALL_TODAY: "Call your care team the same day.",
    Level.NEXT_VISIT: "Write it down and tell your care team.",
}
BOTHERS = {Bother.A_LITTLE: "A little", Bother.SOME: "Some", Bother.A_LOT: "A lot"}
SINCES = {
    Since.TODAY: "Today", Since.YESTERDAY: "Yesterday", Since.DAYS: "A few days",
    Since.WEEKS: "A week or more",
}  # fmt: skip
GROUPINGS = {
    Grouping.LEVEL: "By how soon to call",
    Grouping.BODY: "By part of the body",
    Grouping.ONSET: "By when it tends to start",
}
PARTS = {
    "blood counts": "Blood counts", "breathing and heart": "Breathing and heart",
    "head and nerves": "Head and nerves", "heart and blood pressure": "Heart and blood pressure",
    "infection": "Infection", "infusion": "During or after a drip",
    "late effects": "Late effects", "liver and urine": "Liver and urine", "pain": "Pain",
    "skin": "Skin", "stomach and bowel": "Stomach and bowel", "whole body": "Whole body",
}  # fmt: skip
SCOPE_MARKS = {
    Scope.PRODUCT: "Of this therapy", Scope.CLASS: "Of its class",
    Scope.BOX: "From “Get help now”", Scope.ALL: "Of immunotherapy in general",
}  # fmt: skip
STARTS = {
    Start.HOURS: "Tends to start in the first hours",
    Start.WEEK: "Tends to start in the first week",
    Start.MONTH: "Tends to start in the first month",
    Start.LATER: "Tends to start later",
    Start.NOT_STATED: "When it starts is not stated in the sources we read",
}
# Kind of document (desktop/core/documents.py): its name, and whether it is for staff.
FORMS = {
    "diary": ("My week (diary)", False),
    "temperature": ("Temperature log", False),
    "neuro": ("Thinking and writing (for carers)", False),
    "phone": ("Phone log for staff", True),
}
NO_NUMBER = "No number is set here. Ask your team for their number, day and night."
NOT_SAVED = "Nothing you tick is saved on this computer."


def part_title(part: str) -> str:
    """Return the heading of a part of the body or of a time; one without words stands as it is."""
    if part in PARTS:
        return said(PARTS[part])
    return said(STARTS[Start(part)]) if part in set(Start) else part.capitalize()
