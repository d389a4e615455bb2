"""The window that cannot be left: keys, clicks, closing, screens; what needs no X server."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QKeyEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.app.kiosk_state import MOST_DIGITS, STAFF_SECONDS
from desktop.core.kiosk import Phase
from desktop.ui.kiosk.asks import Ask, Do
from desktop.ui.kiosk.guard import DIGITS, MOVING, is_allowed
from desktop.ui.kiosk.reading import KioskPage
from desktop.ui.kiosk.sorry import SorryWindow
from desktop.ui.kiosk.window import outside
from tests.helpers.kiosk import PIN, Desk, Opener

K, M = Qt.Key, Qt.KeyboardModifier
SETS = (
    M.NoModifier, M.ShiftModifier, M.ControlModifier, M.AltModifier, M.MetaModifier,
    M.ControlModifier | M.AltModifier, M.ControlModifier | M.ShiftModifier,
    M.AltModifier | M.ShiftModifier,
)  # fmt: skip


def windows() -> set[int]:
    return {id(w) for w in QApplication.topLevelWidgets() if w.isVisible()}


def test_of_all_keys_only_a_few_pass() -> None:
    allowed = [
        (key, held) for key in K for held in SETS if is_allowed(key.value, held, digits=False)
    ]
    assert {K(key) for key, _ in allowed} == set(MOVING)
    assert {held for _, held in allowed} == {M.NoModifier, M.ShiftModifier}
    assert {key for key, held in allowed if held is M.ShiftModifier} == {K.Key_Tab, K.Key_Backtab}


def test_digits_pass_only_while_staff_type() -> None:
    assert not is_allowed(K.Key_5.value, M.NoModifier, digits=False)
    assert is_allowed(K.Key_5.value, M.KeypadModifier, digits=True)
    assert not is_allowed(K.Key_5.value, M.ControlModifier, digits=True)


def test_every_key_with_every_modifier_changes_nothing_it_should_not(desk: Desk) -> None:
    desk.begin()
    before, window = windows(), desk.kiosk.window
    shown = desk.texts()
    for key in K:
        if key in MOVING:
            continue
        for held in SETS:
            event = QKeyEvent(QEvent.Type.KeyPress, key.value, held, "x")
            QApplication.sendEvent(window, event)
    assert windows() == before
    assert desk.texts() == shown
    assert QApplication.clipboard().text() == ""


def test_a_keyboard_is_enough(desk: Desk) -> None:
    """The whole way by Tab and Enter alone."""
    desk.begin()
    window = desk.kiosk.window
    for _ in range(30):
        focused = QApplication.focusWidget()
        if focused is not None and getattr(focused, "text", str)() == "Words to know":
            break
        QTest.keyClick(focused or window, K.Key_Tab)
    else:
        raise AssertionError("the card was not reached")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert window.property("by_keyboard")
    QTest.keyClick(focused, K.Key_Return)
    assert desk.says("Words to know: touch the first letter")


@pytest.mark.parametrize("button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton])
def test_other_mouse_buttons_do_nothing(desk: Desk, button: Qt.MouseButton) -> None:
    desk.begin()
    before, shown = windows(), desk.texts()
    for widget in desk.root.findChildren(QWidget):
        QTest.mouseClick(widget, button)
    assert (windows(), desk.texts()) == (before, shown)


def test_no_context_menu_and_no_drop(desk: Desk) -> None:
    desk.begin()
    before = windows()
    data = QMimeData()
    data.setText("file:///etc/passwd")
    for widget in desk.root.findChildren(QWidget):
        reason = QContextMenuEvent.Reason.Mouse
        menu = QContextMenuEvent(reason, QPoint(5, 5), widget.mapToGlobal(QPoint(5, 5)))
        QApplication.sendEvent(widget, menu)
        assert not menu.isAccepted()
        drop = QDropEvent(
            QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, M.NoModifier
        )
        QApplication.sendEvent(widget, drop)
        assert not drop.isAccepted()
        assert not widget.acceptDrops()
    assert windows() == before


def test_a_text_cannot_be_selected_or_followed(desk: Desk) -> None:
    desk.begin()
    desk.kiosk.answers.take(Ask(Do.THERAPY, "velotumab/therapy"))
    desk.kiosk.answers.take(Ask(Do.GO, "section:overview"))
    page = desk.root.findChildren(KioskPage)[0]
    asked: list[object] = []
    page.sources_requested.connect(asked.append)
    for x in range(20, page.width(), 60):
        for y in range(10, page.height(), 30):
            QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, M.NoModifier, QPoint(x, y))
    assert asked == []
    assert QApplication.clipboard().text() == ""


def test_closing_is_refused_whoever_asks(desk: Desk) -> None:
    desk.kiosk.window.close()
    assert desk.kiosk.window.isVisible()
    QApplication.closeAllWindows()
    assert desk.kiosk.window.isVisible()


def test_the_filter_is_there_only_while_the_kiosk_is(
    open_kiosk: Opener, qapp: QApplication
) -> None:
    desk = open_kiosk()
    other = QWidget()
    desk.qtbot.addWidget(other)
    menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(), QPoint())
    assert desk.kiosk.guard.eventFilter(other, menu)
    assert desk.kiosk.guard._app is qapp
    desk.kiosk.guard.stop()
    assert desk.kiosk.guard._app is None
    seen: list[QEvent.Type] = []

    class Watch(QWidget):
        def contextMenuEvent(self, event: QContextMenuEvent) -> None:
            seen.append(event.type())

    watch = Watch()
    desk.qtbot.addWidget(watch)
    QApplication.sendEvent(watch, menu)
    assert seen == [QEvent.Type.ContextMenu], "after the kiosk, menus exist again"
    desk.kiosk.guard.start(qapp)


def test_the_first_touch_only_wakes_the_screen(desk: Desk) -> None:
    """What it lands on appears under the finger and must not be pressed by it."""
    for x in (200, 640, 1000):
        for y in (250, 400, 600):
            desk.touch(QPoint(x, y))
            assert desk.kiosk.session.place.name == "languages", (x, y)
            desk.kiosk.controller.wipe()
            assert desk.kiosk.controller.state.phase is Phase.ATTRACT


def test_digits_of_a_keyboard_fill_the_pad(desk: Desk) -> None:
    desk.kiosk.answers.open_pin()
    for digit in PIN + "9":
        QTest.keyClick(desk.kiosk.window, getattr(K, f"Key_{digit}"))
    QTest.keyClick(desk.kiosk.window, K.Key_Backspace)
    assert desk.kiosk.overlay.digits == PIN
    desk.tap("Enter")
    assert desk.says("Close LeukoGuide")


def test_enter_of_a_keyboard_ends_the_pin(desk: Desk) -> None:
    desk.kiosk.answers.open_pin()
    for digit in PIN:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, getattr(K, f"Key_{digit}"))
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "For staff: PIN"
    QTest.keyClick(focused, K.Key_Return)
    assert desk.says("Close LeukoGuide")


def over(desk: Desk, name: str) -> None:
    """Bring up a page for staff over what a person reads."""
    desk.begin()
    desk.kiosk.answers.take(Ask(Do.THERAPY, "velotumab/therapy"))
    desk.kiosk.answers.open_pin()
    if name == "staff":
        for digit in PIN:
            desk.tap(digit)
        desk.tap("Enter")
        assert desk.says("Close LeukoGuide")


@pytest.mark.parametrize("name", ["pin", "staff"])
def test_a_page_for_staff_is_as_closed_as_the_rest(desk: Desk, name: str) -> None:
    """No key but digits on the pad, no other button, no menu, no drop, no closing."""
    over(desk, name)
    window, before, shown = desk.kiosk.window, windows(), desk.texts()
    for key in K:
        typed = name == "pin" and key in (*DIGITS, K.Key_Backspace)
        for held in SETS:
            if key in MOVING or (typed and held == M.NoModifier):
                continue
            event = QKeyEvent(QEvent.Type.KeyPress, key.value, held, "5")
            QApplication.sendEvent(window, event)
    data = QMimeData()
    data.setText("file:///etc/passwd")
    for widget in desk.root.findChildren(QWidget):
        QTest.mouseClick(widget, Qt.MouseButton.RightButton)
        menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), QPoint(5, 5))
        QApplication.sendEvent(widget, menu)
        assert not menu.isAccepted()
        drop = QDropEvent(
            QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, M.NoModifier
        )
        QApplication.sendEvent(widget, drop)
        assert not drop.isAccepted()
    window.close()
    assert window.isVisible()
    assert (windows(), desk.texts()) == (before, shown)
    assert desk.kiosk.overlay.digits == ""
    assert QApplication.clipboard().text() == ""


def test_digits_mean_nothing_once_the_pin_was_right(desk: Desk) -> None:
    over(desk, "staff")
    for digit in PIN:
        QTest.keyClick(desk.kiosk.window, getattr(K, f"Key_{digit}"))
    assert desk.kiosk.overlay.digits == ""
    assert desk.says("Close LeukoGuide")


def test_more_digits_than_any_code_has_are_not_kept(desk: Desk) -> None:
    desk.kiosk.answers.open_pin()
    desk.kiosk.overlay.digits = "7" * (MOST_DIGITS - 1)
    for _ in range(3):
        QTest.keyClick(desk.kiosk.window, K.Key_7)
    assert len(desk.kiosk.overlay.digits) == MOST_DIGITS


@pytest.mark.parametrize("name", ["pin", "staff"])
def test_a_page_for_staff_does_not_outlive_its_minute_or_the_person(desk: Desk, name: str) -> None:
    over(desk, name)
    desk.later(STAFF_SECONDS + 1)
    assert not desk.kiosk.overlay.is_for_staff()
    assert desk.says("Velora"), "what the person read is there again"
    desk.kiosk.answers.open_pin()
    desk.later(desk.kiosk.controller._machine.patience + 30)
    assert desk.kiosk.controller.state.phase is Phase.ATTRACT
    assert not desk.kiosk.overlay.is_for_staff()


def test_only_the_staff_page_can_wipe_or_close(desk: Desk) -> None:
    """A wish that somehow comes from another page is not answered."""
    codes: list[int] = []
    desk.kiosk.leave = codes.append  # type: ignore[method-assign]
    desk.begin()
    people = desk.kiosk.controller.state.people
    for name in ("", "pin"):
        if name:
            desk.kiosk.answers.open_pin()
        desk.kiosk.answers.take(Ask(Do.STAFF_WIPE))
        desk.kiosk.answers.take(Ask(Do.STAFF_LEAVE))
    assert codes == []
    assert desk.kiosk.controller.state.people == people


def test_the_page_that_sends_people_to_the_desk_cannot_be_left(qtbot: QtBot) -> None:
    """What the supervisor shows after five ends: nothing to press, and no closing."""
    window = SorryWindow()
    qtbot.addWidget(window)
    window.setGeometry(0, 0, 800, 600)
    window.show()
    before = windows()
    for key in K:
        for held in SETS:
            QApplication.sendEvent(window, QKeyEvent(QEvent.Type.KeyPress, key.value, held, "x"))
    for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
        QTest.mouseClick(window, button)
    window.close()
    assert window.isVisible()
    assert windows() == before
    assert not window.findChildren(QAbstractButton)
    assert not window.acceptDrops()
    window.leave()


def test_a_short_press_of_the_corner_opens_nothing(desk: Desk) -> None:
    place = desk.kiosk.window.rect().topRight() + QPoint(-20, 20)
    desk.touch(place)
    assert not desk.says("For staff: PIN")


def test_every_screen_of_the_computer_is_covered(open_kiosk: Opener, qapp: QApplication) -> None:
    desk = open_kiosk()
    window = desk.kiosk.window
    calls: list[str] = []
    window.cover = lambda screen: calls.append(screen.name())
    qapp.primaryScreen().geometryChanged.emit(qapp.primaryScreen().geometry())
    qapp.screenAdded.emit(qapp.primaryScreen())
    assert len(calls) == 2


def test_a_shade_leaves_free_what_the_first_screen_shows() -> None:
    first = QRect(0, 0, 1280, 800)
    assert outside(first, first).isEmpty(), "nor is there one on a screen that mirrors the first"
    assert outside(first, QRect(1280, 0, 640, 480)) == QRegion(0, 0, 640, 480)
    assert outside(first, QRect(1000, 0, 1280, 800)) == QRegion(280, 0, 1000, 800)


def test_a_window_that_was_taken_away_comes_back(desk: Desk) -> None:
    shown: list[int] = []
    desk.kiosk.window.fit = lambda: shown.append(1)
    desk.kiosk.window.hide()
    desk.qtbot.waitUntil(lambda: bool(shown))
    del desk.kiosk.window.fit


def test_no_blinking_caret(desk: Desk, qapp: QApplication) -> None:
    assert qapp.cursorFlashTime() == 0
