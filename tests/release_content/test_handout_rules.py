"""The rules of handouts (H, R, P, L, F, E, V, T) over every kind of document and the real content.

Each test names the rule it checks. What only a PDF can show (sizes, order, tags) stands in
tests/printing/test_documents.py and in tests/helpers/sheets.py; what only a person can judge is
not here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from itertools import groupby
from typing import Any

import pytest

from db.build.readability import measure
from db.records import Kind
from db.repository import ContentRepository
from db.site.records import ClinicProfile
from desktop.core.document_kind import Need, Readers, Wish
from desktop.core.documents import KINDS, kind, kinds_for
from desktop.core.handouts.blocks import Box, Cards, PageDocument
from desktop.core.handouts.frame import HandoutOptions
from desktop.core.handouts.parts import Field, HandoutDocument, Line, ReviewState, Style, Tone
from tests.helpers import sheets
from tests.helpers.entries import TODAY, words

MOST_LINES, MOST_WORDS = 7, 20
LATER = date(2028, 1, 1)  # the texts are older than a year then
ELSEWHERE = frozenset({Need.TICKS, Need.OTHERS})
FORBIDDEN = ("medication guide", "fda approved", "approved by the fda", "do you understand",
             "guía del medicamento", "aprobado por la fda", "¿entiende")  # fmt: skip
PATIENT_TABLES = ("help", "call", "carer", "questions", "terms", "calendar", "sign", "cover",
                  "general", "lead", "gap", "checklist", "review")  # fmt: skip
FOR_STAFF = ("review.staff", "general.staff")


@cache
def made(release: ContentRepository, kind_id: str, entry_id: str, **chosen: Any) -> HandoutDocument:
    """Return one document; the same wish is made once for all tests."""
    options = HandoutOptions(**{"printed_on": TODAY, **chosen})
    wish = Wish(entry_id, options, sign_id=_a_sign(release, entry_id))
    return kind(kind_id).make(release, words(options.lang), wish)


def _a_sign(release: ContentRepository, entry_id: str) -> str:
    return next((s.symptom_id for s in release.checklist(entry_id)), "")


@cache
def _pairs(release: ContentRepository) -> tuple[tuple[str, str], ...]:
    return tuple(
        (k.id, summary.id)
        for summary in release.summaries(Kind.THERAPY, Kind.SUPPORTIVE)
        for k in kinds_for(release, release.entry(summary.id))
        if not k.needs & ELSEWHERE
    )


def documents(
    release: ContentRepository, readers: Readers | None = None, **chosen: Any
) -> Iterator[tuple[str, HandoutDocument]]:
    """Return every document there is, with a name for messages."""
    for kind_id, entry_id in _pairs(release):
        if readers is None or kind(kind_id).readers is readers:
            yield f"{kind_id} {entry_id}", made(release, kind_id, entry_id, **chosen)


def test_every_kind_is_made_of_some_entry(release: ContentRepository) -> None:
    found = {kind_id for kind_id, _ in _pairs(release)}
    assert found == {k.id for k in KINDS if not k.needs & ELSEWHERE}


@pytest.mark.parametrize("lang", ["en", "es"])
def test_v_01_v_02_v_03_provenance(release: ContentRepository, lang: str) -> None:
    """Title, content version, text date, day printed, page x of y, sheet id, review, sources."""
    wrong: list[str] = []
    version, printed = release.info().version, words(lang).long_date(TODAY)
    for name, document in documents(release, lang=lang):
        review, sheet, dates = document.footer.lines
        parts = {
            "title": bool(document.title and document.document_title),
            "version": version in dates,
            "printed": printed in dates,
            "pages": {"{page}", "{pages}"} <= set(re.findall(r"\{\w+\}", document.footer.page)),
            "id": document.sheet_id in sheet,
            "review": bool(review) and document.review is ReviewState.NOT_REVIEWED,
            "box": any(n.tone is Tone.REVIEW for n in document.notices),
            "sources": document.sources is not None,
        }
        wrong += [f"{name}: {part}" for part, is_there in parts.items() if not is_there]
    assert wrong == []


def test_v_04_old_texts_say_so(release: ContentRepository) -> None:
    silent = [
        name
        for name, document in documents(release, Readers.PATIENT, printed_on=LATER)
        if not any(n.tone is Tone.AGE for n in document.notices)
    ]
    assert silent == []


@pytest.mark.parametrize("lang", ["en", "es"])
def test_h_19_no_document_poses_as_official(release: ContentRepository, lang: str) -> None:
    wrong = [
        f"{name}: {text}"
        for name, document in documents(release, Readers.PATIENT, lang=lang)
        for text in FORBIDDEN
        if text in f"{document.title} {document.document_title}".lower()
        or text in " ".join(document.general).lower()
    ]
    assert wrong == []


def test_h_05_e_04_e_05_whom_to_call_and_what_to_say(release: ContentRepository) -> None:
    wrong: list[str] = []
    for name, document in documents(release):
        if sheets.has_help(document):
            box = document.help
            has_all = box.call and "911" in box.emergency and len(box.tell) == 2
            blank = [p.value for p in box.phones] == [""]  # nothing is known of the clinic here
            wrong += [] if has_all and blank else [name]
        elif not any(isinstance(b, Box | Cards) for b in getattr(document, "top", ())):
            wrong += [name] if kind(name.split()[0]).readers is not Readers.STAFF else []
    assert wrong == []


def test_e_02_seven_signs_at_most_and_e_03_the_fever_line(release: ContentRepository) -> None:
    wrong: list[str] = []
    for name, document in documents(release, Readers.PATIENT):
        groups = document.help.groups
        wrong += [f"{name}: {len(g.lines)}" for g in groups if len(g.lines) > MOST_LINES]
        fever = [x.text for g in groups for x in g.lines if x.text.startswith("Fever")]
        wrong += [t for t in fever if "100.4 °F (38.0 °C) or higher" not in t]
    assert wrong == []


def test_h_10_lists_for_patients_are_short(release: ContentRepository) -> None:
    """Seven items at most; the stops on a line of days are a drawing, not a list."""
    wrong = [
        f"{name}: {heading}"
        for readers in (Readers.PATIENT, Readers.CARER)
        for lang in ("en", "es")
        for name, document in documents(release, readers, lang=lang)
        for heading, lines in _lists(document)
        if len(lines) > MOST_LINES
    ]
    assert wrong == []


def _lists(document: HandoutDocument) -> Iterator[tuple[str, list[Line]]]:
    """Yield every run of items with the heading that it stands under."""
    blocks = (*document.top, *document.bottom) if isinstance(document, PageDocument) else ()
    groups = [(b.heading, g.lines) for b in blocks if isinstance(b, Box) for g in b.groups]
    sections = [(s.heading, s.lines) for s in document.sections if s.style is not Style.DAYS]
    for heading, lines in [*groups, *sections]:
        for is_list, run in groupby(lines, lambda line: line.item and not line.gap):
            if is_list:
                yield heading, list(run)


def test_h_13_one_denominator(release: ContentRepository) -> None:
    """Numbers of people are of 100, on every patient's page, and drawn ones are whole."""
    drawn = [
        (name, line.people, line.text)
        for name, document in documents(release, Readers.PATIENT)
        for section in document.sections
        for line in section.lines
        if line.people is not None
    ]
    assert drawn
    assert [d for d in drawn if not 1 <= d[1] <= 100 or "100" not in d[2]] == []


@pytest.mark.parametrize("lang", ["en", "es"])
def test_t_01_t_04_two_or_three_prompts(release: ContentRepository, lang: str) -> None:
    wrong: list[str] = []
    for _, entry_id in (p for p in _pairs(release) if p[0] == "teach-back"):
        prompts = [s.label for s in release.entry(entry_id, lang).section("teach_back")]
        if not 2 <= len(prompts) <= 3 or any("?" not in p for p in prompts):
            wrong.append(f"{entry_id}: {prompts}")
    assert wrong == []


def test_t_03_a_line_for_the_helper(release: ContentRepository) -> None:
    sheet = made(release, "sheet", "blinatumomab")
    assert sheet.notes.helper == words()["notes.helper"]
    assert words()["notes.helper"] in made(release, "call", "blinatumomab").to_json()


def test_d_06_the_emergency_note_orders_nothing_and_numbers_every_statement(
    release: ContentRepository,
) -> None:
    dose = re.compile(r"\d\s?(?:mg|mcg|mL)\b|mg/kg", re.IGNORECASE)
    wrong: list[str] = []
    for kind_id, entry_id in _pairs(release):
        if kind_id != "emergency":
            continue
        document = made(release, kind_id, entry_id)
        lines = [line for section in document.sections for line in section.lines]
        wrong += [f"{entry_id}: {x.text}" for x in lines if dose.search(x.text)]
        wrong += [
            f"{entry_id} without source: {x.text}"
            for x in lines
            if not re.search(r"\[\d+(?:, \d+)*\]$", x.text) and not x.text.startswith("More under")
        ]
        cited = {n for x in lines for m in re.findall(r"\[([\d, ]+)\]", x.text)
                 for n in m.split(", ")}  # fmt: skip
        listed = set(re.findall(r"\[(\d+)\]", document.sources.text if document.sources else ""))
        wrong += [f"{entry_id}: {cited ^ listed}"] if cited != listed else []
    assert wrong == []


def test_wallet_cards_are_filled_in_by_hand(release: ContentRepository) -> None:
    """Section 9: two on a sheet, personal fields blank, whatever was typed for the print."""
    typed: dict[str, Any] = {
        "patient": "Q. Zweig",
        "clinic": ClinicProfile("River", phone_out_of_hours="555-0199"),
    }
    document = made(release, "wallet", "blinatumomab", **typed)
    assert isinstance(document, PageDocument)
    (cards,) = document.top
    assert isinstance(cards, Cards)
    assert cards.count == 2
    fields = (*cards.card.front, *cards.card.more_fields)
    clinics = {words()["card.team"]: "555-0199", words()["card.clinic"]: "River"}
    assert {f.label: f.value for f in fields if f.value} == clinics
    assert "Zweig" not in str(cards)


def test_another_number_by_day_stands_wherever_the_team_is_to_be_called(
    release: ContentRepository,
) -> None:
    """No number is called "day and night" where the clinic has two."""
    clinic = ClinicProfile("River", phone_day="555-0100", phone_out_of_hours="555-0199")
    numbers = {"555-0100", "555-0199"}

    def said(fields: Iterable[Field]) -> dict[str, str]:
        return {f.label: f.value for f in fields if f.value in numbers}

    two = {words()["card.team_day"]: "555-0100", words()["help.by_night"]: "555-0199"}
    wallet = made(release, "wallet", "blinatumomab", clinic=clinic)
    assert isinstance(wallet, PageDocument)
    (cards,) = wallet.top
    assert isinstance(cards, Cards)
    assert said(cards.card.front) == two
    for short in (True, False):
        sheet = made(release, "sheet", "blinatumomab", clinic=clinic, short=short)
        assert sheet.card is not None
        assert said(sheet.card.front) == two
    note = made(release, "emergency", "blinatumomab", clinic=clinic)
    assert isinstance(note, PageDocument)
    first = note.top[0]
    assert isinstance(first, Box)
    assert said(first.fields) == {
        words()["emergency.team_day"]: "555-0100", words()["help.by_night"]: "555-0199",
    }  # fmt: skip


def _patient_texts() -> list[str]:
    found: list[str] = []
    for key, text in words().texts.items():
        if key.split(".")[0] in PATIENT_TABLES and not key.startswith(FOR_STAFF):
            found.append(re.sub(r"\{\w+\}", "it", text))
    return found


def test_r_04_h_20_no_long_sentence_in_the_fixed_words() -> None:
    sentences = [s for text in _patient_texts() for s in re.split(r"(?<=[.?!:])\s", text)]
    assert [s for s in sentences if len(s.split()) > MOST_WORDS] == []


def test_r_01_the_fixed_words_are_plain() -> None:
    told = [t if t.endswith((".", "?", "!")) else f"{t.rstrip(':')}." for t in _patient_texts()]
    found = measure("\n".join(t for t in told if len(t.split()) > 3), "en")
    assert (found.worst_grade <= 6, found.worst_smog <= 8) == (True, True), found
