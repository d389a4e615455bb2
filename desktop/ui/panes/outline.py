"""The outline of a page: one tab per section, always visible, follows the scrolling.

Where the tabs need more lines than the page can spare, one line of them is shown, with a menu of
all sections beside it; the tab of the section on screen is always among them. Where even that line
has room for few, the section on screen is named alone (section_chooser.py). Tab enters the row at
the section on screen, the arrow keys go along it, Alt+1 to Alt+9 jump (actions.py).
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QMenu, QPushButton, QRadioButton, QSizePolicy, QWidget

from desktop.ui.focus import in_order
from desktop.ui.look import Look
from desktop.ui.panes.section_chooser import SectionChooser
from desktop.ui.widgets.buttons import ThemedButton
from desktop.ui.wording import SECTIONS, said, section_title

GAP = 16
MOST_KEYS = 9
LINES = 3  # of tabs; where they need more, there is the menu
FEW = 4  # of the widest tabs: where no more fit in a line, one section is named instead


class Outline(QWidget):
    """A row of tabs.

    Signals:
        section_requested(str): the id of the section to scroll to.
    """

    section_requested = Signal(str)

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        """Start without sections."""
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._menu = QMenu(self)
        self._all = self._menu_button(look)
        self._chooser = SectionChooser(self, look, self._menu)
        self._chooser.step_requested.connect(self._go_along)
        self._chooser.hide()
        self._tabs = {section: self._make(section) for section in SECTIONS}
        self._titles: dict[str, str] = {}
        self._sizes: dict[str, QSize] = {}
        self._lines = LINES
        self._first = 0  # the first tab shown where not all are
        # Not fixed: Qt would keep the height that it was asked for in another width.
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(said("Sections of this page"))

    def _menu_button(self, look: Look) -> QPushButton:
        button = ThemedButton(self, look, "list-details")
        button.setProperty("tone", "quiet")
        button.setAccessibleName(said("All sections"))
        button.setToolTip(said("All sections"))
        button.setMenu(self._menu)
        button.hide()
        return button

    @property
    def sections(self) -> list[str]:
        """Return the ids of the sections, in the order of the tabs; letters as they came."""
        known = [section for section in SECTIONS if section in self._titles]
        return [*known, *(section for section in self._titles if section not in SECTIONS)]

    def set_sections(
        self, sections: Sequence[str], kind: str = "therapy", *, professional: bool = True
    ) -> None:
        """Show one tab per section, in the order of wording.SECTIONS; letters have their own."""
        titles = {s: section_title(s, kind, professional=professional) for s in sections}
        if titles != self._titles:
            self._titles, self._first = titles, 0
            self._menu.clear()
            for number, section in enumerate(self.sections, start=1):
                self._name(section, titles[section], number)
            in_order(*(self._tabs[section] for section in self.sections), self._all)
            self._sizes.clear()
            self._place()
            self.updateGeometry()
        if sections:
            self.mark(self.sections[0])

    def _name(self, section: str, title: str, number: int) -> None:
        keys = f"Alt+{number}" if number <= MOST_KEYS else ""
        tab = self._tabs.get(section) or self._tabs.setdefault(section, self._make(section))
        tab.setText(title)
        tab.setToolTip(keys)
        action = self._menu.addAction(f"{title}   {keys}".rstrip())
        action.setData(section)
        action.triggered.connect(self._request)

    def set_lines(self, lines: int) -> None:
        """Allow so many lines of tabs."""
        if lines != self._lines:
            self._lines = lines
            self._place()
            self.updateGeometry()

    def mark(self, section: str) -> None:
        """Mark the section that is on screen."""
        if section in self._titles and not self._tabs[section].isChecked():
            self._tabs[section].setChecked(True)
            if not (self._all.isHidden() and self._chooser.isHidden()):
                self._place()

    def marked(self) -> str:
        """Return the section that is marked, "" without any."""
        checked = self._group.checkedButton()
        return str(checked.property("section")) if checked is not None else ""

    def neighbor(self, step: int) -> str:
        """Return the section `step` tabs from the marked one, "" beyond the ends."""
        shown, now = self.sections, self.marked()
        place = shown.index(now) + step if now in shown else -1
        return shown[place] if 0 <= place < len(shown) else ""

    def _go_along(self, step: int) -> None:
        if section := self.neighbor(step):
            self.section_requested.emit(section)

    def _make(self, section: str) -> QRadioButton:
        tab = QRadioButton(self)
        tab.setProperty("tone", "tab")
        tab.setProperty("section", section)
        tab.setCursor(Qt.CursorShape.PointingHandCursor)
        tab.clicked.connect(self._request)
        tab.hide()
        self._group.addButton(tab)
        return tab

    def _request(self) -> None:
        chosen = self.sender()
        if isinstance(chosen, QAction):
            self.section_requested.emit(chosen.data())
        elif chosen is not None:
            self.section_requested.emit(chosen.property("section"))

    # ------------------------------------------------------------------------------------- places

    def hasHeightForWidth(self) -> bool:
        """Return True: the narrower, the higher, up to the lines allowed."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines that the tabs need in `width`."""
        return self.height_in(width, self._lines)

    def height_in(self, width: int, lines: int) -> int:
        """Return the height in `width` pixels if so many lines are allowed."""
        rects = self._flow(width)
        if self._lines_of(rects) > lines:
            return self._chooser.sizeHint().height() if self._names_one(width) else self._line()
        return max((rect.bottom() + 1 for rect in rects.values()), default=0)

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        width = max(self.width(), 320)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return room for the widest tab and the menu."""
        widest = max((size.width() for size in self._all_sizes().values()), default=0)
        return QSize(widest + GAP + self._all.sizeHint().width(), self._line())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Measure the tabs again when the font or the style changed."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._sizes.clear()
            self._place()
            self.updateGeometry()

    def _all_sizes(self) -> dict[str, QSize]:
        if not self._sizes:
            self._sizes = {section: self._tabs[section].sizeHint() for section in self.sections}
        return self._sizes

    def _line(self) -> int:
        heights = [size.height() for size in self._all_sizes().values()]
        return max([self._all.sizeHint().height(), *heights])

    def _names_one(self, width: int) -> bool:
        """Return whether a line of tabs would be too short; the same for every section."""
        widest = sorted((size.width() for size in self._all_sizes().values()), reverse=True)[:FEW]
        return sum(widest) + FEW * GAP + self._all.sizeHint().width() > width

    @staticmethod
    def _lines_of(rects: dict[str, QRect]) -> int:
        return len({rect.top() for rect in rects.values()})

    def _flow(self, width: int) -> dict[str, QRect]:
        """Return where all tabs are in as many lines as they need."""
        x, y, found = 0, 0, dict[str, QRect]()
        for section, size in self._all_sizes().items():
            if x and x + size.width() > width:
                x, y = 0, y + size.height()
            found[section] = QRect(x, y, size.width(), size.height())
            x += size.width() + GAP
        return found

    def _one_line(self, width: int) -> dict[str, QRect]:
        """Return where the tabs are that fit beside the menu, the marked one among them."""
        sizes, names, now = self._all_sizes(), self.sections, self.marked()
        room, place = width - self._all.sizeHint().width() - GAP, 0
        marked = names.index(now) if now in names else 0
        self._first = min(self._first, marked)
        while self._first < marked and _length(sizes, names[self._first : marked + 1]) > room:
            self._first += 1
        while self._first and _length(sizes, names[self._first - 1 :]) <= room:
            self._first -= 1  # no empty place at the end
        found = dict[str, QRect]()
        for name in names[self._first :]:
            size = sizes[name]
            if found and place + size.width() > room:
                break
            found[name] = QRect(place, 0, min(size.width(), room), size.height())
            place += size.width() + GAP
        return found

    def _place(self) -> None:
        rects = self._flow(self.width())
        short = self._lines_of(rects) > self._lines
        one = short and self._names_one(self.width())
        if one:
            rects = dict[str, QRect]()
            names = self.sections
            number = names.index(self.marked()) if self.marked() in names else 0
            self._chooser.show_section([self._titles[name] for name in names], number)
            high = self._chooser.sizeHint().height()
            self._chooser.setGeometry(0, 0, self.width(), high)
        elif short:
            rects = self._one_line(self.width())
            size = self._all.sizeHint()
            self._all.setGeometry(self.width() - size.width(), 0, size.width(), self._line())
        self._all.setVisible(short and not one)
        self._chooser.setVisible(one)
        for section, tab in self._tabs.items():
            if section in rects:
                tab.setGeometry(rects[section])
            tab.setVisible(section in rects)


def _length(sizes: dict[str, QSize], names: Sequence[str]) -> int:
    return sum(sizes[name].width() for name in names) + GAP * max(0, len(names) - 1)
