"""The clinic's own sets of documents: kept and removed from the print dialog.

Must not know how they are stored.
"""

from __future__ import annotations

from db.errors import LeukoGuideError
from db.site.records import Bundle
from desktop.core import bundles
from desktop.core.ports import ClinicPort
from desktop.ui.dialogs.print_preview import Offer, PrintDialog
from desktop.ui.prompts import Prompts
from desktop.ui.wording import error_words, said


class OwnSets:
    """Lives as long as the dialog it serves."""

    def __init__(
        self, dialog: PrintDialog, clinic: ClinicPort, prompts: Prompts, offer: Offer
    ) -> None:
        """Listen to `dialog`; `offer` has the sets that we ship."""
        self._dialog, self._clinic, self._prompts = dialog, clinic, prompts
        self._shipped = [b for b in offer.bundles if not bundles.is_own(b.id)]
        dialog.keep_requested.connect(self.keep)
        dialog.remove_requested.connect(self.remove)

    def keep(self, title: str, documents: tuple[str, ...]) -> None:
        """Keep a set; another of the same name is asked about first."""
        made = bundles.own(title, documents)
        there = any(b.id == made.id for b in self._clinic.bundles())
        question = said("There is a set of this name")
        told = said("Keeping this one replaces it.")
        if there and not self._prompts.confirm(question, told, said("Replace it")):
            return
        self._write(made, made.id)

    def remove(self, bundle_id: str) -> None:
        """Remove a set after a question."""
        title = next((b.title for b in self._clinic.bundles() if b.id == bundle_id), "")
        question = said("Remove this set of documents?")
        if title and self._prompts.confirm(question, title, said("Remove it")):
            self._write(Bundle(bundle_id, title, ()), "")

    def _write(self, bundle: Bundle, chosen: str) -> None:
        try:
            self._clinic.keep_bundle(bundle)
        except LeukoGuideError as error:
            self._prompts.note(*error_words(error))
            return
        self._dialog.set_bundles([*self._shipped, *self._clinic.bundles()], chosen)
