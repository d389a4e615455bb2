"""Words of the glossary on the page: underlined once in a section, explained by every means."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleInterface,
    QEnterEvent,
    QHelpEvent,
)
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from db.records import Term
from desktop.app.workstation import Workstation
from desktop.core.glossary import Glossary
from desktop.core.page import Section
from desktop.ui.look import Look
from desktop.ui.widgets.page_view.ring import Place
from desktop.ui.widgets.page_view.term_popup import TermPopup
from desktop.ui.widgets.page_view.terms import TERM_STOP
from desktop.ui.widgets.page_view.view import PageView
from tests.helpers.pages import EVERYTHING, LABEL, SOURCES, heading, look, said, show, view

__all__ = ["look", "view"]

NURSE = Term("nurse", "nurse", (), "Someone who cares for you.", "en", (LABEL,))
PUMP = Term("pump", "pump", (), "A small machine that gives a drip.", "en", ())
GLOSSARY = Glossary((NURSE, PUMP))
NURSES = Section("overview", (said("A nurse comes"), said("The nurse goes; the pump stays")))
AGAIN = Section("life", (said("Ask a nurse"),))


@pytest.fixture
def page(view: PageView) -> PageView:
    """A page with two sections that use the same words."""
    view.set_glossary(GLOSSARY)
    show(view, (NURSES, AGAIN, SOURCES))
    view.activateWindow()
    return view


def words(page: PageView) -> list[Place]:
    return [place for place in page._ring.places() if place.stop >= TERM_STOP]


def middle(page: PageView, place: Place) -> QPoint:
    rect = page._ring.rect(place)
    return (rect.center() - QPointF(0, page.verticalScrollBar().value())).toPoint()


def texts(popup: TermPopup) -> list[str]:
    return [label.text() for label in popup.findChildren(QLabel)]


def hover(page: PageView, at: QPoint) -> None:
    event = QHelpEvent(QEvent.Type.ToolTip, at, page.viewport().mapToGlobal(at))
    QApplication.sendEvent(page.viewport(), event)


def test_a_word_is_explained_once_in_a_section(page: PageView) -> None:
    found = [(p.card, p.block, page._terms.at_stop(*p)) for p in words(page)]
    assert found == [(0, 1, NURSE), (0, 2, PUMP), (1, 1, NURSE)]


def test_words_come_right_after_their_statement(view: PageView) -> None:
    view.set_glossary(GLOSSARY)
    boxed = [said(text, "boxed_warning") for text in ("The pump", "A nurse", "Nobody")]
    show(view, (Section("overview", (heading("boxed_warning"), *boxed)),))
    assert [place.stop for place in view._ring.places()] == [0, TERM_STOP, 1, TERM_STOP + 1, 2]
    read = [n for n in below(QAccessible.queryAccessibleInterface(view))
            if n.role() in (QAccessible.Role.StaticText, QAccessible.Role.Link)]  # fmt: skip
    names = [n.text(QAccessible.Text.Name) for n in read]
    assert [n for n in names if "Label" not in n] == [
        "The pump", "pump", "A nurse", "nurse", "Nobody",
    ]  # fmt: skip


def test_without_a_glossary_nothing_is_underlined(page: PageView) -> None:
    before = page.viewport().grab().toImage()
    page.set_glossary(None)
    assert words(page) == []
    assert page.viewport().grab().toImage() != before


def test_names_of_sources_tables_and_reactions_are_left_alone(view: PageView) -> None:
    label = Term("label", "Label", ("Example",), "Words of a maker.", "en", ())
    view.set_glossary(Glossary((label,)))
    show(view, EVERYTHING)
    ids = {view.cards[place.card].id for place in words(view)}
    assert "sources" not in ids
    assert "effects" not in ids


def test_hovering_explains_and_leaving_ends_it(page: PageView, qtbot: QtBot) -> None:
    at = middle(page, words(page)[0])
    qtbot.mouseMove(page.viewport(), at)
    hover(page, at)
    popup = page.popup
    assert popup.term is NURSE
    assert texts(popup) == [
        "nurse", "Someone who cares for you.", "Source: Example Pharma, 2024",
    ]  # fmt: skip
    popup._linger.setInterval(1)
    qtbot.mouseMove(page.viewport(), QPoint(5, 5))
    qtbot.waitUntil(lambda: popup.term is None)


def test_the_mouse_may_go_onto_the_explanation(page: PageView, qtbot: QtBot) -> None:
    at = middle(page, words(page)[0])
    qtbot.mouseMove(page.viewport(), at)
    hover(page, at)
    qtbot.mouseMove(page.viewport(), QPoint(5, 5))
    assert page.popup._linger.isActive()
    on_it = QPointF(4, 4)
    QApplication.sendEvent(page.popup, QEnterEvent(on_it, on_it, on_it))
    assert not page.popup._linger.isActive()
    assert page.popup.term is NURSE
    page.popup.close_it()


def test_a_press_explains_and_holds_until_escape(page: PageView, qtbot: QtBot) -> None:
    at = middle(page, words(page)[1])
    qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert page.popup.term is PUMP
    qtbot.mouseMove(page.viewport(), QPoint(5, 5))
    assert not page.popup._linger.isActive()
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page.popup.term is None


def test_a_press_elsewhere_ends_it(page: PageView, qtbot: QtBot) -> None:
    at = middle(page, words(page)[1])
    qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert page.popup.term is None


def test_the_focus_explains_and_enter_shows_where_it_was_read(page: PageView, qtbot: QtBot) -> None:
    page.focus_place(words(page)[0])
    assert page.popup.term is NURSE
    with qtbot.waitSignal(page.sources_requested) as asked:
        qtbot.keyClick(page, Qt.Key.Key_Return)
    assert asked.args == [(LABEL,)]
    assert page.popup.term is None


def test_escape_ends_it_and_enter_brings_it_back(page: PageView, qtbot: QtBot) -> None:
    page.focus_place(words(page)[0])
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page.popup.term is None
    qtbot.keyClick(page, Qt.Key.Key_Return)
    assert page.popup.term is NURSE


def test_the_button_in_the_explanation_shows_where_it_was_read(
    page: PageView, qtbot: QtBot
) -> None:
    page.focus_place(words(page)[0])
    with qtbot.waitSignal(page.sources_requested) as asked:
        page.popup.findChildren(QPushButton)[0].click()
    assert asked.args == [(LABEL,)]


def test_a_word_without_a_source_has_no_button(page: PageView) -> None:
    page.focus_place(words(page)[1])
    assert page.popup.findChildren(QPushButton)[0].isHidden()


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize(("width", "height"), [(420, 300), (720, 500)])
def test_the_explanation_stays_inside_the_page_and_off_its_word(
    page: PageView, look: Look, width: int, height: int, scale: int
) -> None:
    look.theme.apply("light", scale)
    page.resize(width, height)
    for place in words(page):
        page.focus_place(place)
        popup = page.popup.geometry()
        assert page.rect().contains(popup)
        assert page.popup.body.heightForWidth(popup.width()) <= popup.height() or (
            popup.height() >= page.height() - 20
        )
        assert not popup.contains(middle(page, place)) or popup.height() > height / 2


def below(part: QAccessibleInterface) -> list[QAccessibleInterface]:
    inside = (below(part.child(n)) for n in range(part.childCount()))
    return [part, *(p for parts in inside for p in parts)]


def test_a_screen_reader_meets_the_word_with_its_definition(page: PageView, qtbot: QtBot) -> None:
    document = QAccessible.queryAccessibleInterface(page)
    links = [
        p for p in below(document)
        if p.role() == QAccessible.Role.Link and p.text(QAccessible.Text.Name) == "nurse"
    ]  # fmt: skip
    assert len(links) == 2
    link = links[0]
    assert link.text(QAccessible.Text.Description) == (
        "Word to know: Someone who cares for you. Source: Exemplara label, Example Pharma, "
        "2024-05: section 6.1, table 4"
    )
    assert link.parent().text(QAccessible.Text.Name) == "A nurse comes"
    link.actionInterface().doAction(QAccessibleActionInterface.pressAction())
    qtbot.waitUntil(lambda: page.popup.term is NURSE)
    link.actionInterface().doAction(QAccessibleActionInterface.setFocusAction())
    qtbot.waitUntil(lambda: bool(link.state().focused))
    assert document.focusChild() is link


# ------------------------------------------------------------------------------- in the workstation


@pytest.mark.parametrize(
    ("audience", "lang"), [("patient", "en"), ("professional", "en"), ("patient", "es")]
)
def test_words_are_explained_in_the_language_they_are_in(
    workstation: Workstation, qtbot: QtBot, audience: str, lang: str
) -> None:
    workstation.window.set_audience(audience)
    workstation.choices.set_language(lang)
    pane = workstation.window.detail_pane
    qtbot.waitUntil(lambda: not pane.is_filling())
    found = words(pane.page)
    assert found
    terms = {pane.page._terms.at_stop(*place) for place in found}
    entry = workstation.window.entry
    assert entry is not None
    wanted = entry.patient_lang if audience == "patient" else "en"
    assert {term.lang for term in terms if term is not None} == {wanted}
