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


def indexed(
    colors: bytes = b"\xff\0\0\0\0\xff",
    *,
    before: bytes = b"\0",
    extra: tuple[bytes, bytes] | None = None,
) -> bytes:
    """Return a picture of 4 by 4 pixels from a palette; `before` begins each row, as packed."""
    rows = (before + b"\0\1\0\1") * 4
    head = struct.pack(">IIBBBBB", 4, 4, 8, 3, 0, 0, 0)
    parts = [(b"IHDR", head), (b"PLTE", colors), (b"IDAT", zlib.compress(rows)), (b"IEND", b"")]
    if extra is not None:
        parts.insert(1, extra)
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*part) for part in parts)


def cmyk_profile() -> tuple[bytes, bytes]:
    """Return the part of a PNG that says its colors are those of a printing press."""
    head = bytearray(132)
    head[:4], head[12:24], head[36:40] = (132).to_bytes(4, "big"), b"prtrCMYKLab ", b"acsp"
    return b"iCCP", b"press\0\0" + zlib.compress(bytes(head))
