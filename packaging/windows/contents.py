"""What goes into the Windows folder: one list for each kind of file, each with its reason.

Everything that is not named here, or linked by something that is, stays out. The Linux bundle has
its own lists (packaging/pyinstaller/contents.py); modules that must never ship are shared with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import PurePosixPath

from pyinstaller.contents import BINDINGS, EXCLUDED_MODULES

PLUGINS = (
    "platforms/qwindows.dll",
    "platforms/qoffscreen.dll",  # self-test and command line in a session without a desktop
    "iconengines/qsvgicon.dll",
    "imageformats/qsvg.dll",
    "imageformats/qjpeg.dll",
)
# Of the runtime. Left out are the network (_socket, _ssl, libssl), and what would bring large or
# unused libraries: the same that EXCLUDED_MODULES names for Linux.
RUNTIME_MODULES = (
    "_decimal",  # percent figures on the sheets
    "_hashlib",  # scrypt for the PIN of staff
    "_queue",
    "_sqlite3",
    "select",
    "unicodedata",  # search without accents
)
RUNTIME_LIBRARIES = ("python3.dll", "sqlite3.dll", "libcrypto-3.dll")
# Python itself links these; they come from the wheel of PySide6, whose hash is locked.
SHARED_RUNTIME = ("PySide6/vcruntime140.dll", "PySide6/vcruntime140_1.dll")
# Modules of the bindings and of our dependencies, as in their wheels.
PACKAGES = ("PySide6", "shiboken6", "typst", "platformdirs", "msgspec")
# Linked by something that ships, and left out all the same.
NEVER = ("opengl32sw.dll",)  # 20 MB of software OpenGL: our windows do not use OpenGL


def runtime_files(names: Iterable[str], stem: str) -> list[str]:
    """Return which files of the runtime ship; `stem` is "python313" or the like.

    The zip of the standard library stays as python.org made it, so that its hash can be compared.
    """
    wanted = {f"{stem}.dll", f"{stem}.zip", "LICENSE.txt", *RUNTIME_LIBRARIES}
    wanted |= {f"{name}.pyd" for name in RUNTIME_MODULES}
    return sorted(wanted & set(names))


def wheel_files(names: Iterable[str], needed_by: Callable[[str], Iterable[str]]) -> list[str]:
    """Return which files of the wheels ship: modules, our plugins, and the libraries they link.

    `needed_by` returns the names of the libraries that a file links.
    """
    every = set(names)
    chosen = {name for name in every if _is_wanted(name)}
    by_name: dict[str, str] = {}
    for name in sorted(every, reverse=True):  # PySide6/ before shiboken6/: where both have one
        if name.endswith(".dll") and "/plugins/" not in name:
            by_name[PurePosixPath(name).name.lower()] = name
    unread = sorted(chosen)
    while unread:
        for needed in needed_by(unread.pop()):
            name = by_name.get(needed.lower())
            if name and name not in chosen and needed.lower() not in NEVER:
                chosen.add(name)
                unread.append(name)
    return sorted(chosen)


def _is_wanted(name: str) -> bool:
    top, _, rest = name.partition("/")
    if top not in PACKAGES or not rest:
        return False
    if "/plugins/" in name:
        return name.partition("/plugins/")[2] in PLUGINS
    if name.startswith("PySide6/"):
        path = PurePosixPath(rest)
        if path.parent != PurePosixPath("."):
            return False
        return path.suffix == ".py" or (path.suffix == ".pyd" and path.stem in BINDINGS)
    return name.endswith((".py", ".pyd")) and "/lib/" not in name


def translations(names: Iterable[str], languages: Iterable[str]) -> list[str]:
    """Return Qt's own words in our languages."""
    wanted = {f"PySide6/translations/qtbase_{code}.qm" for code in languages}
    return sorted(wanted & set(names))


def is_excluded(module: str) -> bool:
    """Return whether a module of ours, such as "db.build.write", must not ship."""
    return any(module == name or module.startswith(name + ".") for name in EXCLUDED_MODULES)


def place(name: str) -> str:
    """Return where a file of the wheels stands in the folder that ships."""
    return f"_internal/{name}"
