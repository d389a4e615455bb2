"""The window that covers every screen and cannot be closed, and the shades on the other screens.

It holds one root widget at a time. Must not know which, nor why.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication, QRegion, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

TITLE = "LeukoGuide"
FLAGS = (
    Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
)


class Cover(QWidget):
    """A window without a frame that fills a screen; only the program itself closes it."""

    def __init__(self, name: str) -> None:
        """Make it; the style sheet colors it by `name`."""
        super().__init__(None, FLAGS)
        self.may_close = False
        self.setObjectName(name)
        self.setWindowTitle(TITLE)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAcceptDrops(False)

    def cover(self, screen: QScreen) -> None:
        """Fill a screen."""
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Refuse, whoever asks."""
        if self.may_close:
            event.accept()
        else:
            event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """Come back when the window system makes it small."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange and not self.may_close:
            full = self.windowState() & Qt.WindowState.WindowFullScreen
            if self.isVisible() and not full:
                self.showFullScreen()

    def leave(self) -> None:
        """Close, because staff or the system want it."""
        self.may_close = True
        self.close()


def outside(first: QRect, other: QRect) -> QRegion:
    """Return what a screen shows that the first one does not, in pixels from its own corner.

    Screens can show the same place: a second screen that mirrors the first is all the same to the
    window system, and a shade on it would lie over what people are to touch.
    """
    return (QRegion(other) - QRegion(first)).translated(-other.topLeft())


class KioskWindow(Cover):
    """The window people touch."""

    def __init__(self) -> None:
        """Make it empty."""
        super().__init__("kiosk")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._root: QWidget | None = None
        self._shades: list[Cover] = []
        self._fits = True
        self.setProperty("by_keyboard", False)

    @property
    def root(self) -> QWidget | None:
        """Return what is shown."""
        return self._root

    def set_root(self, root: QWidget) -> None:
        """Show `root` instead of what was shown, which is gone for good."""
        old, self._root = self._root, root
        if old is not None:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._column.addWidget(root)
        root.show()

    def watch_screens(self, app: QGuiApplication) -> None:
        """Cover every screen there is, and each that comes or changes."""
        for signal in (app.screenAdded, app.screenRemoved, app.primaryScreenChanged):
            signal.connect(self._screens_changed)
        for screen in app.screens():
            screen.geometryChanged.connect(self.fit)
        self.fit()

    def stop_watching(self, app: QGuiApplication) -> None:
        """Let the screens be."""
        for signal in (app.screenAdded, app.screenRemoved, app.primaryScreenChanged):
            signal.disconnect(self._screens_changed)
        for screen in app.screens():
            screen.geometryChanged.disconnect(self.fit)
        self._fits = False
        self._drop_shades()

    def fit(self) -> None:
        """Fill the first screen and put a shade on each other one."""
        if not self._fits:
            return
        screens, first = QGuiApplication.screens(), QGuiApplication.primaryScreen()
        self.cover(first)
        self._drop_shades()
        for screen in screens:
            free = outside(first.geometry(), screen.geometry())
            if not free.isEmpty():
                shade = Cover("calm")
                shade.setMask(free)
                shade.cover(screen)
                self._shades.append(shade)
        self.raise_()
        self.activateWindow()

    def come_back(self) -> None:
        """Appear again after the window system has taken the window away."""
        if not self.may_close and self._fits:
            QTimer.singleShot(0, self, self._reappear)

    def _reappear(self) -> None:
        handle = self.windowHandle()
        if not self.may_close and handle is not None and not handle.isExposed():
            self.hide()  # only a new mapping brings back what "show the desktop" unmapped
            self.fit()

    def _screens_changed(self, screen: QScreen) -> None:
        if screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self.fit, Qt.ConnectionType.UniqueConnection)
        self.fit()

    def _drop_shades(self) -> None:
        for shade in self._shades:
            shade.leave()
            shade.deleteLater()
        self._shades.clear()
