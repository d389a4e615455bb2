"""What every screen of the kiosk is made with, and what a screen is."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.kiosk_library import KioskLibrary
from desktop.core.kiosk_session import KioskSession
from desktop.core.rich_text import parse
from desktop.ui.kiosk.asks import Ask, Do
from desktop.ui.kiosk.buttons import WideButton
from desktop.ui.kiosk.measures import label_font
from desktop.ui.kiosk.touch import Face, TouchButton
from desktop.ui.look import Look
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.page_view.block import Node
from desktop.ui.widgets.page_view.view import PageView


class Kit(Struct, frozen=True):
    """Look, content and session, and what this computer can do.

    `can_print_sheet` is about the chosen treatment: its sheet is a text of its own to sign off.
    """

    look: Look
    library: KioskLibrary
    session: KioskSession
    languages: tuple[str, ...]
    can_print: bool
    can_print_sheet: bool
    can_listen: bool


class Screen(QWidget):
    """One screen, made new each time it is shown; it keeps nothing.

    Signals:
        asked(object): an Ask.
    """

    asked = Signal(object)

    def __init__(self, parent: QWidget | None, kit: Kit) -> None:
        """Make an empty screen."""
        super().__init__(parent)
        self.kit, self.look, self.session = kit, kit.look, kit.session
        self.lang = kit.session.language

    def title(self) -> str:
        """Return what stands in the header."""
        return ""

    def send(self, do: Do, value: str = "") -> None:
        """Ask for something."""
        self.asked.emit(Ask(do, value))

    def taking(self, button: TouchButton) -> TouchButton:
        """Return the button, its wishes passed on."""
        button.asked.connect(self.asked)
        return button

    def answer(
        self, title: str, do: Do, value: str = "", *, icon: str = "", tone: str = "plain"
    ) -> WideButton:
        """Return a wide button that asks for something."""
        made = WideButton(self, self.look, Face(title, icon=icon), Ask(do, value), tone)
        made.asked.connect(self.asked)
        return made


class Words(PlainLabel):
    """Plain words in one of the shapes of measures.SHAPES."""

    def __init__(self, parent: QWidget | None, look: Look, text: str, shape: str) -> None:
        """Show `text`."""
        super().__init__(parent, text)
        self.setFont(label_font(look.theme, shape))
        self.setProperty("type", shape)


def texts_of(widget: QWidget) -> Iterator[str]:
    """Yield every text a widget shows now, in the order of its making: to count and to read out."""
    for child in widget.findChildren(QWidget):
        if not child.isVisibleTo(widget):
            continue
        if isinstance(child, PlainLabel):
            yield child.text()
        elif isinstance(child, TouchButton):
            yield child.face.title
            yield child.face.subtitle
        elif isinstance(child, PageView):
            yield from page_texts(child)


def page_texts(page: PageView) -> Iterator[str]:
    """Yield the texts of a painted page."""
    for card in page.cards:
        for block in card.blocks:
            for node in block.nodes():
                yield from _node_texts(node)


def _node_texts(node: Node) -> Iterator[str]:
    yield parse(node.name)[0]
    yield node.description
    for child in node.children:
        yield from _node_texts(child)
