"""The smaller ICU data: the table is written as ICU reads it, and Qt gets the same answers."""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from pyinstaller import icu_data

QUESTIONS = """
from PySide6.QtCore import QCollator, QLocale, QTimeZone
words = "éclair zebra Ñandú nube ola año anís Zürich ácido árbol llama luz 10 9 ß ss".split()
for code in ("en", "es"):
    collator = QCollator(QLocale(code))
    collator.setNumericMode(True)
    print(code, sorted(words, key=collator.sortKey))
zone = QTimeZone(b"America/New_York")
kind, name = QTimeZone.TimeType.StandardTime, QTimeZone.NameType.LongName
print([zone.displayName(kind, name, QLocale(code)) for code in ("en", "es")])
"""


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("icudt73l/root.res", True), ("icudt73l/res_index.res", True), ("icudt73l/pool.res", True),
        ("icudt73l/es.res", True), ("icudt73l/es_MX.res", True), ("icudt73l/en.res", True),
        ("icudt73l/fr.res", False), ("icudt73l/zh_Hant_TW.res", False),
        ("icudt73l/coll/ucadata.icu", True), ("icudt73l/coll/es.res", True),
        ("icudt73l/coll/zh.res", False), ("icudt73l/coll/de_.res", False),
        ("icudt73l/zone/es.res", True), ("icudt73l/zone/ja.res", False),
        ("icudt73l/curr/es.res", False), ("icudt73l/brkitr/thaidict.dict", False),
        ("icudt73l/ibm-949_P110-1999.cnv", False), ("icudt73l/unames.icu", False),
        ("icudt73l/zoneinfo64.res", True), ("icudt73l/nfkc.nrm", True),
    ],
)  # fmt: skip
def test_what_is_kept(name: str, kept: bool) -> None:
    assert icu_data.is_kept(name, ["es"]) is kept


def header() -> bytes:
    body = b"\xda\x27\x14\0\0\0\0\0\x02\0CmnD\x01\0\0\0\x03\0\0\0"
    return struct.pack("<H", 2 + len(body) + 6) + body + b"\0" * 6


def test_a_table_is_read_as_it_was_written() -> None:
    items = {"icudt73l/root.res": b"r" * 32, "icudt73l/coll/es.res": b"e" * 16}
    written = icu_data.write_items(header(), items)
    found_header, found = icu_data.read_items(b"\0" * 64 + written)
    assert found_header == header()
    assert list(found) == sorted(items), "ICU searches the names by halves"
    assert {name: data[: len(items[name])] for name, data in found.items()} == items


def test_every_item_starts_where_icu_expects_it() -> None:
    items = {f"icudt73l/{'x' * n}.res": b"d" * n for n in range(1, 9)}
    written = icu_data.write_items(header(), items)
    table = len(header())
    for number in range(len(items)):
        _, data = struct.unpack_from("<II", written, table + 4 + 8 * number)
        assert (table + data) % icu_data.ALIGNMENT == 0


def test_something_else_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "libicudata.so.1"
    file.write_bytes(b"\x7fELF" + b"\0" * 100)
    with pytest.raises(icu_data.IcuDataError, match="there is no ICU data package"):
        icu_data.make_smaller(file, ["es"])
    assert file.stat().st_size == 104, "it was left as it was"


@pytest.mark.skipif(not shutil.which("ld") or sys.platform != "linux", reason="needs binutils")
def test_qt_gets_the_same_answers(tmp_path: Path) -> None:
    import PySide6

    (original,) = Path(PySide6.__file__).parent.glob("Qt/lib/libicudata.so.*")
    smaller = tmp_path / original.name
    shutil.copy(original, smaller)
    icu_data.make_smaller(smaller, ["es"])
    assert smaller.stat().st_size < original.stat().st_size / 8

    def answers(preload: str) -> str:
        done = subprocess.run(
            [sys.executable, "-c", QUESTIONS], env={**os.environ, "LD_PRELOAD": preload},
            check=True, capture_output=True, text=True,
        )  # fmt: skip
        return done.stdout

    expected = answers("")
    assert "hora estándar oriental" in expected
    assert answers(str(smaller)) == expected
