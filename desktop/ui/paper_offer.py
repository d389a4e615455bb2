"""What the print dialog can offer for an entry: documents, bundles, languages, signs, plans."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from db.records import Entry
from db.site.records import Bundle
from desktop.core import bundles
from desktop.core.document_kind import Library, Need
from desktop.core.documents import kinds_for
from desktop.core.handouts.calendar import plan_name
from desktop.core.handouts.therapy import sections_offered
from desktop.core.handouts.words import Words
from desktop.ui.dialogs.print_choice import Offer, Printers

ASKS_ELSEWHERE = frozenset({Need.TICKS, Need.OTHERS})  # ticks and comparisons have their own way


def single(title: str, printers: Printers) -> Offer:
    """Return the offer for one sheet that its caller makes."""
    return Offer(title, printers)


def offer_for(
    library: Library,
    entry: Entry,
    words: Words,
    printers: Printers,
    own_bundles: Sequence[Bundle],
    words_of: Callable[[str], Words],
    keeps_bundles: bool,
) -> Offer:
    """Return everything that can be printed about an entry, named in the language of `words`."""
    title = entry.patient_title or entry.summary.title
    kinds = [k for k in kinds_for(library, entry) if not k.needs & ASKS_ELSEWHERE]
    signs = library.checklist(entry.summary.id, words.lang)
    offered = [*bundles.shipped(words, title), *own_bundles]
    return Offer(
        title,
        printers,
        languages=[(code, words_of(code)["language.name"]) for code in library.info().languages],
        documents=[(k.id, k.title(words)) for k in kinds],
        bundles=[b for b in offered if bundles.parts(b.documents, library, entry)],
        signs=[(s.symptom_id, s.title) for s in signs],
        keeps_bundles=keeps_bundles,
        sections=sections_offered(entry, words),
        plans=[(g.key, plan_name(g)) for g in entry.patient_pictures.grids],
    )
