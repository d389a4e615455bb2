"""Shape of the clinic's database: stamps, and one script per version; a new file runs them all.

`item` holds what staff edit: one row per thing, its record as JSON, a revision that grows with
each change. `sign_off` only grows: the newest line for a text counts, older ones stay as history.
Every row carries a digest of itself, because a flipped bit in a phone number passes SQLite's own
check (db/connection.py has the measurement).
"""

from __future__ import annotations

APPLICATION_ID = 0x4C477369  # "LGsi"

VERSION_1 = """
CREATE TABLE item (
    kind TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL, body TEXT NOT NULL,
    digest TEXT NOT NULL, PRIMARY KEY (kind, id)
) STRICT;

CREATE TABLE sign_off (
    number INTEGER PRIMARY KEY, entry_id TEXT NOT NULL, document TEXT NOT NULL,
    lang TEXT NOT NULL, sign_id TEXT NOT NULL, text_hash TEXT NOT NULL, name TEXT NOT NULL,
    role TEXT NOT NULL, site TEXT NOT NULL, signed_on TEXT NOT NULL,
    next_review_on TEXT NOT NULL, withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
    digest TEXT NOT NULL
) STRICT;
CREATE INDEX sign_off_text ON sign_off (entry_id, document, lang);

CREATE TABLE printed (
    number INTEGER PRIMARY KEY, sheet_id TEXT NOT NULL, printed_at TEXT NOT NULL,
    content_version TEXT NOT NULL, content_hash TEXT NOT NULL, text_hash TEXT NOT NULL,
    digest TEXT NOT NULL
) STRICT;
CREATE INDEX printed_at ON printed (printed_at);
CREATE INDEX printed_sheet ON printed (sheet_id);
"""

MIGRATIONS = (VERSION_1,)
SCHEMA_VERSION = len(MIGRATIONS)
