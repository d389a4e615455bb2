"""Reads what a PDF really holds: structure, text with place and size, fonts. For tests only."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pikepdf

Matrix = tuple[float, float, float, float, float, float]
ONE: Matrix = (1, 0, 0, 1, 0, 0)


@dataclass(frozen=True)
class Element:
    """One structure element: its tag, title, alternative text, depth and page (from 0)."""

    tag: str
    title: str
    alt: str
    depth: int
    page: int | None


@dataclass(frozen=True)
class Run:
    """A piece of shown text: where it starts (points from the lower left corner) and how large."""

    page: int
    text: str
    x: float
    y: float
    size: float
    artifact: bool
    tagged: bool = True


def opened(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(data))


def elements(pdf: pikepdf.Pdf) -> list[Element]:
    """Return the structure tree in reading order."""
    pages = {page.objgen: number for number, page in enumerate(p.obj for p in pdf.pages)}
    return list(_walk(pdf.Root.StructTreeRoot.K, 0, pages))


def _walk(node: pikepdf.Object, depth: int, pages: dict) -> Iterator[Element]:
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from _walk(child, depth, pages)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            title, alt = str(node.get("/T", "")), str(node.get("/Alt", ""))
            yield Element(str(node.S)[1:], title, alt, depth, _page_of(node, pages))
        if "/K" in node:
            yield from _walk(node.K, depth + 1, pages)


def _page_of(node: pikepdf.Object, pages: dict) -> int | None:
    if not isinstance(node, pikepdf.Dictionary):
        return None
    if "/Pg" in node:
        return pages.get(node.Pg.objgen)
    children = node.get("/K", pikepdf.Array())
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        found = _page_of(child, pages)
        if found is not None:
            return found
    return None


def runs(pdf: pikepdf.Pdf) -> list[Run]:
    """Return all shown text, page by page in drawing order."""
    return [run for number, page in enumerate(pdf.pages) for run in _Page(page, number).runs()]


def text_of(pdf: pikepdf.Pdf, page: int | None = None) -> str:
    """Return the text of one page, or of all: the body first, then what is marked as artifact."""
    return joined([run for run in runs(pdf) if page in (None, run.page)])


def joined(found: list[Run]) -> str:
    """Return the text of some runs with single blanks, artifacts last."""
    ordered = sorted(found, key=lambda run: run.artifact)
    return re.sub(r"\s+", " ", " ".join(run.text for run in ordered))


def fonts(pdf: pikepdf.Pdf) -> set[tuple[str, bool]]:
    """Return name (without the subset's mark) and whether it is embedded, for every font."""
    found = set()
    for page in pdf.pages:
        for font in page.Resources.get("/Font", {}).values():
            inner = font.DescendantFonts[0].FontDescriptor
            name = str(font.BaseFont)[1:].partition("+")[2]
            found.add((name, any(f"/FontFile{kind}" in inner for kind in ("", "2", "3"))))
    return found


def colors(pdf: pikepdf.Pdf) -> set[tuple[int, ...]]:
    """Return every color that something is filled or drawn with, its parts from 0 to 255."""
    return {
        tuple(round(float(part) * 255) for part in operands)
        for page in pdf.pages
        for operands, operator in pikepdf.parse_content_stream(page)
        if str(operator) in ("sc", "scn", "rg", "SC", "SCN", "RG")
    }


class _Page:
    """Follows the operators of one page as far as text needs it."""

    def __init__(self, page: pikepdf.Page, number: int) -> None:
        self._page, self._number = page, number
        fonts = page.Resources.get("/Font", {})
        self._maps = {name: _to_unicode(font) for name, font in fonts.items()}
        self._state, self._stack = ONE, list[Matrix]()
        self._text, self._font, self._size = ONE, "", 0.0
        self._marks: list[str] = []

    def runs(self) -> Iterator[Run]:
        instructions: list[Any] = list(pikepdf.parse_content_stream(self._page))
        for operands, operator in instructions:
            name = str(operator)
            if name in ("Tj", "TJ"):
                yield self._run(operands[0])
            elif name in ("BT", "Tm", "Td", "Tf"):
                self._set_text(name, operands)
            else:
                self._set_page(name, operands)

    def _run(self, shown: pikepdf.Object) -> Run:
        whole = _times(self._text, self._state)
        text = "".join(self._decoded(shown, self._maps[self._font]))
        high = abs(self._size * whole[3])
        artifact, tagged = "/Artifact" in self._marks, bool(self._marks)
        return Run(self._number, text, whole[4], whole[5], high, artifact, tagged)

    def _set_text(self, name: str, operands: list) -> None:
        match name:
            case "BT":
                self._text = ONE
            case "Tm":
                self._text = _matrix(operands)
            case "Td":
                moved = (1, 0, 0, 1, float(operands[0]), float(operands[1]))
                self._text = _times(moved, self._text)
            case _:
                self._font, self._size = str(operands[0]), float(operands[1])

    def _set_page(self, name: str, operands: list) -> None:
        match name:
            case "q":
                self._stack.append(self._state)
            case "Q":
                self._state = self._stack.pop()
            case "cm":
                self._state = _times(_matrix(operands), self._state)
            case "BMC" | "BDC":
                self._marks.append(str(operands[0]))
            case "EMC":
                self._marks.pop()

    def _decoded(self, shown: pikepdf.Object, table: dict[int, str]) -> Iterator[str]:
        for part in shown if isinstance(shown, pikepdf.Array) else [shown]:
            if isinstance(part, pikepdf.String):
                data = bytes(part)
                for at in range(0, len(data), 2):
                    yield table.get(int.from_bytes(data[at : at + 2], "big"), "\ufffd")


def _matrix(operands: list) -> Matrix:
    a, b, c, d, e, f = (float(x) for x in operands)
    return (a, b, c, d, e, f)


def _times(m: Matrix, n: Matrix) -> Matrix:
    return (
        m[0] * n[0] + m[1] * n[2], m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2], m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4], m[4] * n[1] + m[5] * n[3] + n[5],
    )  # fmt: skip


def _to_unicode(font: pikepdf.Object) -> dict[int, str]:
    table: dict[int, str] = {}
    text = font.ToUnicode.read_bytes().decode("latin-1")
    for block in re.findall(r"beginbfchar(.*?)endbfchar", text, re.DOTALL):
        for code, value in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", block):
            table[int(code, 16)] = bytes.fromhex(value).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", text, re.DOTALL):
        for first, last, value in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
            for step in range(int(last, 16) - int(first, 16) + 1):
                code = bytes.fromhex(value).decode("utf-16-be")
                table[int(first, 16) + step] = code[:-1] + chr(ord(code[-1]) + step)
    return table
