"""Signs, number and 911 of "Get help now" stand on page 1, in every document of the library."""

from __future__ import annotations

import pytest

from db.records import Kind, Level
from db.repository import ContentRepository
from db.site.records import ClinicProfile
from desktop.core.document_kind import DocumentKind, Need, Wish
from desktop.core.documents import KINDS, kinds_for
from desktop.core.handouts.frame import PAPERS, HandoutOptions
from desktop.core.handouts.parts import HandoutDocument
from desktop.printing.typesetter import Typesetter
from tests.helpers import pdf as reading
from tests.helpers.entries import FONTS, HANDOUTS, TODAY, words

CLINIC = ClinicProfile(
    "River Valley Cancer Center",
    "1200 Example Avenue, Suite 300\nSpringfield, ST 01234",
    "(555) 555-0100 ext. 1234",
    "(555) 555-0199 ext. 5678",
)


@pytest.fixture(scope="module")
def typesetter() -> Typesetter:
    return Typesetter(HANDOUTS, FONTS)


def squeezed(text: str) -> str:
    return "".join(text.replace("-", "").split())


def first_page(typesetter: Typesetter, document: HandoutDocument) -> str:
    pdf = reading.opened(typesetter.pdf(document))
    del pdf.pages[1:]
    return squeezed(reading.joined([run for run in reading.runs(pdf) if not run.artifact]))


def lacking(document: HandoutDocument, first: str) -> list[str]:
    """Return what of the box is not on page 1, where it may not be so."""
    box = document.help
    calls = [box.emergency, *(phone.value for phone in box.phones)]
    signs = [line.text for group in box.groups for line in group.lines]
    missing = [text for text in calls if squeezed(text) not in first]
    away = [text for text in signs if squeezed(text) not in first]
    if away and not document.large_print:
        return [*missing, *away]
    if away and not missing:  # too many for a page: then they come after the number
        last = max(first.index(squeezed(text)) for text in calls)
        begin = min(first.index(squeezed(t)) for t in signs if squeezed(t) in first)
        return [f"signs before {calls}"] if begin < last else []
    return missing


def wish_for(release: ContentRepository, made: DocumentKind, entry_id: str, **look: object) -> Wish:
    options = HandoutOptions(TODAY, clinic=CLINIC, **look)  # type: ignore[arg-type]
    signs = release.checklist(entry_id, options.lang)
    worst = next((s.symptom_id for s in signs if s.level is Level.EMERGENCY), "")
    sign_id = worst if Need.SIGN in made.needs else ""
    return Wish(entry_id, options, sign_id=sign_id, ticked=("fever",))


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("made", KINDS, ids=lambda kind: kind.id)
def test_signs_number_and_911_are_on_page_1_or_the_number_comes_first(
    release: ContentRepository, typesetter: Typesetter, made: DocumentKind, lang: str
) -> None:
    """Letter is the lower of the two papers. With two numbers that have extensions,
    "or call 911" had stood on page 2 of large print."""
    wrong: list[str] = []
    for summary in release.summaries(Kind.THERAPY):
        if made not in kinds_for(release, release.entry(summary.id, lang)):
            continue
        for large in (False, True) if lang == "es" else (True,):  # Spanish has the longer words
            wish = wish_for(release, made, summary.id, lang=lang, large_print=large)
            document = made.make(release, words(lang), wish)
            found = lacking(document, first_page(typesetter, document))
            wrong += [f"{summary.id}, large {large}: {text}" for text in found]
    assert wrong == []


@pytest.mark.parametrize("paper", PAPERS)
def test_a_short_sheet_in_large_print_has_its_number_on_page_1(
    release: ContentRepository, typesetter: Typesetter, paper: str
) -> None:
    sheet = KINDS[0]
    wrong: list[str] = []
    for summary in release.summaries(Kind.THERAPY):
        wish = wish_for(
            release, sheet, summary.id, lang="es", paper=paper, short=True, large_print=True
        )
        document = sheet.make(release, words("es"), wish)
        wrong += lacking(document, first_page(typesetter, document))
    assert wrong == []


def test_a_few_signs_stay_before_the_number(
    release: ContentRepository, typesetter: Typesetter
) -> None:
    """First the signs, then what to do (rule E-01), wherever a page has room for both."""
    call = next(kind for kind in KINDS if kind.id == "call")
    wish = wish_for(release, call, "blinatumomab", lang="en", large_print=True)
    document = call.make(release, words("en"), wish)
    first = first_page(typesetter, document)
    sign = document.help.groups[0].lines[0].text
    assert first.index(squeezed(sign)) < first.index(squeezed(document.help.phones[0].value))
