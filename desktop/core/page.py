"""Composes the page of an entry: which statements stand in which section, in which order.

Pure decisions, no Qt and no SQL: the detail pane only draws what is here. Every section of a
therapy is present; where the sources say nothing the section says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from db.records import Audience, Entry, Kind, Source, Statement
from desktop.core.diagrams import diagram_for
from desktop.core.frequency import drawn_people, most_often_first
from desktop.core.listed import glossary, instruction, listed_section, source_page
from desktop.core.page_blocks import Block, BlockKind, Section
from desktop.core.pictured import (
    CARE_TIMES,
    JOURNEY,
    TREATMENT_DAYS,
    Picture,
    by_date,
    given_pictures,
    is_approval_line,
    onset_pictures,
)
from desktop.core.sections import (
    CHANGES,
    EFFECTS,
    EVIDENCE,
    GIVEN,
    LIFE,
    OVERVIEW,
    QUESTIONS,
    SOURCES,
    WARNINGS,
    WHO,
    WORKS,
)

# Section -> topics in reading order. Topic names are those of the content (db/build/shapes.py).
PROFESSIONAL = {
    OVERVIEW: (
        "boxed_warning", "definition", "about", "urgency", "status", "manufacturer",
        "label_revision",
    ),
    WORKS: ("mechanism",),
    WHO: ("indication", "approval", "immunotherapy"),
    GIVEN: (
        "route", "setting", "schedule", "dose", "infusion", "premedication", "cell_collection",
        "lymphodepletion", "administration", "dose_change",
    ),
    EFFECTS: (
        "reaction", "reaction_note", "signs", "laboratory", "raise", "severe_form", "onset",
        "grading", "label_mention", "article_mention", "fever_threshold", "call_911", "level",
        "ctcae",
    ),
    WARNINGS: (
        "contraindication", "warning", "monitoring", "interaction", "special_population", "rems",
        "who_treats", "treatment", "rule",
    ),
    LIFE: ("counseling", "reproduction", "driving_and_staying_near", "self_care"),
    EVIDENCE: ("trial", "related_medicine"),
    CHANGES: ("claim", "conflict"),
}  # fmt: skip

PATIENT = {
    OVERVIEW: ("what_it_is", "instruction", "raise"),
    WORKS: ("how_it_works",),
    GIVEN: ("how_given", "expect"),
    EFFECTS: ("emergency", "serious", "common", "treatment"),
    LIFE: (
        "self_care", "when_to_call", "driving", "staying_near", "work", "vaccines", "pregnancy",
        "breastfeeding",
    ),
    QUESTIONS: ("questions", "teach_back"),
}  # fmt: skip

ALWAYS_PROFESSIONAL = (OVERVIEW, WORKS, WHO, GIVEN, EFFECTS, WARNINGS, LIFE, EVIDENCE)
GAP_SECTIONS = {
    "use": WHO, "pregnancy": LIFE, "breastfeeding": LIFE, "contraception": LIFE, "driving": LIFE,
    "staying_near": LIFE, "vaccines": LIFE, "counseling": LIFE, "counselling": LIFE,
}  # fmt: skip


def compose(entry: Entry, audience: Audience, sources: Sequence[Source]) -> tuple[Section, ...]:
    """Return the sections of the page of `entry` for this audience, sources last."""
    if entry.terms:
        return tuple(glossary(entry.terms, entry.summary.id))
    if entry.source:
        return tuple(source_page(entry))
    if audience is Audience.PATIENT and entry.patient:
        sections = _with_diagram(_patient(entry), entry, entry.patient_lang)
        sections = _with_patient_pictures(sections, entry)
    else:
        sections = _with_diagram(_professional(entry), entry, "en")
        sections = _with_professional_pictures(sections, entry)
    sections = _with_lists(sections, entry, audience)
    blocks = tuple(Block(BlockKind.SOURCE, "source", source=s) for s in sources)
    return (*sections, Section(SOURCES, blocks)) if blocks else tuple(sections)


def _with_lists(sections: list[Section], entry: Entry, audience: Audience) -> list[Section]:
    """Put the fixed instruction of a sign above all, and its therapies behind the overview."""
    what_to_do, listed = instruction(entry), listed_section(entry, audience)
    if what_to_do:
        rest = sections[0].blocks if sections and sections[0].id == OVERVIEW else ()
        later = sections[1:] if rest else sections
        sections = [Section(OVERVIEW, (what_to_do, *rest)), *later]
    if listed:
        place = 1 if sections and sections[0].id == OVERVIEW else 0
        sections = [*sections[:place], listed, *sections[place:]]
    return sections


def _with_diagram(sections: list[Section], entry: Entry, lang: str) -> list[Section]:
    """Put the picture of the entry, if there is one, at the top of how it works, else first."""
    name = diagram_for(entry)
    if name is None or not sections:
        return sections
    picture = Block(BlockKind.DIAGRAM, "diagram", text=name, lang=lang)
    place = next((n for n, s in enumerate(sections) if s.id == WORKS), 0)
    section = sections[place]
    with_it = Section(section.id, (picture, *section.blocks))
    return [*sections[:place], with_it, *sections[place + 1 :]]


def _drawn(pictures: Iterable[Picture]) -> tuple[Block, ...]:
    """Return each picture under its heading."""
    return tuple(
        block
        for picture in pictures
        for block in (
            Block(BlockKind.HEADING, picture.topic),
            Block(BlockKind.PICTURE, picture.topic, picture=picture),
        )
    )


def _with_professional_pictures(sections: list[Section], entry: Entry) -> list[Section]:
    """Put the pictures first: they show at a glance what the facts below say one by one."""
    drawn = {
        GIVEN: _drawn(given_pictures(entry, Audience.PROFESSIONAL)),
        EFFECTS: _drawn(onset_pictures(entry, Audience.PROFESSIONAL)),
    }
    return [Section(s.id, (*drawn.get(s.id, ()), *s.blocks)) for s in sections]


def _with_patient_pictures(sections: list[Section], entry: Entry) -> list[Section]:
    """Put the steps first, treatment days below how it is given, times below what to expect."""
    given = given_pictures(entry, Audience.PATIENT)
    steps, days, care = (
        _drawn(p for p in given if p.topic == topic)
        for topic in (JOURNEY, TREATMENT_DAYS, CARE_TIMES)
    )
    when = (*_drawn(onset_pictures(entry, Audience.PATIENT)), *care)
    return [
        Section(s.id, (*steps, *_between(s.blocks, days, when))) if s.id == GIVEN else s
        for s in sections
    ]


def _between(
    blocks: tuple[Block, ...], days: tuple[Block, ...], when: tuple[Block, ...]
) -> tuple[Block, ...]:
    place = next((n for n, b in enumerate(blocks) if b.topic == "expect"), len(blocks))
    return (*blocks[:place], *days, *blocks[place:], *when)


def _professional(entry: Entry) -> list[Section]:
    gaps: dict[str, list[Block]] = {}
    for gap in entry.gaps:
        section = _gap_section(gap.topic)
        gaps.setdefault(section, []).append(Block(BlockKind.GAP, gap.topic, text=gap.note))
    sections: list[Section] = []
    listed: set[str] = set()
    if entry.summary.kind is Kind.LEUKEMIA:  # said there beside each therapy
        listed = {s.id for x in entry.listed for s in x.statements}
    facts = _by_topic(s for s in entry.facts if s.id not in listed)
    for section, topics in PROFESSIONAL.items():
        blocks = _topics(facts, topics)
        if section == EFFECTS:
            blocks += [Block(BlockKind.TABLE, "table", table=t) for t in entry.tables]
        if section == OVERVIEW and entry.label_read:
            if not entry.topic("label_revision"):
                blocks.append(Block(BlockKind.HEADING, "label_revision"))
            blocks.append(Block(BlockKind.NOTE, "label_revision", text=entry.label_read))
        blocks += gaps.get(section, [])
        needed = entry.summary.kind is Kind.THERAPY and section in ALWAYS_PROFESSIONAL
        if not blocks and needed:
            blocks = [Block(BlockKind.GAP, section)]
        if blocks:
            sections.append(Section(section, tuple(blocks)))
    return sections


def _gap_section(topic: str) -> str:
    if topic in GAP_SECTIONS:
        return GAP_SECTIONS[topic]
    return next((s for s, topics in PROFESSIONAL.items() if topic in topics), OVERVIEW)


def _patient(entry: Entry) -> list[Section]:
    sections: list[Section] = []
    words = _by_topic(entry.patient)
    if instruction(entry):
        del words["instruction"]
    for section, topics in PATIENT.items():
        blocks = [_with_people(block, entry) for block in _topics(words, topics)]
        if blocks:
            sections.append(Section(section, tuple(blocks)))
    return sections


def _with_people(block: Block, entry: Entry) -> Block:
    """Draw the people of a common side effect, as on paper; of nothing else."""
    if block.topic != "common" or block.kind is not BlockKind.STATEMENT or not block.statement:
        return block
    people = drawn_people(block.statement, entry)
    return block if people is None else replace(block, people=people)


def _by_topic(statements: Iterable[Statement]) -> dict[str, list[Statement]]:
    found: dict[str, list[Statement]] = {}
    for statement in statements:
        found.setdefault(statement.topic, []).append(statement)
    return found


def _topics(by_topic: dict[str, list[Statement]], topics: tuple[str, ...]) -> list[Block]:
    blocks: list[Block] = []
    for topic in topics:
        found = by_topic.get(topic, [])
        if found:
            blocks.append(Block(BlockKind.HEADING, topic))
            blocks += _blocks(topic, found)
    return blocks


def _blocks(topic: str, statements: list[Statement]) -> list[Block]:
    if topic == "reaction":
        return _reactions(statements)
    if topic == "approval" and is_approval_line(statements):
        return [Block(BlockKind.APPROVALS, topic, rows=by_date(statements))]
    return [_block(topic, s) for s in sorted(statements, key=_outdated_last)]


def _outdated_last(statement: Statement) -> bool:
    """Keep the order of the content, what is out of date after what is current."""
    return not statement.current


def _block(topic: str, statement: Statement) -> Block:
    if statement.style == "gap":
        return Block(BlockKind.GAP, topic, text=statement.text, statement=statement)
    if statement.claim:
        return Block(BlockKind.THEN_NOW, topic, statement=statement)
    if statement.trial:
        return Block(BlockKind.TRIAL, topic, statement=statement)
    return Block(BlockKind.STATEMENT, topic, statement=statement)


def _reactions(statements: list[Statement]) -> list[Block]:
    """Return one block per population, so that no row is read without its people (H-13)."""
    groups: dict[tuple[bool, str], list[Statement]] = {}
    for statement in statements:
        groups.setdefault((not statement.current, statement.heading), []).append(statement)
    return [
        Block(BlockKind.REACTIONS, "reaction", text=heading, rows=most_often_first(rows))
        for (_, heading), rows in sorted(groups.items(), key=lambda g: g[0][0])
    ]
