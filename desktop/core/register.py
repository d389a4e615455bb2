"""What a sheet id tells about a sheet of paper, and whether its words are still the same.

The register holds sheet ids and times, never a name. Must not know where it is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime

from msgspec import Struct

from db.site.records import PrintedSheet
from desktop.core.document_kind import DocumentKind, Need
from desktop.core.documents import KINDS
from desktop.core.sheet_code import SheetCode

CHANGED_DAYS = 90  # how far back the list of sheets that say something else today goes
CANNOT_REMAKE = frozenset((Need.TICKS, Need.OTHERS))  # ticks and choices are never kept

# From a sheet id to the hash of the same document today, "" where it cannot be made again.
HashToday = Callable[[str], str]


class Changed(Struct, frozen=True):
    """A sheet that was handed out and says something else today."""

    sheet_id: str
    times: int
    last: datetime
    content_version: str
    certain: bool  # False: it cannot be made again, and the content is another one


def changed(lines: Iterable[PrintedSheet], content_hash: str, today: HashToday) -> list[Changed]:
    """Return the sheets among the lines whose words are other ones today, the latest first.

    A sheet printed from several contents counts with those of its prints that differ.
    """
    found: dict[str, Changed] = {}
    for line in lines:
        if line.content_hash == content_hash:
            continue
        now = today(line.sheet_id) if line.text_hash else ""
        if now and now == line.text_hash:
            continue
        before = found.get(line.sheet_id)
        found[line.sheet_id] = Changed(
            line.sheet_id,
            times=1 + (before.times if before else 0),
            last=max(line.printed_at, before.last) if before else line.printed_at,
            content_version=before.content_version if before else line.content_version,
            certain=bool(now) and (before.certain if before else True),
        )
    return sorted(found.values(), key=_last_first)


def _last_first(sheet: Changed) -> tuple[float, str]:
    return -sheet.last.timestamp(), sheet.sheet_id


def kind_of(code: SheetCode) -> DocumentKind | None:
    """Return the kind of document of a sheet id, None for one this program does not know."""
    return next((kind for kind in KINDS if kind.number == code.kind), None)


def can_be_made(code: SheetCode) -> bool:
    """Return whether a sheet id says enough to make the same document again."""
    kind = kind_of(code)
    if kind is None or not code.entry_id or kind.needs & CANNOT_REMAKE:
        return False
    return bool(code.sign_id) or Need.SIGN not in kind.needs
