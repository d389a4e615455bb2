"""Every sheet of the real content: nothing is cut, lost or out of place, no glyph is missing."""

from __future__ import annotations

import itertools
from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from db.build.tree import CONTENT
from db.records import Entry, Kind
from db.repository import ContentRepository
from db.site.records import ClinicProfile
from desktop.core import bundles
from desktop.core.clinic import problems, tidied
from desktop.core.document_kind import Wish
from desktop.core.documents import kind
from desktop.core.handouts.calendar import CALENDAR
from desktop.core.handouts.checklist import checklist_sheet
from desktop.core.handouts.frame import PAPERS, HandoutOptions
from desktop.core.handouts.parts import HandoutDocument
from desktop.core.handouts.phone_log import PHONE_LOG
from desktop.core.handouts.therapy import therapy_sheet
from desktop.printing.files import page_count
from desktop.printing.typesetter import Typesetter
from tests.helpers import pdf as reading
from tests.helpers import sheets
from tests.helpers.entries import FONTS, HANDOUTS, TODAY, words

FOLDERS = ("therapies", "supportive")
IDS = sorted(file.stem for name in FOLDERS for file in (CONTENT / name).glob("*.yaml"))
CLINIC = ClinicProfile(
    "Center for Blood Cancers and Cell Therapy at Springfield General",
    "1200 Long River Parkway, Building C\nSpringfield, OH 45501",
    "(555) 010-2000",
    "(555) 010-2999",
)
CHOICES: list[dict[str, Any]] = [
    {"clinic": CLINIC},
    {"large_print": True, "clinic": CLINIC},
    {"lang": "es", "paper": "a4"},
]

SHORT_CHOICES: list[dict[str, Any]] = [
    {"paper": "letter"},
    {"paper": "a4", "clinic": CLINIC},
]

CHECKLIST_CHOICES: list[dict[str, Any]] = [
    {"clinic": CLINIC},
    {"large_print": True, "lang": "es"},
]


@pytest.fixture(scope="module")
def typesetter() -> Typesetter:
    return Typesetter(HANDOUTS, FONTS)


def entry_of(release: ContentRepository, entry_id: str, lang: str) -> Entry:
    found = release.entry(entry_id, lang)
    if not found.patient:
        pytest.skip(f"{entry_id} has no patient words")
    return found


@pytest.mark.parametrize("entry_id", IDS)
def test_the_sheet_of_an_entry(
    release: ContentRepository, typesetter: Typesetter, entry_id: str
) -> None:
    wrong: list[str] = []
    for choice in CHOICES:
        options = HandoutOptions(TODAY, **choice)
        entry = entry_of(release, entry_id, options.lang)
        document = therapy_sheet(entry, release.info(), options, words(options.lang))
        found = sheets.problems_of(typesetter.pdf(document), document)
        wrong += [f"{choice}: {text}" for text in found]
    assert wrong == []


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("entry_id", IDS)
def test_the_short_sheet_of_an_entry_is_one_sheet_of_paper(
    release: ContentRepository, typesetter: Typesetter, entry_id: str, lang: str
) -> None:
    entry = entry_of(release, entry_id, lang)
    wrong: list[str] = []
    for choice in SHORT_CHOICES:
        options = HandoutOptions(TODAY, lang=lang, short=True, **choice)
        document = therapy_sheet(entry, release.info(), options, words(lang))
        data = typesetter.pdf(document)
        found = [*sheets.problems_of(data, document), *_missing(data, document, entry)]
        wrong += [f"{choice}: {text}" for text in found]
    assert wrong == []


def _missing(data: bytes, document: HandoutDocument, entry: Entry) -> list[str]:
    """Return what no short sheet may leave out, whatever its length, and does not say."""
    pdf = reading.opened(data)
    sides = ["".join(reading.text_of(pdf, n).replace("-", "").split()) for n in (0, 1)]
    help_box = document.help
    signs = [line.text for group in help_box.groups for line in group.lines]
    fever = [s.text for s in entry.section("when_to_call") if "38.0" in s.text]
    topics = ("driving", "staying_near")
    anywhere = [s.text for topic in topics for s in entry.section(topic)]
    anywhere += [s.label for s in entry.section("serious") if s.label]
    anywhere += [s.label for s in entry.section("teach_back")]
    anywhere += [s.text for s in entry.section("what_it_is")][:1] + fever
    on_each = [
        help_box.heading,
        help_box.call,
        help_box.emergency,
        document.footer.lines[0],
        *signs,
    ]

    def is_in(text: str, place: str) -> bool:
        return "".join(text.replace("-", "").split()) in place

    wrong = [
        f"side {n}: {t}" for n, side in enumerate(sides) for t in on_each if not is_in(t, side)
    ]
    wrong += [f"nowhere: {text}" for text in anywhere if not is_in(text, "".join(sides))]
    return wrong + ([] if sheets.core_of(data, document).sources else ["no sources"])


@pytest.mark.parametrize("entry_id", IDS)
def test_the_checklist_of_an_entry(
    release: ContentRepository, typesetter: Typesetter, entry_id: str
) -> None:
    wrong: list[str] = []
    for choice in CHECKLIST_CHOICES:
        options = HandoutOptions(TODAY, **choice)
        signs = release.checklist(entry_id, options.lang)
        document = checklist_sheet(
            release.entry(entry_id, options.lang),
            signs,
            signs,
            release.info(),
            options,
            words(options.lang),
        )
        found = sheets.problems_of(typesetter.pdf(document), document)
        wrong += [f"{choice}: {text}" for text in found]
    assert wrong == []


@pytest.mark.parametrize("start", [None, date(2026, 12, 2)])
def test_a_calendar_in_large_print_has_a_page_for_each_plan(
    release: ContentRepository, typesetter: Typesetter, start: date | None
) -> None:
    options = HandoutOptions(TODAY, lang="es", large_print=True)
    plan = "relapsed-3" if start else ""  # 84 days, the longest; real dates belong to one plan
    wish = Wish("blinatumomab", options, start=start, plan=plan)
    document = CALENDAR.make(release, words("es"), wish)
    data = typesetter.pdf(document)
    assert sheets.problems_of(data, document) == []
    pdf = reading.opened(data)
    found = reading.elements(pdf)
    tables = [n for n, e in enumerate(found) if e.tag == "Table"]
    assert len(tables) == (1 if start else 7)
    for begin, end in zip(tables, [*tables[1:], len(found)], strict=True):
        inside = [e for e in found[begin:end] if e.tag in ("TH", "TD") and e.page is not None]
        assert len({e.page for e in inside}) == 1


def test_the_end_of_a_full_page_keeps_clear_of_the_calendar_above(
    release: ContentRepository, typesetter: Typesetter
) -> None:
    """Where a page was just full, the last line of the table ran through the words below it."""
    wish = Wish("blinatumomab", HandoutOptions(TODAY), start=date(2026, 12, 28), plan="relapsed-1")
    made = CALENDAR.make(release, words("en"), wish)
    assert made.sources is not None
    pages: set[int] = set()
    for lines, small in itertools.product(range(1, 5), range(4)):
        sources = replace(made.sources, text=made.sources.text + " more of them " * 7 * small)
        general = ("ENDING " + "and so on " * 10 * lines,)
        document = replace(made, general=general, sources=sources)
        pdf = reading.opened(typesetter.pdf(document))
        found = reading.runs(pdf)
        before, last = (
            next(r for r in found if r.text.strip() == words("en").fill("calendar.number", n=n))
            for n in ("15", "22")
        )
        below = next(r for r in found if r.text.startswith("ENDING"))
        if below.page == last.page:
            assert last.y - below.y > (before.y - last.y) + 8, "a row, and room"
        pages.add(below.page)
    assert pages == {0, 1}


@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_phone_log_has_two_pages(
    release: ContentRepository, typesetter: Typesetter, lang: str
) -> None:
    """One long name had put 31 signs into one column; the third page held two lines."""
    long = {
        entry_id
        for entry_id in IDS
        if PHONE_LOG.suits(release, release.entry(entry_id, lang))
        for made in (
            PHONE_LOG.make(release, words(lang), Wish(entry_id, HandoutOptions(TODAY, lang=lang))),
        )
        if page_count(typesetter.pdf(made)) > 2
    }
    assert long == set()


@pytest.mark.parametrize("lang", ["en", "es"])
def test_get_help_now_stands_on_the_first_page_of_large_print_as_a_whole(
    release: ContentRepository, typesetter: Typesetter, lang: str
) -> None:
    """Letter is the lower of the two papers, and Spanish has the longer words."""
    broken: list[str] = []
    for entry_id in IDS:
        options = HandoutOptions(TODAY, lang=lang, large_print=True)
        entry = release.entry(entry_id, lang)
        if not entry.patient:
            continue
        document = therapy_sheet(entry, release.info(), options, words(lang))
        first = "".join(reading.text_of(reading.opened(typesetter.pdf(document)), 0).split())
        if "".join(document.help.tell[-1].split()) not in first:
            broken.append(entry_id)
    assert broken == []


def test_common_side_effects_have_pictures(release: ContentRepository) -> None:
    """A sheet with numbers shows them; the facts behind the words are found."""
    drawn = {
        entry_id: sum(
            line.people is not None
            for section in therapy_sheet(
                release.entry(entry_id), release.info(), HandoutOptions(TODAY), words()
            ).sections
            for line in section.lines
        )
        for entry_id in ("blinatumomab", "tisagenlecleucel", "inotuzumab-ozogamicin")
    }
    assert min(drawn.values()) >= 5, drawn


@pytest.mark.parametrize("paper", PAPERS)
def test_no_row_of_two_languages_is_torn_between_two_pages(
    release: ContentRepository, typesetter: Typesetter, paper: str
) -> None:
    """The first line on a page is one that begins with its number, or a heading."""
    options = HandoutOptions(printed_on=TODAY, mirror="es", paper=paper)
    entry = release.entry("rituximab")
    (part,) = bundles.parts(["sheet"], release, entry)
    document = bundles.make(release, words, Wish("rituximab", options), part)
    runs = reading.runs(reading.opened(typesetter.pdf(document)))
    heads = {run.page: run for run in runs if run.text.strip() == "#"}
    assert len(heads) > 3
    torn: list[str] = []
    for page, head in heads.items():
        below = [r for r in runs if r.page == page and r.y < head.y - 8 and not r.artifact]
        first = max(below, key=lambda r: r.y)
        numbered = any(r.text.strip().isdigit() and abs(r.y - first.y) < 2 for r in below)
        if not numbered and first.size <= head.size + 1:
            torn.append(first.text)
    assert torn == []


@pytest.mark.parametrize("lang", ["en", "es"])
def test_page_1_of_a_checklist_has_whom_to_call_and_who_has_checked_it(
    release: ContentRepository, typesetter: Typesetter, lang: str
) -> None:
    """With thirty signs and a clinic's letterhead the box had begun on page 2, and the review line
    had stood there."""
    wrong: list[str] = []
    for summary in release.summaries(Kind.THERAPY):
        options = HandoutOptions(printed_on=TODAY, lang=lang, clinic=CLINIC)
        document = kind("checklist").make(release, words(lang), Wish(summary.id, options))
        runs = reading.runs(reading.opened(typesetter.pdf(document)))
        first = reading.joined([run for run in runs if run.page == 0 and not run.artifact])
        wanted = (document.help.heading, document.help.emergency, document.notices[0].text)
        wrong += [f"{summary.id}: {text}" for text in wanted if text not in first]
    assert wrong == []


MOST = ClinicProfile(
    ("Center for Hematology and Cell Therapy " * 4)[:120],
    "\n".join(["1234 Very Long Boulevard of the Americas, Building Seventeen, Room 40"] * 4),
    "+1 (555) 010-2000 ext. 12345678", "+1 (555) 010-2999 ext. 12345678, ask X",
    "Please ring the bell twice and wait for somebody to come. " * 3,
)  # fmt: skip


@pytest.mark.parametrize("entry_id", ["dexamethasone", "orca-t", "obecabtagene-autoleucel"])
def test_the_longest_letterhead_leaves_page_1_to_whom_to_call(
    release: ContentRepository, typesetter: Typesetter, entry_id: str
) -> None:
    assert problems(tidied(MOST)) == ()
    for lang in ("en", "es"):
        options = HandoutOptions(printed_on=TODAY, lang=lang, clinic=MOST)
        document = kind("sheet").make(release, words(lang), Wish(entry_id, options))
        data = typesetter.pdf(document)
        assert sheets.problems_of(data, document) == []
        runs = reading.runs(reading.opened(data))
        first = reading.joined([run for run in runs if run.page == 0 and not run.artifact])
        assert document.notices[0].text in first


@pytest.mark.parametrize("lang", ["en", "es"])
def test_when_to_call_is_one_sheet_of_paper(
    release: ContentRepository, typesetter: Typesetter, lang: str
) -> None:
    """It hangs on the fridge; four of the Spanish ones had a third page with two lines of their
    own on it."""
    options = HandoutOptions(date.fromisoformat(release.info().date), lang=lang)
    call = kind("call")
    long = [
        entry_id
        for entry_id in IDS
        if release.entry(entry_id, lang).patient
        if page_count(typesetter.pdf(call.make(release, words(lang), Wish(entry_id, options)))) > 2
    ]
    assert long == []
