"""Finding, as a person does it: results and where they lead, filters, links, the way back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from db.records import SearchHit
from desktop.app.workstation import Workstation
from desktop.core.facets import Filter
from desktop.models.entry_list import Role, Row
from desktop.ui.panes.filter_bar import Chip, FilterBar
from desktop.ui.widgets.page_view.links import LinkBlock
from desktop.ui.widgets.page_view.word import TermBlock
from tests.helpers.workstation import Opener

DOWN, ENTER, ESC = Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Escape
FAR = "tirxxxess"  # three slips in "tiredness": near, but not meant


def rows(station: Workstation) -> list[Row]:
    model = station.window.list_pane.model
    return [model.index(n).data(Role.ROW) for n in range(model.rowCount())]


def found(station: Workstation) -> list[str]:
    return [r.entry_id for r in rows(station) if not r.is_heading]


def type_in(station: Workstation, qtbot: QtBot, text: str) -> None:
    station.window.top_bar.field.clear()
    qtbot.keyClicks(station.window.top_bar.field, text)


def shown(station: Workstation) -> str:
    assert station.window.entry is not None
    return station.window.entry.summary.id


def words(station: Workstation) -> list[str]:
    pane = station.window.list_pane
    return [b.text() for b in pane.findChildren(QPushButton) if b.isVisible()]


# ----------------------------------------------------------------------------------------- results


def test_a_word_opens_its_place_in_the_glossary_and_is_marked(
    workstation: Workstation, qtbot: QtBot
) -> None:
    workstation.window.resize(1360, 560)
    type_in(workstation, qtbot, "neutrop")
    assert "word-neutropenia" in found(workstation)
    row = workstation.window.list_pane.model.row_of("word-neutropenia")
    view = workstation.window.list_pane.view
    view.clicked.emit(view.model().index(row, 0))
    assert shown(workstation) == "word-neutropenia"
    page = workstation.window.detail_pane.page
    blocks = [(c, b) for c in page.cards for b in c.blocks if isinstance(b, TermBlock)]
    assert len(blocks) == 4
    (card,) = [c for c, b in blocks if b._chosen]
    assert card.id == "words-N"
    outline = workstation.window.detail_pane.outline
    assert (outline.sections, outline.marked()) == (
        ["words-A", "words-C", "words-L", "words-N"], "words-N",
    )  # fmt: skip
    number = list(page.cards).index(card)
    spot = page._layout.spot(number, 1)
    top = page.verticalScrollBar().value()
    assert top <= spot.top < top + page.viewport().height()


def test_a_source_opens_with_what_was_read_in_it(workstation: Workstation, qtbot: QtBot) -> None:
    type_in(workstation, qtbot, "prescribing")
    source = next(r for r in rows(workstation) if r.kind == "source")
    workstation.window.list_pane.entry_chosen.emit(source.entry_id)
    assert shown(workstation) == source.entry_id
    sections = [card.title for card in workstation.window.detail_pane.page.cards]
    assert sections == ["The source", "What was read in it"]


def test_kinds_have_headings_with_their_numbers(workstation: Workstation, qtbot: QtBot) -> None:
    type_in(workstation, qtbot, "cytokine")
    headings = [(r.title, r.note) for r in rows(workstation) if r.is_heading]
    assert headings[0] == ("Words to know", "1")
    assert ("Syndromes", "1") in headings


def test_only_rows_on_screen_look_up_their_words(
    open_workstation: Opener, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    station = open_workstation()
    pane, asked = station.window.list_pane, list[str]()

    def look_up(text: str, hit: SearchHit) -> str:
        asked.append(hit.id)
        return station.content.snippet(text, hit)

    monkeypatch.setattr(pane, "_snippet", look_up)
    station.window.resize(1360, 560)
    pane.view.setFixedHeight(150)
    type_in(station, qtbot, "the")
    pane.view.viewport().repaint()
    bodies = [r.entry_id for r in rows(station) if r.hit]
    assert len(bodies) > len(set(asked)), "what is below the edge is not looked up"
    assert len(set(asked)) == len(asked), "and nothing twice"


def test_the_hit_is_marked_in_its_row(workstation: Workstation, qtbot: QtBot) -> None:
    view = workstation.window.list_pane.view
    mark = workstation.theme.color("amber_soft").name()
    type_in(workstation, qtbot, "zencab")
    view.viewport().repaint()
    picture = view.viewport().grab().toImage()
    assert mark in colours(picture)


def colours(picture: QImage) -> set[str]:
    return {
        picture.pixelColor(x, y).name()
        for x in range(60, picture.width(), 2)
        for y in range(0, picture.height(), 2)
    }


def test_what_is_not_there_is_said_and_nothing_else_offered(
    workstation: Workstation, qtbot: QtBot
) -> None:
    """An unknown medicine is no misspelled sign."""
    type_in(workstation, qtbot, "xyzzyq")
    assert found(workstation) == []
    message = workstation.window.list_pane._message.text()
    assert message == "“xyzzyq” is not in LeukoGuide."
    assert "Full list (Esc)" in words(workstation)


def test_nothing_found_offers_near_names_and_the_full_list(
    workstation: Workstation, qtbot: QtBot
) -> None:
    everything = found(workstation)
    type_in(workstation, qtbot, FAR)
    assert found(workstation) == ["tiredness"]
    message = workstation.window.list_pane._message.text()
    assert message == f"Nothing found for “{FAR}”. Nearest names:"
    assert "Full list (Esc)" in words(workstation)
    before = shown(workstation)
    qtbot.keyClick(workstation.window.top_bar.field, ENTER)
    assert shown(workstation) == before, "what is only near is never opened by itself"
    button = next(
        b
        for b in workstation.window.list_pane.findChildren(QPushButton)
        if b.text() == "Full list (Esc)"
    )
    button.click()
    assert found(workstation) == everything
    assert "Full list (Esc)" not in words(workstation)


def test_results_speak_the_language_of_the_shell(open_workstation: Opener, qtbot: QtBot) -> None:
    station = open_workstation(lang="es")
    type_in(station, qtbot, "fiebre")
    assert rows(station)[1].title == "Fiebre"
    assert rows(station)[1].subtitle.startswith("Fever")


# ------------------------------------------------------------------------------------------- links


def link(station: Workstation, name: str) -> tuple[int, int]:
    page = station.window.detail_pane.page
    return next(
        (number, place)
        for number, card in enumerate(page.cards)
        for place, block in enumerate(card.blocks)
        if isinstance(block, LinkBlock) and block._name.text == name
    )


def test_a_therapy_of_a_sign_is_opened_by_mouse(workstation: Workstation, qtbot: QtBot) -> None:
    workstation.navigator.go_to("fever")
    page = workstation.window.detail_pane.page
    page.finish()
    number, place = link(workstation, "Zencarta")
    page.scroll_to_block("listed", place - 1)
    spot, left = page._layout.spot(number, place), page._layout.block_left(number)
    at = QPointF(left + 20, spot.top + 12 - page.verticalScrollBar().value()).toPoint()
    qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert shown(workstation) == "zencabtagene-autoleucel"


def test_a_therapy_of_a_sign_is_opened_by_keyboard(workstation: Workstation, qtbot: QtBot) -> None:
    workstation.navigator.go_to("fever")
    page = workstation.window.detail_pane.page
    number, place = link(workstation, "Darumo")
    page.focus_place(next(p for p in page._ring.places() if p[:2] == (number, place)))
    qtbot.keyClick(page, ENTER)
    assert shown(workstation) == "darutumab"
    workstation.navigator.go_back()
    assert shown(workstation) == "fever"


def test_the_way_back_leads_to_where_the_page_was_read(
    workstation: Workstation, qtbot: QtBot
) -> None:
    workstation.window.resize(1360, 560)
    page = workstation.window.detail_pane.page
    page.finish()
    bar = page.verticalScrollBar()
    assert bar.maximum() > 300
    bar.setValue(300)
    workstation.navigator.go_to("fever")
    assert bar.value() == 0
    workstation.navigator.go_back()
    page.finish()
    assert abs(bar.value() - 300) <= 2
    workstation.navigator.go_forward()
    assert bar.value() == 0


# ----------------------------------------------------------------------------------------- filters


def bar_of(station: Workstation) -> FilterBar:
    return station.window.list_pane.filters


def chips(station: Workstation) -> dict[str, str]:
    panel = bar_of(station).panel
    return {c.value: c.text() for c in panel.findChildren(Chip)}


def press(station: Workstation, value: str) -> None:
    chip = next(c for c in bar_of(station).panel.findChildren(Chip) if c.value == value)
    chip.click()


def test_counts_follow_each_choice_at_once(workstation: Workstation) -> None:
    bar_of(workstation).set_filter(Filter(), is_open=True)
    assert chips(workstation)["car-t-cell-therapy"].endswith(" 1")
    press(workstation, "bispecific-t-cell-engager")
    assert chips(workstation)["off-market"].endswith(" 1")
    assert chips(workstation)["restricted"].endswith(" 0")
    assert chips(workstation)["car-t-cell-therapy"].endswith(" 1"), "alternatives stay open"
    assert bar_of(workstation).panel.done.text() == "Show 2 therapies"


def test_the_panel_takes_the_place_of_the_list_and_gives_it_back(
    workstation: Workstation, qtbot: QtBot
) -> None:
    pane = workstation.window.list_pane
    bar_of(workstation).set_filter(Filter(), is_open=True)
    assert not pane.view.isVisible()
    assert bar_of(workstation).panel.isVisible()
    press(workstation, "off-market")
    qtbot.keyClick(bar_of(workstation).panel, ESC)
    assert pane.view.isVisible()
    assert not bar_of(workstation).panel.isVisible()
    assert found(workstation) == ["darutumab"]
    assert "More filters (1)" in words(workstation)


def test_clear_brings_everything_back(workstation: Workstation) -> None:
    everything = found(workstation)
    bar_of(workstation).set_filter(Filter(frozenset({("status", "off-market")})), is_open=False)
    assert found(workstation) == ["darutumab"]
    clear = next(
        b
        for b in workstation.window.list_pane.findChildren(QPushButton)
        if b.text() == "Clear" and b.isVisible()
    )
    clear.click()
    assert found(workstation) == everything
    assert "Clear" not in words(workstation)


def test_the_entry_that_is_read_stays_marked_while_filters_are_chosen(
    workstation: Workstation,
) -> None:
    """Its row lost its mark with the first filter, and had none without filters either."""
    pane = workstation.window.list_pane
    workstation.navigator.go_to("darutumab")
    for status in ("off-market", ""):
        chosen = frozenset({("status", status)} if status else ())
        bar_of(workstation).set_filter(Filter(chosen), is_open=False)
        (marked,) = pane.view.selectedIndexes()
        assert pane.model.rows[marked.row()].entry_id == "darutumab"
    bar_of(workstation).set_filter(Filter(frozenset({("status", "marketed")})), is_open=False)
    assert pane.view.selectedIndexes() == []


def test_a_search_hides_the_filters_and_does_not_forget_them(
    workstation: Workstation, qtbot: QtBot
) -> None:
    bar_of(workstation).set_filter(Filter(frozenset({("status", "off-market")})), is_open=False)
    off = "Results from everything; filters are off while searching."
    message = workstation.window.list_pane._message
    assert not message.isVisible()
    type_in(workstation, qtbot, "fever")
    assert not bar_of(workstation).isVisible()
    assert message.text() == off
    assert message.isVisible()
    type_in(workstation, qtbot, "xyzzyq")
    assert message.text() == f"{off}\n“xyzzyq” is not in LeukoGuide."
    qtbot.keyClick(workstation.window.top_bar.field, ESC)
    assert found(workstation) == ["darutumab"]
    assert not message.isVisible()


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_no_chip_is_wider_than_its_pane(workstation: Workstation, qtbot: QtBot, scale: int) -> None:
    workstation.window.resize(1024, 768)
    workstation.choices.set_scale(scale)
    bar_of(workstation).set_filter(Filter(), is_open=True)
    panel = bar_of(workstation).panel

    def too_wide() -> list[str]:
        return [
            button.text()
            for button in panel.findChildren(QPushButton)
            if button.isVisibleTo(panel)
            and (
                button.mapTo(panel, button.rect().topRight()).x() > panel.width()
                or button.sizeHint().width() > button.width()
            )
        ]

    qtbot.waitUntil(lambda: not too_wide())


def test_large_text_leaves_room_for_the_list(workstation: Workstation, qtbot: QtBot) -> None:
    workstation.window.resize(1024, 768)
    workstation.choices.set_scale(200)
    pane = workstation.window.list_pane
    qtbot.waitUntil(lambda: bar_of(workstation).height() < pane.height() / 8)
    assert "Filters" in words(workstation)
