"""Staff forget the register of printed sheets, and read what became of its copies."""

from __future__ import annotations

from pathlib import Path

from db.site.records import TextKey
from desktop.app.workstation import Workstation
from tests.helpers.fakes import FakePrompts


def test_the_register_is_forgotten_when_asked(
    workstation: Workstation, prompts: FakePrompts
) -> None:
    site = workstation.clinic.site
    code = site.document(TextKey("velotumab", "sheet", "en")).sheet_id
    site.keep_printed(site.hashing([code])())
    workstation.clinic.register.open_register()
    dialog = workstation.clinic.register.shown
    assert dialog is not None
    dialog.forget_requested.emit()
    assert prompts.questions == ["Forget the register?"]
    assert site.printed_as(code) == ()
    told = "The register was forgotten. Copies of the clinic's data that were cleared too: 1."
    assert dialog.told == told


def test_files_that_may_still_hold_a_forgotten_register_are_named(
    workstation: Workstation, tmp_path: Path
) -> None:
    workstation.clinic.register.open_register()
    dialog = workstation.clinic.register.shown
    assert dialog is not None
    aside = tmp_path / "data" / "site-damaged-2026-11-20-120000.sqlite"
    aside.write_bytes(b"no database")
    dialog.forget_requested.emit()
    left = f"These files could not be cleared and may still hold it: {aside.name}. Your IT can"
    assert left in dialog.told
