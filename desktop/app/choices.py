"""The choices of a person (theme, text size, language, audience): used at once, kept in a file."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from desktop.core import settings as settings_module
from desktop.core.settings import SCALES, Settings
from desktop.ui.language import Language
from desktop.ui.theme import Theme


class Choices(QObject):
    """What a person chose; nothing of what was read, ticked or typed.

    Signals:
        changed(object): the Settings that hold from now on.
    """

    changed = Signal(object)

    def __init__(
        self, parent: QObject, theme: Theme, language: Language, kept: Settings, file: Path
    ) -> None:
        """Begin with the settings `kept`; write each change to `file`."""
        super().__init__(parent)
        self._theme, self._language, self._file = theme, language, file
        self.settings = kept

    def set_theme(self, name: str) -> None:
        """Use and keep a theme."""
        self._keep(replace(self.settings, theme=name))
        self._theme.apply(name, self.settings.text_scale)

    def set_scale(self, percent: int) -> None:
        """Use and keep a text scale."""
        self._keep(replace(self.settings, text_scale=percent))
        self._theme.apply(self.settings.theme, percent)

    def set_language(self, code: str) -> None:
        """Use and keep a language, for the shell and for the content."""
        self._keep(replace(self.settings, language=code))
        self._language.use(code)

    def set_audience(self, audience: str) -> None:
        """Keep for whom pages are shown."""
        self._keep(replace(self.settings, audience=audience))

    def set_idle_minutes(self, minutes: int) -> None:
        """Use and keep after how many minutes without use everything ticked is cleared."""
        self._keep(replace(self.settings, idle_minutes=minutes))

    def set_clinic_asked(self) -> None:
        """Keep that the page of the first start was answered or skipped."""
        self._keep(replace(self.settings, clinic_asked=True))

    def larger(self) -> None:
        """Use the next larger text."""
        self._step_scale(1)

    def smaller(self) -> None:
        """Use the next smaller text."""
        self._step_scale(-1)

    def _step_scale(self, step: int) -> None:
        place = SCALES.index(self.settings.text_scale) + step
        if 0 <= place < len(SCALES):
            self.set_scale(SCALES[place])

    def _keep(self, settings: Settings) -> None:
        self.settings = settings
        self.changed.emit(settings)
        settings_module.save(settings, self._file)
