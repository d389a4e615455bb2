"""The clinic's part, read and built when it is first wanted: nothing of it is seen before a page.

Stands for it until then, so that the window does not wait for a database.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from desktop.app.late import Late

if TYPE_CHECKING:
    from db.site.records import TextKey
    from desktop.app.site import Clinic
    from desktop.core.review import Review

KEYS = ("clinic", "sign", "reviews", "register")  # the shortcuts of the clinic's part


class LateClinic(Late["Clinic"]):
    """Stands for the clinic's part until it is needed."""

    @property
    def clinic(self) -> Clinic:
        """Return the clinic's part, built now if it is not there yet."""
        return self.wanted()

    def begin(self) -> None:
        """Let it begin: at the first start it asks for the clinic's name and numbers."""
        self.clinic.begin()

    def signed(self) -> Sequence[tuple[object, Review]]:
        """Return every text that was ever signed, with its state."""
        return self.clinic.site.signed()

    def review(self, key: TextKey) -> Review:
        """Return how far a text is reviewed."""
        return self.clinic.site.review(key)

    def slots(self) -> dict[str, Callable[[], object]]:
        """Return what the shortcuts of this part do."""
        return {name: partial(self._act, name) for name in KEYS}

    def _act(self, name: str) -> None:
        self.clinic.slots()[name]()

    def connect_bar(self) -> None:
        """Connect a new bar, once there is something to connect it to."""
        if self._made is not None:
            self._made.connect_bar()
