"""What a person who reads may count on: the focus is seen and goes in order, nothing is kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QCheckBox,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from db.records import Audience
from desktop.app.workstation import Workstation
from desktop.models.entry_list import Role
from desktop.ui.focus import first_stop
from desktop.ui.widgets.page_view.view import PageView

MOST_STOPS = 120


def walk(workstation: Workstation, qtbot: QtBot) -> list[QWidget]:
    """Return where Tab goes from the search field, once round the window; the page is one stop."""
    window = workstation.window
    window.activateWindow()
    window.top_bar.focus_search()
    qtbot.waitUntil(window.top_bar.field.hasFocus)
    found: list[QWidget] = []
    for _ in range(MOST_STOPS):
        focus = window.focusWidget()
        assert focus is not None
        if found and focus is found[0]:
            return found
        if not found or focus is not found[-1]:
            found.append(focus)
        if isinstance(focus, PageView):
            focus.focus_place(focus._ring.places()[-1])  # not through every statement of it
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    return found


@pytest.mark.parametrize("theme", ["light", "contrast"])
def test_the_focus_is_seen_at_every_stop(
    workstation: Workstation, qtbot: QtBot, theme: str
) -> None:
    workstation.choices.set_theme(theme)
    unseen: list[str] = []
    for stop in walk(workstation, qtbot):
        if isinstance(stop, PageView | QAbstractItemView):
            continue  # their parts have the ring
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(stop.hasFocus)
        with_focus = stop.grab().toImage()
        stop.clearFocus()
        if stop.grab().toImage() == with_focus:
            unseen.append(f"{type(stop).__name__} {stop.accessibleName()!r}")
    assert unseen == []


CONTENTS = {
    QCheckBox: QStyle.SubElement.SE_CheckBoxContents,
    QRadioButton: QStyle.SubElement.SE_RadioButtonContents,
    QPushButton: QStyle.SubElement.SE_PushButtonContents,
}


def room_in(button: QAbstractButton, focus: bool) -> QSize:
    """Return the room for the words of a button, with or without its focus frame."""
    option = QStyleOptionButton()
    option.initFrom(button)
    option.state &= ~QStyle.StateFlag.State_HasFocus
    option.state |= QStyle.StateFlag.State_HasFocus if focus else QStyle.StateFlag.State_None
    element = next(e for kind, e in CONTENTS.items() if isinstance(button, kind))
    return button.style().subElementRect(element, option, button).size()


@pytest.mark.parametrize("scale", [100, 125, 150, 200])
def test_the_focus_frame_takes_no_room_from_the_words(workstation: Workstation, scale: int) -> None:
    workstation.choices.set_scale(scale)
    workstation.compare.toggle("velotumab")
    workstation.compare.open(Audience.PROFESSIONAL)
    compared = workstation.compare.window
    assert compared is not None
    buttons = [
        button
        for window in (workstation.window, compared)
        for button in window.findChildren(QAbstractButton)
        if isinstance(button, tuple(CONTENTS))
    ]
    assert {type(b).__name__ for b in buttons} >= {"QCheckBox", "QRadioButton", "QPushButton"}
    squeezed = {
        (type(button).__name__, button.property("tone"), button.text())
        for button in buttons
        for free, framed in [(room_in(button, focus=False), room_in(button, focus=True))]
        if framed.width() < free.width() or framed.height() < free.height()
    }
    assert squeezed == set()


def test_tab_goes_from_the_bar_over_list_and_page_to_the_checklist(
    workstation: Workstation, qtbot: QtBot
) -> None:
    window = workstation.window
    panes = (window.top_bar, window.list_pane, window.detail_pane, window.checklist_pane)
    stops = walk(workstation, qtbot)
    order = [next((n for n, p in enumerate(panes) if p.isAncestorOf(s)), None) for s in stops]
    known = [number for number in order if number is not None]
    assert known == sorted(known)
    assert set(known) == {0, 1, 2, 3}


def test_in_the_page_pane_tab_goes_from_top_to_bottom(
    workstation: Workstation, qtbot: QtBot
) -> None:
    pane = workstation.window.detail_pane
    tops = [
        stop.mapTo(pane, QPoint(0, 0)).y()
        for stop in walk(workstation, qtbot)
        if pane.isAncestorOf(stop)
    ]
    assert tops == sorted(tops)


def test_tab_comes_to_the_menu_of_the_sections_after_the_tabs(
    workstation: Workstation, qtbot: QtBot
) -> None:
    workstation.choices.set_scale(150)
    workstation.window.resize(1700, 520)
    outline = workstation.window.detail_pane.outline
    (menu,) = (b for b in outline.findChildren(QPushButton) if b.parent() is outline)
    qtbot.waitUntil(menu.isVisible)
    inside = [stop for stop in walk(workstation, qtbot) if outline.isAncestorOf(stop)]
    assert inside[-1] is menu
    assert len(inside) > 1


def test_home_and_end_go_to_the_first_and_the_last_entry(
    workstation: Workstation, qtbot: QtBot
) -> None:
    pane = workstation.window.list_pane
    rows = [pane.model.index(n).data(Role.ROW) for n in range(pane.model.rowCount())]
    entries = [row.entry_id for row in rows if not row.is_heading]
    assert rows[0].is_heading
    workstation.window.focus_pane("list")
    for key, entry_id in ((Qt.Key.Key_End, entries[-1]), (Qt.Key.Key_Home, entries[0])):
        qtbot.keyClick(pane.view, key)
        assert pane.view.currentIndex().data(Role.ROW).entry_id == entry_id
        assert workstation.window.entry is not None
        assert workstation.window.entry.summary.id == entry_id
    assert pane.view.verticalScrollBar().value() == 0


def test_a_pane_takes_the_focus_where_tab_would(workstation: Workstation) -> None:
    stop = first_stop(workstation.window.checklist_pane)
    assert stop.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert stop.isVisible()


def test_in_the_other_words_the_same_section_is_read_on(workstation: Workstation) -> None:
    window, pane = workstation.window, workstation.window.detail_pane
    window.set_audience("professional")
    clinical = pane.outline.sections
    window.set_audience("patient")
    plain = pane.outline.sections
    assert pane.outline.marked() == plain[0]
    assert pane.page.verticalScrollBar().value() == 0
    shared = [section for section in plain[1:] if section in clinical[1:]]
    assert shared
    for section in shared:
        for audience in ("professional", "patient"):
            pane.scroll_to(section)
            window.set_audience(audience)
            assert pane.outline.marked() == section
            assert pane.page.verticalScrollBar().value() > 0
    pane.scroll_to(shared[-1])
    workstation.navigator.go_to("zencabtagene-autoleucel")
    assert pane.page.verticalScrollBar().value() == 0, "another entry is read from its top"


def test_a_section_is_entered_at_its_heading_also_where_a_picture_comes_first(
    workstation: Workstation, qtbot: QtBot
) -> None:
    workstation.window.resize(1280, 800)
    workstation.choices.set_scale(200)
    pane = workstation.window.detail_pane
    page = pane.page
    for number, section in enumerate(pane.outline.sections, start=1):
        pane.go_to_section(number)
        qtbot.waitUntil(page.hasFocus)
        heading = page._layout.section_top(section)
        assert heading is not None
        assert page._top() <= heading, section
        assert pane.outline.marked() == section
    pane.go_to_section(2)
    below = next(p for p in page._ring.places() if page.cards[p.card].id == "works")
    assert page.focused_place() == below
    qtbot.keyClick(page, Qt.Key.Key_Tab)
    assert page._top() < page._ring.rect(below).bottom() <= page._top() + page.viewport().height()


def test_nothing_that_was_read_is_kept(
    workstation: Workstation, qtbot: QtBot, tmp_path: Path
) -> None:
    window = workstation.window
    window.top_bar.field.setText("zencab")
    window.top_bar.field.clear()
    workstation.navigator.go_to("zencabtagene-autoleucel")
    window.set_audience("patient")
    window.detail_pane.open_find()
    qtbot.keyClicks(window.detail_pane.find_bar.field, "xylophone")
    window.detail_pane.go_to_section(2)
    window.close()
    files = [file for file in (tmp_path / "data").rglob("*") if file.is_file()]
    own = {file.name for file in files if "site" not in file.name}  # those are the clinic's
    assert own == {"settings.toml", "session.toml"}
    for file in files:
        kept = file.read_bytes()
        assert not [word for word in (b"zencab", b"xylophone", b"velotumab") if word in kept]


def test_the_scheme_of_the_system_is_followed_when_that_is_wanted(
    workstation: Workstation, monkeypatch: pytest.MonkeyPatch
) -> None:
    schemes = [Qt.ColorScheme.Dark]
    monkeypatch.setattr(
        type(QGuiApplication.styleHints()), "colorScheme", lambda _self: schemes[0], raising=False
    )
    workstation.choices.set_theme("system")
    assert workstation.theme.name == "dark"
    schemes[0] = Qt.ColorScheme.Light
    workstation.theme.follow_system()
    assert workstation.theme.name == "light"
    workstation.choices.set_theme("contrast")
    schemes[0] = Qt.ColorScheme.Dark
    workstation.theme.follow_system()
    assert workstation.theme.name == "contrast"


def test_after_a_change_of_language_the_list_still_grows_with_the_text(
    workstation: Workstation,
) -> None:
    def height() -> int:
        view = workstation.window.list_pane.view
        return view.visualRect(view.currentIndex()).height()

    before = height()
    workstation.choices.set_language("es")
    workstation.choices.set_scale(200)
    assert height() == 2 * before
