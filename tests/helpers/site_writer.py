"""A clinic that writes without end, in a process of its own, until it is killed.

Prints a line after each change that was confirmed as kept: "profile N", "sign N" or "note N".
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from db.site.records import ClinicProfile, LocalNote
from db.site.repository import SiteRepository
from tests.helpers.site import printed, signed


def write_without_end(folder: Path) -> None:
    """Go on from what is there."""
    site = SiteRepository(folder)
    print("ready", flush=True)
    number = site.profile().revision
    while True:
        number += 1
        site.save_profile(ClinicProfile(f"Clinic {number}", logo=bytes(20_000)), number - 1)
        print(f"profile {number}", flush=True)
        site.sign(signed(text_hash=str(number)))
        print(f"sign {number}", flush=True)
        words = LocalNote("velotumab", f"Note {number}", "A. Reader", date(2026, 11, 21))
        site.save_note(words, site.note("velotumab").revision)
        print(f"note {number}", flush=True)
        site.note_printed(printed(f"SHEET-{number}"))
        print(f"printed {number}", flush=True)


if __name__ == "__main__":
    write_without_end(Path(sys.argv[1]))
