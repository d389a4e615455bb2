"""The page as screen readers get it: sections, headings, statements, links, tables.

Each part is a QAccessibleInterface of our own, made when a screen reader asks for it. Measured with
PySide6 6.11.3 on AT-SPI (10,000 switches under a client that walks the tree: no crash, no growth):

- Qt keeps every interface in a cache and is the one to delete it; Python may never do so first.
  So a part is registered when it is made, kept here, and given up by deleteAccessibleInterface().
- Factories keep what they return for ever: only the page comes from the factory, once.
- interface_cast() must return a VoidPtr; an int, an object or None end the process.
- QAccessibleTableInterface is not there in Python: rows and cells carry their words as names.
"""

# PySide's stubs know neither that these may return nothing nor what interface_cast() needs.
# pyright: reportIncompatibleMethodOverride=false

from __future__ import annotations

import weakref
from collections.abc import Callable, Sequence
from functools import partial, reduce
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QRect, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAttributesInterface,
    QAccessibleEvent,
    QAccessibleInterface,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import VoidPtr, getCppPointer

from desktop.ui.widgets.page_view.block import NOWHERE, Node
from desktop.ui.widgets.page_view.grouped import Part, parts_of_card
from desktop.ui.widgets.page_view.ring import Place
from desktop.ui.widgets.page_view.terms import TERM_STOP

if TYPE_CHECKING:
    from desktop.ui.widgets.page_view.card import SectionCard
    from desktop.ui.widgets.page_view.view import PageView

INSTALLED = "page_view_accessible"
NOTHING = VoidPtr(0)


def install() -> None:
    """Let Qt ask us for the interface of every page view; once in each application."""
    app = QCoreApplication.instance()
    if app is not None and not app.property(INSTALLED):
        app.setProperty(INSTALLED, True)
        QAccessible.installFactory(_interface)


def _interface(class_name: str, thing: QObject) -> QAccessibleInterface | None:
    tree = getattr(thing, "accessible_tree", None) if class_name == "PageView" else None
    return tree.make_page() if isinstance(tree, Tree) else None


def _address(interface: QAccessibleActionInterface | QAccessibleAttributesInterface) -> VoidPtr:
    return VoidPtr(getCppPointer(interface)[0])


class Tree:
    """All interfaces of one page view."""

    def __init__(self, view: PageView) -> None:
        """Serve `view`; nothing is made before somebody asks."""
        self._view = weakref.ref(view)
        self._page: PageInterface | None = None
        self._parts: list[PartInterface] = []

    @property
    def view(self) -> PageView | None:
        """Return the page view while it lives."""
        return self._view()

    def make_page(self) -> PageInterface | None:
        """Return a new interface of the view itself."""
        view = self.view
        if view is not None:
            self._page = PageInterface(self, view)
        return self._page

    @property
    def page(self) -> PageInterface | None:
        """Return the interface of the view itself, once somebody asked for it."""
        return self._page

    def keep(self, part: PartInterface) -> int:
        """Register a part and keep it; return the number Qt knows it by."""
        self._parts.append(part)
        return QAccessible.registerAccessibleInterface(part)

    def clear(self) -> None:
        """Give up all parts."""
        parts, self._parts = self._parts, []
        if self._page is not None:
            self._page.parts = []
        for part in parts:
            part.leave()
        for part in parts:
            QAccessible.deleteAccessibleInterface(part.number)

    def renew(self) -> None:
        """Give up all parts and say that there are others now."""
        self.clear()
        view = self.view
        if view is not None and self._page is not None and QAccessible.isActive():
            event = QAccessibleEvent(view, QAccessible.Event.ObjectReorder)
            QAccessible.updateAccessibility(event)

    def say_focus(self, place: Place) -> None:
        """Tell screen readers that a stop has the focus."""
        if not QAccessible.isActive() or self._page is None:
            return
        part = self._page.part_of(place)
        if part is not None:
            QAccessible.updateAccessibility(QAccessibleEvent(part, QAccessible.Event.Focus))


class PageInterface(QAccessibleWidget):
    """The page: a document with a section for each card."""

    def __init__(self, tree: Tree, view: PageView) -> None:
        """Speak for `view`."""
        super().__init__(view, QAccessible.Role.Document, view.accessibleName())
        self._tree = tree
        self.parts: list[PartInterface] = []

    def text(self, kind: QAccessible.Text) -> str:
        """Return what the page is called now; Qt would keep the name it had at first."""
        view = self._tree.view
        if kind == QAccessible.Text.Name and view is not None:
            return view.accessibleName()
        return super().text(kind)

    def _sections(self) -> list[PartInterface]:
        view = self._tree.view
        if view is not None and not self.parts:
            self.parts = [
                PartInterface(self._tree, self, Part(NOWHERE, _section(card.title)), number)
                for number, card in enumerate(view.cards)
            ]
        return self.parts

    def childCount(self) -> int:  # noqa: N802  Qt's name
        """Return the number of sections."""
        return len(self._sections())

    def child(self, index: int) -> QAccessibleInterface | None:
        """Return a section."""
        return _at(self._sections(), index)

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802  Qt's name
        """Return the number of a section, -1 for anything else."""
        return _index(self._sections(), child)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        """Return the innermost part at a place of the screen."""
        return _part_at(self._sections(), x, y)

    def focusChild(self) -> QAccessibleInterface | None:  # noqa: N802  Qt's name
        """Return the part that has the focus ring."""
        view = self._tree.view
        place = view.focused_place() if view is not None else None
        return self.part_of(place) if place is not None else None

    def part_of(self, place: Place) -> PartInterface | None:
        """Return the part of a stop."""
        sections = self._sections()
        return sections[place.card].part_of(place) if place.card < len(sections) else None

    def state(self) -> QAccessible.State:
        """Return the state of the widget; the focus is with a part when a part has it."""
        state = super().state()
        if self.focusChild() is not None:
            state.focused = False
        return state


class PartInterface(QAccessibleInterface):
    """One node of the page. `number` is what Qt knows it by."""

    def __init__(self, tree: Tree, up: QAccessibleInterface, part: Part, card: int) -> None:
        """Speak for `part`; without a block and without parts inside, for the whole card."""
        super().__init__()
        self._tree, self._node, self._inside = tree, part.node, part.inside
        self._up: QAccessibleInterface | None = up
        self._card, self._block = card, part.block
        self._below: list[PartInterface] | None = None
        self._press: PressInterface | None = None
        self._attributes: LevelInterface | None = None
        self.number = tree.keep(self)

    def leave(self) -> None:
        """Let go of the neighbours, before Qt deletes the part."""
        self._up, self._below = None, []

    def _parts(self) -> list[PartInterface]:
        if self._below is None:
            view, inside = self._tree.view, self._inside
            if not inside and self._block != NOWHERE:
                inside = tuple(Part(self._block, node) for node in self._node.children)
            elif not inside and view is not None:
                inside = parts_of_card(view, self._card)
            self._below = [PartInterface(self._tree, self, p, self._card) for p in inside]
        return self._below

    def part_of(self, place: Place) -> PartInterface | None:
        """Return the outermost part at or below this one that stands for a stop."""
        if (self._card, self._block, self._node.stop) == place:
            return self
        if self._block not in (NOWHERE, place.block):
            return None
        return next((p for part in self._parts() if (p := part.part_of(place))), None)

    def isValid(self) -> bool:  # noqa: N802  Qt's name
        """Return whether the part is still on the page."""
        return self._up is not None and self._tree.view is not None

    def object(self) -> QObject | None:
        """Return None: there is no widget behind a part."""
        return None

    def parent(self) -> QAccessibleInterface | None:
        """Return the part or the page around this one."""
        return self._up

    def childCount(self) -> int:  # noqa: N802  Qt's name
        """Return the number of parts inside."""
        return len(self._parts())

    def child(self, index: int) -> QAccessibleInterface | None:
        """Return a part inside."""
        return _at(self._parts(), index)

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802  Qt's name
        """Return the number of a part inside, -1 for anything else."""
        return _index(self._parts(), child)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        """Return the innermost part at a place of the screen."""
        return _part_at(self._parts(), x, y)

    def focusChild(self) -> QAccessibleInterface | None:  # noqa: N802  Qt's name
        """Return None: a part with the focus has it itself."""
        return None

    def text(self, kind: QAccessible.Text) -> str:
        """Return the name, or where it was read."""
        if kind == QAccessible.Text.Name:
            return self._node.name
        return self._node.description if kind == QAccessible.Text.Description else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:  # noqa: N802  Qt's name
        """Change nothing."""

    def rect(self) -> QRect:
        """Return the place on the screen, in pixels."""
        view = self._tree.view
        if view is None:
            return QRect()
        if self._inside:
            return reduce(QRect.united, (part.rect() for part in self._parts()))
        return view.screen_rect(self._card, self._block, self._node.area)

    def role(self) -> QAccessible.Role:
        """Return what it is."""
        return self._node.role

    def state(self) -> QAccessible.State:
        """Return whether it can have and has the focus, and whether it is on screen."""
        state, view, node = QAccessible.State(), self._tree.view, self._node
        state.readOnly = True
        if view is None:
            state.invalid = True
            return state
        chip = node.role == QAccessible.Role.Link and node.stop < TERM_STOP
        link = node.role == QAccessible.Role.Link
        state.focusable = node.stop != NOWHERE
        state.linked = link
        state.focused = not chip and view.focused_place() == (self._card, self._block, node.stop)
        state.offscreen = not view.is_on_screen(self.rect())
        return state

    def window(self) -> QWindow | None:
        """Return the window of the page."""
        view = self._tree.view
        return view.window().windowHandle() if view is not None else None

    def interface_cast(self, kind: QAccessible.InterfaceType) -> VoidPtr:
        """Return what else it can do: be pressed and focused, say the level of a heading."""
        node = self._node
        if kind == QAccessible.InterfaceType.ActionInterface and node.stop != NOWHERE:
            place = Place(self._card, self._block, node.stop)
            self._press = self._press or PressInterface(self._tree, place, node.sources is not None)
            return _address(self._press)
        if kind == QAccessible.InterfaceType.AttributesInterface and node.level:
            self._attributes = self._attributes or LevelInterface(node.level)
            return _address(self._attributes)
        return NOTHING


class PressInterface(QAccessibleActionInterface):
    """What can be done with a stop: give it the focus, and open its sources."""

    def __init__(self, tree: Tree, place: Place, pressable: bool) -> None:
        """Act on the stop at `place`; it has sources when it is `pressable`."""
        super().__init__()
        self._tree, self._place, self._pressable = tree, place, pressable

    def actionNames(self) -> list[str]:  # noqa: N802  Qt's name
        """Return the actions there are."""
        press = [QAccessibleActionInterface.pressAction()] if self._pressable else []
        return [*press, QAccessibleActionInterface.setFocusAction()]

    def doAction(self, action: str) -> None:  # noqa: N802  Qt's name
        """Do one of them soon: Qt still uses this part when it returns, and it may be given up."""
        view = self._tree.view
        if view is None:
            return
        if action == QAccessibleActionInterface.pressAction():
            act = partial(view.open_sources, self._place)
        elif action == QAccessibleActionInterface.setFocusAction():
            act = partial(view.focus_place, self._place)
        else:
            return
        QTimer.singleShot(0, view, partial(_while_shown, view, view.cards, act))

    def keyBindingsForAction(self, action: str) -> list[str]:  # noqa: N802  Qt's name
        """Return the key that does it."""
        return ["Return"] if action == QAccessibleActionInterface.pressAction() else []

    def localizedActionName(self, action: str) -> str:  # noqa: N802  Qt's name
        """Return the action as Qt calls it."""
        return action

    def localizedActionDescription(self, action: str) -> str:  # noqa: N802  Qt's name
        """Return nothing more: the part says what it is."""
        return ""


class LevelInterface(QAccessibleAttributesInterface):
    """The level of a heading."""

    def __init__(self, level: int) -> None:
        """Say `level`."""
        super().__init__()
        self._level = level

    def attributeKeys(self) -> list[QAccessible.Attribute]:  # noqa: N802  Qt's name
        """Return that there is a level."""
        return [QAccessible.Attribute.Level]

    def attributeValue(self, key: QAccessible.Attribute) -> object:  # noqa: N802  Qt's name
        """Return the level, and nothing for what else Qt asks."""
        return self._level if key == QAccessible.Attribute.Level else None


def _while_shown(view: PageView, cards: Sequence[SectionCard], act: Callable[[], None]) -> None:
    if view.cards is cards:
        act()


def _section(title: str) -> Node:
    return Node(QAccessible.Role.Section, title)


def _at(parts: Sequence[PartInterface], index: int) -> PartInterface | None:
    return parts[index] if 0 <= index < len(parts) else None


def _index(parts: Sequence[PartInterface], child: QAccessibleInterface) -> int:
    return next((n for n, part in enumerate(parts) if part is child), -1)


def _part_at(parts: Sequence[PartInterface], x: int, y: int) -> QAccessibleInterface | None:
    part = next((p for p in parts if p.rect().contains(x, y)), None)
    return (part.childAt(x, y) or part) if part is not None else None
