"""Which words on the screen have less room than they ask for. Must not know a single widget."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QCheckBox,
    QLabel,
    QPushButton,
    QRadioButton,
    QWidget,
)


def clipped(window: QWidget) -> list[str]:
    """Return a line for each visible label, button and tick box that is cut off."""
    return [
        f"{kind.__name__} {widget.text()[:60]!r}: {why}"
        for kind in (QLabel, QPushButton, QRadioButton, QCheckBox)
        for widget in window.findChildren(kind)
        if widget.isVisibleTo(window) and widget.text() and (why := _cut(widget, window))
    ]


def _cut(widget: QLabel | QPushButton | QRadioButton | QCheckBox, window: QWidget) -> str:
    size = widget.size()
    if widget.hasHeightForWidth():
        needed = widget.minimumSizeHint()
        needed.setHeight(widget.heightForWidth(size.width()))
    else:
        needed = widget.sizeHint()
    if needed.width() > size.width() or needed.height() > size.height():
        return f"{size.width()} x {size.height()} for {needed.width()} x {needed.height()}"
    return _outside(widget, window)


def _outside(widget: QWidget, window: QWidget) -> str:
    """Say whether a widget stands beyond the edge of what holds it; scrolled things may."""
    child, parent = widget, widget.parentWidget()
    while parent is not None and child is not window:
        if isinstance(parent.parentWidget(), QAbstractScrollArea):
            # Inside what scrolls up and down, only the sides count.
            if child.geometry().right() > parent.width():
                return f"beyond the right edge of {type(parent).__name__}"
            return ""
        if not parent.rect().contains(child.geometry()):
            return f"beyond the edge of {type(parent).__name__}"
        child, parent = parent, parent.parentWidget()
    return ""


def overlapping(window: QWidget) -> list[str]:
    """Return a line for each two visible labels or buttons side by side that lie on each other."""
    by_parent: dict[int, list[QWidget]] = {}
    for kind in (QLabel, QPushButton, QRadioButton, QCheckBox):
        for widget in window.findChildren(kind):
            if widget.isVisibleTo(window) and widget.text():
                by_parent.setdefault(id(widget.parentWidget()), []).append(widget)
    return [
        f"{_named(one)} lies on {_named(other)}"
        for widgets in by_parent.values()
        for number, one in enumerate(widgets)
        for other in widgets[number + 1 :]
        if one.geometry().intersects(other.geometry())
    ]


def _named(widget: QWidget) -> str:
    text = str(widget.property("text"))[:40]
    return f"{type(widget).__name__} {text!r}"


def sideways(window: QWidget) -> list[str]:
    """Return a line for each area that has to be scrolled sideways to be read."""
    return [
        f"{type(area).__name__} {area.accessibleName()!r} is {area.horizontalScrollBar().maximum()}"
        " pixels too wide"
        for area in window.findChildren(QAbstractScrollArea)
        if area.isVisibleTo(window) and area.horizontalScrollBar().maximum() > 0
    ]
