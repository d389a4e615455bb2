"""Decides what stands on a therapy's sheet: which sections, in which order, with which picture.

Pure data in, pure data out (desktop/printing sets it). No clock, no file, no Qt. A number is
drawn only when the fact behind a sentence and the sentence itself say the same.
"""

from __future__ import annotations

from db.records import ContentInfo, Entry, Kind, Statement
from desktop.core.errors import NoPatientWordsError
from desktop.core.frequency import drawn_people
from desktop.core.handouts import core, frame
from desktop.core.handouts.frame import HandoutOptions, Order
from desktop.core.handouts.lists import broken_up
from desktop.core.handouts.parts import (
    Core,
    Field,
    Group,
    HandoutDocument,
    Line,
    Notes,
    Section,
    Sources,
    Style,
    WalletCard,
)
from desktop.core.handouts.words import Words
from desktop.core.sheet_code import SECTIONS

EMERGENCY, LIFE = "emergency", "life"
STYLES = {
    "what_it_is": Style.TEXT, "how_it_works": Style.TEXT, "how_given": Style.ITEMS,
    "expect": Style.DAYS, "treatment": Style.ITEMS, "common": Style.PEOPLE,
    "serious": Style.ITEMS, "self_care": Style.ITEMS, "when_to_call": Style.ITEMS,
    LIFE: Style.ITEMS, "questions": Style.ASK, "teach_back": Style.SAY,
}  # fmt: skip
LIFE_TOPICS = ("driving", "staying_near", "work", "vaccines", "pregnancy", "breastfeeding")
# A therapy's sheet has these whatever the content says: silence would be read as "no rule".
NEEDED = (EMERGENCY, *(s for s in STYLES if s not in ("treatment", LIFE)))
# No choice leaves these out: when to call, and what no source says about driving and staying near.
ALWAYS = ("when_to_call", LIFE)
WRITING_LINES = 3
SHEET_NUMBER = 1  # of this kind of document, in sheet ids


def therapy_sheet(
    entry: Entry, info: ContentInfo, options: HandoutOptions, words: Words
) -> HandoutDocument:
    """Return the patient's sheet on a therapy or a supportive medicine.

    That on a sign or an illness has no card and no "tell them you had it": nobody gave it.
    `words` are the fixed words of options.lang. Raises NoPatientWordsError.
    """
    if not entry.patient:
        raise NoPatientWordsError(entry.summary.title)
    order = Order(SHEET_NUMBER, entry, info, options, words)
    signs = _lines(order, EMERGENCY)
    others = frame.other_names(entry, order.title)
    code = frame.sheet_id(order, _gone(order))
    editions = _editions(order)
    only = editions[0] if len(editions) == 1 else Core((), True, "", None)
    cores = editions if len(editions) > 1 else ()
    return HandoutDocument(
        template="core" if cores else "sheet",
        lang=words.lang,
        content_lang=entry.patient_lang,
        paper=options.paper,
        large_print=options.large_print,
        gray=options.gray,
        date=options.printed_on.isoformat(),
        document_title=words.fill("title.therapy_document", title=order.title),
        title=order.title,
        subtitle=words.fill("title.also", names=", ".join(others)) if others else "",
        sheet_id=code,
        review=frame.review_state(order),
        letterhead=frame.letterhead(order),
        help=frame.help_box(order, (Group("", signs),) if signs else ()),
        notices=frame.notices(order),
        sections=only.sections,
        cores=tuple(cores),
        notes=Notes(words["notes.heading"], words["notes.helper"]),
        card=wallet_card(order, signs, bool(cores)) if only.card else None,
        general=(words["general.sheet"], *((words["general.staff"],) if order.is_given else ())),
        more=only.more,
        sources=only.sources,
        footer=frame.footer(order, code),
    )


def sections_offered(entry: Entry, words: Words) -> list[tuple[str, str]]:
    """Return id and heading of the sections that a full sheet may go without."""
    said = (name for name in STYLES if name not in ALWAYS and entry.section(name))
    return [(name, words[f"section.{name}"]) for name in said]


def _gone(order: Order) -> tuple[str, ...]:
    """Return the sections that were chosen not to stand on a full sheet and else would."""
    if order.options.short:
        return ()
    chosen = (name for name in SECTIONS if name in order.options.left_out)
    return tuple(name for name in chosen if _section_lines(order, name))


def _editions(order: Order) -> list[Core]:
    """Return what stands on the sheet, then its shorter forms where two sides must be enough."""
    full = {name: lines for name in STYLES if (lines := _section_lines(order, name))}
    steps = core.STEPS if order.options.short else core.STEPS[:1]
    if order.options.short and order.options.large_print:
        steps = (core.LARGE_PRINT_STEP,)
    cited = _Cited(order)
    return [_edition(order, step, full, cited) for step in steps]


def _edition(order: Order, step: core.Step, full: core.Lines, cited: _Cited) -> Core:
    life = _life(order, core.CORE_LIFE) if LIFE in full else ()
    card = step.card and order.is_given
    found = core.kept(step, full, life, order.words)
    gone = _gone(order)
    if not gone:
        more = core.left_out(full, found, card or not order.is_given, order.words)
    else:
        found = {name: lines for name, lines in found.items() if name not in gone}
        named = "; ".join(order.words[f"section.{name}"] for name in gone)
        more = order.words.fill("more.left_out", list=named)
    sections = tuple(_section(order, name, lines, step) for name, lines in found.items())
    return Core(sections=sections, card=card, more=more, sources=cited.sources(found))


def _stands(statement: Statement, said: list[tuple[str, str]]) -> bool:
    """Return whether a line, given as (all of it in small letters, its text), says a statement."""
    wanted = (statement.label or statement.text).casefold()
    return any(
        wanted in whole or bool(text and statement.text.startswith(text)) for whole, text in said
    )


class _Cited:
    """What the forms of one sheet cite; most of them share most lines, which are looked at once."""

    def __init__(self, order: Order) -> None:
        self._order = order
        self._by_topic: dict[str, list[Statement]] = {}
        for statement in order.entry.patient:
            self._by_topic.setdefault(statement.topic, []).append(statement)
        self._said: dict[tuple[str, tuple[Line, ...]], frozenset[int]] = {}
        self._sources: dict[frozenset[int], Sources | None] = {}

    def sources(self, found: core.Lines) -> Sources | None:
        """Return the sources of what stands on a sheet, as a whole or by its first sentence."""
        order = self._order
        labels = {line.label for line in found.get(LIFE, ())}
        topics = [t for t in LIFE_TOPICS if order.words[f"life.{t}"] in labels]
        whole = (s for topic in (EMERGENCY, *topics) for s in self._by_topic.get(topic, ()))
        printed = frozenset(map(id, whole)).union(*(self._stand(n, ls) for n, ls in found.items()))
        if printed not in self._sources:
            said = [s for s in order.entry.patient if id(s) in printed]
            self._sources[printed] = frame.sources(order, said)
        return self._sources[printed]

    def _stand(self, topic: str, lines: tuple[Line, ...]) -> frozenset[int]:
        """Return the statements of a topic that lines say, by identity."""
        if (topic, lines) not in self._said:
            said = [(f"{line.label} {line.text}".casefold(), line.text) for line in lines]
            stand = (s for s in self._by_topic.get(topic, ()) if _stands(s, said))
            self._said[topic, lines] = frozenset(map(id, stand))
        return self._said[topic, lines]


def _section_lines(order: Order, name: str) -> tuple[Line, ...]:
    lines = _life(order, LIFE_TOPICS) if name == LIFE else _lines(order, name)
    if STYLES[name] is Style.SAY:  # the answers are for staff, not for the sheet (rule T-01)
        return tuple(Line(line.label or line.text) for line in lines)
    return lines


def _section(order: Order, name: str, lines: tuple[Line, ...], step: core.Step) -> Section:
    words, style = order.words, STYLES[name]
    lead = words.get(f"lead.{name}", "")
    plain = order.options.mirror or all(line.people is None for line in lines)
    if name == "common" and plain:  # beside a second language no dots are drawn
        lead = words["lead.common_plain"]
    rules = WRITING_LINES if style is Style.ASK and step.whole else 0
    if style is Style.ASK and not rules:
        lead = words["lead.questions_short"]
    drawn = any(line.people is not None for line in lines)
    if not (step.leads or step.whole or drawn) or not _has_items(style, lines):
        lead = ""
    short = f"section.{name}_short"
    if step.whole and name == "when_to_call":
        lines = broken_up(lines, words["call.more"])
    heading = words[f"section.{name}"] if step.whole else words.get(short, words[f"section.{name}"])
    return Section(name, heading, style, lines, lead, rules)


def _has_items(style: Style, lines: tuple[Line, ...]) -> bool:
    return style is not Style.TEXT and sum(line.item and not line.gap for line in lines) > 1


def _lines(order: Order, topic: str) -> tuple[Line, ...]:
    statements = order.entry.section(topic)
    if not statements and topic in NEEDED and order.entry.summary.kind is Kind.THERAPY:
        return (Line(order.words["gap.missing"], gap=True),)
    return tuple(patient_line(order, s) for s in statements)


def patient_line(order: Order, statement: Statement) -> Line:
    """Return a statement as a line, with a picture of 100 people where it has a sound number."""
    people = drawn_people(statement, order.entry) if statement.topic == "common" else None
    return Line(
        text=_as_sentence(statement),
        label=statement.label,
        item=statement.style != "paragraph",
        gap=statement.style == "gap",
        people=people,
        picture="" if people is None else order.words.fill("picture.people", n=str(people)),
    )


def _as_sentence(statement: Statement) -> str:
    """Return the text with a capital letter where a label with a full stop stands before it."""
    text = statement.text
    return text[:1].upper() + text[1:] if statement.label and text[:1].islower() else text


def _life(order: Order, topics: tuple[str, ...]) -> tuple[Line, ...]:
    """Return one line per matter of daily life, its name first; a gap stays a line of its own."""
    needed = order.entry.summary.kind is Kind.THERAPY
    lines: list[Line] = []
    for topic in topics:
        label = order.words[f"life.{topic}"]
        statements = order.entry.section(topic)
        said = " ".join(s.text for s in statements if s.style != "gap")
        gaps = [s.text for s in statements if s.style == "gap"]
        if said:
            lines.append(Line(said, label))
        elif not gaps and needed:
            gaps = [order.words["gap.missing"]]
        lines += [Line(gap, "" if said or _names(gap, label) else label, gap=True) for gap in gaps]
    return tuple(lines)


def _names(gap: str, label: str) -> bool:
    """Return whether a gap says itself what it is about: "Driving: the sources we read ...".

    A part of the name is enough: "Work: ..." is about "Work or school".
    """
    name, colon, _ = gap.casefold().partition(":")
    return bool(colon) and f"{label.casefold()} ".startswith(f"{name} ")


def wallet_card(order: Order, signs: tuple[Line, ...], cut_only: bool) -> WalletCard:
    """Return the card to cut out; its personal fields are lines for a pen."""
    words, clinic = order.words, order.options.clinic
    return WalletCard(
        heading=words["card.heading"],
        cut=words["card.cut_only" if cut_only else "card.cut"],
        had=words.fill("card.had_plain" if order.is_plain else "card.had", name=order.full_name),
        front=(
            Field(words["card.when"]),
            Field(words["card.mine"]),
            *frame.phones(clinic, words, "card.team", "card.team_day"),
            Field(words["card.contact"]),
        ),
        signs_heading=words["card.signs"],
        signs=tuple(line for line in signs if not line.gap),
        clinicians=words["card.clinicians"],
        more=words["card.more"],
    )
