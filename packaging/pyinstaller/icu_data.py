"""A smaller libicudata: what Qt can ask ICU for (sorting, calendars, time zones), 3 MB of 32.

Left out are names of languages, currencies and units, number words, text boundaries,
transliteration and old character sets: Qt has its own tables for the first, and never asks for the
rest. ICU reads one sorted table of named items and does without those that are missing. Needs `as`
and `ld` (binutils). Must not know about Qt or the bundle.
"""

from __future__ import annotations

import re
import struct
import subprocess
import tempfile
from collections.abc import Callable, Collection, Mapping
from pathlib import Path

LEFT_OUT = re.compile(
    r"/(brkitr|curr|lang|region|rbnf|translit|unit)/"  # folders
    r"|\.cnv$|\.spp$|\.cfu$|/unames\.icu$"  # character sets, host names, look-alikes, letters
)
# Dates, sorting and time zones of one language. "root" is no language: it holds for all.
OF_A_LANGUAGE = re.compile(
    r"^[^/]+/(?:(?:coll|zone)/)?(?!res_index)([a-z]{2,3})(?:_[A-Za-z0-9_]*)?\.res$"
)
ALWAYS = ("en",)
MAGIC = b"\xda\x27"
FORMAT = b"CmnD"
ALIGNMENT = 16


class IcuDataError(Exception):
    """The library is not built as this module expects; nothing was written."""


def is_kept(name: str, languages: Collection[str]) -> bool:
    """Return whether an item such as "icudt73l/coll/es.res" ships."""
    of_a_language = OF_A_LANGUAGE.match(name)
    if of_a_language and of_a_language.group(1) not in (*ALWAYS, *languages):
        return False
    return not LEFT_OUT.search(name)


def make_smaller(library: Path, languages: Collection[str]) -> None:
    """Write `library` (libicudata.so.NN) anew with the kept items only; raises IcuDataError."""
    raw = library.read_bytes()
    header, items = read_items(raw)
    kept = {name: data for name, data in items.items() if is_kept(name, languages)}
    symbol = re.search(rb"\0(icudt\d+_dat)\0", raw)
    if symbol is None or len(kept) == len(items):
        raise IcuDataError(f"{library.name} has no data symbol, or nothing to leave out")
    _link(library, symbol.group(1).decode(), write_items(header, kept))


def read_items(raw: bytes) -> tuple[bytes, dict[str, bytes]]:
    """Return the header and the items by name, of the data package inside `raw`."""
    found = raw.find(FORMAT)
    start = found - 12
    if found < 0 or raw[start + 2 : start + 4] != MAGIC:
        raise IcuDataError("there is no ICU data package")
    (header_size,) = struct.unpack_from("<H", raw, start)
    table = start + header_size
    (count,) = struct.unpack_from("<I", raw, table)
    places = [struct.unpack_from("<II", raw, table + 4 + 8 * n) for n in range(count)]
    ends = [data for _, data in places[1:]] + [_length(raw, table)]
    items = {
        _text(raw, table + name): raw[table + data : table + end]
        for (name, data), end in zip(places, ends, strict=True)
    }
    return raw[start:table], items


def write_items(header: bytes, items: Mapping[str, bytes]) -> bytes:
    """Return a data package of these items, sorted: ICU searches the names by halves."""
    names = sorted(items, key=str.encode)
    texts = b"".join(name.encode() + b"\0" for name in names)
    first = 4 + 8 * len(names)
    body = bytearray(texts)
    body += b"\xaa" * (-(first + len(body) + len(header)) % ALIGNMENT)
    table = struct.pack("<I", len(names))
    name_place = first
    for name in names:
        table += struct.pack("<II", name_place, first + len(body))
        name_place += len(name.encode()) + 1
        body += items[name] + b"\xaa" * (-len(items[name]) % ALIGNMENT)
    return header + table + bytes(body)


def _length(raw: bytes, table: int) -> int:
    """Return where the last item ends, counted from the table.

    Inside a library that is the end of the section it stands in, else the end of the file.
    """
    if not raw.startswith(b"\x7fELF"):
        return len(raw) - table
    (sections,) = struct.unpack_from("<Q", raw, 0x28)
    size, count = struct.unpack_from("<HH", raw, 0x3A)
    for number in range(count):
        offset, length = struct.unpack_from("<QQ", raw, sections + number * size + 0x18)
        if offset <= table < offset + length:
            return offset + length - table
    raise IcuDataError("the ICU data package stands in no section of the library")


def _text(raw: bytes, start: int) -> str:
    return raw[start : raw.index(b"\0", start)].decode()


def _link(library: Path, symbol: str, data: bytes) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        (folder / "data").write_bytes(data)
        (folder / "data.s").write_text(_assembly(symbol), encoding="ascii")
        run = _runner(folder)
        run("as", "-o", "data.o", "data.s")
        options = ("-shared", "-s", "-z", "noexecstack", "--hash-style=gnu", "--build-id=sha1")
        run("ld", *options, "-soname", library.name, "-o", "data.so", "data.o")
        library.write_bytes((folder / "data.so").read_bytes())


def _assembly(symbol: str) -> str:
    return (
        f".section .rodata\n.balign {ALIGNMENT}\n.globl {symbol}\n.type {symbol}, @object\n"
        f'{symbol}:\n.incbin "data"\n.size {symbol}, . - {symbol}\n'
        '.section .note.GNU-stack,"",@progbits\n'
    )


def _runner(folder: Path) -> Callable[..., None]:
    def run(*command: str) -> None:
        subprocess.run(command, check=True, cwd=folder)

    return run
