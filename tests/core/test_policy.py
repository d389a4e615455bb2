"""The policy file: every mistake is named with its line, and a mistake never opens anything."""

from __future__ import annotations

import tomllib
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from desktop.core import policy
from desktop.core.policy import LoadedPolicy, OpenTime, Policy, Problem, Staff, parse, strictest
from desktop.core.policy_rules import RULES, TABLES, line_of

FROM_30_TO_600 = "must be a whole number from 30 to 600"
HASH = "scrypt:16384:8:1:" + "0" * 32 + ":" + "a" * 64


def test_no_file_is_no_policy(tmp_path: Path) -> None:
    file = tmp_path / "policy.toml"
    assert policy.load(file) == LoadedPolicy(Policy(), file)
    assert policy.load(None) == LoadedPolicy(Policy())


def test_an_empty_file_changes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "policy.toml"
    file.touch()
    assert policy.load(file) == LoadedPolicy(Policy(), file, found=True)


def test_without_a_word_from_the_site_unreviewed_texts_and_printing_are_off() -> None:
    assert not Policy().allow_not_reviewed
    assert Policy().printing.printer == ""
    assert Policy().idle.seconds == 90  # rule K-21
    assert Policy().idle.countdown_seconds == 20  # rule K-20


def test_without_a_file_this_is_a_workstation_that_keeps_its_register() -> None:
    assert not Policy().kiosk
    assert Policy().keep_register


def test_what_the_example_calls_usual_is_what_holds_without_a_file() -> None:
    found, _ = parse(policy.SCHEMA.encode())
    shown = ("kiosk", "languages", "opening_hours")  # these show how they are written
    assert replace(found, **{name: getattr(Policy(), name) for name in shown}) == Policy()


def test_the_strictest_rules_close_what_can_be_closed() -> None:
    for kiosk in (True, False):
        rules = strictest(kiosk=kiosk)
        assert rules.kiosk is kiosk
        assert rules.require_out_of_hours_number
        assert not rules.keep_register
        assert not rules.allow_not_reviewed
        assert (rules.printing.printer, rules.staff) == ("", Staff())
    assert strictest(kiosk=True, staff=Staff(HASH)).staff == Staff(HASH)


def test_a_wrong_value_of_kiosk_beside_right_keys_still_means_a_kiosk() -> None:
    """Else a typing error would open the workstation to a waiting room."""
    for text in ('kiosk = "yes"\ntheme = "dark"', 'theme = "dark"\nKiosk = true'):
        found, problems = parse(text.encode())
        assert len(problems) == 1
        assert found == strictest(kiosk=True)


def test_a_problem_says_where_it_is_as_far_as_it_is_known() -> None:
    assert str(Problem(4, "idle.seconds", "too short")) == "line 4: idle.seconds: too short"
    assert str(Problem(0, "", "there is no such file")) == "there is no such file"
    _, (problem,) = parse(b"kiosk = true\ntheme = = 1\n")
    assert problem.line == 2
    assert "at line" not in problem.text


def test_the_example_says_what_each_key_is_for() -> None:
    lines = policy.SCHEMA.splitlines()
    assert [rule.key for rule in RULES if f"# {rule.about}" not in lines] == []


def test_a_file_that_somebody_named_must_be_there(tmp_path: Path) -> None:
    missing = tmp_path / "policy.toml"
    found = policy.of_computer(missing)
    assert policy.unknown_names(found, (), ()) == ()
    assert [p.text for p in found.problems] == ["there is no such file"]
    assert (found.policy, found.found) == (strictest(kiosk=True), False)


def test_the_example_holds_every_key_and_is_right() -> None:
    tables = tomllib.loads(policy.SCHEMA)
    said = {f"{t}.{k}" for t in TABLES for k in tables[t]} | (tables.keys() - set(TABLES))
    assert said == {rule.key for rule in RULES}
    found, problems = parse(policy.SCHEMA.encode())
    assert problems == ()
    assert found.kiosk
    assert found.languages == ("en", "es")


def test_every_value_arrives() -> None:
    text = f"""
kiosk = true
languages = ["es", "en"]
therapies = ["blinatumomab"]
allow_not_reviewed = true
require_out_of_hours_number = true
keep_register = false
speech = false
text_size = 32
theme = "contrast"
idle.seconds = 30
[printing]
printer = "Desk"
pages_per_person = 4
paper = "a4"
large_print = false
[opening_hours]
monday = "08:00-12:00, 13:00-24:00"
sunday = "Closed"
[clinic]
name = "A clinic"
phone_out_of_hours = "555 0100"
[staff]
pin = "{HASH}"
"""
    found, problems = parse(text.encode())
    assert problems == ()
    assert (found.languages, found.therapies) == (("es", "en"), ("blinatumomab",))
    assert found.allow_not_reviewed
    assert found.require_out_of_hours_number
    assert not found.keep_register
    assert not found.speech
    assert (found.text_size, found.theme, found.idle.seconds) == (32, "contrast", 30)
    assert found.printing == policy.Printing("Desk", 4, "a4", large_print=False)
    assert found.opening_hours is not None
    assert found.opening_hours[0] == (OpenTime(480, 720), OpenTime(780, 1440))
    assert found.opening_hours[6] == ()
    assert found.opening_hours[1] == (), "a day that is not named is closed"
    assert found.clinic.phone_out_of_hours == "555 0100"
    assert found.staff == Staff(HASH)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("kiosk = 1", Problem(1, "kiosk", "must be true or false")),
        ("\nkiosk = 'true'", Problem(2, "kiosk", "must be true or false")),
        ("kiosc = true", Problem(1, "kiosc", "there is no such key")),
        ("idle = 4", Problem(1, "idle", "must be a table: [idle]")),
        ("#\n[idel]\nseconds = 40", Problem(2, "idel", "there is no such key")),
        ("[idle]\nsecond = 40", Problem(2, "idle.second", "there is no such key")),
        ("[idle]\nseconds = 29", Problem(2, "idle.seconds", FROM_30_TO_600)),
        ("idle.seconds = 30.0", Problem(1, "idle.seconds", FROM_30_TO_600)),
        ("[idle]\nseconds = true", Problem(2, "idle.seconds", FROM_30_TO_600)),
        ("idle = { countdown_seconds = 19 }",
         Problem(1, "idle.countdown_seconds", "must be a whole number from 20 to 120")),
        ("text_size = 200", Problem(1, "text_size", "must be one of 24, 28, 32, 40, 48")),
        ("theme = 'pink'", Problem(1, "theme", "must be one of light, dark, contrast")),
        ("languages = 'en'", Problem(1, "languages", "must be a list of language codes")),
        ("languages = ['EN']", Problem(1, "languages", "must be a list of language codes")),
        ("languages = ['en', 'en']", Problem(1, "languages", "names something twice")),
        ("therapies = ['../x']", Problem(1, "therapies", "must be a list of ids of therapies")),
        ("[staff]\npin = '1234'",
         Problem(2, "staff.pin", "must be a line made by “leukoguide kiosk set-pin”")),
        ("[clinic]\nphone_out_of_hours = 'call me maybe'",
         Problem(2, "clinic.phone_out_of_hours", "There is no digit in this phone number.")),
        ("[clinic]\nname = 7", Problem(2, "clinic.name", "must be text of at most 300 characters")),
        ('[clinic]\nname = "\\u0007"',
         Problem(2, "clinic.name", "must not hold control characters")),
        *((f"[opening_hours]\nmonday = {wrong}",
           Problem(2, "opening_hours.monday",
                   "must be “closed” or times such as “08:00-12:00, 13:00-17:00”"))
          for wrong in ("8", "'9-17'", "'17:00-09:00'", "'08:00-24:30'",
                        "'08:00-12:00, 11:00-13:00'", "''")),
        ("kiosk = true\nkiosk = false", Problem(2, "", "Cannot overwrite a value")),
        ("kiosk = true\ntheme = ", Problem(2, "", "Invalid value")),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_its_line(text: str, problem: Problem) -> None:
    _, problems = parse(text.encode())
    (found,) = problems
    assert (found.line, found.key) == (problem.line, problem.key)
    assert found.text.startswith(problem.text)


def test_all_mistakes_are_named_in_the_order_of_their_lines() -> None:
    _, problems = parse(b"nothing = 1\n[idle]\nseconds = 1\n[clinic]\nwho = 2\n")
    assert [str(p) for p in problems] == [
        "line 1: nothing: there is no such key",
        "line 3: idle.seconds: must be a whole number from 30 to 600",
        "line 5: clinic.who: there is no such key",
    ]


@pytest.mark.parametrize("text", [b"\xff\xfe", b"\x00" * 40, b"x = " + b"[" * 30_000])
def test_what_is_no_text_at_all(text: bytes) -> None:
    found, problems = parse(text)
    assert len(problems) == 1
    assert found == strictest(kiosk=False)


def test_one_mistake_makes_everything_strict_but_staff_still_get_out() -> None:
    text = f'kiosk = true\nallow_not_reviewed = true\nprinter = "x"\n[staff]\npin = "{HASH}"\n'
    found, _ = parse(text.encode())
    assert found == strictest(kiosk=True, staff=Staff(HASH))
    assert not found.allow_not_reviewed
    assert found.printing.printer == ""
    assert found.require_out_of_hours_number


@pytest.mark.parametrize(
    "text",
    [
        "kiosk = true\nx = [",
        "kiosk = 'yes'",
        "kiosk = true\n\udcff",
        "kiosk=true\n" + "#" * 70_000,
        "kiosk = True",
        "kiosk = yes",
        "kiosk: true",
        "'kiosk' = TRUE",
        "Kiosk = true",
    ],
)
def test_a_kiosk_with_a_broken_file_stays_a_kiosk(text: str) -> None:
    found, problems = parse(text.encode("utf-8", "surrogateescape"))
    assert problems
    assert found.kiosk


@pytest.mark.parametrize("text", ["kiosk = False", "kiosk = false\nx = [", "#kiosk = true\nx = ["])
def test_a_workstation_with_a_broken_file_stays_one(text: str) -> None:
    found, problems = parse(text.encode())
    assert problems
    assert not found.kiosk


def test_a_file_that_may_not_be_read_is_a_problem(tmp_path: Path) -> None:
    loaded = policy.load(tmp_path)
    assert loaded.policy == strictest(kiosk=False)
    told = [str(problem) for problem in loaded.problems]
    assert told == ["the file cannot be read (IsADirectoryError)"]


def test_a_named_file_that_says_nothing_may_be_that_of_a_kiosk(tmp_path: Path) -> None:
    missing, broken = tmp_path / "none.toml", tmp_path / "policy.toml"
    broken.write_text("theme = dark\n", encoding="utf-8")
    found = policy.load(missing, named=True)
    assert (found.policy, found.found) == (strictest(kiosk=True), False)
    assert [str(problem) for problem in found.problems] == ["there is no such file"]
    assert policy.load(tmp_path, named=True).policy == strictest(kiosk=True)
    assert policy.load(broken, named=True).policy == strictest(kiosk=True)
    assert policy.load(broken).policy == strictest(kiosk=False)


def test_a_named_file_with_a_wrong_key_says_itself_whether_it_is_a_kiosk(tmp_path: Path) -> None:
    file = tmp_path / "policy.toml"
    file.write_text("theme = 'pink'\n", encoding="utf-8")
    assert not policy.load(file, named=True).policy.kiosk


def test_a_mark_of_order_at_the_start_does_not_matter() -> None:
    assert parse(b"\xef\xbb\xbfkiosk = true")[0].kiosk


@given(st.binary(max_size=300))
def test_whatever_the_bytes_nothing_is_opened(data: bytes) -> None:
    found, problems = parse(data)
    if problems:
        assert found == strictest(kiosk=found.kiosk, staff=found.staff)


@given(st.sampled_from(RULES), st.from_type(object) | st.integers() | st.text())
def test_no_value_breaks_a_rule_of_its_key(rule: policy.policy_rules.Rule, value: object) -> None:
    with suppress(policy.policy_rules.WrongValueError):
        rule.read(value)


def test_names_that_the_content_does_not_have(tmp_path: Path) -> None:
    file = tmp_path / "policy.toml"
    file.write_text("languages = ['en', 'fr']\ntherapies = ['velotumab', 'x']\n", encoding="utf-8")
    found = policy.unknown_names(policy.load(file), ("en", "es"), ("velotumab",))
    assert [str(problem) for problem in found] == [
        "line 1: languages: the content has no “fr”",
        "line 2: therapies: the content has no “x”",
    ]


def test_a_line_is_found_in_its_own_table() -> None:
    text = "name = 1\n[clinic]\nname = 2\n[x]\nname = 3\n"
    assert line_of(text, "clinic.name") == 3
    assert line_of(text, "name") == 1
    assert line_of(text, "clinic.address") == 2, "the table, when the key is not there"
    assert line_of(text, "nowhere") == 0


def test_a_file_in_old_letters_is_named_with_its_line() -> None:
    """As an old editor of Windows saves a name with an accent."""
    data = 'kiosk = true\n[clinic]\nname = "Clínica"\n'.encode("cp1252")
    policy, problems = parse(data)
    assert policy.kiosk
    told = "line 3: a character that is not UTF-8; save the file as UTF-8"
    assert [str(problem) for problem in problems] == [told]
