"""The words of the checklist: levels, parts of the body, how much, since when. Our own words.

No question or answer of any published questionnaire stands here (rights: PRO-CTCAE, UKONS).
"""

from __future__ import annotations

from db.records import Level, Scope
from desktop.core.checklist import Bother, Grouping, Since
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
    Grouping.LEVEL: "How soon to call",
    Grouping.BODY: "Part of the body",
    Grouping.ONSET: "When it tends to start",
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
    Scope.ALL: "Of immunotherapy in general",
}  # fmt: skip
NO_NUMBER = "No number is set here. Ask your team for their number, day and night."
NOT_SAVED = "Nothing you tick is saved on this computer."


def part_title(part: str) -> str:
    """Return the heading of a part of the body; one the words do not know stands as it is."""
    return said(PARTS[part]) if part in PARTS else part.capitalize()
