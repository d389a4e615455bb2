"""The one bit of markup: **bold**. Everything else is text and stays text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.rich_text import NO_BREAK, NO_BREAK_HYPHEN, Span, parse, unbroken


@pytest.mark.parametrize(
    ("text", "plain", "bold"),
    [
        ("", "", []),
        ("plain", "plain", []),
        ("**bold**", "bold", ["bold"]),
        ("a **b** c", "a b c", ["b"]),
        ("**a** and **b c**", "a and b c", ["a", "b c"]),
        ("**a****b**", "ab", ["a", "b"]),
        ("open **bold", "open **bold", []),
        ("****", "****", []),
        ("2 * 3 * 4", "2 * 3 * 4", []),
        ("**a*b**", "a*b", ["a*b"]),
        ("**two\nlines**", "**two\nlines**", []),
        ("<b>x</b>", "<b>x</b>", []),
        ("[x](https://x.org)", "[x](https://x.org)", []),
        ("![x](file:///dev/zero)", "![x](file:///dev/zero)", []),
        ("__x__ `y`", "__x__ `y`", []),
        ("**Größe** é 🤒", "Größe é 🤒", ["Größe"]),
    ],
)
def test_parse(text: str, plain: str, bold: list[str]) -> None:
    found, spans = parse(text)
    assert found == plain
    assert [found[s.start : s.end] for s in spans] == bold


@given(text=st.text(st.sampled_from("ab* \n<&"), max_size=40))
def test_spans_lie_inside_and_in_order(text: str) -> None:
    plain, spans = parse(text)
    ends = [0, *(place for s in spans for place in (s.start, s.end)), len(plain)]
    assert ends == sorted(ends)
    assert all(s.start < s.end for s in spans)
    assert len(plain) == len(text) - 4 * len(spans), "only the stars are taken out"


@given(text=st.text(max_size=60).filter(lambda text: "**" not in text))
def test_text_without_stars_is_untouched(text: str) -> None:
    assert parse(text) == (text, ())
    if text and "\n" not in text and "*" not in text:
        assert parse(f"**{text}**") == (text, (Span(0, len(text)),))


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("Fever of 100.4 °F (38.0 °C) or higher", ["100.4 °F", "38.0 °C"]),
        ("28 mcg/day, 0.8 mg/m2, 2 g, 500 mL", ["28 mcg", "0.8 mg", "2 g", "500 mL"]),
        ("55 % of 20 patients in 4 hours", ["55 %", "4 hours"]),
        ("after 5 days, 1 mes o 2 años", ["5 days", "1 mes", "2 años"]),
        ("over 2 to 5 x normal, CD19 x CD3", ["5 x", "CD19 x"]),
        ("grade 3 high, class 2 general", []),
    ],
)
def test_a_figure_stays_with_its_unit(text: str, together: list[str]) -> None:
    shown = unbroken(text)
    assert shown.replace(NO_BREAK, " ") == text
    assert shown.count(NO_BREAK) == len(together)
    assert all(words.replace(" ", NO_BREAK) in shown for words in together)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Terapia de células CAR-T", "Terapia de células CAR_T"),
        ("CAR-T-cell therapy of B-ALL, IL-6", "CAR_T_cell therapy of B_ALL, IL_6"),
        ("grade 3-4, on 2026-11-29, a 24-hour line", "grade 3_4, on 2026_11_29, a 24_hour line"),
        ("low-dose, well-known, 555-0100", "low-dose, well-known, 555-0100"),
        ("a stroke - or - two -x", "a stroke - or - two -x"),
    ],
)
def test_a_short_part_of_a_name_stays_with_the_rest(text: str, shown: str) -> None:
    """A line ended with "CAR-", and the next was "T"."""
    assert unbroken(text) == shown.replace("_", NO_BREAK_HYPHEN)
    assert len(unbroken(text)) == len(text), "places in it stay those of the plain text"
