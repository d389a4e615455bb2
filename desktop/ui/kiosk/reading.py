"""A text to read: the painted page without chips, links or selection, and two buttons to turn it.

It can be dragged with a finger too. Must not know where its words come from.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScroller, QVBoxLayout, QWidget

from desktop.core.kiosk_library import Section
from desktop.core.page import Block, BlockKind
from desktop.ui.kiosk.buttons import WideButton
from desktop.ui.kiosk.measures import space
from desktop.ui.kiosk.pager import Foot
from desktop.ui.look import Look
from desktop.ui.theme import BASE_PIXELS
from desktop.ui.widgets.page_view.block import PageBlock
from desktop.ui.widgets.page_view.card import SectionCard
from desktop.ui.widgets.page_view.diagram import DiagramBlock
from desktop.ui.widgets.page_view.frame import add_urgent
from desktop.ui.widgets.page_view.heading import HeadingBlock, TitleBlock
from desktop.ui.widgets.page_view.shown import StatementText
from desktop.ui.widgets.page_view.statement import StatementBlock, gap_block
from desktop.ui.widgets.page_view.view import PageView
from desktop.ui.wording import NOT_STATED, said, section_title, topic_title

MEASURE = 44  # text sizes: about 85 characters, the longest line that reads well
THOUSANDTHS = 1000
LEAST_HEIGHT = 200  # pixels: three lines of the largest text
OVERLAP = 1.5  # lines that stay on screen when a page is turned, in text sizes


class KioskPage(PageView):
    """The painted page; nothing in it can be pressed, and a finger drags it. One stop of Tab."""

    def __init__(self, parent: QWidget | None, look: Look) -> None:
        """Make an empty page."""
        super().__init__(parent, look)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.viewport().setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAcceptDrops(False)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.LeftMouseButtonGesture)
        self.setMaximumWidth(look.theme.px(BASE_PIXELS) * MEASURE)

    def focusNextPrevChild(self, next_one: bool) -> bool:
        """Leave the text: a person with a keyboard need not go through every sentence."""
        return self.leave(next_one)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from sentence to sentence with the arrow keys; beyond the last one scroll."""
        key = event.key()
        if key not in (Qt.Key.Key_Down, Qt.Key.Key_Up) or not self.step(key == Qt.Key.Key_Down):
            super().keyPressEvent(event)

    def stop(self) -> None:
        """Let go of the finger."""
        QScroller.ungrabGesture(self.viewport())

    def sizeHint(self) -> QSize:
        """Return the widest the page may be."""
        return QSize(self.maximumWidth(), 400)

    def minimumSizeHint(self) -> QSize:
        """Return a height that leaves header and bar on a small screen, whatever the text size."""
        return QSize(super().minimumSizeHint().width(), LEAST_HEIGHT)


class Reading(QWidget):
    """A page with its two buttons, and more buttons beside them.

    Signals:
        moved(int): where the page stands now, in thousandths of the way.
    """

    moved = Signal(int)

    def __init__(self, parent: QWidget | None, look: Look, place: int = 0) -> None:
        """Make an empty page; it will open `place` thousandths down."""
        super().__init__(parent)
        self._look, self._place = look, place
        self.page = KioskPage(self, look)
        self._foot = Foot(self, look)
        self.turner = self._foot.turner
        self.turner.back_asked.connect(self._up)
        self.turner.on_asked.connect(self._down)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(look.theme, 14))
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.page, 1000)
        middle.addStretch(1)
        column.addLayout(middle, 1)
        column.addWidget(self._foot)
        bar = self.page.verticalScrollBar()
        bar.rangeChanged.connect(self._ranged)
        bar.valueChanged.connect(self._scrolled)

    def add_button(self, button: WideButton) -> None:
        """Put a button beside the two."""
        self._foot.add(button)

    def set_cards(self, cards: Sequence[SectionCard]) -> None:
        """Show these."""
        self.page.set_cards(cards)
        self._ranged()

    def settle(self) -> None:
        """Make the page exact and go to where it was read."""
        self.page.finish()
        bar = self.page.verticalScrollBar()
        bar.setValue(round(bar.maximum() * self._place / THOUSANDTHS))

    def _step(self) -> int:
        overlap = round(self._look.theme.px(BASE_PIXELS) * OVERLAP)
        return max(80, self.page.viewport().height() - overlap)

    def _up(self) -> None:
        bar = self.page.verticalScrollBar()
        bar.setValue(bar.value() - self._step())

    def _down(self) -> None:
        self.page.finish()
        bar = self.page.verticalScrollBar()
        bar.setValue(bar.value() + self._step())

    def _ranged(self) -> None:
        bar = self.page.verticalScrollBar()
        self.turner.setVisible(bar.maximum() > 0)
        self._foot.setVisible(self._foot.is_wanted)
        bar.setEnabled(bar.maximum() > 0)
        self._show_ends()

    def _scrolled(self) -> None:
        bar = self.page.verticalScrollBar()
        self._show_ends()
        if bar.maximum() > 0:
            self.moved.emit(round(bar.value() * THOUSANDTHS / bar.maximum()))

    def _show_ends(self) -> None:
        bar = self.page.verticalScrollBar()
        self.turner.set_ends(bar.value() > 0, bar.value() < bar.maximum())


# ------------------------------------------------------------------------------------- its cards


def note_card(text: str) -> SectionCard:
    """Return a card with one marked sentence."""
    return SectionCard("note", "", 1, partial(_note, text))


def _note(text: str) -> Sequence[PageBlock]:
    return (gap_block(text),)


def words_card(name: str, blocks: Sequence[PageBlock]) -> SectionCard:
    """Return a card of blocks that are there already."""
    return SectionCard(name, "", len(blocks), partial(tuple, blocks))


def section_cards(
    sections: Sequence[Section], *, titled: bool, notes: Sequence[str] = ()
) -> list[SectionCard]:
    """Return a card for each section; without titles when the header says them already.

    `notes` stand at the top of the first card.
    """
    return [
        SectionCard(
            s.id, "", len(s.blocks),
            partial(_blocks, s, titled=titled, notes=() if place else tuple(notes)),
        )
        for place, s in enumerate(sections)
    ]  # fmt: skip


def _blocks(section: Section, *, titled: bool, notes: Sequence[str]) -> Sequence[PageBlock]:
    title = section_title(section.id)
    made: list[PageBlock] = [gap_block(note) for note in notes]
    made += [TitleBlock(title)] if titled else []
    for block in section.blocks:
        if block.kind is BlockKind.HEADING and topic_title(block.topic) == title:
            continue
        found = _shown(block)
        if block.topic == "emergency":
            add_urgent(made, topic_title(block.topic), found)
        else:
            made += found
    return made


def _shown(block: Block) -> list[PageBlock]:
    if block.kind is BlockKind.HEADING:
        return [HeadingBlock(topic_title(block.topic))]
    if block.kind is BlockKind.DIAGRAM:
        return [DiagramBlock(block.text, block.lang)]
    if block.kind is BlockKind.GAP:
        return [gap_block(block.text or said(NOT_STATED), faded=True)]
    statement = block.statement
    if statement is None:
        return []
    label = statement.label or statement.heading
    return [words_block(statement.text, label, bullet=statement.style == "bullet")]


def words_block(text: str, label: str = "", *, bullet: bool = False) -> PageBlock:
    """Return a paragraph or a list item, in plain words without a chip."""
    make = partial(StatementText, text, label, bullet=bullet)
    return StatementBlock(make, len(text) + len(label), None, 10 if bullet else 14)
