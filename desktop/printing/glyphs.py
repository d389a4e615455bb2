"""Which characters a TrueType font can show: its `cmap` table, formats 4 and 12.

A whole font library would do the same for a hundred times the start-up time. Must not know what
the characters are for.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

FORMATS = (12, 4)  # the wider one first


def characters_of(font: Path) -> frozenset[int]:
    """Return the code points that the font has a glyph for.

    Raises OSError, and ValueError when the file is no TrueType font with such a table.
    """
    data = font.read_bytes()
    try:
        return _shown(_cmap(data))
    except (struct.error, IndexError) as error:
        raise ValueError(f"{font.name} is damaged") from error


def _cmap(data: bytes) -> bytes:
    (count,) = struct.unpack_from(">H", data, 4)
    for index in range(count):
        tag, _, offset, length = struct.unpack_from(">4sIII", data, 12 + 16 * index)
        if tag == b"cmap":
            return data[offset : offset + length]
    raise ValueError("there is no cmap table")


@lru_cache(maxsize=4)
def _shown(table: bytes) -> frozenset[int]:
    """Return the code points of a cmap table; all weights of a font have the same one."""
    return frozenset(_characters(table, _best_part(table)))


def _best_part(table: bytes) -> int:
    (count,) = struct.unpack_from(">H", table, 2)
    starts = {struct.unpack_from(">HHI", table, 4 + 8 * index)[2] for index in range(count)}
    by_format = {struct.unpack_from(">H", table, start)[0]: start for start in starts}
    for wanted in FORMATS:
        if wanted in by_format:
            return by_format[wanted]
    raise ValueError("the cmap table has no part of format 4 or 12")


def _characters(table: bytes, start: int) -> Iterator[int]:
    (kind,) = struct.unpack_from(">H", table, start)
    return _wide(table, start) if kind == 12 else _narrow(table, start)


def _wide(table: bytes, start: int) -> Iterator[int]:
    (groups,) = struct.unpack_from(">I", table, start + 12)
    end = start + 16 + 12 * groups
    if end > len(table):
        raise IndexError("groups are missing")
    for first, last, glyph in struct.iter_unpack(">III", table[start + 16 : end]):
        yield from range(first if glyph else first + 1, last + 1)  # glyph 0 is the empty box


def _narrow(table: bytes, start: int) -> Iterator[int]:
    (twice,) = struct.unpack_from(">H", table, start + 6)
    count, at = twice // 2, start + 14
    lasts = struct.unpack_from(f">{count}H", table, at)
    firsts = struct.unpack_from(f">{count}H", table, at + twice + 2)
    deltas = struct.unpack_from(f">{count}H", table, at + 2 * twice + 2)
    offsets = struct.unpack_from(f">{count}H", table, at + 3 * twice + 2)
    for index in range(count):
        place = at + 3 * twice + 2 + 2 * index
        for code in range(firsts[index], min(lasts[index], 0xFFFE) + 1):
            glyph = code
            if offsets[index]:
                where = place + offsets[index] + 2 * (code - firsts[index])
                (glyph,) = struct.unpack_from(">H", table, where)
                if not glyph:
                    continue
            if (glyph + deltas[index]) & 0xFFFF:
                yield code
