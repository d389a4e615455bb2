"""The two counters of reading level, on sentences whose measures can be checked by hand."""

from __future__ import annotations

import pytest

from db.build import readability

# The project's own sample (readability baseline, section 4), each heading and item a sentence.
SAMPLE = """
CAR T cells: what to watch for at home
You had CAR T cells. They are your own immune cells, changed in a lab to fight your cancer. \
They can make you very sick, very fast. Early help works best.
GET HELP NOW
Call our 24-hour line or 911 right away if you have any of these signs.
Body signs{body}
Brain signs{brain}
Do not wait to see if it goes away. Do not take a fever medicine first. It can hide a fever.
CALL TODAY{today}
STAY SAFE
Do not drive for 2 weeks after your cells, or as long as your team tells you. Stay close to your \
treatment center for at least 2 weeks. Have someone stay with you day and night. Take your \
temperature every time you feel warm or unwell. Carry your wallet card. Show it to every doctor \
and nurse.
TELL US IN YOUR OWN WORDS
What will you do if you have a fever at night? Who will you call?
"""
BODY = """
fever of 100.4 F (38.0 C) or higher
chills or shaking
trouble breathing
fast or uneven heartbeat
bad nausea, throwing up, or loose stools
bad muscle or joint pain
feeling dizzy or faint"""
BRAIN = """
being mixed up
trouble speaking or finding words
shaking hands
a seizure
very sleepy or hard to wake"""
TODAY = """
loose stools more than 3 times a day
throwing up more than 2 times in a day
new pain
a new rash
new bruises or tiny red spots"""


def test_method_b_on_the_own_sample_without_its_lists() -> None:
    """Section 2 of the baseline says 1.0 for the grade and 7.4 words a sentence."""
    reading = readability.measure(SAMPLE.format(body="", brain="", today=""), "en")
    assert reading.fk_b == pytest.approx(1.0, abs=0.3)
    assert reading.smog_b == pytest.approx(4.8, abs=0.8)
    assert reading.mean_words == pytest.approx(7.4, abs=0.3)


def test_method_a_on_the_own_sample() -> None:
    """Section 2 of the baseline says grade 0.2, SMOG 4.1."""
    reading = readability.measure(SAMPLE.format(body=BODY, brain=BRAIN, today=TODAY), "en")
    assert reading.fk_a == pytest.approx(0.2, abs=0.15)
    assert reading.smog_a == pytest.approx(4.1, abs=0.15)


@pytest.mark.parametrize(
    ("text", "words", "sentences", "syllables", "long"),
    [
        ("The cat sat on the mat.", 6, 1, 6, 0),
        ("You feel sick. Call us now.", 6, 2, 6, 0),
        ("The hospital can help.\nCall the hospital.", 7, 2, 11, 2),
        ("Fever\nChills", 2, 2, 3, 0),
    ],
)
def test_method_b_is_the_formula(
    text: str, words: int, sentences: int, syllables: int, long: int
) -> None:
    reading = readability.measure(text, "en")
    grade = 0.39 * words / sentences + 11.8 * syllables / words - 15.59
    smog = 1.043 * (long * 30 / sentences) ** 0.5 + 3.1291
    assert (reading.words, reading.sentences) == (words, sentences)
    assert reading.fk_b == pytest.approx(grade, abs=0.051)
    assert reading.smog_b == pytest.approx(smog, abs=0.051)


def test_the_stricter_counter_counts() -> None:
    hard = readability.measure("Immunotherapy administered by hospitals is complicated.", "en")
    assert hard.worst_grade == max(hard.fk_a, hard.fk_b) > readability.MAX_GRADE
    assert hard.worst_smog == max(hard.smog_a, hard.smog_b) > readability.MAX_SMOG


def test_spanish_has_its_own_measure() -> None:
    easy = readability.measure("El niño come pan. La madre va a casa.", "es")
    hard = readability.measure("La administración subcutánea requiere hospitalización.", "es")
    assert easy.inflesz > 100 > readability.MIN_INFLESZ > 0 > hard.inflesz


def test_english_after_spanish_is_counted_as_english() -> None:
    """textstat keeps its language between calls; the order of the files must not matter."""
    before = readability.measure(SAMPLE, "en")
    readability.measure("El niño come pan.", "es")
    assert readability.measure(SAMPLE, "en") == before


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("fever", 2), ("Fever", 2), ("hospital", 3), ("immunotherapy", 6), ("make", 1),
        ("table", 2), ("24", 1), ("1,000", 1), ("velotumab", 4), ("antibody-drug", 5),
        ("people’s", 2), ("zzz", 1), ("brke", 1), ("gluple", 2),
    ],
)  # fmt: skip
def test_syllables(word: str, count: int) -> None:
    assert readability.syllables(word) == count


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Call now! Why? Then wait.", ["Call now!", "Why?", "Then wait."]),
        ("A reading of 100.4 is a fever.", ["A reading of 100.4 is a fever."]),
        ("Fever\nChills", ["Fever", "Chills"]),
        ("Call us, e.g. at night.", ["Call us, e.g. at night."]),
        ("Wait. 24 hours later call.", ["Wait.", "24 hours later call."]),
        ("---\n...\n", []),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert readability.sentences_of(text) == sentences


def test_words() -> None:
    assert readability.words_of("Call the 24-hour line: 1,000 team’s well-known 100.4 °F") == [
        *("Call", "the", "24", "hour", "line", "1,000", "team’s", "well-known", "100.4", "F"),
    ]


@pytest.mark.parametrize("lang", ["en", "es"])
def test_nothing_to_read(lang: str) -> None:
    reading = readability.measure("", lang)
    assert reading.words == 1
    assert reading.worst_grade <= readability.MAX_GRADE
