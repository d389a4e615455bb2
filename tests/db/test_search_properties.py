"""Whatever is typed, search answers with valid hits and never with an error."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from db.errors import UnknownEntryError
from db.expressions import quoted
from db.records import HIT_CLOSE, HIT_OPEN, Kind, MatchedBy, SearchHit
from db.repository import ContentRepository
from db.search import LIMIT
from db.text import MAX_QUERY, asked, fold

# The session's repository is only read, so one for all examples is right.
SHARED = settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])

OPERATORS = st.sampled_from(
    [
        *("AND", "OR", "NOT", "NEAR", "NEAR(", "NEAR(a b, 2)", '"', '""', "'", "*", "^", ":", "-"),
        *("+", "(", ")", "{", "}", "names:", "{names title} :", "body", "\x00", "\u202e", "\u2068"),
        *("%", "_", ";", "--", "/*", "\\", "\ud800", "\udcff", "\u200f", "\ufeff", "İ", "ß", "ﬁ"),
        *(
            "velora",
            "fever",
            "engager",
            "cell",
            "T",
            "a",
            "100.4",
            "白血病",
            "سرطان",
            "é",
            "\u0301",
        ),
    ]
)
ANY_TEXT = st.one_of(
    st.text(max_size=300),
    st.text(st.characters(), max_size=60),  # surrogates too
    st.lists(OPERATORS, max_size=12).map(" ".join),
    st.lists(OPERATORS, max_size=12).map("".join),
)


def check(hits: list[SearchHit], most: int) -> None:
    assert len(hits) <= most
    for hit in hits:
        assert isinstance(hit.kind, Kind)
        assert isinstance(hit.matched_by, MatchedBy)
        assert hit.id
        assert hit.title
        assert hit.snippet.count(HIT_OPEN) == hit.snippet.count(HIT_CLOSE)
        assert "\x00" not in hit.snippet


@SHARED
@given(text=ANY_TEXT)
@example(text="NEAR(velora fever)")
@example(text='" OR names:*')
@example(text="a " * 100)
@example(text="ab" * 100)
def test_any_text_is_harmless(repository: ContentRepository, text: str) -> None:
    hits = repository.search(text)
    check(hits, LIMIT)
    assert len({(h.kind, h.id) for h in hits}) == len(hits)
    assert repository.search(text) == hits, "nothing is remembered of a query"


@SHARED
@given(text=ANY_TEXT)
def test_any_text_gets_suggestions(repository: ContentRepository, text: str) -> None:
    check(repository.suggest(text), 5)


@SHARED
@given(text=ANY_TEXT, kinds=st.frozensets(st.sampled_from(Kind)))
def test_kinds_are_kept(repository: ContentRepository, text: str, kinds: frozenset[Kind]) -> None:
    hits = repository.search(text, kinds)
    check(hits, LIMIT)
    assert {hit.kind for hit in hits} <= kinds


@SHARED
@given(text=ANY_TEXT)
def test_any_id_is_known_or_unknown(repository: ContentRepository, text: str) -> None:
    try:
        assert repository.entry(text).summary.id == text
    except UnknownEntryError as error:
        for near in error.nearest:
            assert repository.entry(near).summary.id == near


@SHARED
@given(before=ANY_TEXT.filter(lambda text: not any(c.isalnum() for c in text)))
def test_signs_without_letters_change_nothing(repository: ContentRepository, before: str) -> None:
    expected = [hit.id for hit in repository.search("velotumab")]
    noisy = f"{before[:80]} velotumab"
    assert [hit.id for hit in repository.search(noisy)] == expected


@given(word=st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_a_quoted_word_is_one_string_of_the_query_language(word: str) -> None:
    """FTS5 itself is asked: whatever the word is, it is read as a string and nothing more."""
    if "\x00" in word:
        return  # asked() has taken it out before
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("CREATE VIRTUAL TABLE t USING fts5 (body)")
        connection.execute("INSERT INTO t VALUES (?)", (word,))
        connection.execute("SELECT count(*) FROM t WHERE t MATCH ?", (quoted(word),)).fetchone()
    finally:
        connection.close()


@given(text=ANY_TEXT)
def test_what_was_asked_fits_sqlite(text: str) -> None:
    plain = asked(text)
    assert len(plain) <= MAX_QUERY
    assert "\x00" not in plain
    plain.encode("utf-8")
    assert asked(plain) == plain


@given(text=st.text(max_size=200))
@example(text="𝐀 ℠")
def test_folding_is_final(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("  Velora \n Two ", "velora two"), ("CÉLULAS", "celulas"), ("Größe", "grosse"),
        ("İstanbul", "istanbul"), ("soft\u00adhyphen", "soft hyphen"), ("ﬁne", "fine"), ("", ""),
        ("CAR\u00a0T", "car t"), ("Niño", "nino"), ("𝐂𝐑𝐒 ℠", "crs sm"),
    ],
)  # fmt: skip
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded
