"""The preview: pages one below the other, decoded only while they are seen, with zoom.

Must not know what is on a page or how it was made.
"""

from __future__ import annotations

import struct
from collections import OrderedDict
from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QWidget

from desktop.ui.announce import announce
from desktop.ui.look import Look
from desktop.ui.wording import said, sentences

ZOOMS = (50, 75, 100, 125, 150, 200)  # percent of the width of the view
GAP, EDGE = 16, 20
DECODED = 4  # pages kept as pixels: a page has about 4 MB
LINE = 40


class PreviewPage(Struct, frozen=True):
    """A page as a picture (PNG), with the title of its document and its words, where known."""

    image: bytes
    title: str = ""
    text: str = ""


class SpokenPage(QLabel):
    """What a screen reader meets where a page is drawn; it draws nothing itself."""

    def __init__(self, parent: QWidget, name: str, text: str) -> None:
        """Stand for the page of this name with these words."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(name)
        self.setAccessibleDescription(text)
        self.show()


class PagesView(QAbstractScrollArea):
    """Shows pages. Arrows, page keys, Home and End move; plus and minus zoom.

    Signals:
        page_changed(int): the number of the page in the middle, from 1.
        zoom_changed(int): the zoom in percent.
    """

    page_changed = Signal(int)
    zoom_changed = Signal(int)

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        """Make an empty view that can be reached by keyboard."""
        super().__init__(parent)
        self._look = look
        self._pages: list[PreviewPage] = []
        self._spoken: list[SpokenPage] = []
        self._message = ""
        self._decoded: OrderedDict[int, QPixmap] = OrderedDict()
        self._places: list[QRect] = []
        self._zoom, self._current = 100, 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(said("Preview"))
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.valueChanged.connect(self._moved)

    @property
    def page_number(self) -> int:
        """Return the number of the page in the middle, 0 when there is none."""
        return self._current

    @property
    def page_count(self) -> int:
        """Return how many pages are shown."""
        return len(self._pages)

    @property
    def zoom(self) -> int:
        """Return the zoom in percent of the view's width."""
        return self._zoom

    def show_pages(self, pages: Sequence[PreviewPage]) -> None:
        """Show these pages; the place is kept where pages only come after it."""
        self._pages, self._message = list(pages), ""
        self._decoded.clear()
        self._speak()
        self._arrange()
        self._say_place()  # the page may be the same one, of more pages

    def show_message(self, text: str) -> None:
        """Show words in place of pages."""
        self._pages, self._message = [], text
        self._decoded.clear()
        self._speak()
        self._arrange()
        self.setAccessibleDescription(text)
        if self.isVisible():
            announce(self, text)

    def set_zoom(self, percent: int) -> None:
        """Show pages at the nearest zoom there is, around the same page."""
        nearest = min(ZOOMS, key=lambda zoom: abs(zoom - percent))
        if nearest != self._zoom:
            page = self._current
            self._zoom = nearest
            self._arrange()
            self.go_to(page)
            self.zoom_changed.emit(nearest)

    def larger(self) -> None:
        """Zoom in by one step."""
        self.set_zoom(next((z for z in ZOOMS if z > self._zoom), ZOOMS[-1]))

    def smaller(self) -> None:
        """Zoom out by one step."""
        self.set_zoom(next((z for z in reversed(ZOOMS) if z < self._zoom), ZOOMS[0]))

    def go_to(self, page: int) -> None:
        """Scroll so that this page is at the top."""
        if 1 <= page <= len(self._places):
            self.verticalScrollBar().setValue(self._places[page - 1].top() - GAP)

    def _speak(self) -> None:
        """Stand something for each page that a screen reader meets."""
        for spoken in self._spoken:
            spoken.hide()
            spoken.deleteLater()
        self._spoken = [
            SpokenPage(self.viewport(), self._name(number), page.text)
            for number, page in enumerate(self._pages, start=1)
        ]

    def _name(self, page: int) -> str:
        place = said("Page {0} of {1}").format(page, len(self._pages))
        return sentences(place, self._pages[page - 1].title)

    def _arrange(self) -> None:
        """Compute where each page stands; all of one width, one below the other."""
        room = self.viewport().width()
        width = max(100, round((room - 2 * EDGE) * self._zoom / 100))
        y, self._places = GAP, []
        for page in self._pages:
            wide, high = struct.unpack(">II", page.image[16:24])  # the head of a PNG
            height = round(width * high / wide)
            x = max(EDGE, (room - width) // 2)
            self._places.append(QRect(x, y, width, height))
            y += height + GAP
        self._set_bars(QSize(width + 2 * EDGE, y))
        self._moved()
        self.viewport().update()

    def _set_bars(self, whole: QSize) -> None:
        view = self.viewport().size()
        pairs = (
            (self.verticalScrollBar(), whole.height(), view.height()),
            (self.horizontalScrollBar(), whole.width(), view.width()),
        )
        for bar, all_of_it, seen in pairs:
            bar.setRange(0, max(0, all_of_it - seen))
            bar.setPageStep(seen)
            bar.setSingleStep(self._look.theme.px(LINE))

    def _moved(self) -> None:
        middle = self._down() + self.viewport().height() // 3
        above = [n for n, place in enumerate(self._places, start=1) if place.top() <= middle]
        current = above[-1] if above else min(1, len(self._places))
        for spoken, place in zip(self._spoken, self._places, strict=True):
            spoken.setGeometry(place.translated(-self._across(), -self._down()))
        if current != self._current:
            self._current = current
            self._say_place()
            if self.hasFocus():
                announce(self, self.accessibleDescription())
            self.page_changed.emit(current)
        self.viewport().update()

    def _across(self) -> int:
        return self.horizontalScrollBar().value()

    def _down(self) -> int:
        return self.verticalScrollBar().value()

    def _say_place(self) -> None:
        if self._current:
            text = self._pages[self._current - 1].text
            self.setAccessibleDescription(sentences(self._name(self._current), text))

    def _pixmap(self, number: int) -> QPixmap:
        if number not in self._decoded:
            picture = QPixmap()
            picture.loadFromData(self._pages[number].image, "PNG")
            self._decoded[number] = picture
            if len(self._decoded) > DECODED:
                self._decoded.popitem(last=False)
        self._decoded.move_to_end(number)
        return self._decoded[number]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages that are seen, each with a thin frame."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        theme, view = self._look.theme, self.viewport().rect()
        painter.fillRect(view, theme.color("canvas"))
        if self._message:
            painter.setPen(theme.color("ink"))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(view.adjusted(EDGE, EDGE, -EDGE, -EDGE), int(flags), self._message)
        for number, place in enumerate(self._places):
            target = place.translated(-self._across(), -self._down())
            if target.intersects(view):
                painter.drawPixmap(target, self._pixmap(number))
                painter.setPen(theme.color("line"))
                painter.drawRect(target.adjusted(-1, -1, 0, 0))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages into the new width."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by pages, and zoom; what is not ours goes on."""
        bar, key = self.verticalScrollBar(), event.key()
        moves = {
            Qt.Key.Key_Home: 0, Qt.Key.Key_End: bar.maximum(),
            Qt.Key.Key_Down: bar.value() + bar.singleStep(),
            Qt.Key.Key_Up: bar.value() - bar.singleStep(),
            Qt.Key.Key_Space: bar.value() + bar.pageStep() * 9 // 10,
        }  # fmt: skip
        if key in moves:
            bar.setValue(moves[Qt.Key(key)])
        elif key == Qt.Key.Key_PageDown:
            self.go_to(min(self._current + 1, len(self._places)))
        elif key == Qt.Key.Key_PageUp:
            self.go_to(max(self._current - 1, 1))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.larger()
        elif key == Qt.Key.Key_Minus:
            self.smaller()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y() > 0:
                self.larger()
            else:
                self.smaller()
            event.accept()
        else:
            super().wheelEvent(event)
