"""The comparison on paper: all of the screen with its sources, in a real PDF."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from db.site.records import SignOff, TextKey
from desktop.core.handouts.frame import HandoutOptions
from desktop.core.paths import resource
from desktop.core.review import NOT_REVIEWED, Review
from desktop.core.review_state import ReviewState
from desktop.printing.typesetter import Typesetter
from desktop.ui.compare.window import CompareWindow
from tests.helpers import pdf as reading
from tests.helpers.compare_bench import PRO, WORDS, Bench, bench, row_titles
from tests.helpers.fakes import FakePrinter, FakePrompts, fixed_day
from tests.helpers.worksheet_bench import look
from tests.helpers.worksheets import real_content
from tests.helpers.workstation import Opener

__all__ = ["bench", "look", "real_content"]


def printed(bench: Bench, window: CompareWindow, **choices: Any) -> Any:
    next(b for b in window.findChildren(QPushButton) if b.text() == "Print…").click()
    _, _, make = bench.printed[-1]
    return make(HandoutOptions(printed_on=fixed_day(), **choices))


@pytest.fixture(scope="module")
def typesetter() -> Typesetter:
    return Typesetter(resource("handouts"), resource("fonts"))


def letters(text: str) -> str:
    return "".join(text.split()).replace("\u00ad", "").replace("-", "")


@pytest.mark.parametrize("choices", [{}, {"paper": "a4"}, {"large_print": True}, {"gray": True}])
def test_everything_on_the_screen_stands_on_paper_with_its_sources(
    bench: Bench, typesetter: Typesetter, choices: dict[str, Any]
) -> None:
    window = bench.open("rituximab", "obinutuzumab")
    made = printed(bench, window, **choices)
    pdf = reading.opened(typesetter.pdf(made))
    text = letters(reading.joined(reading.runs(pdf)))
    paper = made.compare
    lines = [line for row in paper.rows for cell in row.cells for line in cell]
    wanted = [part for line in lines for part in (line.text, line.strong, line.note)]
    wanted += [row.title for row in paper.rows] + list(paper.sources) + [paper.caution]
    assert [w for w in wanted if letters(w) not in text] == []
    assert all(line.refs for line in lines if line.kind == "bullet")
    assert {n for line in lines for n in line.refs} == set(range(1, len(paper.sources) + 1))


def test_paper_lies_on_its_side_and_is_a_table_for_screen_readers(
    bench: Bench, typesetter: Typesetter
) -> None:
    window = bench.open("rituximab", "obinutuzumab")
    made = printed(bench, window)
    pdf = reading.opened(typesetter.pdf(made))
    _, _, width, height = (float(x) for x in pdf.pages[0].MediaBox)
    assert (width, height) == (792, 612)
    tags = [e.tag for e in reading.elements(pdf)]
    assert tags.count("Table") == 1
    assert tags.count("TH") == 2 + len(made.compare.rows)
    assert tags.count("TD") == 2 * len(made.compare.rows)
    assert made.needs_confirmation
    assert typesetter.pdf(made) == typesetter.pdf(made)


def test_large_print_is_large_and_stands_upright(bench: Bench, typesetter: Typesetter) -> None:
    window = bench.open("rituximab", "obinutuzumab", audience=WORDS)
    pdf = reading.opened(typesetter.pdf(printed(bench, window, large_print=True)))
    _, _, width, height = (float(x) for x in pdf.pages[0].MediaBox)
    assert (width, height) == (612, 792)
    assert min(run.size for run in reading.runs(pdf)) >= 18 - 0.02


def test_what_is_typed_for_one_print_stands_on_it(bench: Bench, typesetter: Typesetter) -> None:
    window = bench.open("rituximab", "obinutuzumab")
    made = printed(bench, window, patient="J. Doe", remark="For the board\non Monday")
    text = reading.joined(reading.runs(reading.opened(typesetter.pdf(made))))
    assert letters("Name or label: J. Doe") in letters(text)
    assert letters("Note: For the board on Monday") in letters(text)


def test_paper_follows_differences_only(bench: Bench) -> None:
    window = bench.open("rituximab", "obinutuzumab")
    window.bar.differences.click()
    paper = printed(bench, window).compare
    assert [r.title for r in paper.rows] == row_titles(window)
    assert paper.left_out.startswith("Left out, ")


def test_a_comparison_is_printed_from_the_workstation(
    open_workstation: Opener, qtbot: QtBot, printer: FakePrinter, prompts: FakePrompts
) -> None:
    workstation = open_workstation()
    workstation.compare.toggle("velotumab")
    workstation.compare.toggle("darutumab")
    workstation.compare.open(PRO)
    window = workstation.compare.window
    assert window is not None
    window.print_requested.emit(window.comparison, False)
    dialog = workstation.desk.dialog
    assert dialog is not None
    button = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Print")
    qtbot.waitUntil(button.isEnabled)
    button.click()
    qtbot.waitUntil(lambda: bool(printer.jobs))
    assert prompts.questions == ["This sheet is not clinically reviewed"]


def test_a_comparison_is_reviewed_as_far_as_its_weakest_page(
    bench: Bench, typesetter: Typesetter
) -> None:
    signed = SignOff("Ada Cole", "RN", date(2026, 11, 2), date(2027, 11, 2))
    states = {"rituximab": Review(ReviewState.REVIEWED, signed, signed.next_review_on)}
    asked: list[TextKey] = []

    def review_of(key: TextKey) -> Review:
        asked.append(key)
        return states.get(key.entry_id, NOT_REVIEWED)

    bench.desk.set_reviews(review_of)
    window = bench.open("rituximab", "obinutuzumab")
    made = printed(bench, window)
    assert {k.document for k in asked} == {"page"}
    assert (made.review, made.needs_confirmation) == (ReviewState.NOT_REVIEWED, True)
    states["obinutuzumab"] = states["rituximab"]
    made = printed(bench, window)
    assert (made.review, made.notices, made.needs_confirmation) == (ReviewState.REVIEWED, (), False)
    text = letters(reading.joined(reading.runs(reading.opened(typesetter.pdf(made)))))
    assert letters("Reviewed by Ada Cole, RN on November 2, 2026.") in text
    assert "Notreviewed" not in text
    bench.desk.open(WORDS)
    assert {k.document for k in asked} == {"page", "words"}
