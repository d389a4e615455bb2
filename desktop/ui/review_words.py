"""How a review state is said on the screen.

On paper the same lines stand in resources/handouts/words.LANG.toml. Must not know widgets.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, QLocale

from db.records import Audience, ContentInfo
from db.site.records import SignedText
from desktop.core.review import PAGE, WORDS, Review
from desktop.core.review_state import ReviewState
from desktop.ui.wording import NOT_REVIEWED_PATIENT, NOT_REVIEWED_STAFF, said

STATES = {
    ReviewState.NOT_REVIEWED: ("Not reviewed", "slate"),
    ReviewState.REVIEWED: ("Reviewed", "green"),
    ReviewState.OUT_OF_DATE: ("Review date passed", "amber"),
}
DOCUMENTS = {WORDS: "Patient words on the screen", PAGE: "Professional page on the screen"}
DATE_PATTERN = "MMMM d, yyyy"  # as QDate reads it


def day_words(day: date, lang: str) -> str:
    """Return a date as people write it in a language."""
    return QLocale(lang).toString(QDate(day.year, day.month, day.day), said(DATE_PATTERN))


def state_words(review: Review) -> str:
    """Return the state in a word or two."""
    return said(STATES[review.state][0])


def state_tone(review: Review) -> str:
    """Return the colour that goes with the word, never alone."""
    return STATES[review.state][1]


def history_words(history: Sequence[tuple[SignedText, bool]]) -> str:
    """Return every sign-off of a text in one line, the newest first; "" where there is none.

    `history` is SiteRepository.history; taking back is a row of its own above the one taken back.
    """
    said_of: list[str] = []
    taken_back = False
    for signed, is_withdrawal in history:
        if is_withdrawal:
            taken_back = True
            continue
        words = said("{0}, {1}, taken back") if taken_back else said("{0}, {1}")
        who = f"{signed.sign_off.name} ({signed.sign_off.role})"
        said_of.append(words.format(who, signed.sign_off.signed_on.isoformat()))
        taken_back = False
    return said("Signed off so far: {0}").format("; ".join(said_of)) if said_of else ""


def review_line(review: Review, audience: Audience, info: ContentInfo, lang: str) -> str:
    """Return the sentence on the state of a text as it stands on the screen."""
    if audience is Audience.PATIENT:
        return _patient_line(review, lang)
    signed = review.sign_off
    if signed is None:
        return said(NOT_REVIEWED_STAFF).format(version=info.version, date=info.date)
    due = day_words(review.due or signed.next_review_on, lang)
    if review.state is ReviewState.OUT_OF_DATE:
        return said("Review date passed on {0}.").format(due)
    who = ", ".join(part for part in (signed.name, signed.role, signed.site) if part)
    line = said("Reviewed by {0} on {1}. Next review due {2}.")
    return line.format(who, day_words(signed.signed_on, lang), due)


def _patient_line(review: Review, lang: str) -> str:
    signed = review.sign_off
    if signed is None:
        return said(NOT_REVIEWED_PATIENT)
    if review.state is ReviewState.OUT_OF_DATE:
        due = review.due or signed.next_review_on
        if due < signed.next_review_on:  # the first birthday of the text came before
            return said("This text is more than a year old. Ask your care team for a new one.")
        words = said("This text was due for a new check by {0}. Ask your care team for a new one.")
        return words.format(day_words(due, lang))
    day = day_words(signed.signed_on, lang)
    return said("Checked by {0}, {1} on {2}.").format(signed.name, signed.role, day)
