"""The report for IT: what was checked, what lies on the disk, whose works ship; faults are said."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from pathlib import Path

import pytest

from desktop.core import proof
from desktop.core.paths import DataPaths, resource
from desktop.printing import report_pdf
from shared.shipped import write_list
from tests.helpers import pdf

CHECKS = [("content", True, "7361 statements"), ("fonts", True, "3 fonts")]
DAY = date(2026, 11, 28)


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    """The list of a small installed program."""
    folder = tmp_path / "program"
    (folder / "notices").mkdir(parents=True)
    (folder / "leukoguide").write_bytes(b"program")
    bill = {"components": [{"name": "Qt", "version": "6.11.3", "licenses": [{"expression": "L"}]}]}
    (folder / "notices" / "sbom.cdx.json").write_text(json.dumps(bill), encoding="utf-8")
    return write_list(folder, "0.1.0")


def table(report: proof.Report, heading: str) -> proof.Table:
    return next(part for part in report.tables if part.heading == heading)


def made(tmp_path: Path, shipped: Path | None, checks: list[tuple[str, bool, str]]) -> proof.Report:
    return proof.compose(checks, DataPaths(tmp_path / "data"), shipped, DAY)


def test_every_file_stands_in_the_report_with_its_hash(tmp_path: Path, shipped: Path) -> None:
    report = made(tmp_path, shipped, CHECKS)
    assert report.passed
    assert {f["path"]: f["verdict"] for f in report.files} == {
        "leukoguide": "as shipped", "notices/sbom.cdx.json": "as shipped",
    }  # fmt: skip
    assert report.files[0]["sha256"] == hashlib.sha256(b"program").hexdigest()
    files = table(report, "Shipped files")
    assert files.rows == ()
    assert files.text.startswith("2 of 2 files have the hash (SHA-256) of the list.")
    assert hashlib.sha256(shipped.read_bytes()).hexdigest() in files.text
    assert table(report, "Works of others").rows == (("Qt", "6.11.3", "L"),)


def test_what_was_changed_or_added_is_named(tmp_path: Path, shipped: Path) -> None:
    (shipped.parent / "leukoguide").write_bytes(b"another")
    (shipped.parent / "strange.so").write_bytes(b"x")
    files = table(made(tmp_path, shipped, CHECKS), "Shipped files")
    assert files.rows == (("leukoguide", "differs"), ("strange.so", "was added"))
    assert files.text.startswith("1 of 3 files")


def test_a_list_that_cannot_be_read_is_said(tmp_path: Path, shipped: Path) -> None:
    shipped.write_text("{", encoding="utf-8")
    files = table(made(tmp_path, shipped, CHECKS), "Shipped files")
    assert files.text == "The list of shipped files cannot be read."


def test_from_source_there_is_nothing_to_compare(tmp_path: Path) -> None:
    report = made(tmp_path, None, CHECKS)
    assert table(report, "Shipped files").text == proof.FROM_SOURCE
    assert report.files == ()


def test_a_failed_check_fails_the_report(tmp_path: Path) -> None:
    report = made(tmp_path, None, [*CHECKS, ("typst", False, "missing")])
    assert not report.passed
    assert table(report, "Checks").rows[-1] == ("typst", "FAILED", "missing")


def test_everything_that_may_be_kept_is_listed(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "settings.toml").write_text("", encoding="utf-8")
    rows = table(made(tmp_path, None, CHECKS), "What is kept on the disk").rows
    there = {Path(place).name: found for place, found, _ in rows}
    assert there["settings.toml"] == "yes"
    assert there["session.toml"] == there["site.sqlite"] == there["crashes"] == "no"


def test_the_pdf_is_accessible_and_says_the_same(tmp_path: Path, shipped: Path) -> None:
    report = made(tmp_path, shipped, CHECKS)
    data = report_pdf.make(report, resource("handouts"), resource("fonts"))
    assert data == report_pdf.make(report, resource("handouts"), resource("fonts"))
    opened = pdf.opened(data)
    assert opened.open_metadata()["pdfuaid:part"] == "1"
    tags = [element.tag for element in pdf.elements(opened)]
    assert tags.count("H2") == len(report.tables)
    assert tags.count("Table") == sum(bool(part.rows) for part in report.tables)
    assert "TH" in tags
    words = pdf.text_of(opened)
    for text in ("7361 statements", "All checks passed.", "Qt", "settings.toml", "2026-11-28"):
        assert text in words
