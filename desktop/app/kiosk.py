"""The kiosk: builds its window and what lives as long, and connects them. One reset() forgets all.

Nothing that can open a dialog, a file or a link is reachable from here (a test follows imports).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication, QWidget

from db.errors import LeukoGuideError
from db.records import Kind
from desktop.app.kiosk_asks import Answers
from desktop.app.kiosk_clinic import Clinic, NoClinic
from desktop.app.kiosk_printing import KioskPrinting, KioskTools, Printed
from desktop.app.kiosk_state import MESSAGE, PIN, STAFF_SECONDS, Overlay
from desktop.app.kiosk_views import Views
from desktop.core.document_kind import Library
from desktop.core.kiosk import KioskMachine, KioskState, Phase, Slip, reading_seconds
from desktop.core.kiosk_library import KioskLibrary
from desktop.core.kiosk_paper import KioskPaper
from desktop.core.kiosk_session import HOME, LANGUAGES, Place, fresh_session, offered_languages
from desktop.core.paths import resource
from desktop.core.pin import PinGuard
from desktop.core.policy import LoadedPolicy, unknown_names
from desktop.core.ports import Hashed
from desktop.services.job_runner import JobRunner
from desktop.services.kiosk_controller import KioskController
from desktop.services.speech import Speech, Voice
from desktop.services.steady import steady_seconds
from desktop.ui.icons import Icons
from desktop.ui.kiosk.full import AskingScreen
from desktop.ui.kiosk.guard import Guard
from desktop.ui.kiosk.kit import Kit, texts_of
from desktop.ui.kiosk.measures import use_look
from desktop.ui.kiosk.touch import TouchButton
from desktop.ui.kiosk.window import KioskWindow
from desktop.ui.language import SOURCE, Language
from desktop.ui.look import Look
from desktop.ui.theme import Theme
from desktop.ui.wording import said

STAFF_TEXT = 28  # pixels, of pages for nobody or for staff, whatever a person has chosen


class Surroundings(Struct, frozen=True):
    """What is outside: clocks, printer, voice, who has reviewed what. Tests bring their own."""

    tools: KioskTools
    voice: Voice | str
    clock: Callable[[], float] = steady_seconds
    wall: Callable[[], datetime] = datetime.now
    clinic: Clinic | None = None
    words: Path | None = None


class Kiosk(QObject):
    """Holds what lives as long as the window."""

    def __init__(
        self, app: QApplication, reader: Library, loaded: LoadedPolicy, outside: Surroundings
    ) -> None:
        """Build the window on what `reader` answers, under the rules of `loaded`."""
        super().__init__(app)
        self._app, self.policy, self.outside = app, loaded.policy, outside
        therapies = (summary.id for summary in reader.summaries(Kind.THERAPY))
        languages = reader.info().languages
        self.has_no_rules = bool(loaded.problems)  # nor the list of therapies to show
        self.problems = loaded.problems or unknown_names(loaded, languages, therapies)
        self.languages = offered_languages(loaded.policy, languages)
        self.clinic = outside.clinic or NoClinic(loaded.policy.clinic)
        self.library = KioskLibrary(reader, loaded.policy, self.clinic.review_of)
        self.session = fresh_session(self.policy, self.languages)
        self.overlay, self.slip = Overlay(), Slip.NONE
        self.pins = PinGuard(self.policy.staff.pin, self.policy.staff.recovery_code)
        self.paper = KioskPaper(self.library, self.policy)
        self.jobs = JobRunner(self)
        printer = self.policy.printing.printer
        self.printing = KioskPrinting(self, self.jobs, outside.tools, printer, self.clinic.hashing)
        self.speech: Speech | None = None
        if self.policy.speech and isinstance(outside.voice, Voice):
            self.speech = Speech(outside.voice, self)
        self.language = Language(outside.words or resource("i18n"), self)
        self.theme = Theme(app, resource("theme/tokens.toml"), resource("theme/kiosk.qss"))
        self.look = Look(self.theme, Icons(self.theme))
        self.window = KioskWindow()
        machine = KioskMachine(self.policy.idle, self.policy.opening_hours, outside.wall)
        self.controller = KioskController(machine, outside.clock, self)
        self.guard = Guard(self.window, outside.clock)
        self.answers = Answers(self)
        self._views = Views(self)
        self._warming = self.library.warm(self.languages)
        self._people = 0
        self.sheets_printed = 0  # by this window, whoever for
        self._connect()

    def _connect(self) -> None:
        self.controller.state_changed.connect(self._state_changed)
        self.controller.looked.connect(self._close_staff_pages)
        self.guard.touched.connect(self.controller.touched)
        self.guard.corner_held.connect(self.answers.open_pin)
        self.guard.uncovered.connect(self.window.come_back)
        self.guard.digit_typed.connect(self.answers.type_digit)
        self.printing.finished.connect(self._printed)
        self.printing.on_paper.connect(self._note_printed)

    # ------------------------------------------------------------------------------ start and end

    def prepare(self) -> None:
        """Make what `start` shows, and show nothing; for a window that stands by."""
        self._app.setQuitOnLastWindowClosed(False)
        self.render()

    def start(self) -> None:
        """Cover the screens and begin at rest."""
        self._app.setQuitOnLastWindowClosed(False)
        self._app.setCursorFlashTime(0)
        if self.clinic.look_again():
            self.library.forget()
        self.guard.start(self._app)
        self.controller.start()  # renders, as a change of the state
        self.window.watch_screens(self._app)
        QTimer.singleShot(0, self, self._warm_up)

    def stop(self) -> None:
        """Take everything back: filter, timer, windows, voice."""
        self._warming.close()
        self.controller.stop()
        self.guard.stop()
        self.printing.finish()
        self.jobs.wait()
        if self.speech is not None:
            self.speech.stop()
        self.window.stop_watching(self._app)
        self.window.leave()
        self.language.use(SOURCE)

    def leave(self, code: int) -> None:
        """End the program with this exit code."""
        self._app.exit(code)

    def _warm_up(self) -> None:
        """Make one list after the other while nobody is there; the first touch finds them made."""
        if next(self._warming, False) is None:
            QTimer.singleShot(0, self, self._warm_up)

    @property
    def _nobody_is_there(self) -> bool:
        resting = self.controller.state.phase in (Phase.ATTRACT, Phase.CLOSED)
        return resting and not self.overlay.is_for_staff()

    @property
    def is_at_rest(self) -> bool:
        """Return whether nobody is there and nothing is being printed."""
        return self._nobody_is_there and not self.printing.is_busy

    # -------------------------------------------------------------------------------------- states

    def reset(self) -> None:
        """Forget the person: everything is as after the start of the program."""
        self.session.reset(fresh_session(self.policy, self.languages))
        self.overlay, self.slip = Overlay(), Slip.NONE
        self.printing.forget()
        if self.speech is not None:
            self.speech.stop()
        for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
            if self._app.clipboard().text(mode):
                self._app.clipboard().clear(mode)
        self.window.setProperty("by_keyboard", False)
        if self.clinic.look_again():
            self.library.forget()

    def _state_changed(self, state: KioskState) -> None:
        if state.people != self._people:
            self._people = state.people
            self.reset()
        elif state.phase is Phase.ASKING and isinstance(self.window.root, AskingScreen):
            self.window.root.show_seconds(state.seconds_left)
            return
        if state.phase is Phase.ASKING:
            if self.overlay.is_for_staff():  # what became of the pages is told after the question
                self.overlay = Overlay()
            self._be_silent()
        if state.phase is Phase.ACTIVE and not self.session.places:
            several = len(self.languages) > 1
            self.session.places[:] = [Place(LANGUAGES if several else HOME)]
        self.answers.print_slip()
        self.render()

    def _close_staff_pages(self) -> None:
        age = self.controller.now() - self.overlay.since
        if self.overlay.is_for_staff() and age > STAFF_SECONDS:
            self.overlay = Overlay()
            self.render()

    def _be_silent(self) -> None:
        if self.speech is not None:
            self.speech.stop()

    def listen(self) -> None:
        """Read the screen aloud, or stop reading."""
        if self.speech is None or self.window.root is None:
            return
        if self.speech.is_speaking:
            self.speech.stop()
            return
        text = "\n".join(t for t in self._views.readable() if t)
        self.speech.say(text, self.session.language)

    # ------------------------------------------------------------------------------------ printing

    @property
    def can_print(self) -> bool:
        """Return whether the policy names a printer."""
        return bool(self.policy.printing.printer)

    @property
    def may_print_sheet(self) -> bool:
        """Return whether somebody has signed the sheet of the treatment, where that is asked."""
        therapy, lang = self.session.therapy, self.session.language
        if self.policy.allow_not_reviewed or not therapy:
            return self.policy.allow_not_reviewed
        return self.clinic.sheet_sign_off(therapy, lang) is not None

    @property
    def lacks_number(self) -> bool:
        """Return whether the policy wants a number on every sheet and the clinic has none."""
        wanted = self.policy.require_out_of_hours_number
        return wanted and not self.clinic.profile().phone_out_of_hours

    def _note_printed(self, hashed: Hashed) -> None:
        """Add a sheet to the clinic's register; its id says nothing of anybody."""
        self.sheets_printed += 1
        self.clinic.keep_printed(hashed)

    def show_message(self, title: str, text: str, *, done: bool = True) -> None:
        """Cover the screen with a message."""
        self.overlay = Overlay(MESSAGE, title=title, text=text, done=done)
        self.render()

    def _printed(self, outcome: Printed | LeukoGuideError) -> None:
        if self.slip is Slip.MAKING:  # one thing is printed at a time
            is_there = isinstance(outcome, Printed) and not outcome.over
            self.slip = Slip.SENT if is_there else Slip.FAILED
            self.render()
            return
        shown = self.overlay.name == MESSAGE
        if isinstance(outcome, LeukoGuideError):
            # What is wrong with the printer is for staff: a person here cannot mend it.
            title = said("Your pages could not be printed")
            text = said("Please ask at the desk for a paper copy.")
        elif outcome.over:
            title = said("That is too much paper for this printer")
            text = said("Please ask at the desk for a paper copy.")
        else:
            self.session.pages_printed += outcome.pages
            title = said("It is being printed")
            text = said("Pages: {0}. Please take them at the desk.").format(outcome.pages)
        self.answers.print_slip()
        if shown:
            self.show_message(title, text)

    # ------------------------------------------------------------------------------------- screens

    def kit(self) -> Kit:
        """Return what screens are made with."""
        return Kit(
            self.look, self.library, self.session, self.languages, self.can_print,
            self.can_print and self.may_print_sheet, self.speech is not None,
        )  # fmt: skip

    def render(self) -> None:
        """Show what the state, the session and the overlay say; old screens are gone for good."""
        self._use_look()
        before = self._pressed_by_keyboard()
        root = self._views.make(self.window)
        root.asked.connect(self.answers.take)
        state = self.controller.state
        self.guard.swallow = self._nobody_is_there
        self.guard.digits = self.overlay.name == PIN
        self.window.set_root(root)
        self._views.settle()
        self._views.tell()
        if state.phase is Phase.ACTIVE:
            words = sum(len(text.split()) for text in texts_of(root))
            self.controller.set_reading(reading_seconds(words, self.session.text_size))
        self._focus_again(root, before)

    def _use_look(self) -> None:
        size = STAFF_TEXT if self._views.is_apart() else self.session.text_size
        use_look(self.theme, self.session.theme, size, self.window.height())
        self.language.use(self._views.language())

    def _pressed_by_keyboard(self) -> object:
        focused = self._app.focusWidget()
        return focused.ask if isinstance(focused, TouchButton) else None

    def _focus_again(self, root: QWidget, ask: object) -> None:
        if ask is None or not self.window.property("by_keyboard"):
            return
        for button in root.findChildren(TouchButton):
            if button.ask == ask:
                button.setFocus()
                return
