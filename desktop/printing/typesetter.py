"""Sets a handout document with Typst: as an accessible PDF, or as images for preview and printer.

Typst gets the document as data and nothing else: no system fonts, no clock, no network. It is
imported on first use, because the command line must stay fast. Must not import Qt at all.
"""

from __future__ import annotations

import threading
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import json, to_builtins

from desktop.core.errors import MissingGlyphError, TypesettingError
from desktop.core.handouts.parts import HandoutDocument
from desktop.printing.glyphs import characters_of

if TYPE_CHECKING:
    import typst

STANDARDS: list[Any] = ["ua-1", "a-2a"]  # PDF/UA-1 and PDF/A-2a in one file, enforced by Typst
NEEDS_NO_GLYPH = frozenset(map(ord, "\n"))
# PDF/A-2a and PDF/UA-1 forbid these even where a font has a glyph: controls, marks of byte order,
# private use (nobody else knows what is meant).
FORBIDDEN = frozenset([*range(32), *range(127, 160), 0xFEFF, 0xFFFE, *range(0xE000, 0xF900)])
SHOWN_GLYPHS = 3
PANIC = "PanicException"
GOES_ON, ENDS = ".,;:!?)", ".,;:!?…("  # what a sentence goes on with, what asks for no full stop
MAIN = "main"  # the template that sets the others
USUAL = ("page", "sheet")  # templates that nearly all documents use, with what they import


class Typesetter:
    """Sets documents with the templates and fonts it was given; may be shared between threads."""

    def __init__(self, templates: Path, fonts: Path) -> None:
        """`templates` holds NAME.typ; icons and colours are looked for beside it."""
        self._templates, self._fonts = templates, fonts
        self._made: dict[bool, typst.Compiler] = {}  # for black-and-white copies, and for color
        self._lock = threading.Lock()  # one compiler holds one document at a time

    def another(self) -> Typesetter:
        """Return one with the same templates and fonts, for a thread of its own."""
        return Typesetter(self._templates, self._fonts)

    def pdf(self, *documents: HandoutDocument, title: str = "") -> bytes:
        """Return the documents as one tagged PDF; the same ones always give the same bytes.

        Each begins a new page and counts its own. The title of the file is `title`, or that of the
        first. Raises TypesettingError, or MissingGlyphError for what the fonts cannot show.
        """
        day = datetime.fromisoformat(documents[0].date).replace(tzinfo=UTC)
        options = {"format": "pdf", "pdf_standards": STANDARDS, "timestamp": day}
        (data,) = self._set(documents, options, title)
        return data

    def page_images(self, document: HandoutDocument, ppi: int) -> list[bytes]:
        """Return every page as a PNG of `ppi` pixels per inch; raises as pdf() does."""
        return self._set((document,), {"format": "png", "ppi": float(ppi)})

    def page_texts(self, document: HandoutDocument) -> list[str]:
        """Return the words of every page, as they are read out; raises as pdf() does.

        Takes about half the time of the images, and is only wanted where somebody listens.
        """
        import typst

        text = _data((document,), (document.to_json(),), "")
        source = _source(self._templates.name, text, "heard")
        with _faults(), self._lock:
            reader = typst.Compiler(
                input=source, root=str(self._templates.parent), font_paths=self._fonts_read,
                sys_inputs=_inputs(document.gray),
            )  # fmt: skip
            found = reader.query("<pages>", field="value", one=True)
        return _read_out(json.decode(found))

    def read_templates(self, gray: bool) -> None:
        """Let Typst read fonts and the usual templates, while another thread does something else.

        It keeps what it makes of them, and a first document of that color takes a third less.
        Says nothing of faults: the document meets them again.
        """
        folder = self._templates.name
        source = "".join(f'#import "/{folder}/{name}.typ"\n' for name in (MAIN, *USUAL))
        with suppress(TypesettingError):
            self._compiled(source.encode(), gray, {"format": "png", "ppi": 1.0})

    def _set(
        self, documents: Sequence[HandoutDocument], options: dict[str, Any], title: str = ""
    ) -> list[bytes]:
        texts = [document.to_json() for document in documents]
        for document, text in zip(documents, texts, strict=True):
            self._refuse_missing_glyphs(document, text)
        self._refuse_missing_templates(documents)
        source = _source(self._templates.name, _data(documents, texts, title))
        return self._compiled(source, documents[0].gray, options)

    def _compiled(self, source: bytes, gray: bool, options: dict[str, Any]) -> list[bytes]:
        with _faults(), self._lock:
            compiler = self._compiler(gray)
            result, warnings = compiler.compile_with_warnings(input=source, **options)
        if warnings or not result:
            # "did not converge" or "unknown font": the pages would not be what was checked.
            raise TypesettingError(_first_line(warnings[0]) if warnings else "no page")
        return result if isinstance(result, list) else [result]

    def _refuse_missing_templates(self, documents: Sequence[HandoutDocument]) -> None:
        for name in (MAIN, *(document.template for document in documents)):
            if not (self._templates / f"{name}.typ").is_file():
                raise TypesettingError(f"{name}.typ is missing")

    def _compiler(self, gray: bool) -> typst.Compiler:
        # One for each color: inputs that come with a document make Typst build its library anew, a
        # seventh of the time of a short page.
        import typst

        if gray not in self._made:
            self._made[gray] = typst.Compiler(
                root=str(self._templates.parent),
                font_paths=self._fonts_read,
                sys_inputs=_inputs(gray),
            )
        return self._made[gray]

    @cached_property
    def _fonts_read(self) -> typst.Fonts:
        import typst

        return typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=False,
            font_paths=[str(self._fonts)],
        )

    @cached_property
    def _characters(self) -> frozenset[str]:
        """The characters that every bundled weight can show."""
        fonts = sorted(self._fonts.glob("*.ttf"))
        if not fonts:
            raise TypesettingError(f"no fonts in {self._fonts.name}")
        try:
            common = frozenset.intersection(*map(characters_of, fonts))
        except (OSError, ValueError) as error:
            raise TypesettingError(str(error)) from error
        return frozenset(map(chr, common - FORBIDDEN | NEEDS_NO_GLYPH))

    def _refuse_missing_glyphs(self, document: HandoutDocument, as_json: str) -> None:
        # Typst refuses a PDF with missing glyphs, but draws empty boxes into an image.
        # JSON hides only controls, quotation marks and backslashes, each behind a backslash.
        if "\\" not in as_json and self._characters.issuperset(as_json):
            return
        texts = list(dict.fromkeys(_texts(to_builtins(document))))
        unknown = set("".join(texts)) - self._characters
        if unknown:
            found = ((c, text) for text in texts for c in text if c in unknown)
            missing = dict(reversed([*found]))  # the first text of each character
            named = [_named(c, text) for c, text in reversed(missing.items())]
            raise MissingGlyphError("; ".join(named[:SHOWN_GLYPHS]))


@contextmanager
def _faults() -> Iterator[None]:
    """Make every fault of Typst a TypesettingError."""
    try:
        yield
    except (RuntimeError, OSError, ValueError) as error:  # TypstError is a RuntimeError
        raise TypesettingError(_first_line(error)) from error
    except BaseException as error:
        # A fault of Typst's own: no Exception, so that no thread and no batch would end well.
        if type(error).__name__ != PANIC:
            raise
        raise TypesettingError(_first_line(error)) from error


def _data(documents: Sequence[HandoutDocument], as_json: Sequence[str], title: str) -> str:
    """Return what the templates read, as JSON."""
    head = {"title": title or documents[0].document_title, "date": documents[0].date}
    texts = ", ".join(as_json)
    return json.encode(head).decode()[:-1] + f', "documents": [{texts}]}}'


def _inputs(gray: bool) -> dict[str, str]:
    """Return what templates read besides the document."""
    return {"gray": "yes" if gray else ""}


def _source(folder: str, data: str, how: str = "whole") -> bytes:
    """Return the Typst file that sets `data` by a function of MAIN: one text in it, no markup."""
    text = data.replace("\\", "\\\\").replace('"', '\\"')
    return f'#import "/{folder}/{MAIN}.typ": {how}\n#{how}(json(bytes("{text}")))'.encode()


def _read_out(pieces: Sequence[tuple[int, str]]) -> list[str]:
    """Return the text of each page from its pieces: a piece that begins anew ends a sentence."""
    pages: list[str] = []
    for page, piece in pieces:
        pages += [""] * (page - len(pages))
        before, words = pages[page - 1], piece.strip()
        if not words or not before or words[0] in GOES_ON:
            gap = ""
        elif words[0].islower() or before[-1] in ENDS:
            gap = " "
        else:
            gap = ". "
        pages[page - 1] = f"{before}{gap}{words}"
    return pages


def _texts(value: object) -> Iterator[str]:
    """Yield every text inside nested data."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _texts(part)


def _named(character: str, text: str) -> str:
    name = unicodedata.name(character, "unnamed")
    shown = character if character.isprintable() else " "
    start = max(0, text.index(character) - 20)
    around = text[start : start + 40].replace(character, shown)
    return f"“{shown}” (U+{ord(character):04X} {name}) in “{around}”"


def _first_line(error: object) -> str:
    message = getattr(error, "message", "") or str(error)
    return message.splitlines()[0] if message else type(error).__name__
