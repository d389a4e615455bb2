"""A small screen reader: reads the accessibility tree of one window and prints it as JSON.

Run as a script, by whatever Python has `gi` with Atspi; it must import nothing of this project.

    python3 atspi_client.py WINDOW_TITLE FOCUS_NAME PRESS_NAME
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from typing import Any

import gi  # pyright: ignore[reportMissingImports]

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # pyright: ignore[reportMissingImports]  # noqa: E402

PATIENCE_MS = 40_000
LOOK_AGAIN_MS = 50


def until(fact: Callable[[], Any]) -> Any:
    """Return what `fact` returns once that is true; events arrive meanwhile. Ends after a while."""
    loop, found = GLib.MainLoop(), []

    def look() -> bool:
        try:
            value = fact()
        except GLib.Error:  # something was gone before it was read
            value = None
        if value:
            found.append(value)
            loop.quit()
        return not value

    GLib.timeout_add(LOOK_AGAIN_MS, look)
    GLib.timeout_add(PATIENCE_MS, loop.quit)
    loop.run()
    if not found:
        sys.exit("waited in vain")
    return found[0]


def below(thing: Any) -> Iterator[Any]:
    """Yield a node and everything in it, as it is now."""
    thing.clear_cache()
    yield thing
    for index in range(thing.get_child_count()):
        child = thing.get_child_at_index(index)
        if child is not None:
            yield from below(child)


def window(title: str) -> Any:
    """Return the window with a title."""
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        app = desktop.get_child_at_index(index)
        for number in range(app.get_child_count() if app else 0):
            found = app.get_child_at_index(number)
            if found and found.get_name() == title:
                return found
    return None


def told(thing: Any) -> dict[str, Any]:
    """Return what a screen reader learns of a node, and of what is in it."""
    thing.clear_cache()
    states = thing.get_state_set()
    wanted = ("FOCUSABLE", "FOCUSED", "SHOWING")
    children = [thing.get_child_at_index(n) for n in range(thing.get_child_count())]
    place = thing.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
    return {
        "role": thing.get_role_name(),
        "name": thing.get_name(),
        "description": thing.get_description(),
        "attributes": dict(thing.get_attributes()),
        "states": [s for s in wanted if states.contains(getattr(Atspi.StateType, s))],
        "actions": actions(thing),
        "place": [place.x, place.y, place.width, place.height],
        "index": thing.get_index_in_parent(),
        "children": [told(child) for child in children if child is not None],
    }


def actions(thing: Any) -> list[str]:
    """Return the names of what can be done with a node."""
    found = thing.get_action_iface()
    return [found.get_action_name(n) for n in range(found.get_n_actions())] if found else []


def do(thing: Any, action: str) -> None:
    """Do one of the actions of a node."""
    thing.get_action_iface().do_action(actions(thing).index(action))


def named(root: Any, name: str) -> Any:
    """Return the first node with a name."""
    return next((node for node in below(root) if node.get_name() == name), None)


def main(title: str, focus: str, press: str) -> None:
    """Read the window, move the focus, press a link, read again."""
    heard: list[str] = []

    def hear(event: Any) -> None:
        if event.detail1:
            heard.append(event.source.get_name())

    Atspi.init()
    found = until(lambda: window(title))
    listener = Atspi.EventListener.new(hear)
    listener.register("object:state-changed:focused")
    first = told(found)
    heard.clear()
    do(named(found, focus), "SetFocus")
    until(lambda: focus in heard)
    focused = told(found)
    do(named(found, press), "Press")
    until(lambda: not named(found, focus))
    print(json.dumps({"first": first, "focused": focused, "heard": heard, "second": told(found)}))


if __name__ == "__main__":
    main(*sys.argv[1:])
