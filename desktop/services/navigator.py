"""Back, forward and "go to" as signals around the history. In memory only."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.core.navigation import History, Location


class Navigator(QObject):
    """Holds where the person is.

    Signals:
        leaving(): the place shown now is about to be left; note() where it is read.
        location_changed(object): the new Location.
        history_changed(bool, bool): whether there is a way back, and forward.
    """

    leaving = Signal()
    location_changed = Signal(object)
    history_changed = Signal(bool, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        """Start nowhere."""
        super().__init__(parent)
        self._history = History()

    @property
    def current(self) -> Location | None:
        """Return the place shown now."""
        return self._history.current

    def ways(self) -> tuple[bool, bool]:
        """Return whether there is a way back, and forward."""
        return self._history.can_go_back, self._history.can_go_forward

    def note(self, scrolled: object) -> None:
        """Keep where the page of the place shown now is read."""
        self._history.leave(scrolled)

    def go_to(self, entry_id: str) -> None:
        """Go to an entry; the same one again changes nothing."""
        place = Location(entry_id)
        if place != self._history.current:
            self.leaving.emit()
            self._history.go_to(place)
            self._announce()

    def go_back(self) -> None:
        """Go to the place before."""
        self.leaving.emit()
        if self._history.back() is not None:
            self._announce()

    def go_forward(self) -> None:
        """Go to the place ahead."""
        self.leaving.emit()
        if self._history.forward() is not None:
            self._announce()

    def clear(self) -> None:
        """Forget everything but the page that is still shown."""
        self._history.clear()
        self.history_changed.emit(False, False)

    def _announce(self) -> None:
        self.location_changed.emit(self._history.current)
        self.history_changed.emit(*self.ways())
