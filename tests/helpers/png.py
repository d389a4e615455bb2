"""Small PNG pictures made by hand, right and wrong, for tests of the clinic's logo."""

from __future__ import annotations

import struct
import zlib

from desktop.core.png import PASSES


def png(
    width: int,
    height: int,
    *,
    interlaced: bool = False,
    missing_rows: int = 0,
    claim: tuple[int, int] | None = None,
    colour: bytes = b"\x0b\x67\x70",
) -> bytes:
    """Return an RGB picture in one colour; it says it has the size `claim` when given."""
    rows = b"".join(_rows(width, height, interlaced, colour, missing_rows))
    head = struct.pack(">IIBBBBB", *(claim or (width, height)), 8, 2, 0, 0, int(interlaced))
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*part) for part in parts)


def _rows(width: int, height: int, interlaced: bool, colour: bytes, missing: int) -> list[bytes]:
    if not interlaced:
        return [b"\0" + colour * width] * (height - missing)
    return [
        (b"\0" + colour * -(-(width - x) // dx)) * -(-(height - y) // dy)
        for x, y, dx, dy in PASSES
        if width > x and height > y
    ]


def _chunk(kind: bytes, body: bytes) -> bytes:
    check = zlib.crc32(kind + body)
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", check)
