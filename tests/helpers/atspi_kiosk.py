"""A person who sees nothing reads a text of the kiosk by keys, and goes by what is heard.

Run as a script by whatever Python has `gi` with Atspi; it must import nothing of this project but
its neighbours.

    python3 atspi_kiosk.py          prints what was heard as JSON
"""

from __future__ import annotations

import json
from typing import Any

from atspi_client import below, until
from atspi_flows import DOWN, TAB, Person, around, shows, window
from gi.repository import Atspi  # pyright: ignore[reportMissingImports]


def document() -> Any:
    """Return the text that is read, None while there is none."""
    found = window("LeukoGuide")
    return found and next((n for n in below(found) if n.get_role_name() == "document frame"), None)


def is_in_text(node: Any) -> bool:
    """Return whether a node is a part of the text."""
    return around(node, "document frame") is not None


def stops() -> list[str]:
    """Return the parts of the text that can have the focus, in the order of the text."""
    focusable = Atspi.StateType.FOCUSABLE
    return [n.get_name() for n in below(document()) if shows(n, focusable) and n != document()]


def main() -> None:
    """Print the parts of the text, what was heard of them by going down, and what comes after."""
    Atspi.init()
    until(document)
    person, parts = Person(), stops()
    person.tab_to(is_in_text)
    heard = [person.last.get_name()]
    for _ in parts[1:]:
        person.heard.clear()
        person.press(DOWN)
        heard.append(person.hear("focused")[2])
    person.press(TAB)
    print(json.dumps({"parts": parts, "heard": heard, "after": person.hear("focused")}))


if __name__ == "__main__":
    main()
