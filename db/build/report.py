"""The report of a build: what is in, what is missing, how hard it reads."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

QUERIES = (
    ("Entries per kind", "SELECT kind, count(*) FROM entry GROUP BY kind ORDER BY kind"),
    (
        "Statements per kind of subject and audience",
        """
        SELECT subject_kind || ', ' || audience || ', ' || lang, count(*) FROM stated
        GROUP BY subject_kind, audience, lang
        """,
    ),
    (
        "Statements without a source",
        "SELECT 'all', count(*) FROM statement WHERE source_id IS NULL OR locator = ''",
    ),
    (
        "Pictures drawn from data",
        "SELECT kind || ', ' || lang, count(*) FROM picture GROUP BY kind, lang",
    ),
    ("Gaps", "SELECT audience || ', ' || lang, count(*) FROM gap_row GROUP BY audience, lang"),
    (
        "Statements with secondary sources only",
        """
        SELECT 'all', count(*)
        FROM (SELECT statement_id FROM statement GROUP BY statement_id HAVING min(secondary) = 1)
        """,
    ),
    (
        "Patient words per language and kind",
        """
        SELECT p.lang || ', ' || e.kind,
               count(*) || ' of ' || (SELECT count(*) FROM entry WHERE kind = e.kind)
        FROM patient_text AS p JOIN entry AS e ON e.id = p.entry_id GROUP BY p.lang, e.kind
        """,
    ),
    (
        "Hardest English patient texts (Flesch-Kincaid grade, SMOG)",
        """
        SELECT entry_id, fk_grade || ', ' || smog FROM patient_text WHERE lang = 'en'
        ORDER BY fk_grade DESC LIMIT 8
        """,
    ),
    (
        "Hardest Spanish patient texts (INFLESZ, at least 65)",
        "SELECT entry_id, inflesz FROM patient_text WHERE lang = 'es' ORDER BY inflesz LIMIT 8",
    ),
)


def report(database: Path) -> str:
    """Return the report on a built database as text, one block per question."""
    blocks: list[str] = []
    with closing(sqlite3.connect(f"{database.resolve().as_uri()}?mode=ro", uri=True)) as connection:
        for title, query in QUERIES:
            lines = [f"  {name}: {value}" for name, value in connection.execute(query)]
            blocks.append("\n".join([title, *lines]))
    return "\n".join(blocks)
