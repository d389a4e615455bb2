"""The page with the focus: the ring that goes from stop to stop, and the words it explains.

Must not know the mouse; what a screen reader hears of it is said by view.py.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.look import Look
from desktop.ui.widgets.page_view.ring import Place, Ring
from desktop.ui.widgets.page_view.searching import SearchedPage
from desktop.ui.widgets.page_view.term_popup import TermPopup
from desktop.ui.widgets.page_view.terms import TERM_STOP, Terms

BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)


class FocusedPage(SearchedPage):
    """A page whose statements and words can have the focus."""

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        """Start without a place."""
        super().__init__(parent, look)
        self._terms = Terms(self._layout)
        self._ring = Ring(self._layout, self._terms)
        self._ring_shown = False
        self._popup = TermPopup(self, look)
        self._popup.sources_requested.connect(self.sources_requested)

    @property
    def popup(self) -> TermPopup:
        """Return the field that explains a word."""
        return self._popup

    def focused_place(self) -> Place | None:
        """Return the stop with the focus ring, or None when the page has not the focus."""
        return self._ring.place if self._ring_shown and self.hasFocus() else None

    def focus_place(self, place: Place) -> None:
        """Move focus and ring to a stop, and scroll to it; a word explains itself."""
        self._move_ring(place)
        if not self.hasFocus():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._say_focus()

    def focus_again(self) -> None:
        """Move the focus to the stop that had it last."""
        if self._ring.place is not None:
            self.focus_place(self._ring.place)
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first_word(self) -> None:
        """Move the focus to the first word that is explained, if there is one."""
        word = next((place for place in self._ring.places() if place.stop >= TERM_STOP), None)
        if word is not None:
            self.focus_place(word)

    def keep_in_sight(self) -> None:
        """Scroll to the stop that had the focus last: the page is lower now."""
        if self._ring.place is not None:
            self.show_rect(self._ring.rect(self._ring.place))

    def _move_ring(self, place: Place) -> None:
        self.finish()
        self._ring.place, self._ring_shown = place, True
        self.show_rect(self._ring.rect(place))
        self.viewport().update()
        self._popup.close_it()
        if place.stop >= TERM_STOP:
            self._explain(place, held=True)

    def _say_focus(self) -> None:
        place = self.focused_place()
        if place is not None:
            self.say_focus(place)

    def say_focus(self, place: Place) -> None:
        """Tell screen readers that a stop has the focus; nobody is told here."""

    def enter_section(self, section: str) -> None:
        """Move the focus to the first stop of a section that is on screen.

        The heading stays in sight, where a picture between them does not leave room for both.
        """
        number = next((n for n, card in enumerate(self.cards) if card.id == section), None)
        self._enter((number, 0) if number is not None else None)
        heading = self._layout.section_top(section)
        if heading is not None and heading < self._top():
            self.scroll_to(section)

    def end_search(self) -> None:
        """Stop searching; the focus goes to where the search was."""
        spot = self.found_spot()
        self.search("")
        self._enter(spot)

    def _enter(self, spot: tuple[int, int] | None) -> None:
        places = (p for p in self._ring.places() if spot is not None and p[:2] >= spot)
        place = next(places, None)
        if place is not None:
            self.focus_place(place)
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusNextPrevChild(self, next_one: bool) -> bool:
        """Move the ring to the next stop; beyond the last one the focus leaves the page."""
        return self.step(next_one) or self.leave(next_one)

    def step(self, forward: bool) -> bool:
        """Move the ring to the next stop; return False where there is none."""
        if not self.hasFocus():
            return False
        self.finish()
        top = self._top()
        place = self._ring.next(forward, top, top + self.viewport().height())
        if place is not None:
            self.focus_place(place)
        return place is not None

    def leave(self, forward: bool) -> bool:
        """Move the focus to what comes after the page; return False where there is nothing."""
        return super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the focus came by keyboard."""
        super().focusInEvent(event)
        reason = event.reason()
        if reason in BY_KEYBOARD:
            self._ring_shown = True
            self.finish()
            top = self._top()
            bottom = top + self.viewport().height()
            forward = reason != Qt.FocusReason.BacktabFocusReason
            place = self._ring.entered(forward, top, bottom)
            if place is not None:
                self._move_ring(place)
                # Qt itself says that the page has the focus, but only when this returns.
                QTimer.singleShot(0, self, self._say_focus)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring; its place is kept."""
        super().focusOutEvent(event)
        self._popup.close_it()
        self.viewport().update()

    def _explain(self, place: Place, held: bool) -> None:
        term = self._terms.at_stop(*place)
        if term is not None:
            corner = self.viewport().pos() - QPointF(0, self._top()).toPoint()
            word = self._ring.rect(place).toAlignedRect().translated(corner)
            self._popup.explain(term, word, held)
