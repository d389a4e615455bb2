"""What lives as long as the window but is read and built when it is first wanted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, Protocol, TypeVar


class Desk(Protocol):
    """A part of the program that speaks a language and can be closed."""

    def set_language(self, lang: str, /) -> None: ...

    def close(self) -> object: ...


D = TypeVar("D", bound=Desk)


class Late(Generic[D]):
    """Stands for a part until it is needed; what is not there yet has nothing to close."""

    def __init__(self, make: Callable[[], D]) -> None:
        """Let `make` build the part, in the language of then."""
        self._make = make
        self._made: D | None = None

    def wanted(self) -> D:
        """Return the part, built now if it is not there yet."""
        if self._made is None:
            self._made = self._make()
        return self._made

    def set_language(self, code: str) -> None:
        """Use another language from now on."""
        if self._made is not None:
            self._made.set_language(code)

    def close(self) -> None:
        """Close what is open."""
        if self._made is not None:
            self._made.close()
