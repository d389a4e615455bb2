"""Writes pictures of every screen, in each theme and at 100, 150 and 200 % text, for eyes.

python -m tests.screenshots FOLDER. No test compares the pictures.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from db.records import Audience, Kind
from db.repository import ContentRepository
from desktop.app.application import make_application
from desktop.app.workstation import Start, Workstation
from desktop.core.checklist import Grouping
from desktop.core.paths import DataPaths, data_paths, resource
from desktop.ui import actions
from desktop.ui.dialogs.about import AboutDialog, ShortcutsDialog
from desktop.ui.dialogs.crash import CrashDialog
from desktop.ui.theme import Theme
from tests import kiosk_pictures
from tests.helpers.fakes import FakePrompts
from tests.helpers.worksheet_bench import fill
from tests.helpers.worksheets import CRS, ICANS, SEVERITY

THEMES, SCALES = ("light", "dark", "contrast"), (100, 150, 200)
SIZES = ((1280, 800), (1024, 768), (1920, 1080))  # the first at all scales, the others at 100 %
SETTLE_MS = 120


@dataclass(frozen=True, slots=True)
class Screen:
    """One screen: a name and what brings it up."""

    name: str
    show: Callable[[Workstation], QWidget | None]


def settle() -> None:
    """Let the window draw what it was asked for."""
    loop = QEventLoop()
    QTimer.singleShot(SETTLE_MS, loop.quit)
    loop.exec()


def entry(entry_id: str, audience: str, section: str = "") -> Callable[..., QWidget | None]:
    """Return a function that opens an entry for an audience at a section."""

    def show(workstation: Workstation) -> None:
        workstation.window.top_bar.field.clear()
        workstation.window.set_audience(audience)
        workstation.navigator.go_to(entry_id)
        settle()
        if section:
            workstation.window.detail_pane.scroll_to(section)

    return show


def search(text: str) -> Callable[..., QWidget | None]:
    """Return a function that types into the search field."""

    def show(workstation: Workstation) -> None:
        workstation.window.list_pane.set_filter(workstation.window.list_pane.filter, more=False)
        workstation.window.top_bar.field.setText(text)

    return show


def filters(workstation: Workstation) -> None:
    """Open all filters."""
    entry("blinatumomab", "patient")(workstation)
    workstation.window.list_pane.set_filter(workstation.window.list_pane.filter, more=True)


def ticked(workstation: Workstation) -> None:
    """Tick the first sign of the checklist."""
    entry("blinatumomab", "patient")(workstation)
    workstation.window.checklist_pane.tick(
        [s.symptom_id for s in workstation.window.checklist_pane.signs()[:1]]
    )


def by_body(workstation: Workstation) -> None:
    """Group the checklist by part of the body, a sign open, with a day since treatment."""
    entry("tisagenlecleucel", "patient")(workstation)
    pane = workstation.window.checklist_pane
    pane.order.choose(Grouping.BODY)
    pane.order.set_day(5)
    pane.list.finish()
    pane.list.rows()[0].set_open(shown=True)


def source_drawer(workstation: Workstation) -> None:
    """Open the source drawer on the first statement."""
    entry("blinatumomab", "professional")(workstation)
    shown = workstation.window.entry
    if shown is not None:
        workstation.window.detail_pane.drawer.show_citations(shown.facts[0].citations)


def searched(workstation: Workstation) -> None:
    """Search in a page."""
    entry("blinatumomab", "patient", "effects")(workstation)
    workstation.window.detail_pane.open_find()
    workstation.window.detail_pane.find_bar.field.setText("fever")


def explained(workstation: Workstation) -> None:
    """Let the first word of a page explain itself."""
    workstation.window.detail_pane.find_bar.close_bar()
    entry("blinatumomab", "patient")(workstation)
    workstation.window.detail_pane.page.focus_first_word()


def printing(workstation: Workstation) -> QWidget | None:
    """Open the print preview of a therapy sheet."""
    entry("blinatumomab", "patient")(workstation)
    assert workstation.window.entry is not None
    workstation.desk.open_sheet(workstation.window.entry, workstation.choices.settings)
    dialog = workstation.desk.dialog
    for _ in range(20):
        settle()
    return dialog


def worksheets(topic: str, sheet: str, given: dict[str, str]) -> Callable[..., QWidget | None]:
    """Return a function that opens a worksheet with these answers, as large as the window."""

    def show(workstation: Workstation) -> QWidget | None:
        entry("blinatumomab", "professional")(workstation)
        workstation.worksheets.open(Audience.PROFESSIONAL)
        window = workstation.worksheets.window
        assert window is not None
        window.resize(workstation.window.size())
        window.show_topic(topic, sheet)
        fill(window, given)
        return window

    return show


def comparing(audience: str, differences_only: bool = False) -> Callable[..., QWidget | None]:
    """Return a function that opens the comparison of three therapies."""

    def show(workstation: Workstation) -> QWidget | None:
        workstation.compare.clear()
        for entry_id in ("blinatumomab", "inotuzumab-ozogamicin", "obecabtagene-autoleucel"):
            workstation.compare.toggle(entry_id)
        workstation.compare.open(Audience(audience))
        window = workstation.compare.window
        assert window is not None
        window.bar.differences.setChecked(differences_only)
        window.resize(workstation.window.size())
        return window

    return show


def manual(chapter: str) -> Callable[..., QWidget | None]:
    """Return a function that opens a chapter of the manual."""

    def show(workstation: Workstation) -> QWidget | None:
        workstation.help.show_manual(chapter)
        return workstation.help.manual

    return show


def for_staff(name: str) -> Callable[..., QWidget | None]:
    """Return a function that opens a dialog of the clinic: profile, sign-off, list, register."""

    def show(workstation: Workstation) -> QWidget | None:
        entry("blinatumomab", "professional")(workstation)
        clinic = workstation.clinic
        open_it: dict[str, Callable[[], object]] = {
            "first": clinic.profile.ask_first_time, "profile": clinic.profile.open_profile,
            "sign": clinic.slots()["sign"], "reviews": clinic.reviews.open_reviews,
            "register": clinic.register.open_register,
        }  # fmt: skip
        open_it[name]()
        for _ in range(10):
            settle()
        desks = (clinic.profile, clinic.reviews, clinic.register)
        return next((desk.dialog for desk in desks if desk.dialog is not None), None)

    return show


SCREENS = (
    Screen("therapy-professional", entry("blinatumomab", "professional")),
    Screen("therapy-side-effects", entry("blinatumomab", "professional", "effects")),
    Screen("therapy-evidence", entry("blinatumomab", "professional", "evidence")),
    Screen("therapy-then-and-now", entry("blinatumomab", "professional", "changes")),
    Screen("therapy-patient", entry("blinatumomab", "patient")),
    Screen("therapy-patient-side-effects", entry("blinatumomab", "patient", "effects")),
    Screen("therapy-how-it-works", entry("blinatumomab", "patient", "works")),
    Screen("therapy-treatment-days", entry("blinatumomab", "professional", "given")),
    Screen("therapy-journey", entry("tisagenlecleucel", "patient", "given")),
    Screen("therapy-approvals", entry("gemtuzumab-ozogamicin", "professional", "who")),
    Screen("syndrome-onset", entry("crs", "patient", "given")),
    Screen("therapy-off-market", entry("moxetumomab-pasudotox", "professional")),
    Screen("therapy-trial-only", entry("therapeutic-cancer-vaccines", "patient")),
    Screen("class", entry("car-t-cell-therapy", "patient")),
    Screen("leukemia", entry("all", "professional")),
    Screen("syndrome-grading", entry("crs", "professional", "effects")),
    Screen("symptom", entry("fever", "patient")),
    Screen("checklist-red", ticked),
    Screen("checklist-by-body", by_body),
    Screen("source-drawer", source_drawer),
    Screen("find-on-this-page", searched),
    Screen("word-to-know", explained),
    Screen("filters", filters),
    Screen("search", search("fever")),
    Screen("search-misspelled", search("blinatumumab")),
    Screen("search-nothing", search("xyzzyq")),
    Screen("print", printing),
    Screen("worksheet-crs", worksheets("crs", "", CRS | {"oxygen": "2"})),
    Screen("worksheet-icans", worksheets("icans", "icans-12", ICANS)),
    Screen("worksheet-vod-severity", worksheets("vod", "vod-adult-severity", SEVERITY)),
    Screen("worksheet-rows", worksheets("ctcae", "fever", {"row": "2"})),
    Screen("compare-professional", comparing("professional")),
    Screen("compare-differences", comparing("professional", differences_only=True)),
    Screen("compare-patient", comparing("patient")),
    Screen("clinic-first-start", for_staff("first")),
    Screen("clinic-profile", for_staff("profile")),
    Screen("clinic-sign-off", for_staff("sign")),
    Screen("clinic-sign-offs", for_staff("reviews")),
    Screen("clinic-register", for_staff("register")),
    Screen("manual-workstation", manual("workstation")),
    Screen("manual-keys", manual("keys")),
)


def dialogs(workstation: Workstation) -> Iterator[tuple[str, QWidget]]:
    """Yield the dialogs that are not part of a flow."""
    window, info = workstation.window, workstation.content.info()
    yield "about", AboutDialog(window, info)
    yield "shortcuts", ShortcutsDialog(window, actions.overview())
    yield "crash", CrashDialog(window, "Traceback (most recent call last): …", "crash-1.txt")


def main(folder: Path) -> None:
    """Write all pictures into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    application = make_application(["screenshots"])
    Theme.register_fonts()
    content = ContentRepository(resource("content"))
    with tempfile.TemporaryDirectory() as data:
        draw_welcome(application, content, data_paths(Path(data)), folder)
        start = Start(therapy=content.summaries(Kind.THERAPY)[0].id)
        prompts = FakePrompts()  # closing asks about what is ticked; nobody is here to answer
        workstation = Workstation(application, content, data_paths(Path(data)), start, prompts)
        workstation.window.show()
        for theme in THEMES:
            for scale in SCALES:
                workstation.choices.set_theme(theme)
                workstation.choices.set_scale(scale)
                _draw(workstation, folder, f"{theme}-{scale}", SIZES if scale == 100 else SIZES[:1])
        workstation.choices.set_theme("light")
        workstation.choices.set_language("es")
        for scale in (100, 200):
            workstation.choices.set_scale(scale)
            _draw(workstation, folder, f"light-{scale}-es", SIZES[:1])
        workstation.choices.set_language("en")  # the kiosk's English pictures were in Spanish
        workstation.window.close()
    content.close()
    kiosk_pictures.draw(application, folder, settle)


def draw_welcome(
    application: QApplication, content: ContentRepository, paths: DataPaths, folder: Path
) -> None:
    """Write the window before anything was chosen, in each look and language."""
    start = Start()
    for theme, scale, lang, size in (
        *((theme, scale, "en", SIZES[0]) for theme in THEMES for scale in SCALES),
        *(("light", 100, "en", size) for size in SIZES[1:]),
        ("light", 100, "es", SIZES[0]), ("light", 200, "es", SIZES[0]),
    ):  # fmt: skip
        workstation = Workstation(application, content, paths, start, FakePrompts())
        workstation.choices.set_theme(theme)
        workstation.choices.set_scale(scale)
        workstation.choices.set_language(lang)
        workstation.window.resize(*size)
        workstation.window.show()
        settle()
        name = f"welcome-{size[0]}x{size[1]}-{theme}-{scale}-{lang}.png"
        workstation.window.grab().save(str(folder / name))
        workstation.choices.set_language("en")
        workstation.window.close()


def _draw(
    workstation: Workstation,
    folder: Path,
    look: str,
    sizes: tuple[tuple[int, int], ...],
) -> None:
    for width, height in sizes:
        workstation.window.resize(width, height)
        for screen in SCREENS:
            other = screen.show(workstation)
            settle()
            name = f"{screen.name}-{width}x{height}-{look}.png"
            (other or workstation.window).grab().save(str(folder / name))
            if other is not None:
                other.close()
    for name, dialog in dialogs(workstation):
        dialog.show()
        settle()
        dialog.grab().save(str(folder / f"{name}-{look}.png"))
        dialog.close()
        dialog.deleteLater()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
