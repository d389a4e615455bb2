"""Every kind of document there is, for dialog, bundles, command line and kiosk: one line each.

A new kind is a module with a maker, a line in KINDS, a name under [document] in each
words.LANG.toml and a template that exports `render(doc)`. Must not know how it is set or printed.
"""

from __future__ import annotations

from db.records import Entry
from desktop.core.document_kind import DocumentKind, Library, Need, Readers, Wish, signs_of
from desktop.core.handouts import therapy
from desktop.core.handouts.calendar import CALENDAR
from desktop.core.handouts.call import CALL
from desktop.core.handouts.carer import CARER
from desktop.core.handouts.checklist import CHECKLIST_NUMBER, checklist_sheet
from desktop.core.handouts.diaries import NEURO, TEMPERATURE, WEEK
from desktop.core.handouts.emergency import EMERGENCY_NOTE
from desktop.core.handouts.parts import HandoutDocument
from desktop.core.handouts.phone_log import PHONE_LOG
from desktop.core.handouts.questions import QUESTIONS, TEACH_BACK
from desktop.core.handouts.sign import SIGN
from desktop.core.handouts.terms import TERMS
from desktop.core.handouts.wallet import WALLET
from desktop.core.handouts.words import Words

__all__ = [
    "BY_ID", "KINDS", "DocumentKind", "Library", "Need", "Readers", "Wish", "kind", "kinds_for",
]  # fmt: skip


def _has_words(_: Library, entry: Entry) -> bool:
    return bool(entry.patient)


def _sheet(library: Library, words: Words, wish: Wish) -> HandoutDocument:
    entry = library.entry(wish.entry_id, wish.options.lang)
    return therapy.therapy_sheet(entry, library.info(), wish.options, words)


def _has_signs(library: Library, entry: Entry) -> bool:
    return bool(entry.patient) and bool(signs_of(library, entry))


def _checklist(library: Library, words: Words, wish: Wish) -> HandoutDocument:
    entry = library.entry(wish.entry_id, wish.options.lang)
    signs = library.checklist(wish.entry_id, words.lang)
    ticked = [s for s in signs if s.symptom_id in wish.ticked]
    return checklist_sheet(entry, ticked, signs, library.info(), wish.options, words)


# In the order in which a list shows them. Numbers are for ever (desktop/core/sheet_code.py).
KINDS: tuple[DocumentKind, ...] = (
    DocumentKind("sheet", therapy.SHEET_NUMBER, Readers.PATIENT, _has_words, _sheet),
    CALL,
    WALLET,
    SIGN,
    CALENDAR,
    QUESTIONS,
    TERMS,
    CARER,
    DocumentKind(
        "checklist",
        CHECKLIST_NUMBER,
        Readers.PATIENT,
        _has_signs,
        _checklist,
        frozenset({Need.TICKS}),
    ),
    WEEK,
    TEMPERATURE,
    NEURO,
    TEACH_BACK,
    EMERGENCY_NOTE,
    PHONE_LOG,
)


def kind(kind_id: str) -> DocumentKind:
    """Return the kind with this id; raises KeyError."""
    return BY_ID[kind_id]


def kinds_for(library: Library, entry: Entry) -> tuple[DocumentKind, ...]:
    """Return the kinds of document that exist for an entry, in the order of the list."""
    return tuple(k for k in KINDS if k.suits(library, entry))


BY_ID = {k.id: k for k in KINDS}
