"""The language of the shell: puts the translated words in front of the English ones, at run time.

The words of a language are resources/i18n/leukoguide_CODE.qm (made from the .ts file beside it by
`make content`); those of Qt's own widgets Qt's qtbase_CODE.qm, and qt_CODE.qm for what that lacks.
English needs no file: it stands in the source. Must not know panes or content; whoever shows words
makes itself anew when `changed` is sent (MainWindow.set_language).
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QObject, QTranslator, Signal

SOURCE = "en"
# Each language under its own name, so that whoever reads it finds it: never translated.
NAMES = {"en": "English", "es": "Español"}


class Language(QObject):
    """Installs and removes the words of one language.

    Signals:
        changed(str): another language is in use; its code.
    """

    changed = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """Take the words from `folder`; English until `use` is called."""
        super().__init__(parent)
        self._folder = folder
        self._translators: list[QTranslator] = []
        self.code = SOURCE
        self.is_missing = False

    def use(self, code: str) -> None:
        """Show the shell in a language; where its file is missing the shell stays English.

        `is_missing` says so afterwards. Raises nothing.
        """
        if code == self.code:
            return
        self._remove()
        self.code = code
        self.is_missing = code != SOURCE and not self._install(self._folder, f"leukoguide_{code}")
        if code != SOURCE and not self.is_missing:
            # Buttons of file choosers and the like; the program works without them.
            place = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            self._install(Path(place), f"qtbase_{code}")
            self._install(self._folder, f"qt_{code}")  # what Qt's own lacks; the last one wins
        self.changed.emit(code)

    def _install(self, folder: Path, name: str) -> bool:
        translator = QTranslator(self)
        file = folder / f"{name}.qm"
        if not file.is_file() or not translator.load(str(file)):
            translator.deleteLater()
            return False
        self._translators.append(translator)
        return QCoreApplication.installTranslator(translator)

    def _remove(self) -> None:
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
            translator.deleteLater()
        self._translators.clear()
