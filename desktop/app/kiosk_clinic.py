"""What the kiosk knows of the clinic: letterhead, who has signed what. It writes the register.

The clinic's database is that of the data folder; where staff keep it elsewhere, `site import`
brings it here (packaging/kiosk/README.md).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Protocol

from db.site.records import ClinicProfile, SignOff, TextKey
from desktop.core.document_kind import Wish
from desktop.core.handouts.frame import HandoutOptions
from desktop.core.handouts.parts import ReviewState
from desktop.core.kiosk_library import nobody_reviewed
from desktop.core.ports import Hashed
from desktop.core.review import WORDS
from desktop.services.clinic_site import ClinicSite

SHEET = "sheet"


class Clinic(Protocol):
    """The questions the kiosk asks."""

    def review_of(self, entry_id: str, lang: str) -> ReviewState: ...

    def sheet_sign_off(self, entry_id: str, lang: str) -> SignOff | None: ...

    def profile(self) -> ClinicProfile: ...

    def look_again(self) -> bool: ...

    def hashing(self, sheet_ids: Sequence[str]) -> Callable[[], Hashed]: ...

    def keep_printed(self, hashed: Hashed) -> None: ...


class NoClinic:
    """A clinic that has written nothing but the policy file."""

    def __init__(self, profile: ClinicProfile) -> None:
        """Answer with the letterhead of the policy file."""
        self._profile = profile

    def review_of(self, entry_id: str, lang: str) -> ReviewState:
        """Return that nobody has signed."""
        return nobody_reviewed(entry_id, lang)

    def sheet_sign_off(self, entry_id: str, lang: str) -> SignOff | None:
        """Return None."""
        return None

    def profile(self) -> ClinicProfile:
        """Return the letterhead."""
        return self._profile

    def look_again(self) -> bool:
        """Return that nothing is new."""
        return False

    def hashing(self, sheet_ids: Sequence[str]) -> Callable[[], Hashed]:
        """Return work that hashes nothing."""
        return tuple

    def keep_printed(self, hashed: Hashed) -> None:
        """Keep nothing."""


class SiteClinic:
    """The clinic's database."""

    def __init__(self, site: ClinicSite) -> None:
        """Ask `site`."""
        self._site = site
        self._is_new = False
        site.reviews_changed.connect(self._note_news)

    def _note_news(self) -> None:
        self._is_new = True

    def review_of(self, entry_id: str, lang: str) -> ReviewState:
        """Return the state of the patient words as they are today."""
        return self._site.review(TextKey(entry_id, WORDS, lang)).state

    def sheet_sign_off(self, entry_id: str, lang: str) -> SignOff | None:
        """Return who stands behind the printed sheet."""
        options = HandoutOptions(printed_on=date.today(), lang=lang)  # noqa: DTZ011
        return self._site.sign_off(SHEET, Wish(entry_id, options))

    def profile(self) -> ClinicProfile:
        """Return the letterhead."""
        return self._site.profile()

    def look_again(self) -> bool:
        """Take up what staff have written since, and return whether a review is another one."""
        self._site.look_again()
        news, self._is_new = self._is_new, False
        return news

    def hashing(self, sheet_ids: Sequence[str]) -> Callable[[], Hashed]:
        """Return the work that hashes what sheets say; it runs beside the window."""
        return self._site.hashing(sheet_ids)

    def keep_printed(self, hashed: Hashed) -> None:
        """Add sheets to the register, unless the policy file says no. Raises nothing."""
        self._site.keep_printed(hashed)
