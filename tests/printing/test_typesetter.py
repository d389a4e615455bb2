"""Real PDFs and page images: accessible, exact, complete; errors that say what is wrong."""

from __future__ import annotations

import re
import shutil
import struct
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from db.records import Entry
from db.site.records import ClinicProfile
from desktop.core.errors import MissingGlyphError, TypesettingError
from desktop.core.handouts.checklist import checklist_sheet
from desktop.core.handouts.parts import HandoutDocument
from desktop.core.handouts.therapy import therapy_sheet
from desktop.printing.files import page_count
from desktop.printing.typesetter import Typesetter
from tests.architecture.interpreter import run_python
from tests.helpers import entries, sheets
from tests.helpers import pdf as reading
from tests.helpers.entries import FONTS, HANDOUTS, INFO, SIGNS, options, words

CLINIC = ClinicProfile("River Clinic", "1 River Road\nTown", "555-0100", "555-0199")
SHAPES = {
    "full": entries.entry,
    "long": entries.long_entry,
    "bare": entries.bare_entry,
    "supportive": entries.supportive_entry,
}
CHOICES = {
    "letter": {},
    "a4": {"paper": "a4"},
    "short": {"short": True},
    "short a4": {"short": True, "paper": "a4", "clinic": CLINIC},
    "short large": {"short": True, "large_print": True},
    "large": {"large_print": True},
    "large a4": {"large_print": True, "paper": "a4"},
    "clinic": {"clinic": CLINIC},
}


def sheet(shape: str = "full", lang: str = "en", **changes: object) -> HandoutDocument:
    return therapy_sheet(SHAPES[shape](), INFO, options(lang=lang, **changes), words(lang))


def checklist(*ticked: str, **changes: object) -> HandoutDocument:
    signs = [s for s in SIGNS if s.symptom_id in ticked]
    return checklist_sheet(entries.entry(), signs, SIGNS, INFO, options(**changes), words())


@pytest.mark.parametrize("choice", CHOICES)
@pytest.mark.parametrize("shape", SHAPES)
def test_every_sheet_is_accessible_exact_and_complete(
    typesetter: Typesetter, shape: str, choice: str
) -> None:
    document = sheet(shape, **CHOICES[choice])
    assert sheets.problems_of(typesetter.pdf(document), document) == []


@pytest.mark.parametrize("choice", CHOICES)
@pytest.mark.parametrize("ticked", [(), ("fever",), tuple(s.symptom_id for s in SIGNS)])
def test_every_checklist_is_accessible_exact_and_complete(
    typesetter: Typesetter, ticked: tuple[str, ...], choice: str
) -> None:
    document = checklist(*ticked, **CHOICES[choice])
    assert sheets.problems_of(typesetter.pdf(document), document) == []


def test_spanish_words_around_english_content(typesetter: Typesetter) -> None:
    document = sheet(lang="es")
    data = typesetter.pdf(document)
    assert sheets.problems_of(data, document) == []
    assert "Pida ayuda ahora" in reading.text_of(reading.opened(data), 0)


def test_a_long_list_of_signs_and_remarks_is_not_cut(typesetter: Typesetter) -> None:
    remarks = tuple(
        f"Remark {n} that is long enough to need a whole line of its own." for n in range(60)
    )
    long = replace(SIGNS[0], raises=entries.sign("x", SIGNS[0].level, raises=remarks).raises)
    document = checklist_sheet(entries.entry(), [long], [long], INFO, options(), words())
    assert sheets.problems_of(typesetter.pdf(document), document) == []


def test_a_paragraph_longer_than_a_page_is_not_cut(typesetter: Typesetter) -> None:
    text = " ".join(f"Sentence number {n} says something." for n in range(400))
    entry = entries.entry(patient=(*entries.WORDS, entries.say("how_it_works", text)))
    document = therapy_sheet(entry, INFO, options(), words())
    assert sheets.problems_of(typesetter.pdf(document), document) == []


def test_content_is_never_read_as_markup(typesetter: Typesetter) -> None:
    odd = "= Not *bold* #panic() $x$ <label> @ref `raw` \\ // no comment"
    entry = entries.entry(patient=(*entries.WORDS, entries.say("self_care", odd, style="bullet")))
    document = therapy_sheet(entry, INFO, options(clinic=replace(CLINIC, name="#[x]")), words())
    assert sheets.problems_of(typesetter.pdf(document), document) == []


@pytest.mark.parametrize("short", [False, True])
def test_the_same_document_gives_the_same_bytes(typesetter: Typesetter, short: bool) -> None:
    first = typesetter.pdf(sheet(short=short))
    typesetter.pdf(sheet("long", short=short))
    assert typesetter.pdf(sheet(short=short)) == first
    assert Typesetter(HANDOUTS, FONTS).pdf(sheet(short=short)) == first


def many_signs(length: int) -> Entry:
    """Return a therapy with seven signs of `length` words after the fever line."""
    rest = tuple(
        entries.say("emergency", " ".join(["shaking"] * length) + f" {n}", style="bullet")
        for n in range(6)
    )
    fever = tuple(s for s in entries.WORDS if s.topic == "emergency")[:1]
    others = tuple(s for s in entries.WORDS if s.topic != "emergency")
    return entries.entry(patient=(*fever, *rest, *others))


@pytest.mark.parametrize(("length", "cut"), [(3, False), (7, False), (16, True)])
def test_both_halves_of_the_wallet_card_have_the_size_of_a_credit_card(
    typesetter: Typesetter, length: int, cut: bool
) -> None:
    document = therapy_sheet(many_signs(length), INFO, options(), words())
    runs = reading.runs(reading.opened(typesetter.pdf(document)))
    start = next(n for n, run in enumerate(runs) if run.text.startswith("Call now for any"))
    end = next(n for n, run in enumerate(runs) if run.text.startswith("This sheet gives"))
    back = [run for run in runs[start:end] if not run.artifact]
    assert {round(run.size) for run in back} == {10}
    high = max(run.y for run in back) - min(run.y for run in back)
    assert high <= 54 / 25.4 * 72 - 2 * 8  # the height of the card without its white edge
    text = reading.joined(back)
    assert "Fever of 100.4" in text
    assert ("More signs are on my sheet." in text) is cut


@pytest.mark.parametrize("make", [sheet, lambda **more: checklist("fever", **more)])
@pytest.mark.parametrize("large", [False, True])
def test_the_review_state_stands_in_a_box_on_page_1(
    typesetter: Typesetter, make: Callable[..., HandoutDocument], large: bool
) -> None:
    document = make(large_print=large)
    runs = reading.runs(reading.opened(typesetter.pdf(document)))
    first = reading.joined([run for run in runs if run.page == 0 and not run.artifact])
    assert document.notices[0].text in first


def test_the_last_page_of_a_checklist_has_the_signs_again(typesetter: Typesetter) -> None:
    for large in (False, True):
        document = checklist("fever", large_print=large)
        pdf = reading.opened(typesetter.pdf(document))
        last = reading.text_of(pdf, len(pdf.pages) - 1)
        signs = [line.text for group in document.help.groups for line in group.lines]
        assert [sign for sign in signs if sign not in last] == []


@pytest.mark.parametrize("clinic", [ClinicProfile(), CLINIC])
@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("shape", SHAPES)
def test_a_short_sheet_has_the_help_box_on_both_sides(
    typesetter: Typesetter, shape: str, lang: str, clinic: ClinicProfile
) -> None:
    document = sheet(shape, lang, short=True, clinic=clinic)
    pdf = reading.opened(typesetter.pdf(document))
    sides = [reading.text_of(pdf, number) for number in range(2)]
    signs = [line.text for group in document.help.groups for line in group.lines]
    said = [document.help.heading, document.help.call, document.help.emergency, *signs]
    assert [(text, n) for n, side in enumerate(sides) for text in said if text not in side] == []
    assert all(clinic.phone_out_of_hours in side for side in sides)


def test_a_short_sheet_that_is_too_long_runs_on_and_is_not_cut(typesetter: Typesetter) -> None:
    text = " ".join(f"Sentence number {n} says something." for n in range(400))
    entry = entries.entry(patient=(*entries.WORDS, entries.say("driving", text)))
    document = therapy_sheet(entry, INFO, options(short=True), words())
    pdf = reading.opened(typesetter.pdf(document))
    assert len(pdf.pages) > 2
    assert "Sentence number 399 says something." in reading.text_of(pdf)


def test_the_page_number_knows_the_last_page(typesetter: Typesetter) -> None:
    pdf = reading.opened(typesetter.pdf(sheet("long")))
    count = len(pdf.pages)
    assert count > 2
    feet = [f"Page {n + 1} of {count}" in reading.text_of(pdf, n) for n in range(count)]
    assert feet == [True] * count


def test_large_print_underlines_instead_of_bold_and_keeps_an_inch(typesetter: Typesetter) -> None:
    pdf = reading.opened(typesetter.pdf(sheet(large_print=True)))
    runs = [run for run in reading.runs(pdf) if not run.artifact]
    assert min(run.x for run in runs) >= 72
    assert max(run.y for run in runs) <= 792 - 72
    assert {round(run.size) for run in runs} == {18, 20, 22}


def test_images_have_the_size_of_the_paper(typesetter: Typesetter) -> None:
    letter, a4 = (typesetter.page_images(sheet(paper=p), 300) for p in ("letter", "a4"))
    assert {_png_size(page) for page in letter} == {(2550, 3300)}
    wide, high = _png_size(a4[0])
    assert (abs(wide - 2480.3) < 1.5, abs(high - 3507.9) < 1.5) == (True, True)


def test_the_preview_has_the_pages_of_the_pdf(typesetter: Typesetter) -> None:
    for document in (sheet("long"), checklist("fever")):
        assert len(typesetter.page_images(document, 40)) == page_count(typesetter.pdf(document))


@pytest.mark.parametrize("choice", ["letter", "short a4", "large"])
def test_the_words_of_each_page_are_those_of_the_pdf(typesetter: Typesetter, choice: str) -> None:
    """What is said of a page of the preview stands on that page of the paper."""
    for document in (sheet("full", **CHOICES[choice]), checklist("fever", **CHOICES[choice])):
        pdf, spoken = reading.opened(typesetter.pdf(document)), typesetter.page_texts(document)
        assert len(spoken) == len(pdf.pages)
        for number, text in enumerate(spoken):
            printed = reading.text_of(pdf, number)
            assert f"Page {number + 1} of {len(spoken)}" in text
            said, read = (set(re.findall(r"\w+", words)) for words in (text, printed))
            assert read <= said, number
            assert said - read <= {"dots", "are", "filled", "in"}, "a picture, in words"
        assert "Get help now" in spoken[0]


def _png_size(data: bytes) -> tuple[int, int]:
    return struct.unpack(">II", data[16:24])


def test_several_documents_in_one_file_each_count_their_own_pages(typesetter: Typesetter) -> None:
    pdf = reading.opened(typesetter.pdf(sheet("long"), checklist("fever"), title="Together"))
    counts = [page_count(typesetter.pdf(d)) for d in (sheet("long"), checklist("fever"))]
    feet = [f"Page {n + 1} of {count}" for count in counts for n in range(count)]
    found = [foot in reading.text_of(pdf, n) for n, foot in enumerate(feet)]
    assert found == [True] * len(pdf.pages) == [True] * sum(counts)
    assert pdf.open_metadata().get("dc:title") == "Together"
    assert [e.tag for e in reading.elements(pdf)].count("H1") == 2


def test_gray_pages_have_no_colour(typesetter: Typesetter) -> None:
    runs = typesetter.pdf(sheet(gray=True))
    content = b"".join(page.Contents.read_bytes() for page in reading.opened(runs).pages)
    colours = re.findall(rb"([\d.]+) ([\d.]+) ([\d.]+) (?:sc|scn|rg|RG|SC|SCN)\b", content)
    assert [c for c in colours if len(set(c)) > 1] == []


# ------------------------------------------------------------------------------------------ errors


@pytest.mark.parametrize("make", ["pdf", "images"])
def test_a_character_outside_the_fonts_is_named(typesetter: Typesetter, make: str) -> None:
    document = sheet(clinic=ClinicProfile("Clinic 中心 👍"))
    with pytest.raises(MissingGlyphError) as caught:
        _ = typesetter.pdf(document) if make == "pdf" else typesetter.page_images(document, 40)
    assert "“中” (U+4E2D CJK UNIFIED IDEOGRAPH-4E2D) in “Clinic 中心 👍”" in str(caught.value)
    assert "U+1F44D THUMBS UP SIGN" in str(caught.value)
    assert caught.value.exit_code == 74
    assert "clinic's name" in caught.value.advice


def test_an_invisible_character_is_named_too(typesetter: Typesetter) -> None:
    with pytest.raises(MissingGlyphError, match=r"U\+0007 unnamed"):
        typesetter.pdf(sheet(clinic=ClinicProfile("Bell\a")))


def test_what_the_check_lets_pass_typst_can_set(typesetter: Typesetter) -> None:
    every = "".join(sorted(typesetter._characters))
    parts = [every[at : at + 60] for at in range(0, len(every), 60)]
    patient = tuple(entries.say("self_care", part, style="bullet") for part in parts)
    document = therapy_sheet(entries.entry(patient=patient), INFO, options(), words())
    assert typesetter.pdf(document).startswith(b"%PDF-")


def test_missing_fonts_are_said(tmp_path: Path) -> None:
    with pytest.raises(TypesettingError, match=r"The sheet could not be made\. no fonts in "):
        Typesetter(HANDOUTS, tmp_path).pdf(sheet())


def test_a_damaged_font_is_said(tmp_path: Path) -> None:
    (tmp_path / "LeukoGuideSans-Regular.ttf").write_bytes(b"\0\1\0\0\xff\xff")
    with pytest.raises(TypesettingError, match=r"LeukoGuideSans-Regular\.ttf is damaged"):
        Typesetter(HANDOUTS, tmp_path).pdf(sheet())


def test_a_missing_template_is_said(tmp_path: Path) -> None:
    shutil.copy(HANDOUTS / "main.typ", tmp_path)
    with pytest.raises(
        TypesettingError, match=r"The sheet could not be made\. sheet\.typ is missing"
    ):
        Typesetter(tmp_path, FONTS).pdf(sheet())


def test_a_damaged_template_is_said(tmp_path: Path) -> None:
    copy = tmp_path / "resources"
    for name in ("handouts", "icons", "theme"):
        shutil.copytree(HANDOUTS.parent / name, copy / name)
    (copy / "handouts" / "sheet.typ").write_text("#let", encoding="utf-8")
    with pytest.raises(TypesettingError, match="expected pattern"):
        Typesetter(copy / "handouts", FONTS).pdf(sheet())


@pytest.mark.parametrize("gray", [False, True])
def test_templates_read_before_change_no_sheet(typesetter: Typesetter, gray: bool) -> None:
    begun = Typesetter(HANDOUTS, FONTS)
    begun.read_templates(gray)
    assert begun.pdf(sheet(gray=gray)) == typesetter.pdf(sheet(gray=gray))


def test_what_is_wrong_with_templates_is_said_with_the_sheet(tmp_path: Path) -> None:
    shutil.copy(HANDOUTS / "main.typ", tmp_path)
    begun = Typesetter(tmp_path, tmp_path / "none")
    begun.read_templates(gray=False)
    with pytest.raises(TypesettingError, match="no fonts in none"):
        begun.pdf(sheet())


def test_a_warning_of_typst_stops_the_sheet(tmp_path: Path) -> None:
    copy = tmp_path / "handouts"
    copy.mkdir()
    shutil.copy(HANDOUTS / "main.typ", copy)
    odd = '#let render(doc) = text(font: "No Such Font")[x]'
    (copy / "sheet.typ").write_text(odd, encoding="utf-8")
    with pytest.raises(TypesettingError, match="unknown font family: no such font"):
        Typesetter(copy, FONTS).page_images(sheet(), 40)


def test_typst_and_qt_are_not_loaded_before_they_are_needed() -> None:
    done = run_python(
        f"""
        import sys
        from pathlib import Path
        from desktop.printing.typesetter import Typesetter
        from desktop.printing.files import write_atomically
        Typesetter(Path({str(HANDOUTS)!r}), Path({str(FONTS)!r}))
        print("typst" in sys.modules, any(name.startswith("PySide6") for name in sys.modules))
        """
    )
    assert (done.returncode, done.stdout.strip()) == (0, "False False"), done.stderr


@pytest.mark.parametrize("large_print", [False, True])
def test_long_words_and_names_of_two_lines_stay_in_the_head(
    typesetter: Typesetter, large_print: bool
) -> None:
    """A clinic's longest word is divided at the edge; a long name does not run into the note."""
    word = "Universitätsklinikumsambulanzverwaltungsgebäude"
    made = sheet(
        large_print=large_print, clinic=ClinicProfile(word, phone_day="555-555-0100"),
        patient="María José de la Concepción Fernández Villanueva y Ortega", remark="Room 12",
    )  # fmt: skip
    found = reading.runs(reading.opened(typesetter.pdf(made)))
    assert large_print or word not in reading.joined(found)  # large print has room for it
    note = next(r for r in found if r.text.startswith("Note: "))
    above = [r.y for r in found if r.page == note.page and r.x == note.x and r.y > note.y]
    assert min(above) - note.y >= note.size


def test_a_fault_of_typst_itself_is_an_error_like_others(
    typesetter: Typesetter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is no Exception: the thread ended, and whoever waited for the pages waited for ever."""
    panic = type("PanicException", (BaseException,), {})

    class Broken:
        def compile_with_warnings(self, **_: object) -> None:
            raise panic("index out of bounds")

    broken = Broken()
    monkeypatch.setattr(typesetter, "_compiler", lambda _: broken)
    typesetter.read_templates(gray=False)  # which says nothing of it
    with pytest.raises(TypesettingError, match="index out of bounds"):
        typesetter.pdf(sheet())
