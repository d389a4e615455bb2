"""Draws a real window as a small line drawing: names as words, running text as bars.

Colours are roles of the theme such as @ink, for whoever shows the drawing to fill in.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)

from desktop.models.entry_list import Role, Row
from desktop.ui.compare.table import CompareTable
from desktop.ui.dialogs.print_pages import PagesView
from desktop.ui.kiosk.buttons import BarButton, NavButton
from desktop.ui.kiosk.touch import TouchButton
from desktop.ui.widgets.entry_delegate import EntryDelegate
from desktop.ui.widgets.page_view.frame import UrgentBlock
from desktop.ui.widgets.page_view.heading import HeadingBlock
from desktop.ui.widgets.page_view.statement import StatementBlock
from desktop.ui.widgets.page_view.view import PageView

NAMED = ("title", "section", "heading", "group")
LINE, BAR, RADIUS = 19, 6, 17


@dataclass
class Drawing:
    """The parts of one picture, in the coordinates of `window`."""

    window: QWidget
    parts: list[str] = field(default_factory=list)

    def place(self, widget: QWidget, rect: QRect | None = None) -> QRect:
        """Return where a widget, or a part of it, is seen in the window; empty when it is not."""
        seen = QRect(rect or widget.rect()).translated(widget.mapTo(self.window, QPoint()))
        above = widget
        while above is not None:
            seen &= QRect(above.mapTo(self.window, QPoint()), above.size())
            above = above.parentWidget() if above is not self.window else None
        return seen

    def box(
        self, rect: QRect, fill: str, line: str = "", radius: int = 0, width: float = 1
    ) -> None:
        if rect.width() < 2 or rect.height() < 2:
            return
        edge = f' stroke="@{line}" stroke-width="{width}"' if line else ""
        corner = f' rx="{radius}"' if radius else ""
        x, y, w, h = _numbers(rect)
        self.parts.append(
            f'<rect x="{x}" y="{y}" width="{w}" height="{h}" fill="@{fill}"{edge}{corner}/>'
        )

    def words(self, rect: QRect, text: str, like: QWidget, role: str = "ink", bold: bool = True,
              size: int = 0, centre: bool = False) -> None:  # fmt: skip
        font = like.font()
        pixels = size or font.pixelSize()
        font.setPixelSize(pixels)
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width() + 4)
        if rect.height() < pixels or not shown.strip("… "):
            return
        x = rect.center().x() if centre else rect.left()
        anchor = ' text-anchor="middle"' if centre else ""
        y = rect.center().y() + round(pixels * 0.36)
        weight = ' font-weight="bold"' if bold else ""
        self.parts.append(
            f'<text x="{x}" y="{y}" font-size="{pixels}"{weight}{anchor} fill="@{role}">'
            f"{escape(shown)}</text>"
        )

    def bars(self, rect: QRect, role: str = "line") -> None:
        """Draw lines of text as bars; the last one is short."""
        count = max(1, round(rect.height() / LINE))
        for number in range(count):
            top = rect.top() + number * LINE + (min(LINE, rect.height()) - BAR) // 2
            if top + BAR > rect.bottom() + 1:
                return
            share = 0.6 if number == count - 1 else 0.96
            self.box(QRect(rect.left(), top, round(rect.width() * share), BAR), role, radius=3)

    def number(self, number: int, point: QPoint) -> None:
        x, y = point.x(), point.y()
        self.parts.append(
            f'<circle cx="{x}" cy="{y}" r="{RADIUS}" fill="@ink" stroke="@surface" '
            f'stroke-width="3"/>'
            f'<text x="{x}" y="{y + 7}" font-size="19" font-weight="bold" text-anchor="middle" '
            f'fill="@surface">{number}</text>'
        )

    def tick(self, middle: QPoint) -> None:
        x, y = middle.x(), middle.y()
        self.parts.append(
            f'<polyline points="{x - 5},{y} {x - 1},{y + 4} {x + 5},{y - 4}" fill="none" '
            f'stroke="@on_teal" stroke-width="2"/>'
        )

    def svg(self) -> str:
        width, height = self.window.width(), self.window.height()
        whole = QRect(0, 0, width, height)
        frame = Drawing(self.window)
        frame.box(whole.adjusted(1, 1, -1, -1), "canvas")
        edge = Drawing(self.window)
        x, y, w, h = _numbers(whole.adjusted(1, 1, -1, -1))
        edge.parts.append(
            f'<rect x="{x}" y="{y}" width="{w}" height="{h}" fill="none" stroke="@edge" '
            f'stroke-width="2" rx="6"/>'
        )
        parts = "\n".join([*frame.parts, *self.parts, *edge.parts])
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
            f'font-family="LeukoGuide Sans">\n{parts}\n</svg>\n'
        )


def _numbers(rect: QRect) -> tuple[int, int, int, int]:
    return rect.x(), rect.y(), rect.width(), rect.height()


def draw(drawing: Drawing, widget: QWidget) -> None:
    """Draw a widget and what is in it."""
    rect = drawing.place(widget)
    if not widget.isVisible() or rect.isEmpty() or _is_drawn_whole(drawing, widget, rect):
        return
    if isinstance(widget, QFrame):
        _frame(drawing, widget, rect)
    for child in widget.children():
        if isinstance(child, QWidget) and not child.isWindow():
            draw(drawing, child)


def _is_drawn_whole(drawing: Drawing, widget: QWidget, rect: QRect) -> bool:
    """Draw what has no parts of its own; return whether it was such a thing."""
    match widget:
        case PagesView():
            _sheet(drawing, rect)
        case TouchButton():
            _touch(drawing, widget, rect)
        case PageView():
            _page(drawing, widget)
        case CompareTable():
            _table(drawing, widget)
        case QAbstractItemView():
            _list(drawing, widget)
        case QPushButton() | QRadioButton():
            _button(drawing, widget, rect)
        case QCheckBox():
            _check(drawing, widget, rect)
        case QLineEdit() | QComboBox():
            _field(drawing, widget, rect)
        case QLabel():
            _label(drawing, widget, rect)
        case _:
            return False
    return True


def _frame(drawing: Drawing, frame: QFrame, rect: QRect) -> None:
    if frame.objectName() in ("bar", "side", "status"):
        drawing.box(rect, "surface", "line")
    elif frame.property("card"):
        red = frame.property("card") in ("urgent", "emergency")
        drawing.box(rect, "red_soft" if red else "surface", "red" if red else "line", 10)


def _field(drawing: Drawing, field: QLineEdit | QComboBox, rect: QRect) -> None:
    drawing.box(rect, "field", "edge", 8)
    text = field.currentText() if isinstance(field, QComboBox) else field.placeholderText()
    left = 12 if isinstance(field, QComboBox) else 36
    drawing.words(rect.adjusted(left, 0, -8, 0), text, field, "slate", bold=False)


def _button(drawing: Drawing, button: QPushButton | QRadioButton, rect: QRect) -> None:
    tone, on = button.property("tone"), button.isChecked()
    fill, line, role = "surface", "edge", "ink"
    if tone == "primary":
        fill, line, role = "teal", "teal", "on_teal"
    elif tone == "segment" and on:
        fill, line, role = "ink", "ink", "surface"
    elif tone in ("tab", "quiet"):
        fill, line, role = "canvas", "", "teal" if on else "slate"
    if line:
        drawing.box(rect.adjusted(0, 1, 0, -1), fill, line, 4 if tone == "segment" else 8)
    if button.text():
        side = 0 if tone == "tab" else 6
        drawing.words(rect.adjusted(side, 0, -side, 0), button.text(), button, role, centre=True)
    elif not button.icon().isNull():
        middle = rect.center()
        drawing.box(QRect(middle.x() - 7, middle.y() - 7, 14, 14), fill, role, 4, 2)


def _sheet(drawing: Drawing, rect: QRect) -> None:
    """Draw a page of paper in the middle of the room of the preview."""
    height = rect.height() - 90
    width = round(height * 0.77)
    page = QRect(rect.center().x() - width // 2, rect.top() + 20, width, height)
    drawing.box(page, "surface", "edge", 0, 2)
    inner = page.adjusted(width // 10, height // 14, -width // 10, 0)
    drawing.box(QRect(inner.left(), inner.top(), inner.width() // 2, 16), "edge", "", 3)
    urgent = QRect(inner.left(), inner.top() + 36, inner.width(), height // 3)
    drawing.box(urgent, "red_soft", "red", 6, 2)
    drawing.bars(urgent.adjusted(14, 14, -14, -14), "edge")
    drawing.bars(QRect(inner.left(), urgent.bottom() + 20, inner.width(), height // 3))


def _touch(drawing: Drawing, button: TouchButton, rect: QRect) -> None:
    """Draw a button of the kiosk: its picture as a field, its name, a bar for what is below it."""
    face = button.face
    on_bar = isinstance(button, BarButton) and not isinstance(button, NavButton)
    drawing.box(rect.adjusted(1, 1, -1, -1), "ink" if on_bar else "surface", "edge", 12, 2)
    role = "surface" if on_bar else "ink"
    if isinstance(button, BarButton):
        drawing.words(rect.adjusted(4, rect.height() // 3, -4, 0), face.title, button, role,
                      size=19, centre=True)  # fmt: skip
        return
    side = 24
    drawing.box(QRect(rect.left() + side, rect.top() + side, 46, 46), "teal_soft", "", 10)
    name = QRect(rect.left() + side, rect.top() + 82, rect.width() - 2 * side, 34)
    drawing.words(name, face.title, button, role, size=25)
    if face.subtitle and name.bottom() + 44 < rect.bottom():
        under = QRect(name.left(), name.bottom() + 8, name.width(), 2 * LINE)
        drawing.bars(under)


def _check(drawing: Drawing, check: QCheckBox, rect: QRect) -> None:
    size = 20
    box = QRect(rect.left(), rect.center().y() - size // 2, size, size)
    drawing.box(box, "teal" if check.isChecked() else "surface", "edge", 5, 2)
    drawing.words(rect.adjusted(size + 10, 0, 0, 0), check.text(), check)


def _label(drawing: Drawing, label: QLabel, rect: QRect) -> None:
    if not label.pixmap().isNull():
        if label.pixmap().height() > 100:
            drawing.box(rect, "surface", "edge")
            inner = rect.adjusted(rect.width() // 10, rect.height() // 12, -rect.width() // 10, 0)
            drawing.bars(inner)
        return
    if not label.text():
        return
    kind = label.property("type")
    named = kind in NAMED or label.objectName() == "brand" or label.property("pill")
    if named and rect.height() < 2.4 * label.font().pixelSize():
        role = "teal" if label.objectName() == "brand" else "ink"
        drawing.words(rect, label.text(), label, role)
    elif rect.height() > 14:
        drawing.bars(rect)
    else:
        drawing.words(rect, label.text(), label, "slate", bold=False)


def _list(drawing: Drawing, view: QAbstractItemView) -> None:
    model, port, delegate = view.model(), view.viewport(), view.itemDelegate()
    drawing.box(drawing.place(view), "surface")
    for number in range(model.rowCount()):
        index = model.index(number, 0)
        rect = drawing.place(port, view.visualRect(index))
        row = index.data(Role.ROW)
        if rect.height() < 24 or not isinstance(row, Row):
            continue
        if row.is_heading:
            drawing.words(rect.adjusted(14, 6, 0, 0), row.title.upper(), view, "slate", size=12)
            continue
        if index == view.currentIndex():
            drawing.box(rect, "teal_soft")
        drawing.box(QRect(rect.left() + 14, rect.top() + 11, 34, 34), "violet_soft", "", 9)
        words = QRect(rect.left() + 58, rect.top() + 8, rect.width() - 70, 20)
        drawing.words(words, row.title, view)
        drawing.bars(QRect(words.left(), words.bottom() + 3, words.width() // 2, LINE))
        marked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        if isinstance(delegate, EntryDelegate) and (marked or index == view.currentIndex()):
            middle = delegate.mark_rect(rect).center()
            box = QRect(middle.x() - 9, middle.y() - 9, 18, 18)
            drawing.box(box, "teal" if marked else "surface", "teal" if marked else "edge", 4, 2)
            if marked:
                drawing.tick(middle)


def _page(drawing: Drawing, page: PageView) -> None:
    layout, port, top = page._layout, page.viewport(), page.verticalScrollBar().value()
    for _, card, y in layout.tops():
        drawing.box(
            drawing.place(port, QRect(layout.left, y - top, layout.width, card.height)),
            "surface", "line", 12,
        )  # fmt: skip
    for spot in layout.spots(top, top + port.height()):
        block = layout.cards[spot.card].blocks[spot.block]
        left, width = layout.block_left(spot.card), layout.cards[spot.card].width
        rect = drawing.place(port, QRect(left, spot.top - top, width, spot.height))
        if isinstance(block, HeadingBlock):
            drawing.words(rect, block.text, page, size=18 if spot.block == 0 else 14)
        elif isinstance(block, UrgentBlock):
            drawing.box(rect, "red_soft", "red", 12, 2)
            drawing.words(rect.adjusted(16, 14, -16, 0).intersected(
                QRect(rect.left() + 16, rect.top() + 12, 400, 20)), block.name, page)  # fmt: skip
            drawing.bars(rect.adjusted(16, 42, -16, -14), "edge")
        else:
            drawing.bars(rect)
            if isinstance(block, StatementBlock) and block.shown.chip:
                _chip(drawing, rect)


def _chip(drawing: Drawing, rect: QRect) -> None:
    if rect.height() >= 16:
        right = rect.left() + round(rect.width() * 0.64)
        drawing.box(QRect(right, rect.bottom() - 17, 96, 16), "chip", "edge", 8)


def _table(drawing: Drawing, table: CompareTable) -> None:
    model, port = table.model(), table.viewport()
    across, down = table.horizontalHeader(), table.verticalHeader()
    for column in range(model.columnCount()):
        part = QRect(across.sectionViewportPosition(column), 0, across.sectionSize(column), 200)
        rect = drawing.place(across.viewport(), part)
        drawing.box(rect, "surface", "edge")
        drawing.box(QRect(rect.left() + 12, rect.top() + 12, 28, 28), "violet_soft", "", 8)
        name = model.headerData(column, Qt.Orientation.Horizontal)
        drawing.words(QRect(rect.left() + 52, rect.top() + 10, rect.width() - 60, 20), name, table)
        drawing.bars(QRect(rect.left() + 52, rect.top() + 32, rect.width() // 2, LINE))
    for row in range(model.rowCount()):
        part = QRect(0, down.sectionViewportPosition(row), 400, down.sectionSize(row))
        rect = drawing.place(down.viewport(), part)
        if rect.isEmpty():
            continue
        drawing.box(rect, "field", "line")
        title = model.headerData(row, Qt.Orientation.Vertical)
        drawing.words(QRect(rect.left() + 12, rect.top() + 8, rect.width() - 20, 20), title, table)
        drawing.bars(QRect(rect.left() + 12, rect.top() + 30, rect.width() // 2, LINE))
        for column in range(model.columnCount()):
            _cell(drawing, table, drawing.place(port, table.visualRect(model.index(row, column))))


def _cell(drawing: Drawing, table: CompareTable, rect: QRect) -> None:
    drawing.box(rect, "surface", "line")
    inner = rect.adjusted(10, 10, -14, -10)
    if rect.height() < 70:
        drawing.bars(QRect(inner.left(), inner.top(), inner.width() * 2 // 3, LINE))
        return
    for top in range(inner.top(), inner.bottom() - 60, 84):
        drawing.bars(QRect(inner.left(), top, inner.width(), 2 * LINE))
        drawing.box(QRect(inner.left(), top + 2 * LINE + 4, 90, 16), "chip", "edge", 8)
