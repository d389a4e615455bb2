"""The clinic's own sets of documents, as the print dialog asks for them."""

from __future__ import annotations

from db.errors import SiteError
from db.site.records import Bundle
from db.site.repository import SiteRepository


class ClinicSets:
    """The part of ClinicSite about sets; `_kept` is the open database."""

    _kept: SiteRepository

    def bundles(self) -> tuple[Bundle, ...]:
        """Return the clinic's own sets of documents; none where they cannot be read."""
        try:
            return tuple(kept.value for kept in self._kept.bundles())
        except SiteError:
            return ()

    def keeps_bundles(self) -> bool:
        """Return whether a set of documents can be kept here."""
        return True

    def keep_bundle(self, bundle: Bundle) -> None:
        """Keep a set under its id; one without documents is removed. Raises SiteError."""
        known = {kept.value.id: kept.revision for kept in self._kept.bundles()}
        self._kept.save_bundle(bundle, known.get(bundle.id, 0))
