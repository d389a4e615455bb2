"""Frozen records that cross the border between the content file and the program.

They say what the content is, not how it is stored or shown; no SQL and no Qt here.
"""

from __future__ import annotations

from msgspec import Struct, field

from db.record_kinds import GLOSSARY as GLOSSARY  # noqa: PLC0414  handed on like the others
from db.record_kinds import Audience, Kind, Level, MatchedBy, Scope
from db.record_kinds import Market as Market  # noqa: PLC0414  handed on like the others


class Source(Struct, frozen=True):
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


class Citation(Struct, frozen=True):
    """Where a statement was read: the source and the place in it (never empty)."""

    source_id: str
    locator: str
    title: str
    publisher: str
    date: str
    kind: str
    secondary: bool


class Reaction(Struct, frozen=True):
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


class Trial(Struct, frozen=True):
    """One trial result as printed: who, how many, what was measured, against what."""

    trial: str
    n: str
    population: str
    endpoint: str
    result: str
    comparator: str


class Claim(Struct, frozen=True):
    """What a starting article said ("then"); the statement's text is what is current ("now").

    `wrong_number` marks an error of the article that is never shown as a fact.
    """

    then: str
    article_title: str
    article_date: str
    article_locator: str
    verdict: str
    wrong_number: bool


class Statement(Struct, frozen=True):
    """One thing the product states, with every place where it was read.

    `topic` is a professional topic or a patient section; `label` is what stands before "|" in a
    patient list item; `style` is "paragraph", "bullet" or "gap"; `links` are entry ids the
    statement is about (therapies of a label mention, for example). `date` of an approval is its
    day unless `event` says "withdrawn" or "step" (an application, an opinion); `withdrawn` is the
    day on which this very approval ended.
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
    event: str = ""
    withdrawn: str = ""
    level: str = ""
    reaction: Reaction | None = None
    trial: Trial | None = None
    claim: Claim | None = None
    links: tuple[str, ...] = ()

    @property
    def secondary(self) -> bool:
        """True when no primary source stands behind the statement."""
        return bool(self.citations) and all(c.secondary for c in self.citations)


class Gap(Struct, frozen=True):
    """What the sources read do not state; shown as such, never guessed."""

    topic: str
    note: str


class Table(Struct, frozen=True):
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


class Onset(Struct, frozen=True):
    """One line of a day axis: when a problem starts, or how long a rule of care lasts.

    Numbers are in `unit` (minutes to months) since `start` (infusion, first-infusion,
    each-infusion, cells, transplant, last-dose, not-stated); None is "not stated". `spread` says
    what they mean: "range" and "middle-half" go from `first` to `last` around the median; "usual"
    has the day by which most have it; "window" is when it mostly comes and "can" when it can, from
    the start where `first` is None; "half-by" and "share-by" the day by which half or `share`
    percent have it; "up-to" the latest seen; "after" mostly later than `first`; "at-least" the
    shortest time of a rule, "for" its time; "" the median alone. `lasts` is the
    median length. `group` is "problems" or "care". `text` says the same in words.
    """

    key: str
    label: str
    who: str
    text: str
    start: str
    unit: str
    group: str
    spread: str
    median: float | None
    first: float | None
    last: float | None
    usual: float | None
    share: float | None
    lasts: float | None
    citations: tuple[Citation, ...]


class Mark(Struct, frozen=True):
    """What happens on which days of a grid: infusion, rest or hospital.

    `runs` are pairs of first and last day, 1 being the first of the cycle and 0 the day before;
    `longer` says that it goes on beyond the last one for a time not stated in days.
    """

    what: str
    runs: tuple[tuple[int, int], ...]
    longer: bool


class DayGrid(Struct, frozen=True):
    """The days of one cycle in one use; `length` is 0 where the sources do not state it.

    Days without a mark are days of which the sources say nothing. `text` says the same as the
    marks in words, the note included; `gap` says what no source states.
    """

    key: str
    use: str
    label: str
    text: str
    length: int
    marks: tuple[Mark, ...]
    note: str
    gap: str
    citations: tuple[Citation, ...]


class Step(Struct, frozen=True):
    """One step of a cell therapy: donor, collect, make, prepare, infuse, watch or later.

    `gap` says what no source states of it, or is "".
    """

    step: str
    text: str
    gap: str
    citations: tuple[Citation, ...]


class Pictures(Struct, frozen=True):
    """What can be drawn of an entry for one audience in one language."""

    timeline: tuple[Onset, ...] = ()
    grids: tuple[DayGrid, ...] = ()
    journey: tuple[Step, ...] = ()


class Name(Struct, frozen=True):
    """A name an entry is found by; role is display, brand, generic, name, alias, clinical,
    patient or misspelling.
    """

    text: str
    role: str
    note: str = ""


class Summary(Struct, frozen=True):
    """One row of a list: enough to show, group and filter an entry.

    `english` is the English title of an entry whose title is in another language, else "".
    """

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
    english: str = ""


class Listing(Struct, frozen=True):
    """One entry that is listed on the page of another: a therapy under a sign, and why.

    `statements` say why or how often; `citations` where the listing was read when no statement
    says more; `scope` how closely a sign belongs to the therapy.
    """

    summary: Summary
    statements: tuple[Statement, ...] = ()
    citations: tuple[Citation, ...] = ()
    scope: Scope | None = None


class Term(Struct, frozen=True):
    """One glossary entry in one language."""

    id: str
    term: str
    also: tuple[str, ...]
    definition: str
    lang: str
    citations: tuple[Citation, ...]
    note: str = ""


class Entry(Struct, frozen=True):
    """Everything about one therapy, medicine, leukemia, sign, syndrome or class in one language.

    `patient` holds the patient words in the wanted language, or in English when they do not
    exist in it (`patient_lang` says which). `text_date` is the date of the patient words.
    `patient_pictures` speak the language of the patient words, `pictures` professional English.
    `listed` are the therapies of a sign, syndrome, leukemia or class, or what cites a source;
    `terms` is the glossary on its page, `source` the record of a source on its page.
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
    pictures: Pictures = Pictures()
    patient_pictures: Pictures = Pictures()
    listed: tuple[Listing, ...] = ()
    terms: tuple[Term, ...] = ()
    source: Source | None = None

    def named(self, *roles: str) -> tuple[str, ...]:
        """Return the names with one of these roles, in the order of the content."""
        return tuple(n.text for n in self.names if n.role in roles)

    def topic(self, *topics: str) -> tuple[Statement, ...]:
        """Return the professional statements of these topics, in the order of the content."""
        return tuple(s for s in self.facts if s.topic in topics)

    def section(self, name: str) -> tuple[Statement, ...]:
        """Return the patient statements of one section, in the order of the text."""
        return tuple(s for s in self.patient if s.topic == name)


class Sign(Struct, frozen=True):
    """One line of a therapy's checklist with its fixed text; the same for everyone (D-09).

    `frequency` is the reaction row of the therapy that counts this sign, when one was read;
    `windows` are the times at which the sources place it, by the content's names.
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
    windows: tuple[str, ...] = ()


HIT_OPEN, HIT_CLOSE = "\u2068", "\u2069"  # around a hit, so that no markup is needed


class SearchHit(Struct, frozen=True):
    """One search result. `snippet` holds the words around the hit, the hit between HIT_OPEN and
    HIT_CLOSE.
    """

    kind: Kind
    id: str
    title: str
    snippet: str
    matched_by: MatchedBy


class ContentInfo(Struct, frozen=True):
    """What the content file says of itself."""

    version: str
    date: str
    schema_version: int
    sha256: str
    languages: tuple[str, ...]
    counts: dict[str, int] = field(default_factory=dict[str, int])
