"""Where a person is and was: a place in the content, and the way back. Kept in memory only."""

from __future__ import annotations

from msgspec import Struct, field
from msgspec.structs import replace

MAX_STEPS = 100


class Location(Struct, frozen=True):
    """A place: an entry and, when wanted, a section of its page.

    `scrolled` is where its page was read when it was left, for whoever showed it.
    """

    entry_id: str
    section: str = ""
    scrolled: object = None

    def is_at(self, other: Location | None) -> bool:
        """Return whether both are the same place, wherever its page was read."""
        mine = self.entry_id, self.section
        return other is not None and mine == (other.entry_id, other.section)


class History(Struct):
    """Back and forward over at most 100 places; forgotten when the program ends."""

    _past: list[Location] = field(default_factory=list[Location])
    _future: list[Location] = field(default_factory=list[Location])
    current: Location | None = None

    def go_to(self, place: Location) -> None:
        """Move to `place`; what was ahead is forgotten. The same place twice is one step."""
        if place.is_at(self.current):
            return
        if self.current is not None:
            self._past = [*self._past, self.current][-MAX_STEPS:]
        self.current = place
        self._future = []

    def leave(self, scrolled: object) -> None:
        """Note where the page of the current place is read, before another one is shown."""
        if self.current is not None:
            self.current = replace(self.current, scrolled=scrolled)

    def back(self) -> Location | None:
        """Return the place before, or None at the beginning."""
        if not self._past or self.current is None:
            return None
        self._future.append(self.current)
        self.current = self._past.pop()
        return self.current

    def forward(self) -> Location | None:
        """Return the place that was left by going back, or None."""
        if not self._future or self.current is None:
            return None
        self._past.append(self.current)
        self.current = self._future.pop()
        return self.current

    @property
    def can_go_back(self) -> bool:
        """Return whether there is a place before."""
        return bool(self._past)

    @property
    def can_go_forward(self) -> bool:
        """Return whether there is a place ahead."""
        return bool(self._future)

    def clear(self) -> None:
        """Forget everything but the page that is still shown: from it there must be a way back."""
        self._past, self._future = [], []
        if self.current is not None:
            self.current = Location(self.current.entry_id)
