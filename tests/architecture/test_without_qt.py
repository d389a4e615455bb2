"""db, its builder, desktop.core and the command line work where PySide6 cannot be imported."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.architecture.interpreter import run_python
from tests.architecture.source_tree import source_files
from tests.helpers.content import built_content

NO_QT = """
import importlib, sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6"):
            raise ImportError(f"{name} was imported")
        return None

sys.meta_path.insert(0, NoQt())
"""


def modules(*packages: str) -> list[str]:
    """Return the modules of these packages that exist; `__main__` is left out, it would run."""
    return [
        file.module
        for file in source_files()
        if any(file.module == name or file.module.startswith(f"{name}.") for name in packages)
        and not file.module.endswith("__main__")
    ]


@pytest.mark.parametrize("package", ["db", "desktop.core", "desktop.cli"])
def test_imports_without_qt(package: str) -> None:
    names = modules(package)
    if not names:
        pytest.skip(f"{package} is not written yet")
    done = run_python(NO_QT + f"for name in {names!r}: importlib.import_module(name)")
    assert done.returncode == 0, done.stderr


def test_the_guard_itself() -> None:
    done = run_python(NO_QT + "import PySide6.QtCore")
    assert "ImportError: PySide6 was imported" in done.stderr


def test_importing_the_program_creates_nothing() -> None:
    """No module of desktop makes a Qt object or an application while it is imported."""
    done = run_python(
        f"""
        import gc, importlib
        for name in {modules("desktop")!r}: importlib.import_module(name)
        import PySide6.QtCore as core
        living = map(type, gc.get_objects())
        made = [kind.__name__ for kind in living if issubclass(kind, core.QObject)]
        print(made, core.QCoreApplication.instance())
        """
    )
    assert (done.returncode, done.stdout.strip()) == (0, "[] None"), done.stderr


def test_one_handout_reads_no_more_of_python_than_it_needs() -> None:
    """Cold, reading modules is most of what a handout takes; `inspect` came with one dataclass."""
    done = run_python("""
        import sys
        import main, desktop.core.batch, desktop.printing.typesetter, db.site.opening
        print(sorted({"inspect", "dataclasses", "secrets", "asyncio", "email"} & set(sys.modules)))
    """)
    assert done.stdout == "[]\n", done.stderr


# Beginnings of the names of modules that a sheet of paper does without, and what brought them.
NOT_FOR_A_SHEET = (
    "json", "db.search", "db.spelling", "difflib", "concurrent", "logging", "subprocess",
    "desktop.ui", "desktop.app", "desktop.services", "PySide6", "shiboken6",
)  # fmt: skip


def test_one_sheet_reads_nothing_that_it_does_without(tmp_path: Path) -> None:
    content, target = built_content(), tmp_path / "x.pdf"
    done = run_python(f"""
        import sys
        from pathlib import Path
        import main
        from desktop.core import paths
        shipped = paths.resource
        paths.resource = lambda name: Path({str(content)!r}) if name == "content" else shipped(name)
        what = ["handout", "velotumab", "--document", "call"]
        code = main.main([*what, "--output", {str(target)!r}])
        print(code, *sys.modules)
    """)
    assert done.returncode == 0, done.stderr
    code, *loaded = done.stdout.splitlines()[-1].split()
    assert (code, target.is_file()) == ("0", True)
    assert "typst" in loaded
    unneeded = {n for n in loaded for name in NOT_FOR_A_SHEET if f"{n}.".startswith(f"{name}.")}
    assert sorted(unneeded) == []
