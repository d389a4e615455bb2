"""Titles of sections, topics, levels and states as people read them, and the way to translate them.

Every text of the shell goes through `said`. packaging/dev/translations.py reads the calls in the
source, and the tables behind them, into the .ts file of each language (`make translations`). The
lookup happens at call time, so a change of language reaches whatever is made after it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from db.errors import REASONS, LeukoGuideError, UnknownEntryError, reason_of
from desktop.core import sections as page

if TYPE_CHECKING:
    from db.records import Citation, Reaction

ENDS = (".", "!", "?", ":", ";", "…", ".”")  # of a sentence, as a voice takes them

SECTIONS = {
    page.OVERVIEW: "Overview", page.LISTED: "Therapies",
    page.WORKS: "How it works", page.WHO: "Who it is for",
    page.GIVEN: "How it is given", page.EFFECTS: "Side effects", page.WARNINGS: "Warnings",
    page.LIFE: "Life during treatment", page.EVIDENCE: "Evidence",
    page.CHANGES: "Then and now", page.QUESTIONS: "Questions", page.SOURCES: "Sources",
}  # fmt: skip

TOPICS = {
    "status": "Status", "manufacturer": "Manufacturer", "label_revision": "Label revision read",
    "about": "About", "definition": "Definition", "mechanism": "Mechanism", "route": "Route",
    "setting": "Setting", "approval": "Approval history", "indication": "Indications",
    "schedule": "Schedule", "dose": "Dose", "infusion": "Infusion",
    "premedication": "Premedication", "cell_collection": "Cell collection",
    "lymphodepletion": "Lymphodepletion", "administration": "Administration",
    "dose_change": "Dose changes", "boxed_warning": "Boxed warning",
    "contraindication": "Contraindications", "warning": "Warnings and precautions",
    "reaction": "How often, in percent", "reaction_note": "More on side effects",
    "signs": "Signs", "laboratory": "Laboratory", "onset": "When it tends to start",
    "grading": "Grading notes", "who_treats": "Who treats it", "treatment": "Treatment",
    "monitoring": "Monitoring", "interaction": "Interactions",
    "special_population": "Special populations", "rems": "REMS",
    "counseling": "Patient counseling", "reproduction": "Pregnancy, breastfeeding, fertility",
    "related_medicine": "Related medicines", "immunotherapy": "Immunotherapies",
    "trial": "Trial results", "claim": "What the starting articles said",
    "conflict": "Where sources differ", "urgency": "How soon to call",
    "raise": "Call sooner", "self_care": "What you can do", "severe_form": "Severe form",
    "label_mention": "Listed for", "article_mention": "Listed by the starting articles",
    "level": "Levels", "rule": "Rules", "call_911": "Call 911 first",
    "fever_threshold": "Fever limit", "driving_and_staying_near": "Driving and staying near",
    "ctcae": "CTCAE", "table": "Grading", "source": "Sources",
    "what_it_is": "What it is", "how_it_works": "How it works", "how_given": "How you get it",
    "expect": "What to expect", "common": "Common side effects",
    "serious": "Serious side effects", "emergency": "Get help now",
    "when_to_call": "When to call", "driving": "Driving", "staying_near": "Staying near",
    "work": "Work", "vaccines": "Vaccines", "pregnancy": "Pregnancy and birth control",
    "breastfeeding": "Breastfeeding", "questions": "Questions to ask",
    "teach_back": "In your own words", "instruction": "What to do",
    "starts_at": "When problems tend to start", "treatment_days": "Treatment days",
    "journey": "Step by step", "care": "How long after the cells",
    "listed_product": "Listed for the therapy itself", "listed_class": "Listed for its class",
    "listed_box": "Named in their “Get help now”",
    "listed_all": "Listed for immunotherapy in general",
    "use": "Use", "contraception": "Birth control", "counselling": "Patient counseling",
}  # fmt: skip

LEVELS = {
    "emergency-now": ("Get help now", "phone-call", "red"),
    "call-today": ("Call today", "phone", "amber"),
    "tell-at-next-visit": ("Tell us at your next visit", "calendar-event", "slate"),
}

MARKETS = {
    "restricted": "Restricted supply", "off-market": "Off the market",
    "trial-only": "Clinical trials only", "comparison": "For comparison",
}  # fmt: skip

# Icon and colour of a banner, so that neither the colour nor the word is the only signal.
MARKET_LOOKS = {
    "restricted": ("lock", "amber"), "off-market": ("ban", "amber"),
    "trial-only": ("test-pipe", "amber"), "comparison": ("compare", "slate"),
}  # fmt: skip
ONLY_PROFESSIONAL = (
    "This page is in professional words only. Your choice, patient words, stays for other pages."
)

STATUSES = {**MARKETS, "marketed": "On the market", "procedure": "Procedure"}

MARKET_BANNERS = {
    "restricted": "Not freely available. Supply or approved use is limited; read the status below.",
    "off-market": "Off the market. Kept here for people who were treated with it.",
    "trial-only": "Only in clinical trials. This is not an approved treatment choice.",
    "comparison": "Not an immunotherapy. Shown for comparison.",
}

VERDICTS = {
    "confirmed": "Confirmed", "imprecise": "Imprecise", "outdated": "Out of date", "wrong": "Wrong",
}  # fmt: skip

KINDS = {
    "therapy": "Therapies", "supportive": "Supportive medicines", "leukemia": "Leukemias",
    "symptom": "Side effects", "syndrome": "Syndromes", "class": "Kinds of therapy",
    "rules": "Safety rules", "about": "About this reference",
    "term": "Words to know", "source": "Sources",
}  # fmt: skip

FACETS = {
    "leukemia": "Leukemia", "class": "Kind of therapy", "target": "Target", "age": "Age group",
    "status": "Status",
}  # fmt: skip
AGES = {"adults": "Adults", "children": "Children", "young adults": "Young adults"}
SCOPES = {
    "product": "Listed for this therapy", "class": "Listed for its class",
    "box": "Named in “Get help now” of this therapy", "all": "Listed for immunotherapy in general",
}  # fmt: skip

NOT_STATED = "Not stated in the sources we read."
NOT_REVIEWED_STAFF = (
    "Not clinically reviewed. Written from the public sources listed, version {version}, {date}. "
    "Check against the current label before use."
)
NOT_REVIEWED_PATIENT = (
    "A doctor or nurse has not yet checked this text. Go over it with your care team before you "
    "use it."
)
STAFF_LINE = "Reference only. Review the source beside each statement. The clinician decides."
INTENDED_USE = (
    "A reference for leukemia immunotherapy. It does not diagnose, does not choose treatment and "
    "does not watch patients."
)
FOOTER = "For education. Not a substitute for the care team."

# Asked before what one person ticked and entered goes.
NEW_PERSON, FORGET_IT = "Begin with a new person?", "Forget it"
ALL_FORGOTTEN = "Everything ticked and entered is forgotten. Nothing of it was saved."


def said(text: str) -> str:
    """Return a text of these tables in the language of the shell."""
    return QCoreApplication.translate("Wording", text)


def error_words(error: LeukoGuideError) -> tuple[str, str]:
    """Return what happened and what to do next; names of files and ids stay as they are."""
    advice = said(error.advice)
    if isinstance(error, UnknownEntryError):
        nearest = ", ".join(error.nearest)
        advice = said("Nearest names: {0}").format(nearest) if nearest else said("Try a search.")
    return f"{said(error.message)} {detail_words(error)}".strip(), advice


def detail_words(error: LeukoGuideError) -> str:
    """Return the technical addition of an error, the reason of the system in plain words."""
    if error.number not in REASONS:
        return error.detail
    before, _, after = error.detail.rpartition(REASONS[error.number])
    return before + said(REASONS[error.number]) + after


def reason_words(error: OSError) -> str:
    """Return why the system refused something; in its own words where the reason is rare."""
    return said(REASONS[error.errno]) if error.errno in REASONS else reason_of(error)


def people_words(reaction: Reaction) -> str:
    """Return how often something comes, as "15 of 100"; "" when no figure was read."""
    from desktop.core.frequency import people_of_100  # not needed to open the window

    pattern, number = people_of_100(reaction)
    return said(pattern).format(number) if pattern else ""


def sentences(*texts: str) -> str:
    """Return texts that stand apart as sentences one after the other, as they are read out."""
    found = [text for text in texts if text]
    full = (text if text.endswith(ENDS) else f"{text}." for text in found[:-1])
    return " ".join((*full, *found[-1:]))


def chip_words(cited: Sequence[Citation], short: bool = False) -> str:
    """Return the text of a source chip; `short` leaves the place out, for patients."""
    from desktop.core import citations  # not needed to open the window

    return citations.chip(cited, short, said)


# What sections are called on the pages of other kinds.
OWN_SECTIONS = {
    "symptom": {
        page.EFFECTS: "Signs and grading", page.WARNINGS: "Care", page.LIFE: "What you can do",
        page.LISTED: "Therapies that list it",
    },
    "leukemia": {page.GIVEN: "What to expect", page.EFFECTS: "Treatment"},
    "syndrome": {
        page.GIVEN: "What to expect", page.EFFECTS: "Signs and grading", page.WARNINGS: "Care",
        page.LIFE: "What you can do", page.LISTED: "Therapies that warn of it",
    },
    "source": {page.OVERVIEW: "The source", page.LISTED: "What was read in it"},
}  # fmt: skip

PATIENT_SECTIONS = {"syndrome": {page.EFFECTS: "Signs"}}  # patients read of no grades


def section_title(section: str, kind: str = "therapy", *, professional: bool = True) -> str:
    """Return the title of a page section: a syndrome has signs, a glossary has letters."""
    if section.startswith(page.WORDS):
        return section.removeprefix(page.WORDS + "-")
    own = OWN_SECTIONS.get(kind, {}).get(section)
    patients = None if professional else PATIENT_SECTIONS.get(kind, {}).get(section)
    return said(patients or own or SECTIONS[section])


def topic_title(topic: str) -> str:
    """Return the title over the statements of a topic."""
    return said(TOPICS.get(topic, topic.replace("_", " ").capitalize()))
