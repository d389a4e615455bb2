"""A picture field by field: where the whole would be too small for the chosen size of text."""

from __future__ import annotations

import itertools
import tomllib
from collections.abc import Generator

import pytest
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from desktop.core.diagrams import DIAGRAMS, diagram_svg, parts_of
from desktop.core.paths import resource
from desktop.ui.theme import Theme
from desktop.ui.widgets.page_view.diagram import LEGIBLE, WIDEST, DiagramBlock
from desktop.ui.widgets.page_view.diagram_parts import fitting
from desktop.ui.widgets.page_view.style import PageStyle

LETTERS = 18  # units: the smallest in a drawing
UNITS = 720
BODY = 14
COLORS = tomllib.loads(resource("theme/tokens.toml").read_text("utf-8"))["light"].__getitem__
FOLDER = resource("diagrams")


@pytest.fixture
def theme(qapp: QApplication) -> Generator[Theme]:
    """The light look, not yet applied."""
    Theme.register_fonts()
    made = Theme(qapp, resource("theme/tokens.toml"), resource("theme/app.qss"))
    yield made
    qapp.setStyleSheet("")
    made.deleteLater()


@pytest.mark.parametrize(("scale", "width"), [(100, 380), (150, 560), (200, 470), (200, 760)])
@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("name", DIAGRAMS)
def test_words_in_a_picture_grow_with_the_text(
    theme: Theme, name: str, lang: str, scale: int, width: int
) -> None:
    """At 200 % in 470 pixels they had 12 pixels, beside words of 28."""
    theme.apply("light", scale)
    style = PageStyle(theme)
    block = DiagramBlock(name, lang, in_parts=True)
    height = block.lay_out(style, width)
    panels = parts_of(diagram_svg(name, lang, COLORS, FOLDER)).panels
    assert block._parts is not None
    areas = [placed.area for placed in block._parts._placed]
    assert len(areas) == len(panels)
    for area, panel in zip(areas, panels, strict=True):
        letters = LETTERS * area.width() / panel.width
        assert letters >= 0.9 * BODY * scale / 100
        assert abs(area.height() / area.width() - panel.height / panel.width) < 0.02
    runs = block.runs()
    for run in runs:
        areas_below = [a for a in areas if abs(a.left() - run.x) < 1 and a.bottom() <= run.y]
        assert areas_below or run is runs[-1]
        assert run.y + run.flow.height <= height
    assert all(a.left() >= 0 and a.right() <= width and a.bottom() <= height for a in areas)
    assert not any(a.intersects(b) for a, b in itertools.combinations(areas, 2))
    said = [run.flow.text for run in runs]
    assert all(panel.caption in said for panel in panels)
    labels = [" · ".join(panel.labels) for panel in panels if panel.labels]
    assert [found.text for found in block.drawn(style)] == labels
    page = QPixmap(width, int(height))
    painter = QPainter(page)
    block.paint(painter, style, 0, 0)  # a warning of Qt fails the test by itself
    painter.end()


@pytest.mark.parametrize("name", DIAGRAMS)
def test_qt_draws_each_field(qapp: QApplication, name: str) -> None:
    parts = parts_of(diagram_svg(name, "en", COLORS, FOLDER))
    for panel in parts.panels:
        drawing = QSvgRenderer(panel.svg)
        assert drawing.isValid()
        assert drawing.viewBoxF().size().toTuple() == (panel.width, panel.height)


def test_where_its_words_can_be_read_the_picture_stays_whole(theme: Theme) -> None:
    theme.apply("light", 100)
    style = PageStyle(theme)
    block = DiagramBlock("crs", "en", in_parts=True)
    wide = WIDEST * LEGIBLE + 1
    assert block.lay_out(style, wide) == round(wide / 2)
    assert block._parts is None
    assert block.runs() == ()
    block.lay_out(style, wide - 2)
    assert block._parts is not None
    block.forget()
    assert block._parts is None


def test_elsewhere_what_it_shows_is_said_below_it(theme: Theme) -> None:
    """The kiosk shows a page at a time: its pictures never get longer than that."""
    theme.apply("light", 200)
    block = DiagramBlock("crs", "en")
    block.lay_out(PageStyle(theme), 470)
    assert block._parts is None
    assert len(block.runs()) == 1


@pytest.mark.parametrize(
    ("count", "width", "in_line"),
    [(3, 1000, 3), (3, 480, 2), (3, 230, 1), (5, 900, 3), (4, 800, 2), (5, 100, 1)],
)
def test_the_fields_are_shared_among_lines(count: int, width: float, in_line: int) -> None:
    found, unit = fitting(count, 218, width, 16, (1.0, 1.4))
    assert found == in_line
    assert found * 218 * unit + (found - 1) * 16 <= width + 0.001
    assert unit <= 1.4
