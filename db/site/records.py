"""What a clinic writes about itself and its review, as frozen records.

They cross the border between the clinic's database and the program; no SQL and no Qt here.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Generic, TypeVar

from msgspec import Struct

T = TypeVar("T")


class ClinicProfile(Struct, frozen=True):
    """What the clinic prints of itself. Everything may be empty; then a line is left to fill in.

    `address` may have line ends; `logo` holds the bytes of a PNG picture, b"" for none.
    Checked by desktop.core.clinic before it is kept.
    """

    name: str = ""
    address: str = ""
    phone_day: str = ""
    phone_out_of_hours: str = ""
    note: str = ""
    logo: bytes = b""


class SignOff(Struct, frozen=True):
    """A clinic's review of one text: who, when, and the day on which it must be repeated.

    `site` is the name of the clinic on the day of signing.
    """

    name: str
    role: str
    signed_on: date
    next_review_on: date
    site: str = ""


class TextKey(Struct, frozen=True):
    """Which text is meant: one document on one entry in one language.

    `document` is a kind of document as in desktop/core/documents.py, or one of the two texts on the
    screen (desktop/core/review.py); `sign_id` is the side effect it is about, mostly "".
    """

    entry_id: str
    document: str
    lang: str
    sign_id: str = ""


class SignedText(Struct, frozen=True):
    """A sign-off with the hash of the text that was read; another hash means not reviewed."""

    key: TextKey
    text_hash: str
    sign_off: SignOff


class PrintedSheet(Struct, frozen=True):
    """One line of the register. Never a name, a note or anything ticked.

    The sheet id says which document it was (desktop/core/sheet_code.py); `text_hash` is that of
    its words without clinic, day and anything typed.
    """

    sheet_id: str
    printed_at: datetime
    content_version: str
    content_hash: str
    text_hash: str


class Cleared(Struct, frozen=True):
    """What became of a register that was cleared.

    `copies` counts the copies of the database that no longer hold it; `left` are the names of
    files that may still do: damaged, or not to be written.
    """

    copies: int
    left: tuple[str, ...] = ()


class Bundle(Struct, frozen=True):
    """A named set of documents; `documents` are ids as the print dialog knows them."""

    id: str
    title: str
    documents: tuple[str, ...]


class LocalNote(Struct, frozen=True):
    """The clinic's own words on one entry, always shown as the clinic's and never as ours."""

    entry_id: str
    text: str
    author: str
    written_on: date


class Kept(Struct, Generic[T], frozen=True):
    """Something staff edit, with the revision that was read; 0 when it was never kept.

    Writing gives the revision back, so that a change from another window is never written over.
    """

    value: T
    revision: int
