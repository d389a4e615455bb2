"""What desks share that open one window beside the main one: it is made once and kept while open.

And what such windows share: how they are closed.

Light to import, so that the start of the program does not wait for what such a window needs.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QWidget

if TYPE_CHECKING:  # read on first use
    from desktop.core.handouts.frame import HandoutOptions
    from desktop.core.handouts.parts import HandoutDocument

# Takes a title, a file name and what makes the document, and shows the print dialog.
PrintSheet = Callable[[str, str, "Callable[[HandoutOptions], HandoutDocument]"], None]


class WindowBeside(QDialog):
    """A window beside the main one, which Esc closes like its frame.

    QDialog would ask `reject` when its frame is closed, and stay where that only closes again.

    Signals:
        closed(): the window is gone.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None) -> None:
        """Make a window that can be as large as the screen, and holds up no other."""
        super().__init__(parent)
        self.setModal(False)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def may_close(self) -> bool:
        """Return whether the window may go; asks where something would be lost."""
        return True

    def reject(self) -> None:
        """Close, if it may."""
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Go, if it may, and say so."""
        event.setAccepted(self.may_close())
        if event.isAccepted():
            self.closed.emit()


W = TypeVar("W", bound=WindowBeside)


class OneWindow(Generic[W]):
    """Holds the window that `make` makes, from the first time it is wanted until it is closed."""

    def __init__(self, make: Callable[[], W]) -> None:
        """Make nothing yet."""
        self._make = make
        self._window: W | None = None

    @property
    def window(self) -> W | None:
        """Return the window while it is open."""
        return self._window

    def wanted(self) -> W:
        """Return the window, made now if it is not open."""
        if self._window is None:
            self._window = self._make()
            self._window.closed.connect(self._forget)
        return self._window

    def bring_up(self) -> None:
        """Show the window in front of the others; nothing where none is open."""
        if self._window is not None:
            self._window.show()
            self._window.raise_()
            self._window.activateWindow()

    def _forget(self) -> None:
        self._window = None
