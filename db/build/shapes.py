"""The one shape of the content files: what each YAML file may hold.

msgspec checks types, missing and unknown keys; `yaml_file` turns its paths into line numbers.
Rules that need more than one file are in `validate`.
"""

from __future__ import annotations

from typing import Literal, TypeVar

import msgspec
from msgspec import Struct, field

T = TypeVar("T")

PROFESSIONAL_TOPICS = (
    "status", "manufacturer", "label_revision", "about", "definition", "mechanism", "route",
    "setting", "approval", "indication", "schedule", "dose", "infusion", "premedication",
    "cell_collection", "lymphodepletion", "administration", "dose_change", "boxed_warning",
    "contraindication", "warning", "reaction", "reaction_note", "signs", "laboratory", "onset",
    "grading", "who_treats", "treatment", "monitoring", "interaction", "special_population",
    "rems", "counseling", "reproduction", "related_medicine", "immunotherapy", "trial", "claim",
    "conflict", "urgency", "raise", "self_care", "severe_form", "label_mention",
    "article_mention", "level", "rule", "call_911", "fever_threshold",
    "driving_and_staying_near", "ctcae",
)  # fmt: skip

PATIENT_SECTIONS = (
    "what_it_is", "how_it_works", "how_given", "expect", "common", "serious", "emergency",
    "self_care", "when_to_call", "driving", "staying_near", "work", "vaccines", "pregnancy",
    "breastfeeding", "questions", "teach_back", "instruction", "raise", "treatment",
)  # fmt: skip

Number = int | float | str
Market = Literal["marketed", "restricted", "off-market", "trial-only", "procedure", "comparison"]
Level = Literal["emergency-now", "call-today", "tell-at-next-visit"]
Kind = Literal["therapy", "supportive", "leukemia", "symptom", "syndrome", "rules", "class"]


class At(Struct, forbid_unknown_fields=True):
    """Where a statement was read."""

    source: str
    locator: str


class ReactionShape(Struct, forbid_unknown_fields=True):
    """One adverse reaction row; percentages are of `population`."""

    term: str
    population: str
    any: Number | None = None
    severe: Number | None = None
    severe_scale: Literal["3+", "3-4", "4-5", ""] = ""
    serious: Number | None = None
    any_floor: int | None = None
    serious_floor: int | None = None
    control_any: Number | None = None
    control_severe: Number | None = None
    laboratory: bool = False
    table: str = ""


class TrialShape(Struct, forbid_unknown_fields=True):
    """One trial result as printed."""

    trial: str
    result: str
    n: str = ""
    population: str = ""
    endpoint: str = ""
    comparator: str = ""


class ClaimShape(Struct, forbid_unknown_fields=True):
    """What a starting article said; the fact's text is what is current."""

    then: str
    article: str
    locator: str
    verdict: Literal["confirmed", "imprecise", "outdated", "wrong"]
    wrong_number: bool = False


class Fact(Struct, forbid_unknown_fields=True):
    """One professional statement with its sources."""

    key: str
    topic: str
    at: list[At]
    text: str = ""
    heading: str = ""
    current: bool = True
    region: str = ""
    note: str = ""
    use: str = ""
    date: str = ""
    approved: str = ""
    withdrawn: str = ""
    event: Literal["", "withdrawn", "step"] = ""
    leukemia: str = ""
    level: Level | Literal[""] = ""
    therapy: str = ""
    status: str = ""
    therapies: list[str] = field(default_factory=list[str])
    signs: list[str] = field(default_factory=list[str])
    reaction: ReactionShape | None = None
    trial: TrialShape | None = None
    claim: ClaimShape | None = None


class TableShape(Struct, forbid_unknown_fields=True):
    """One grading table."""

    key: str
    scale: str
    columns: list[str]
    rows: list[list[str]]
    at: list[At]
    version: str = ""
    year: str = ""
    term: str = ""
    applies: str = ""
    rule: str = ""
    note: str = ""
    doubtful_columns: list[str] = field(default_factory=list[str])
    do_not_compute: list[str] = field(default_factory=list[str])


class NameShape(Struct, forbid_unknown_fields=True):
    """One name an entry is found by."""

    text: str
    role: Literal["brand", "generic", "name", "alias", "clinical", "patient", "misspelling"]
    note: str = ""
    suffix: str = ""


class GapShape(Struct, forbid_unknown_fields=True):
    """What the sources read do not state."""

    topic: str
    note: str


class Figure(Struct, forbid_unknown_fields=True):
    """A number that patient words use; it must stand in the text of the fact it comes from."""

    value: Number
    fact: str


Words = dict[str, str]  # by language; "pro" are the professional ones, English when left out


class OnsetShape(Struct, forbid_unknown_fields=True):
    """One line of a day axis: when a problem starts, or how long a rule of care lasts.

    Which numbers a `spread` needs stands in picture_rules.py. Texts name them as {median}, {from},
    {to}, {usual}, {share} and {lasts}; each must stand in a fact of `basis`.
    """

    key: str
    label: Words
    text: Words
    start: Literal[
        "infusion", "first-infusion", "each-infusion", "cells", "transplant", "last-dose",
        "not-stated",
    ]  # fmt: skip
    basis: list[str]
    unit: Literal["minutes", "hours", "days", "weeks", "months"] = "days"
    group: Literal["problems", "care"] = "problems"
    spread: Literal[
        "", "range", "middle-half", "usual", "window", "can", "half-by", "share-by", "up-to",
        "after", "at-least", "for",
    ] = ""  # fmt: skip
    who: Words = field(default_factory=dict[str, str])
    median: Number | None = None
    first: Number | None = field(default=None, name="from")
    last: Number | None = field(default=None, name="to")
    usual: Number | None = None
    share: Number | None = None
    lasts: Number | None = None


class MarkShape(Struct, forbid_unknown_fields=True):
    """What happens on which days of a cycle: the first so many, some, or so many right `then`.

    `then` counts from the end of the mark before; day 0 is the day before the first. `longer` says
    that it goes on beyond the last of these days for a time not stated in days.
    """

    what: Literal["infusion", "rest", "hospital"]
    first: int | None = None
    then: int | None = None
    days: list[int] = field(default_factory=list[int])
    longer: bool = False


class GridShape(Struct, forbid_unknown_fields=True):
    """The days of one cycle, or of several that are alike; `length` only where it is stated."""

    marks: list[MarkShape]
    basis: list[str]
    cycle: int | None = None
    cycle_to: int | None = None
    name: Words = field(default_factory=dict[str, str])
    length: int | None = None
    note: Words = field(default_factory=dict[str, str])
    gap: Words = field(default_factory=dict[str, str])


class ScheduleShape(Struct, forbid_unknown_fields=True):
    """The treatment days of one use; uses are never mixed (rule 3 of content)."""

    key: str
    use: Words
    grids: list[GridShape]


class StepShape(Struct, forbid_unknown_fields=True):
    """One step of a cell therapy's journey; `gap` says what is not stated of it."""

    step: Literal["donor", "collect", "make", "prepare", "infuse", "watch", "later"]
    text: Words
    basis: list[str]
    gap: Words = field(default_factory=dict[str, str])


class EntryFile(Struct, forbid_unknown_fields=True):
    """One entry: a therapy, supportive medicine, leukemia, symptom, syndrome, class or rules.

    `titles` are those in other languages of an entry without patient words, which else carry them.
    """

    id: str
    kind: Kind
    display: str
    position: int
    names: list[NameShape]
    facts: list[Fact]
    titles: dict[str, str] = field(default_factory=dict[str, str])
    class_id: str = field(default="", name="class")
    market: Market | Literal[""] = ""
    ages: list[str] = field(default_factory=list[str])
    leukemias: list[str] = field(default_factory=list[str])
    targets: list[str] = field(default_factory=list[str])
    used_for: list[str] = field(default_factory=list[str])
    payload: str = ""
    label_read: str = ""
    short: str = ""
    group: str = ""
    sign_kind: str = ""
    checkable: bool = False
    level: Level | Literal[""] = ""
    windows: list[str] = field(default_factory=list[str])
    points_to: list[str] = field(default_factory=list[str])
    warned_as: list[str] = field(default_factory=list[str])
    warned_in: list[str] = field(default_factory=list[str])
    tables: list[TableShape] = field(default_factory=list[TableShape])
    gaps: list[GapShape] = field(default_factory=list[GapShape])
    figures: dict[str, Figure] = field(default_factory=dict[str, Figure])
    timeline: list[OnsetShape] = field(default_factory=list[OnsetShape])
    schedules: list[ScheduleShape] = field(default_factory=list[ScheduleShape])
    journey: list[StepShape] = field(default_factory=list[StepShape])


class SourceShape(Struct, forbid_unknown_fields=True):
    """One source. `date` is as printed or "undated"; `address` may be unknown."""

    id: str
    title: str
    publisher: str
    date: str
    kind: Literal[
        "label", "regulator", "trial", "guideline", "patient-education", "cancer-centre", "seed"
    ]
    address: str | None = None
    part_read: str = ""
    access: str = ""
    secondary: bool = False
    note: str = ""


class SourcesFile(Struct, forbid_unknown_fields=True):
    """One file of sources."""

    sources: list[SourceShape]


class TermShape(Struct, forbid_unknown_fields=True):
    """Where a glossary definition was read."""

    id: str
    at: list[At]
    note: str = ""


class TermsFile(Struct, forbid_unknown_fields=True):
    """All glossary terms, without words."""

    terms: list[TermShape]


class TermWords(Struct, forbid_unknown_fields=True):
    """One glossary entry in one language."""

    term: str
    definition: str
    also: list[str] = field(default_factory=list[str])


class TermWordsFile(Struct, forbid_unknown_fields=True):
    """The glossary in one language."""

    lang: str
    review: Literal["not-reviewed"]
    terms: dict[str, TermWords]


class GradingPair(Struct, forbid_unknown_fields=True):
    """A text of a grading table, note or gap as it stands there in English, and what it says."""

    text: str
    says: str


class GradingWordsFile(Struct, forbid_unknown_fields=True):
    """The words of the grading tables in one language; ours, and never what a row is read from."""

    lang: str
    review: Literal["not-reviewed"]
    words: list[GradingPair]


class SearchWords(Struct, forbid_unknown_fields=True):
    """What people type (`asked`), and the entries it names or how the texts say it (`said`)."""

    asked: list[str]
    entries: list[str] = field(default_factory=list[str])
    said: list[str] = field(default_factory=list[str])


class SearchWordsFile(Struct, forbid_unknown_fields=True):
    """The everyday words of one language that search understands."""

    lang: str
    words: list[SearchWords]


class GroupShape(Struct, forbid_unknown_fields=True):
    """One heading of the therapy list, per language, with the classes below it."""

    id: str
    title: dict[str, str]
    classes: dict[str, dict[str, str]]


class ReactionTerms(Struct, forbid_unknown_fields=True):
    """Which adverse reaction terms count which sign."""

    symptom: str
    terms: list[str]


class ContentFile(Struct, forbid_unknown_fields=True):
    """What holds for all content: version, languages, shared figures, groups.

    `call_now` is the sign whose instruction holds for each sign that a rule raises to "now".
    """

    version: str
    date: str
    languages: list[str]
    groups: list[GroupShape]
    words: dict[str, dict[str, str]]
    shared: dict[str, Figure]
    call_now: str = ""
    reaction_terms: list[ReactionTerms] = field(default_factory=list[ReactionTerms])


def convert(value: object, shape: type[T]) -> T:
    """Return `value` as `shape`; raises msgspec.ValidationError with the path of the fault."""
    return msgspec.convert(value, type=shape, strict=True)
