"""The one event filter of the kiosk: what is not on its list does not happen.

Installed by start(), removed by stop(); the workstation never has it. It also tells that somebody
touched, and that staff hold the corner. Must not know screens.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTouchEvent
from PySide6.QtWidgets import QApplication, QWidget

CORNER = 120  # pixels of the upper right corner
HOLD_SECONDS = 2.5

E, K, M = QEvent.Type, Qt.Key, Qt.KeyboardModifier
REFUSED = frozenset({
    E.ContextMenu, E.DragEnter, E.DragMove, E.DragLeave, E.Drop, E.ToolTip, E.WhatsThis,
    E.WhatsThisClicked, E.QueryWhatsThis, E.EnterWhatsThisMode, E.NativeGesture, E.TabletPress,
    E.TabletMove, E.TabletRelease, E.FileOpen, E.Shortcut, E.InputMethod, E.StatusTip,
})  # fmt: skip
KEY_EVENTS = frozenset({E.KeyPress, E.KeyRelease, E.ShortcutOverride})
MOUSE_EVENTS = frozenset(
    {E.MouseButtonPress, E.MouseButtonRelease, E.MouseButtonDblClick, E.MouseMove}
)
TOUCH_EVENTS = frozenset({E.TouchBegin, E.TouchUpdate, E.TouchEnd, E.TouchCancel})
HANDLED = REFUSED | KEY_EVENTS | MOUSE_EVENTS | TOUCH_EVENTS | {E.Wheel, E.Expose}
MOVING = frozenset({
    K.Key_Tab, K.Key_Backtab, K.Key_Up, K.Key_Down, K.Key_Left, K.Key_Right, K.Key_Return,
    K.Key_Enter, K.Key_Space, K.Key_PageUp, K.Key_PageDown, K.Key_Home, K.Key_End,
})  # fmt: skip
WITH_SHIFT = frozenset({K.Key_Tab, K.Key_Backtab})
DIGITS = {getattr(K, f"Key_{n}"): str(n) for n in range(10)}
HARMLESS = M.KeypadModifier
NO_MODIFIER = M.NoModifier


def is_allowed(key: int, modifiers: Qt.KeyboardModifier, *, digits: bool) -> bool:
    """Return whether a key may reach the window; `digits` while staff type their PIN."""
    held = modifiers & ~HARMLESS
    if key in MOVING:
        return held == NO_MODIFIER or (held == M.ShiftModifier and key in WITH_SHIFT)
    if digits and held == NO_MODIFIER:
        return key in DIGITS or key == K.Key_Backspace
    return False


class Guard(QObject):
    """Filters the events of the whole application.

    Signals:
        touched(): a finger, the mouse or an allowed key.
        corner_held(): staff want the PIN pad.
        uncovered(): the window system took the window away ("show the desktop").
        digit_typed(str): a digit of a keyboard while digits are wanted; "" deletes one.
    """

    touched = Signal()
    corner_held = Signal()
    digit_typed = Signal(str)
    uncovered = Signal()

    def __init__(self, window: QWidget, clock: Callable[[], float]) -> None:
        """Guard `window`; `clock` gives seconds."""
        super().__init__(window)
        self._window, self._clock = window, clock
        self._app: QApplication | None = None
        self._pressed_at: float | None = None
        self._swallowing = False
        self.digits = False
        self.swallow = False

    def start(self, app: QApplication) -> None:
        """Begin to filter."""
        self._app = app
        app.installEventFilter(self)

    def stop(self) -> None:
        """Filter nothing any more."""
        if self._app is not None:
            self._app.removeEventFilter(self)
            self._app = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return whether the event ends here."""
        kind = event.type()
        if kind not in HANDLED:
            return False
        if kind is E.Expose:
            handle = self._window.windowHandle()
            if watched is handle and not handle.isExposed():
                self.uncovered.emit()
            return False
        if kind in REFUSED:
            event.ignore()
            return True
        if kind in KEY_EVENTS:
            assert isinstance(event, QKeyEvent)
            return self._key(kind, event)
        if kind in MOUSE_EVENTS:
            assert isinstance(event, QMouseEvent)
            return self._mouse(kind, event)
        if kind in TOUCH_EVENTS:
            assert isinstance(event, QTouchEvent)
            return self._touch(kind, event)
        self.touched.emit()
        return self.swallow

    def _key(self, kind: QEvent.Type, event: QKeyEvent) -> bool:
        if not is_allowed(event.key(), event.modifiers(), digits=self.digits):
            return True
        if kind is E.KeyPress:
            self._window.setProperty("by_keyboard", True)
            swallowed = self.swallow
            self.touched.emit()
            if self.digits and (event.key() in DIGITS or event.key() == K.Key_Backspace):
                self.digit_typed.emit(DIGITS.get(event.key(), ""))
                return True
            return swallowed
        return self.swallow

    def _mouse(self, kind: QEvent.Type, event: QMouseEvent) -> bool:
        if kind is not E.MouseMove and event.button() is not Qt.MouseButton.LeftButton:
            return True
        if kind in (E.MouseButtonPress, E.MouseButtonDblClick):
            return self._pressed(event.globalPosition())
        if kind is E.MouseButtonRelease:
            return self._released(event.globalPosition())
        return self._swallowing

    def _touch(self, kind: QEvent.Type, event: QTouchEvent) -> bool:
        """Take a finger. One that is swallowed is accepted, so that Qt makes no mouse of it."""
        points = event.points()
        place = points[0].globalPosition() if points else QPointF()
        if kind is E.TouchBegin:
            swallowed = self._pressed(place)
        elif kind is E.TouchEnd and self._swallowing:
            swallowed = self._released(place)
        else:
            swallowed = self._swallowing
        if swallowed:
            event.accept()
        return swallowed

    def _pressed(self, place: QPointF) -> bool:
        """Return whether this press, and all until it is released, ends here."""
        self._swallowing = self._swallowing or self.swallow
        self._window.setProperty("by_keyboard", False)
        self._pressed_at = self._clock() if self._in_corner(place) else None
        self.touched.emit()
        return self._swallowing

    def _released(self, place: QPointF) -> bool:
        swallowed, self._swallowing = self._swallowing, False
        if self._pressed_at is not None:
            held, self._pressed_at = self._clock() - self._pressed_at, None
            if held >= HOLD_SECONDS and self._in_corner(place):
                self.corner_held.emit()
                return True
        return swallowed

    def _in_corner(self, place: QPointF) -> bool:
        at = self._window.mapFromGlobal(place)
        return at.x() >= self._window.width() - CORNER and at.y() <= CORNER
