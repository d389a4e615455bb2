"""The project's own pictures: which one belongs to an entry, and the SVG in one language.

A picture is a template in resources/diagrams: colours and words are placeholders, so that one
drawing serves each theme and each language. Must not know who draws the SVG.
"""

from __future__ import annotations

import html
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import cast

from msgspec import Struct

from db.errors import UnknownEntryError
from db.records import Entry

FALLBACK = "en"
ColorOf = Callable[[str], str]  # from a role of the theme to "#rrggbb"; KeyError for another

DIAGRAMS = (
    "antibody-drug-conjugate",
    "bispecific-t-cell-engager",
    "naked-monoclonal-antibody",
    "cytotoxin-fusion",
    "car-t-cell-therapy",
    "transplant",
    "donor-lymphocyte-infusion",
    "therapeutic-vaccine",
    "crs",
    "icans",
    "low-blood-counts",
)
# Signs that a picture of another entry shows too.
_SHOWN_BY = {
    "crs-signs": "crs",
    "neurotoxicity": "icans",
    "low-red-cells": "low-blood-counts",
    "low-white-cells": "low-blood-counts",
    "low-platelets": "low-blood-counts",
}

_COLOR = re.compile(r"\{\{color:([a-z_]+)\}\}")
_TEXT = re.compile(
    r'<text (?P<x>[^>]*?)y="(?P<y>[\d.]+)"(?P<rest>[^>]*?font-size="(?P<size>\d+)"[^>]*)>'
    r"\{\{(?P<key>[a-z0-9-]+)\}\}</text>"
)
_LINE_HEIGHT = 1.25
# A picture is a row of fields, each with its words below it, and sometimes a line of what to do.
_PART = re.compile(
    r'^  <g>\n +<rect x="(?P<x>[\d.]+)" y="(?P<y>[\d.]+)" width="(?P<width>[\d.]+)" '
    r'height="(?P<height>[\d.]+)" rx="(?P<round>\d+)".*?^  </g>$',
    re.MULTILINE | re.DOTALL,
)
_WORDS = re.compile(
    r'<text x="[\d.]+" y="(?P<y>[\d.]+)"[^>]*font-weight="(?P<weight>\d+)"[^>]*>'
    r"(?P<text>[^<]*)</text>"
)
_FIELD, _STRONG = "20", "600"  # how round a field is; how thick the first words below it are
_EDGE = 1  # units around a field that stands alone: half of its line


class UnknownDiagramError(UnknownEntryError):
    """There is no picture with this name; `nearest` names what was probably meant."""

    message = "There is no picture with this name."


class Diagram(Struct, frozen=True):
    """One picture, ready to draw: `svg` is UTF-8, 720 x 360 units, with no words of its own.

    `alt` says in plain sentences what the picture shows. `facts` are the ids of the statements
    that support it; `lang` is the language of the words, `labels` those in the picture.
    """

    svg: bytes
    title: str
    alt: str
    facts: tuple[str, ...]
    lang: str
    labels: tuple[str, ...] = ()


class Panel(Struct, frozen=True):
    """One field of a picture by itself, `width` x `height` units, without the words below it.

    `caption` and `more` are those words, `labels` the ones within the field.
    """

    svg: bytes
    width: float
    height: float
    caption: str
    more: str
    labels: tuple[str, ...]


class Parts(Struct, frozen=True):
    """The fields of a picture in their order, and what to do, or ""."""

    panels: tuple[Panel, ...]
    call: str


def parts_of(diagram: Diagram) -> Parts:
    """Return a picture in parts, for where the whole is drawn too small for its words."""
    panels, call = list[Panel](), ""
    for part in _PART.finditer(diagram.svg.decode()):
        if part["round"] == _FIELD:
            panels.append(_panel(part))
        else:
            call = _joined(_WORDS.finditer(part[0]))
    return Parts(tuple(panels), call)


def _panel(part: re.Match[str]) -> Panel:
    x, y, width, height = (float(part[name]) for name in ("x", "y", "width", "height"))
    words = list(_WORDS.finditer(part[0]))
    below = [found for found in words if float(found["y"]) > y + height]
    body = part[0]
    for found in below:
        body = body.replace(found[0], "", 1)
    wide, high = width + 2 * _EDGE, height + 2 * _EDGE
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide:g}" height="{high:g}" '
        f'viewBox="{x - _EDGE:g} {y - _EDGE:g} {wide:g} {high:g}">\n{body}\n</svg>\n'
    )
    within = [html.unescape(found["text"]) for found in words if found not in below]
    return Panel(
        svg.encode(),
        wide,
        high,
        _joined(found for found in below if found["weight"] == _STRONG),
        _joined(found for found in below if found["weight"] != _STRONG),
        tuple(text for text in within if not text.isdigit()),
    )


def _joined(found: Iterable[re.Match[str]]) -> str:
    """Return the lines of words as one."""
    return html.unescape(" ".join(match["text"] for match in found))


def diagram_for(entry: Entry) -> str | None:
    """Return the name of the picture that explains an entry, or None when there is none."""
    wanted = entry.summary.id
    name = _SHOWN_BY.get(wanted, wanted)
    return next((n for n in (name, entry.summary.class_id) if n in DIAGRAMS), None)


def diagram_svg(name: str, lang: str, color_of: ColorOf, folder: Path) -> Diagram:
    """Return a picture from `folder` with the words of `lang` and the colours of a theme.

    English stands in for a language without words for this picture. Raises UnknownDiagramError
    for an unknown name, KeyError for a role without a colour, and OSError or
    tomllib.TOMLDecodeError when the installation is damaged.
    """
    if name not in DIAGRAMS:
        raise UnknownDiagramError(name, tuple(get_close_matches(name, DIAGRAMS, n=3)))
    english = _words(folder, FALLBACK)[name]
    own = english if lang == FALLBACK else _words(folder, lang).get(name)
    words = own or english
    labels = cast("dict[str, str]", words["labels"])
    template = (folder / f"{name}.svg").read_text(encoding="utf-8")
    return Diagram(
        svg=_filled(template, labels, color_of).encode(),
        title=cast("str", words["title"]),
        alt=cast("str", words["alt"]),
        facts=tuple(cast("list[str]", english["facts"])),
        lang=lang if own else FALLBACK,
        labels=tuple(" ".join(text.split()) for text in labels.values()),
    )


@cache
def _words(folder: Path, lang: str) -> dict[str, dict[str, object]]:
    """Return the tables of one language by picture; empty for a language without words."""
    known = {file.name: file for file in folder.glob("labels.*.toml")}
    file = known.get(f"labels.{lang}.toml")
    tables = tomllib.loads(file.read_text(encoding="utf-8")) if file else {}
    return cast("dict[str, dict[str, object]]", tables.get("diagrams", {}))


def _filled(template: str, labels: Mapping[str, str], color_of: ColorOf) -> str:
    colored = _COLOR.sub(lambda match: html.escape(color_of(match[1])), template)
    return _TEXT.sub(lambda match: _lines(match, labels), colored)


def _lines(match: re.Match[str], labels: Mapping[str, str]) -> str:
    """Return one text element per line of a label; a key of digits is a step number.

    Not tspans: SVG Tiny 1.2, which Qt draws, has no place of its own for a tspan.
    """
    key, top, size = match["key"], float(match["y"]), int(match["size"])
    words = key if key.isdigit() else labels[key]
    return "".join(
        f'<text {match["x"]}y="{top + number * size * _LINE_HEIGHT:g}"{match["rest"]}>'
        f"{html.escape(line)}</text>"
        for number, line in enumerate(words.strip().splitlines())
    )
