"""Shape of the content file: stamps, tables, views and full-text tables.

Read by the builder, which makes the file, and by the connection, which checks the stamps.
"""

from __future__ import annotations

APPLICATION_ID = 0x4C47756B  # "LGuk"
SCHEMA_VERSION = 5
# Where names begin that only search knows, in the order in which names are found; and how far the
# names of a sign stand behind those of one that needs a call sooner.
EVERYDAY = 20_000
LESS_URGENT = 30_000

TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE source (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, publisher TEXT NOT NULL, address TEXT NOT NULL,
    date TEXT NOT NULL, kind TEXT NOT NULL, part_read TEXT NOT NULL, access TEXT NOT NULL,
    secondary INTEGER NOT NULL CHECK (secondary IN (0, 1)), note TEXT NOT NULL
) STRICT;

CREATE TABLE entry_group (
    id TEXT NOT NULL, lang TEXT NOT NULL, title TEXT NOT NULL, position INTEGER NOT NULL,
    PRIMARY KEY (id, lang)
) STRICT;

CREATE TABLE class (
    id TEXT NOT NULL, lang TEXT NOT NULL, title TEXT NOT NULL, group_id TEXT NOT NULL,
    PRIMARY KEY (id, lang)
) STRICT;

CREATE TABLE entry (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, title TEXT NOT NULL, subtitle TEXT NOT NULL,
    class_id TEXT NOT NULL, group_id TEXT NOT NULL, market TEXT NOT NULL, level TEXT NOT NULL,
    checkable INTEGER NOT NULL, position INTEGER NOT NULL, label_read TEXT NOT NULL,
    body_group TEXT NOT NULL
) STRICT;

CREATE TABLE name (
    entry_id TEXT NOT NULL REFERENCES entry (id), text TEXT NOT NULL, role TEXT NOT NULL,
    note TEXT NOT NULL, folded TEXT NOT NULL, lang TEXT NOT NULL, position INTEGER NOT NULL
) STRICT;
CREATE INDEX name_folded ON name (folded);
CREATE INDEX name_entry ON name (entry_id);

CREATE TABLE facet (
    entry_id TEXT NOT NULL REFERENCES entry (id), facet TEXT NOT NULL, value TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX facet_entry ON facet (entry_id);

CREATE TABLE patient_text (
    entry_id TEXT NOT NULL REFERENCES entry (id), lang TEXT NOT NULL, title TEXT NOT NULL,
    sign_line TEXT NOT NULL, text_date TEXT NOT NULL, review TEXT NOT NULL,
    fk_grade REAL, smog REAL, inflesz REAL, text_hash TEXT NOT NULL,
    PRIMARY KEY (entry_id, lang)
) STRICT;

CREATE TABLE stated (
    id TEXT PRIMARY KEY, subject_id TEXT NOT NULL, subject_kind TEXT NOT NULL,
    topic TEXT NOT NULL, audience TEXT NOT NULL, lang TEXT NOT NULL, text TEXT NOT NULL,
    current INTEGER NOT NULL CHECK (current IN (0, 1)), heading TEXT NOT NULL,
    label TEXT NOT NULL, style TEXT NOT NULL, note TEXT NOT NULL, region TEXT NOT NULL,
    date TEXT NOT NULL, event TEXT NOT NULL, withdrawn TEXT NOT NULL, level TEXT NOT NULL,
    links TEXT NOT NULL, position INTEGER NOT NULL
) STRICT;
CREATE INDEX stated_subject ON stated (subject_id, audience, lang, position);

-- The key comes first: integrity_check of SQLite 3.40 sees NULLs in such a table where none are.
CREATE TABLE cited (
    stated_id TEXT NOT NULL REFERENCES stated (id), position INTEGER NOT NULL,
    source_id TEXT NOT NULL REFERENCES source (id), locator TEXT NOT NULL CHECK (locator <> ''),
    PRIMARY KEY (stated_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX cited_source ON cited (source_id);

CREATE TABLE reaction (
    stated_id TEXT PRIMARY KEY REFERENCES stated (id), term TEXT NOT NULL,
    population TEXT NOT NULL, any_grade TEXT, severe TEXT, severe_scale TEXT NOT NULL,
    serious TEXT, any_floor INTEGER, serious_floor INTEGER, control_any TEXT, control_severe TEXT,
    laboratory INTEGER NOT NULL, symptom_id TEXT NOT NULL
) STRICT;

CREATE TABLE trial (
    stated_id TEXT PRIMARY KEY REFERENCES stated (id), trial TEXT NOT NULL, n TEXT NOT NULL,
    population TEXT NOT NULL, endpoint TEXT NOT NULL, result TEXT NOT NULL,
    comparator TEXT NOT NULL
) STRICT;

CREATE TABLE claim (
    stated_id TEXT PRIMARY KEY REFERENCES stated (id), then_text TEXT NOT NULL,
    article_id TEXT NOT NULL REFERENCES source (id), article_locator TEXT NOT NULL,
    verdict TEXT NOT NULL, wrong_number INTEGER NOT NULL
) STRICT;

CREATE TABLE grading_table (
    stated_id TEXT PRIMARY KEY REFERENCES stated (id), entry_id TEXT NOT NULL REFERENCES entry (id),
    key TEXT NOT NULL, scale TEXT NOT NULL, version TEXT NOT NULL, applies TEXT NOT NULL,
    columns TEXT NOT NULL, rows TEXT NOT NULL, rule TEXT NOT NULL, note TEXT NOT NULL,
    doubtful TEXT NOT NULL, position INTEGER NOT NULL
) STRICT;

-- Our own words for a text of a grading table, its notes and gaps; the English text decides.
CREATE TABLE grading_words (
    lang TEXT NOT NULL, text TEXT NOT NULL, says TEXT NOT NULL, PRIMARY KEY (lang, text)
) STRICT, WITHOUT ROWID;

-- A line of a day axis (onset), a day grid or a step of a journey; lang "pro": professional words.
CREATE TABLE picture (
    entry_id TEXT NOT NULL REFERENCES entry (id), lang TEXT NOT NULL, kind TEXT NOT NULL,
    key TEXT NOT NULL, stated_id TEXT NOT NULL REFERENCES stated (id), label TEXT NOT NULL,
    text TEXT NOT NULL, data TEXT NOT NULL, position INTEGER NOT NULL,
    PRIMARY KEY (entry_id, lang, kind, key)
) STRICT;

CREATE TABLE therapy_sign (
    therapy_id TEXT NOT NULL REFERENCES entry (id), symptom_id TEXT NOT NULL REFERENCES entry (id),
    scope TEXT NOT NULL, basis TEXT NOT NULL, level TEXT NOT NULL, raised TEXT NOT NULL,
    position INTEGER NOT NULL, PRIMARY KEY (therapy_id, symptom_id)
) STRICT;

-- What a therapy warns of, or counts, of a syndrome.
CREATE TABLE syndrome_risk (
    syndrome_id TEXT NOT NULL REFERENCES entry (id), stated_id TEXT NOT NULL REFERENCES stated (id),
    position INTEGER NOT NULL, PRIMARY KEY (syndrome_id, stated_id)
) STRICT;

CREATE TABLE gap_row (
    subject_id TEXT NOT NULL, topic TEXT NOT NULL, note TEXT NOT NULL CHECK (note <> ''),
    audience TEXT NOT NULL, lang TEXT NOT NULL, position INTEGER NOT NULL
) STRICT;

CREATE TABLE term (
    id TEXT NOT NULL, lang TEXT NOT NULL, term TEXT NOT NULL, also TEXT NOT NULL,
    definition TEXT NOT NULL, note TEXT NOT NULL, PRIMARY KEY (id, lang)
) STRICT;

CREATE VIEW statement AS
SELECT s.subject_kind, s.subject_id, s.topic, s.audience, s.lang, s.text, s.current,
       c.source_id, c.locator, o.title AS source_title, o.date AS source_date, o.secondary,
       s.id AS statement_id
FROM stated AS s LEFT JOIN cited AS c ON c.stated_id = s.id
LEFT JOIN source AS o ON o.id = c.source_id;

CREATE VIEW gap AS SELECT subject_id, topic, note FROM gap_row;

-- Everything that can be opened; sources come last, so that a range of rows tells them apart.
CREATE TABLE document (
    rowid INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL,
    subtitle TEXT NOT NULL
) STRICT;

-- Names of entries and terms in every language, for exact hits and for words that are begun.
CREATE TABLE found_name (
    document INTEGER NOT NULL REFERENCES document (rowid), text TEXT NOT NULL,
    folded TEXT NOT NULL, position INTEGER NOT NULL
) STRICT;
CREATE INDEX found_name_folded ON found_name (folded, position, document, text);
CREATE INDEX found_name_document ON found_name (document, folded, position);
CREATE INDEX found_name_length ON found_name (length(folded), folded, document, position);

-- Everyday words that stand in no text, and what the texts say instead (a list).
CREATE TABLE synonym (
    lang TEXT NOT NULL, folded TEXT NOT NULL, said TEXT NOT NULL, PRIMARY KEY (folded, lang)
) STRICT, WITHOUT ROWID;

-- "other" is the body in the other languages, so that no snippet mixes two.
CREATE VIRTUAL TABLE search_text USING fts5 (
    names, title, body, other, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE VIRTUAL TABLE search_trigram USING fts5 (names, tokenize = 'trigram');
"""
