"""The window is painted without what only paper, staff or the kiosk need; no times are measured.

What is read before the first paint costs every start, so each of these is read on first use.
"""

from __future__ import annotations

import pytest

from tests.architecture.interpreter import run_python
from tests.helpers.content import built_content

# Beginnings of the names of modules.
LATER = (
    "desktop.core.handouts", "desktop.core.document", "desktop.core.bundles",
    "desktop.core.register", "desktop.core.signable", "desktop.core.sheet_code",
    "desktop.core.compare_rules", "desktop.core.grading", "desktop.core.manual",
    "desktop.core.kiosk", "desktop.printing", "desktop.ui.printing_desk", "desktop.ui.clinic_desk",
    "desktop.ui.staff_desk",
    "desktop.ui.review_desk", "desktop.ui.register_desk", "desktop.ui.clinic_words",
    "desktop.ui.kiosk", "desktop.ui.compare.window", "desktop.ui.dialogs.about",
    "desktop.ui.dialogs.clinic", "desktop.ui.dialogs.manual", "desktop.ui.dialogs.print",
    "desktop.ui.dialogs.worksheets.window", "desktop.app.kiosk", "db.build",
    "desktop.ui.reading_side", "desktop.ui.panes.detail_pane", "desktop.ui.panes.checklist_pane",
    "desktop.ui.widgets.page_view.view", "desktop.ui.widgets.checklist", "desktop.core.page",
    "desktop.app.site", "desktop.services.clinic_site", "desktop.core.review",
    "desktop.ui.review_words",
    "typst", "sqlite_utils", "yaml", "pypdf",
)  # fmt: skip

# Enums of classes that nobody needs before the first paint; PySide makes each member in Python.
LATER_ENUMS = {
    "PrimitiveElement": "QStyle, made by setStyle() and style()",
    "TabPosition": "QTabWidget, made by asking for a viewport that Qt made",
    "PageBreakFlag": "QTextFormat",
}

PAINTED = """
import enum, sys, tempfile
from pathlib import Path

made, make = [], enum.EnumType.__call__

def noted(cls, value, *names, **more):
    if names:
        made.append(value)
    return make(cls, value, *names, **more)

enum.EnumType.__call__ = noted

from db.repository import ContentRepository
from desktop.app import start
from desktop.app.application import make_application
from desktop.app.workstation import Start, Workstation
from desktop.core.paths import data_paths
from desktop.ui.theme import Theme

with tempfile.TemporaryDirectory() as folder:
    app = make_application(sys.argv[:1])
    Theme.register_fonts()
    content = ContentRepository(Path({content!r}))
    station = Workstation(app, content, data_paths(Path(folder)), Start())
    station.window.show()
    station.window.grab()
    print(*sys.modules)
    looked_into = sys.modules["shibokensupport.feature"].pyside_feature_dict
    print(*(name for name, how in looked_into.items() if "desktop" in name and how >= 0))
    print(*made)
    station.window.close()
    content.close()
"""


@pytest.fixture(scope="module")
def printed() -> list[str]:
    """Return the lines that PAINTED prints.

    Modules, those of ours that PySide looked into, the enums that were made.
    """
    done = run_python(PAINTED.replace("{content!r}", repr(str(built_content()))))
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.fixture
def loaded(printed: list[str]) -> list[str]:
    """Return the names of the modules that are loaded when the workstation is painted."""
    return printed[0].split()


def test_the_painted_window_is_seen(loaded: list[str]) -> None:
    assert {"desktop.ui.panes.list_pane", "desktop.ui.panes.welcome"} <= set(loaded)


@pytest.mark.parametrize("name", LATER)
def test_nothing_is_read_before_it_is_needed(loaded: list[str], name: str) -> None:
    assert [module for module in loaded if module.startswith(name)] == []


def test_pyside_reads_no_source_of_ours(printed: list[str]) -> None:
    """It would read that of each module, for a feature that none of them uses."""
    assert printed[1].split() == []


@pytest.mark.parametrize("name", LATER_ENUMS)
def test_no_enum_is_made_before_it_is_needed(printed: list[str], name: str) -> None:
    made = printed[2].split()
    assert "AlignmentFlag" in made, "those of Qt are seen"
    assert name not in made, LATER_ENUMS[name]


def test_nothing_is_imported_beside_the_start() -> None:
    """Shiboken goes through sys.modules once: a module of another thread's ends the program."""
    done = run_python(f"""
        import sys, threading
        from pathlib import Path
        from db.connection import FileCheck

        class Noted:
            def find_spec(self, name, path=None, target=None):
                if threading.current_thread() is not threading.main_thread():
                    print(name)

        sys.meta_path.insert(0, Noted())
        print(FileCheck(Path({str(built_content())!r})).manifest()["schema_version"])
    """)
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.split()) == 1, f"read by the check: {done.stdout.split()[:-1]}"


def test_the_style_is_ours_on_every_system() -> None:
    done = run_python("""
        import os
        os.environ["QT_STYLE_OVERRIDE"] = "windows"
        from desktop.app.application import make_application
        print(make_application(["leukoguide"]).style().objectName())
    """)
    assert done.stdout == "fusion\n", done.stderr


def test_no_store_of_pictures_wakes_an_idle_program() -> None:
    """Qt looks every 30 seconds at what its own holds, for as long as it holds anything."""
    done = run_python("""
        from desktop.app.application import make_application
        from PySide6.QtGui import QPixmap, QPixmapCache
        app = make_application(["leukoguide"])
        print(QPixmapCache.insert("name", QPixmap(8, 8)))
    """)
    assert done.stdout == "False\n", done.stderr
