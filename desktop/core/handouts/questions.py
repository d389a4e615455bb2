"""Questions to ask, and teach-back: prompts for the patient, and the staff copy with answers.

Prompts ask to say or show it, never "do you understand" (rules T-01 to T-04).
"""

from __future__ import annotations

from db.records import Entry, Kind, Statement
from desktop.core.document_kind import DocumentKind, Library, Readers, Wish
from desktop.core.handouts.blocks import Answers, Blanks, PageDocument
from desktop.core.handouts.call import order_of
from desktop.core.handouts.frame import Order
from desktop.core.handouts.page import lines_of, page
from desktop.core.handouts.parts import Field, Line, Section, Style
from desktop.core.handouts.words import Words

ASK_NUMBER, STAFF_NUMBER = 11, 12
ASK, SAY = "questions", "teach_back"
OWN_LINES, ANSWER_LINES = 5, 2


def questions_page(library: Library, words: Words, wish: Wish) -> PageDocument:
    """Return questions to check and prompts to answer; raises NoPatientWordsError."""
    order = order_of(library, words, wish, ASK_NUMBER)
    prompts = tuple(Line(s.label or s.text) for s in order.entry.section(SAY))
    asked = Section(
        ASK, words["section.questions"], Style.ASK, lines_of(order, ASK), words["lead.questions"],
        OWN_LINES,
    )  # fmt: skip
    told = Answers(
        words["section.teach_back"], words["lead.teach_back"], prompts, rules=ANSWER_LINES
    )
    return page(
        order, words["questions.title"], _cited(order), columns=1,
        sections=(asked,), bottom=(told,) if prompts else (),
    )  # fmt: skip


def teach_back_page(library: Library, words: Words, wish: Wish) -> PageDocument:
    """Return the staff copy: each prompt with the answer to listen for."""
    order = order_of(library, words, wish, STAFF_NUMBER)
    lines = tuple(Line(s.text, s.label) for s in order.entry.section(SAY))
    marks = tuple(Field(words[f"teach_back.{name}"]) for name in ("own_words", "again"))
    told = Answers(
        words["teach_back.heading"], words["teach_back.lead"], lines,
        words["teach_back.answer"], marks,
    )  # fmt: skip
    signed = tuple(Field(words[f"teach_back.{name}"]) for name in ("date", "helper", "staff"))
    return page(
        order, words["teach_back.title"], _cited(order), columns=1, opening="",
        top=(told,), bottom=(Blanks(words["teach_back.done"], fields=signed),),
        general=(words["teach_back.how"],),
    )  # fmt: skip


def _cited(order: Order) -> list[Statement]:
    return [*order.entry.section(ASK), *order.entry.section(SAY), *order.entry.section("emergency")]


def _suits_both(_: Library, entry: Entry) -> bool:
    return entry.summary.kind is Kind.THERAPY and bool(entry.section(ASK))


def _suits_staff(_: Library, entry: Entry) -> bool:
    return entry.summary.kind is Kind.THERAPY and bool(entry.section(SAY))


QUESTIONS = DocumentKind("questions", ASK_NUMBER, Readers.PATIENT, _suits_both, questions_page)
TEACH_BACK = DocumentKind("teach-back", STAFF_NUMBER, Readers.STAFF, _suits_staff, teach_back_page)
