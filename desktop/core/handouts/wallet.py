"""Wallet cards: two on a sheet, each three panels of credit-card size; one larger in large print.

Every personal field is a line for a pen, never typed into the program (standards, section 9).
"""

from __future__ import annotations

from msgspec.structs import replace

from db.records import Entry, Kind
from desktop.core.document_kind import DocumentKind, Library, Readers, Wish
from desktop.core.handouts.blocks import Cards, PageDocument
from desktop.core.handouts.call import order_of
from desktop.core.handouts.frame import sources
from desktop.core.handouts.page import EMERGENCY, lines_of, page
from desktop.core.handouts.parts import Field
from desktop.core.handouts.therapy import wallet_card
from desktop.core.handouts.words import Words
from desktop.core.typed import one_line

NUMBER = 3
ON_A_SHEET = 2
ON_A_LINE = 60  # signs: a longer name of a clinic would need more than its room on the card


def wallet_page(library: Library, words: Words, wish: Wish) -> PageDocument:
    """Return the sheet of wallet cards; raises NoPatientWordsError."""
    order = order_of(library, words, wish, NUMBER)
    card = wallet_card(order, lines_of(order, EMERGENCY), cut_only=False)
    *front, contact = card.front
    clinic = one_line(order.options.clinic.name)
    card = replace(
        card, front=tuple(front),
        more_fields=(contact, Field(words["card.allergies"]), Field(words["card.medicines"]),
                     Field(words["card.clinic"], clinic if len(clinic) <= ON_A_LINE else "")),
    )  # fmt: skip
    count = 1 if order.options.large_print else ON_A_SHEET
    cards = Cards(card, count)
    cited = order.entry.section(EMERGENCY)
    brief = replace(order, options=replace(order.options, short=True))  # cards leave little room
    return page(
        order, words["card.heading"], cited, opening="", compact=True, columns=1,
        top=(cards,), general=(words["card.cut"],), sources=sources(brief, cited),
    )  # fmt: skip


def _suits(_: Library, entry: Entry) -> bool:
    return entry.summary.kind is Kind.THERAPY and bool(entry.section(EMERGENCY))


WALLET = DocumentKind("wallet", NUMBER, Readers.PATIENT, _suits, wallet_page)
