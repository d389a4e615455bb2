"""Which texts on an entry a clinic can sign off: those on the screen, and every kind of document.

Must not know where sign-offs are kept.
"""

from __future__ import annotations

from db.records import GLOSSARY, Kind
from db.site.records import TextKey
from desktop.core.document_kind import Library, Need
from desktop.core.documents import kinds_for
from desktop.core.register import CANNOT_REMAKE
from desktop.core.review import PAGE, WORDS

CONTENT_LANG = "en"  # of everything written for professionals


def texts_of(library: Library, entry_id: str, lang: str) -> tuple[TextKey, ...]:
    """Return every text on an entry that can be signed in a language, screen first.

    None where the entry has no words of its own in that language. A document that depends on what
    is ticked or compared cannot be signed. Raises UnknownEntryError.
    """
    entry = library.entry(entry_id, lang)
    if entry.summary.kind is Kind.TERM:
        spoken = entry.patient_lang == lang
        return (TextKey(GLOSSARY, WORDS, lang),) if entry.terms and spoken else ()
    keys: list[TextKey] = []
    if entry.patient and entry.patient_lang == lang:
        keys.append(TextKey(entry_id, WORDS, lang))
    if lang == CONTENT_LANG:
        keys.append(TextKey(entry_id, PAGE, lang))
    if not keys:
        return ()
    for made in kinds_for(library, entry):
        if Need.SIGN in made.needs:
            signs = library.checklist(entry_id, lang)
            keys += [TextKey(entry_id, made.id, lang, s.symptom_id) for s in signs]
        elif not made.needs & CANNOT_REMAKE:
            keys.append(TextKey(entry_id, made.id, lang))
    return tuple(keys)


def signs_of(library: Library, entry_id: str, lang: str) -> tuple[TextKey, ...]:
    """Return the words of each sign on a therapy's checklist, which belong to the sign's own page.

    The waiting room shows the checklist only when all of them are signed, and one by one from 30
    pages nobody would do it. Raises UnknownEntryError.
    """
    if library.entry(entry_id, lang).summary.kind is not Kind.THERAPY:
        return ()
    found = (library.entry(s.symptom_id, lang) for s in library.checklist(entry_id, lang))
    return tuple(
        TextKey(sign.summary.id, WORDS, lang)
        for sign in found
        if sign.patient and sign.patient_lang == lang
    )
