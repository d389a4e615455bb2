"""From state, session and overlay to the one widget that is shown. Reads like a table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.app.kiosk_state import MESSAGE, PIN, STAFF
from desktop.core.kiosk import Phase
from desktop.core.opening_hours import next_opening
from desktop.ui.announce import announce
from desktop.ui.kiosk.feel import signs_of
from desktop.ui.kiosk.frame import Frame
from desktop.ui.kiosk.full import (
    AskingScreen,
    AttractScreen,
    ClosedScreen,
    FullScreen,
    HiddenScreen,
    MessageScreen,
    NotReadyScreen,
    RedScreen,
    closed_lines,
)
from desktop.ui.kiosk.kit import Screen, texts_of
from desktop.ui.kiosk.reading import Reading
from desktop.ui.kiosk.screens import make_screen
from desktop.ui.kiosk.staff import PinScreen, StaffScreen
from desktop.ui.wording import said

if TYPE_CHECKING:
    from desktop.app.kiosk import Kiosk

NOT_SIGNED = (
    "No text for patients is signed off by this clinic yet. Sign the texts off in LeukoGuide at "
    "a workstation, or allow texts without sign-off in the policy file: allow_not_reviewed = true"
)
NO_RULES = (
    "Which therapies this screen may show stands in that file. So nothing is shown until it is "
    "mended and LeukoGuide is started again."
)
MORE_MISTAKES = "More mistakes in that file: {0}"
MOST_MISTAKES = 3  # that are named: as many as the smallest screen shows whole
NO_NUMBER = (
    "No sheet is printed: the policy file wants the clinic's out-of-hours number on each, and "
    "there is none."
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Views:
    """Makes screens for one kiosk."""

    def __init__(self, kiosk: Kiosk) -> None:
        """Ask `kiosk` for its state."""
        self._kiosk = kiosk
        self._told = ""

    def language(self) -> str:
        """Return the language of the shell: attract cards take turns."""
        kiosk, state = self._kiosk, self._kiosk.controller.state
        if state.phase is Phase.ATTRACT:
            return kiosk.languages[state.card % len(kiosk.languages)]
        return kiosk.session.language

    def is_apart(self) -> bool:
        """Return whether what is shown is for nobody yet, or for staff."""
        resting = self._kiosk.controller.state.phase in (Phase.ATTRACT, Phase.CLOSED)
        return resting or self._kiosk.overlay.is_for_staff() or self._is_not_ready()

    def _is_not_ready(self) -> bool:
        kiosk = self._kiosk
        return kiosk.has_no_rules or not kiosk.library.is_ready(kiosk.languages)

    def make(self, parent: QWidget) -> Screen | Frame:
        """Return what is to be shown."""
        kiosk = self._kiosk
        overlay, phase = kiosk.overlay, kiosk.controller.state.phase
        if overlay.name == PIN:
            return PinScreen(parent, kiosk.kit(), len(overlay.digits), overlay.note)
        if overlay.name == STAFF:
            return StaffScreen(parent, kiosk.kit(), self._staff_notes())
        if self._is_not_ready():
            return NotReadyScreen(parent, kiosk.kit(), self._reasons())
        made = self._resting(parent, phase)
        if made is not None:
            return made
        if kiosk.session.is_hidden:
            return HiddenScreen(parent, kiosk.kit())
        if overlay.name == MESSAGE:
            return MessageScreen(parent, kiosk.kit(), overlay.title, overlay.text, overlay.done)
        return self._framed(parent)

    def _resting(self, parent: QWidget, phase: Phase) -> Screen | None:
        kiosk, kit, state = self._kiosk, self._kiosk.kit(), self._kiosk.controller.state
        if phase is Phase.ATTRACT:
            return AttractScreen(parent, kit, state.card // len(kiosk.languages))
        if phase is Phase.CLOSED:
            return ClosedScreen(parent, kit, self._closed_lines(), state.card)
        if phase is Phase.ASKING:
            return AskingScreen(parent, kit, state.seconds_left)
        if phase is Phase.RED:
            signs = {s.symptom_id: s.line for s in signs_of(kit)}
            line = signs.get(kiosk.session.red_sign, "")
            return RedScreen(parent, kit, line, state.held, kiosk.slip)
        return None

    def _framed(self, parent: QWidget) -> Frame:
        kit = self._kiosk.kit()
        frame = Frame(parent, kit)
        screen = make_screen(frame, kit)
        frame.set_screen(screen)
        return frame

    def settle(self) -> None:
        """Make a text to read exact, now that its size is known."""
        root = self._kiosk.window.root
        if root is not None:
            root.ensurePolished()
            for reading in root.findChildren(Reading):
                reading.settle()

    def readable(self) -> Iterator[str]:
        """Yield what "Listen" reads: the screen without header and bar."""
        root = self._kiosk.window.root
        if isinstance(root, Frame):
            yield root.title
            root = root.shown
        if root is not None:
            yield from texts_of(root)

    def tell(self) -> None:
        """Let a screen reader say which screen came: nothing on it has the focus yet."""
        root, told = self._kiosk.window.root, ""
        if isinstance(root, Frame):
            told = root.title
        elif isinstance(root, FullScreen) and not isinstance(root, AttractScreen):
            told = root.told()  # a card of the resting screen would be said every 12 seconds
        if told != self._told:
            self._told = told
            announce(self._kiosk.window, told, at_once=isinstance(root, FullScreen))

    def _closed_lines(self) -> list[tuple[str, ...]]:
        """Return what is said out of hours, in one language of the kiosk after the other."""
        kiosk, found = self._kiosk, list[tuple[str, ...]]()
        for code in kiosk.languages:
            kiosk.language.use(code)
            found.append(closed_lines(self._opens(), kiosk.clinic.profile()))
        kiosk.language.use(self.language())
        return found

    def _opens(self) -> str:
        week, now = self._kiosk.policy.opening_hours, self._kiosk.outside.wall()
        at = next_opening(week, now) if week is not None else None
        return f"{said(DAYS[at.weekday()])} {at:%H:%M}" if at else ""

    def _reasons(self) -> tuple[str, ...]:
        if self._kiosk.has_no_rules:
            return (*self._problems(), said(NO_RULES))
        unsigned = (said(NOT_SIGNED),) if self._kiosk.library.offers_any() else ()
        return (*self._problems(), *unsigned)

    def _problems(self) -> tuple[str, ...]:
        found = tuple(problem.told(said) for problem in self._kiosk.problems)
        if not found:
            return ()
        named, left = found[:MOST_MISTAKES], len(found) - MOST_MISTAKES
        more = (said(MORE_MISTAKES).format(left),) if left > 0 else ()
        return (said("The policy file has mistakes:"), *named, *more)

    def _staff_notes(self) -> tuple[str, ...]:
        kiosk = self._kiosk
        info = kiosk.library.info
        printer = kiosk.policy.printing.printer or said("printing is off")
        voice = kiosk.outside.voice
        heard = voice if isinstance(voice, str) else voice.name
        return (
            f"LeukoGuide · {info.version} · {info.date}",
            said("Printer: {0}").format(printer),
            said("Voice: {0}").format(heard),
            *self._missing_number(),
            *self._problems(),
        )

    def _missing_number(self) -> tuple[str, ...]:
        if not (self._kiosk.can_print and self._kiosk.lacks_number):
            return ()
        return (said(NO_NUMBER),)
