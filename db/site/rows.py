"""Rows of the clinic's database to records and back; each row is checked against its digest.

Must not know files, connections or SQL.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, TypeAlias, cast

from db.errors import SiteDamagedError
from db.site.records import (
    Bundle,
    ClinicProfile,
    LocalNote,
    PrintedSheet,
    SignedText,
    SignOff,
    TextKey,
)

Row: TypeAlias = Sequence[Any]
PROFILE, BUNDLE, NOTE = "profile", "bundle", "note"
NOTHING = "null"  # the body of a thing that was removed; its revision still grows


def with_digest(table: str, row: Row) -> tuple[Any, ...]:
    """Return `row` with its digest as the last value."""
    return (*row, _digest(table, row))


def checked(table: str, row: Row) -> Row:
    """Return `row` without its digest; raises SiteDamagedError when the two do not belong."""
    *values, digest = row
    if _digest(table, values) != digest:
        raise SiteDamagedError(f"a line of “{table}” was altered")
    return values


def _digest(table: str, row: Row) -> str:
    text = json.dumps([table, *row], ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()


def profile_body(profile: ClinicProfile) -> str:
    """Return a profile as it stands in `item`."""
    return _body(
        name=profile.name,
        address=profile.address,
        phone_day=profile.phone_day,
        phone_out_of_hours=profile.phone_out_of_hours,
        note=profile.note,
        logo=base64.b64encode(profile.logo).decode("ascii"),
    )


def profile(body: str) -> ClinicProfile:
    """Return the profile that stands in `item`."""
    found = _read(body)
    logo = base64.b64decode(found.pop("logo"), validate=True)
    return ClinicProfile(**found, logo=logo)


def bundle_body(bundle: Bundle) -> str:
    """Return a bundle as it stands in `item`; its id is the row's."""
    return _body(title=bundle.title, documents=list(bundle.documents))


def bundle(bundle_id: str, body: str) -> Bundle:
    """Return the bundle that stands in `item`."""
    found = _read(body)
    return Bundle(bundle_id, found["title"], tuple(found["documents"]))


def note_body(note: LocalNote) -> str:
    """Return a local note as it stands in `item`; the entry is the row's id."""
    return _body(text=note.text, author=note.author, written_on=note.written_on.isoformat())


def note(entry_id: str, body: str) -> LocalNote:
    """Return the local note that stands in `item`."""
    found = _read(body)
    day = date.fromisoformat(found["written_on"])
    return LocalNote(entry_id, found["text"], found["author"], day)


def signed_row(signed: SignedText, *, withdrawn: bool = False) -> tuple[Any, ...]:
    """Return a sign-off as a row of `sign_off`, without number and digest."""
    key, sign_off = signed.key, signed.sign_off
    return (
        *(key.entry_id, key.document, key.lang, key.sign_id, signed.text_hash),
        *(sign_off.name, sign_off.role, sign_off.site),
        *(sign_off.signed_on.isoformat(), sign_off.next_review_on.isoformat(), int(withdrawn)),
    )


def signed(row: Row) -> tuple[SignedText, bool]:
    """Return the sign-off in a checked row, and whether it was withdrawn."""
    entry_id, document, lang, sign_id, text_hash, name, role, site, day, due, withdrawn = row
    sign_off = SignOff(name, role, date.fromisoformat(day), date.fromisoformat(due), site)
    key = TextKey(entry_id, document, lang, sign_id)
    return SignedText(key, text_hash, sign_off), bool(withdrawn)


def printed_row(sheet: PrintedSheet) -> tuple[Any, ...]:
    """Return a line of the register as a row of `printed`, without number and digest."""
    return (
        *(sheet.sheet_id, sheet.printed_at.isoformat(timespec="seconds")),
        *(sheet.content_version, sheet.content_hash, sheet.text_hash),
    )


def printed(row: Row) -> PrintedSheet:
    """Return the line of the register in a checked row."""
    sheet_id, at, version, content_hash, text_hash = row
    return PrintedSheet(sheet_id, datetime.fromisoformat(at), version, content_hash, text_hash)


def _body(**values: object) -> str:
    return json.dumps(values, ensure_ascii=False, sort_keys=True)


def _read(body: str) -> dict[str, Any]:
    return cast("dict[str, Any]", json.loads(body))
