"""The project's own pictures: complete in each language, plain SVG, supported by facts."""

from __future__ import annotations

import re
import shutil
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from db.build.readability import MAX_GRADE, MIN_INFLESZ, measure, sentences_of, words_of
from db.records import Entry, Kind, Summary
from desktop.core.diagrams import (
    DIAGRAMS,
    UnknownDiagramError,
    diagram_for,
    diagram_svg,
    parts_of,
)
from desktop.core.paths import program_root, resource

FOLDER = resource("diagrams")
LANGUAGES = ("en", "es")
SVG = "{http://www.w3.org/2000/svg}"
# What SVG Tiny 1.2 (Qt) and Typst both draw, and we use.
ELEMENTS = {"svg", "g", "path", "circle", "rect", "polygon", "text"}
ATTRIBUTES = {
    *("width", "height", "viewBox", "transform", "d", "cx", "cy", "r", "x", "y", "rx", "points"),
    *("fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-dasharray"),
    *("font-family", "font-size", "font-weight", "text-anchor"),
}
THEMES: dict[str, dict[str, str]] = tomllib.loads(resource("theme/tokens.toml").read_text("utf-8"))
PLACEHOLDER = re.compile(r"\{\{([^{}]*)\}\}")


def tables(lang: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"labels.{lang}.toml").read_text("utf-8"))["diagrams"]


def template(name: str) -> ET.Element:
    return ET.parse(FOLDER / f"{name}.svg").getroot()


def texts(root: ET.Element) -> list[ET.Element]:
    return list(root.iter(f"{SVG}text"))


def label_keys(name: str) -> set[str]:
    found = {PLACEHOLDER.sub(r"\1", e.text or "") for e in texts(template(name))}
    return {key for key in found if not key.isdigit()}


def current_facts() -> Iterator[str]:
    for file in (program_root() / "db" / "content").rglob("*.yaml"):
        content = yaml.load(file.read_text("utf-8"), yaml.CSafeLoader)
        if isinstance(content, Mapping):
            facts = content.get("facts", [])
            yield from (f"{content['id']}:{f['key']}" for f in facts if f.get("current", True))


def entry(id_: str, class_id: str = "", kind: Kind = Kind.THERAPY) -> Entry:
    nothing = dict.fromkeys(("class_title", "group_id", "group_title", "market", "level"), "")
    summary = Summary(
        id=id_, kind=kind, title=id_, subtitle="", class_id=class_id,
        targets=(), leukemias=(), ages=(), **nothing,
    )  # fmt: skip
    return Entry(
        summary=summary, names=(), facts=(), patient=(), patient_lang="en", patient_title="",
        sign_line="", text_date="", review="", tables=(), gaps=(), label_read="",
    )  # fmt: skip


# ------------------------------------------------------------------------------ what ships


def test_drawings_words_and_list_agree() -> None:
    drawn = {file.stem for file in FOLDER.glob("*.svg")}
    assert drawn == set(DIAGRAMS)
    assert all(set(tables(lang)) == drawn for lang in LANGUAGES)


@pytest.mark.parametrize("name", DIAGRAMS)
def test_every_label_is_in_both_languages_and_in_the_drawing(name: str) -> None:
    for lang in LANGUAGES:
        words = tables(lang)[name]
        assert set(words["labels"]) == label_keys(name), lang
        assert all(words["labels"].values()), lang
        assert words["title"], lang


@pytest.mark.parametrize("name", DIAGRAMS)
def test_the_drawing_is_plain_svg(name: str) -> None:
    root = template(name)
    assert root.attrib["viewBox"] == "0 0 720 360"
    for element in root.iter():
        assert element.tag.removeprefix(SVG) in ELEMENTS, element.tag
        assert set(element.attrib) <= ATTRIBUTES, element.attrib
        for paint in ("fill", "stroke"):
            color = element.get(paint, "none")
            assert color == "none" or PLACEHOLDER.fullmatch(color), color
        # No fill is black in SVG, which no theme wants.
        drawn = element.tag.removeprefix(SVG) not in {"svg", "g"}
        assert not drawn or "fill" in element.attrib, element.attrib


@pytest.mark.parametrize("name", DIAGRAMS)
def test_the_drawing_has_no_words_of_its_own(name: str) -> None:
    root = template(name)
    for element in root.iter():
        words = (element.text or "").strip()
        assert not words or PLACEHOLDER.fullmatch(words), words
        assert not (element.tail or "").strip()
    for text in texts(root):
        assert text.get("font-family") == "LeukoGuide Sans"
        assert int(text.attrib["font-size"]) >= 18


def test_steps_are_numbered_in_their_order() -> None:
    for name in DIAGRAMS:
        numbers = [PLACEHOLDER.sub(r"\1", e.text or "") for e in texts(template(name))]
        found = [int(n) for n in numbers if n.isdigit()]
        assert found == list(range(1, len(found) + 1)), name
        # A number says "first this, then that": signs that come in any order have none.
        assert bool(found) == (name not in {"icans", "low-blood-counts"}), name


@pytest.mark.parametrize("name", DIAGRAMS)
def test_cited_facts_exist_and_are_current(name: str, known: set[str]) -> None:
    facts = tables("en")[name]["facts"]
    assert facts
    assert sorted(set(facts)) == sorted(facts)
    assert set(facts) - known == set()


@pytest.fixture(scope="module")
def known() -> set[str]:
    return set(current_facts())


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", DIAGRAMS)
def test_the_words_are_plain(name: str, lang: str) -> None:
    words = tables(lang)[name]
    reading = measure(words["alt"], lang)
    assert len(sentences_of(words["alt"])) <= 2
    assert max(len(words_of(s)) for s in sentences_of(words["alt"])) <= 20
    if lang == "en":
        assert reading.worst_grade <= MAX_GRADE
    else:
        assert reading.inflesz >= MIN_INFLESZ


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_word_of_a_picture_holds_a_number(lang: str) -> None:
    """A number needs its source and its date beside it; a picture has room for neither."""
    for name, words in tables(lang).items():
        said = [words["title"], words["alt"], *words["labels"].values()]
        assert not re.search(r"\d", " ".join(said)), name


# ------------------------------------------------------------------------------ filling


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", DIAGRAMS)
def test_every_placeholder_is_filled(name: str, lang: str, theme: str) -> None:
    diagram = diagram_svg(name, lang, THEMES[theme].__getitem__, FOLDER)
    assert diagram.lang == lang
    assert b"{{" not in diagram.svg
    assert b"}}" not in diagram.svg
    root = ET.fromstring(diagram.svg)
    said = {text.text for text in texts(root)}
    for label in tables(lang)[name]["labels"].values():
        assert set(label.splitlines()) <= said
    words = tables(lang)[name]
    assert (diagram.title, diagram.alt) == (words["title"], words["alt"])
    assert diagram.facts == tuple(tables("en")[name]["facts"])


def test_each_line_of_a_label_stands_below_the_one_before() -> None:
    root = ET.fromstring(diagram_svg("transplant", "en", THEMES["light"].__getitem__, FOLDER).svg)
    lines = tables("en")["transplant"]["labels"]["step-3"].splitlines()
    placed = {t.text: (t.get("x"), float(t.attrib["y"])) for t in texts(root)}
    assert [placed[line] for line in lines] == [("600", 296), ("600", 321), ("600", 346)]


def test_words_are_escaped(tmp_path: Path) -> None:
    odd = 'a < b & "c" {{color:teal}}'
    (tmp_path / "crs.svg").write_text((FOLDER / "crs.svg").read_text("utf-8"), "utf-8")
    labels = "\n".join(f"{key} = '''{odd}'''" for key in label_keys("crs"))
    (tmp_path / "labels.en.toml").write_text(
        f"[diagrams.crs]\ntitle = '&'\nalt = '<'\nfacts = []\n[diagrams.crs.labels]\n{labels}\n",
        "utf-8",
    )
    diagram = diagram_svg("crs", "en", THEMES["light"].__getitem__, tmp_path)
    assert {t.text for t in texts(ET.fromstring(diagram.svg))} == {odd, "1", "2", "3"}
    assert (diagram.title, diagram.alt) == ("&", "<")


@pytest.mark.parametrize("lang", ["fr", "../en", "*", ""])
def test_english_stands_in_for_a_missing_language(lang: str) -> None:
    english = diagram_svg("crs", "en", THEMES["light"].__getitem__, FOLDER)
    assert diagram_svg("crs", lang, THEMES["light"].__getitem__, FOLDER) == english


def test_english_stands_in_for_a_picture_without_words(tmp_path: Path) -> None:
    for file in FOLDER.iterdir():
        shutil.copy(file, tmp_path)
    (tmp_path / "labels.es.toml").write_text("[diagrams]\n", "utf-8")
    assert diagram_svg("icans", "es", THEMES["light"].__getitem__, tmp_path).lang == "en"


@pytest.mark.parametrize("name", ["car-t-cell-theraphy", "../labels.en", "CRS", ""])
def test_an_unknown_name_is_an_error_with_the_nearest_names(name: str) -> None:
    with pytest.raises(UnknownDiagramError, match="no picture with this name") as caught:
        diagram_svg(name, "en", THEMES["light"].__getitem__, FOLDER)
    assert ("car-t-cell-therapy" in caught.value.nearest) == name.startswith("car-t")


def test_a_role_without_a_colour_is_named() -> None:
    colors = {k: v for k, v in THEMES["light"].items() if k != "violet_soft"}
    with pytest.raises(KeyError, match="violet_soft"):
        diagram_svg("transplant", "en", colors.__getitem__, FOLDER)


# ------------------------------------------------------------------------------ colours


def luminance(color: str) -> float:
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    ("front", "back", "least"),
    [
        *(("ink", "surface", 4.5), ("slate", "surface", 4.5), ("slate", "field", 4.5)),
        *(("on_teal", "teal", 4.5), ("ink", "red_soft", 7), ("on_red", "red_strong", 7)),
        *((role, "field", 3) for role in ("teal", "violet", "blue", "green", "amber", "red")),
        *((r, f"{r}_soft", 3) for r in ("teal", "violet", "blue", "green", "amber", "red")),
        *(("violet", "surface", 3), ("green", "surface", 3), ("red", "surface", 3)),
        *(("teal", "surface", 3), ("edge", "surface", 3), ("teal", "violet_soft", 3)),
        *(("amber", "violet_soft", 3), ("green", "red_soft", 3), ("ink", "red_soft", 3)),
    ],
)  # fmt: skip
@pytest.mark.parametrize("theme", THEMES)
def test_what_is_drawn_can_be_told_from_its_ground(
    theme: str, front: str, back: str, least: float
) -> None:
    colors = THEMES[theme]
    assert contrast(colors[front], colors[back]) >= least


# ------------------------------------------------------------------------------ which picture


@pytest.mark.parametrize(
    ("id_", "class_id", "name"),
    [
        ("blinatumomab", "bispecific-t-cell-engager", "bispecific-t-cell-engager"),
        ("bispecific-t-cell-engager", "", "bispecific-t-cell-engager"),
        ("allogeneic-stem-cell-transplant", "transplant", "transplant"),
        ("donor-lymphocyte-infusion", "donor-lymphocyte-infusion", "donor-lymphocyte-infusion"),
        ("crs", "", "crs"),
        ("crs-signs", "", "crs"),
        ("neurotoxicity", "", "icans"),
        ("low-platelets", "", "low-blood-counts"),
        ("interferon-alfa", "cytokine", None),
        ("chemotherapy", "chemotherapy", None),
        ("cll", "", None),
        ("fever", "", None),
    ],
)
def test_an_entry_gets_the_picture_of_its_kind(id_: str, class_id: str, name: str | None) -> None:
    assert diagram_for(entry(id_, class_id)) == name


def test_each_picture_belongs_to_an_entry_of_the_content() -> None:
    content = program_root() / "db" / "content"
    shown: set[str | None] = set()
    for folder in ("therapies", "classes", "safety/syndromes", "safety/symptoms"):
        for file in (content / folder).glob("*.yaml"):
            read = yaml.load(file.read_text("utf-8"), yaml.CSafeLoader)
            shown.add(diagram_for(entry(read["id"], read.get("class", ""))))
    assert shown == {*DIAGRAMS, None}


# -------------------------------------------------------------------------------- parts


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", DIAGRAMS)
def test_the_parts_of_a_picture_have_all_its_fields_and_words(name: str, lang: str) -> None:
    diagram = diagram_svg(name, lang, THEMES["light"].__getitem__, FOLDER)
    parts = parts_of(diagram)
    fields = [e for e in template(name).iter(f"{SVG}rect") if e.get("rx") == "20"]
    assert len(parts.panels) == len(fields) >= 3
    said = [parts.call] if parts.call else []
    for panel, field in zip(parts.panels, fields, strict=True):
        root = ET.fromstring(panel.svg)
        x, y, width, height = (float(part) for part in root.attrib["viewBox"].split())
        assert (x + 1, y + 1) == (float(field.attrib["x"]), float(field.attrib["y"]))
        assert (width, height) == (panel.width, panel.height)
        assert float(field.attrib["width"]) == width - 2
        within = [t.text for t in texts(root) if t.text and not t.text.isdigit()]
        assert within == list(panel.labels)
        assert panel.caption
        said += [text for text in (panel.caption, panel.more, *panel.labels) if text]
    assert sorted(said) == sorted(diagram.labels), "no word is lost, none is said twice"


def test_words_of_a_part_are_as_they_were_written(tmp_path: Path) -> None:
    (tmp_path / "crs.svg").write_text((FOLDER / "crs.svg").read_text("utf-8"), "utf-8")
    labels = "\n".join(f"{key} = '''a < b &\nc'''" for key in label_keys("crs"))
    (tmp_path / "labels.en.toml").write_text(
        f'[diagrams.crs]\ntitle = "t"\nalt = "a"\nfacts = []\n[diagrams.crs.labels]\n{labels}\n',
        "utf-8",
    )
    parts = parts_of(diagram_svg("crs", "en", THEMES["light"].__getitem__, tmp_path))
    assert {panel.caption for panel in parts.panels} | {parts.call} == {"a < b & c"}
