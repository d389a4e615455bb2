"""The frame of a page of blocks: title, clinic, "Get help now", review line, sources, footer.

Makers of documents give it what is their own. Must not know any of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from db.records import Audience, Citation, Statement
from desktop.core.handouts import frame
from desktop.core.handouts.blocks import PageDocument
from desktop.core.handouts.frame import Order
from desktop.core.handouts.parts import NO_HELP, Group, Line

EMERGENCY = "emergency"
MOST = 7  # lines in one block (rules E-02, H-10)


def page(order: Order, title: str, cited: Iterable[Statement], **parts: Any) -> PageDocument:
    """Return a patient's page with this title; `parts` are fields of PageDocument."""
    words, options = order.words, order.options
    code = frame.sheet_id(order)
    about = words.fill("title.about", title=order.full_name)
    found: dict[str, Any] = {
        "template": "page",
        "lang": words.lang,
        "content_lang": order.entry.patient_lang,
        "paper": options.paper,
        "large_print": options.large_print,
        "gray": options.gray,
        "date": options.printed_on.isoformat(),
        "document_title": f"{title}: {order.title}",
        "title": title,
        "subtitle": about,
        "sheet_id": code,
        "review": frame.review_state(order),
        "letterhead": frame.letterhead(order),
        "help": frame.help_box(order, help_groups(order)),
        "notices": frame.notices(order),
        "general": (words["general.sheet"],),
        "sources": frame.sources(order, cited),
        "footer": frame.footer(order, code, title),
    }
    if parts.get("opening") == "":
        found["help"] = NO_HELP  # a card, a page for staff: no box, so no number is missing in it
    return PageDocument(**(found | parts))


def help_groups(order: Order) -> tuple[Group, ...]:
    """Return the signs that mean "get help now", as the therapy's sheet has them."""
    lines = lines_of(order, EMERGENCY)
    return (Group("", lines),) if lines else ()


def lines_of(order: Order, *topics: str) -> tuple[Line, ...]:
    """Return the patient's statements of some sections as lines, in the order of the text."""
    return tuple(line(s) for topic in topics for s in order.entry.section(topic))


def line(statement: Statement) -> Line:
    """Return a statement as a line; it starts with a capital letter where a label stands before."""
    text = statement.text
    if statement.label and text[:1].islower():
        text = text[:1].upper() + text[1:]
    return Line(
        text, statement.label, statement.style != "paragraph", gap=statement.style == "gap"
    )  # fmt: skip


def in_sevens(heading: str, lines: tuple[Line, ...]) -> tuple[Group, ...]:
    """Return lines as groups of at most seven; only the first has the heading."""
    blocks = [lines[at : at + MOST] for at in range(0, len(lines), MOST)]
    return tuple(Group("" if n else heading, block) for n, block in enumerate(blocks))


def as_statement(key: str, text: str, citations: tuple[Citation, ...], lang: str) -> Statement:
    """Return what has citations but is no statement (a term, a grid) as one, for the sources."""
    return Statement(
        id=key, subject_id=key, topic="", audience=Audience.PATIENT, lang=lang, text=text,
        current=True, citations=citations,
    )  # fmt: skip
