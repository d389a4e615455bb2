"""Entries that are composed, not stored, and what is listed on the pages of others.

What changed, the glossary and every source have a page of their own; a sign, a syndrome, a
leukemia and a class list their therapies. Must not decide how a page looks (desktop/core/page.py).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import json
from msgspec.structs import replace

from db import queries
from db.records import GLOSSARY, Entry, Kind, Listing, Scope, Source, Statement, Summary, Term
from db.statements import FALLBACK, StatementReader, cited_for
from db.text import fold

# Entries that are composed, with their kind: all then/now statements, all words with their meaning.
WHAT_CHANGED = "what-changed"
PAGES = {WHAT_CHANGED: Kind.ABOUT, GLOSSARY: Kind.TERM}
# Kinds whose pages list therapies.
LISTING = (Kind.SYMPTOM, Kind.SYNDROME, Kind.LEUKEMIA, Kind.CLASS)
# Titles and second lines; the only words of this package that people see.
TITLES = {
    (WHAT_CHANGED, "en"): ("What changed", "What the starting articles said, and what is current"),
    (WHAT_CHANGED, "es"): ("Qué ha cambiado", "Qué decían los artículos y qué vale ahora"),
    (GLOSSARY, "en"): ("Words to know", "Every word with its meaning"),
    (GLOSSARY, "es"): ("Palabras que conviene saber", "Cada palabra con su significado"),
}
SPOKEN = {lang for _, lang in TITLES}
Summaries = Mapping[str, Summary]


class ComposedPages:
    """Composes entries from statements of other entries."""

    def __init__(self, read: StatementReader) -> None:
        """Read through `read`."""
        self._read = read

    # -------------------------------------------------------------------------------- whole pages

    def summaries(self, lang: str) -> tuple[Summary, ...]:
        """Return the list rows of the pages about this reference."""
        group = dict(self._read.rows(queries.GROUP_TITLES, (lang,))).get("about", "")
        return tuple(
            replace(_summary(page, kind, *TITLES[page, lang if lang in SPOKEN else FALLBACK]),
                    group_id="about", group_title=group)
            for page, kind in PAGES.items()
        )  # fmt: skip

    def entry(self, entry_id: str, lang: str, summaries: Summaries) -> Entry | None:
        """Return a composed entry, or None when there is none with this id."""
        if entry_id == WHAT_CHANGED:
            return replace(_empty(summaries[WHAT_CHANGED]), facts=self.claims())
        if entry_id in summaries and entry_id != GLOSSARY:
            return None
        return self._glossary(entry_id, lang, summaries) or self._source(entry_id, lang, summaries)

    def claims(self) -> tuple[Statement, ...]:
        """Return every then/now statement of the content, headed by its subject's title.

        What is out of date comes first, then what was imprecise, then what was confirmed.
        """
        rows = self._read.rows(queries.SUBJECTS_WITH_CLAIMS)
        facts = self._read.facts([row[0] for row in rows])
        found = [
            replace(s, heading=title)
            for subject_id, title in rows
            for s in facts.get(subject_id, ())
            if s.claim
        ]
        return tuple(sorted(found, key=_verdict_order))

    def terms(self, lang: str) -> tuple[Term, ...]:
        """Return the glossary in one language, from A to Z; a missing term comes in English."""
        rows = self._read.rows(queries.TERMS, {"lang": lang, "fallback": FALLBACK})
        # By their ids: there is no index by kind, and reading every one takes ten times as long.
        cited = self._read.citations([r[0] for r in rows])
        found = (
            Term(
                id=r[0], lang=r[1], term=r[2], also=tuple(json.decode(r[3])), definition=r[4],
                citations=cited.get(f"{r[0]}:{r[1]}", ()), note=r[5],
            )
            for r in rows
        )  # fmt: skip
        # SQLite sorts by bytes, which puts "célula" behind "cromosoma".
        return tuple(sorted(found, key=lambda t: fold(t.term)))

    def _glossary(self, entry_id: str, lang: str, summaries: Summaries) -> Entry | None:
        """Return the glossary, opened at a term when `entry_id` is that of a term."""
        if entry_id != GLOSSARY and not self._read.rows(queries.TERM, (entry_id,)):
            return None
        terms, summary = self.terms(lang), replace(summaries[GLOSSARY], id=entry_id)
        text_lang = lang if any(t.lang == lang for t in terms) else FALLBACK
        return replace(_empty(summary), terms=terms, patient_lang=text_lang)

    def _source(self, entry_id: str, lang: str, summaries: Summaries) -> Entry | None:
        rows = self._read.rows(queries.SOURCE, (entry_id,))
        if not rows:
            return None
        source = source_of(rows[0])
        summary = _summary(
            source.id, Kind.SOURCE, source.title, f"{source.publisher}, {source.date}"
        )
        found = self._read.rows(queries.CITING, (source.id, lang))
        said = self._read.by_id([row[0] for row in found])
        words = [
            Listing(_summary(subject, Kind.TERM, found[0].heading, ""), found)
            for subject, found in said.items()
            if subject not in summaries
        ]
        return replace(_empty(summary), source=source, listed=(*_listed(said, summaries), *words))

    # ------------------------------------------------------------------------- lists on other pages

    def with_listed(self, entry: Entry, summaries: Summaries) -> Entry:
        """Return an entry with the therapies of a sign, syndrome, leukemia or class."""
        summary = entry.summary
        match summary.kind:
            case Kind.SYMPTOM:
                listed = self._of_sign(summary.id, summaries)
            case Kind.SYNDROME:
                listed = self._of_syndrome(summary.id, summaries)
            case Kind.LEUKEMIA:
                listed = self._of_leukemia(summary.id, summaries)
            case _:
                listed = [Listing(s) for s in summaries.values() if s.class_id == summary.id]
        return replace(entry, listed=tuple(listed))

    def _of_sign(self, sign_id: str, summaries: Summaries) -> list[Listing]:
        """Return the therapies that list a sign, with what they count and where it was read."""
        rows = self._read.rows(queries.THERAPIES_OF_SIGN, (sign_id,))
        bases = {row[0]: json.decode(row[2]) for row in rows}
        ids = [statement for basis in bases.values() for statement in basis]
        said = {s.id: s for found in self._read.by_id(ids).values() for s in found}
        scopes = {row[0]: Scope(row[1]) for row in rows}
        listed: list[Listing] = []
        for therapy in (s for s in summaries.values() if s.id in scopes):
            basis = [said[i] for i in bases[therapy.id] if i in said]
            scope = scopes[therapy.id]
            counted = [s for s in basis if s.reaction]
            own = counted or (basis if scope is Scope.PRODUCT else [])
            cited = dict.fromkeys(c for s in basis for c in cited_for(s, scope))
            listed.append(Listing(therapy, tuple(own), tuple(cited), scope))
        return listed

    def _of_syndrome(self, syndrome_id: str, summaries: Summaries) -> list[Listing]:
        """Return the therapies that warn of a syndrome, or count it."""
        ids = [row[0] for row in self._read.rows(queries.RISKS, (syndrome_id,))]
        return _listed(self._read.by_id(ids), summaries)

    def _of_leukemia(self, leukemia_id: str, summaries: Summaries) -> list[Listing]:
        """Return the therapies for a leukemia, with what its page says of each."""
        rows = self._read.rows(queries.IMMUNOTHERAPIES, (leukemia_id,))
        said = self._read.by_id([row[0] for row in rows])
        by_id = {s.id: s for found in said.values() for s in found}
        about: dict[str, list[Statement]] = {}
        for stated, therapy in rows:
            about.setdefault(therapy, []).append(by_id[stated])
        return [
            Listing(s, tuple(about.get(s.id, ())))
            for s in summaries.values()
            if s.kind is Kind.THERAPY and (leukemia_id in s.leukemias or s.id in about)
        ]


def _listed(said: Mapping[str, Sequence[Statement]], summaries: Summaries) -> list[Listing]:
    return [Listing(s, tuple(said[s.id])) for s in summaries.values() if s.id in said]


def _summary(entry_id: str, kind: Kind, title: str, subtitle: str) -> Summary:
    return Summary(
        id=entry_id, kind=kind, title=title, subtitle=subtitle, class_id="", class_title="",
        group_id="", group_title="", market="", level="", targets=(), leukemias=(), ages=(),
    )  # fmt: skip


def _empty(summary: Summary) -> Entry:
    return Entry(
        summary=summary, names=(), facts=(), patient=(), patient_lang=FALLBACK,
        patient_title=summary.title, sign_line="", text_date="", review="not-reviewed",
        tables=(), gaps=(), label_read="",
    )  # fmt: skip


def _verdict_order(statement: Statement) -> int:
    order = ("wrong", "outdated", "imprecise", "confirmed")
    return order.index(statement.claim.verdict) if statement.claim else len(order)


def source_of(row: Any) -> Source:
    """Return a row of the sources as a record."""
    return Source(*row[:8], secondary=bool(row[8]), note=row[9])
