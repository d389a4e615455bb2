"""The legal frame, one test for each rule D-02 to D-13 and D-16 that a window can break.

What the content can break (D-01, D-09 to D-12, D-15) is in tests/release_content/test_disclaimers,
the words that must stand or must not (D-03, D-14) in test_phrases beside it.
"""

from __future__ import annotations

import ast
import itertools
from datetime import date

from msgspec.structs import replace
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QTextEdit

from db.records import Level
from db.site.records import ClinicProfile, SignOff
from desktop.app.workstation import Workstation
from desktop.core.checklist import Mark
from desktop.core.handouts.checklist import checklist_sheet
from desktop.core.handouts.therapy import therapy_sheet
from desktop.core.settings import Settings
from desktop.ui.checklist_words import NO_NUMBER
from desktop.ui.dialogs.worksheets import words as worksheet_words
from desktop.ui.dialogs.worksheets.criteria_table import whole_units
from desktop.ui.widgets.checklist.sign_row import SignRow
from desktop.ui.widgets.statement import StatementView
from tests.architecture.source_tree import files_under
from tests.helpers import entries
from tests.helpers.entries import INFO, SIGNS, options, words
from tests.helpers.worksheet_bench import Bench, bench, every_sheet, fill, look, result, shown
from tests.helpers.worksheets import CRS, real_content

__all__ = ["bench", "look", "real_content"]


def texts(row: SignRow) -> tuple[str, ...]:
    return tuple(w.text() for w in row.findChildren(QLabel) if w.isVisibleTo(row))


def rows(workstation: Workstation) -> tuple[SignRow, ...]:
    pane = workstation.window.checklist_pane
    pane.list.finish()
    return pane.list.rows()


def test_d02_version_and_date_stand_on_every_screen_and_sheet(workstation: Workstation) -> None:
    """D-02: the status line is under every page; the footer is on every sheet."""
    info = workstation.content.info()
    said = " ".join(w.text() for w in workstation.window.findChildren(QLabel) if w.isVisible())
    assert info.version in said
    assert info.date in said
    for document in (
        therapy_sheet(entries.entry(), INFO, options(), words()),
        checklist_sheet(entries.entry(), SIGNS, SIGNS, INFO, options(), words()),
    ):
        assert any(INFO.version in line for line in document.footer.lines)


def test_d04_there_is_no_patient_record(workstation: Workstation) -> None:
    """D-04: ticks are chosen from fixed words; nothing of a person can be typed beside them."""
    pane = workstation.window.checklist_pane
    typed = [w for kind in (QLineEdit, QTextEdit, QPlainTextEdit) for w in pane.findChildren(kind)]
    assert [w.accessibleName() for w in typed] == ["Days since treatment"]
    assert set(Mark.__struct_fields__) == {"bother", "since"}
    kept = " ".join(Settings.__struct_fields__)
    assert not any(word in kept for word in ("name", "birth", "patient", "person", "chart"))


def test_d05_a_result_shows_inputs_row_scale_year_source_and_the_whole_table(bench: Bench) -> None:
    """D-05, on the sheet of CRS."""
    window = bench.open("crs")
    fill(window, CRS)
    assert result(window).startswith("Criteria met for ASTCT")
    said = window.page.result.texts()
    assert any("2019" in text for text in said)
    page = " ".join(shown(window))
    table = window.page.sheet.table
    assert all(whole_units(cell) in page for row in table.rows for cell in row if cell)
    assert table.citations
    sources = [v.accessibleDescription() for v in window.page.result.findChildren(StatementView)]
    assert any(text.startswith("Source: ") for text in sources)


def test_d06_a_result_names_criteria_and_no_directive(bench: Bench) -> None:
    """D-06; every text the result area can say is looked at in test_worksheet_words."""
    window = bench.open("crs")
    fill(window, CRS)
    said = " ".join(window.page.result.texts()).lower()
    assert "criteria met for" in said
    assert not [v for v in (" give ", " start ", " stop ", " order ", " admit ") if v in said]


def test_d07_limits_are_stated_and_nothing_keeps_time(bench: Bench) -> None:
    """D-07: every sheet says what it is not; no worksheet has a timer."""
    window = bench.open()
    for _ in every_sheet(window):
        assert worksheet_words.ALWAYS_LIMITS in window.page.result.texts()[-1]
    assert window.findChildren(QTimer) == []
    for file in files_under("desktop/ui/dialogs/worksheets"):
        names = {n.id for n in file.nodes(ast.Name)} | {n.attr for n in file.nodes(ast.Attribute)}
        assert not names & {"QTimer", "startTimer", "singleShot", "QSoundEffect"}, file.path


def test_d08_another_scale_stands_beside_and_is_not_converted(bench: Bench) -> None:
    """D-08: the CTCAE table stays as it is whatever the ASTCT result is."""
    window = bench.open("crs")
    other = window.page.sheet.others[0]
    before = [text for text in shown(window) if any(text in row for row in other.rows)]
    fill(window, CRS)
    after = [text for text in shown(window) if any(text in row for row in other.rows)]
    assert "CTCAE" in other.scale
    assert before == after
    assert "Scales are never converted." in " ".join(window.page.result.texts())


def test_d09_the_words_shown_do_not_depend_on_the_combination_ticked(
    workstation: Workstation,
) -> None:
    """D-09: whatever is ticked, a sign shows its own words, and nothing else appears."""
    found, pane = rows(workstation), workstation.window.checklist_pane
    fixed = {w.text() for w in pane.findChildren(QLabel) if w.isVisibleTo(pane)}
    own: dict[str, tuple[str, ...]] = {}
    for row in found:
        row.box.setChecked(True)
        own[row.sign.symptom_id] = texts(row)
        row.box.setChecked(False)
    for size in range(len(found) + 1):
        for ticked in itertools.combinations(found, size):
            for row in found:
                row.box.setChecked(row in ticked)
            said = {w.text() for w in pane.findChildren(QLabel) if w.isVisibleTo(pane)}
            allowed = fixed | {t for r in ticked for t in own[r.sign.symptom_id]}
            assert said <= allowed
    workstation.person.clear()


def test_d10_a_raise_rule_stands_as_a_sentence_beside_its_sign(workstation: Workstation) -> None:
    """D-10: it is there with one tick or with all, word for word."""
    row = next(r for r in rows(workstation) if r.sign.raises)
    row.set_open(shown=True)
    said = " ".join(texts(row))
    assert all(s.text in said for s in row.sign.raises)
    for other in rows(workstation):
        other.box.setChecked(True)
    assert all(s.text in " ".join(texts(row)) for s in row.sign.raises)
    workstation.person.clear()


def test_d11_what_cannot_wait_says_so_ticked_or_not(workstation: Workstation) -> None:
    """D-11, and the banner comes and goes with the tick of a red sign."""
    window, banner = workstation.window, workstation.window.work.reading.help_banner
    call = "Call 911 or your care team's 24-hour line now, day or night."
    pane = window.checklist_pane
    assert call in {w.text() for w in pane.findChildren(QLabel) if w.isVisibleTo(pane)}
    assert banner.isHidden()
    red = next(r for r in rows(workstation) if r.sign.level is Level.EMERGENCY)
    other = next(r for r in rows(workstation) if r.sign.level is not Level.EMERGENCY)
    other.box.setChecked(True)
    assert banner.isHidden()
    red.box.setChecked(True)
    assert banner.isVisible()
    said = " ".join(w.text() for w in banner.findChildren(QLabel) if w.isVisibleTo(banner))
    assert red.sign.instruction[0].text in said.replace("**", "")
    red.box.setChecked(False)
    assert banner.isHidden()
    workstation.person.clear()


def test_d12_patient_words_never_say_what_a_sign_can_point_to(workstation: Workstation) -> None:
    """D-12: the name of the syndrome on the day axis is for professionals."""
    window = workstation.window
    window.set_audience("patient")
    for row in rows(workstation):
        row.set_open(shown=True)
        said = " ".join(texts(row)).lower()
        assert not [n for n in ("cytokine", "strong reaction", "crs", "icans") if n in said]


def test_d13_the_number_of_the_clinic_is_the_clinics_own_text(workstation: Workstation) -> None:
    """D-13: shown as typed; without one the patient is told to ask, and no number is made up."""
    window, banner = workstation.window, workstation.window.work.reading.help_banner
    window.checklist_pane.tick(["fever"])
    assert NO_NUMBER in {w.text() for w in banner.findChildren(QLabel)}
    site = workstation.clinic.site
    kept = site.own_profile()
    profile = replace(kept.value, phone_out_of_hours="(555) 0199 ext. 2")
    site.save_profile(profile, kept.revision)
    said = {w.text() for w in banner.findChildren(QLabel) if w.isVisibleTo(banner)}
    assert "(555) 0199 ext. 2" in said
    assert "Your clinic, nights and weekends" in said
    workstation.person.clear()


def test_d16_a_sheet_that_a_clinic_signed_names_it_and_drops_our_review_line() -> None:
    """D-16, on the sheet of ticked signs."""
    signed = SignOff("R. Doe", "pharmacist", date(2026, 11, 1), date(2027, 11, 1), "River Clinic")
    clinic = ClinicProfile("River Clinic", "", "555-0100", "555-0199")
    chosen = options(clinic=clinic, sign_off=signed)
    document = checklist_sheet(entries.entry(), SIGNS, SIGNS, INFO, chosen, words())
    assert document.letterhead.name == "River Clinic"
    assert "R. Doe" in document.footer.lines[0]
    assert words()["review.not_reviewed"] not in document.to_json()
