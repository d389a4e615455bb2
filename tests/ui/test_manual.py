"""The manual on the screen: reading, searching, pictures, keys; and the keys it names."""

from __future__ import annotations

from collections.abc import Generator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.app.workstation import Workstation
from desktop.core import manual
from desktop.core.handouts.parts import ReviewState
from desktop.core.paths import resource
from desktop.core.review import NOT_REVIEWED, Review
from desktop.ui import actions
from desktop.ui.dialogs.about import AboutDialog, ShortcutsDialog
from desktop.ui.dialogs.manual.picture import PictureBlock
from desktop.ui.dialogs.manual.window import ManualWindow
from desktop.ui.look import Look
from tests.helpers.clipping import clipped
from tests.helpers.worksheet_bench import look

__all__ = ["look"]

FOLDER = resource("manual")


@pytest.fixture(params=["en", "es"])
def window(request: pytest.FixtureRequest, look: Look, qtbot: QtBot) -> Generator[ManualWindow]:
    made = ManualWindow(None, look, FOLDER, request.param)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    made.deleteLater()


def current(window: ManualWindow) -> str:
    return window.contents.line(window.contents.currentRow()).section


def test_it_opens_at_its_first_section(window: ManualWindow) -> None:
    assert current(window) == "start-1"
    assert window.page.cards[0].id == "start-1"


def test_a_line_of_the_contents_opens_its_section(window: ManualWindow) -> None:
    rows = range(window.contents.count())
    row = next(n for n in rows if window.contents.line(n).section == "paper-2")
    window.contents.setCurrentRow(row)
    assert [c.id for c in window.page.cards] == ["paper-1", "paper-2", "paper-3"]
    assert current(window) == "paper-2"


def test_searching_lists_what_is_found_and_enter_opens_it(
    window: ManualWindow, qtbot: QtBot
) -> None:
    qtbot.keyClicks(window.field, "ctcae")
    assert window.hits() == 1
    qtbot.keyClick(window.field, Qt.Key.Key_Return)
    assert current(window) == "workstation-7"
    assert window.page.accessibleName() == window.chapters[1].title


def test_nothing_found_is_said(window: ManualWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.field, "xyzzy")
    assert window.hits() == 0
    shown = [w.text() for w in window.findChildren(QLabel) if w.isVisibleTo(window)]
    assert any("xyzzy" in text for text in shown)
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    window.field.clear()
    assert window.hits() > 10


def test_down_goes_from_the_field_to_the_list(window: ManualWindow, qtbot: QtBot) -> None:
    window.field.setFocus()
    qtbot.keyClick(window.field, Qt.Key.Key_Down)
    assert window.contents.hasFocus()


def test_every_picture_can_be_drawn_in_every_theme(window: ManualWindow, look: Look) -> None:
    seen = 0
    for theme in ("light", "dark", "contrast"):
        look.theme.apply(theme, 100)
        for chapter in window.chapters:
            window.show_chapter(chapter.id)
            window.page.finish()
            blocks = [b for card in window.page.cards for b in card.blocks]
            seen += sum(isinstance(b, PictureBlock) for b in blocks)
            assert not window.grab().isNull()
    assert seen >= 9


@pytest.mark.parametrize("scale", [100, 200])
def test_nothing_is_cut_off(window: ManualWindow, look: Look, qtbot: QtBot, scale: int) -> None:
    look.theme.apply("light", scale)
    window.resize(1024, 768)
    qtbot.waitUntil(lambda: window.width() == 1024)
    assert clipped(window) == []


def test_screen_readers_get_contents_and_page(window: ManualWindow) -> None:
    contents = QAccessible.queryAccessibleInterface(window.contents)
    page = QAccessible.queryAccessibleInterface(window.page)
    assert contents is not None
    assert page is not None
    first = contents.child(1)
    assert first is not None
    assert first.text(QAccessible.Text.Name) == window.chapters[0].sections[0].title
    assert page.childCount() == len(window.chapters[0].sections)


# ------------------------------------------------------------------------ keys, both ways


def keys_of(label: str) -> list[str]:
    """Return the keys of a row; "`Alt+1` to `Alt+9`" stands for all between them."""
    found = manual.CODE.findall(label)
    if len(found) == 2 and found[0][:-1] == found[1][:-1]:
        return [f"{found[0][:-1]}{n}" for n in range(int(found[0][-1]), int(found[1][-1]) + 1)]
    return found


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_keys_of_the_program_are_those_of_the_manual(lang: str) -> None:
    chapter = next(c for c in manual.read(FOLDER, lang) if c.id == "keys")
    told = [key for b in chapter.sections[0].blocks for key in keys_of(b.label)]
    assert sorted(told) == sorted(s.keys for s in actions.SHORTCUTS)


@pytest.mark.parametrize("lang", ["en", "es"])
def test_every_key_that_is_named_anywhere_is_in_the_chapter_of_keys(lang: str) -> None:
    chapters = manual.read(FOLDER, lang)
    keys = {key for c in chapters if c.id == "keys" for s in c.sections for b in s.blocks
            for key in keys_of(b.label)}  # fmt: skip
    named = {c for c in manual.codes(chapters) if c.startswith(("Ctrl+", "Alt+", "Shift+", "F1"))}
    assert named <= keys
    assert all(QKeySequence(key).toString() == key for key in keys - {"Enter"})


# ------------------------------------------------------------------------ from the workstation


def test_shift_f1_opens_it_and_another_language_makes_it_anew(
    workstation: Workstation, qtbot: QtBot
) -> None:
    modifier = Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(workstation.window, Qt.Key.Key_F1, modifier)
    opened = workstation.help.manual
    assert opened is not None
    assert opened.chapters[0].title == "Start here"
    workstation.choices.set_language("es")
    again = workstation.help.manual
    assert again is not None
    assert again.chapters[0].title == "Empiece aquí"


def test_the_overview_of_keys_leads_to_the_manual(workstation: Workstation, qtbot: QtBot) -> None:
    dialog = ShortcutsDialog(workstation.window, actions.overview())
    qtbot.addWidget(dialog)
    button = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Open the manual")
    button.click()
    assert dialog.manual_wanted
    assert not dialog.isVisible()


def test_about_says_how_many_texts_the_clinic_stands_behind(
    workstation: Workstation, qtbot: QtBot
) -> None:
    info = workstation.content.info()
    signed = [Review(ReviewState.REVIEWED), Review(ReviewState.REVIEWED), NOT_REVIEWED]
    for reviews, words in (
        ([], "No text has been reviewed by a clinician yet."),
        (signed, "Texts signed off: 3. Reviewed as they are today: 2."),
    ):
        dialog = AboutDialog(workstation.window, info, reviews)
        qtbot.addWidget(dialog)
        assert words in [w.text() for w in dialog.findChildren(QLabel)]


def test_about_says_the_intended_use_word_for_word(workstation: Workstation, qtbot: QtBot) -> None:
    dialog = AboutDialog(workstation.window, workstation.content.info())
    qtbot.addWidget(dialog)
    texts = [w.text() for w in dialog.findChildren(QLabel)]
    assert (
        "A reference for leukemia immunotherapy. It does not diagnose, does not choose treatment "
        "and does not watch patients."
    ) in texts  # rule D-03
    info = workstation.content.info()
    assert any(info.version in text and info.date in text for text in texts)
    assert any("LGPL" in text for text in texts)
    assert any(info.sha256[:32] in text for text in texts)
