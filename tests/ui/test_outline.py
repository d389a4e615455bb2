"""The outline of a page: tabs, one line of them with a menu, or one section by its name."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.app.workstation import Workstation
from desktop.core import page as sections
from desktop.ui.panes.detail_pane import DetailPane
from desktop.ui.panes.outline import Outline
from desktop.ui.panes.section_chooser import ARROW, EDGE, SectionChooser
from desktop.ui.wording import section_title
from tests.helpers.workstation import Opener

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def pane(workstation: Workstation) -> DetailPane:
    return workstation.window.detail_pane


def tabs(outline: Outline) -> list[QRadioButton]:
    """Return the tabs on screen from left to right."""
    found = outline.findChildren(QRadioButton)
    shown = [b for b in found if not b.isHidden()]
    return sorted(shown, key=lambda b: (b.y(), b.x()))


def all_sections(outline: Outline) -> QPushButton:
    """Return the button with the menu of all sections beside the tabs."""
    found = [b for b in outline.findChildren(QPushButton) if b.parent() is outline]
    assert len(found) == 1
    return found[0]


def make_short(workstation: Workstation, scale: int = 200) -> None:
    workstation.window.resize(1280, 800)
    workstation.choices.set_scale(scale)


def test_the_keys_go_to_the_sections_by_number(workstation: Workstation, qtbot: QtBot) -> None:
    pane = workstation.window.detail_pane
    sections = pane.outline.sections
    for number in (3, 1, 5):
        qtbot.keyClick(workstation.window, Qt.Key(Qt.Key.Key_0 + number), ALT)
        assert pane.outline.marked() == sections[number - 1]
        place = pane.page.focused_place()
        assert place is not None
        assert pane.page.cards[place.card].id == sections[number - 1]
    qtbot.keyClick(workstation.window, Qt.Key.Key_PageDown, CTRL)
    assert pane.outline.marked() == sections[5]
    qtbot.keyClick(workstation.window, Qt.Key.Key_PageUp, CTRL)
    assert pane.outline.marked() == sections[4]


def test_a_number_beyond_the_last_section_does_nothing(pane: DetailPane) -> None:
    before = pane.outline.marked()
    pane.go_to_section(len(pane.outline.sections) + 1)
    assert pane.outline.marked() == before


def test_beyond_the_first_and_the_last_section_there_is_nothing(pane: DetailPane) -> None:
    pane.go_along(-1)
    assert pane.outline.marked() == pane.outline.sections[0]
    pane.go_to_section(len(pane.outline.sections))
    last = pane.outline.marked()
    pane.go_along(1)
    assert pane.outline.marked() == last == pane.outline.sections[-1]


@pytest.mark.parametrize("width", [1024, 1120, 1280])
def test_tabs_keep_their_lines_when_the_page_gets_narrower(
    workstation: Workstation, width: int
) -> None:
    window, outline = workstation.window, workstation.window.detail_pane.outline
    window.set_audience("patient")
    window.resize(width, 800)
    for entry in ("fever", "velotumab", "fever", "zencabtagene-autoleucel"):
        window.show_entry(entry)  # beside a sign there is no checklist, so its page is wider
        assert outline.height() == outline.heightForWidth(outline.width())


def test_where_there_is_room_all_tabs_are_shown(pane: DetailPane) -> None:
    assert [t.property("section") for t in tabs(pane.outline)] == pane.outline.sections
    assert all_sections(pane.outline).isHidden()


def one_line(workstation: Workstation) -> Outline:
    """Allow the tabs one line in a page that has room for more than a few of them."""
    workstation.window.resize(1800, 800)
    outline = workstation.window.detail_pane.outline
    outline.set_sections(
        [sections.OVERVIEW, sections.WORKS, sections.WHO, sections.GIVEN, sections.EFFECTS,
         sections.WARNINGS, sections.LIFE, sections.EVIDENCE, sections.CHANGES,
         sections.QUESTIONS, sections.SOURCES]
    )  # fmt: skip
    outline.set_lines(1)
    return outline


def test_in_a_short_room_there_is_one_line_with_a_menu_of_all(workstation: Workstation) -> None:
    outline = one_line(workstation)
    shown, button = tabs(outline), all_sections(outline)
    assert len({t.y() for t in shown}) == 1
    assert 4 < len(shown) < len(outline.sections)
    assert shown[-1].geometry().right() < button.x()
    menu = button.menu()
    assert menu is not None
    assert [action.data() for action in menu.actions()] == outline.sections
    assert menu.actions()[0].text() == "Overview   Alt+1"
    assert chooser(outline).isHidden()


def test_the_tab_of_the_section_on_screen_is_always_shown(workstation: Workstation) -> None:
    outline = one_line(workstation)
    for section in (*outline.sections, *reversed(outline.sections)):
        outline.mark(section)
        shown = tabs(outline)
        assert section in {t.property("section") for t in shown}
        assert all(t.width() >= t.sizeHint().width() for t in shown)


def test_the_menu_goes_to_a_section(workstation: Workstation) -> None:
    make_short(workstation)
    pane = workstation.window.detail_pane
    menu = all_sections(pane.outline).menu()
    assert menu is not None
    menu.actions()[4].trigger()
    assert pane.outline.marked() == pane.outline.sections[4]
    assert pane.page.verticalScrollBar().value() > 0


def chooser(outline: Outline) -> SectionChooser:
    found = outline.findChild(SectionChooser)
    assert isinstance(found, SectionChooser)
    return found


def test_where_few_tabs_fit_the_section_is_named_and_the_next_one_press_away(
    workstation: Workstation, qtbot: QtBot
) -> None:
    """Two tabs of nine and a sign for "more" said neither where one is nor how much there is."""
    make_short(workstation)
    pane = workstation.window.detail_pane
    outline, names = pane.outline, pane.outline.sections
    one = chooser(outline)
    assert one.isVisible()
    assert tabs(outline) == []
    assert one.button.menu() is all_sections(outline).menu()
    assert one.button.text() == "Overview"
    assert one.button.accessibleName() == f"Overview, 1 of {len(names)}"
    before, after = (b for b in one.findChildren(QPushButton) if b is not one.button)
    assert (before.isEnabled(), after.isEnabled()) == (False, True)
    assert (before.accessibleName(), after.accessibleName()) == ("Previous section", "Next section")
    after.click()
    assert outline.marked() == names[1]
    assert before.isEnabled()
    one.button.setFocus()
    qtbot.keyClick(one.button, Qt.Key.Key_Right)
    assert outline.marked() == names[2]
    assert one.button.text() == section_title(names[2], "therapy")
    qtbot.keyClick(one.button, Qt.Key.Key_Left)
    assert outline.marked() == names[1]
    outline.mark(names[-1])
    assert not after.isEnabled()


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("width", [1024, 1280])
def test_the_name_of_every_section_has_room(
    open_workstation: Opener, words: Path, qtbot: QtBot, lang: str, width: int
) -> None:
    made = open_workstation(therapy="velotumab", lang=lang, width=width, words=words)
    made.choices.set_scale(200)
    outline = made.window.detail_pane.outline
    one = chooser(outline)
    qtbot.waitUntil(one.isVisible)
    for section in outline.sections:
        outline.mark(section)
        edge = made.theme.px(EDGE)
        needed = one.button.fontMetrics().horizontalAdvance(one.button.text())
        assert needed <= one.button.width() - 3 * edge - made.theme.px(ARROW), section
        shown = [w for w in one.findChildren(QWidget) if w.isVisible()]
        assert one.button in shown
        assert all(one.rect().contains(w.geometry()) for w in shown)
        assert min(min(w.width(), w.height()) for w in shown if isinstance(w, QPushButton)) >= 24
