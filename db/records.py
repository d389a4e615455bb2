"""Frozen records that cross the border between the content file and the program.

They say what the content is, not how it is stored or shown; no SQL and no Qt here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What an entry is about. The value stands in the database and on the command line."""

    THERAPY = "therapy"
    SUPPORTIVE = "supportive"
    LEUKEMIA = "leukemia"
    SYMPTOM = "symptom"
    SYNDROME = "syndrome"
    CLASS = "class"
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
    """How closely a sign belongs to a therapy (CONTENT.md rule 10)."""

    PRODUCT = "product"
    CLASS = "class"
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


@dataclass(frozen=True, slots=True)
class Source:
    """One document that was read. `date` is as printed, or "undated"."""

    id: str
    title: str
    publisher: str
    address: str
    date: str
    kind: str
    part_read: str
    access: str
    secondary: bool
    note: str


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a statement was read: the source and the place in it (never empty)."""

    source_id: str
    locator: str
    title: str
    publisher: str
    date: str
    kind: str
    secondary: bool


@dataclass(frozen=True, slots=True)
class Reaction:
    """One adverse reaction row. Percentages are of `population`; None is "not stated".

    `any_grade`, `severe`, `serious`, `control_*` are percent as printed (a number or text like
    "<1"); `any_floor` and `serious_floor` mean "in at least this percent". `severe_scale` names
    the CTCAE grades counted ("3+", "3-4" or "4-5"). `symptom_id` links the sign, or is "".
    """

    term: str
    population: str
    any_grade: str | None
    severe: str | None
    severe_scale: str
    serious: str | None
    any_floor: int | None
    serious_floor: int | None
    control_any: str | None
    control_severe: str | None
    laboratory: bool
    symptom_id: str


@dataclass(frozen=True, slots=True)
class Trial:
    """One trial result as printed: who, how many, what was measured, against what."""

    trial: str
    n: str
    population: str
    endpoint: str
    result: str
    comparator: str


@dataclass(frozen=True, slots=True)
class Claim:
    """What a starting article said ("then"); the statement's text is what is current ("now").

    `wrong_number` marks an error of the article that is never shown as a fact.
    """

    then: str
    article_title: str
    article_date: str
    article_locator: str
    verdict: str
    wrong_number: bool


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing the product states, with every place where it was read.

    `topic` is a professional topic or a patient section; `label` is what stands before "|" in a
    patient list item; `style` is "paragraph", "bullet" or "gap"; `links` are entry ids the
    statement is about (therapies of a label mention, for example).
    """

    id: str
    subject_id: str
    topic: str
    audience: Audience
    lang: str
    text: str
    current: bool
    citations: tuple[Citation, ...]
    heading: str = ""
    label: str = ""
    style: str = "paragraph"
    note: str = ""
    region: str = ""
    date: str = ""
    level: str = ""
    reaction: Reaction | None = None
    trial: Trial | None = None
    claim: Claim | None = None
    links: tuple[str, ...] = ()

    @property
    def secondary(self) -> bool:
        """True when no primary source stands behind the statement."""
        return bool(self.citations) and all(c.secondary for c in self.citations)


@dataclass(frozen=True, slots=True)
class Gap:
    """What the sources read do not state; shown as such, never guessed."""

    topic: str
    note: str


@dataclass(frozen=True, slots=True)
class Table:
    """A grading table as read: the scale is always named and never converted (rule D-08)."""

    key: str
    scale: str
    version: str
    applies: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    rule: str
    note: str
    doubtful: tuple[str, ...]
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """A name an entry is found by; role is display, brand, generic, name, alias, clinical,
    patient or misspelling.
    """

    text: str
    role: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Summary:
    """One row of a list: enough to show, group and filter an entry."""

    id: str
    kind: Kind
    title: str
    subtitle: str
    class_id: str
    class_title: str
    group_id: str
    group_title: str
    market: str
    level: str
    targets: tuple[str, ...]
    leukemias: tuple[str, ...]
    ages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """Everything about one therapy, medicine, leukemia, sign, syndrome or class in one language.

    `patient` holds the patient words in the wanted language, or in English when they do not
    exist in it (`patient_lang` says which). `text_date` is the date of the patient words.
    """

    summary: Summary
    names: tuple[Name, ...]
    facts: tuple[Statement, ...]
    patient: tuple[Statement, ...]
    patient_lang: str
    patient_title: str
    sign_line: str
    text_date: str
    review: str
    tables: tuple[Table, ...]
    gaps: tuple[Gap, ...]
    label_read: str

    def named(self, *roles: str) -> tuple[str, ...]:
        """Return the names with one of these roles, in the order of the content."""
        return tuple(n.text for n in self.names if n.role in roles)

    def topic(self, *topics: str) -> tuple[Statement, ...]:
        """Return the professional statements of these topics, in the order of the content."""
        return tuple(s for s in self.facts if s.topic in topics)

    def section(self, name: str) -> tuple[Statement, ...]:
        """Return the patient statements of one section, in the order of the text."""
        return tuple(s for s in self.patient if s.topic == name)


@dataclass(frozen=True, slots=True)
class Sign:
    """One line of a therapy's checklist with its fixed text; the same for everyone (D-09).

    `frequency` is the reaction row of the therapy that counts this sign, when one was read.
    """

    symptom_id: str
    title: str
    clinical: str
    line: str
    level: Level
    scope: Scope
    group: str
    instruction: tuple[Statement, ...]
    raises: tuple[Statement, ...]
    self_care: tuple[Statement, ...]
    frequency: Statement | None
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """One glossary entry in one language."""

    id: str
    term: str
    also: tuple[str, ...]
    definition: str
    lang: str
    citations: tuple[Citation, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One search result. `snippet` holds the words around the hit, the hit between U+2068
    and U+2069 marks so that no markup is needed.
    """

    kind: Kind
    id: str
    title: str
    snippet: str
    matched_by: MatchedBy


@dataclass(frozen=True, slots=True)
class ContentInfo:
    """What the content file says of itself."""

    version: str
    date: str
    schema_version: int
    sha256: str
    languages: tuple[str, ...]
    counts: dict[str, int] = field(default_factory=dict[str, int])
