"""What is still alive after a test: windows, running timers, jobs, threads. Names the culprit.

Qt is imported inside functions, so that tests without Qt stay without it. Must not know any class
of the product.
"""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtCore import QObject, QThreadPool, QTimer
    from PySide6.QtWidgets import QWidget

PATIENCE_MS = 1000  # a job that has sent its result may need a moment to leave its thread

# Qt objects that outlived a test and were put aside by settle(); they are still looked at.
_OUTLIVED: list[weakref.ref[Any]] = []

WINDOWS_OF_QT_ITSELF = {"QTipLabel"}  # tool tips hide by a timer of Qt's own


def snapshot(*, with_qt: bool) -> dict[int, str]:
    """Return what lives now: an address for each thing, with its description."""
    found = dict(_threads())
    if with_qt:
        found.update(_qt_things())
    return found


def left_behind(before: dict[int, str], *, with_qt: bool) -> list[str]:
    """Return a line for each thing that lives now and did not before.

    Jobs, deleteLater() and garbage get a chance to end first.
    """
    if with_qt:
        _finish_jobs()
        _delete_later()
    if not _new(before, with_qt=with_qt):
        return []
    gc.collect()
    if with_qt:
        _delete_later()
    for thread in threading.enumerate():
        if id(thread) not in before and not thread.daemon:
            thread.join(PATIENCE_MS / 1000)
    return _new(before, with_qt=with_qt)


def settle(*, with_qt: bool) -> None:
    """Let garbage go and put aside what stays, so that the next test does not walk over it.

    Each snapshot looks at every object Python tracks. What earlier tests made (records of the
    content, fixtures of a module) is hundreds of thousands of them, and was two thirds of the time.
    """
    gc.collect()
    if with_qt:
        seen = {id(thing) for thing in _outlived()}
        _OUTLIVED[:] = [ref for ref in _OUTLIVED if ref() is not None]
        _OUTLIVED.extend(
            weakref.ref(thing) for thing in _living(*_kinds()) if id(thing) not in seen
        )
    gc.freeze()


def _kinds() -> tuple[type[QObject], ...]:
    from PySide6.QtCore import QThread, QThreadPool, QTimer

    return QTimer, QThread, QThreadPool


def _outlived() -> Iterator[QObject]:
    for ref in _OUTLIVED:
        thing = ref()
        if thing is not None:
            yield thing


def _new(before: dict[int, str], *, with_qt: bool) -> list[str]:
    now = snapshot(with_qt=with_qt)
    return sorted(text for key, text in now.items() if key not in before)


def _threads() -> Iterator[tuple[int, str]]:
    for thread in threading.enumerate():
        # A thread that Python did not start (Qt's, calling into Python) shows up as a daemon dummy.
        if not thread.daemon:
            yield id(thread), f"thread {thread.name!r} still runs"


# --------------------------------------------------------------------------------------------- Qt


def _qt_things() -> Iterator[tuple[int, str]]:
    from PySide6.QtCore import QThread, QThreadPool, QTimer
    from PySide6.QtWidgets import QApplication

    for window in QApplication.topLevelWidgets():
        if type(window).__name__ not in WINDOWS_OF_QT_ITSELF:
            yield _address(window), _window_text(window)
    if QApplication.overrideCursor() is not None:
        yield -1, "the override cursor is still set"
    main_thread = QThread.currentThread()
    for thing in _living(*_kinds()):
        if isinstance(thing, QTimer) and thing.isActive():
            yield _address(thing), _timer_text(thing)
        elif isinstance(thing, QThread) and thing != main_thread and thing.isRunning():
            yield _address(thing), f"{_name(thing)} still runs"
        elif isinstance(thing, QThreadPool) and thing.activeThreadCount():
            yield _address(thing), _pool_text(thing)
    pool = QThreadPool.globalInstance()
    if pool.activeThreadCount():
        yield _address(pool), _pool_text(pool)


def _living(*kinds: type[QObject]) -> Iterator[Any]:
    """Yield the Qt objects of these kinds that Python can see and Qt has not deleted."""
    from shiboken6 import isValid

    wanted = {subclass for kind in kinds for subclass in _with_subclasses(kind)}
    for thing in (*_outlived(), *gc.get_objects()):
        # Not isinstance(): it is ten times slower, and a proxy answers it by its own code.
        if type(thing) in wanted and isValid(thing):
            yield thing


def _with_subclasses(kind: type) -> Iterator[type]:
    yield kind
    for subclass in kind.__subclasses__():
        yield from _with_subclasses(subclass)


def _finish_jobs() -> None:
    from PySide6.QtCore import QThreadPool

    for pool in [QThreadPool.globalInstance(), *_living(QThreadPool)]:
        if pool.activeThreadCount():
            pool.waitForDone(PATIENCE_MS)


def _delete_later() -> None:
    """Carry out every deleteLater(); outside an event loop nothing else does."""
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _address(thing: QObject) -> int:
    from shiboken6 import getCppPointer

    return getCppPointer(thing)[0]


def _name(thing: QObject) -> str:
    given = thing.objectName()
    return f"{type(thing).__name__} {given!r}" if given else type(thing).__name__


def _window_text(window: QWidget) -> str:
    title = f" titled {window.windowTitle()!r}" if window.windowTitle() else ""
    visible = "visible" if window.isVisible() else "hidden"
    return f"top-level widget {_name(window)}{title} ({visible})"


def _timer_text(timer: QTimer) -> str:
    parent = timer.parent()
    owner = f"of {_name(parent)}" if parent is not None else "without a parent"
    return f"{_name(timer)} {owner}, every {timer.interval()} ms, still runs"


def _pool_text(pool: QThreadPool) -> str:
    return f"{_name(pool)} with {pool.activeThreadCount()} unfinished job(s)"
