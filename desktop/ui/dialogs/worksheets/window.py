"""The window of the worksheets: a tab per topic, a switch per version, "New person", print.

Beside the main window, never over it: it can stay open while pages are read. Nothing entered is
written anywhere; closing, "New person" and `clear` forget it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from db.records import Source
from desktop.core.grading import Sheet
from desktop.core.grading_sheets import CTCAE, TOPICS
from desktop.ui.dialogs.worksheets import words
from desktop.ui.dialogs.worksheets.bar import WorksheetBar
from desktop.ui.dialogs.worksheets.sheet_page import LOW, SheetPage
from desktop.ui.dialogs.worksheets.switch import SheetSwitch
from desktop.ui.look import Look
from desktop.ui.one_window import WindowBeside
from desktop.ui.panes.source_drawer import SourceDrawer
from desktop.ui.widgets.idle_notice import IdleNotice
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.wording import ALL_FORGOTTEN, FORGET_IT, NEW_PERSON, said

Confirm = Callable[[str, str, str], bool]
SIZE = (1240, 800)


class Entered(Struct, frozen=True):
    """What is entered in each sheet, which sheet was shown last in each topic, and the topic."""

    given: dict[str, dict[str, str]]
    last: dict[str, str]
    topic: str


class WorksheetsWindow(WindowBeside):
    """Shows the sheets, one at a time.

    Signals:
        print_requested(object, object): a Sheet and what was entered (a dict).
        changed(): something was entered or cleared.
        person_left(bool): "New person" was chosen here and what was entered here is forgotten;
            whether that was confirmed, so that nobody asks twice.
        closed(): the window is gone (WindowBeside) and everything entered is forgotten.
    """

    print_requested = Signal(object, object)
    changed = Signal()
    person_left = Signal(bool)

    def __init__(
        self,
        parent: QWidget | None,
        look: Look,
        sheets: Sequence[Sheet],
        more_sheets: Callable[[], Sequence[Sheet]],
        find_source: Callable[[str], Source],
        confirm: Confirm,
        review: str,
        version: str,
    ) -> None:
        """Show `sheets`; `more_sheets` gives those of the CTCAE tab when it is first opened.

        `confirm` asks before closing loses what was entered; `review` is the review line and
        `version` says which content this is.
        """
        super().__init__(parent)
        self.setWindowTitle(said("Worksheets"))
        self._look, self._confirm, self._review = look, confirm, review
        self._more_sheets = more_sheets
        self._sheets: dict[str, list[Sheet]] = {}
        for sheet in sheets:
            self._sheets.setdefault(sheet.topic, []).append(sheet)
        self._given: dict[str, dict[str, str]] = {}
        self._last: dict[str, str] = {}  # sheet shown last, by topic
        self._topic = ""
        self._pages: dict[str, SheetPage] = {}
        self._page: SheetPage | None = None
        self._in_english = False  # whether the criteria stand in English where ours exist, too
        self.resize(*_wanted_size(self, look))
        self._bar = WorksheetBar(self, look, [t for t in TOPICS if t in self._sheets or t == CTCAE])
        self._bar.topic_chosen.connect(self.show_topic)
        self._bar.clear_requested.connect(self._begin_anew)
        self._bar.print_requested.connect(self._want_print)
        self.switch = SheetSwitch(self, look)
        self.switch.sheet_chosen.connect(self._show_named)
        self.idle_notice = IdleNotice(self, look)
        self._body = QVBoxLayout()
        self._drawer = SourceDrawer(self, look, find_source)
        self._lay_out(version)
        self._add_keys()
        look.theme.changing.connect(self._destroy_pages)
        look.theme.changed.connect(self._draw_again)
        self.show_topic(self.topics()[0])

    def _lay_out(self, version: str) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._bar)
        self._body.setContentsMargins(20, 14, 14, 12)
        self._body.setSpacing(12)
        self._body.addWidget(self.switch)
        outer.addWidget(self.idle_notice)
        outer.addLayout(self._body, 1)
        outer.addWidget(self._drawer)
        outer.addWidget(_status_line(self, version))

    def _add_keys(self) -> None:
        for keys, slot in (
            ("Ctrl+Shift+N", self._begin_anew), ("Ctrl+P", self._want_print),
            ("Ctrl+Tab", self._next_tab), ("Ctrl+Shift+Tab", self._previous_tab),
        ):  # fmt: skip
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(slot)

    @property
    def page(self) -> SheetPage:
        """Return the sheet on the screen."""
        assert self._page is not None
        return self._page

    @property
    def drawer(self) -> SourceDrawer:
        """Return the source drawer."""
        return self._drawer

    def is_empty(self) -> bool:
        """Return whether nothing is entered in any sheet."""
        return not any(self._given.values())

    def entered(self) -> Entered:
        """Return a copy of what is entered, for the window in another language."""
        given = {sheet_id: dict(answers) for sheet_id, answers in self._given.items()}
        return Entered(given, dict(self._last), self._topic)

    def take_up(self, entered: Entered) -> None:
        """Go on where the window in another language was."""
        self._given, self._last, self._topic = entered.given, entered.last, entered.topic
        self._draw_again()

    def topics(self) -> tuple[str, ...]:
        """Return the tabs there are."""
        return self._bar.topics()

    def show_topic(self, topic: str, sheet_id: str = "") -> None:
        """Show a tab, and in it a sheet ("" for the one shown last); unknown ones are ignored."""
        if topic not in self.topics():
            return
        if topic == CTCAE and CTCAE not in self._sheets:
            self._sheets[CTCAE] = list(self._more_sheets())
        found = self._sheets.get(topic, [])
        wanted = sheet_id or self._last.get(topic, "")
        sheet = next((s for s in found if s.id == wanted), next(iter(found), None))
        self._topic = topic
        self._bar.mark(topic)
        self.switch.show_topic(topic, found, sheet)
        if sheet is not None:
            self._show_sheet(sheet)

    def clear(self) -> None:
        """Forget everything entered, in every sheet, and start anew for another person."""
        self._forget()
        self._drawer.close_drawer()
        self._draw_again()
        self.page.focus_first()
        self.changed.emit()

    def _begin_anew(self) -> None:
        asks = not self.is_empty()
        if asks and not self._confirm(said(NEW_PERSON), said(ALL_FORGOTTEN), said(FORGET_IT)):
            return
        self.clear()
        self.person_left.emit(asks)

    def dismiss(self) -> None:
        """Close without a question, for the program's own end or another audience."""
        self._forget()
        self.close()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what a low window has no room for."""
        super().resizeEvent(event)
        self.switch.set_low(self.height() < self._look.theme.px(LOW))

    def reject(self) -> None:
        """Close the drawer on Esc, or ask to close the window."""
        if self._drawer.isVisible():
            self._drawer.close_drawer()
        else:
            super().reject()

    def may_close(self) -> bool:
        """Ask before what was entered is lost, then forget it."""
        may = self.is_empty() or self._confirm(
            said("Close the worksheets?"),
            said("What you entered is not kept anywhere."),
            said("Close"),
        )
        if may:
            self._forget()
        return may

    def _forget(self) -> None:
        """Empty the answers themselves: pages that are still to go hold them, too."""
        for given in self._given.values():
            given.clear()
        self._given.clear()

    def _show_sheet(self, sheet: Sheet) -> None:
        if self._page is not None:
            self._page.hide()
        self._last[sheet.topic] = sheet.id
        if sheet.id not in self._pages:
            self._pages[sheet.id] = self._make_page(sheet)
        self._page = self._pages[sheet.id]
        self._page.show()

    def _make_page(self, sheet: Sheet) -> SheetPage:
        given = self._given.setdefault(sheet.id, {})
        shown = sheet.english if self._in_english and sheet.english else sheet
        page = SheetPage(
            self, self._look, shown, given, self._review, two_wordings=sheet.english is not None
        )
        page.sources_requested.connect(self._show_sources)
        page.wording_requested.connect(self._change_wording)
        page.changed.connect(self.changed)
        self._body.addWidget(page, 1)
        return page

    def _drop_pages(self) -> None:
        """Let go of all pages; they are made anew from what is entered."""
        for page in self._pages.values():
            self._body.removeWidget(page)
            page.hide()
            page.deleteLater()
        self._pages, self._page = {}, None

    def _destroy_pages(self) -> None:
        """Drop the pages at once; never called by one of them."""
        dropped = list(self._pages.values())
        self._drop_pages()
        for page in dropped:
            QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)

    def _draw_again(self) -> None:
        self._bar.fit()
        self._drop_pages()
        self.show_topic(self._topic)

    def _change_wording(self) -> None:
        """Show the criteria in the other language; what is entered stays."""
        self._in_english = not self._in_english
        self._draw_again()
        if self.page.evidence.wording is not None:
            self.page.evidence.wording.setFocus()

    def _show_named(self, sheet_id: str) -> None:
        found = next((s for s in self._sheets[self._topic] if s.id == sheet_id), None)
        if found is not None:
            self._show_sheet(found)

    def _next_tab(self) -> None:
        self._step(1)

    def _previous_tab(self) -> None:
        self._step(-1)

    def _step(self, step: int) -> None:
        topics = self.topics()
        self.show_topic(topics[(topics.index(self._topic) + step) % len(topics)])

    def _want_print(self) -> None:
        sheet = self.page.sheet
        self.print_requested.emit(sheet, dict(self._given.get(sheet.id, {})))

    def _show_sources(self, cited: object) -> None:
        if isinstance(cited, tuple) and cited:
            self._drawer.show_citations(cited)


def _wanted_size(window: QWidget, look: Look) -> tuple[int, int]:
    screen = window.screen().availableGeometry()
    width, height = (look.theme.px(side) for side in SIZE)
    return min(width, screen.width()), min(height, screen.height() - 40)


def _status_line(window: QWidget, version: str) -> QFrame:
    frame = QFrame(window)
    frame.setObjectName("status")
    row = QHBoxLayout(frame)
    row.setContentsMargins(20, 5, 16, 5)
    row.addWidget(PlainLabel(frame, f"{version} · {said(words.NOTHING_KEPT)}", "small"))
    return frame
