"""What is said at once for a sign that cannot wait: its own words, once, the hastiest first."""

from __future__ import annotations

from msgspec.structs import replace

from db.records import Level, Sign
from desktop.core.checklist_help import instructions, spoken_name
from tests.helpers import entries

CALL_911 = "Call 911 now."
LINE = "Call the 24-hour line now, day or night."
LINE_OR_911 = "Call the 24-hour line. Call 911 when it gets worse."


def sign(name: str, *words: str, level: Level = Level.EMERGENCY) -> Sign:
    said = tuple(entries.say("instruction", text) for text in words)
    return replace(entries.sign(name, level, "whole body"), instruction=said)


def test_the_emergency_number_comes_before_what_names_it_later_or_never() -> None:
    ticked = [sign("rash", LINE), sign("fever", LINE_OR_911), sign("breath", CALL_911)]
    assert [i.text for i in instructions(ticked)] == [CALL_911, LINE_OR_911, LINE]


def test_the_same_words_are_said_once_for_all_their_signs() -> None:
    ticked = [sign("fever", LINE, "Say: fever."), sign("breath", CALL_911),
              sign("chills", LINE, "Say: fever.")]  # fmt: skip
    found = instructions(ticked)
    assert [[s.symptom_id for s in i.signs] for i in found] == [["breath"], ["fever", "chills"]]
    assert found[1].text == f"{LINE} Say: fever."


def test_what_can_wait_is_not_said_at_once() -> None:
    assert instructions([sign("rash", CALL_911, level=Level.CALL_TODAY)]) == ()


def test_a_therapy_is_named_on_the_phone_with_both_its_names() -> None:
    entry = entries.entry()
    assert spoken_name(entry) == "Exemplara (exemplumab)"
    assert spoken_name(replace(entry, names=())) == "Exemplara"
