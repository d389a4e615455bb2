"""The bar at the top: brand, search field, print, and the menu of choices."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from desktop.core.settings import IDLE_MINUTES, SCALES, Settings
from desktop.ui.language import NAMES
from desktop.ui.look import Look
from desktop.ui.panes.bar_room import BarRoom
from desktop.ui.widgets.buttons import ThemedButton
from desktop.ui.widgets.fields import HintedField
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.wording import said

THEME_NAMES = (
    ("system", "Like this computer"), ("light", "Light"), ("dark", "Dark"),
    ("contrast", "High contrast"),
)  # fmt: skip
CLINIC_ITEMS = (
    ("profile", "Name, address, phone numbers…"), ("sign", "Sign off this page…"),
    ("note", "Note on this page…"), ("reviews", "Sign-offs…"), ("register", "Printed sheets…"),
)  # fmt: skip
MAX_LETTERS = 200


class TopBar(QFrame):
    """Search and the few things that are always there.

    Signals:
        text_changed(str): what stands in the search field.
        first_requested(): open the first result.
        list_requested(): move to the list.
        back_requested(), forward_requested(): through what was opened.
        print_requested(): print the handout of the entry shown.
        compare_requested(): compare the chosen therapies.
        theme_chosen(str), scale_chosen(int): a look was chosen.
        idle_minutes_chosen(int): clear what is ticked after so many minutes without use.
        language_chosen(str): the code of the language wanted.
        clinic_requested(str): one of CLINIC_ITEMS was chosen.
        about_requested(), shortcuts_requested(), manual_requested(): help.
    """

    text_changed = Signal(str)
    first_requested = Signal()
    list_requested = Signal()
    back_requested = Signal()
    forward_requested = Signal()
    print_requested = Signal()
    compare_requested = Signal()
    theme_chosen = Signal(str)
    scale_chosen = Signal(int)
    idle_minutes_chosen = Signal(int)
    language_chosen = Signal(str)
    clinic_requested = Signal(str)
    about_requested = Signal()
    shortcuts_requested = Signal()
    manual_requested = Signal()

    def __init__(
        self, parent: QWidget | None, look: Look, languages: Sequence[str], lang: str
    ) -> None:
        """Make the bar; `languages` are the codes to choose from, `lang` is the one in use."""
        super().__init__(parent)
        self.setObjectName("bar")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._look, self._is_placed = look, False
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(10)
        self._brand = PlainLabel(self, "LeukoGuide")
        self._brand.setObjectName("brand")
        self._brand.setWordWrap(False)
        row.addWidget(self._brand)
        self._back = self._arrow("arrow-left", said("Back (Alt+Left)"))
        self._forward = self._arrow("arrow-right", said("Forward (Alt+Right)"))
        self._back.clicked.connect(self.back_requested)
        self._forward.clicked.connect(self.forward_requested)
        row.addWidget(self._back)
        row.addWidget(self._forward)
        hint = said("Search therapies, side effects, words…   Ctrl+K")
        hints = (hint, hint.partition("   ")[0], said("Search…   Ctrl+K"), said("Search"))
        self._field = HintedField(self, look, hints, said("Clear"))
        self._field.setMaxLength(MAX_LETTERS)
        self._field.setAccessibleName(said("Search"))
        self._field.textChanged.connect(self.text_changed)
        self._field.returnPressed.connect(self.first_requested)
        self._field.installEventFilter(self)
        row.addWidget(self._field, 100)  # before the blank beside it, up to its widest
        row.addStretch(1)
        self._compare = ThemedButton(self, look, "compare", said("Compare"))
        self._compare.clicked.connect(self.compare_requested)
        row.addWidget(self._compare)
        self._options = self._options_button()
        row.addWidget(self._options)
        self._languages = self._language_button(languages, lang)
        row.addWidget(self._languages)
        self._print = ThemedButton(self, look, "printer", said("Print handout…"), "on_teal")
        self._print.setProperty("tone", "primary")
        self._print.clicked.connect(self.print_requested)
        row.addWidget(self._print)
        shorter = (self._options, self._languages, self._print, self._compare)
        self._room = BarRoom(look.theme, row, self._brand, self._field, shorter)
        self.set_history(back=False, forward=False)
        self.set_printable(printable=False)

    def _arrow(self, icon: str, tip: str) -> QPushButton:
        button = ThemedButton(self, self._look, icon)
        button.setProperty("tone", "quiet")
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        return button

    def _options_button(self) -> QPushButton:
        button = ThemedButton(self, self._look, "settings", said("Settings"))
        button.setAccessibleName(said("Settings: colors, text size, clinic"))
        menu = QMenu(button)
        self._themes = self._choices(menu, [(n, said(t)) for n, t in THEME_NAMES])
        self._themes.triggered.connect(self._choose_theme)
        menu.addSeparator()
        sizes = [(s, said("Text size {0} %").format(s)) for s in SCALES]
        self._scales = self._choices(menu, sizes)
        self._scales.triggered.connect(self._choose_scale)
        menu.addSeparator()
        idle = menu.addMenu(said("Clear what is ticked"))
        waits = [(m, said("After {0} minutes without use").format(m)) for m in IDLE_MINUTES]
        self._idle = self._choices(idle, waits)
        self._idle.triggered.connect(self._choose_idle)
        menu.addSeparator()
        self._clinic = menu.addMenu(said("Our clinic"))
        for name, text in CLINIC_ITEMS:
            self._clinic.addAction(said(text)).setData(name)
        self._clinic.triggered.connect(self._choose_clinic)
        menu.addSeparator()
        manual = menu.addAction(said("Manual"))
        manual.triggered.connect(self.manual_requested)
        shortcuts = menu.addAction(said("Keyboard shortcuts"))
        shortcuts.triggered.connect(self.shortcuts_requested)
        about = menu.addAction(said("About LeukoGuide"))
        about.triggered.connect(self.about_requested)
        button.setMenu(menu)
        return button

    def _language_button(self, languages: Sequence[str], lang: str) -> QPushButton:
        button = ThemedButton(self, self._look, "language", NAMES.get(lang, lang))
        button.setAccessibleName(said("Language: {0}").format(NAMES.get(lang, lang)))
        menu = QMenu(button)
        group = self._choices(menu, [(code, NAMES.get(code, code)) for code in languages])
        for action in group.actions():
            action.setChecked(action.data() == lang)
        group.triggered.connect(self._choose_language)
        button.setMenu(menu)
        button.setVisible(len(languages) > 1)
        return button

    def fit(self) -> None:
        """Use the room there is: where it is short, buttons lose their words.

        Before the bar is placed for the first time, nobody knows how much that is.
        """
        if self._is_placed:
            self._room.fit(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is."""
        super().resizeEvent(event)
        self._is_placed = True
        self.fit()

    @staticmethod
    def _choices(menu: QMenu, choices: Sequence[tuple[object, str]]) -> QActionGroup:
        group = QActionGroup(menu)
        for value, text in choices:
            action = QAction(text, menu)
            action.setCheckable(True)
            action.setData(value)
            group.addAction(action)
            menu.addAction(action)
        return group

    def set_settings(self, settings: Settings) -> None:
        """Mark the theme and text size in use."""
        for group, value in (
            (self._themes, settings.theme), (self._scales, settings.text_scale),
            (self._idle, settings.idle_minutes),
        ):  # fmt: skip
            for action in group.actions():
                action.setChecked(action.data() == value)

    def set_staff(self, staff: bool) -> None:
        """Show what is for staff only; patient words are often read together with a patient."""
        self._clinic.menuAction().setVisible(staff)

    def set_history(self, back: bool, forward: bool) -> None:
        """Switch the arrows."""
        self._back.setEnabled(back)
        self._forward.setEnabled(forward)

    def set_chosen(self, count: int) -> None:
        """Say on the button how many therapies are chosen to be compared."""
        words = said("Compare ({0})").format(count) if count else said("Compare")
        self._room.set_words(self._compare, words)
        self._compare.setAccessibleName(words)
        self.fit()

    def set_printable(self, printable: bool) -> None:
        """Switch the print button: only an entry with patient words has a sheet."""
        self._print.setEnabled(printable)

    def focus_search(self) -> None:
        """Go to the search field and mark what stands in it."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def focus_language(self) -> None:
        """Go to the language button, where a person was who has just changed the language."""
        self._languages.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def field(self) -> QLineEdit:
        """Return the search field."""
        return self._field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Down go to the list and Esc clear the field."""
        if watched is self._field and isinstance(event, QKeyEvent):
            pressed = event.type() == QEvent.Type.KeyPress
            if pressed and event.key() == Qt.Key.Key_Down:
                self.list_requested.emit()
                return True
            if pressed and event.key() == Qt.Key.Key_Escape:
                self._field.clear()
                return True
        return super().eventFilter(watched, event)

    def _choose_theme(self, action: QAction) -> None:
        self.theme_chosen.emit(action.data())

    def _choose_clinic(self, action: QAction) -> None:
        self.clinic_requested.emit(action.data())

    def _choose_language(self, action: QAction) -> None:
        self.language_chosen.emit(action.data())

    def _choose_scale(self, action: QAction) -> None:
        self.scale_chosen.emit(action.data())

    def _choose_idle(self, action: QAction) -> None:
        self.idle_minutes_chosen.emit(action.data())
