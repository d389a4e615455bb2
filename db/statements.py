"""Reads statements of many subjects at once: rows of several tables joined into records.

Loading in bulk matters: a checklist of 40 signs is one round of queries, not 160.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from msgspec import Struct, json
from msgspec.structs import replace

from db import queries
from db.connection import translated
from db.records import Audience, Citation, Claim, Reaction, Scope, Statement, Trial

FALLBACK = "en"


class PatientText(Struct, frozen=True):
    """The frame of one entry's patient words in one language."""

    lang: str
    title: str
    sign_line: str
    text_date: str
    review: str


def cited_for(statement: Statement, scope: Scope) -> tuple[Citation, ...]:
    """Return where a listing of a sign was read, for a therapy to which it belongs by `scope`.

    A label of another therapy of the class is named ("Besponsa: 11% of adults"): beside a therapy
    its figure would be taken for the therapy's own.
    """
    product, named, _ = statement.text.partition(": ")
    if scope is not Scope.CLASS or statement.topic != "label_mention" or not named:
        return statement.citations
    return tuple(replace(c, locator=f"{product}: {c.locator}") for c in statement.citations)


def marks(ids: Sequence[str]) -> str:
    """Return as many SQL question marks as there are ids."""
    return ",".join("?" * len(ids))


class StatementReader:
    """Reads statements, citations and patient words on one connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Use `connection`, which stays the caller's to close."""
        self._connection = connection
        # Facts, patient words, tables and pictures of an entry ask for the same ones in a row.
        self._cited = lru_cache(2)(self._citations)
        # Rows without what all places of a source share take half as long: it is read once.
        self._sources: dict[str, Any] = {}

    def rows(self, query: str, values: Any = ()) -> list[Any]:
        """Return all rows of a query; raises ContentDamagedError."""
        with translated():
            return self._connection.execute(query, values).fetchall()

    def _of(self, query: str, ids: Sequence[str], *first: str) -> list[Any]:
        return self.rows(query.format(marks(ids)), (*first, *ids)) if ids else []

    def citations(self, ids: Sequence[str]) -> dict[str, tuple[Citation, ...]]:
        """Return the citations of every statement about these subjects, by statement id."""
        return self._cited(tuple(ids))

    def _citations(self, ids: tuple[str, ...]) -> dict[str, tuple[Citation, ...]]:
        return self._grouped(self._of(queries.CITED, ids))

    def citations_of_statements(self, ids: Sequence[str]) -> dict[str, tuple[Citation, ...]]:
        """Return the places where these statements were read, by statement id."""
        return self._grouped(self._of(queries.CITED_STATEMENTS, ids))

    def _grouped(self, rows: list[Any]) -> dict[str, tuple[Citation, ...]]:
        unknown = {row[1] for row in rows} - self._sources.keys()
        if unknown:
            self._sources |= {r[0]: r[1:] for r in self._of(queries.CITED_SOURCES, [*unknown])}
        cited: dict[str, list[Citation]] = {}
        known: dict[tuple[str, str], Citation] = {}  # one place is cited by many statements
        for stated_id, source_id, locator in rows:
            found = known.get((source_id, locator))
            if found is None:
                *about, secondary = self._sources[source_id]
                found = Citation(source_id, locator, *about, secondary=bool(secondary))
                known[source_id, locator] = found
            cited.setdefault(stated_id, []).append(found)
        return {key: tuple(value) for key, value in cited.items()}

    def facts(self, ids: Sequence[str]) -> dict[str, tuple[Statement, ...]]:
        """Return the professional statements of these subjects, by subject id."""
        reactions = {r[0]: _reaction(r) for r in self._of(queries.REACTIONS, ids)}
        trials = {r[0]: Trial(*r[1:]) for r in self._of(queries.TRIALS, ids)}
        claims = {
            r[0]: Claim(*r[1:6], wrong_number=bool(r[6])) for r in self._of(queries.CLAIMS, ids)
        }
        return self._statements(ids, Audience.PROFESSIONAL, "en", reactions, trials, claims)

    def by_id(self, ids: Sequence[str]) -> dict[str, tuple[Statement, ...]]:
        """Return these statements by subject id, without trials and claims."""
        reactions = {r[0]: _reaction(r) for r in self._of(queries.REACTIONS_OF_STATEMENTS, ids)}
        rows = self._of(queries.STATEMENTS, ids)
        return _joined(rows, self.citations_of_statements(ids), reactions, {}, {})

    def patient(self, ids: Sequence[str], lang: str) -> dict[str, tuple[Statement, ...]]:
        """Return the patient words of these subjects in one language, gaps in their places."""
        said = self._statements(ids, Audience.PATIENT, lang, {}, {}, {})
        placed = {
            subject: [(int(s.id.rsplit("-", 1)[1]), s) for s in found]
            for subject, found in said.items()
        }
        for subject, topic, note, position in self._of(queries.PATIENT_GAPS, ids, lang):
            gap = Statement(
                id=f"{subject}:{lang}-gap-{position}", subject_id=subject, topic=topic,
                audience=Audience.PATIENT, lang=lang, text=note, current=True, citations=(),
                style="gap",
            )  # fmt: skip
            placed.setdefault(subject, []).append((position, gap))
        return {
            subject: tuple(s for _, s in sorted(found, key=lambda pair: pair[0]))
            for subject, found in placed.items()
        }

    def patient_texts(self, ids: Sequence[str], lang: str) -> dict[str, PatientText]:
        """Return the frames of the patient words in `lang`, or in English where missing."""
        found: dict[str, PatientText] = {}
        for entry_id, *fields in self._of(queries.PATIENT_TEXT, ids):
            text = PatientText(*fields)
            if text.lang == lang or (text.lang == FALLBACK and entry_id not in found):
                found[entry_id] = text
        return found

    def _statements(
        self,
        ids: Sequence[str],
        audience: Audience,
        lang: str,
        reactions: dict[str, Reaction],
        trials: dict[str, Trial],
        claims: dict[str, Claim],
    ) -> dict[str, tuple[Statement, ...]]:
        rows = self._of(queries.STATED, ids, str(audience), lang)
        if len(ids) == 1:
            cited = self.citations(ids)
        else:  # of many subjects only what is shown: a third, for the signs of a therapy
            cited = self._grouped(self._of(queries.CITED_IN, ids, str(audience), lang))
        return _joined(rows, cited, reactions, trials, claims)


def _joined(
    rows: list[Any],
    cited: dict[str, tuple[Citation, ...]],
    reactions: dict[str, Reaction],
    trials: dict[str, Trial],
    claims: dict[str, Claim],
) -> dict[str, tuple[Statement, ...]]:
    """Return rows of `stated` as statements by subject id, in their order."""
    found: dict[str, list[Statement]] = {}
    for r in rows:
        statement = Statement(
            id=r[0], subject_id=r[1], topic=r[2], audience=Audience(r[3]), lang=r[4], text=r[5],
            current=bool(r[6]), citations=cited.get(r[0], ()), heading=r[7], label=r[8],
            style=r[9], note=r[10], region=r[11], date=r[12], event=r[13], withdrawn=r[14],
            level=r[15],
            reaction=reactions.get(r[0]), trial=trials.get(r[0]), claim=claims.get(r[0]),
            links=tuple(json.decode(r[16])) if r[16] != "[]" else (),
        )  # fmt: skip
        found.setdefault(r[1], []).append(statement)
    return {subject: tuple(statements) for subject, statements in found.items()}


def _reaction(row: Any) -> Reaction:
    return Reaction(
        term=row[1], population=row[2], any_grade=row[3], severe=row[4], severe_scale=row[5],
        serious=row[6], any_floor=row[7], serious_floor=row[8], control_any=row[9],
        control_severe=row[10], laboratory=bool(row[11]), symptom_id=row[12],
    )  # fmt: skip
