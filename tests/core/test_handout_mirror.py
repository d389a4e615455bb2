"""A sheet in two languages: the same line has the same number, the patient's language is left."""

from __future__ import annotations

from msgspec.structs import replace

from db.records import Statement
from desktop.core.handouts.mirror import MirrorDocument, Row, mirrored
from desktop.core.handouts.therapy import therapy_sheet
from tests.helpers import entries
from tests.helpers.entries import INFO, WORDS, options, words

SPANISH = tuple(replace(s, text=f"ES {s.text}", label=s.label and f"ES {s.label}") for s in WORDS)


def both(left: tuple[Statement, ...], right: tuple[Statement, ...]) -> MirrorDocument:
    """Return the sheet of a Spanish patient beside that of English staff."""
    spanish = replace(entries.entry(patient=left), patient_lang="es")
    return mirrored(
        therapy_sheet(spanish, INFO, options(lang="es", mirror="en"), words("es")),
        therapy_sheet(entries.entry(patient=right), INFO, options(mirror="es"), words("en")),
        ("Español", "English"),
    )


def rows_under(made: MirrorDocument, heading: str) -> list[Row]:
    """Return the rows under a heading of the right side, without it."""
    found: dict[str, list[Row]] = {}
    for row in made.rows:
        if not row.number:
            found[row.right] = []
        else:
            found[next(reversed(found))].append(row)
    return found[heading]


def test_the_patients_language_is_left_and_lines_are_counted_through() -> None:
    made = both(SPANISH, WORDS)
    assert (made.lang, made.right_lang, made.names) == ("es", "en", ("Español", "English"))
    assert [row.number for row in made.rows if row.number] == list(
        range(1, sum(row.number > 0 for row in made.rows) + 1)
    )
    assert {row.kind for row in made.rows if not row.number} == {"head"}
    heads = [(row.left, row.right) for row in made.rows if not row.number]
    assert heads[0] == (words("es")["help.heading"], words()["help.heading"])
    assert (words("es")["section.common"], words()["section.common"]) in heads
    stated = [row for row in made.rows if row.left.startswith("ES ")]
    assert len(stated) > 20
    assert {row.right.startswith("ES ") for row in made.rows} == {False}
    for row in stated:
        assert row.right.partition(".")[0] in row.left, "the same line in both languages"


def test_a_line_that_one_language_lacks_leaves_its_place_empty() -> None:
    heading = words()["section.serious"]
    label = "Brain and nerve effects"
    fewer = tuple(s for s in WORDS if s.label != label)
    less = tuple(s for s in SPANISH if s.label != f"ES {label}")
    missing_right, missing_left = both(SPANISH, fewer), both(less, WORDS)
    last = rows_under(missing_right, heading)[-1]
    assert (last.left, last.right, last.kind) == (
        f"ES {label}. ES You may be mixed up.",
        "",
        "line",
    )
    last = rows_under(missing_left, heading)[-1]
    assert (last.left, last.right, last.kind) == ("", f"{label}. You may be mixed up.", "line")
    after = words()["section.self_care"]
    assert all(row.left and row.right for row in rows_under(missing_right, after))


def test_signs_gaps_and_whom_to_call_are_kept() -> None:
    made = both(SPANISH, WORDS)
    assert [row.right for row in made.rows if row.kind == "sign"] == [
        s.text for s in WORDS if s.topic == "emergency"
    ]
    gaps = [row.right for row in made.rows if row.kind == "gap"]
    stated = [s.text for s in WORDS if s.style == "gap"]
    assert [gap[-len(text) :] for gap, text in zip(gaps, stated, strict=True)] == stated
    assert any("911" in row.left and "911" in row.right for row in made.rows)
    assert (
        made.right_general
        == therapy_sheet(entries.entry(), INFO, options(mirror="es"), words()).general
    )
    assert (made.sections, made.card, made.template) == ((), None, "mirror")
