"""The ticks of one person: marks on a list and nothing else (rules D-09 and D-11)."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from db.records import Level, Scope, Sign
from db.repository import ContentRepository
from desktop.core import checklist
from desktop.core.checklist import (
    Bother,
    Checklists,
    ChecklistSession,
    Mark,
    Since,
    by_body,
    by_level,
)

LEVELS = list(Level)


def sign(name: str, level: Level = Level.CALL_TODAY) -> Sign:
    return Sign(
        symptom_id=name, title=name, clinical="", line=f"line of {name}", level=level,
        scope=Scope.PRODUCT, group="", instruction=(), raises=(), self_care=(), frequency=None,
        citations=(),
    )  # fmt: skip


SIGNS = tuple(
    sign(name, level)
    for name, level in (
        ("fever", Level.EMERGENCY), ("seizure", Level.EMERGENCY), ("rash", Level.CALL_TODAY),
        ("cough", Level.CALL_TODAY), ("tiredness", Level.NEXT_VISIT),
    )
)  # fmt: skip
NAMES = [s.symptom_id for s in SIGNS]
TICKS = st.lists(st.tuples(st.sampled_from([*NAMES, "elsewhere"]), st.booleans()), max_size=20)


def session(ticks: list[tuple[str, bool]]) -> ChecklistSession:
    made = ChecklistSession()
    for name, ticked in ticks:
        made.set_ticked(name, ticked)
    return made


@given(ticks=TICKS)
def test_the_last_tick_of_a_sign_counts(ticks: list[tuple[str, bool]]) -> None:
    last = dict(ticks)
    made = session(ticks)
    assert {n for n in [*NAMES, "elsewhere"] if made.is_ticked(n)} == {n for n in last if last[n]}
    assert made.is_empty is not any(last.values())


@given(ticks=TICKS)
def test_signs_come_back_as_they_were_in_the_order_of_the_list(
    ticks: list[tuple[str, bool]],
) -> None:
    """No tick changes the text or level of any sign: the same records come back."""
    found = session(ticks).ticked(SIGNS)
    assert [NAMES.index(s.symptom_id) for s in found] == sorted(
        NAMES.index(s.symptom_id) for s in found
    )
    assert all(any(s is fixed for fixed in SIGNS) for s in found)


@given(ticks=TICKS, name=st.sampled_from(NAMES), ticked=st.booleans())
def test_one_tick_leaves_all_others_alone(
    ticks: list[tuple[str, bool]], name: str, *, ticked: bool
) -> None:
    made = session(ticks)
    before = {n: made.is_ticked(n) for n in NAMES if n != name}
    made.set_ticked(name, ticked)
    assert {n: made.is_ticked(n) for n in NAMES if n != name} == before


@given(ticks=TICKS)
def test_a_reset_leaves_nothing(ticks: list[tuple[str, bool]]) -> None:
    made = session(ticks)
    made.reset()
    assert made.is_empty
    assert made.ticked(SIGNS) == ()
    assert made == ChecklistSession()


def test_unticking_what_is_not_ticked() -> None:
    made = ChecklistSession()
    made.set_ticked("fever", ticked=False)
    assert made.is_empty


def test_there_is_no_score_no_total_and_no_all_clear() -> None:
    """Whoever adds a combined result has to come by here and read D-09 first."""
    public = {name for name in dir(ChecklistSession) if not name.startswith("_")}
    assert public == {
        "set_ticked", "is_ticked", "set_bother", "set_since", "mark", "marks", "take", "reset",
        "is_empty", "ticked",
    }  # fmt: skip
    assert ChecklistSession.__struct_fields__ == ("_marks",)
    functions = {name for name in vars(checklist) if name.islower() and not name.startswith("_")}
    assert functions == {"by_level", "by_body", "annotations", "field"}


def test_how_much_and_since_when_belong_to_a_tick() -> None:
    made = session([("rash", True)])
    made.set_bother("rash", Bother.A_LOT)
    made.set_since("rash", Since.YESTERDAY)
    assert made.mark("rash") == Mark(Bother.A_LOT, Since.YESTERDAY)
    made.set_bother("rash", None)
    assert made.mark("rash") == Mark(None, Since.YESTERDAY)
    made.set_ticked("rash", ticked=True)
    assert made.mark("rash") == Mark(None, Since.YESTERDAY), "ticking again keeps what was said"
    made.set_ticked("rash", ticked=False)
    made.set_ticked("rash", ticked=True)
    assert made.mark("rash") == Mark(), "unticking forgets it"


def test_nothing_is_kept_of_a_sign_that_is_not_ticked() -> None:
    made = ChecklistSession()
    made.set_bother("rash", Bother.SOME)
    made.set_since("rash", Since.TODAY)
    assert made == ChecklistSession()
    assert made.mark("rash") == Mark()


@given(ticks=TICKS)
def test_marks_are_handed_on_as_a_copy(ticks: list[tuple[str, bool]]) -> None:
    made, other = session(ticks), ChecklistSession()
    other.take(made.marks())
    assert other == made
    other.reset()
    assert made == session(ticks)


def test_nothing_can_be_typed_into_a_mark() -> None:
    """D-04: what a person says is chosen from a few words, so no name can get in."""
    assert Mark.__annotations__ == {
        "bother": "Bother | None", "since": "Since | None",
    }  # fmt: skip


@given(names=st.permutations(SIGNS))
def test_parts_of_the_body_hold_each_sign_once_in_the_order_given(names: list[Sign]) -> None:
    parts = [replace(s, group=s.symptom_id[0]) for s in names]
    groups = by_body(parts)
    assert [name for name, _ in groups] == list(dict.fromkeys(s.group for s in parts))
    assert all(list(found) == [s for s in parts if s.group == name] for name, found in groups)


@given(names=st.permutations(SIGNS))
def test_groups_hold_each_sign_once_most_urgent_first(names: list[Sign]) -> None:
    groups = by_level(names)
    levels = [level for level, _ in groups]
    assert levels == LEVELS
    assert all(s.level is level for level, signs in groups for s in signs)
    assert sorted(s.symptom_id for _, signs in groups for s in signs) == sorted(NAMES)
    for level, signs in groups:
        assert list(signs) == [s for s in names if s.level is level], "the order is kept"


def test_an_empty_level_is_left_out() -> None:
    assert by_level([sign("rash")]) == ((Level.CALL_TODAY, (sign("rash"),)),)
    assert by_level([]) == ()


def test_a_real_checklist(repository: ContentRepository) -> None:
    signs = repository.checklist("velotumab")
    assert [(level, [s.symptom_id for s in group]) for level, group in by_level(signs)] == [
        (Level.EMERGENCY, ["fever"]), (Level.CALL_TODAY, ["rash"]),
        (Level.NEXT_VISIT, ["tiredness"]),
    ]  # fmt: skip
    made = session([("rash", True)])
    assert [s.line for s in made.ticked(signs)] == ["A new skin rash"]


def test_the_checklists_of_a_person_are_empty_only_when_nothing_is_ticked_on_any() -> None:
    person = Checklists()
    assert person.is_empty
    person.of("velotumab").set_ticked("fever", True)
    assert not person.of("ruxolimab").is_ticked("fever")
    assert person.ticked_therapies() == ("velotumab",)
    assert not person.is_empty
    person.reset()
    assert person.is_empty
    assert not person.of("velotumab").is_ticked("fever")
