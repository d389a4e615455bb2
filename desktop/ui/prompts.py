"""Questions and notes to the person at the screen, as a port: Qt is one answer, tests another."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.ui.wording import said

if TYPE_CHECKING:  # each class of Qt costs a start its enumerations; few starts ask anything
    from PySide6.QtWidgets import QFileDialog, QMessageBox

FILES = 760, 480  # pixels at 100 % text, where Qt's own dialog has 640 at any size of the text


class Prompts(Protocol):
    """What panes may ask a person."""

    def note(self, title: str, text: str) -> None:
        """Tell something; the person closes it."""
        ...

    def confirm(self, title: str, text: str, action: str) -> bool:
        """Ask whether to do `action`; return True when it was chosen.

        Enter means no, whatever is asked: the Enter before must not have answered already.
        """
        ...

    def save_path(self, title: str, suggestion: str) -> Path | None:
        """Ask where to save a PDF; return None when it was cancelled."""
        ...

    def open_path(self, title: str, pattern: str) -> Path | None:
        """Ask for a file to read, such as "PNG (*.png)"; return None when it was cancelled."""
        ...


class QtPrompts:
    """Asks with Qt's dialogs, always in plain text."""

    def __init__(self, window: QWidget) -> None:
        """Show the dialogs over `window`."""
        self._window = window

    def note(self, title: str, text: str) -> None:
        """Tell something."""
        from PySide6.QtWidgets import QMessageBox

        box = self._box(title, text)
        box.addButton(said("Close"), QMessageBox.ButtonRole.AcceptRole)
        box.exec()

    def confirm(self, title: str, text: str, action: str) -> bool:
        """Ask; closing the box means no."""
        from PySide6.QtWidgets import QMessageBox

        box = self._box(title, text)
        yes = box.addButton(action, QMessageBox.ButtonRole.AcceptRole)
        cancel = box.addButton(said("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(cancel)
        box.exec()
        return box.clickedButton() is yes

    def save_path(self, title: str, suggestion: str) -> Path | None:
        """Ask for a file name ending in .pdf."""
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self._window, title, _documents(), "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(suggestion)
        path = _chosen(dialog)
        if path is None or path.suffix.lower() == ".pdf":
            return path
        whole = path.with_name(path.name + ".pdf")  # Qt asked for the name without its ending
        question = said("There is a file of this name"), whole.name, said("Replace it")
        return whole if not whole.exists() or self.confirm(*question) else None

    def open_path(self, title: str, pattern: str) -> Path | None:
        """Ask for a file to read."""
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self._window, title, _documents(), pattern)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        return _chosen(dialog)

    def _box(self, title: str, text: str) -> QMessageBox:
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(title)
        box.setText(title)
        box.setInformativeText(text)
        return box


def _chosen(dialog: QFileDialog) -> Path | None:
    """Ask for a file, with room for its name; return it, None when it was cancelled."""
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QHeaderView, QTreeView

    from desktop.ui.dialogs.reading import fitting_size

    dialog.resize(fitting_size(dialog, *FILES))
    files = dialog.findChild(QTreeView)  # there is none where the system has a dialog of its own
    if files is not None:
        files.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
    names = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    QCoreApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)  # it notes the folder now
    _forget_folders()
    return Path(names[0]) if names else None


def _forget_folders() -> None:
    """Take back what Qt's own dialog notes of the folder: people are named in names of folders."""
    from PySide6.QtCore import QSettings

    kept = QSettings(QSettings.Scope.UserScope, "QtProject")  # as QFileDialog opens it
    for key in ("history", "lastVisited"):
        kept.remove(f"FileDialog/{key}")
    kept.sync()


def _documents() -> str:
    """Return the person's folder of documents, or home: the program's own is of no use to them."""
    from PySide6.QtCore import QStandardPaths

    place = QStandardPaths.StandardLocation
    kinds = place.DocumentsLocation, place.HomeLocation
    return next((p for p in map(QStandardPaths.writableLocation, kinds) if Path(p).is_dir()), "")
