"""What the kiosk can reach, followed import by import: no dialog, no file chooser, no link.

import-linter sees PySide6 as one thing; here each name is looked at.
"""

from __future__ import annotations

import ast

import pytest

from tests.architecture.source_tree import SourceFile, imports_of, source_files

START = ("desktop.app.kiosk_start", "desktop.supervisor")
FORBIDDEN = {
    *("QFileDialog", "QPrintDialog", "QPrintPreviewDialog", "QDesktopServices", "QMessageBox"),
    *("QColorDialog", "QFontDialog", "QInputDialog", "QErrorMessage", "QDialog", "QWizard"),
    *("QMenu", "QMenuBar", "QSystemTrayIcon", "QLineEdit", "QTextEdit", "QPlainTextEdit"),
    *("QTextBrowser", "QWhatsThis", "QDrag", "QPageSetupDialog", "QToolTip"),
}
# The painted page of the workstation shows tool tips of chips; the kiosk makes no chip, and its
# filter refuses the event.
KNOWN = {("desktop.ui.widgets.page_view.view", "QToolTip")}


def reached() -> dict[str, SourceFile]:
    """Return every module of ours that the kiosk imports, itself or through others."""
    files = {file.module: file for file in source_files()}
    found: dict[str, SourceFile] = {}
    waiting = list(START)
    while waiting:
        module = waiting.pop()
        if module in found or module not in files:
            continue
        found[module] = files[module]
        for item in imports_of(files[module]):
            waiting += [item.module, item.full_name]
            parts = item.full_name.split(".")
            waiting += [".".join(parts[:n]) for n in range(1, len(parts))]
    return found


def names(file: SourceFile) -> set[str]:
    used = {node.id for node in file.nodes(ast.Name)}
    used |= {node.attr for node in file.nodes(ast.Attribute)}
    return used | {alias.name for node in file.nodes(ast.ImportFrom) for alias in node.names}


def test_the_kiosk_is_followed_far_enough() -> None:
    modules = reached()
    assert {"desktop.ui.kiosk.window", "desktop.printing.printer", "db.repository"} <= set(modules)
    assert len(modules) > 60


@pytest.mark.parametrize("name", sorted(FORBIDDEN))
def test_nothing_the_kiosk_reaches_names_a_way_out(name: str) -> None:
    wrong = [module for module, file in reached().items() if name in names(file)]
    assert [module for module in wrong if (module, name) not in KNOWN] == []


def test_the_workstation_is_not_reached() -> None:
    beyond = ("desktop.app.workstation", "desktop.ui.prompts", "desktop.ui.dialogs")
    assert [module for module in reached() if module.startswith(beyond)] == []
