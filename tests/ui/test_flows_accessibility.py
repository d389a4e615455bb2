"""The main flows by keyboard and ear, through a real accessibility bus and a real X server."""

from __future__ import annotations

from typing import Any

import pytest

from tests.helpers import atspi


@pytest.fixture(scope="module")
def heard() -> dict[str, Any]:
    """What a person heard who used the workstation without seeing it."""
    return atspi.listen("speaking_workstation", "atspi_flows.py")


def test_everything_that_can_be_worked_has_a_name(heard: dict[str, Any]) -> None:
    assert heard["unnamed"] == []
    assert heard["still unnamed"] == []


def test_the_window_is_read_from_left_to_right(heard: dict[str, Any]) -> None:
    order: list[str] = heard["order"]
    places = [order.index(name) for name in ("Search", "Patient words", "Overview", "Boxed warning",
                                             "Side-effect checklist")]  # fmt: skip
    assert places == sorted(places)
    filters = next(n for n, name in enumerate(order) if name.startswith("Filter"))
    assert places[0] < filters < places[1]


def test_search_and_choose_a_result(heard: dict[str, Any]) -> None:
    flow = heard["open_by_search"]
    assert flow["first"].startswith("Velora")
    assert flow["listed"][2].startswith("Zencarta")
    assert flow["second"].startswith("Zencarta")
    assert flow["counted"].endswith("results, the first is Zencarta")


def test_switch_the_audience(heard: dict[str, Any]) -> None:
    flow = heard["switch_audience"]
    assert flow["heard"] == ["checked", "radio button", "Patient words"]
    assert flow["document"] == "Zencarta"
    assert "What it is" in flow["read"]


def test_tick_a_sign_and_hear_its_level(heard: dict[str, Any]) -> None:
    flow = heard["tick"]
    assert flow["name"].startswith("Fever of 100.4")
    assert flow["description"].startswith("Get help now")
    assert flow["checked"]
    assert flow["heard"][2] == flow["name"]
    assert any("911" in words or "Call" in words for words in flow["around"])


def test_the_checklist_is_walked_from_the_first_sign_to_its_buttons(
    heard: dict[str, Any],
) -> None:
    flow = heard["walk_checklist"]
    assert flow["groups"][0] == "Side-effect checklist"
    roles, names = zip(*flow["walked"], strict=True)
    assert roles[0] == "check box"
    signs = [n for n, name in enumerate(names) if name.startswith(("Show what", "Hide what"))]
    assert len(signs) > 1
    assert all(roles[n - 2 : n] == ("check box", "label") for n in signs)
    assert names[-1] == "Print checklist"
    asked = [n for n, name in enumerate(names) if name.startswith(("How much", "Since when"))]
    assert len(asked) > 3
    assert signs[0] < min(asked)
    assert max(asked) < signs[1], "asked of the ticked sign after others"


def test_the_order_of_the_signs_says_what_it_is(heard: dict[str, Any]) -> None:
    assert heard["hear_order"] == {
        "name": "By how soon to call", "description": "Order of the signs",
    }  # fmt: skip


def test_open_a_source_and_come_back(heard: dict[str, Any]) -> None:
    flow = heard["open_source"]
    assert flow["unnamed"] == []
    assert "Where this was read" in flow["read"]
    assert any(words.startswith("https://") for words in flow["read"])
    assert "https://" in flow["heard"], "the source itself is not heard by keyboard"
    assert flow["back"] == flow["statement"]


def test_find_on_the_page(heard: dict[str, Any]) -> None:
    flow = heard["find_on_page"]
    assert flow["first"].startswith("1 of ")
    assert flow["second"].startswith("2 of ")
    assert "you" in flow["back"].lower()


def test_a_word_is_explained(heard: dict[str, Any]) -> None:
    flow = heard["hear_word"]
    assert flow["word"]
    assert flow["description"].startswith("Word to know: ")


def test_the_print_dialog(heard: dict[str, Any]) -> None:
    flow = heard["open_print"]
    assert flow["role"] == "dialog"
    assert flow["unnamed"] == []
    assert {"Print", "Save as PDF…", "Close", "Paper", "Printer"} <= set(flow["read"])
    assert any(words.startswith("Preview: ") for words in flow["read"])
    assert any(words.startswith("Page 1 of ") and "Zencarta" in words for words in flow["read"])
    assert "Get help now" in flow["first page"]


def test_the_worksheets(heard: dict[str, Any]) -> None:
    flow = heard["open_worksheets"]
    assert flow["unnamed"] == []
    assert flow["focus"][1] in ("text", "radio button", "check box", "push button")
    assert {"New person", "Print…", "No grade yet"} <= set(flow["read"])


def test_the_rows_of_a_worksheet_are_heard(heard: dict[str, Any]) -> None:
    flow = heard["open_worksheets"]
    name, description = flow["row"]
    assert name.startswith("Grade: ")
    assert description.endswith("The arrow keys go to the others.")
    assert flow["next"][2].startswith("Grade: ")
    assert flow["next"][2] != name


def test_the_comparison(heard: dict[str, Any]) -> None:
    flow = heard["open_compare"]
    assert flow["unnamed"] == []
    assert {"Differences only", "Print…"} <= set(flow["read"])
    for name in ("Velora", "Zencarta"):
        assert any(words.startswith(name) for words in flow["read"]), name
