"""Which sources a sheet names: those of all that stands on it, and of nothing that was left out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from msgspec.structs import replace

from db.records import Sign, Statement
from desktop.core.document_kind import Wish
from desktop.core.documents import KINDS
from desktop.core.handouts.blocks import PageDocument
from desktop.core.handouts.frame import MAX_SOURCES, Order, sources
from desktop.core.handouts.parts import Sources
from desktop.core.handouts.therapy import therapy_sheet
from tests.helpers import entries
from tests.helpers.entries import INFO, LABEL, WORDS, options, words
from tests.helpers.library import FakeLibrary


def alone(cited: Statement, *, short: bool) -> list[Sources | None]:
    """Return the sources of each form of the sheet of which only one statement has any."""
    said = tuple(s if s is cited else replace(s, citations=()) for s in WORDS)
    made = therapy_sheet(entries.entry(patient=said), INFO, options(short=short), words())
    return [core.sources for core in made.cores] if short else [made.sources]


def named(statement: Statement) -> str:
    return f"{statement.topic}: {statement.label or statement.text}"


def test_the_whole_sheet_names_the_source_of_every_statement() -> None:
    stated = [s for s in WORDS if s.citations]
    assert [named(s) for s in stated if alone(s, short=False) == [None]] == []


def test_the_shortest_sheet_names_the_sources_of_what_is_left_and_no_others() -> None:
    left = [named(s) for s in WORDS if s.citations and alone(s, short=True)[-1]]
    assert left == [
        "what_it_is: Exemplara is a medicine that helps your own cells find leukemia cells.",
        "how_given: It drips into a vein, day and night, for 28 days.",
        "expect: First 3 days",
        *("common: Fever", "common: Rash", "common: Cough"),  # their names in one sentence
        *("serious: Strong immune reaction (CRS)", "serious: Brain and nerve effects"),
        "emergency: Fever of 100.4 °F (38.0 °C) or higher",
        *("emergency: Trouble breathing", "emergency: Confusion, or trouble speaking"),
        "when_to_call: Call your care team's 24-hour line at any time.",
        "when_to_call: A new rash",
        *(
            "driving: Do not drive while the pump runs.",
            "staying_near: Stay near in the first days.",
        ),
        "questions: How long will I be in the hospital?",
        "teach_back: What will you do if you have a fever at night?",
        *("teach_back: Who will you call?", "teach_back: Which signs mean you call 911?"),
    ]


def test_a_form_that_keeps_the_first_sentence_only_names_its_source() -> None:
    text = "It drips into a vein, day and night. Then the nurse takes it off."
    item = replace(WORDS[3], text=text, style="bullet", label="")
    more = replace(item, text="You get it again. Ask when.", citations=())
    said = tuple(s for s in WORDS if s.topic != "how_given")
    entry = entries.entry(patient=(*(replace(s, citations=()) for s in said), more, item))
    made = therapy_sheet(entry, INFO, options(short=True), words())
    for core in made.cores:
        lines = [line.text for s in core.sections if s.id == "how_given" for line in s.lines]
        stands = any(line.startswith("It drips") for line in lines)
        assert stands == (core.sources is not None)


def leads(*, short: bool = False, **changes: object) -> list[dict[str, str]]:
    """Return what stands before the lists of each form of a sheet, as keys of the fixed words."""
    fixed = words()
    keys = {text: key for key, text in fixed.texts.items() if key.startswith("lead.")}
    entry = replace(entries.entry(), **({"facts": ()} if changes.pop("bare", False) else {}))
    made = therapy_sheet(entry, INFO, options(short=short, **changes), fixed)
    forms = [core.sections for core in made.cores] if short else [made.sections]
    return [{s.id: keys[s.lead] for s in form if s.lead} for form in forms]


LEADS = {
    name: f"lead.{name}"
    for name in ("expect", "common", "serious", "self_care", "life", "questions", "teach_back")
}


def test_whom_numbers_were_counted_in_stands_wherever_they_are_drawn() -> None:
    """Also where a short sheet has no room for what stands before the other lists."""
    whole, *forms = leads(short=True)
    assert leads() == [whole] == [LEADS]
    assert forms[0] == LEADS | {"questions": "lead.questions_short"}
    assert forms[-5] == {"common": "lead.common"}
    assert forms[-1] == {}, "the names of the effects alone"
    plain = [LEADS | {"common": "lead.common_plain"}]
    assert leads(mirror="es") == leads(bare=True) == plain, "no people are drawn"


def test_lines_to_write_on_are_for_questions_on_a_whole_sheet() -> None:
    made = therapy_sheet(entries.entry(), INFO, options(short=True), words())
    rules = [{s.id: s.rules for s in core.sections if s.rules} for core in made.cores]
    assert rules == [{"questions": 3}, *[{}] * (len(made.cores) - 1)]


def test_the_most_used_source_stands_first_and_is_never_the_one_cut() -> None:
    often, rarely = (replace(LABEL, publisher=name) for name in ("Z often", "A rarely"))
    more = [replace(LABEL, publisher=f"M {n}") for n in range(MAX_SOURCES[False])]
    cited = [often, rarely, often, *more]
    said = [replace(WORDS[0], citations=(citation,)) for citation in cited]
    order = Order(1, entries.entry(), INFO, options(), words())
    found = sources(order, said)
    assert found is not None
    places = [found.text.index(name) for name in ("Z often", "A rarely", "M 0")]
    assert places == sorted(places)
    assert "M 7" not in found.text


OF_A_SIGN = ("instruction", "raises", "self_care")
# What each page shows, and so has to name the sources of: sections of the therapy, texts of signs.
SHOWN = {
    "call": ["emergency", "when_to_call", "sign instruction"],
    "wallet": ["emergency"],
    "calendar": ["expect", "emergency"],
    "questions": ["emergency", "questions", "teach_back"],
    "carer": [
        "emergency", "self_care", "driving", "staying_near", "sign instruction", "sign self_care",
    ],
    "diary": ["emergency", "sign instruction"],
    "temperature": ["emergency", "sign instruction", "sign raises", "sign self_care"],
    "neuro": ["emergency", "sign instruction"],
    "teach-back": ["emergency", "questions", "teach_back"],
    "phone": ["sign instruction"],
}  # fmt: skip


def _cited(statements: tuple[Statement, ...], *, cited: bool) -> tuple[Statement, ...]:
    return tuple(replace(s, citations=(LABEL,) if cited else ()) for s in statements)


def _only(sign: Sign, part: str) -> Sign:
    parts = {p: _cited(getattr(sign, p), cited=p == part) for p in OF_A_SIGN}
    return replace(sign, citations=(), frequency=None, **parts)


def libraries() -> Iterator[tuple[str, FakeLibrary]]:
    """Yield libraries in which one section of the therapy, or one text of the signs, is cited."""
    whole = FakeLibrary()
    facts = _cited(whole.therapy.facts, cited=False)
    for topic in dict.fromkeys(s.topic for s in whole.therapy.patient):
        said = [_cited((s,), cited=s.topic == topic)[0] for s in whole.therapy.patient]
        therapy = replace(whole.therapy, facts=facts, patient=tuple(said))
        yield topic, FakeLibrary(therapy, tuple(_only(s, "") for s in whole.signs))
    therapy = replace(
        whole.therapy, facts=facts, patient=_cited(whole.therapy.patient, cited=False)
    )
    for part in OF_A_SIGN:
        yield f"sign {part}", FakeLibrary(therapy, tuple(_only(s, part) for s in whole.signs))


@pytest.mark.parametrize("name", SHOWN)
def test_a_page_names_the_sources_of_all_that_it_shows_and_of_nothing_else(name: str) -> None:
    (kind,) = (k for k in KINDS if k.id == name)
    named = []
    for cited, library in libraries():
        made = kind.make(library, words(), Wish("exemplumab", options()))
        assert isinstance(made, PageDocument)
        named += [cited] if made.sources else []
    assert named == SHOWN[name]
