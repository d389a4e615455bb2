"""Everything inside the window: bar, list, page, checklist, status line, side by side.

Made anew for each language, so that no text of the one before can stay behind; what a person was
doing is handed on as `Doing`. Must not decide what is shown: the window does.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QByteArray, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.records import Entry, Sign
from desktop.core.checklist import Checklists
from desktop.core.facets import Filter
from desktop.ui.look import Look
from desktop.ui.panes.list_pane import ListPane
from desktop.ui.panes.status_line import StatusLine
from desktop.ui.panes.top_bar import TopBar
from desktop.ui.panes.welcome import Welcome
from desktop.ui.reader import Reader
from desktop.ui.side_by_side import (
    LEAST_CHECKLIST,
    LEAST_LIST,
    LEAST_PAGE,
    MOST_LIST,
    ROOMY_PAGE,
    SideBySide,
)
from desktop.ui.widgets.buttons import ThemedButton
from desktop.ui.wording import said

if TYPE_CHECKING:  # read on first use: a window without a page does not wait for it
    from desktop.ui.reading_side import ReadingSide


class Doing(Struct, frozen=True):
    """What a person was doing, to go on with in the panes of another language. In memory only."""

    search: str
    filter: Filter
    more_filters: bool
    section: str
    splitter: QByteArray
    folded: bool
    finding: str | None  # on the page; None: the bar is closed
    had_focus: bool


class Workspace(QWidget):
    """The panes of the window in one language.

    Bar, list and welcome are there at once; page and checklist are built when they are first
    wanted (`reading`), which is what lets the window open fast.

    Signals:
        reading_made(): page, checklist and banners are there now; connect them.
    """

    reading_made = Signal()

    def __init__(
        self,
        parent: QWidget | None,
        look: Look,
        content: Reader,
        lang: str,
        today: Callable[[], date],
        checklists: Checklists,
    ) -> None:
        """Place the panes; nothing is selected yet.

        `today` says how old sources are; what is ticked is kept in `checklists`.
        """
        super().__init__(parent)
        self._look = look
        self._section = self._therapy = ""
        self._folded_by_hand, self._is_roomy, self._width = False, True, 0
        self._has_signs, self._room = False, True
        self.top_bar = TopBar(self, look, content.info().languages, lang)
        self.list_pane = ListPane(
            self, look, content.summaries(lang=lang), partial(content.snippet, lang=lang)
        )
        self._content, self._today, self._checklists = content, today, checklists
        self._reading: ReadingSide | None = None
        self.welcome: Welcome | None = Welcome(self, look, content.info())
        panes = (self.list_pane, self.welcome, QWidget(self))
        self.splitter = SideBySide(self, look.theme, panes)
        self._pane = self.splitter.pane
        self.splitter.splitterMoved.connect(self._fold_if_dragged_away)
        self._unfold = self._unfold_button()
        self._status = StatusLine(self, content.info())
        self._lay_out()

    @property
    def reading(self) -> ReadingSide:
        """Return page, checklist and banners; built now if they are not there yet."""
        if self._reading is None:
            from desktop.ui.reading_side import ReadingSide

            self._reading = made = ReadingSide(
                self, self._look, self._content, self._today, self._checklists
            )
            made.section_shown.connect(self._note_section)
            made.signs_changed.connect(self._show_help)
            made.fold_requested.connect(self.toggle_checklist)
            self._place_reading(made)
            self.reading_made.emit()
        return self._reading

    @property
    def has_reading(self) -> bool:
        """Return whether page and checklist were built."""
        return self._reading is not None

    def _place_reading(self, made: ReadingSide) -> None:
        """Keep the new panes ready, unseen: the welcome stays until there is a page."""
        made.detail.hide()
        made.checklist.hide()
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        for number, banner in enumerate((made.idle_notice, made.help_banner)):
            layout.insertWidget(1 + number, banner)

    def begin_reading(self) -> ReadingSide:
        """Return the panes to read in, in the place of the welcome."""
        reading = self.reading
        if self.welcome is not None:
            self.welcome = None
            self.splitter.replace_panes({1: reading.detail, 2: reading.checklist})
            reading.detail.show()
            self.fit(self._width)
        return reading

    def focus_target(self, name: str) -> QWidget:
        """Return the list, the page or the signs; before there is a page, the welcome."""
        if name == "list":
            return self.list_pane.view
        if self.welcome is not None:
            return self.welcome
        if name == "page":
            return self.reading.detail.page
        signs = self.reading.checklist.list
        signs.begin()
        return signs if signs.rows() else self.reading.checklist

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top_bar)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.splitter, 1)
        middle.addWidget(self._unfold)
        layout.addLayout(middle, 1)
        layout.addWidget(self._status)

    def _unfold_button(self) -> ThemedButton:
        button = ThemedButton(self, self._look, "clipboard-list")
        button.setProperty("tone", "quiet")
        button.setToolTip(said("Show the checklist"))
        button.setAccessibleName(said("Show the checklist"))
        button.clicked.connect(self.toggle_checklist)
        button.hide()
        return button

    def toggle_checklist(self) -> None:
        """Fold the checklist away, or bring it back; without signs there is nothing to show."""
        if not self._has_signs:
            return
        shown = self.reading.checklist.isHidden()
        if self._is_roomy:  # else it only gave its place back to the list
            self._folded_by_hand = not shown
        self._set_checklist_shown(shown)
        layout = self.layout()
        assert layout is not None
        layout.activate()  # with the strip or without: what is shared is the room there is now
        self._share_width()
        self.splitter.refresh()

    def _fold_if_dragged_away(self) -> None:
        if not self._pane(2).isHidden() and self.splitter.sizes()[2] == 0:
            self.toggle_checklist()

    def show_list(self) -> None:
        """Make sure that the list is there: in a narrow window the checklist takes its place."""
        if self.list_pane.isHidden():
            self.toggle_checklist()

    def bring_checklist(self) -> None:
        """Make sure that the checklist is there: folded away, it comes back."""
        if self._pane(2).isHidden():
            self.toggle_checklist()

    def _set_checklist_shown(self, shown: bool) -> None:
        self._room = shown
        self.list_pane.setVisible(self._is_roomy or not (shown and self._has_signs))
        self._pane(2).setVisible(shown and self._has_signs)
        self._unfold.setVisible(not shown and self._has_signs)

    def fit(self, width: int) -> None:
        """Give the panes their widths in a window of `width` pixels.

        Where three do not fit, the checklist folds away; brought back, it stands for the list.
        """
        px = self._look.theme.px
        self._is_roomy = width >= px(LEAST_LIST + ROOMY_PAGE + LEAST_CHECKLIST)
        self.top_bar.fit()
        self._status.fit()
        least = min(px(LEAST_LIST), round(width * MOST_LIST))
        self.list_pane.setMinimumWidth(least)
        most = width - (least if self._is_roomy else max(least, px(LEAST_CHECKLIST)))
        self._pane(1).setMinimumWidth(min(px(LEAST_PAGE), round(most * 0.95)))
        self._pane(2).setMinimumWidth(px(LEAST_CHECKLIST))
        self._set_checklist_shown(self._is_roomy and not self._folded_by_hand)
        self._width = width
        self._share_width()

    def _share_width(self) -> None:
        strip = 0 if self._unfold.isHidden() else self._unfold.sizeHint().width()
        self.splitter.share(self._width, strip)

    def show_checklist(self, entry: Entry, signs: Sequence[Sign], clinical: bool) -> None:
        """Show the checklist of a therapy; of anything else there is none: the page has room."""
        if bool(signs) != self._has_signs:
            self._has_signs = bool(signs)
            before = self.splitter.sizes()
            self._set_checklist_shown(self._room)
            self.splitter.keep_list(before)
            self.splitter.refresh()  # at once: the page is laid out next
        self._therapy = self.reading.show_checklist(entry, signs, clinical)
        self._show_help()

    def _show_help(self) -> None:
        self.reading.show_help(self._therapy)

    def begin_page(self) -> None:
        """Forget the section: another entry is shown, from its top."""
        self._section = ""

    def _note_section(self, section: str) -> None:
        self._section = section

    def doing(self) -> Doing:
        """Return what a person is doing here now."""
        focus = self.window().focusWidget()
        return Doing(
            search=self.top_bar.field.text(),
            filter=self.list_pane.filter,
            more_filters=self.list_pane.more_filters,
            section=self._section,
            splitter=self.splitter.saveState(),
            folded=self._folded_by_hand,
            finding=self._reading.detail.find_bar.text() if self._reading is not None else None,
            had_focus=focus is not None and self.isAncestorOf(focus),
        )

    def find_again(self, doing: Doing) -> None:
        """Bring back filters and search, before the entry is shown and marked in the list."""
        self.list_pane.set_filter(doing.filter, doing.more_filters)
        self.top_bar.field.setText(doing.search)

    def go_on(self, doing: Doing) -> None:
        """Bring back the rest of what a person was doing, once the entry is shown."""
        self._folded_by_hand = doing.folded
        if doing.folded:
            self._set_checklist_shown(shown=False)
        self.splitter.restoreState(doing.splitter)
        if doing.section:
            self.reading.detail.scroll_to(doing.section)
        if doing.finding is not None:
            self.reading.detail.open_find(doing.finding)
        if doing.had_focus:
            self.top_bar.focus_language()
