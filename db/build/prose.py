"""Reads patient words: a small Markdown subset with front matter, sections, citations, figures.

    ---
    title: Blincyto
    review: not-reviewed
    date: 2026-11-21
    ---
    ## common
    - Fever | {of100:reaction-pyrexia} [reaction-pyrexia; fever:urgency-1]
    ? Work: not stated in the sources we read. Ask your team.

A line is a paragraph, "- " an item (with an optional label before "|"), "? " a visible gap.
Every paragraph and item ends with the facts it was written from, in square brackets: the key of
a fact of the same entry, or entry-id:key. Digits are never typed: a figure comes from a
placeholder in braces, so that each language shows the same number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from db.build import text_file
from db.build.problems import Problems

CITE = re.compile(r"\s*\[([^\[\]]+)\]\s*$")
PLACEHOLDER = re.compile(r"\{([a-z0-9_]+)(?::([^{}]+))?\}")


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, item or gap. `cites` are (entry id, fact key); `line` counts from 1."""

    section: str
    style: str
    label: str
    text: str
    cites: tuple[tuple[str, str], ...]
    line: int


@dataclass(frozen=True, slots=True)
class Prose:
    """The patient words of one entry in one language."""

    file: Path
    entry_id: str
    lang: str
    title: str
    sign_line: str
    date: str
    review: str
    blocks: tuple[Block, ...]
    head_lines: dict[str, int]


def read(file: Path, problems: Problems) -> Prose | None:
    """Return the words in `file` (named ENTRY.LANG.md); None when the frame is not readable."""
    entry_id, lang, _ = file.name.rsplit(".", 2)
    text = text_file.read(file, problems)
    if text is None:
        return None
    lines = text.splitlines()
    head, head_lines, start = _front_matter(lines)
    if start is None:
        problems.add(file, 1, "front-matter", "Begin with --- and end the head with ---.")
        return None
    unknown = set(head) - {"title", "sign", "date", "review"}
    for key in unknown:
        problems.add(file, head_lines[key], "front-matter", f"Unknown key “{key}”; remove it.")
    for key in ("title", "date", "review"):
        if not head.get(key):
            problems.add(file, 1, "front-matter", f"“{key}” is missing; add it to the head.")
    if head.get("review", "not-reviewed") != "not-reviewed":
        line = head_lines["review"]
        problems.add(file, line, "review", "Content ships as not-reviewed; clinics sign it off.")
    blocks = tuple(_blocks(lines, start, entry_id, file, problems))
    return Prose(
        file, entry_id, lang, head.get("title", ""), head.get("sign", ""), head.get("date", ""),
        head.get("review", ""), blocks, head_lines,
    )  # fmt: skip


def _front_matter(lines: list[str]) -> tuple[dict[str, str], dict[str, int], int | None]:
    head: dict[str, str] = {}
    where: dict[str, int] = {}
    if not lines or lines[0].strip() != "---":
        return head, where, None
    for number, line in enumerate(lines[1:], start=2):
        if line.strip() == "---":
            return head, where, number
        key, _, value = line.partition(":")
        head[key.strip()] = value.strip()
        where[key.strip()] = number
    return head, where, None


def _blocks(
    lines: list[str], start: int, entry_id: str, file: Path, problems: Problems
) -> list[Block]:
    section, found = "", list[Block]()
    for number, raw in enumerate(lines[start:], start=start + 1):
        line = raw.strip()
        if line.startswith("## "):
            section = line[3:].strip()
        elif line and not section:
            problems.add(file, number, "section", "Put this line below a “## section”.")
        elif line:
            found.append(_block(section, line, number, entry_id))
    return found


def _block(section: str, line: str, number: int, entry_id: str) -> Block:
    style, text = "paragraph", line
    if line.startswith("- "):
        style, text = "bullet", line[2:]
    elif line.startswith("? "):
        style, text = "gap", line[2:]
    cites = list[tuple[str, str]]()
    match = CITE.search(text)
    if match:
        text = text[: match.start()]
        for part in match.group(1).split(";"):
            owner, _, key = part.strip().rpartition(":")
            cites.append((owner or entry_id, key))
    label, bar, rest = text.partition(" | ")
    return Block(
        section, style, label.strip() if bar else "", (rest if bar else text).strip(),
        tuple(cites), number,
    )  # fmt: skip
