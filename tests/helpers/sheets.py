"""What every printed sheet must fulfil, checked on the PDF itself, invented content or real."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import pikepdf
from msgspec import to_builtins

from desktop.core.handouts.blocks import Cards, PageDocument
from desktop.core.handouts.parts import Core, HandoutDocument
from tests.helpers import pdf as reading

SIZES = {"letter": (612.0, 792.0), "a4": (595.276, 841.89)}
SIDES = 2  # of the sheet of paper that a short handout is
EDGE = 18  # points: many printers leave a quarter of an inch white
ROUNDING = 0.02
NAMES = {
    "kind",
    "tone",
    "icon",
    "style",
    "id",
    "weekdays",
}  # of fields that are not printed as they stand


@dataclass(frozen=True)
class Printed:
    """A PDF with what was read from it."""

    pdf: pikepdf.Pdf
    elements: list[reading.Element]
    runs: list[reading.Run]


def problems_of(data: bytes, document: HandoutDocument) -> list[str]:
    """Return what is wrong with the PDF of a document; empty when nothing is."""
    pdf = reading.opened(data)
    printed = Printed(pdf, reading.elements(pdf), reading.runs(pdf))
    checks = (
        _metadata, _tags, _headings, _first_and_last, _fonts, _sizes, _places, _words, _sides,
    )  # fmt: skip
    return [text for check in checks for text in check(printed, document)]


def core_of(data: bytes, document: HandoutDocument) -> Core:
    """Return the form of a short document that a PDF shows: the richest that is there whole."""
    return _shown(_letters(reading.text_of(reading.opened(data))), document)


def _shown(all_text: str, document: HandoutDocument) -> Core:
    if not document.cores:
        card = document.card is not None
        return Core(document.sections, card, document.more, document.sources)
    for core in document.cores:
        if all(_letters(text) in all_text for text in _texts_of_core(core)):
            return core
    return document.cores[-1]


def _texts_of_core(core: Core) -> list[str]:
    lines = [line for section in core.sections for line in section.lines]
    found = [text for line in lines for text in (line.label, line.text)]
    found += [text for section in core.sections for text in (section.heading, section.lead)]
    return [*found, core.more, *([core.sources.text] if core.sources else [])]


def _metadata(printed: Printed, document: HandoutDocument) -> list[str]:
    pdf = printed.pdf
    meta = pdf.open_metadata()
    found = {
        "pdfuaid:part": (meta.get("pdfuaid:part"), "1"),
        "pdfaid:part": (meta.get("pdfaid:part"), "2"),
        "pdfaid:conformance": (meta.get("pdfaid:conformance"), "A"),
        "dc:title": (meta.get("dc:title"), document.document_title),
        "language": (str(pdf.Root.get("/Lang")), document.lang),
        "marked": (bool(pdf.Root.MarkInfo.Marked), True),
        "shows its title": (bool(pdf.Root.ViewerPreferences.DisplayDocTitle), True),
    }
    return [f"{name} is {is_!r}" for name, (is_, should) in found.items() if is_ != should]


def _tags(printed: Printed, document: HandoutDocument) -> list[str]:
    found = printed.elements
    core = _shown(_letters(reading.joined(printed.runs)), document)
    pictures = sum(line.people is not None for section in core.sections for line in section.lines)
    figures = [e for e in found if e.tag == "Figure"]
    wrong = [f"a figure without a text on page {e.page}" for e in figures if not e.alt]
    if len(figures) != pictures:
        wrong.append(f"{len(figures)} figures for {pictures} pictures")
    loose = [e.tag for e in found if e.depth == 1 and e.tag == "Span"]
    return wrong + (["text outside paragraphs"] if loose else [])


def _headings(printed: Printed, document: HandoutDocument) -> list[str]:
    levels = [int(e.tag[1]) for e in printed.elements if e.tag in {"H1", "H2", "H3"}]
    wrong = [] if levels[0] == 1 and levels.count(1) == 1 else ["not exactly one first heading"]
    jumps = [b for a, b in itertools.pairwise(levels) if b > a + 1]
    return wrong + [f"a heading of level {level} too early" for level in jumps]


def _first_and_last(printed: Printed, document: HandoutDocument) -> list[str]:
    """Rule E-01: "Get help now" is the first box of page 1 and stands again on the last page."""
    if not has_help(document):
        return []
    boxes = [e for e in printed.elements if e.tag == "H2"]
    wrong = [] if boxes[0].title == document.help.heading else [f"{boxes[0].title} comes first"]
    if boxes[0].page != 0:
        wrong.append("the first box is not on page 1")
    on_last = [e.title for e in boxes if e.page == len(printed.pdf.pages) - 1]
    return wrong + ([] if document.help.heading in on_last else ["no help on the last page"])


def _fonts(printed: Printed, document: HandoutDocument) -> list[str]:
    found = reading.fonts(printed.pdf)
    odd = [name for name, embedded in found if not embedded or "LeukoGuideSans" not in name]
    return [f"font {name}" for name in odd]


def _sizes(printed: Printed, document: HandoutDocument) -> list[str]:
    """Rules P-01 and L-01: 10 point at least, body text 12; all text 18 in large print."""
    floor = 18 if document.large_print else 10
    small = {run.text[:30] for run in printed.runs if run.size < floor - ROUNDING}
    wide, high = SIZES[document.paper]
    boxes = [tuple(float(x) for x in page.MediaBox) for page in printed.pdf.pages]
    odd = [b for b in boxes if abs(b[2] - wide) > ROUNDING or abs(b[3] - high) > ROUNDING]
    return [f"smaller than {floor} pt: {text}" for text in small] + [f"paper {b}" for b in odd]


def _places(printed: Printed, document: HandoutDocument) -> list[str]:
    """No text runs over the edge of the paper, and none of the body into the foot of the page."""
    wide, high = SIZES[document.paper]
    side, foot = (72, 100) if document.large_print else (40, 72)
    wrong = []
    for run in printed.runs:
        low = EDGE if run.artifact else foot - 4  # descenders and the baseline of the last line
        inside = side - ROUNDING <= run.x <= wide - side and low <= run.y <= high - EDGE
        if not inside:
            wrong.append(f"page {run.page + 1}: {run.text[:40]!r} at {run.x:.0f}, {run.y:.0f}")
    return wrong


def _words(printed: Printed, document: HandoutDocument) -> list[str]:
    """Everything that the document says can be read in the PDF."""
    all_text = _letters(reading.joined(printed.runs))
    found = [*texts_of(document), *_texts_of_core(_shown(all_text, document))]
    return [f"not printed: {t}" for t in found if _letters(t) not in all_text]


def _sides(printed: Printed, document: HandoutDocument) -> list[str]:
    """A short handout is one sheet of paper, printed on both sides."""
    count = len(printed.pdf.pages)
    return [f"{count} pages"] if document.cores and count != SIDES else []


def has_help(document: HandoutDocument) -> bool:
    """Return whether "Get help now" is a box of this document: not on cards, not for staff."""
    return not isinstance(document, PageDocument) or document.opening != ""


def _help_texts(document: HandoutDocument) -> list[str]:
    help_box = document.help
    lines = [line.text for group in help_box.groups for line in group.lines]
    return [help_box.call, help_box.emergency, *help_box.tell, *lines]


def block_texts(document: HandoutDocument) -> list[str]:
    """Return every text in the blocks of a page, except of cards, which may be cut."""
    if not isinstance(document, PageDocument):
        return []
    blocks = [b for b in (*document.top, *document.bottom) if not isinstance(b, Cards)]
    return [text for block in blocks for text in _texts(to_builtins(block))]


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [t for key, part in value.items() if key not in NAMES for t in _texts(part)]
    return [t for part in value for t in _texts(part)] if isinstance(value, list | tuple) else []


def texts_of(document: HandoutDocument) -> list[str]:
    """Return the sentences that must stand in print, whatever is chosen of the sections."""
    cards = [card for level in document.levels for card in level.cards]
    found = [document.title, *block_texts(document)]
    found += _help_texts(document) if has_help(document) else []
    found += [text for card in cards for text in (card.sign, *card.instruction, *card.raises)]
    found += [notice.text for notice in document.notices] + list(document.general)
    return [*found, *document.footer.lines]


def _letters(text: str) -> str:
    """Lines break anywhere, and in Spanish a hyphen is repeated: compare without both."""
    return "".join(text.replace("-", "").split())
