"""What kinds of things the records speak of; a part of db.records, which hands them on."""

from __future__ import annotations

from enum import StrEnum

GLOSSARY = "glossary"  # the entry that holds every word to know; composed, not stored


class Kind(StrEnum):
    """What an entry is about. The value stands in the database and on the command line."""

    THERAPY = "therapy"
    SUPPORTIVE = "supportive"
    LEUKEMIA = "leukemia"
    SYMPTOM = "symptom"
    SYNDROME = "syndrome"
    RULES = "rules"
    CLASS = "class"
    ABOUT = "about"
    TERM = "term"
    SOURCE = "source"


class Audience(StrEnum):
    """For whom a statement is written."""

    PATIENT = "patient"
    PROFESSIONAL = "professional"


class Level(StrEnum):
    """How soon a sign needs a call; fixed per sign, never computed from answers (rule D-09)."""

    EMERGENCY = "emergency-now"
    CALL_TODAY = "call-today"
    NEXT_VISIT = "tell-at-next-visit"


class Scope(StrEnum):
    """How closely a sign belongs to a therapy (rule 7 of content)."""

    PRODUCT = "product"
    CLASS = "class"
    BOX = "box"
    ALL = "all"


class Market(StrEnum):
    """Whether a therapy can be had, as the sources say it."""

    MARKETED = "marketed"
    RESTRICTED = "restricted"
    OFF_MARKET = "off-market"
    TRIAL_ONLY = "trial-only"
    PROCEDURE = "procedure"
    COMPARISON = "comparison"


class MatchedBy(StrEnum):
    """Why a search result was found; the order is the order of the results."""

    ALIAS = "alias"
    NAME = "name"
    TITLE = "title"
    BODY = "body"
    SPELLING = "spelling"
