"""A person who sees nothing uses the workstation: presses keys, and goes by what is heard.

Keys are those of the X server, so they take the way of a real keyboard. Run as a script by
whatever Python has `gi` with Atspi; it must import nothing of this project but its neighbour.

    python3 atspi_flows.py          prints what was heard as JSON
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from atspi_client import below, until
from gi.repository import Atspi, GLib  # pyright: ignore[reportMissingImports]

TAB, ENTER, ESCAPE, SPACE, DOWN = 0xFF09, 0xFF0D, 0xFF1B, 0x20, 0xFF54
SHIFT, CONTROL, ALT = 50, 37, 64  # key codes of X
MOST_TABS = 40
WORKED = ("push button", "radio button", "check box", "text", "combo box", "link", "list", "table")
EVENTS = (
    "object:state-changed:focused", "object:state-changed:checked", "object:announcement",
)  # fmt: skip


class Person:
    """Presses keys and remembers what was heard."""

    def __init__(self) -> None:
        """Listen to everything from now on."""
        self.heard: list[tuple[str, str, str]] = []
        self.last: Any = None
        self._listener = Atspi.EventListener.new(self._hear)
        for kind in EVENTS:
            self._listener.register(kind)

    def _hear(self, event: Any) -> None:
        try:
            kind = event.type.split(":")[-1]
            if kind == "announcement":
                self.heard.append((kind, "", str(event.any_data)))
            elif event.detail1:
                self.heard.append((kind, event.source.get_role_name(), event.source.get_name()))
                if kind == "focused":
                    self.last = event.source
        except GLib.Error:  # it is gone already
            return

    def press(self, key: int, *held: int) -> None:
        """Press a key, with others held down."""
        for code in held:
            Atspi.generate_keyboard_event(code, None, Atspi.KeySynthType.PRESS)
        Atspi.generate_keyboard_event(key, None, Atspi.KeySynthType.SYM)
        for code in held:
            Atspi.generate_keyboard_event(code, None, Atspi.KeySynthType.RELEASE)

    def type(self, text: str) -> None:
        """Type letters."""
        for letter in text:
            self.press(ord(letter))

    def hear(self, kind: str, role: str = "", words: str = "") -> tuple[str, str, str]:
        """Wait until something is heard, and return it; forget what came before."""

        def fits() -> tuple[str, str, str] | None:
            return next(
                (h for h in self.heard if h[0] == kind and role in h[1] and words in h[2]), None
            )

        try:
            found = until(fits)
        except SystemExit:
            raise SystemExit(f"never heard {kind} {role} {words}, only {self.heard}") from None
        self.heard.clear()
        return found

    def tab_to(self, fits: Callable[[Any], bool]) -> Any:
        """Press Tab until what is heard fits, and return it."""
        for _ in range(MOST_TABS):
            self.heard.clear()
            self.press(TAB)
            self.hear("focused")
            if fits(self.last):
                return self.last
        raise SystemExit("Tab never got there")


def windows() -> list[Any]:
    """Return all windows of all programs."""
    desktop = Atspi.get_desktop(0)
    apps = [desktop.get_child_at_index(n) for n in range(desktop.get_child_count())]
    return [
        window for app in apps if app for n in range(app.get_child_count())
        if (window := app.get_child_at_index(n)) is not None
    ]  # fmt: skip


def window(start: str) -> Any:
    """Return the window whose title begins with `start`, or None."""
    found = [w for w in windows() if (w.get_name() or "").startswith(start)]
    return found[0] if found else None


def shows(node: Any, *states: Any) -> bool:
    """Return whether a node has all these states."""
    own = node.get_state_set()
    return all(own.contains(state) for state in states)


def unnamed(root: Any) -> list[str]:
    """Return what can be worked in a window and has no name."""
    state = Atspi.StateType
    return [
        f"{node.get_role_name()} in {node.get_parent().get_name()!r}"
        for node in below(root)
        if (node.get_role_name() in WORKED or shows(node, state.FOCUSABLE))
        and shows(node, state.SHOWING, state.ENABLED) and not (node.get_name() or "").strip()
        and node.get_parent().get_role_name() != "combo box"
    ]  # fmt: skip


def names(root: Any) -> list[str]:
    """Return every name in a part of the tree, in order."""
    return [node.get_name() for node in below(root) if node.get_name()]


def around(node: Any, role: str) -> Any:
    """Return the nearest node around `node` with a role."""
    while node is not None and node.get_role_name() != role:
        node = node.get_parent()
    return node


def names_around(node: Any) -> list[str]:
    """Return the names of what stands around a node, the nearest first."""
    found: list[str] = []
    while (node := node.get_parent()) is not None:
        found += [node.get_name()] if node.get_name() else []
    return found


def open_by_search(person: Person) -> dict[str, Any]:
    """Find a therapy by a misspelled name, and another one through the list of results."""
    person.press(TAB)  # the search field has the focus from the start
    person.hear("focused")
    person.press(ord("k"), CONTROL)
    person.hear("focused", "text", "Search")
    person.type("velotumob")
    person.press(ENTER)
    opened = person.hear("announcement", words="Velora")
    first = until(lambda: window("Velora")).get_name()
    person.press(ord("k"), CONTROL)
    person.type("zencab")
    counted = person.hear("announcement", words="the first is Zencarta")
    until(lambda: "Search results" in names(window("Velora")))
    person.press(DOWN)
    listed = person.hear("focused", "list item")
    person.press(ENTER)
    second = until(lambda: window("Zencarta")).get_name()
    return {
        "first": first, "listed": listed, "second": second, "opened": opened[2],
        "counted": counted[2],
    }  # fmt: skip


def switch_audience(person: Person) -> dict[str, Any]:
    """Ask for patient words."""
    person.heard.clear()
    person.press(ord("t"), CONTROL)
    heard = person.hear("checked", "radio button", "Patient words")
    document = next(n for n in below(window("Zencarta")) if n.get_role_name() == "document frame")
    return {"heard": heard, "document": document.get_name(), "read": names(document)}


def tick(person: Person) -> dict[str, Any]:
    """Tick the first sign of the checklist."""
    person.heard.clear()
    person.press(ord("3"), CONTROL)
    person.hear("focused")
    box = person.last
    if box.get_role_name() != "check box":
        box = person.tab_to(lambda node: node.get_role_name() == "check box")
    before = {"name": box.get_name(), "description": box.get_description()}
    person.press(SPACE)
    heard = person.hear("checked", "check box")
    box.clear_cache()
    return before | {
        "heard": heard, "checked": shows(box, Atspi.StateType.CHECKED),
        "around": names(box.get_parent()),
    }  # fmt: skip


def walk_checklist(person: Person) -> dict[str, Any]:
    """Go to the checklist, and on with Tab to its last button, past the sign that is ticked."""
    for pane in "13":
        person.heard.clear()
        person.press(ord(pane), CONTROL)
        person.hear("focused")
    groups = names_around(person.last)
    walked = [(person.last.get_role_name(), person.last.get_name())]
    while not walked[-1][1].startswith("Print") and len(walked) < MOST_TABS:
        found = person.tab_to(bool)
        walked.append((found.get_role_name(), found.get_name()))
    return {"groups": groups, "walked": walked}


def hear_order(person: Person) -> dict[str, Any]:
    """Go back from the first sign to how the signs are ordered."""
    person.heard.clear()
    person.press(ord("3"), CONTROL)
    person.hear("focused", "check box")
    for role in ("text", "combo box"):
        person.press(TAB, SHIFT)
        person.hear("focused", role)
    return {"name": person.last.get_name(), "description": person.last.get_description()}


def open_source(person: Person) -> dict[str, Any]:
    """Open the sources of a statement, and come back."""
    person.heard.clear()
    person.press(ord("2"), CONTROL)
    person.hear("focused", "label")
    said = person.last
    if "Press" not in _actions(said):
        said = person.tab_to(lambda node: "Press" in _actions(node))
    statement = said.get_name()
    person.heard.clear()
    person.press(ENTER)
    person.hear("focused", "push button", "Close")
    drawer = person.last.get_parent()
    read, nameless = names(drawer), unnamed(drawer)
    person.press(TAB)
    person.hear("focused", words="Sources of this statement")
    heard = person.last.get_description()
    person.press(ESCAPE)
    back = person.hear("focused", "label")
    return {
        "statement": statement, "read": read, "unnamed": nameless, "back": back[2], "heard": heard,
    }  # fmt: skip


def find_on_page(person: Person) -> dict[str, Any]:
    """Search in the page, go on, and leave the search where it was."""
    person.heard.clear()
    person.press(ord("f"), CONTROL)
    person.hear("focused", "text", "Find on this page")
    person.type("you")
    first = person.hear("announcement", words="1 of ")
    person.press(ENTER)
    second = person.hear("announcement", words="2 of ")
    person.press(ESCAPE)
    back = person.hear("focused", "label")
    return {"first": first[2], "second": second[2], "back": back[2]}


def hear_word(person: Person) -> dict[str, Any]:
    """Go to the first section, and on to the next word that is explained."""
    person.heard.clear()
    person.press(ord("1"), ALT)
    person.hear("focused")
    word = person.tab_to(lambda node: node.get_role_name() == "link")
    return {"word": word.get_name(), "description": word.get_description()}


def open_print(person: Person) -> dict[str, Any]:
    """Open the print dialog, hear what is in it, and close it."""
    person.heard.clear()
    person.press(ord("p"), CONTROL)
    dialog = until(lambda: window("Print"))
    person.hear("focused")
    until(lambda: _ready(dialog))
    found = {"role": dialog.get_role_name(), "unnamed": unnamed(dialog), "read": names(dialog)}
    page = next(node for node in below(dialog) if node.get_name().startswith("Page 1 of "))
    found["first page"] = page.get_description()
    person.press(ESCAPE)
    person.heard.clear()
    until(lambda: window("Print") is None)
    person.hear("focused")
    return found


def open_worksheets(person: Person) -> dict[str, Any]:
    """Go back to professional words, open the worksheets and hear what is in them."""
    person.press(ord("t"), CONTROL)
    person.hear("checked", "radio button", "Professional")
    person.press(ord("g"), CONTROL)
    there = until(lambda: window("Worksheets"))
    focus = person.hear("focused")
    found = {"focus": focus, "unnamed": unnamed(there), "read": names(there)}
    row = person.tab_to(lambda node: node.get_description().startswith("Row 1 of"))
    found["row"] = row.get_name(), row.get_description()
    person.heard.clear()
    person.press(DOWN)
    found["next"] = person.hear("focused")
    _leave(person, "Worksheets")
    return found


def open_compare(person: Person) -> dict[str, Any]:
    """Mark the therapy that is open and another one, compare them, and come back."""
    person.press(ord("m"), CONTROL)
    person.press(ord("k"), CONTROL)
    person.type("velora")
    person.press(ENTER)
    until(lambda: window("Velora"))
    person.press(ord("m"), CONTROL)
    person.press(ord("c"), CONTROL, SHIFT)
    there = until(lambda: window("Compare"))
    found = {"unnamed": unnamed(there), "read": until(lambda: _with_table(there))}
    _leave(person, "Compare")
    return found


def _leave(person: Person, title: str) -> None:
    """Press Esc, and wait until the window is gone and the main one has the focus again."""
    person.heard.clear()
    person.press(ESCAPE)
    until(lambda: window(title) is None)
    person.hear("focused")


def _with_table(there: Any) -> list[str]:
    """Return the names in a window once there is a table in it, else nothing."""
    found = any(node.get_role_name() == "table" for node in below(there))
    return names(there) if found else []


def _ready(dialog: Any) -> bool:
    return any(
        node.get_name().startswith("Save as PDF") and shows(node, Atspi.StateType.ENABLED)
        for node in below(dialog)
    )


def _actions(node: Any) -> list[str]:
    found = node.get_action_iface()
    return [found.get_action_name(n) for n in range(found.get_n_actions())] if found else []


def main() -> None:
    """Do everything once, and print what was heard."""
    Atspi.init()
    person = Person()
    first = until(lambda: window("Velora"))
    told: dict[str, Any] = {"unnamed": unnamed(first), "order": names(first)}
    flows = (
        open_by_search, switch_audience, tick, walk_checklist, hear_order, open_source,
        find_on_page, hear_word, open_print, open_worksheets, open_compare,
    )  # fmt: skip
    for flow in flows:
        told[flow.__name__] = flow(person)
    told["still unnamed"] = unnamed(until(lambda: window("Velora")))
    print(json.dumps(told))


if __name__ == "__main__":
    main()
