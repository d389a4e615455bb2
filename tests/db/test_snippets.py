"""The words around a hit: what is marked, where the text begins and ends, and no figure cut."""

from __future__ import annotations

import pytest

from db.records import HIT_CLOSE, HIT_OPEN
from db.snippets import AFTER, BEFORE, around, together, whole_words


def shown(text: str) -> str:
    """Return a text with its marks as < and >, as they are easier to read."""
    return text.replace(HIT_OPEN, "<").replace(HIT_CLOSE, ">")


def marked(text: str) -> str:
    """Return a text with < and > as marks."""
    return text.replace("<", HIT_OPEN).replace(">", HIT_CLOSE)


@pytest.mark.parametrize(
    ("body", "typed", "text"),
    [
        ("Then 128 mcg, later 28 mcg a day.", "28 mcg", "Then 128 mcg, later <28 mcg> a day."),
        ("28 mcg a day", "28 mcg", "<28 mcg> a day"),
        ("Up to 28-mcg doses, 28 mcg.", "28 mcg", "Up to <28-mcg> doses, <28 mcg>."),
        ("Grade 30, then grade 3.", "grade 3", "Grade 30, then <grade 3>."),
        ("Avoid 38 Celsius, 38 °C.", "38 C", "Avoid 38 Celsius, <38 °C>."),
        ("Liver vaccines; live vaccines.", "live vaccine", "Liver vaccines; <live vaccines>."),
        ("LIVE Vaccines.", "live VACCINE", "<LIVE Vaccines>."),
        ("At 38 °C fevers.", "38 C fever", "At <38 °C fevers>."),
        ("C-reactive proteins.", "C reactive protein", "<C-reactive proteins>."),
        ("To 8 mg/m20, 8 mg/m2.", "8 mg m2", "To 8 mg/m20, <8 mg/m2>."),
        ("A live-virus vaccine.", "live vaccine", ""),
        ("28    mcg", "28 mcg", ""),
        ("İ 28 mcg", "28 mcg", ""),  # small letters are more letters here: the places are others
    ],
)
def test_words_that_follow_each_other(body: str, typed: str, text: str) -> None:
    assert shown(together(body, body.lower(), typed.split())) == text


@pytest.mark.parametrize(
    ("body", "typed", "text"),
    [
        ("Fever and chills.", "chills fever", "<Fever> and <chills>."),
        ("Fever and chills.", "CHIL", "Fever and <chills>."),
        ("Recare, then care.", "care", "Recare, then <care>."),
        ("Care for caregivers.", "care caregiver", "<Care> for <caregivers>."),
        ("Fever", "fever", "<Fever>"),
        ("Fever.", "fever chills", ""),
        ("Refever.", "fever", ""),
        ("İ fever", "fever", ""),
    ],
)
def test_words_anywhere(body: str, typed: str, text: str) -> None:
    assert shown(around(body, body.lower(), typed.split())) == text


def test_a_text_is_cut_at_blanks_far_enough_from_the_first_hit() -> None:
    before, after = "b" * (BEFORE - 1), "a" * (AFTER - len("fever") - 1)
    body = f"Word 0.5 {before} fever {after} 0.5 word"
    assert shown(around(body, body.lower(), ["fever"])) == f"…{before} <fever> {after}…"
    near = f"Word 0.5 {before[1:]} fever {after[1:]} 0.5 word"
    longer = f"…0.5 {before[1:]} <fever> {after[1:]} 0.5…"
    assert shown(around(near, near.lower(), ["fever"])) == longer


FAR = " and so on" * 20


def test_the_first_place_is_shown_and_no_part_of_another_word_or_figure() -> None:
    body = f"Refever, 128 mcg.{FAR} Here 28 mcg: fever.{FAR} Chills, fever, 28 mcg.{FAR} Fever."
    for text in (
        around(body, body.lower(), ["fever"]),
        around(body, body.lower(), ["chills", "fever"]),
        together(body, body.lower(), ["28", "mcg"]),
    ):
        assert "Here" in text
        assert "Chills" not in text


def test_a_text_of_a_body_begins_at_its_own_beginning() -> None:
    body = "A text. · Another. · No fever. · More"
    assert shown(around(body, body.lower(), ["fever"])) == "…No <fever>. · More"


@pytest.mark.parametrize(
    ("cut", "text"),
    [
        ("4 °F means <fever>.", "4 °F means <fever>."),
        ("…4 °F means <fever>.", "…°F means <fever>."),
        ("<Fever>: neutrophils below 0…", "<Fever>: neutrophils below…"),
        ("…<fever> of 100 or…", "…<fever> of 100…"),
        ("…<CD19> and <fever>…", "…<CD19> and <fever>…"),
        ("…a <fever> and <CD19>…", "…<fever> and <CD19>…"),
        # A hit may be a part of a figure, too: "1,400 deaths", "100.4 °F".
        ("…<400> deaths, it <rises>…", "…deaths, it <rises>…"),
        ("…it <rises> to <100>…", "…<rises> to…"),
    ],
)
def test_what_sqlite_cut_at_the_ends_is_left_out(cut: str, text: str) -> None:
    assert shown(whole_words(marked(cut))) == text
