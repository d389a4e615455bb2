"""What the kiosk may show: patient words only, only of the therapies and states the policy allows.

A text that no clinician has signed off is not here unless the policy says so. Must not know Qt,
SQL or screens; professional facts never pass through.
"""

from __future__ import annotations

from collections.abc import Callable, Generator

from msgspec import Struct
from msgspec.structs import replace

from db.records import (
    GLOSSARY,
    Audience,
    Entry,
    Kind,
    Sign,
    Source,
    Statement,
    Summary,
    Term,
)
from desktop.core import page
from desktop.core.diagrams import DIAGRAMS, diagram_for
from desktop.core.document_kind import Library
from desktop.core.handouts.parts import ReviewState
from desktop.core.hits import plain
from desktop.core.page import Block, BlockKind, Section
from desktop.core.policy import Policy

FOR_STAFF = ("teach_back",)  # answers that staff hold back for the conversation
NEVER_SHOWN = ("comparison",)  # markets that are no treatment of this kind

# The state of the patient words of an entry (its id) in a language.
ReviewOf = Callable[[str, str], ReviewState]


class Shown(Struct, frozen=True):
    """A therapy or a kind of therapy in a list: its plain name and the name below it."""

    id: str
    name: str
    other: str
    class_id: str
    class_title: str
    market: str
    picture: str


def nobody_reviewed(_entry_id: str, _lang: str) -> ReviewState:
    """Return the state of a fresh copy."""
    return ReviewState.NOT_REVIEWED


class KioskLibrary:
    """Answers screens. The lists that are the same for everybody are made once, by `warm`."""

    def __init__(
        self, reader: Library, policy: Policy, review_of: ReviewOf = nobody_reviewed
    ) -> None:
        """Show what `policy` allows of `reader`."""
        self._reader, self._policy, self.review_of = reader, policy, review_of
        self._therapies: dict[str, tuple[Shown, ...]] = {}
        self._kinds: dict[str, tuple[Shown, ...]] = {}
        self._common: dict[str, tuple[Sign, ...]] = {}
        self.info = reader.info()

    def allows(self, entry_id: str, lang: str) -> bool:
        """Return whether the words of an entry may be shown in a language."""
        if self._policy.allow_not_reviewed:
            return True
        return self.review_of(entry_id, lang) is not ReviewState.NOT_REVIEWED

    def forget(self) -> None:
        """Make the lists anew: somebody has signed a text, or taken a sign-off back."""
        for kept in (self._therapies, self._kinds, self._common):
            kept.clear()

    def is_ready(self, languages: tuple[str, ...]) -> bool:
        """Return whether there is anything to show in any of the languages.

        Asked before the first paint, so it reads one therapy and not all of them.
        """
        return any(self._has_any(code) for code in languages)

    def offers_any(self) -> bool:
        """Return whether the policy leaves any therapy, reviewed or not."""
        return any(map(self._is_offered, self._reader.summaries(Kind.THERAPY)))

    def _has_any(self, lang: str) -> bool:
        if lang in self._therapies:
            return bool(self._therapies[lang])
        found = (
            self._shown(summary, lang)
            for summary in self._reader.summaries(Kind.THERAPY, lang=lang)
            if self._is_offered(summary)
        )
        return any(shown is not None for shown in found)

    def warm(self, languages: tuple[str, ...]) -> Generator[None]:
        """Make the lists in small steps, so that the first touch need not wait for them."""
        for code in languages:
            yield from self._list_therapies(code)
            self.kinds(code)
            yield
            yield from self._list_common(code)

    def therapies(self, lang: str) -> tuple[Shown, ...]:
        """Return the therapies by name, those that are only compared with left out."""
        if lang not in self._therapies:
            for _ in self._list_therapies(lang):
                pass
        return self._therapies[lang]

    def _list_therapies(self, lang: str) -> Generator[None]:
        found: list[Shown] = []
        for summary in self._reader.summaries(Kind.THERAPY, lang=lang):
            if self._is_offered(summary) and (shown := self._shown(summary, lang)) is not None:
                found.append(shown)
                yield
        self._therapies[lang] = tuple(sorted(found, key=lambda s: plain(s.name)))

    def _is_offered(self, summary: Summary) -> bool:
        chosen = self._policy.therapies
        return summary.id in chosen if chosen else summary.market not in NEVER_SHOWN

    def _shown(self, summary: Summary, lang: str) -> Shown | None:
        if not self.allows(summary.id, lang):
            return None
        entry = self._reader.entry(summary.id, lang)
        if not entry.patient:
            return None
        name = entry.patient_title or summary.title
        other = summary.subtitle if plain(summary.subtitle) != plain(name) else ""
        return Shown(
            id=summary.id, name=name, other=other, class_id=summary.class_id,
            class_title=summary.class_title, market=summary.market,
            picture=diagram_for(entry) or "",
        )  # fmt: skip

    def kinds_of(self, therapies: tuple[Shown, ...]) -> tuple[tuple[str, str, str], ...]:
        """Return (id, title, name of its picture) of each kind that a therapy here belongs to."""
        found: dict[str, tuple[str, str]] = {}
        for each in therapies:
            found.setdefault(each.class_id, (each.class_title, each.picture))
        return tuple((i, title, picture) for i, (title, picture) in found.items())

    def therapy(self, therapy_id: str, lang: str) -> Entry | None:
        """Return a therapy with its patient words and no facts, None when it is not shown here."""
        known = {s.id for s in self.therapies(lang)}
        return only_patient(self._reader.entry(therapy_id, lang)) if therapy_id in known else None

    def kinds(self, lang: str) -> tuple[Shown, ...]:
        """Return the kinds of therapy that have words or a picture of how they work."""
        if lang not in self._kinds:
            self._kinds[lang] = self._list_kinds(lang)
        return self._kinds[lang]

    def _list_kinds(self, lang: str) -> tuple[Shown, ...]:
        found: dict[str, Shown] = {}
        with_words = {s.id: s for s in self._reader.summaries(Kind.CLASS, lang=lang)}
        for each in self.therapies(lang):
            if each.class_id in found or not each.picture or each.picture not in DIAGRAMS:
                continue
            words = with_words.get(each.class_id)
            allowed = words is not None and self.allows(each.class_id, lang)
            name, about = each.class_title, each.id
            if allowed and (entry := self._reader.entry(each.class_id, lang)).patient:
                name, about = entry.patient_title or name, each.class_id
            found[each.class_id] = replace(each, id=about, name=name, other="")
        return tuple(found.values())

    def kind(self, entry_id: str, lang: str) -> Entry:
        """Return what is said of how a kind works: its own words, or those of one of its kind."""
        return only_patient(self._reader.entry(entry_id, lang))

    def signs(self, therapy_id: str, lang: str) -> tuple[Sign, ...]:
        """Return the signs of a therapy; without one, those that every therapy here lists.

        None at all when one of them is not signed off: a list with a gap would mislead.
        """
        if therapy_id:
            own = self._reader.checklist(therapy_id, lang)
            if own:
                return self._allowed_signs(own, lang)
        if lang not in self._common:
            for _ in self._list_common(lang):
                pass
        return self._common[lang]

    def _list_common(self, lang: str) -> Generator[None]:
        first: tuple[Sign, ...] = ()
        common = set[str]()
        for shown in self.therapies(lang):
            found = self._reader.checklist(shown.id, lang)
            ids = {s.symptom_id for s in found}
            if found and not first:
                first, common = found, ids
            elif found:
                common &= ids
            yield
        shared = tuple(s for s in first if s.symptom_id in common)
        self._common[lang] = self._allowed_signs(shared, lang)

    def _allowed_signs(self, signs: tuple[Sign, ...], lang: str) -> tuple[Sign, ...]:
        allowed = all(self.allows(s.symptom_id, lang) for s in signs)
        return tuple(map(patient_sign, signs)) if allowed else ()

    def questions(self, therapy_id: str, lang: str) -> tuple[Statement, ...]:
        """Return the questions to ask about a therapy, or about its kind when none is chosen."""
        entry = self.therapy(therapy_id, lang) if therapy_id else None
        return entry.section("questions") if entry else ()

    def terms(self, lang: str) -> tuple[Term, ...]:
        """Return the words to know, by the alphabet."""
        if not self.allows(GLOSSARY, lang):
            return ()
        return tuple(sorted(self._reader.terms(lang), key=lambda t: plain(t.term)))

    def sources(self, entry_id: str) -> tuple[Source, ...]:
        """Return what the words of an entry were written from."""
        return self._reader.sources_of(entry_id)


def only_patient(entry: Entry) -> Entry:
    """Return the entry without what is written for professionals."""
    words = tuple(s for s in entry.patient if s.audience is Audience.PATIENT)
    return replace(entry, facts=(), patient=words, tables=(), gaps=(), label_read="")


def patient_sign(sign: Sign) -> Sign:
    """Return the sign without professional facts, which stand in for missing patient words."""
    kept = {
        name: tuple(s for s in getattr(sign, name) if s.audience is Audience.PATIENT)
        for name in ("instruction", "raises", "self_care")
    }
    return replace(sign, **kept, clinical="", frequency=None)


def sections(entry: Entry) -> tuple[Section, ...]:
    """Return the sections of an entry's patient words; never a table, a trial or a fact."""
    if not entry.patient:
        return ()
    found: list[Section] = []
    for section in page.compose(entry, Audience.PATIENT, ()):
        blocks = tuple(b for b in section.blocks if _is_for_patients(b))
        if any(b.kind is not BlockKind.HEADING for b in blocks):
            found.append(Section(section.id, blocks))
    return tuple(found)


def _is_for_patients(block: Block) -> bool:
    if block.topic in FOR_STAFF:
        return False
    if block.kind is BlockKind.STATEMENT:
        return block.statement is not None and block.statement.audience is Audience.PATIENT
    return block.kind in (BlockKind.HEADING, BlockKind.GAP, BlockKind.DIAGRAM)


def keyed(questions: tuple[Statement, ...]) -> dict[str, Statement]:
    """Return the questions of one treatment by a key that is the same in every language.

    It is made of the place in the list and the facts behind the question; where another language
    has another order, the question is not found there instead of being taken for another one.
    """
    return {f"{s.subject_id}:{place}:{'+'.join(s.links)}": s for place, s in enumerate(questions)}


def questions_of(library: KioskLibrary, chosen: list[str], lang: str) -> tuple[Statement, ...]:
    """Return the chosen questions (keys) in the order of choosing, in a language."""
    found: dict[str, Statement] = {}
    for therapy_id in {key.partition(":")[0] for key in chosen}:
        found |= keyed(library.questions(therapy_id, lang))
    return tuple(found[key] for key in chosen if key in found)
