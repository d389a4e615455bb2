"""Names in the list are shown whole; what even eight lines are too few for is told by the mouse."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QImage, QPainter
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from db.records import Kind
from desktop.app.workstation import Workstation
from desktop.core.rich_text import Span
from desktop.models.entry_list import Row
from desktop.ui.panes.filter_bar import Chip
from desktop.ui.widgets.entry_delegate import ENTRY_HEIGHT, HEADING_HEIGHT, UNDER, EntryDelegate
from desktop.ui.widgets.entry_list_view import EntryListView
from desktop.ui.widgets.marked_text import MarkedText, without_half_figure
from desktop.ui.widgets.page_view.style import PageStyle

LONG = "Effector cell " * 30  # more than the list has lines for


@pytest.mark.parametrize("scale", [100, 200])
def test_a_row_has_as_many_lines_as_its_words_need(workstation: Workstation, scale: int) -> None:
    workstation.choices.set_scale(scale)
    workstation.window.resize(1024, 768)
    pane = workstation.window.list_pane
    names = ("gemtuzumab ozogamicin and others", "gemtuzumab")
    rows = (
        Row("Antibody-drug conjugates of other kinds than these"),
        Row("Gem", "short", names[1], Kind.SYMPTOM),
        Row(
            "Gem", "under", f"{names[0]} · CD33 × CD3 · CD123", Kind.THERAPY, note="Off the market"
        ),
        Row(f"{names[0]} and more", "title", names[1], Kind.THERAPY),
    )
    pane.model.set_rows(rows)
    view, delegate = pane.view, pane.view.itemDelegate()
    assert isinstance(view, EntryListView)
    assert isinstance(delegate, EntryDelegate)
    places = [view.visualRect(pane.model.index(number)) for number in range(len(rows))]
    px = workstation.theme.px
    assert places[0].height() > px(HEADING_HEIGHT)
    assert places[1].height() == px(ENTRY_HEIGHT)
    assert min(places[2].height(), places[3].height()) > px(ENTRY_HEIGHT)
    assert [a.bottom() + 1 for a in places[:-1]] == [b.top() for b in places[1:]]
    width = places[0].width()
    assert [delegate.cut_words(width, number) for number in range(len(rows))] == [""] * 4


def test_another_width_of_the_list_folds_its_names_anew(
    workstation: Workstation, qtbot: QtBot
) -> None:
    pane = workstation.window.list_pane
    pane.model.set_rows((Row("Gem", "gem", "gemtuzumab ozogamicin · CD33", Kind.THERAPY),))
    view = pane.view
    workstation.window.resize(1920, 800)
    wide = view.visualRect(pane.model.index(0)).height()
    workstation.window.resize(1024, 800)
    qtbot.waitUntil(lambda: view.visualRect(pane.model.index(0)).height() > wide)


def test_the_chosen_row_stays_in_sight_where_the_list_becomes_lower(
    workstation: Workstation, qtbot: QtBot
) -> None:
    """A sign that is ticked shows what to do above all panes, and the therapy was hidden by it."""
    pane = workstation.window.list_pane
    view, model = pane.view, pane.model
    model.set_rows(tuple(Row(f"Gem {n}", f"gem-{n}", "", Kind.THERAPY) for n in range(40)))
    workstation.window.resize(1280, 900)
    lowest = view.indexAt(view.viewport().rect().bottomLeft() - QPoint(0, 4)).row() - 1
    view.setCurrentIndex(model.index(lowest))
    assert view.verticalScrollBar().value() == 0
    workstation.window.resize(1280, 700)
    place = view.viewport().rect()
    qtbot.waitUntil(lambda: place.contains(view.visualRect(model.index(lowest))))
    view.scrollToTop()
    view.setCurrentIndex(model.index(1))
    view.scrollToBottom()
    there = view.verticalScrollBar().value()
    workstation.window.resize(1280, 690)
    assert view.verticalScrollBar().value() >= there, "who scrolled away from it is not called back"


def test_the_chosen_row_stays_in_sight_where_the_list_becomes_narrower(
    workstation: Workstation, qtbot: QtBot
) -> None:
    """The rows above it had more lines then, and pushed it below the edge."""
    pane = workstation.window.list_pane
    view, model = pane.view, pane.model
    long = "a name of some length in many words that needs lines"
    model.set_rows(tuple(Row(f"Gem {n}", f"gem-{n}", long, Kind.THERAPY) for n in range(40)))
    workstation.window.resize(1600, 900)
    lowest = view.indexAt(view.viewport().rect().bottomLeft() - QPoint(0, 4)).row() - 1
    view.setCurrentIndex(model.index(lowest))
    width = view.width()

    def is_in_sight() -> bool:
        return view.viewport().rect().contains(view.visualRect(model.index(lowest)))

    for size in ((1030, 900), (1030, 840)):  # as a window manager does it, one after the other
        workstation.window.resize(*size)
        qtbot.waitUntil(is_in_sight)
    assert view.width() < width


def test_a_target_is_never_torn_and_no_line_begins_with_a_point(workstation: Workstation) -> None:
    theme = workstation.theme
    text = MarkedText(PageStyle(theme))
    for width in range(theme.px(100), theme.px(260), 3):
        flow = text._fold("blinatumomab · CD19 × CD3", UNDER, width)
        ends = [flow.lineAt(number).textStart() for number in range(1, flow.lineCount())]
        lines = [flow.text()[a:b] for a, b in pairwise([0, *ends, len(flow.text())])]
        assert not any(line.startswith(("·", "×")) for line in lines), (width, lines)
        assert any("CD19\N{NO-BREAK SPACE}×\N{NO-BREAK SPACE}CD3" in line for line in lines)
        found = text._flow(UNDER, "belly pain, fever or a tired feeling. · Call your team", width)
        second = found.text()[found.lineAt(0).textLength() :]
        assert not second.startswith("·"), (width, second)


@pytest.mark.parametrize("scale", [100, 200])
def test_no_mark_stands_behind_the_end_of_words_that_are_cut(
    workstation: Workstation, scale: int
) -> None:
    """The hit was cut off, and a sliver of its mark stood behind the "…"."""
    workstation.choices.set_scale(scale)
    theme = workstation.theme
    text, words = MarkedText(PageStyle(theme)), "kidney " * 40
    room = QRectF(0, 0, theme.px(200), theme.px(200))

    def drawn(*spans: Span) -> QImage:
        image = QImage(theme.px(220), theme.px(200), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        text.draw_two_lines(painter, words, UNDER, room, spans)
        painter.end()
        return image

    flow = text._flow(UNDER, words, theme.px(200))
    last = flow.lineAt(flow.lineCount() - 1)
    end = last.textStart() + last.textLength()
    for start in range(0, len(words), 7):
        assert (drawn(Span(start, start + 6)) != drawn()) == (start < end), (start, end)


@pytest.mark.parametrize("scale", [100, 200])
def test_words_that_are_cut_are_told_whole(workstation: Workstation, scale: int) -> None:
    workstation.choices.set_scale(scale)
    pane = workstation.window.list_pane
    pane.model.set_rows((Row("Others"), Row("Velora", "long", LONG.strip(), Kind.THERAPY)))
    view = pane.view
    delegate = view.itemDelegate()
    assert isinstance(delegate, EntryDelegate)
    assert delegate.cut_words(120 * scale // 100, 1) == f"Velora\n{LONG.strip()}"
    assert delegate.cut_words(500 * scale // 100, 1) == "", "eight lines are enough"
    assert delegate.cut_words(20, 0) == "", "a heading"


def test_they_are_told_where_the_mouse_rests(workstation: Workstation) -> None:
    workstation.choices.set_scale(200)
    workstation.window.resize(1024, 768)
    pane = workstation.window.list_pane
    view = pane.view
    pane.model.set_rows((Row("Velora", "long", LONG.strip(), Kind.THERAPY),))
    place = view.visualRect(pane.model.index(0)).center()
    event = QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
    QApplication.sendEvent(view.viewport(), event)
    assert QToolTip.text() == f"Velora\n{LONG.strip()}"
    QToolTip.hideText()


@pytest.mark.parametrize(
    ("cut", "shown"),
    [
        ("Dose 0…", "Dose…"), ("Dose 0.…", "Dose…"), ("Dose 0.8…", "Dose 0.8…"),
        ("Dose 0.8 m…", "Dose 0.8 m…"), ("Do…", "Do…"), ("Dose 0.8 mg of 1…", "Dose 0.8 mg of…"),
        ("Dose 0.8 mg of 12,5…", "Dose 0.8 mg of…"),
        ("Dose 0.8 mg of 12,500", "Dose 0.8 mg of 12,500"),
    ],
)  # fmt: skip
def test_no_figure_is_cut(cut: str, shown: str) -> None:
    assert without_half_figure("Dose 0.8 mg of 12,500", cut) == shown


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("chosen", [False, True])
def test_the_name_of_a_filter_is_folded_and_never_cut(
    workstation: Workstation, scale: int, chosen: bool
) -> None:
    """It was "Antibody-drug c… 3" beside "Antibody-drug… 1"."""
    workstation.choices.set_scale(scale)
    chip = Chip(workstation.window, "class", "adc", "Antibody-drug conjugate of a kind")
    chip.show()
    width = workstation.theme.px(130)
    chip.show_count(3, chosen=chosen)
    low = chip.sizeHint().height()
    chip.fit(width)
    assert " ".join(chip.text().split("\n")) == "Antibody-drug conjugate of a kind 3"
    assert chip.text().count("\n") >= 1
    assert chip.sizeHint().width() <= width
    assert chip.sizeHint().height() > low
    chip.fit(workstation.theme.px(400))
    assert chip.text() == "Antibody-drug conjugate of a kind 3"
    chip.fit(workstation.theme.px(60))
    assert "…" in chip.text(), "a word that is wider than the pane"
    assert chip.toolTip() == "Antibody-drug conjugate of a kind"
