"""The review line of pages for staff: longer than that of patients, with what to check against.

Must not know any page.
"""

from __future__ import annotations

from desktop.core.handouts import frame
from desktop.core.handouts.frame import Order
from desktop.core.handouts.parts import Footer, Notice, ReviewState, Tone
from desktop.core.review import due_date


def staff_review(order: Order) -> str:
    """Return the sentence on the review state as clinicians read it."""
    words, signed, info = order.words, order.options.sign_off, order.info
    if signed is None:
        return words.fill("review.staff_not_reviewed", version=info.version, date=info.date)
    due = words.long_date(due_date(signed, order.entry.text_date))
    if frame.review_state(order) is ReviewState.OUT_OF_DATE:
        return words.fill("review.staff_out_of_date", date=due)
    who = ", ".join(part for part in (signed.name, signed.role, signed.site) if part)
    day = words.long_date(signed.signed_on)
    return words.fill("review.staff_reviewed", who=who, date=day, due=due)


def staff_notices(order: Order, content_lang: str) -> tuple[Notice, ...]:
    """Return what staff must read before the page; `content_lang` is that of its statements."""
    found: list[Notice] = []
    if frame.review_state(order) is not ReviewState.REVIEWED:
        found.append(Notice(Tone.REVIEW, staff_review(order)))
    if order.words.lang != content_lang:
        found.append(Notice(Tone.LANGUAGE, order.words["gap.language"]))
    return tuple(found)


def staff_footer(order: Order, footer: Footer) -> Footer:
    """Return the footer of a page with the review line of clinicians."""
    return Footer((staff_review(order), *footer.lines[1:]), footer.page)
