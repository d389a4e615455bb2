"""Who stands behind a text: the three states of disclaimers-and-status.md, section 4.

A sign-off holds for the words that were read and no others: it carries their hash. Must not know
where sign-offs are kept, nor how a state is said.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date

from db.records import Entry
from db.site.records import SignedText, SignOff
from desktop.core.document_kind import Wish
from desktop.core.handout_frame import HandoutOptions, is_older_than_a_year
from desktop.core.handout_parts import HandoutDocument, ReviewState

# The two texts on the screen; every other document is a kind of desktop/core/documents.py.
WORDS, PAGE = "words", "page"
NO_DAY = date(2000, 1, 1)  # before every text, so that no text is old on it
# What is no text of a sheet, or is another one each time it is printed.
NOT_HASHED = frozenset((
    *("sheet_id", "date", "footer", "letterhead", "notices", "review"),
    *("paper", "large_print", "template", "columns", "opening", "compact"),
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Review:
    """The state of one text. `due` is the day after which it must be read again."""

    state: ReviewState
    sign_off: SignOff | None = None
    due: date | None = None


NOT_REVIEWED = Review(ReviewState.NOT_REVIEWED)


def judged(signed: SignedText | None, text_hash: str, text_date: str, today: date) -> Review:
    """Return the state of a text with this hash and date (ISO, or "undated").

    Another hash than the one that was signed is "not reviewed" (rule f). A text older than a year
    is out of date whatever was signed (rule V-04 of handout-standards.md).
    """
    if signed is None or signed.text_hash != text_hash:
        return NOT_REVIEWED
    due = due_date(signed.sign_off, text_date)
    state = ReviewState.OUT_OF_DATE if due < today else ReviewState.REVIEWED
    return Review(state, signed.sign_off, due)


def due_date(sign_off: SignOff, text_date: str) -> date:
    """Return the day of the next review, no later than the first birthday of the text."""
    try:
        written = date.fromisoformat(text_date)
    except ValueError:
        return sign_off.next_review_on
    return min(sign_off.next_review_on, a_year_after(written))


def a_year_after(day: date) -> date:
    """Return the last day on which a text of `day` is not older than a year."""
    try:
        later = day.replace(year=day.year + 1)
    except ValueError:  # February 29
        later = date(day.year + 1, 2, 28)
    assert not is_older_than_a_year(day, later)
    return later


def weakest(reviews: Iterable[Review]) -> Review:
    """Return the state of several texts together: the worst one, and of these the first due."""
    order = (ReviewState.NOT_REVIEWED, ReviewState.OUT_OF_DATE, ReviewState.REVIEWED)
    found = sorted(reviews, key=lambda r: (order.index(r.state), r.due or date.min))
    return found[0] if found else NOT_REVIEWED


def plain_wish(entry_id: str, lang: str, sign_id: str = "", mirror: str = "") -> Wish:
    """Return the wish for a document as it is read for review: whole, without clinic and day."""
    options = HandoutOptions(printed_on=NO_DAY, lang=lang, mirror=mirror)
    return Wish(entry_id, options, sign_id)


def document_hash(document: HandoutDocument) -> str:
    """Return the hash of the words of a document made from a plain_wish."""
    found = {k: v for k, v in asdict(document).items() if k not in NOT_HASHED}
    return _hash(found)


def words_hash(entry: Entry) -> str:
    """Return the hash of the patient words on the screen, with the places they were read."""
    said = [asdict(statement) for statement in entry.patient]
    return _hash([entry.patient_title, entry.sign_line, entry.patient_lang, said])


def page_hash(entry: Entry) -> str:
    """Return the hash of the professional page, with the places it was read."""
    parts = (entry.summary, *entry.names, *entry.facts, *entry.tables, *entry.gaps)
    return _hash([entry.label_read, [asdict(part) for part in parts]])


def _hash(value: object) -> str:
    text = json.dumps(value, ensure_ascii=True, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()
