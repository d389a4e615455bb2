"""Why the system refused something, in the language of the window."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.errors import REASONS, LeukoGuideError, SiteNotKeptError, reason_of
from desktop.app.not_started import made_box
from desktop.core import policy
from desktop.core.errors import UnwritableOutputError
from desktop.core.policy_rules import MESSAGES
from desktop.printing.files import write_atomically
from desktop.ui.clinic_words import backup_words
from desktop.ui.language import Language
from desktop.ui.wording import error_words, reason_words, said

RARE = errno.ELOOP


def refused(number: int) -> OSError:
    return OSError(number, os.strerror(number) if number > 0 else REASONS[number])


@pytest.mark.parametrize("number", REASONS)
def test_no_word_of_the_system_stands_in_a_spanish_message(spanish: Language, number: int) -> None:
    cause = refused(number)
    error = UnwritableOutputError("hoja.pdf", cause)
    assert error.detail == f"hoja.pdf: {REASONS[number]}"
    happened, _ = error_words(error)
    assert happened.startswith("No se pudo guardar el archivo. hoja.pdf: ")
    assert REASONS[number] not in happened
    assert happened.endswith(reason_words(cause))
    assert (cause.strerror == REASONS[number]) == (number < 0), "or it is the system's"


def test_other_reasons_keep_the_words_of_the_system(spanish: Language) -> None:
    cause = refused(RARE)
    assert reason_words(cause) == reason_of(cause) == os.strerror(RARE)
    assert error_words(SiteNotKeptError(cause=cause))[0].endswith(f"({os.strerror(RARE)})")
    assert reason_of(OSError()) == "OSError"


def test_a_detail_without_a_reason_stays_as_it_is(spanish: Language) -> None:
    error = LeukoGuideError(REASONS[errno.EISDIR])
    assert error_words(error)[0].endswith(REASONS[errno.EISDIR])


def test_a_backup_that_failed_says_why_in_spanish(spanish: Language) -> None:
    error = SiteNotKeptError("site.sqlite", refused(errno.ENOSPC))
    assert backup_words(error).endswith("site.sqlite: no queda espacio")


@pytest.mark.parametrize(
    ("name", "told"),
    [("there", "es una carpeta"), ("x" * 300, "el nombre es demasiado largo"),
     ("gone/sheet.txt", "no existe ese archivo o carpeta")],
)  # fmt: skip
def test_what_a_person_reads_who_saves_a_sheet(
    spanish: Language, tmp_path: Path, name: str, told: str
) -> None:
    (tmp_path / "there").mkdir()
    with pytest.raises(UnwritableOutputError) as caught:
        write_atomically(tmp_path / name, b"some bytes")
    assert error_words(caught.value)[0].endswith(told)


@pytest.mark.parametrize(
    ("data", "told"),
    [(b"", "sheet.pdf: no había nada que escribir"),
     (b"hello", "sheet.pdf: no es un PDF con páginas")],
)  # fmt: skip
def test_what_is_no_sheet_is_refused_in_spanish(
    spanish: Language, tmp_path: Path, data: bytes, told: str
) -> None:
    with pytest.raises(UnwritableOutputError) as caught:
        write_atomically(tmp_path / "sheet.pdf", data)
    assert error_words(caught.value)[0].endswith(told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[idle]\nseconds = 29",
         "línea 2: idle.seconds: debe ser un número entero de 30 a 600"),
        ("theme = 'pink'", "línea 1: theme: debe ser uno de estos: light, dark, contrast"),
        ("[clinic]\nphone_day = 'call me maybe'",
         "línea 2: clinic.phone_day: En este número de teléfono no hay ninguna cifra."),
        ("theme = ", "línea 1: Valor no válido"),
    ],
)  # fmt: skip
def test_a_mistake_in_the_policy_file_is_told_in_spanish(
    spanish: Language, text: str, told: str
) -> None:
    (problem,) = policy.parse(text.encode())[1]
    assert problem.told(said) == told


@pytest.mark.parametrize("kind", MESSAGES)
def test_every_mistake_in_the_policy_file_has_spanish_words(spanish: Language, kind: str) -> None:
    problem = policy.Problem(0, "", kind, ("1", "2"))
    assert problem.words(said) != problem.text
    assert "{" not in problem.words(said)


def test_a_program_that_cannot_start_says_so_in_spanish(spanish: Language, qtbot: QtBot) -> None:
    box = made_box(FileNotFoundError(errno.ENOENT, "No such file", "/opt/x/tokens.toml"), "")
    qtbot.addWidget(box)
    assert box.text().startswith("LeukoGuide no pudo iniciarse")
    assert "/opt/x/tokens.toml: no existe ese archivo o carpeta" in box.text()
    assert "los datos de la clínica" in box.informativeText()
