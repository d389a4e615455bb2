"""The clinic on paper made from the command line: letterhead, sign-offs, its own bundles.

Reads only: where no clinic has entered anything, no file is made. No Qt.
"""

from __future__ import annotations

import argparse
import os
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct, field

from db.site.records import Bundle, ClinicProfile, SignedText, SignOff, TextKey
from desktop.core.errors import PolicyError
from desktop.core.paths import DataPaths, data_paths, policy_path

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.core.document_kind import Library, Wish
    from desktop.core.handouts.words import Words


class PaperClinic(Struct, frozen=True):
    """What stands on paper of a clinic, and what it asks of paper."""

    profile: ClinicProfile = field(default_factory=ClinicProfile)
    bundles: tuple[Bundle, ...] = ()
    requires_number: bool = False
    signed: dict[TextKey, SignedText] = field(default_factory=dict[TextKey, SignedText])

    @property
    def lacks_logo(self) -> bool:
        """Return whether the clinic has a logo that cannot be printed."""
        from desktop.core.clinic import usable_logo

        return bool(self.profile.logo) and not usable_logo(self.profile.logo)

    def sign_off(
        self,
        kind_id: str,
        wish: Wish,
        library: Library,
        words_of: Callable[[str], Words],
        today: date,
    ) -> SignOff | None:
        """Return who stands behind a document as it is now; in two languages, behind both."""
        from desktop.core import review
        from desktop.core.documents import kind

        if not self.signed:
            return None
        found: list[review.Review] = []
        for lang in filter(None, (wish.options.lang, wish.options.mirror)):
            signed = self.signed.get(TextKey(wish.entry_id, kind_id, lang, wish.sign_id))
            if signed is None:
                return None
            plain = review.plain_wish(wish.entry_id, lang, wish.sign_id)
            document = kind(kind_id).make(library, words_of(lang), plain)
            text_date = library.entry(wish.entry_id, lang).text_date
            found.append(review.judged(signed, review.document_hash(document), text_date, today))
        return review.weakest(found).sign_off


def read(options: argparse.Namespace) -> PaperClinic:
    """Return the clinic of this computer.

    Raises SiteError when its data is damaged or newer than the program: opened in that state it
    would be put right or left out unseen, and a sheet would go out without the clinic's number.
    Raises PolicyError when its rules cannot be believed.
    """
    ruled, required = _rules(options.policy)
    paths = data_paths(options.data_dir)
    if not _has_clinic(paths):
        return PaperClinic(ruled, (), required)
    from db.site import opening
    from db.site.repository import SiteRepository
    from desktop.core import clinic

    opening.read_image(paths.folder)
    with closing(SiteRepository(paths.folder)) as site:
        profile = clinic.merged(site.profile().value, ruled)
        bundles = tuple(kept.value for kept in site.bundles())
        return PaperClinic(profile, bundles, required, site.signed())


def _has_clinic(paths: DataPaths) -> bool:
    """Return whether staff have entered anything; only a backup of it may be left."""
    if paths.site.is_file() and paths.site.stat().st_size:
        return True
    backups = paths.folder / "site-backups"
    if not backups.is_dir():
        return False  # the usual case; what knows backups takes long to read
    from db.site import files

    return bool(files.backups(paths.folder))


def _rules(chosen: Path | None) -> tuple[ClinicProfile, bool]:
    """Return the clinic that the policy names, and whether it asks for an out-of-hours number."""
    # Most computers have none, and its rules take long to read.
    if chosen is None and not os.path.lexists(policy_path()):
        return ClinicProfile(), False
    from desktop.core import policy

    loaded = policy.of_computer(chosen)
    if loaded.problems:
        raise PolicyError("\n".join(f"{loaded.file}: {problem}" for problem in loaded.problems))
    return loaded.policy.clinic, loaded.policy.require_out_of_hours_number
