"""A sheet in two languages: the same line has the same number, the patient's language is left."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import pytest
from msgspec import Struct
from msgspec.structs import replace

from db.records import Statement
from desktop.core.document_kind import DocumentKind, Need, Wish
from desktop.core.documents import KINDS
from desktop.core.handouts.blocks import Blanks, Cards, Days, Grid, PageDocument
from desktop.core.handouts.mirror import BLANK, MirrorDocument, Row, mirrored
from desktop.core.handouts.parts import Line
from desktop.core.handouts.therapy import therapy_sheet
from desktop.core.review import NOT_SAID
from tests.helpers import entries
from tests.helpers.entries import INFO, WORDS, options, words
from tests.helpers.library import FakeLibrary

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


def texts_in(value: object) -> Iterator[str]:
    """Yield every text that a reader sees in parts of a document, but not in its forms."""
    if isinstance(value, Grid | Cards) or (isinstance(value, Blanks) and value.rules):
        return
    if type(value) is str:
        yield value
    elif isinstance(value, tuple):
        for part in cast("tuple[object, ...]", value):
            yield from texts_in(part)
    elif isinstance(value, Struct):
        for name in value.__struct_fields__:
            if name not in {*NOT_SAID, "lang", "picture", "again", "weeks", "weekdays", "level"}:
                yield from texts_in(getattr(value, name))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_nothing_that_a_sheet_says_is_lost_beside_another_language(kind: DocumentKind) -> None:
    wish = Wish(
        "exemplumab",
        options(),
        sign_id="headache" if Need.SIGN in kind.needs else "",
        ticked=("fever", "headache") if Need.TICKS in kind.needs else (),
    )
    right = kind.make(FakeLibrary(), words(), wish)
    made = mirrored(right, right, ("Español", "English"))
    shown = " | ".join(row.right for row in made.rows)
    page = isinstance(right, PageDocument)
    parts = [right.sections, right.levels]
    parts += [right.top, right.bottom] if page else []
    parts += [right.help] if not page or right.opening else []
    assert [t for t in texts_in(tuple(parts)) if t.strip(" .") not in shown] == []
    assert [row.left for row in made.rows] == [row.right for row in made.rows]


def test_a_blank_inside_a_sentence_has_the_spaces_of_the_sentence() -> None:
    (told,) = (row for row in both(SPANISH, WORDS).rows if row.right.startswith("Tell them"))
    assert told.right.endswith(f"(exemplumab) on {BLANK}. Show your wallet card.")
    assert f" el {BLANK}. Muestre" in told.left


def test_what_happens_on_which_days_stands_beside_another_language() -> None:
    """The grid of a calendar has no room for words there; what its runs say is all that is left."""
    (kind,) = (kind for kind in KINDS if kind.id == "calendar")
    page = kind.make(FakeLibrary(), words(), Wish("exemplumab", options()))
    assert isinstance(page, PageDocument)
    runs = (Line("Days 1 to 28: the pump runs."), Line("Days 29 to 42: rest."))
    days = Days("Cycle 1", ("Mon",), (), lead="Counted from day 1", runs=runs)
    made = mirrored(replace(page, top=(days,)), replace(page, top=(days,)), ("Español", "English"))
    said = [row.right for row in rows_under(made, "Cycle 1")]
    assert said[:3] == ["Counted from day 1", *(run.text for run in runs)]
