"""Reads a text aloud with the voice that the system has; one program, fed by its standard input.

Nothing is installed or configured by us. Where there is no voice, `find_voice` says why.
"""

from __future__ import annotations

import shutil
import sys

from msgspec import Struct
from PySide6.QtCore import QObject, QProcess, QProcessEnvironment

from desktop.core.paths import environment_of_others

WINDOWS_SCRIPT = (
    "Add-Type -AssemblyName System.Speech;"
    "[Console]::InputEncoding=[Text.Encoding]::UTF8;"
    "$v=New-Object System.Speech.Synthesis.SpeechSynthesizer;"
    "try{$v.SelectVoiceByHints('NotSet','NotSet',0,'%s')}catch{};"
    "$v.Speak([Console]::In.ReadToEnd())"
)
CULTURES = {"en": "en-US", "es": "es-MX"}
LONGEST = 20_000  # characters; a page has fewer


class Voice(Struct, frozen=True):
    """How to call the voice of this system: a program and its arguments before the language."""

    program: str
    arguments: tuple[str, ...]
    name: str

    def call(self, lang: str) -> tuple[str, ...]:
        """Return the arguments for a language."""
        culture = CULTURES.get(lang, lang)
        return tuple(a.replace("%s", culture).replace("%l", lang) for a in self.arguments)


def find_voice() -> Voice | str:
    """Return the voice of this system, or the reason why there is none."""
    if sys.platform == "win32":
        shell = shutil.which("powershell")
        if shell is None:
            return "no Windows PowerShell, so SAPI cannot be asked"
        arguments = ("-NoProfile", "-NonInteractive", "-Command", WINDOWS_SCRIPT)
        return Voice(shell, arguments, "SAPI")
    if program := shutil.which("espeak-ng"):
        return Voice(program, ("--stdin", "-v", "%l", "-s", "150"), "espeak-ng")
    if program := shutil.which("spd-say"):
        return Voice(program, ("--wait", "--pipe-mode", "--language", "%l"), "speech-dispatcher")
    return "neither espeak-ng nor spd-say is installed"


class Speech(QObject):
    """Speaks one text at a time; a new one ends the last."""

    def __init__(self, voice: Voice, parent: QObject | None = None) -> None:
        """Speak with `voice`."""
        super().__init__(parent)
        self._voice = voice
        self._process = QProcess(self)
        system = QProcessEnvironment()
        for name, value in environment_of_others().items():
            system.insert(name, value)
        self._process.setProcessEnvironment(system)
        self._process.setStandardOutputFile(QProcess.nullDevice())
        self._process.setStandardErrorFile(QProcess.nullDevice())

    @property
    def is_speaking(self) -> bool:
        """Return whether a text is being read."""
        return self._process.state() is not QProcess.ProcessState.NotRunning

    def say(self, text: str, lang: str) -> None:
        """Read a text aloud."""
        self.stop()
        self._process.start(self._voice.program, list(self._voice.call(lang)))
        self._process.write(text[:LONGEST].encode())
        self._process.closeWriteChannel()

    def stop(self) -> None:
        """Be silent at once."""
        if self.is_speaking:
            self._process.kill()
            self._process.waitForFinished(1000)
