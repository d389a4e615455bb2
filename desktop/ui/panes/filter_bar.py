"""Filters of the therapy list: the leukemias always at hand, all others in a panel of their own.

The panel takes the place of the list while it is open, so that neither crowds the other; counts
follow each choice at once. Must not know the list: it says what is chosen.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from db.records import Kind, Summary
from desktop.core.facets import FACETS, Filter, counts
from desktop.ui.look import Look
from desktop.ui.widgets.buttons import FilledButton
from desktop.ui.widgets.column import ColumnArea, ColumnLayout
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.wording import AGES, STATUSES, said
from desktop.ui.wording import FACETS as FACET_TITLES

QUICK = "leukemia"
NO_LIMIT = 16777215  # pixels, Qt's own
# From this text scale on even the quick chips would push the list off the screen.
ROOMY_SCALE = 1.4


class Chip(QPushButton):
    """One value of a facet with its number of therapies."""

    def __init__(self, parent: QWidget, facet: str, value: str, title: str) -> None:
        """Show `title`; it is not chosen yet."""
        super().__init__(parent)
        self.facet, self.value, self._title = facet, value, title
        self._count = 0
        self._room = NO_LIMIT
        self.setProperty("tone", "chip")
        self.setCheckable(True)

    def sizeHint(self) -> QSize:
        """Return the size with room for the bold words of a chosen chip."""
        text, size = self.text(), super().sizeHint()
        bold = QFont(self.font())
        bold.setBold(True)
        more = QFontMetrics(bold).horizontalAdvance(text)
        more -= self.fontMetrics().horizontalAdvance(text)
        return size + QSize(0 if self.isChecked() else max(0, more), 0)

    def minimumSizeHint(self) -> QSize:
        """Return a width that never widens the pane: see fit()."""
        return QSize(0, self.sizeHint().height())

    def fit(self, width: int) -> None:
        """Fold the words where the chip would be wider than `width`: a name is never cut.

        Only a single word that is wider is shortened.
        """
        self._room = width
        words = f"{self._title} {self._count}"
        self.setText(words)
        if self.sizeHint().width() > width:
            bold = QFont(self.font())
            bold.setBold(True)
            metrics = QFontMetrics(bold)
            frame = super().sizeHint().width() - self.fontMetrics().horizontalAdvance(words)
            room = width - frame
            cut = Qt.TextElideMode.ElideRight
            lines = _folded(words, metrics, room)
            self.setText("\n".join(metrics.elidedText(line, cut, max(1, room)) for line in lines))
        self.setToolTip(self._title if "…" in self.text() else "")

    def show_count(self, count: int, chosen: bool) -> None:
        """Show how many therapies the value would leave, and whether it is chosen."""
        self._count = count
        self.fit(self._room)
        self.setAccessibleName(said("Filter: {0}, {1} therapies").format(self._title, count))
        self.setChecked(chosen)
        self.setEnabled(chosen or count > 0)


class FacetChips(QWidget):
    """The chips of one facet, made once; only their numbers and marks change.

    Signals:
        toggled(str, str): facet and value of the chip that was pressed.
    """

    toggled = Signal(str, str)

    def __init__(
        self, parent: QWidget | None, facet: str, values: Sequence[str], title: Callable[..., str]
    ) -> None:
        """Make a chip for each value."""
        super().__init__(parent)
        self.flow = FlowLayout(self, 6)
        self.chips = [Chip(self, facet, value, title(facet, value)) for value in values]
        self.facet = facet
        for chip in self.chips:
            chip.clicked.connect(self._press)
            self.flow.addWidget(chip)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let no chip be wider than there is room."""
        super().resizeEvent(event)
        for chip in self.chips:
            chip.fit(self.width())
        self.flow.invalidate()

    def show_counts(self, found: dict[str, int], chosen: Filter) -> None:
        """Show the numbers of now."""
        for chip in self.chips:
            chip.show_count(found.get(chip.value, 0), (chip.facet, chip.value) in chosen.chosen)
        self.flow.invalidate()
        self.updateGeometry()

    def _press(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            self.toggled.emit(chip.facet, chip.value)


class FilterPanel(QFrame):
    """All facets with their chips; made when it is first opened.

    Signals:
        toggled(str, str): a value was switched.
        cleared(): no filter is wanted.
        closed(): the list is wanted.
    """

    toggled = Signal(str, str)
    cleared = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None, facets: Sequence[FacetChips]) -> None:
        """Stack `facets`, each below its title."""
        super().__init__(parent)
        self.setAccessibleName(said("Filters"))
        self.facets = facets
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 12)
        layout.setSpacing(10)
        box = QWidget()
        box.setObjectName("plain")
        column = ColumnLayout(box)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(6)
        for facet in facets:
            title = PlainLabel(box, said(FACET_TITLES[facet.facet]), "group")
            title.setContentsMargins(2, 8, 0, 0)
            column.addWidget(title)
            facet.setParent(box)
            column.addWidget(facet)
            facet.toggled.connect(self.toggled)
        area = ColumnArea(self)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.set_column(box)
        area.setMinimumHeight(1)  # where the room is short it gives way, not the buttons
        layout.addWidget(area, 1)
        layout.addWidget(self._foot())

    def _foot(self) -> QWidget:
        foot = QWidget(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        foot.setSizePolicy(policy)
        flow = FlowLayout(foot, 8)
        self.done = FilledButton(foot)
        self.done.setProperty("tone", "primary")
        self.done.clicked.connect(self.closed)
        flow.addWidget(self.done)
        self.clear = QPushButton(said("Clear"), foot)
        self.clear.setAccessibleName(said("Clear all filters"))
        self.clear.clicked.connect(self.cleared)
        flow.addWidget(self.clear)
        return foot

    def show_left(self, count: int, chosen: bool) -> None:
        """Say how many therapies are left."""
        text = said("Show 1 therapy") if count == 1 else said("Show {0} therapies").format(count)
        self.done.setText(text)
        self.clear.setEnabled(chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


class FilterBar(QWidget):
    """The strip above the list: quick chips, the way to all filters, and to none.

    Signals:
        changed(): other filters are chosen.
        panel_wanted(bool): all filters are to be shown, or the list.
    """

    changed = Signal()
    panel_wanted = Signal(bool)

    def __init__(self, parent: QWidget, look: Look, summaries: Sequence[Summary]) -> None:
        """Filter the therapies among `summaries`; nothing is chosen yet."""
        super().__init__(parent)
        self._look = look
        self._therapies = tuple(s for s in summaries if s.kind is Kind.THERAPY)
        self._classes = {s.class_id: s.class_title for s in summaries}
        self.filter = Filter()
        self._panel: FilterPanel | None = None
        self._flow = FlowLayout(self, 6)
        self._flow.setContentsMargins(12, 10, 12, 10)
        self._quick = self._facet(QUICK)
        self._quick.toggled.connect(self.toggle)
        for chip in self._quick.chips:
            self._flow.addWidget(chip)
        self._quick.setParent(self)
        self._quick.hide()  # it only holds its chips together: they stand in the strip itself
        self._open = False
        self._more = self._button(self._toggle_panel)
        self._clear = self._button(self.clear)
        self._clear.setText(said("Clear"))
        self._clear.setAccessibleName(said("Clear all filters"))
        self._show()

    def _button(self, slot: Callable[[], None]) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("tone", "chip")
        button.clicked.connect(slot)
        self._flow.addWidget(button)
        return button

    def _title(self, facet: str, value: str) -> str:
        match facet:
            case "leukemia":
                return value.upper()
            case "class":
                return self._classes.get(value, value)
            case "age":
                return said(AGES[value]) if value in AGES else value
            case "status":
                return said(STATUSES[value]) if value in STATUSES else value
            case _:
                return value

    @property
    def has_panel(self) -> bool:
        """Return whether the panel was ever opened."""
        return self._panel is not None

    @property
    def panel(self) -> FilterPanel:
        """Return the panel of all filters, made on first use."""
        if self._panel is None:
            self._panel = FilterPanel(self.parentWidget(), [self._facet(f) for f in FACETS])
            self._panel.toggled.connect(self.toggle)
            self._panel.cleared.connect(self.clear)
            self._panel.closed.connect(self.close_panel)
            self._show()
        return self._panel

    def _facet(self, facet: str) -> FacetChips:
        values = tuple(counts(self._therapies, facet, Filter()))
        return FacetChips(None, facet, values, self._title)

    @property
    def is_open(self) -> bool:
        """Return whether the panel is shown instead of the list."""
        return self._open

    def set_filter(self, chosen: Filter, is_open: bool) -> None:
        """Choose filters, and whether the panel is open."""
        self.filter = chosen
        self._open = is_open
        self._show()
        self.panel_wanted.emit(is_open)
        self.changed.emit()

    def toggle(self, facet: str, value: str) -> None:
        """Switch one value."""
        self.filter = self.filter.toggled(facet, value)
        self._show()
        self.changed.emit()

    def clear(self) -> None:
        """Choose nothing."""
        self.filter = Filter()
        self._show()
        self.changed.emit()

    def close_panel(self) -> None:
        """Show the list again, and go back to the button that opened the panel."""
        self._open = False
        self._show()
        self.panel_wanted.emit(False)
        self._more.setFocus(Qt.FocusReason.OtherFocusReason)

    def _toggle_panel(self) -> None:
        self._open = not self._open
        self._show()
        self.panel_wanted.emit(self.is_open)

    def _show(self) -> None:
        """Bring numbers, marks and words up to date."""
        chosen, is_open = self.filter, self.is_open
        folded = self._look.theme.scale >= ROOMY_SCALE
        self._quick.show_counts(counts(self._therapies, QUICK, chosen), chosen)
        for chip in self._quick.chips:
            chip.setVisible(not is_open and (chip.isChecked() or not folded))
        hidden = len([f for f, _ in chosen.chosen if f != QUICK])
        name = said("Filters") if folded else said("More filters")
        text = said("Hide filters") if is_open else f"{name} ({hidden})" if hidden else name
        self._more.setText(text)
        # Large text leaves no line for it below the panel: it stands beside the way back instead.
        self._clear.setVisible(bool(chosen.chosen) and (folded or not is_open))
        if self._panel is not None:
            for facet in self._panel.facets:
                facet.show_counts(counts(self._therapies, facet.facet, chosen), chosen)
            self._panel.show_left(len(chosen.apply(self._therapies)), bool(chosen.chosen))
            self._panel.clear.setVisible(not folded)
        self._flow.invalidate()
        self.updateGeometry()

    def apply_look(self) -> None:
        """Use the room of another text scale."""
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Place the chips anew in another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._flow.invalidate()


def _folded(words: str, metrics: QFontMetrics, room: int) -> list[str]:
    """Return words in lines of at most `room` pixels, where no word is wider."""
    lines: list[str] = []
    for word in words.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
