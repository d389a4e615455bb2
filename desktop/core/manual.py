"""The manual inside the program: chapters in our small Markdown, and the search over them.

The subset: "# chapter", "## section", paragraphs, "- " items, "1. " steps, "| left | right |" rows,
"![what it shows](picture)", **bold** and `keys to type`. Anything else is text. No HTML, no links.
Must not know how it is drawn.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from desktop.core.find import fold

PICTURE = re.compile(r"!\[(?P<alt>[^\]]+)\]\((?P<name>[a-z0-9-]+)\)")
ROW = re.compile(r"\|(?P<left>.+?)\|(?P<right>.+?)\|?")
STEP = re.compile(r"(?P<number>\d+)\. (?P<text>.+)")
CODE = re.compile(r"`([^`]+)`")
SNIPPET = 110  # characters of a hit that a result shows
FALLBACK = "en"


class Kind(StrEnum):
    """What a block is."""

    TEXT = "text"
    ITEM = "item"
    STEP = "step"
    ROW = "row"
    PICTURE = "picture"


class Block(Struct, frozen=True):
    """One block; `label` is the left cell of a row, the number of a step, or a picture's name."""

    kind: Kind
    text: str
    label: str = ""


class Section(Struct, frozen=True):
    """A section of a chapter; `id` is unique in the manual."""

    id: str
    title: str
    blocks: tuple[Block, ...]

    def words(self) -> str:
        """Return everything it says, as plain text."""
        parts = (f"{b.label} {b.text}" if b.kind is Kind.ROW else b.text for b in self.blocks)
        return " ".join(plain(part) for part in parts)


class Chapter(Struct, frozen=True):
    """A chapter: a file. `id` is the name of the file without its number."""

    id: str
    title: str
    sections: tuple[Section, ...]


class Hit(Struct, frozen=True):
    """A section that was found, with the words around the hit."""

    chapter: Chapter
    section: Section
    snippet: str


def read(folder: Path, lang: str) -> tuple[Chapter, ...]:
    """Return the chapters in a language, else in English, in the order of their file names."""
    place = folder / lang
    files = sorted(place.glob("*.md")) or sorted((folder / FALLBACK).glob("*.md"))
    return tuple(parse(f.stem.split("-", 1)[-1], f.read_text(encoding="utf-8")) for f in files)


def parse(chapter_id: str, source: str) -> Chapter:
    """Return a chapter; text before the first "##" belongs to a section with its title."""
    title, sections = "", list[Section]()
    name, blocks = "", list[Block]()

    def close() -> None:
        if blocks:
            number = len(sections) + 1
            sections.append(Section(f"{chapter_id}-{number}", name or title, tuple(blocks)))
            blocks.clear()

    for paragraph in _paragraphs(source):
        if paragraph.startswith("## "):
            close()
            name = paragraph[3:]
        elif paragraph.startswith("# "):
            title = paragraph[2:]
        else:
            blocks.append(_block(paragraph))
    close()
    return Chapter(chapter_id, title, tuple(sections))


def _paragraphs(source: str) -> Iterator[str]:
    """Yield each block as one line; wrapped lines belong to the one above."""
    found: list[str] = []
    for line in source.splitlines():
        text = line.strip()
        starts = text.startswith(("#", "- ", "|", "![")) or STEP.fullmatch(text) is not None
        if found and (not text or starts):
            yield " ".join(found)
            found = []
        if text:
            found.append(text)
    if found:
        yield " ".join(found)


def _block(paragraph: str) -> Block:
    if paragraph.startswith("- "):
        return Block(Kind.ITEM, paragraph[2:])
    if match := STEP.fullmatch(paragraph):
        return Block(Kind.STEP, match["text"], match["number"])
    if match := ROW.fullmatch(paragraph):
        return Block(Kind.ROW, match["right"].strip(), match["left"].strip())
    if match := PICTURE.fullmatch(paragraph):
        return Block(Kind.PICTURE, match["alt"], match["name"])
    return Block(Kind.TEXT, paragraph)


def bold(text: str) -> str:
    """Return a text with keys and commands marked as bold, the one markup of the page."""
    return CODE.sub(r"**\1**", text)


def plain(text: str) -> str:
    """Return a text without its markup."""
    return CODE.sub(r"\1", text).replace("**", "")


def codes(chapters: Sequence[Chapter]) -> frozenset[str]:
    """Return every `key or command` that the manual names."""
    blocks = (b for c in chapters for s in c.sections for b in s.blocks)
    return frozenset(code for b in blocks for code in CODE.findall(f"{b.label} {b.text}"))


def find(chapters: Sequence[Chapter], text: str) -> tuple[Hit, ...]:
    """Return the sections that hold every word of `text`, those with it in the title first."""
    wanted = fold(text).split()
    if not wanted:
        return ()
    found: list[tuple[int, Hit]] = []
    for chapter in chapters:
        for section in chapter.sections:
            title, words = fold(section.title), section.words()
            if all(w in f"{title} {fold(words)}" for w in wanted):
                in_title = any(w in title for w in wanted)
                found.append((not in_title, Hit(chapter, section, _snippet(words, wanted))))
    return tuple(hit for _, hit in sorted(found, key=_rank))


def _rank(found: tuple[int, Hit]) -> int:
    return found[0]


def _snippet(words: str, wanted: Sequence[str]) -> str:
    places = [p for w in wanted if (p := fold(words).find(w)) >= 0]
    start = max(0, min(places, default=0) - SNIPPET // 3)
    start = words.rfind(" ", 0, start) + 1
    piece = words[start : start + SNIPPET]
    whole = start + SNIPPET >= len(words)
    return f"{'…' if start else ''}{piece if whole else piece.rsplit(' ', 1)[0] + '…'}"
