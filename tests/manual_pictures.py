"""Draws the pictures of the manual from the real windows, as small line drawings with numbers.

python -m tests.manual_pictures [FOLDER], by default resources/manual/pictures. Run it after a
change of the layout. What a drawing shows stands in tests/helpers/line_drawing.py.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QPushButton, QRadioButton, QWidget

from db.records import Audience, Kind
from db.repository import ContentRepository
from desktop.app.application import make_application
from desktop.app.kiosk import Kiosk, Surroundings
from desktop.app.kiosk_printing import KioskTools
from desktop.app.workstation import Start, Workstation
from desktop.core.paths import data_paths, resource
from desktop.core.policy import LoadedPolicy, Policy
from desktop.printing.apart import system_printers
from desktop.ui.kiosk.touch import TouchButton
from desktop.ui.theme import Theme
from tests.helpers.line_drawing import Drawing, draw
from tests.screenshots import settle

LANGUAGES = ("en", "es")
SIZE = QSize(1160, 720)
Callouts = Sequence[tuple[int, QWidget | tuple[QWidget, QPoint]]]


# --------------------------------------------------------------------------------- the pictures


def corner(widget: QWidget, x: int = 0, y: int = 0) -> tuple[QWidget, QPoint]:
    """Return a place in a widget, from its upper left corner."""
    return widget, QPoint(x, y)


def main_window(workstation: Workstation) -> tuple[QWidget, Callouts]:
    """The workstation with two therapies marked."""
    window = workstation.window
    window.set_audience("professional")
    workstation.navigator.go_to("blinatumomab")
    for entry_id in ("blinatumomab", "gemtuzumab-ozogamicin"):
        workstation.compare.toggle(entry_id)
    settle()
    bar, pane, page = window.top_bar, window.list_pane, window.detail_pane
    buttons = [b for b in bar.findChildren(QPushButton) if b.isVisible()]
    return window, (
        (1, corner(bar.field, bar.field.width() - 24, 20)),
        (2, corner(buttons[-4], -24, 20)),
        (3, corner(pane, pane.width() - 34, 30)),
        (4, corner(pane.view, pane.width() - 40, 250)),
        (5, corner(page, page.width() // 2, 36)),
        (6, corner(page.outline, page.outline.width() - 30, 14)),
        (7, corner(window.checklist_pane, window.checklist_pane.width() - 70, 30)),
        (8, corner(window, window.width() // 2 - 100, window.height() - 20)),
    )


def comparison(workstation: Workstation) -> tuple[QWidget, Callouts]:
    """The comparison of three therapies."""
    if len(workstation.compare.chosen) < 3:
        workstation.compare.toggle("inotuzumab-ozogamicin")
    workstation.compare.open(Audience.PROFESSIONAL)
    window = workstation.compare.window
    assert window is not None
    window.resize(SIZE)
    settle()
    bar, table = window.bar, window.table
    switch = bar.findChildren(QRadioButton)[0]
    return window, (
        (1, corner(bar.chips[-1], bar.chips[-1].width() + 3, 12)),
        (2, corner(switch, 2, 34)),
        (3, corner(bar.differences, bar.differences.width() + 4, 8)),
        (4, corner(table, 130, 150)),
        (5, corner(table, 500, 30)),
        (6, corner(table.viewport(), 120, 340)),
    )


def print_window(workstation: Workstation) -> tuple[QWidget, Callouts]:
    """The print dialog with the sheet of a therapy."""
    workstation.navigator.go_to("blinatumomab")
    settle()
    entry = workstation.window.entry
    assert entry is not None
    workstation.desk.open_sheet(entry, workstation.choices.settings)
    dialog = workstation.desk.dialog
    assert dialog is not None
    for _ in range(25):
        settle()
    box = next(b for b in dialog.findChildren(QComboBox) if b.isVisible())
    checks = [c for c in dialog.findChildren(QCheckBox) if c.isVisible()]
    buttons = [b for b in dialog.findChildren(QPushButton) if b.isVisible()]
    printing = next(b for b in buttons if b.property("tone") == "primary")
    return dialog, (
        (1, corner(box, box.width() - 20, 16)),
        (2, corner(checks[3], checks[3].width() - 20, 12)),
        (3, corner(printing, printing.width() - 8, 4)),
        (4, corner(dialog, dialog.width() * 2 // 3, dialog.height() // 2)),
    )


def kiosk_home(kiosk: Kiosk) -> tuple[QWidget, Callouts]:
    """The first page of the kiosk with its six cards."""
    kiosk.start()
    window = kiosk.window
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.setGeometry(0, 0, 1280, 800)
    settle()
    kiosk.controller.touched()
    settle()
    root = window.root
    assert root is not None
    buttons = [b for b in root.findChildren(TouchButton) if b.isVisible()]
    cards = [b for b in buttons if b.height() > 130]
    bar = [b for b in buttons if b.height() <= 130]
    low = max(bar, key=_top)
    return window, (
        (1, corner(cards[0], cards[0].width() - 30, 30)),
        (2, corner(low, low.width() // 2, 4)),
        (3, (window, QPoint(window.width() - 26, 26))),
    )


def _top(button: QWidget) -> int:
    return button.mapTo(button.window(), QPoint()).y()


Scene = Callable[[Workstation], tuple[QWidget, Callouts]]
SCENES: dict[str, Scene] = {
    "window": main_window, "compare": comparison, "print": print_window,
}  # fmt: skip


def pictures(workstation: Workstation) -> Iterator[tuple[str, str]]:
    """Yield the name and the drawing of each picture in the language of now."""
    for name, scene in SCENES.items():
        window, callouts = scene(workstation)
        yield name, picture(window, callouts)
        if window is not workstation.window:
            window.close()


def picture(window: QWidget, callouts: Callouts) -> str:
    """Return the drawing of a window with numbers on it."""
    drawing = Drawing(window)
    draw(drawing, window)
    for number, where in callouts:
        widget, point = where if isinstance(where, tuple) else corner(where)
        drawing.number(number, widget.mapTo(window, point))
    return drawing.svg()


def draw_kiosk(application: QApplication, content: ContentRepository, folder: Path) -> None:
    """Write the pictures of the kiosk."""
    for lang in LANGUAGES:
        ids = tuple(s.id for s in content.summaries(Kind.THERAPY))
        policy = Policy(kiosk=True, languages=(lang,), therapies=ids, allow_not_reviewed=True)
        tools = KioskTools(resource("handouts"), resource("fonts"), system_printers())
        outside = Surroundings(tools, "no voice is needed")
        kiosk = Kiosk(application, content, LoadedPolicy(policy), outside)
        window, callouts = kiosk_home(kiosk)
        svg = picture(window, callouts)
        (folder / f"kiosk.{lang}.svg").write_text(svg, encoding="utf-8")
        kiosk.stop()
        kiosk.language.use("en")  # words are the program's, not the window's
        window.hide()


def main(folder: Path) -> None:
    """Write every picture in every language into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    application = make_application(["manual"])
    Theme.register_fonts()
    content = ContentRepository(resource("content"))
    with tempfile.TemporaryDirectory() as data:
        for lang in LANGUAGES:
            paths = data_paths(Path(data) / lang)
            start = Start(therapy=content.summaries(Kind.THERAPY)[0].id, lang=lang)
            workstation = Workstation(application, content, paths, start)
            workstation.choices.set_theme("light")
            workstation.window.resize(SIZE)
            workstation.window.show()
            settle()
            for name, svg in pictures(workstation):
                (folder / f"{name}.{lang}.svg").write_text(svg, encoding="utf-8")
            workstation.language.use("en")
            workstation.window.close()
    draw_kiosk(application, content, folder)
    content.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else resource("manual/pictures"))
