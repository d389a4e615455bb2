"""What the clinic has written, one method per question: profile, sign-offs, register, the rest.

Each change is one transaction on the disk before the method returns, and is followed by the day's
backup. Two windows may be open: what is edited carries a revision, sign-offs only grow. Must not
know how the file was opened.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from db.errors import SiteChangedError, SiteNotKeptError
from db.site import connection as connections
from db.site import files, rows
from db.site.copies import clear_copies
from db.site.opening import Clock, Condition, Opened, open_site
from db.site.records import (
    Bundle,
    Cleared,
    ClinicProfile,
    Kept,
    LocalNote,
    PrintedSheet,
    SignedText,
    TextKey,
)

KEPT_DAYS = 400  # older lines of the register go; what has changed is asked of the last 90

SIGNED = """
SELECT entry_id, document, lang, sign_id, text_hash, name, role, site, signed_on, next_review_on,
       withdrawn, digest FROM sign_off
"""
PRINTED = """
SELECT sheet_id, printed_at, content_version, content_hash, text_hash, digest FROM printed
"""
ADD_SIGNED = """
INSERT INTO sign_off (entry_id, document, lang, sign_id, text_hash, name, role, site, signed_on,
                      next_review_on, withdrawn, digest)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
ADD_PRINTED = """
INSERT INTO printed (sheet_id, printed_at, content_version, content_hash, text_hash, digest)
VALUES (?, ?, ?, ?, ?, ?)
"""
PUT_ITEM = """
INSERT INTO item (kind, id, revision, body, digest) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (kind, id) DO UPDATE SET revision = excluded.revision, body = excluded.body,
                                     digest = excluded.digest
"""


class SiteRepository:
    """The open database of one clinic. Every method may raise SiteError."""

    def __init__(self, folder: Path, clock: Clock = datetime.now) -> None:
        """Open what is in the data folder; see `condition` for what had to be done."""
        self._folder, self._clock = folder, clock
        self.opened: Opened = open_site(folder, clock)
        self._db = self.opened.connection
        self._register_grew = self._is_closed = False
        self.backup_error: SiteNotKeptError | None = None
        self._forget_old_lines()
        if self.opened.condition in (Condition.GOOD, Condition.RESTORED):
            self._keep_todays_first_backup()

    @property
    def condition(self) -> Condition:
        """Return how the data was found."""
        return self.opened.condition

    # ------------------------------------------------------------------------ what staff edit

    def profile(self) -> Kept[ClinicProfile]:
        """Return the clinic's profile, an empty one at first."""
        return self._item(rows.PROFILE, "", rows.profile, ClinicProfile())

    def save_profile(self, profile: ClinicProfile, revision: int) -> int:
        """Keep a profile in place of the one with `revision`; return its own revision.

        Raises SiteChangedError when another window has kept one meanwhile.
        """
        return self._put(rows.PROFILE, "", rows.profile_body(profile), revision)

    def note(self, entry_id: str) -> Kept[LocalNote | None]:
        """Return the clinic's own words on an entry, None where there are none."""

        def read(body: str) -> LocalNote | None:
            return rows.note(entry_id, body)

        return self._item(rows.NOTE, entry_id, read, None)

    def save_note(self, note: LocalNote, revision: int) -> int:
        """Keep a note, or remove it when its text is empty; as save_profile."""
        body = rows.note_body(note) if note.text else rows.NOTHING
        return self._put(rows.NOTE, note.entry_id, body, revision)

    def bundles(self) -> tuple[Kept[Bundle], ...]:
        """Return the clinic's own bundles by title."""
        found = [
            Kept(rows.bundle(bundle_id, body), revision)
            for bundle_id, body, revision in self._items(rows.BUNDLE)
        ]
        return tuple(sorted(found, key=_title_of))

    def save_bundle(self, bundle: Bundle, revision: int) -> int:
        """Keep a bundle, or remove it when it has no documents; as save_profile."""
        body = rows.bundle_body(bundle) if bundle.documents else rows.NOTHING
        return self._put(rows.BUNDLE, bundle.id, body, revision)

    # ------------------------------------------------------------------------ sign-offs

    def sign(self, *signed: SignedText) -> None:
        """Keep sign-offs, all or none; earlier ones of the same text stay as its history."""
        self._add_signed(signed, withdrawn=False)

    def withdraw(self, signed: SignedText) -> None:
        """Take a sign-off back; the text counts as not reviewed."""
        self._add_signed((signed,), withdrawn=True)

    def signed(self) -> dict[TextKey, SignedText]:
        """Return the sign-off that counts for each text; withdrawn ones are left out."""
        newest: dict[TextKey, tuple[SignedText, bool]] = {}
        with connections.translated():
            for row in self._db.execute(f"{SIGNED} ORDER BY number"):
                found = rows.signed(rows.checked("sign_off", row))
                newest[found[0].key] = found
        return {key: signed for key, (signed, withdrawn) in newest.items() if not withdrawn}

    def history(self, key: TextKey) -> tuple[tuple[SignedText, bool], ...]:
        """Return every sign-off of a text and whether it is a withdrawal, the newest first."""
        where = "WHERE entry_id = ? AND document = ? AND lang = ? AND sign_id = ?"
        values = (key.entry_id, key.document, key.lang, key.sign_id)
        with connections.translated():
            found = self._db.execute(f"{SIGNED}{where} ORDER BY number DESC", values)
            return tuple(rows.signed(rows.checked("sign_off", row)) for row in found)

    def _add_signed(self, signed: tuple[SignedText, ...], *, withdrawn: bool) -> None:
        found = [rows.signed_row(one, withdrawn=withdrawn) for one in signed]
        with connections.transaction(self._db):
            self._db.executemany(ADD_SIGNED, [rows.with_digest("sign_off", r) for r in found])
        self._keep_backup()

    # ------------------------------------------------------------------------ register

    def note_printed(self, sheet: PrintedSheet) -> None:
        """Add a line to the register. Its backup is made when the program closes."""
        row = rows.with_digest("printed", rows.printed_row(sheet))
        with connections.transaction(self._db):
            self._db.execute(ADD_PRINTED, row)
        self._register_grew = True

    def printed_since(self, first: datetime) -> tuple[PrintedSheet, ...]:
        """Return the lines of the register since a moment, the newest first."""
        where = "WHERE printed_at >= ? ORDER BY printed_at DESC, number DESC"
        return self._printed(where, first.isoformat(timespec="seconds"))

    def printed_as(self, sheet_id: str) -> tuple[PrintedSheet, ...]:
        """Return every time a sheet was printed, the newest first."""
        return self._printed("WHERE sheet_id = ? ORDER BY number DESC", sheet_id)

    def _printed(self, where: str, value: str) -> tuple[PrintedSheet, ...]:
        with connections.translated():
            found = self._db.execute(PRINTED + where, (value,))
            return tuple(rows.printed(rows.checked("printed", row)) for row in found)

    def clear_register(self) -> Cleared:
        """Forget the whole register, for a clinic that does not want one, in every copy too.

        Returns what became of the copies; exports lie elsewhere, and keep theirs.
        """
        connections.clear_register(self._db)
        if not self.opened.lasts:
            return Cleared(0, files.names(self._folder))
        self._keep_backup()
        return clear_copies(self._folder)

    def _forget_old_lines(self) -> None:
        oldest = (self._clock() - timedelta(days=KEPT_DAYS)).isoformat(timespec="seconds")
        with connections.translated():
            found = self._db.execute("SELECT 1 FROM printed WHERE printed_at < ?", (oldest,))
            if found.fetchone() is None:
                return
        try:
            with connections.transaction(self._db):
                self._db.execute("DELETE FROM printed WHERE printed_at < ?", (oldest,))
        except SiteNotKeptError as error:
            self.backup_error = error  # a full disk must not keep the program from starting

    # ------------------------------------------------------------------------ the file as a whole

    def changes_elsewhere(self) -> int:
        """Return a number that is another one after another window has written something."""
        with connections.translated():
            return int(self._db.execute("PRAGMA data_version").fetchone()[0])

    def image(self) -> bytes:
        """Return everything as the bytes of one database file."""
        return connections.image(self._db)

    def replace_all(self, source: sqlite3.Connection) -> Path | None:
        """Take everything over from another checked database, in one transaction.

        Revisions grow, so that another window notices. Returns where what was there is kept
        (beside the backups), None in memory.
        """
        kept = None
        if self.opened.lasts:
            kept = files.keep_before(self._folder, "import", self.image(), self._clock())
        with connections.transaction(self._db):
            grown = self._db.execute("SELECT coalesce(max(revision), 0) FROM item").fetchone()[0]
            self._drop_what_is_missing(source)
            for kind, item_id, revision, body, _ in source.execute("SELECT * FROM item"):
                self._write_item(kind, item_id, body, grown + revision)
            for table, add in (("sign_off", ADD_SIGNED), ("printed", ADD_PRINTED)):
                self._db.execute(f"DELETE FROM {table}")  # noqa: S608  our names
                found = source.execute(f"SELECT * FROM {table} ORDER BY number")  # noqa: S608
                self._db.executemany(add, [row[1:] for row in found])
        self._keep_backup()
        return kept

    def _drop_what_is_missing(self, source: sqlite3.Connection) -> None:
        there = set(source.execute("SELECT kind, id FROM item"))
        for kind, item_id, revision in self._db.execute(
            "SELECT kind, id, revision FROM item"
        ).fetchall():
            if (kind, item_id) not in there:
                self._write_item(kind, item_id, rows.NOTHING, revision + 1)

    def close(self) -> None:
        """Write the log into the file and close; a backup first when the register grew."""
        if self._is_closed:
            return
        self._is_closed = True
        if self._register_grew:
            self._keep_backup()
        if self.opened.lasts:
            try:
                connections.shorten_log(self._db)
            except SiteNotKeptError as error:
                self.backup_error = error  # the log stays; the next start reads it
        self._db.close()

    def _keep_todays_first_backup(self) -> None:
        today = files.backup_name(self._clock())
        if all(file.name != today for file in files.backups(self._folder)):
            self._keep_backup()

    def _keep_backup(self) -> None:
        """Keep the day's backup; that it fails is said later and never undoes the change."""
        if not self.opened.lasts:
            return
        try:
            files.keep_backup(self._folder, self.image(), self._clock())
            self.backup_error, self._register_grew = None, False
        except SiteNotKeptError as error:
            self.backup_error = error

    def _item(self, kind: str, item_id: str, read: Callable[[str], Any], empty: Any) -> Kept[Any]:
        with connections.translated():
            row = self._row(kind, item_id)
            if row is None:
                return Kept(empty, 0)
            _, _, revision, body = row
            return Kept(empty if body == rows.NOTHING else read(body), revision)

    def _items(self, kind: str) -> list[tuple[str, str, int]]:
        with connections.translated():
            found = self._db.execute("SELECT * FROM item WHERE kind = ?", (kind,)).fetchall()
            read = (rows.checked("item", row) for row in found)
            return [(i, body, rev) for _, i, rev, body in read if body != rows.NOTHING]

    def _row(self, kind: str, item_id: str) -> rows.Row | None:
        where = "SELECT * FROM item WHERE kind = ? AND id = ?"
        row = self._db.execute(where, (kind, item_id)).fetchone()
        return None if row is None else rows.checked("item", row)

    def _put(self, kind: str, item_id: str, body: str, revision: int) -> int:
        with connections.transaction(self._db):
            row = self._row(kind, item_id)
            if (row[2] if row else 0) != revision:
                raise SiteChangedError
            self._write_item(kind, item_id, body, revision + 1)
        self._keep_backup()
        return revision + 1

    def _write_item(self, kind: str, item_id: str, body: str, revision: int) -> None:
        row = rows.with_digest("item", (kind, item_id, revision, body))
        self._db.execute(PUT_ITEM, row)


def _title_of(kept: Kept[Bundle]) -> tuple[str, str]:
    return kept.value.title.casefold(), kept.value.id
