"""Every piece of state that can be reached from the kiosk, as plain data that can be compared.

Follows attributes of our own objects, properties of every widget, Qt's global places (clipboard,
focus) and the files a run may write. What is the same for everybody (content, icons, clocks,
counters of people) is named in NOT_PERSONAL, with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum
from pathlib import Path
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QObject
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from desktop.app.kiosk import Kiosk

NOT_PERSONAL = {
    "_app": "the application",
    "_warming": "a generator that makes lists which are the same for everybody",
    "_people": "how many people there were",
    "people": "how many people there were",
    "_slip_made": "for which of them a slip was printed",
    "_last": "number of the last job; the last state, which is compared as the state",
    "_machine": "its state is compared; its times are those of the clock",
    "_timer": "when to look again",
    "outside": "clocks, printer and voice are outside",
    "_clock": "time",
    "_tools": "templates, fonts and printer are outside",
    "_therapies": "a list that is the same for everybody",
    "_kinds": "a list that is the same for everybody",
    "_common": "a list that is the same for everybody",
    "_reader": "the content",
    "_shapes": "drawings of icons",
    "_pixmaps": "drawings of icons",
    "_typesetter": "templates and fonts; documents are its arguments",
    "_process": "the voice's program, compared by is_speaking",
    "_themes": "the tokens of all themes",
    "_template": "the style sheet's template",
    "_translators": "words of the language in use, which is compared by its code",
    "_pool": "worker threads; waiting jobs are compared",
    "_dropped": "numbers of jobs nobody waits for, until the worker thread comes to them",
    "_known": "methods",
    "staticMetaObject": "Qt's description of the class",
}
WIDGET_PROPERTIES = ("objectName", "enabled", "visible", "windowTitle", "text", "checked", "value",
                     "maximum", "by_keyboard", "type", "tone", "accessibleName")  # fmt: skip


def state_of(kiosk: Kiosk) -> dict[str, Any]:
    """Return everything, by a readable path."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    found: dict[str, Any] = dict(_walk("kiosk", kiosk, set()))
    for number, widget in enumerate(_widgets(kiosk.window)):
        found[f"widget {number} {type(widget).__name__}"] = _described(widget)
    clipboard = app.clipboard()
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        found[f"clipboard {mode.name}"] = clipboard.text(mode)
    focus = app.focusWidget()
    found["focus"] = type(focus).__name__ if focus else ""
    found["popup"] = app.activePopupWidget() is not None
    found["modal"] = app.activeModalWidget() is not None
    found["style"] = hash(app.styleSheet())
    found["guard"] = (kiosk.guard.digits, kiosk.guard.swallow)
    found["windows"] = sorted(type(w).__name__ for w in app.topLevelWidgets() if w.isVisible())
    found["state"] = (kiosk.controller.state.phase, kiosk.controller.state.held)
    found["speaking"] = kiosk.speech is not None and kiosk.speech.is_speaking
    return found


def files_below(folder: Path) -> set[str]:
    """Return the files a run has written."""
    return {str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file()}


def _widgets(window: QWidget) -> Iterator[QWidget]:
    """Yield the widgets that are not waiting to be deleted."""
    yield window
    yield from window.findChildren(QWidget)


def _described(widget: QWidget) -> dict[str, Any]:
    found = {name: widget.property(name) for name in WIDGET_PROPERTIES}
    if isinstance(widget, QAbstractScrollArea):
        found["scrolled"] = widget.verticalScrollBar().value()
    face = getattr(widget, "face", None)
    if face is not None:
        found["face"] = face
    return found


def _walk(path: str, thing: Any, seen: set[int]) -> Iterator[tuple[str, Any]]:
    if thing is None or isinstance(thing, str | bytes | int | float | bool | Enum | Path):
        yield path, thing
    elif id(thing) not in seen:
        seen.add(id(thing))
        if isinstance(thing, Mapping | list | tuple | set | frozenset):
            yield from _walk_many(path, thing, seen)
        else:
            yield from _walk_object(path, thing, seen)


def _walk_many(path: str, things: Any, seen: set[int]) -> Iterator[tuple[str, Any]]:
    if isinstance(things, Mapping):
        yield path, sorted(map(str, things))
        pairs = [(str(key), value) for key, value in things.items()]
    else:
        yield path, len(things)
        pairs = [(str(number), value) for number, value in enumerate(things)]
    for name, value in pairs:
        yield from _walk(f"{path}[{name}]", value, seen)


def _walk_object(path: str, thing: Any, seen: set[int]) -> Iterator[tuple[str, Any]]:
    if isinstance(thing, Struct):
        for name in thing.__struct_fields__:
            yield from _attribute(path, name, getattr(thing, name), seen)
    elif type(thing).__module__.startswith("desktop") and not isinstance(thing, QWidget):
        for name, value in sorted(getattr(thing, "__dict__", {}).items()):
            yield from _attribute(path, name, value, seen)
    elif not callable(thing) and not isinstance(thing, QObject):
        yield path, type(thing).__name__


def _attribute(path: str, name: str, value: Any, seen: set[int]) -> Iterator[tuple[str, Any]]:
    if name not in NOT_PERSONAL:
        yield from _walk(f"{path}.{name}", value, seen)
