"""The administration manual as an accessible PDF for the packages, set by Typst from its Markdown.

    .venv/bin/python -m manual.make_pdf FILE      (with packaging/ on PYTHONPATH)

Knows the few forms the manual uses: headings, paragraphs, lists, code, tables, `words`, **words**.
Fills in @POLICY@ and @EXIT@ from the program, so that they cannot differ. Must not know of
packages.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from shared import facts

SOURCE = Path(__file__).with_name("administration.md")
FILE = "administration.pdf"
TEMPLATE = Path(__file__).with_name("administration.typ")
SPANS = re.compile(r"`([^`]+)`|\*\*([^*]+)\*\*")
EXIT_CODES = re.compile(r"Exit codes: (.+?)\n\n", re.DOTALL)

Block = dict[str, Any]


def main(target: Path) -> int:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(make())
    return 0


def make() -> bytes:
    """Return the manual as a PDF (PDF/UA-1, PDF/A-2a), the same bytes for the same text."""
    import typst

    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False,
        font_paths=[str(facts.RESOURCES / "fonts")],
    )  # fmt: skip
    text = filled()
    day = datetime.fromtimestamp(facts.release_epoch(), UTC)
    data = {"version": facts.package_version(), "date": day.date().isoformat()}
    manual = json.dumps({**data, "blocks": list(blocks(text))}, ensure_ascii=False)
    return typst.compile(
        str(TEMPLATE), root=str(TEMPLATE.parent), font_paths=fonts, format="pdf",
        pdf_standards=["ua-1", "a-2a"], timestamp=day, sys_inputs={"manual": manual},
    )  # fmt: skip


def filled() -> str:
    """Return the manual with the keys of the policy and the exit codes of the README put in."""
    from desktop.core.policy import SCHEMA

    readme = (facts.ROOT / "README.md").read_text(encoding="utf-8")
    codes = EXIT_CODES.search(readme)
    if codes is None:
        raise ValueError("the README lists no exit codes any more")
    rows = re.split(r"\s+·\s+", codes.group(1).strip().rstrip("."))
    listed = "\n".join(f"- `{row.split()[0]}` {' '.join(row.split()[1:])}" for row in rows)
    policy = "\n".join(f"    {line}".rstrip() for line in SCHEMA.splitlines())
    text = SOURCE.read_text(encoding="utf-8")
    return text.replace("@POLICY@", policy).replace("@EXIT@", listed)


def blocks(text: str) -> Iterator[Block]:
    """Yield the parts of a manual: kind "h1", "h2", "par", "list", "code" or "table"."""
    for part in _parts(text):
        lines = part.splitlines()
        if lines[0].startswith("#"):
            level = len(lines[0]) - len(lines[0].lstrip("#"))
            yield {"kind": f"h{level}", "text": lines[0].lstrip("# ")}
        elif lines[0].startswith("    "):
            yield {"kind": "code", "text": "\n".join(line[4:] for line in lines)}
        elif lines[0].startswith("|"):
            rows = [[spans(cell.strip()) for cell in _cells(line)] for line in lines]
            yield {"kind": "table", "rows": [rows[0], *rows[2:]]}
        elif lines[0].startswith("- "):
            items = re.split(r"\n- ", part.removeprefix("- "))
            yield {"kind": "list", "items": [spans(" ".join(i.split())) for i in items]}
        else:
            yield {"kind": "par", "spans": spans(" ".join(part.split()))}


def _parts(text: str) -> list[str]:
    """Return the parts between blank lines; code goes on over a blank line."""
    found: list[str] = []
    for part in re.split(r"\n[ \t]*\n", text.strip()):
        if found and part.startswith("    ") and found[-1].startswith("    "):
            found[-1] += f"\n\n{part}"
        else:
            found.append(part)
    return found


def _cells(line: str) -> list[str]:
    return line.strip().strip("|").split(" | ") if " | " in line else line.strip("|").split("|")


def spans(text: str) -> list[dict[str, str]]:
    """Return a text as spans of kind "text", "code" or "strong"."""
    found: list[dict[str, str]] = []
    place = 0
    for match in SPANS.finditer(text):
        found.append({"kind": "text", "text": text[place : match.start()]})
        kind = "code" if match.group(1) else "strong"
        found.append({"kind": kind, "text": match.group(1) or match.group(2)})
        place = match.end()
    found.append({"kind": "text", "text": text[place:]})
    return [span for span in found if span["text"]]


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
