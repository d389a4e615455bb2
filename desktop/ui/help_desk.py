"""Opens what explains the program: manual, about, the keys. Windows are loaded when asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from db.records import ContentInfo
from desktop.core.paths import resource
from desktop.ui import actions
from desktop.ui.look import Look
from desktop.ui.one_window import OneWindow

if TYPE_CHECKING:
    from desktop.core.review import Review
    from desktop.ui.dialogs.manual.window import ManualWindow

KEYS_CHAPTER = "keys"


class HelpDesk:
    """Answers the wishes for help, and holds the manual while it is open."""

    def __init__(
        self,
        window: QWidget,
        info: ContentInfo,
        look: Look,
        lang: str,
        signed: Callable[[], Sequence[tuple[object, Review]]] = tuple,
    ) -> None:
        """Open windows over `window`; `info` is what the content says of itself.

        `signed` gives every text that was signed, with its state today.
        """
        self._window, self._info, self._look, self._lang = window, info, look, lang
        self._signed = signed
        self._one = OneWindow(self._make)

    @property
    def manual(self) -> ManualWindow | None:
        """Return the manual while it is open."""
        return self._one.window

    def show_about(self) -> None:
        """Show what the program is for, its versions and licences."""
        from desktop.ui.dialogs.about import AboutDialog

        reviews = [review for _, review in self._signed()]
        AboutDialog(self._window, self._info, reviews).exec()

    def show_shortcuts(self) -> None:
        """Show all keys, and the manual where that is wanted."""
        from desktop.ui.dialogs.about import ShortcutsDialog

        dialog = ShortcutsDialog(self._window, actions.overview())
        dialog.exec()
        if dialog.manual_wanted:
            self.show_manual(KEYS_CHAPTER)

    def show_manual(self, chapter: str = "") -> None:
        """Show the manual, at a chapter or where it was read."""
        manual = self._one.wanted()
        if chapter:
            manual.show_chapter(chapter)
        self._one.bring_up()

    def _make(self) -> ManualWindow:
        from desktop.ui.dialogs.manual.window import ManualWindow

        return ManualWindow(self._window, self._look, resource("manual"), self._lang)

    def set_language(self, lang: str) -> None:
        """Use another language from now on; an open manual is made anew in it."""
        self._lang = lang
        if self.manual is not None:
            self.close()
            self.show_manual()

    def close(self) -> None:
        """Close the manual."""
        if self.manual is not None:
            self.manual.close()
