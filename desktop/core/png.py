"""Tells whether bytes are a whole PNG picture, and how large, without drawing it.

The size of the unpacked picture is known from its head, so a small file that would fill the
memory is found before anything is unpacked. Must not know what the picture is for.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

from msgspec import Struct

PARTS = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"IEND"}
)  # a reader must understand others in capitals
COLORS = 256
FILTERS = 5  # ways in which a row may be packed, from 0
SIGNATURE = b"\x89PNG\r\n\x1a\n"
MAX_SIDE = 8192  # pixels; a head that claims more is not read further
# Colour type: allowed bit depths and samples per pixel (PNG specification, table 11.1).
KINDS = {0: ((1, 2, 4, 8, 16), 1), 2: ((8, 16), 3), 3: ((1, 2, 4, 8), 1),
         4: ((8, 16), 2), 6: ((8, 16), 4)}  # fmt: skip
# Adam7: first column and row of each pass, and its steps.
PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2),
          (0, 1, 1, 2))  # fmt: skip


class NotPngError(ValueError):
    """The bytes are no whole PNG picture."""


class PngSize(Struct, frozen=True):
    """Width and height in pixels."""

    width: int
    height: int


def png_size(data: bytes) -> PngSize:
    """Return the size of a PNG picture whose every part has been checked; raises NotPngError."""
    if not data.startswith(SIGNATURE):
        raise NotPngError("no PNG signature")
    chunks = list(_chunks(data))
    if not chunks or chunks[0][0] != b"IHDR" or chunks[-1][0] != b"IEND":
        raise NotPngError("no beginning or no end")
    size, rows = _head(chunks[0][1])
    _check_palette(chunks)
    length = sum(count * wide for count, wide in rows)
    packed = b"".join(body for kind, body in chunks if kind == b"IDAT")
    unpacker = zlib.decompressobj()
    try:
        pixels = unpacker.decompress(packed, length + 1)
    except zlib.error as error:
        raise NotPngError("the pixels cannot be unpacked") from error
    if len(pixels) != length:
        raise NotPngError("it holds another number of pixels than it says")
    _check_rows(pixels, rows)
    return size


def _check_rows(pixels: bytes, rows: list[tuple[int, int]]) -> None:
    """Refuse a row that is packed in a way that there is not; each begins with a byte that says."""
    place = 0
    for count, wide in rows:
        end = place + count * wide
        if any(way >= FILTERS for way in pixels[place:end:wide]):
            raise NotPngError("a row of it cannot be unpacked")
        place = end


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = len(SIGNATURE)
    while place < len(data):
        if place + 12 > len(data):
            raise NotPngError("it is cut short")
        (length,) = struct.unpack_from(">I", data, place)
        kind = data[place + 4 : place + 8]
        body = data[place + 8 : place + 8 + length]
        check = data[place + 8 + length : place + 12 + length]
        if len(body) != length or len(check) != 4:
            raise NotPngError("it is cut short")
        if zlib.crc32(kind + body) != int.from_bytes(check, "big"):
            raise NotPngError("a part of it is damaged")
        yield kind, body
        place += 12 + length


def _head(body: bytes) -> tuple[PngSize, list[tuple[int, int]]]:
    """Return the size, and per pass how many rows of how many bytes the unpacked pixels have."""
    if len(body) != 13:
        raise NotPngError("its head is damaged")
    width, height, depth, colour, packing, filters, interlace = struct.unpack(">IIBBBBB", body)
    depths, samples = KINDS.get(colour, ((), 0))
    if depth not in depths or packing or filters or interlace > 1:
        raise NotPngError("its head is damaged")
    if not (0 < width <= MAX_SIDE and 0 < height <= MAX_SIDE):
        raise NotPngError("its sides are too long or empty")
    passes = PASSES if interlace else ((0, 0, 1, 1),)
    parts = [
        (-(-(width - x) // dx), -(-(height - y) // dy))
        for x, y, dx, dy in passes
        if width > x and height > y
    ]
    bits = depth * samples
    return PngSize(width, height), [(rows, 1 + -(-columns * bits // 8)) for columns, rows in parts]


def _check_palette(chunks: list[tuple[bytes, bytes]]) -> None:
    """Refuse colors that are not whole: what sets the sheets ends the program over them."""
    kinds = [kind for kind, _ in chunks]
    if any(kind[:1].isupper() and kind not in PARTS for kind in kinds):
        raise NotPngError("a part of it is of no known kind")
    palettes = [(place, body) for place, (kind, body) in enumerate(chunks) if kind == b"PLTE"]
    if chunks[0][1][9] == 3 and not palettes:
        raise NotPngError("its colors are missing")
    for place, colors in palettes:
        whole = len(colors) % 3 == 0 and 0 < len(colors) // 3 <= COLORS
        if not whole or len(palettes) > 1 or b"IDAT" in kinds[:place]:
            raise NotPngError("its colors are damaged")
