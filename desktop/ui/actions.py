"""The keyboard shortcuts of the workstation, in one table that the F1 overview shows too."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.wording import said


class Shortcut(Struct, frozen=True):
    """One key and what it does; `name` is how desktop/app refers to it."""

    name: str
    keys: str
    meaning: str


# The sections of a page by their numbers; a page without so many does nothing.
SECTION_KEYS = {number: f"section_{number}" for number in range(1, 10)}

SPACE = "Space"
# Also in the windows beside the main one: whoever needs larger text or help needs it there, too.
EVERYWHERE = frozenset({"larger", "larger_too", "smaller", "help", "manual"})
# Also in a window that waits for an answer, where the keys of the main one rest.
IN_DIALOGS = frozenset({"larger", "larger_too", "smaller"})

SHORTCUTS = (
    Shortcut("search", "Ctrl+K", "Search"),
    Shortcut("search_too", "Ctrl+L", "Search"),
    Shortcut("print", "Ctrl+P", "Print the handout"),
    Shortcut("print_checklist", "Ctrl+Shift+P", "Print the checklist"),
    Shortcut("back", "Alt+Left", "Back to what was open before"),
    Shortcut("forward", "Alt+Right", "Forward again"),
    Shortcut("list", "Ctrl+1", "Go to the list"),
    Shortcut("page", "Ctrl+2", "Go to the page"),
    Shortcut("checklist", "Ctrl+3", "Go to the checklist"),
    Shortcut("find", "Ctrl+F", "Find on this page"),
    Shortcut("find_next", "F3", "Next place"),
    Shortcut("find_last", "Shift+F3", "Previous place"),
    Shortcut("next_section", "Ctrl+PgDown", "Next section"),
    Shortcut("last_section", "Ctrl+PgUp", "Previous section"),
    Shortcut("section_1", "Alt+1", "Go to a section of the page"),
    Shortcut("section_2", "Alt+2", "Go to a section of the page"),
    Shortcut("section_3", "Alt+3", "Go to a section of the page"),
    Shortcut("section_4", "Alt+4", "Go to a section of the page"),
    Shortcut("section_5", "Alt+5", "Go to a section of the page"),
    Shortcut("section_6", "Alt+6", "Go to a section of the page"),
    Shortcut("section_7", "Alt+7", "Go to a section of the page"),
    Shortcut("section_8", "Alt+8", "Go to a section of the page"),
    Shortcut("section_9", "Alt+9", "Go to a section of the page"),
    Shortcut("fold", "Ctrl+E", "Show or fold the checklist"),
    Shortcut("audience", "Ctrl+T", "Patient words or professional words"),
    Shortcut("mark", "Ctrl+M", "Take the therapy shown into the comparison, or out"),
    Shortcut("mark_in_list", SPACE, "In the list: take the therapy into the comparison, or out"),
    Shortcut("compare", "Ctrl+Shift+C", "Compare the chosen therapies"),
    Shortcut("worksheets", "Ctrl+G", "Worksheets for clinicians"),
    Shortcut("new_person", "Ctrl+Shift+N", "New person: forget everything ticked and entered"),
    Shortcut("clinic", "Ctrl+,", "Our clinic: name, phone numbers"),
    Shortcut("sign", "Ctrl+Shift+S", "Sign off this page"),
    Shortcut("reviews", "Ctrl+Shift+R", "Sign-offs of this clinic"),
    Shortcut("register", "Ctrl+Shift+H", "Printed sheets"),
    Shortcut("larger", "Ctrl++", "Larger text"),
    Shortcut("larger_too", "Ctrl+=", "Larger text"),  # the same key without Shift
    Shortcut("smaller", "Ctrl+-", "Smaller text"),
    Shortcut("help", "F1", "Show these keys"),
    Shortcut("manual", "Shift+F1", "Manual"),
    Shortcut("quit", "Ctrl+Q", "Quit"),
)


def install(window: QWidget, slots: dict[str, Callable[[], object]]) -> None:
    """Connect every shortcut that has a slot; `slots` are bound methods by shortcut name."""
    for shortcut in SHORTCUTS:
        if shortcut.name in slots:
            key = QShortcut(QKeySequence(shortcut.keys), window)
            if shortcut.name in EVERYWHERE:
                key.setContext(Qt.ShortcutContext.ApplicationShortcut)
            key.activated.connect(slots[shortcut.name])
    DialogKeys(window, slots)


class DialogKeys(QObject):
    """Gives each dialog that comes up over the window the keys of IN_DIALOGS."""

    def __init__(self, window: QWidget, slots: dict[str, Callable[[], object]]) -> None:
        """Serve the dialogs of this program as long as `window` lives."""
        super().__init__(window)
        self.setObjectName("text size")
        self._slots = {
            s.keys: slots[s.name] for s in SHORTCUTS if s.name in IN_DIALOGS & set(slots)
        }
        QApplication.instance().focusWindowChanged.connect(self._serve)  # type: ignore[union-attr]

    def _serve(self) -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None or dialog.findChild(QShortcut, self.objectName()) is not None:
            return
        for keys, slot in self._slots.items():
            key = QShortcut(QKeySequence(keys), dialog)
            key.setObjectName(self.objectName())
            key.activated.connect(slot)


def overview() -> list[tuple[str, str]]:
    """Return (keys, meaning) for the F1 overview, each meaning once."""
    rows: dict[str, str] = {}
    for shortcut in SHORTCUTS:
        keys = shortcut.keys.replace("Left", "←").replace("Right", "→")  # as keyboards show them
        if shortcut.name in SECTION_KEYS.values():
            keys = f"Alt+1 … Alt+{len(SECTION_KEYS)}"
        if keys == SPACE:
            keys = said(SPACE)  # the others are printed on keyboards
        rows.setdefault(said(shortcut.meaning), keys)
    return [(keys, meaning) for meaning, keys in rows.items()]
