"""Contrast of every pair of colours that is used together, and the shape of the style sheet."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFontDatabase
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.core.paths import resource
from desktop.ui.theme import FAMILY, Theme
from desktop.ui.widgets.buttons import FilledButton
from desktop.ui.widgets.labels import Card

THEMES = tomllib.loads(resource("theme/tokens.toml").read_text(encoding="utf-8"))
TEXT, EMERGENCY, CONTROL = 4.5, 7.0, 3.0

PAIRS = [
    *((ink, ground, TEXT) for ink in ("ink", "slate") for ground in ("surface", "canvas", "field")),
    *((ink, "teal_soft", TEXT) for ink in ("ink", "slate", "teal")),
    ("teal", "surface", TEXT),
    ("teal", "canvas", TEXT),
    ("on_teal", "teal", TEXT),
    ("surface", "ink", TEXT),
    ("chip_ink", "chip", TEXT),
    ("ink", "chip", TEXT),
    ("blue", "blue_soft", TEXT),
    ("violet", "violet_soft", CONTROL),
    ("green", "green_soft", CONTROL),
    ("amber", "amber_soft", TEXT),
    ("amber", "surface", TEXT),
    ("ink", "amber_soft", TEXT),
    ("green", "surface", TEXT),
    ("red", "surface", TEXT),
    ("ink", "red_soft", EMERGENCY),
    ("on_red", "red_strong", EMERGENCY),
    ("edge", "surface", CONTROL),
    ("edge", "canvas", CONTROL),
    ("focus", "surface", CONTROL),
    ("focus", "canvas", CONTROL),
    ("teal", "chip", CONTROL),
    ("red", "chip", CONTROL),
    ("violet", "surface", CONTROL),
    ("teal", "teal_soft", CONTROL),
    ("slate", "surface", TEXT),
    *(("off", ground, TEXT) for ground in ("surface", "canvas", "field")),
]


def luminance(color: QColor) -> float:
    """Return the relative luminance of WCAG 2.2."""

    def part(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = color.redF(), color.greenF(), color.blueF()
    return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue)


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(QColor(one)), luminance(QColor(other))), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", sorted(THEMES))
@pytest.mark.parametrize(("ink", "ground", "least"), PAIRS)
def test_every_pair_can_be_read(theme: str, ink: str, ground: str, least: float) -> None:
    colors = THEMES[theme]
    assert contrast(colors[ink], colors[ground]) >= least


def test_all_themes_have_the_same_roles() -> None:
    roles = [set(colors) for colors in THEMES.values()]
    assert all(found == roles[0] for found in roles)


def test_every_token_of_the_style_sheet_exists() -> None:
    text = resource("theme/app.qss").read_text(encoding="utf-8")
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    used = set(re.findall(r"@(\w+)", text)) - {
        "check_icon",
        "arrow_icon",
        "menu_check_icon",
        "side_icon",
    }
    assert used <= set(THEMES["light"])


@pytest.mark.parametrize("theme", sorted(THEMES))
@pytest.mark.parametrize("scale", [100, 150, 200])
def test_a_theme_leaves_no_token_behind(qapp: QApplication, theme: str, scale: int) -> None:
    look = Theme(qapp, resource("theme/tokens.toml"), resource("theme/app.qss"))
    look.apply(theme, scale)
    sheet = re.sub(r"/\*.*?\*/", "", qapp.styleSheet(), flags=re.DOTALL)
    assert "@" not in sheet
    assert not re.search(r"\b\d+u\b", sheet)
    assert look.px(14) == round(14 * scale / 100)
    qapp.setStyleSheet("")
    look.deleteLater()


def test_the_bundled_fonts_tell_i_l_and_one_apart(qapp: QApplication) -> None:
    Theme.register_fonts()
    assert FAMILY in QFontDatabase.families()
    assert {"Regular", "SemiBold", "Bold"} <= set(QFontDatabase.styles(FAMILY))


@pytest.mark.parametrize("tone", ["", "primary", "quiet", "fold", "chip", "tab", "segment"])
def test_what_has_the_keyboard_has_one_frame(qapp: QApplication, qtbot: QtBot, tone: str) -> None:
    """Fusion would fill a box of its own around the words, inside our frame."""
    Theme.register_fonts()
    theme = Theme(qapp, resource("theme/tokens.toml"), resource("theme/app.qss"))
    theme.apply("light", 100)  # first: a button made before keeps the letters of another test
    window = QWidget()
    qtbot.addWidget(window)
    buttons = [QPushButton("Compare", window), QPushButton("Compare", window)]
    for number, button in enumerate(buttons):
        button.setProperty("tone", tone)
        button.setGeometry(0, 80 * number, 160, 60)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    buttons[0].setFocus()
    qtbot.keyClick(buttons[0], Qt.Key.Key_Tab)
    assert buttons[1].hasFocus()
    assert window.testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    shown = window.grab()
    inside = QRect(18, 16, 12, 28)  # beside the words
    words = QRect(40, 16, 80, 28)
    other, focused = (shown.copy(button.geometry()).toImage() for button in buttons)
    assert focused.copy(inside) == other.copy(inside)
    if tone != "tab":  # its words take the color of the frame
        assert focused.copy(words) == other.copy(words)
    qapp.setStyleSheet("")


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The look of the workstation, not yet applied."""
    Theme.register_fonts()
    yield Theme(qapp, resource("theme/tokens.toml"), resource("theme/app.qss"))
    qapp.setStyleSheet("")


@pytest.mark.parametrize("name", THEMES)
def test_the_line_of_a_menu_that_enter_takes_is_seen(theme: Theme, qtbot: QtBot, name: str) -> None:
    """In high contrast the soft ground is white like the menu; a frame says where one is."""
    theme.apply(name, 100)
    menu = QMenu()
    qtbot.addWidget(menu)
    lines = [menu.addAction(text) for text in ("Light", "Dark")]
    menu.popup(QPoint(0, 0))
    menu.setActiveAction(lines[1])
    picture, focus = menu.grab().toImage(), theme.color("focus")
    framed = [
        [picture.pixelColor(x, y) for x in range(rect.width())].count(focus) > rect.width() // 2
        for rect in map(menu.actionGeometry, lines)
        for y in (rect.top() + 1, rect.bottom() - 1)
    ]
    assert framed == [False, False, True, True]
    menu.close()


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("name", THEMES)
def test_a_choice_shows_all_its_lines(theme: Theme, qtbot: QtBot, name: str, scale: int) -> None:
    """As a menu of Fusion its last line was cut, with an arrow to go on below it."""
    theme.apply(name, scale)
    box = QComboBox()
    qtbot.addWidget(box)
    box.addItems(["By how soon to call", "By part of the body", "By when it tends to start"])
    box.show()
    qtbot.waitExposed(box)
    box.showPopup()
    view = box.view()
    last = view.visualRect(box.model().index(2, 0))
    assert view.viewport().rect().contains(last)
    assert view.viewport().height() - last.bottom() <= 3
    box.hidePopup()


def between(one: QColor, other: QColor) -> float:
    """Return the contrast of two colors as they were drawn."""
    return contrast(one.name(), other.name())


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_what_a_field_is_for_can_be_read_before_it_has_words(
    theme: Theme, qtbot: QtBot, name: str, kind: type[QLineEdit | QPlainTextEdit]
) -> None:
    """Qt made the words half transparent: 2.8:1 in light colors, 4:1 in high contrast."""
    theme.apply(name, 100)
    field = kind()
    qtbot.addWidget(field)
    field.setPlaceholderText("HHHHHH")
    font = field.font()
    font.setPixelSize(40)  # the middle of a thick stroke has the color itself
    field.setFont(font)
    field.resize(400, 100)
    field.show()
    image = field.grab().toImage()
    middle = [image.pixelColor(x, y) for x in range(30, 160) for y in range(20, 80)]
    ground = theme.color("field")
    assert max(between(color, ground) for color in middle) >= TEXT


FILLED = [("primary", False), ("chip", True), ("segment", True)]
EMPTY = [("", False), ("quiet", False), ("fold", False), ("tab", True), ("segment", False)]


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("tone", "checked"), [*FILLED, *EMPTY])
def test_where_the_keyboard_is_is_seen(
    theme: Theme, qtbot: QtBot, name: str, tone: str, checked: bool
) -> None:
    """WCAG 2.4.13: as many pixels change by 3:1 as a line around it has.

    What was chosen in a switch had no frame at all; a chosen chip kept the one it had.
    """
    theme.apply(name, 100)
    window = QWidget()
    qtbot.addWidget(window)
    kind = QRadioButton if tone in ("segment", "tab") else FilledButton
    buttons: list[QRadioButton | FilledButton] = [kind("Compare", window) for _ in range(2)]
    for number, button in enumerate(buttons):
        button.setProperty("tone", tone)
        button.setAutoExclusive(False)
        button.setCheckable(True)
        button.setChecked(checked)
        button.setGeometry(0, 80 * number, 120, 36)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    buttons[1].setFocus(Qt.FocusReason.TabFocusReason)
    assert not buttons[0].hasFocus()
    without, with_it = (window.grab(button.geometry()).toImage() for button in buttons)
    pixels = [(x, y) for x in range(without.width()) for y in range(without.height())]
    changed = sum(
        between(without.pixelColor(x, y), with_it.pixelColor(x, y)) >= CONTROL for x, y in pixels
    )
    assert changed >= 2 * (120 + 36) * 0.85  # corners are round, and an edge may have been there


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("tone", ["", "primary"])
def test_what_cannot_be_pressed_looks_so(theme: Theme, qtbot: QtBot, name: str, tone: str) -> None:
    """In high contrast it had the black words and the black frame of all others."""
    theme.apply(name, 100)
    window = QWidget()
    qtbot.addWidget(window)
    other, off = FilledButton("Compare", window), FilledButton("Compare", window)
    for number, button in enumerate((other, off)):
        button.setProperty("tone", "" if button is other else tone)
        button.setGeometry(0, 80 * number, 120, 36)
    off.setEnabled(False)
    window.show()
    shown = [window.grab(button.geometry()).toImage() for button in (other, off)]
    edges = [{image.pixelColor(x, 0).name() for x in range(30, 90)} for image in shown]
    assert len(edges[0]) == 1, "a whole line"
    assert len(edges[1]) > 1, "a broken line"


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("name", THEMES)
def test_the_mark_of_what_is_chosen_in_a_menu_grows_with_the_text(
    theme: Theme, qtbot: QtBot, name: str, scale: int
) -> None:
    """It had five pixels in every size of text, and in high contrast nothing else says it."""
    theme.apply(name, scale)
    menu = QMenu()
    qtbot.addWidget(menu)
    line = menu.addAction("Dark")
    line.setCheckable(True)
    line.setChecked(True)
    menu.ensurePolished()
    menu.resize(menu.sizeHint())
    picture, rect = menu.grab().toImage(), menu.actionGeometry(line)
    ground = theme.color("surface")
    marked = [
        (x, y)
        for x in range(rect.left() + 4, rect.left() + theme.px(26))
        for y in range(rect.top() + 4, rect.bottom() - 4)
        if between(picture.pixelColor(x, y), ground) >= CONTROL
    ]
    wide = max(x for x, _ in marked) - min(x for x, _ in marked)
    assert wide >= 9 * scale / 100


def test_a_menu_longer_than_the_screen_scrolls(theme: Theme, qtbot: QtBot) -> None:
    """At 200 % the settings had two columns, and the words of the second were cut off."""
    theme.apply("light", 200)
    menu = QMenu()
    qtbot.addWidget(menu)
    for number in range(30):
        menu.addAction(f"A line with a number of words, {number}")
    menu.popup(QPoint(0, 0))
    screen = menu.screen().availableGeometry()
    assert menu.width() <= screen.width()
    assert (
        menu.actionGeometry(menu.actions()[29]).left()
        == menu.actionGeometry(menu.actions()[0]).left()
    )
    menu.close()


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("tone", ["red", "amber", "plain", "clinic"])
def test_the_bar_beside_a_note_is_straight(
    theme: Theme, qtbot: QtBot, tone: str, scale: int
) -> None:
    """Its ends were bent into the note by the rounded corners, and the note had a notch there."""
    theme.apply("light", scale)
    note = Card(None, f"note-{tone}")
    qtbot.addWidget(note)
    note.resize(200, 80)
    picture, bar = note.grab().toImage(), theme.px(4)
    role = {"plain": "edge", "clinic": "violet"}.get(tone, tone)
    ground = {"plain": "field", "clinic": "violet_soft"}.get(tone, f"{tone}_soft")
    for y in range(80):
        assert {picture.pixelColor(x, y).name() for x in range(bar)} == {
            theme.color(role).name()
        }, y
        inside = {picture.pixelColor(x, y).name() for x in range(bar, 200 - theme.px(8))}
        assert inside == {theme.color(ground).name()}, y
