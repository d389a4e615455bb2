"""The sheet id: it can be read back, and a misread letter is noticed."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from db.build.tree import CONTENT
from desktop.core import sheet_code
from desktop.core.documents import KINDS
from desktop.core.handouts import therapy
from desktop.core.sheet_code import (
    LANGS,
    LETTERS,
    SECTIONS,
    UNKNOWN_PLAN,
    WITH_PLAN,
    WITH_SECTIONS,
    BadSheetIdError,
    SheetCode,
    as_printed,
    decode,
)

IDS = sorted({f.stem.partition(".")[0] for f in CONTENT.rglob("*.yaml")})
CODE = SheetCode("2026.11.1", 3, IDS[0], "es", IDS[1], "en", "a4", large_print=True, gray=True)


ANY = {
    "version": st.sampled_from(["2026.11.1", "2031.1.31"]),
    "entry_id": st.sampled_from(["", *IDS]),
    "lang": st.sampled_from(LANGS),
    "mirror": st.sampled_from(LANGS),
    "paper": st.sampled_from(["letter", "a4"]),
    "large_print": st.booleans(),
    "short": st.booleans(),
    "gray": st.booleans(),
    "dated": st.booleans(),
}
KINDS_WITH_SIGNS = st.integers(0, 63).filter(lambda n: n not in (WITH_SECTIONS, WITH_PLAN))
OLD_CALENDAR = "6P276-3X000-080C7"
PLANS = ("relapsed-1", "relapsed-2", "consolidation")
SOME_SECTIONS = st.sets(st.sampled_from(SECTIONS)).map(
    lambda chosen: tuple(name for name in SECTIONS if name in chosen)
)


@given(
    st.one_of(
        st.builds(SheetCode, kind=KINDS_WITH_SIGNS, sign_id=st.sampled_from(["", *IDS]), **ANY),
        st.builds(SheetCode, kind=st.just(WITH_SECTIONS), left_out=SOME_SECTIONS, **ANY),
        st.builds(SheetCode, kind=st.just(WITH_PLAN), plan=st.sampled_from(["", *PLANS]), **ANY),
    )
)
def test_an_id_is_read_back(code: SheetCode) -> None:
    found = decode(str(code), IDS, IDS, lambda _: PLANS)
    if code.plan and not code.entry_id:
        code = replace(code, plan=UNKNOWN_PLAN)  # of no entry, so of none of its plans
    assert found == code


def test_case_spaces_and_look_alikes_do_not_matter() -> None:
    typed = str(CODE).lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert decode(typed, IDS, IDS) == CODE


def test_a_typed_id_is_written_as_on_paper_also_when_its_entry_is_gone() -> None:
    text = str(CODE)
    assert as_printed(text.lower().replace("-", " ").replace("0", "o")) == text
    assert str(decode(text, (), ())) != text
    with pytest.raises(BadSheetIdError) as caught:
        as_printed("4K7Q")
    assert caught.value.args == ("4K7Q",)


@pytest.mark.parametrize("text", ["", "4K7Q", "4K7QX-9XTM2-PD0A!"])
def test_what_is_no_id_is_refused(text: str) -> None:
    with pytest.raises(BadSheetIdError) as caught:
        decode(text, IDS, IDS)
    assert caught.value.args == (text,)


def test_a_misread_letter_is_nearly_always_noticed() -> None:
    text = str(CODE)
    missed = 0
    tried = [
        (n, other) for n, old in enumerate(text) if old != "-" for other in LETTERS if other != old
    ]
    for at, other in tried:
        try:
            decode(text[:at] + other + text[at + 1 :], IDS, IDS)
        except BadSheetIdError:
            continue
        missed += 1
    assert missed <= len(tried) // 50


@pytest.mark.parametrize("place", ["lang", "mirror"])
def test_a_language_that_this_program_does_not_know_is_refused(
    monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    """A misread letter whose check happens to fit, or paper of a later program."""
    with monkeypatch.context() as later:
        later.setattr(sheet_code, "LANGS", (*LANGS, "xx"))
        text = str(replace(CODE, **{place: "xx"}))
    with pytest.raises(BadSheetIdError) as caught:
        decode(text, IDS, IDS)
    assert caught.value.args == (text,)


def test_no_two_entries_look_the_same_in_an_id() -> None:
    assert [i for i in IDS if decode(str(SheetCode("", 1, i, "en")), IDS, ()).entry_id != i] == []


def test_an_entry_that_the_content_does_not_have_is_not_guessed() -> None:
    assert decode(str(CODE), (), ()).entry_id == ""


def test_every_kind_of_document_has_its_own_number() -> None:
    numbers = [k.number for k in KINDS]
    assert len(set(numbers)) == len(numbers)
    assert set(numbers) <= set(range(1, 64))


def test_numbers_on_paper_stay_what_they_were() -> None:
    """Else the paper of the last months would be read as another document, or other sections."""
    assert {k.id: k.number for k in KINDS} == {
        "sheet": 1, "call": 2, "wallet": 3, "emergency": 4, "carer": 5, "sign": 6, "calendar": 7,
        "terms": 10, "questions": 11, "teach-back": 12, "checklist": 20, "diary": 21,
        "temperature": 22, "neuro": 23, "phone": 24,
    }  # fmt: skip
    sheet = SheetCode("2026.11.1", 1, "blinatumomab", "es", left_out=("how_given", "questions"))
    assert str(sheet) == "6P216-3X021-0G005"
    sign = SheetCode(
        "2026.11.1", 6, "blinatumomab", "so", "fever", "hi", "a4", large_print=True, short=True,
        gray=True, dated=True,
    )  # fmt: skip
    assert str(sign) == "6P266-3XC02-BVQVN"


def test_every_section_that_can_be_left_out_has_its_place_in_the_id() -> None:
    assert therapy.SHEET_NUMBER == WITH_SECTIONS
    assert set(therapy.STYLES) - set(therapy.ALWAYS) == set(SECTIONS)


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ({"kind": 1, "sign_id": "fever"}, "a therapy's sheet is about no sign: fever"),
        ({"kind": 7, "sign_id": "fever"}, "a calendar is about no sign: fever"),
        ({"kind": 2, "plan": "x"}, "document 2 has no plan of days"),
        ({"kind": 2, "left_out": ("common",)}, "document 2 has no sections to leave out"),
        ({"kind": 1, "left_out": ("life",)}, "not sections in their order: ('life',)"),
    ],
)
def test_what_an_id_cannot_say_is_refused(wrong: dict[str, Any], reason: str) -> None:
    with pytest.raises(ValueError, match=re.escape(reason)):
        SheetCode("2026.11.1", entry_id=IDS[0], lang="en", **wrong)


CALENDAR = SheetCode("2026.11.1", WITH_PLAN, IDS[0], "en", dated=True)


def test_calendars_of_different_plans_have_different_ids() -> None:
    ids = {str(replace(CALENDAR, plan=plan)) for plan in ("", *PLANS)}
    assert len(ids) == 1 + len(PLANS)


def test_an_id_printed_before_ids_had_a_plan_is_read_back() -> None:
    """As it stands on paper since 2026.11; the place of the sign was empty on a calendar."""
    assert str(replace(CALENDAR, entry_id="blinatumomab")) == OLD_CALENDAR
    found = decode(OLD_CALENDAR, ["blinatumomab"], (), lambda _: PLANS)
    assert found == replace(CALENDAR, entry_id="blinatumomab")


def test_a_plan_that_is_gone_is_not_taken_for_all_plans() -> None:
    code = replace(CALENDAR, plan="withdrawn-1")
    assert decode(str(code), IDS, IDS, lambda _: PLANS) == replace(CALENDAR, plan=UNKNOWN_PLAN)
