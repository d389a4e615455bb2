"""What follows from a tap: each wish of desktop/ui/kiosk/asks.py has one answer here."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from db.records import Level
from desktop.app.kiosk_printing import Make
from desktop.app.kiosk_state import PIN, STAFF, Overlay
from desktop.core.checklist import Bother, Since
from desktop.core.handouts.words import read_words
from desktop.core.kiosk import Phase, Slip
from desktop.core.kiosk_library import questions_of
from desktop.core.kiosk_session import (
    CHOOSE,
    FEEL,
    LANGUAGES,
    QUESTIONS,
    SIGN,
    THERAPY,
    WHEN_TO_CALL,
    Place,
)
from desktop.core.pin import Outcome
from desktop.supervisor import EXIT_STAFF
from desktop.ui.kiosk.asks import Ask, Do
from desktop.ui.kiosk.feel import signs_of
from desktop.ui.wording import said

if TYPE_CHECKING:
    from desktop.app.kiosk import Kiosk

NEEDS_THERAPY = (THERAPY, FEEL, WHEN_TO_CALL, QUESTIONS)


class Answers(QObject):
    """Changes the session and shows the result."""

    def __init__(self, kiosk: Kiosk) -> None:
        """Answer for `kiosk`."""
        super().__init__(kiosk)
        self._kiosk = kiosk
        self._known: dict[Do, Callable[[str], None]] = {
            Do.GO: self._go, Do.BACK: self._back, Do.HOME: self._home, Do.THERAPY: self._therapy,
            Do.LANGUAGE: self._language, Do.LARGER: self._larger, Do.THEME: self._theme,
            Do.LISTEN: self._listen, Do.HIDE: self._hide, Do.UNHIDE: self._unhide,
            Do.START_OVER: self._start_over, Do.STAY: self._stay, Do.TICK: self._tick,
            Do.BOTHER: self._bother, Do.SINCE: self._since, Do.QUESTION: self._question,
            Do.PRINT: self._print, Do.RED_YES: self._red_yes, Do.RED_NO: self._red_no,
            Do.DIGIT: self.type_digit, Do.ENTER: self._enter, Do.STAFF_BACK: self._staff_back,
            Do.STAFF_WIPE: self._staff_wipe, Do.STAFF_LEAVE: self._staff_leave,
        }  # fmt: skip

    def take(self, ask: Ask) -> None:
        """Answer one wish."""
        if ask.do is Do.TURN:  # the screen has turned itself; only its place is noted
            self._kiosk.session.turn(int(ask.value))
            return
        self._known[ask.do](ask.value)

    # --------------------------------------------------------------------------------------- ways

    def _go(self, value: str) -> None:
        name, _, about = value.partition(":")
        session = self._kiosk.session
        if name in NEEDS_THERAPY and not session.therapy and about != "all":
            session.go(Place(CHOOSE, name))
        else:
            session.go(Place(name, about))
        self._show()

    def _back(self, _: str) -> None:
        self._kiosk.session.back()
        self._show()

    def _home(self, _: str) -> None:
        self._kiosk.session.home()
        self._show()

    def _therapy(self, value: str) -> None:
        """Take a treatment ("id/goal") and go on to what it was chosen for."""
        session = self._kiosk.session
        therapy, _, goal = value.partition("/")
        if therapy != session.therapy:
            session.checklist.reset()
        session.therapy = therapy
        session.go(Place(goal or THERAPY))
        self._show()

    # ---------------------------------------------------------------------------------------- bar

    def _language(self, code: str) -> None:
        session = self._kiosk.session
        if code in self._kiosk.languages:
            session.language = code
        if session.place.name == LANGUAGES:
            session.home()
        self._show()

    def _larger(self, _: str) -> None:
        self._kiosk.session.larger_text()
        self._show()

    def _theme(self, _: str) -> None:
        self._kiosk.session.next_theme()
        self._show()

    def _listen(self, _: str) -> None:
        self._kiosk.listen()

    def _hide(self, _: str) -> None:
        self._kiosk.session.is_hidden = True
        self._show()

    def _unhide(self, _: str) -> None:
        self._kiosk.session.is_hidden = False
        self._kiosk.overlay = Overlay()
        self._show()

    def _start_over(self, _: str) -> None:
        self._kiosk.controller.start_over()

    def _stay(self, _: str) -> None:
        self._kiosk.controller.stay()

    # ---------------------------------------------------------------------------------- checklist

    def _tick(self, symptom_id: str) -> None:
        kiosk, session = self._kiosk, self._kiosk.session
        ticked = not session.checklist.is_ticked(symptom_id)
        session.checklist.set_ticked(symptom_id, ticked)
        sign = next((s for s in signs_of(kiosk.kit()) if s.symptom_id == symptom_id), None)
        if ticked and sign is not None and sign.level is Level.EMERGENCY:
            session.red_sign = symptom_id
            kiosk.controller.red_sign()
            return
        if ticked:
            session.go(Place(SIGN, symptom_id))
        self._show()

    def _bother(self, value: str) -> None:
        symptom_id, _, chosen = value.partition("=")
        self._kiosk.session.checklist.set_bother(symptom_id, Bother(chosen))
        self._show()

    def _since(self, value: str) -> None:
        symptom_id, _, chosen = value.partition("=")
        self._kiosk.session.checklist.set_since(symptom_id, Since(chosen))
        self._show()

    def _red_yes(self, _: str) -> None:
        self._kiosk.controller.confirm_red()

    def _red_no(self, _: str) -> None:
        session = self._kiosk.session
        session.checklist.set_ticked(session.red_sign, False)
        session.red_sign = ""
        self._kiosk.controller.clear_red(by_staff=False)

    def _question(self, key: str) -> None:
        self._kiosk.session.toggle_question(key)
        self._show()

    # -------------------------------------------------------------------------------------- paper

    def _print(self, what: str) -> None:
        kiosk = self._kiosk
        left = kiosk.policy.printing.pages_per_person - kiosk.session.pages_printed
        if not kiosk.can_print:
            return
        if kiosk.printing.is_busy:
            self._show_making()
            return
        if what == "sheet" and not kiosk.may_print_sheet:
            return  # there is no button for it
        if kiosk.lacks_number:
            title = said("This page cannot be printed here")
            kiosk.show_message(title, said("Please ask at the desk for a paper copy."))
            return
        if left <= 0:
            title = said("You have printed all pages of one visit")
            kiosk.show_message(title, said("Please ask at the desk for a paper copy."))
            return
        self._show_making()
        kiosk.printing.print_out(self._document(what), left)

    def _show_making(self) -> None:
        text = said("One moment, please.")
        self._kiosk.show_message(said("Making your pages"), text, done=False)

    def _document(self, what: str) -> Make:
        """Return what makes a document beside the window, from copies of what is chosen now."""
        kiosk, session = self._kiosk, self._kiosk.session
        lang = session.language
        words = read_words(kiosk.outside.tools.handouts, lang)
        today, clinic = kiosk.outside.tools.today(), kiosk.clinic.profile()
        signed = kiosk.clinic.sheet_sign_off(session.therapy, lang) if what == "sheet" else None
        options = kiosk.paper.options(lang, today, clinic, signed)
        entry = kiosk.library.therapy(session.therapy, lang) if session.therapy else None
        if what == "sheet" and entry is not None:
            return partial(kiosk.paper.sheet, entry, options, words)
        if what == "questions":
            chosen = questions_of(kiosk.library, list(session.questions), lang)
            return partial(kiosk.paper.questions, entry, chosen, options, words)
        signs = signs_of(kiosk.kit())
        ticked = session.checklist.ticked(signs)
        return partial(kiosk.paper.checklist, entry, ticked, signs, options, words)

    def print_slip(self) -> None:
        """Print the marked signs for the desk, once for each red sign that is held.

        Also without the clinic's number: this page stays in the house, and it must not wait; only
        for what is being printed, which ends with another call.
        """
        kiosk, state = self._kiosk, self._kiosk.controller.state
        if state.phase is not Phase.RED or not state.held or kiosk.slip is not Slip.NONE:
            return
        if kiosk.can_print and not kiosk.printing.is_busy:
            kiosk.slip = Slip.MAKING
            kiosk.printing.print_out(self._document("checklist"), 99)

    def _forget_slip(self) -> None:
        """Have no page for the staff any more: the red sign is cleared, the next has its own."""
        if self._kiosk.slip is Slip.MAKING:
            self._kiosk.printing.forget()
        self._kiosk.slip = Slip.NONE

    # -------------------------------------------------------------------------------------- staff

    def open_pin(self) -> None:
        """Show the PIN pad."""
        kiosk = self._kiosk
        note = "" if kiosk.pins.is_set else said("No PIN is set in the policy file.")
        kiosk.overlay = Overlay(PIN, note=note, since=kiosk.controller.now())
        self._show()

    def type_digit(self, digit: str) -> None:
        """Take a digit of the pad or of a keyboard."""
        overlay = self._kiosk.overlay
        if overlay.name == PIN:
            overlay.typed(digit)
            overlay.since = self._kiosk.controller.now()
            self._show()

    def _enter(self, _: str) -> None:
        kiosk, now = self._kiosk, self._kiosk.controller.now()
        typed = kiosk.overlay.digits
        outcome = kiosk.pins.attempt(typed, now)
        if outcome is Outcome.RIGHT:
            kiosk.overlay = Overlay(STAFF, since=now)
        else:
            wait = kiosk.pins.wait_seconds(now)
            note = said("That is not the PIN.")
            if wait:
                note += " " + said("Wait {0} seconds before the next try.").format(wait)
            kiosk.overlay = Overlay(PIN, note=note, since=now)
        self._show()

    def _staff_back(self, _: str) -> None:
        kiosk = self._kiosk
        was_staff = kiosk.overlay.name == STAFF
        kiosk.overlay = Overlay()
        if was_staff and kiosk.controller.state.phase is Phase.RED:
            kiosk.session.red_sign = ""
            self._forget_slip()
            kiosk.controller.clear_red(by_staff=True)
        else:
            self._show()

    def _staff_wipe(self, _: str) -> None:
        if self._kiosk.overlay.name == STAFF:
            self._kiosk.controller.wipe()

    def _staff_leave(self, _: str) -> None:
        if self._kiosk.overlay.name == STAFF:
            self._kiosk.leave(EXIT_STAFF)

    def _show(self) -> None:
        self._kiosk.render()
