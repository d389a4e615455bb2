"""ContentRepository: one method per question; plain SQL in, frozen records out.

The only door to the content. It never guesses: what is missing comes back as a gap or as
UnknownEntryError.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import json
from msgspec.structs import replace

from db import queries
from db.connection import FileCheck, open_read_only
from db.errors import UnknownEntryError
from db.pages import LISTING, PAGES, ComposedPages, source_of
from db.pictures import PROFESSIONAL, pictures_of
from db.records import (
    Citation,
    ContentInfo,
    Entry,
    Gap,
    Kind,
    Level,
    MatchedBy,
    Name,
    Scope,
    SearchHit,
    Sign,
    Source,
    Statement,
    Summary,
    Table,
    Term,
)
from db.statements import FALLBACK, PatientText, StatementReader, cited_for
from db.text import asked

if TYPE_CHECKING:
    from db.search import Search

LEVELS = list(Level)
# The content never changes under a running program, so answers may be kept: enough of each for all
# therapies; that they stay costs 2.3 MB, measured with the 21 of 2026.11.1 against 8 of each.
KEPT = 32


class ContentRepository:
    """Reads the content file in `folder`; raises ContentError when the file is not sound."""

    def __init__(self, folder: Path, check: FileCheck | None = None) -> None:
        """Open the content file once all of it is checked; `check` is one begun before."""
        self.folder = folder
        self._connection, self._manifest = open_read_only(folder, check)
        self._read = StatementReader(self._connection)
        self._pages = ComposedPages(self._read)
        self._summaries = lru_cache(KEPT)(self._load_summaries)
        self._entries = lru_cache(KEPT)(self._load_entry)
        self._checklists = lru_cache(KEPT)(self._load_checklist)
        self._sources_of = lru_cache(KEPT)(self._load_sources_of)
        self._terms = lru_cache(KEPT)(self._pages.terms)
        self._info: ContentInfo | None = None
        self._sign_words: dict[str, dict[str, tuple[Statement, ...]]] = {}  # by language

    @cached_property
    def _search(self) -> Search:
        from db.search import Search  # paper does without it

        return Search(self._connection)

    def close(self) -> None:
        """Close the file; no other method may be called afterwards."""
        self._connection.close()

    def info(self) -> ContentInfo:
        """Return what the content file says of itself."""
        if self._info is None:  # paper asks for it with each sheet
            self._info = self._load_info()
        return self._info

    def _load_info(self) -> ContentInfo:
        meta = dict(self._read.rows("SELECT key, value FROM meta"))
        return ContentInfo(
            version=meta["content_version"],
            date=meta["content_date"],
            schema_version=int(self._manifest["schema_version"]),
            sha256=self._manifest["sha256"],
            languages=tuple(meta["languages"].split(",")),
            counts=dict(self._manifest["counts"]),
        )

    def search(
        self, text: str, kinds: frozenset[Kind] | None = None, lang: str = FALLBACK
    ) -> list[SearchHit]:
        """Return at most 50 hits for what a person typed, best first, each with its words."""
        found = self._search.find(text, kinds, lang)
        return [replace(hit, snippet=self.snippet(text, hit, lang)) for hit in found]

    def find(self, text: str, lang: str = FALLBACK) -> list[SearchHit]:
        """Return the hits of search() without the words around hits in bodies: see snippet()."""
        return self._search.find(text, None, lang)

    def snippet(self, text: str, hit: SearchHit, lang: str = FALLBACK) -> str:
        """Return the words around a hit, the hit marked; for a hit in a name they are known."""
        if hit.matched_by is not MatchedBy.BODY:
            return hit.snippet
        return self._search.snippet(text, hit.id, lang) or hit.snippet

    def suggest(self, text: str, lang: str = FALLBACK) -> list[SearchHit]:
        """Return at most five entries whose names are near `text` in spelling; often none."""
        return self._search.suggest(text, lang)

    def summaries(self, *kinds: Kind, lang: str = FALLBACK) -> tuple[Summary, ...]:
        """Return the list rows of these kinds (all when none), in the order of the lists."""
        found = self._summaries(lang)
        return tuple(s for s in found if s.kind in kinds and s.id not in PAGES) if kinds else found

    def _load_summaries(self, lang: str) -> tuple[Summary, ...]:
        facets: dict[str, dict[str, tuple[str, ...]]] = {}
        for entry_id, facet, value in self._read.rows(queries.FACETS):
            own = facets.setdefault(entry_id, {})
            own[facet] = (*own.get(facet, ()), value)
        rows = self._read.rows(queries.SUMMARIES, {"lang": lang})
        stored = (_summary(row, facets.get(row[0], {})) for row in rows)
        return (*stored, *self._pages.summaries(lang))

    def entry(self, entry_id: str, lang: str = FALLBACK) -> Entry:
        """Return everything about one entry; raises UnknownEntryError with the nearest names."""
        return self._entries(entry_id, lang)

    def id_of(self, wanted: str) -> str:
        """Return the id of the entry with this id, or of the one entry with exactly this name.

        Raises UnknownEntryError with the nearest names.
        """
        try:
            return self.entry(wanted).summary.id
        except UnknownEntryError:
            exact = [h for h in self.search(wanted) if h.matched_by is MatchedBy.ALIAS]
            if len(exact) == 1:
                return exact[0].id
            raise

    def _load_entry(self, entry_id: str, lang: str) -> Entry:
        """Return an entry; other rows of the lists are read only where it lists them."""
        wanted = asked(entry_id)
        rows = self._read.rows(queries.SUMMARY, {"lang": lang, "id": wanted})
        if rows:
            stored = self._stored(wanted, lang, rows[0])
            if stored.summary.kind not in LISTING:
                return stored
            return self._pages.with_listed(stored, self._by_id(lang))
        composed = self._pages.entry(wanted, lang, self._by_id(lang))
        if composed is None:
            raise UnknownEntryError(wanted, self._search.meant(wanted))
        return composed

    def _by_id(self, lang: str) -> dict[str, Summary]:
        return {s.id: s for s in self._summaries(lang)}

    def _stored(self, entry_id: str, lang: str, row: Any) -> Entry:
        text = self._read.patient_texts([entry_id], lang).get(
            entry_id, PatientText(FALLBACK, row[2], "", "", "not-reviewed")
        )
        return Entry(
            summary=_summary(row, self._facets_of(entry_id)),
            names=tuple(Name(*r) for r in self._read.rows(queries.NAMES, (entry_id,))),
            facts=self._read.facts([entry_id]).get(entry_id, ()),
            patient=self._read.patient([entry_id], text.lang).get(entry_id, ()),
            patient_lang=text.lang,
            patient_title=text.title,
            sign_line=text.sign_line,
            text_date=text.text_date,
            review=text.review,
            tables=self._tables(entry_id),
            gaps=tuple(Gap(*r) for r in self._read.rows(queries.GAPS, (entry_id,))),
            label_read=row[10],
            pictures=pictures_of(self._read, entry_id, PROFESSIONAL),
            patient_pictures=pictures_of(self._read, entry_id, text.lang),
        )

    def checklist(
        self, therapy_id: str, lang: str = FALLBACK, level: Level | None = None
    ) -> tuple[Sign, ...]:
        """Return the signs of a therapy with their fixed texts, emergencies first.

        The texts are the same whatever is ticked (rule D-09). With a `level` only the signs of it
        are read. Raises UnknownEntryError.
        """
        return self._checklists(therapy_id, lang, level)

    def _load_checklist(self, therapy_id: str, lang: str, level: Level | None) -> tuple[Sign, ...]:
        counted = [f for f in self.entry(therapy_id, lang).facts if f.current and f.reaction]
        rows = self._read.rows(queries.SIGNS, {"therapy": therapy_id})
        rows = [row for row in rows if level in (None, row[3])]
        ids = [row[0] for row in rows]
        if not ids:
            return ()
        texts = self._read.patient_texts(ids, lang)
        ((now,),) = self._read.rows(queries.CALL_NOW)
        spoken = {x.lang for x in texts.values()}
        words = {code: self._words_of_signs([*ids, now], code) for code in spoken}
        facts = self._read.facts([i for i in ids if i not in texts])
        bases = {row[0]: json.decode(row[6]) for row in rows}
        listings = self._read.by_id([s for b in bases.values() for s in b])
        listed = {s.id: s for found in listings.values() for s in found}
        windows: dict[str, tuple[str, ...]] = {}
        for name, window in self._read.rows(queries.WINDOWS, {"therapy": therapy_id}):
            windows[name] = (*windows.get(name, ()), window)
        signs = [
            _sign(
                row,
                texts.get(row[0]),
                words[texts[row[0]].lang] if row[0] in texts else {},
                now,
                facts.get(row[0], ()),
                _frequency(counted, row[0]),
                tuple(
                    dict.fromkeys(
                        c
                        for stated in bases[row[0]]
                        if stated in listed
                        for c in cited_for(listed[stated], Scope(row[4]))
                    )
                ),
                windows.get(row[0], ()),
            )
            for row in rows
        ]
        return tuple(sorted(signs, key=lambda s: LEVELS.index(s.level)))

    def _words_of_signs(self, ids: list[str], lang: str) -> dict[str, tuple[Statement, ...]]:
        """Return the patient words of signs; therapies share them, so each is read once."""
        known = self._sign_words.setdefault(lang, {})
        missing = [i for i in ids if i not in known]
        if missing:
            found = self._read.patient(missing, lang)
            known.update((i, found.get(i, ())) for i in missing)
        return known

    def source(self, source_id: str) -> Source:
        """Return one source; raises UnknownEntryError."""
        wanted = asked(source_id)
        rows = self._read.rows(queries.SOURCE, (wanted,))
        if not rows:
            raise UnknownEntryError(wanted, ())
        return source_of(rows[0])

    def sources_of(self, entry_id: str) -> tuple[Source, ...]:
        """Return every source that an entry's statements cite, by title."""
        return self._sources_of(entry_id)

    def _load_sources_of(self, entry_id: str) -> tuple[Source, ...]:
        return tuple(source_of(r) for r in self._read.rows(queries.SOURCES_OF, (entry_id,)))

    def grading_words(self, lang: str) -> dict[str, str]:
        """Return our words for the texts of grading tables by their English; {} for English."""
        return dict(self._read.rows(queries.GRADING_WORDS, (lang,)))

    def terms(self, lang: str = FALLBACK) -> tuple[Term, ...]:
        """Return the glossary in one language; a missing term comes in English."""
        return self._terms(lang)

    def claims(self) -> tuple[Statement, ...]:
        """Return every then/now statement of the content, headed by its subject's title."""
        return self._pages.claims()

    def _facets_of(self, entry_id: str) -> dict[str, tuple[str, ...]]:
        facets: dict[str, tuple[str, ...]] = {}
        for facet, value in self._read.rows(queries.FACETS_OF, (entry_id,)):
            facets[facet] = (*facets.get(facet, ()), value)
        return facets

    def _tables(self, entry_id: str) -> tuple[Table, ...]:
        cited = self._read.citations([entry_id])
        return tuple(
            Table(
                key=r[1], scale=r[2], version=r[3], applies=r[4], columns=tuple(json.decode(r[5])),
                rows=tuple(tuple(row) for row in json.decode(r[6])), rule=r[7], note=r[8],
                doubtful=tuple(json.decode(r[9])), citations=cited.get(r[0], ()),
            )
            for r in self._read.rows(queries.TABLES, (entry_id,))
        )  # fmt: skip


def _sign(
    row: Any,
    text: PatientText | None,
    said: Mapping[str, tuple[Statement, ...]],
    call_now: str,
    facts: tuple[Statement, ...],
    frequency: Statement | None,
    citations: tuple[Citation, ...],
    windows: tuple[str, ...],
) -> Sign:
    symptom_id, title, subtitle, level, scope, group, _, raised = row
    words = said.get(symptom_id, ())
    instruction = _topic(words, "instruction") or _topic(facts, "urgency")
    raises = _topic(words, "raise") or _topic(facts, "raise")
    rules = frozenset(json.decode(raised))
    if rules:  # what to do is what the rule of this therapy says, not "call today"
        ours = [s for s in raises if rules.intersection((s.id, *s.links))]
        raises = tuple(s for s in raises if s not in ours)
        plainest = sorted(ours, key=lambda s: len(s.links))
        instruction = (*plainest, *_topic(said.get(call_now, ()), "instruction"))
    return Sign(
        symptom_id=symptom_id,
        title=text.title if text else title,
        clinical=subtitle,
        line=text.sign_line if text and text.sign_line else title,
        level=Level(level),
        scope=Scope(scope),
        group=group,
        instruction=instruction,
        raises=raises,
        self_care=_topic(words, "self_care") or _topic(facts, "self_care"),
        frequency=frequency,
        citations=citations,
        windows=windows,
    )


def _topic(statements: tuple[Statement, ...], topic: str) -> tuple[Statement, ...]:
    return tuple(s for s in statements if s.topic == topic)


def _frequency(current: list[Statement], symptom_id: str) -> Statement | None:
    """Return the current reaction row that says how often a sign comes, an exact figure first."""
    rows = [f for f in current if f.reaction and f.reaction.symptom_id == symptom_id]
    exact = [f for f in rows if f.reaction and f.reaction.any_grade is not None]
    floor = [f for f in rows if f.reaction and f.reaction.any_floor is not None]
    return next(iter(exact or floor), None)


def _summary(row: Any, facets: dict[str, tuple[str, ...]]) -> Summary:
    title = row[11] or row[2]
    return Summary(
        id=row[0], kind=Kind(row[1]), title=title, subtitle=row[3], class_id=row[4],
        class_title=row[5] or "", group_id=row[6], group_title=row[7] or "", market=row[8],
        level=row[9], targets=facets.get("target", ()), leukemias=facets.get("leukemia", ()),
        ages=facets.get("age", ()), english=row[2] if title != row[2] else "",
    )  # fmt: skip
