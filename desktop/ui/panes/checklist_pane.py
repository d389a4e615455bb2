"""The right pane: the signs of the selected therapy, to tick and to print; nothing is kept.

The text of a sign is fixed (D-09); ticking only marks it. What cannot wait stands first and says
what to do whether ticked or not (D-11). The ticks belong to whoever made the pane, in memory.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from db.records import Sign
from desktop.core.checklist import Checklists, ChecklistSession
from desktop.core.checklist_groups import groups
from desktop.core.checklist_onset import Onsets
from desktop.ui.checklist_words import FORMS, NOT_SAVED
from desktop.ui.look import Look
from desktop.ui.widgets.buttons import FilledButton, ThemedButton
from desktop.ui.widgets.checklist.order_bar import OrderBar
from desktop.ui.widgets.checklist.sign_list import SignList
from desktop.ui.widgets.checklist.sign_row import Shown
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.wording import said

# Unscaled pixels of height: below LOW the signs need the room of what stands around them, below
# LOWEST (beside the banner, in large text) even that of the title.
LOW, LOWEST = 380, 200


class ChecklistPane(QFrame):
    """Shows the checklist of one therapy.

    Signals:
        sources_requested(object): the citations of a chip.
        changed(): a tick, or what was said of one, has changed.
        print_requested(): print the ticked signs.
        form_requested(str): print a form to fill in; the id of its kind of document.
        note_requested(): copy the ticked signs for the chart.
        new_person_requested(): forget everything ticked.
        folded(): the pane was folded away.
    """

    sources_requested = Signal(object)
    changed = Signal()
    print_requested = Signal()
    form_requested = Signal(str)
    note_requested = Signal()
    new_person_requested = Signal()
    folded = Signal()

    def __init__(
        self,
        parent: QWidget | None,
        look: Look,
        checklists: Checklists,
        today: Callable[[], date],
    ) -> None:
        """Make an empty pane that ticks in `checklists`; `today` says how old sources are."""
        super().__init__(parent)
        self._today = today
        self.setObjectName("side")
        self.setAccessibleName(said("Side-effect checklist"))
        self._look, self._checklists = look, checklists
        self._session = ChecklistSession()
        self._signs: tuple[Sign, ...] = ()
        self._clinical, self._onsets = False, Onsets()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 0, 12)
        layout.setSpacing(6)
        layout.addLayout(self._head())
        self._subtitle = PlainLabel(self, "", "small")
        self._subtitle.setContentsMargins(0, 0, 16, 0)
        layout.addWidget(self._subtitle)
        self.order = OrderBar(self, look)
        self.order.setContentsMargins(0, 0, 16, 0)
        self.order.changed.connect(self._show_groups)
        layout.addWidget(self.order)
        self._list = SignList(self, look)
        self._list.ticked.connect(self._note_change)
        self._list.answered.connect(self.changed)
        self._list.sources_requested.connect(self.sources_requested)
        layout.addWidget(self._list, 1)
        self._hint = PlainLabel(self, said("Choose a therapy to see its signs."), "small")
        layout.addWidget(self._hint, 1)
        layout.addLayout(self._foot())
        self.show_checklist(Onsets(), "", (), clinical=False)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 10, 0)
        self._title = PlainLabel(self, said("Side-effect checklist"), "section")
        row.addWidget(self._title, 1)
        self._more = ThemedButton(self, self._look, "dots")
        self._more.setToolTip(said("Forms to fill in by hand, and more"))
        self._more.setAccessibleName(said("Forms to fill in by hand, and more"))
        self._more.setMenu(QMenu(self._more))
        self._more.setProperty("tone", "quiet")
        self._order_action = QAction(said("Order of the signs, days since treatment"), self)
        self._order_action.setCheckable(True)
        self._order_action.toggled.connect(self._make_room)
        row.addStretch(0)
        row.addWidget(self._more)
        fold = ThemedButton(self, self._look, "chevron-right")
        fold.setProperty("tone", "quiet")
        fold.setAccessibleName(said("Fold the checklist away"))
        fold.setToolTip(said("Fold the checklist away"))
        fold.clicked.connect(self.folded)
        row.addWidget(fold)
        return row

    def _foot(self) -> QVBoxLayout:
        foot = QVBoxLayout()
        foot.setContentsMargins(0, 4, 16, 0)
        flow = FlowLayout(gap=8)
        self._print = FilledButton(said("Print…"), self)
        self._print.setAccessibleName(said("Print checklist"))
        self._print.setToolTip(said("Print checklist"))
        self._print.setProperty("tone", "primary")
        self._print.clicked.connect(self.print_requested)
        self._new = QPushButton(said("New person"), self)
        self._new.setToolTip(said("Forget everything that is ticked (Ctrl+Shift+N)"))
        self._new.clicked.connect(self.new_person_requested)
        for button in (self._print, self._new):
            flow.addWidget(button)
        foot.addLayout(flow)
        self._not_saved = PlainLabel(self, said(NOT_SAVED), "small")
        foot.addWidget(self._not_saved)
        return foot

    def show_checklist(
        self, onsets: Onsets, title: str, signs: Sequence[Sign], clinical: bool
    ) -> None:
        """Show the signs of the therapy of `onsets` as they are ticked.

        With `clinical` they are shown for professionals.
        """
        again = onsets.therapy_id == self._onsets.therapy_id
        if clinical is not self._clinical or not self._more.menu().actions():
            self._fill_menu(clinical)
        self._onsets, self._signs, self._clinical = onsets, tuple(signs), clinical
        self._session = self._checklists.of(onsets.therapy_id) if signs else ChecklistSession()
        if not again:
            self.order.set_day(None)
        self._subtitle.setText(title)
        self._list.setVisible(bool(signs))
        self._make_room()
        self._hint.setVisible(not signs)
        self.order.fit()
        self._fill(keep_place=again)
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the height to the signs where there is little of it."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        px, height = self._look.theme.px, self.height()
        is_low = height < px(LOW)
        self._order_action.setVisible(is_low)
        self.order.setVisible(bool(self._signs) and (not is_low or self._order_action.isChecked()))
        for label in (self._subtitle, self._not_saved):
            label.setVisible(not is_low)
        self._title.setVisible(height >= px(LOWEST))

    def _fill_menu(self, clinical: bool) -> None:
        """Offer the forms; those for staff, and the note for the chart, to professionals only."""
        menu = self._more.menu()
        menu.clear()
        for kind_id, (title, for_staff) in FORMS.items():
            if clinical or not for_staff:
                action = menu.addAction(said(title))
                action.setData(kind_id)
                action.triggered.connect(self._want_form)
        self._copy = menu.addAction(said("Copy what is ticked as a note for the chart"))
        self._copy.triggered.connect(self.note_requested)
        self._copy.setVisible(clinical)
        menu.addAction(self._order_action)

    def _want_form(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.form_requested.emit(action.data())

    def _show_groups(self) -> None:
        self._fill(keep_place=False)

    def _fill(self, keep_place: bool) -> None:
        day = self.order.day
        found = groups(self._signs, self.order.grouping, self._onsets, day)
        shown = Shown(self._session, self._clinical, self._onsets, day, self._today())
        self._list.show_groups(found, shown, keep_place)

    def ticked_signs(self) -> tuple[Sign, ...]:
        """Return the ticked signs, most urgent first."""
        return self._session.ticked(self._signs)

    def signs(self) -> tuple[Sign, ...]:
        """Return all signs shown."""
        return self._signs

    @property
    def session(self) -> ChecklistSession:
        """Return what is ticked, with how much and since when."""
        return self._session

    @property
    def list(self) -> SignList:
        """Return the list, for keyboard shortcuts and tests."""
        return self._list

    def tick(self, ids: Collection[str]) -> None:
        """Tick the signs with these ids; the others stay as they are."""
        for sign in self._signs:
            if sign.symptom_id in ids:
                self._session.set_ticked(sign.symptom_id, ticked=True)
        self._list.refresh()
        self._note_change()

    def clear(self) -> None:
        """Untick everything on this list and forget the day."""
        self._session.reset()
        self.order.set_day(None)
        self._list.refresh()
        self._note_change()

    def _note_change(self) -> None:
        self._refresh()
        self.changed.emit()

    def _refresh(self) -> None:
        self._print.setEnabled(bool(self._signs))
        self._more.setEnabled(bool(self._signs))
        self._new.setEnabled(not self._checklists.is_empty)
        self._copy.setEnabled(not self._session.is_empty)
