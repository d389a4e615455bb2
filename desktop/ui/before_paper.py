"""What staff are asked before a sheet leaves the program, and when it may not leave at all.

Must not know how it is printed.
"""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core.handouts.parts import HandoutDocument
from desktop.ui.wording import said


def lacks_number(document: HandoutDocument) -> bool:
    """Return whether "Get help now" has a line to fill in where a phone number belongs."""
    return any(not phone.value for phone in document.help.phones)


def refusal(document: HandoutDocument, number_is_required: bool) -> tuple[str, str] | None:
    """Return title and words when this sheet may not be printed, None when it may."""
    if not (number_is_required and lacks_number(document)):
        return None
    return said("There is no number to call on this sheet"), said(
        "On this computer a sheet for patients must have the clinic's out-of-hours number. "
        "Enter it under Settings, “Our clinic”, and print again."
    )


def question(documents: Sequence[HandoutDocument]) -> tuple[str, str] | None:
    """Return title and words of the one question before paper, None when there is nothing to ask.

    Rule (c) of the review lines for what nobody has reviewed; a sheet without a number to call
    asks too, and one that lacks its logo. One sheet of a set is enough for either.
    """
    asked: list[tuple[str, str]] = []
    if any(document.needs_confirmation for document in documents):
        asked.append((said("This sheet is not clinically reviewed"), said(
            "Its texts were written from public sources and no clinician has checked them yet. "
            "Compare it with the current label before you hand it out."
        )))  # fmt: skip
    if any(map(lacks_number, documents)):
        asked.append((said("There is no number to call on this sheet"), said(
            "It has a blank line where the clinic's out-of-hours number belongs. "
            "Write the number on it by hand before you hand it out."
        )))  # fmt: skip
    if any(document.letterhead.lacks_logo for document in documents):
        asked.append((said("The clinic's logo cannot be used"), said(
            "The picture that is kept is damaged or too large, so the sheet has no logo. "
            "Choose it again under Settings, “Our clinic”."
        )))  # fmt: skip
    if not asked:
        return None
    return asked[0][0], "\n\n".join(text for _, text in asked)
