"""Sheets that say something else today, and which of them can be made again from their id."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import replace

from db.site.records import PrintedSheet
from desktop.core import register
from desktop.core.document_kind import Need
from desktop.core.documents import KINDS, kind
from desktop.core.sheet_code import SheetCode

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
OLDER = PrintedSheet("AAAAA", NOON, "2026.10.1", "old content", "old words")
TODAY = {"AAAAA": "new words", "BBBBB": "new words", "GONE": ""}


def printed(sheet_id: str, days: int, version: str = "2026.10.1", words: str = "x") -> PrintedSheet:
    return replace(
        OLDER, sheet_id=sheet_id, printed_at=NOON - timedelta(days=days), content_version=version,
        text_hash=words,
    )  # fmt: skip


def changed(*lines: PrintedSheet) -> list[register.Changed]:
    return register.changed(lines, "content today", TODAY.__getitem__)


def test_every_print_that_differs_is_counted_and_the_last_one_named() -> None:
    lines = [printed("AAAAA", 2), printed("AAAAA", 1, "2026.9.1"), printed("AAAAA", 3)]
    assert changed(*lines) == [
        register.Changed("AAAAA", 3, NOON - timedelta(days=1), "2026.10.1", certain=True)
    ]


def test_what_says_the_same_today_is_not_listed() -> None:
    same_words = printed("AAAAA", 1, words="new words")
    same_content = replace(printed("BBBBB", 1), content_hash="content today")
    assert changed(same_words, same_content) == []
    (found,) = changed(same_words, printed("AAAAA", 2), replace(same_content, sheet_id="AAAAA"))
    assert (found.times, found.last) == (1, NOON - timedelta(days=2))


def test_the_sheet_printed_last_comes_first_and_equal_times_go_by_id() -> None:
    found = changed(printed("BBBBB", 1), printed("GONE", 0), printed("AAAAA", 1))
    assert [sheet.sheet_id for sheet in found] == ["GONE", "AAAAA", "BBBBB"]


def test_one_print_that_nobody_can_compare_makes_the_sheet_uncertain() -> None:
    (gone,) = changed(printed("GONE", 1))
    assert not gone.certain
    for lines in ([0, 1], [1, 0]):
        both = [printed("AAAAA", 1), printed("AAAAA", 2, words="")]
        (found,) = changed(*(both[n] for n in lines))
        assert (found.certain, found.times) == (False, 2)


def test_an_id_names_its_kind_of_document() -> None:
    for one in KINDS:
        assert register.kind_of(SheetCode("", one.number, "velotumab", "en")) is one
    assert register.kind_of(SheetCode("", 63, "velotumab", "en")) is None


@pytest.mark.parametrize("made", KINDS, ids=[k.id for k in KINDS])
def test_a_document_can_be_made_again_unless_ticks_or_others_belong_to_it(
    made: register.DocumentKind,
) -> None:
    code = SheetCode("2026.10.1", made.number, "velotumab", "en")
    if Need.SIGN in made.needs:
        assert not register.can_be_made(code)
        code = replace(code, sign_id="fever")
    assert register.can_be_made(code) is not bool(made.needs & {Need.TICKS, Need.OTHERS})
    assert not register.can_be_made(replace(code, entry_id=""))


def test_what_no_program_of_today_makes_cannot_be_made_again() -> None:
    assert not register.can_be_made(SheetCode("2026.10.1", 63, "velotumab", "en"))
    assert Need.TICKS in kind("checklist").needs
