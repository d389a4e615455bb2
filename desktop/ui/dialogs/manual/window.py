"""The window of the manual: contents and search at the left, the chapter at the right.

Beside the main window, never over it. Nothing that is searched here is kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop.core import manual
from desktop.ui.announce import announce
from desktop.ui.dialogs.manual.contents import ContentsLine, ContentsList
from desktop.ui.dialogs.manual.pages import chapter_cards
from desktop.ui.look import Look
from desktop.ui.one_window import WindowBeside
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.page_view.view import PageView
from desktop.ui.wording import said

SIZE, SIDE = (1080, 760), 290
MAX_LETTERS = 100


class ManualWindow(WindowBeside):
    """Shows the manual."""

    def __init__(self, parent: QWidget | None, look: Look, folder: Path, lang: str) -> None:
        """Show the manual in `folder` (resources/manual) in a language, at its first chapter."""
        super().__init__(parent)
        self.setWindowTitle(said("Manual"))
        self._look, self._lang, self._pictures = look, lang, folder / "pictures"
        self.chapters = manual.read(folder, lang)
        self._chapter = ""
        self.field = QLineEdit(self)
        self.field.setMaxLength(MAX_LETTERS)
        self.field.setClearButtonEnabled(True)
        self.field.setPlaceholderText(said("Search the manual…"))
        self.field.setAccessibleName(said("Search the manual"))
        self.field.textChanged.connect(self._list)
        self.field.returnPressed.connect(self._open_first)
        self.field.installEventFilter(self)
        self._none = PlainLabel(self, "", "small")
        self.contents = ContentsList(self, look)
        self.contents.setAccessibleName(said("Contents"))
        self.contents.currentRowChanged.connect(self._open_row)
        self.page = PageView(self, look)
        self.page.section_shown.connect(self._mark)
        self._lay_out()
        shortcut = QShortcut(QKeySequence.StandardKey.Find, self)
        shortcut.activated.connect(self.field.setFocus)
        self._list()
        if self.chapters:
            self.show_chapter(self.chapters[0].id)

    def _lay_out(self) -> None:
        side = QFrame(self)
        side.setObjectName("side")
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QWidget(side)
        above = QVBoxLayout(top)
        above.setContentsMargins(12, 12, 12, 8)
        above.addWidget(self.field)
        above.addWidget(self._none)
        column.addWidget(top)
        column.addWidget(self.contents, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(side)
        splitter.addWidget(self.page)
        splitter.setHandleWidth(1)
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        px, screen = self._look.theme.px, self.screen().availableGeometry()
        width, height = min(px(SIZE[0]), screen.width()), min(px(SIZE[1]), screen.height() - 40)
        self.resize(width, height)
        share = min(px(SIDE), width * 2 // 5)
        splitter.setSizes([share, width - share])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(splitter)

    def show_chapter(self, chapter_id: str, section_id: str = "") -> None:
        """Show a chapter, at a section; raises KeyError for a chapter that is not there."""
        chapter = {c.id: c for c in self.chapters}[chapter_id]
        if chapter_id != self._chapter:
            self._chapter = chapter_id
            self.page.setAccessibleName(chapter.title)
            self.page.set_cards(chapter_cards(chapter, self._pictures, self._lang))
        wanted = section_id or chapter.sections[0].id
        self.page.scroll_to(wanted)
        self._mark(wanted)

    def hits(self) -> int:
        """Return how many sections are listed."""
        return sum(1 for n in range(self.contents.count()) if self.contents.line(n).section)

    def _list(self) -> None:
        """List the contents, or what is found for the words in the field."""
        text = self.field.text().strip()
        was = self.contents.blockSignals(True)
        self.contents.clear()
        for line in self._found(text) if text else self._all():
            self.contents.add(line)
        self.contents.blockSignals(was)
        nothing = bool(text) and not self.contents.count()
        self._none.setText(said("Nothing in the manual for “{0}”.").format(text))
        self._none.setVisible(nothing)
        if text:
            found = said("1 in the list") if self.hits() == 1 else said("{0} in the list")
            announce(self, self._none.text() if nothing else found.format(self.hits()))

    def _all(self) -> Iterator[ContentsLine]:
        for chapter in self.chapters:
            yield ContentsLine(chapter.id, "", chapter.title)
            for section in chapter.sections:
                yield ContentsLine(chapter.id, section.id, section.title)

    def _found(self, text: str) -> Iterator[ContentsLine]:
        for hit in manual.find(self.chapters, text):
            under = f"{hit.chapter.title}: {hit.snippet}"
            yield ContentsLine(hit.chapter.id, hit.section.id, hit.section.title, under)

    def _open_row(self, row: int) -> None:
        if row >= 0:
            line = self.contents.line(row)
            self.show_chapter(line.chapter, line.section)

    def _open_first(self) -> None:
        rows = range(self.contents.count())
        first = next((n for n in rows if self.contents.line(n).section), None)
        if first is not None:
            self.contents.setCurrentRow(first)

    def _mark(self, section: str) -> None:
        """Mark the section on the page in the contents."""
        rows = range(self.contents.count())
        row = next((n for n in rows if self.contents.line(n).section == section), None)
        if row is not None:
            was = self.contents.blockSignals(True)
            self.contents.setCurrentRow(row)
            self.contents.blockSignals(was)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Down go from the field to the list."""
        if watched is self.field and isinstance(event, QKeyEvent):
            pressed = event.type() == QEvent.Type.KeyPress
            if pressed and event.key() == Qt.Key.Key_Down:
                self.contents.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)
