"""Every picture is drawn by Qt and by Typst, whole and without a word that meets another."""

from __future__ import annotations

import itertools
import re
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
import typst
from msgspec.structs import replace
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from desktop.core.diagrams import DIAGRAMS, Diagram, diagram_svg
from desktop.core.paths import resource

FOLDER = resource("diagrams")
FONTS = resource("fonts")
FAMILY = "LeukoGuide Sans"
THEMES: dict[str, dict[str, str]] = tomllib.loads(resource("theme/tokens.toml").read_text("utf-8"))
LANGUAGES = ("en", "es")
MARGIN = 8
EVERY = pytest.mark.parametrize(
    ("name", "lang", "theme"), list(itertools.product(DIAGRAMS, LANGUAGES, THEMES))
)


@pytest.fixture(autouse=True, scope="module")
def fonts(qapp: QApplication) -> None:
    for file in FONTS.glob("*.ttf"):
        assert QFontDatabase.addApplicationFont(str(file)) >= 0


def picture(name: str, lang: str, theme: str = "light") -> Diagram:
    return diagram_svg(name, lang, THEMES[theme].__getitem__, FOLDER)


def drawn(diagram: Diagram, ground: str) -> QImage:
    renderer = QSvgRenderer(diagram.svg)
    assert renderer.isValid()
    assert renderer.defaultSize() == QSize(720, 360)
    image = QImage(720, 360, QImage.Format.Format_RGB32)
    image.fill(QColor(ground))
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def inked(image: QImage) -> QRectF:
    """Return the smallest rectangle that holds everything drawn."""
    ground = image.pixel(0, 0)
    at = [
        (x, y)
        for y in range(0, image.height(), 2)
        for x in range(0, image.width(), 2)
        if image.pixel(x, y) != ground
    ]
    assert at
    left, right = min(x for x, _ in at), max(x for x, _ in at)
    top, bottom = min(y for _, y in at), max(y for _, y in at)
    return QRectF(left, top, right - left, bottom - top)


@EVERY
def test_qt_draws_it_whole(name: str, lang: str, theme: str) -> None:
    # Warnings of Qt fail the test by themselves (qt_log_level_fail).
    ink = inked(drawn(picture(name, lang, theme), THEMES[theme]["surface"]))
    assert QRectF(MARGIN, MARGIN, 720 - 2 * MARGIN, 360 - 2 * MARGIN).contains(ink)
    assert ink.width() > 680
    assert ink.height() > 290


def test_the_bundled_font_is_the_one_measured_and_drawn(qapp: QApplication) -> None:
    assert FAMILY in QFontDatabase.families()
    weights = {QFontDatabase.weight(FAMILY, style) for style in QFontDatabase.styles(FAMILY)}
    assert {400, 600, 700} <= weights


def text_boxes(diagram: Diagram, stretch: float = 1.0) -> list[tuple[str, QRectF]]:
    """Return each line of words with its place; `stretch` widens it as another language may."""
    found: list[tuple[str, QRectF]] = []
    for text in ET.fromstring(diagram.svg).iter("{http://www.w3.org/2000/svg}text"):
        words, size = text.text or "", int(text.attrib["font-size"])
        font = QFont(FAMILY)
        font.setPixelSize(size)
        font.setWeight(QFont.Weight(int(text.attrib["font-weight"])))
        width = QFontMetricsF(font).horizontalAdvance(words) * (1 if words.isdigit() else stretch)
        shift = {"start": 0.0, "middle": 0.5, "end": 1.0}[text.attrib["text-anchor"]]
        x, y = float(text.attrib["x"]), float(text.attrib["y"])
        # From the top of a capital to the bottom of a "g".
        found.append((words, QRectF(x - shift * width, y - 0.73 * size, width, 0.95 * size)))
    return found


def assert_apart(boxes: list[tuple[str, QRectF]], gap: float, margin: float) -> None:
    room = QRectF(margin, margin, 720 - 2 * margin, 360 - 2 * margin)
    for words, box in boxes:
        assert room.contains(box), f"{words!r} leaves the picture: {box}"
    for (words, box), (other, other_box) in itertools.combinations(boxes, 2):
        near = box.adjusted(-gap, 0, gap, 0)
        assert not near.intersects(other_box), f"{words!r} meets {other!r}"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", DIAGRAMS)
def test_no_words_meet(name: str, lang: str) -> None:
    assert_apart(text_boxes(picture(name, lang)), gap=10, margin=MARGIN)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", DIAGRAMS)
def test_no_words_stand_on_a_line(name: str, lang: str) -> None:
    diagram = picture(name, lang)
    wordless = re.sub(rb"<text.*?</text>", b"", diagram.svg)
    image = drawn(replace(diagram, svg=wordless), THEMES["light"]["surface"])
    for words, box in text_boxes(diagram):
        area = box.adjusted(-2, 0, 2, 0).toAlignedRect()
        behind = image.copy(area)
        colors = {behind.pixel(x, y) for x in range(behind.width()) for y in range(behind.height())}
        assert len(colors) == 1, f"something is drawn behind {words!r}"


@pytest.mark.parametrize("name", DIAGRAMS)
def test_english_leaves_room_for_words_half_as_long_again(name: str) -> None:
    assert_apart(text_boxes(picture(name, "en"), stretch=1.5), gap=0, margin=0)


def test_the_ruler_finds_words_that_meet() -> None:
    boxes = text_boxes(picture("car-t-cell-therapy", "en"), stretch=2.5)
    with pytest.raises(AssertionError, match=r"meets|leaves the picture"):
        assert_apart(boxes, gap=0, margin=0)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", DIAGRAMS)
def test_typst_draws_the_same(name: str, lang: str, tmp_path: Path) -> None:
    diagram = picture(name, lang)
    (tmp_path / "picture.svg").write_bytes(diagram.svg)
    (tmp_path / "page.typ").write_text(
        "#set page(width: 720pt, height: 360pt, margin: 0pt)\n"
        f'#image("picture.svg", width: 720pt, alt: "{diagram.alt}")\n',
        encoding="utf-8",
    )
    png, warnings = typst.compile_with_warnings(
        tmp_path / "page.typ", format="png", ppi=72,
        font_paths=[FONTS], ignore_system_fonts=True,
    )  # fmt: skip
    assert warnings == []
    page = QImage.fromData(png).convertToFormat(QImage.Format.Format_RGB32)
    assert page.size() == QSize(720, 360)
    with_qt = inked(drawn(diagram, "#ffffff"))
    with_typst = inked(page)
    for side in ("left", "right", "top", "bottom"):
        assert abs(getattr(with_qt, side)() - getattr(with_typst, side)()) <= 6, side
