"""What a screen reader gets of the painted page, asked of Qt and through a real AT-SPI session."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from pytestqt.qtbot import QtBot

from desktop.ui.look import Look
from desktop.ui.widgets.page_view.kinds import page_cards
from desktop.ui.widgets.page_view.view import PageView
from tests.helpers import atspi
from tests.helpers.pages import EVERYTHING, GUIDE, LABEL, long_page, look

__all__ = ["look"]

TITLE = "A page that speaks"  # of tests/helpers/speaking_page.py

Role, Text = QAccessible.Role, QAccessible.Text
STORM = "Storm: Can be fatal; stop and give corticosteroids"
CHIP = "Label section 6.1, table 4 · 2024"
OLDER = "No longer current. Older words"


@pytest.fixture
def view(look: Look, qtbot: QtBot) -> PageView:
    """A page with every kind of block."""
    made = PageView(None, look)
    qtbot.addWidget(made)
    made.setAccessibleName("Exemplara")
    made.resize(700, 500)
    made.show()
    qtbot.waitExposed(made)
    made.set_cards(page_cards(EVERYTHING, "therapy", professional=True))
    return made


def page(view: PageView) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(view)


def below(part: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield part
    for index in range(part.childCount()):
        yield from below(part.child(index))


def find(view: PageView, role: QAccessible.Role, start: str = "") -> QAccessibleInterface:
    return next(
        p for p in below(page(view)) if p.role() == role and p.text(Text.Name).startswith(start)
    )


# ------------------------------------------------------------------------------------- asked of Qt


def test_the_page_is_a_document_of_named_sections(view: PageView) -> None:
    document = page(view)
    assert document.role() == Role.Document
    assert document.text(Text.Name) == "Exemplara"
    sections = [document.child(n) for n in range(document.childCount())]
    assert [s.text(Text.Name) for s in sections] == [
        "Overview", "Side effects", "How it is given", "Evidence", "Then and now", "Sources",
    ]  # fmt: skip
    assert {s.role() for s in sections} == {Role.Section}


def test_parts_know_their_parents_and_places_among_their_neighbours(view: PageView) -> None:
    for part in below(page(view)):
        for index in range(part.childCount()):
            child = part.child(index)
            assert child.parent() is part
            assert part.indexOfChild(child) == index
    assert page(view).child(99) is None
    assert page(view).indexOfChild(page(view)) == -1


def test_headings_say_their_levels(view: PageView) -> None:
    headings = [p for p in below(page(view)) if p.role() == Role.Heading]
    levels = {
        p.text(Text.Name): p.attributesInterface().attributeValue(QAccessible.Attribute.Level)
        for p in headings
    }
    assert levels["Overview"] == 2
    assert levels["Boxed warning"] == 3
    assert levels["Example scale 2019, adults"] == 3


def test_a_statement_is_read_with_its_source(view: PageView) -> None:
    part = find(view, Role.StaticText, "Storm")
    assert part.text(Text.Name) == STORM
    assert part.text(Text.Description) == (
        "Source: Exemplara label, Example Pharma, 2024-05: section 6.1, table 4"
    )
    assert part.state().focusable
    assert part.child(0).role() == Role.Link
    assert part.child(0).text(Text.Name) == CHIP


def test_what_is_out_of_date_is_read_as_such(view: PageView) -> None:
    part = find(view, Role.StaticText, OLDER)
    assert part.text(Text.Name) == "No longer current. Older words. replaced in 2023"


def test_a_gap_and_a_note_are_read(view: PageView) -> None:
    names = {p.text(Text.Name) for p in below(page(view))}
    assert {"Not stated in the sources we read.", "Label of 2024 read in full."} <= names


def test_then_and_now_are_read_under_their_verdict(view: PageView) -> None:
    card = find(view, Role.Grouping, "Out of date")
    assert [p.text(Text.Name) for p in below(card)][1:] == [
        "Out of date",
        "Then (2021): Approved as second line. An older article: page 3",
        "Now: Approved in first-line consolidation since 2024",
        CHIP,
    ]


def test_reactions_are_read_as_sentences(view: PageView) -> None:
    assert find(view, Role.StaticText, "Fever").text(Text.Name) == "Fever: 55 percent of adults"


def test_a_table_is_read_row_by_row_with_its_columns(view: PageView) -> None:
    table = find(view, Role.Table)
    assert table.text(Text.Name) == "Example scale 2019, adults"
    assert [table.child(n).text(Text.Name) for n in range(table.childCount())] == [
        "Grade: 1; Fever (in doubt): 38.0 C or higher",
        "Grade: 2; Fever (in doubt): 38.0 C or higher; Low blood pressure: present, no vasopressor",
    ]
    cells = [p.text(Text.Name) for p in below(table.child(1)) if p.role() == Role.Cell]
    assert cells == [
        "Grade: 2",
        "Fever (in doubt): 38.0 C or higher",
        "Low blood pressure: present, no vasopressor",
    ]


def test_everything_painted_is_read(view: PageView) -> None:
    read = " ".join(p.text(Text.Name) for p in below(page(view)))
    for words in ("Example scale", "The worst sign decides.", "EXAMPLE-1", "85% vs 68%",
                  "Exemplara label", "Adults, first cycle (n=267)", "never converted"):  # fmt: skip
        assert words in read


def test_pressing_a_link_asks_for_the_sources(view: PageView, qtbot: QtBot) -> None:
    link = find(view, Role.StaticText, OLDER).child(0)
    with qtbot.waitSignal(view.sources_requested) as asked:
        link.actionInterface().doAction(QAccessibleActionInterface.pressAction())
    assert asked.args == [(LABEL, GUIDE)]


def test_a_screen_reader_moves_the_focus(view: PageView, qtbot: QtBot) -> None:
    view.activateWindow()
    row = find(view, Role.Row, "Grade: 2")
    row.actionInterface().doAction(QAccessibleActionInterface.setFocusAction())
    qtbot.waitUntil(lambda: view.focused_place() is not None)
    assert view.hasFocus()
    assert row.state().focused
    assert page(view).focusChild() is row
    assert not page(view).state().focused
    assert not row.state().offscreen


def test_what_is_done_too_late_is_not_done(view: PageView, qtbot: QtBot) -> None:
    link = find(view, Role.StaticText, OLDER).child(0)
    link.actionInterface().doAction(QAccessibleActionInterface.pressAction())
    with qtbot.assertNotEmitted(view.sources_requested, wait=50):
        view.set_cards(page_cards(EVERYTHING, "therapy", professional=True))


def test_a_statement_without_a_source_has_the_focus_only(view: PageView) -> None:
    gap = find(view, Role.StaticText, "Not stated")
    assert gap.actionInterface().actionNames() == [QAccessibleActionInterface.setFocusAction()]


def test_parts_are_where_they_are_painted(view: PageView) -> None:
    title = find(view, Role.Heading, "Overview")
    corner = view.viewport().mapToGlobal(view.viewport().rect().topLeft())
    assert view.viewport().rect().translated(corner).contains(title.rect())
    found = page(view).childAt(title.rect().center().x(), title.rect().center().y())
    assert found is title
    last = find(view, Role.Section, "Sources")
    assert last.rect().top() > find(view, Role.Section, "Overview").rect().bottom()
    assert last.state().offscreen


def test_another_page_gives_other_parts_and_gives_up_the_old_ones(view: PageView) -> None:
    for _ in range(200):
        for sections in (EVERYTHING, long_page(4)):
            view.set_cards(page_cards(sections, "therapy", professional=True))
            assert sum(1 for _ in below(page(view))) > 20
    assert len(view.accessible_tree._parts) < 100
    view.set_cards(())
    assert view.accessible_tree._parts == []
    assert page(view).childCount() == 0


def test_parts_are_given_up_with_the_page(look: Look, qtbot: QtBot) -> None:
    made = PageView(None, look)
    made.set_cards(page_cards(EVERYTHING, "therapy", professional=True))
    document, tree = page(made), made.accessible_tree
    assert sum(1 for _ in below(document)) > 20
    del document
    made.deleteLater()
    QCoreApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)
    assert tree._parts == []


# ----------------------------------------------------------------------- through a real AT-SPI bus


@pytest.fixture(scope="module")
def heard() -> dict[str, Any]:
    """What a screen reader heard of a page with every kind of block, and after its links."""
    return atspi.listen("speaking_page", "atspi_client.py", TITLE, STORM, CHIP)


def nodes(tree: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield tree
    for child in tree["children"]:
        yield from nodes(child)


def node(tree: dict[str, Any], role: str, start: str = "") -> dict[str, Any]:
    return next(n for n in nodes(tree) if n["role"] == role and n["name"].startswith(start))


def test_a_screen_reader_finds_the_document_and_its_sections(heard: dict[str, Any]) -> None:
    document = node(heard["first"], "document frame")
    assert document["name"] == "Exemplara"
    assert [(s["role"], s["name"]) for s in document["children"]] == [
        ("section", "Overview"), ("section", "Side effects"), ("section", "How it is given"),
        ("section", "Evidence"), ("section", "Then and now"), ("section", "Sources"),
    ]  # fmt: skip


def test_a_screen_reader_hears_statements_and_their_sources(heard: dict[str, Any]) -> None:
    said = node(heard["first"], "label", "Storm")
    assert said["name"] == STORM
    assert said["description"].startswith("Source: Exemplara label, Example Pharma")
    assert said["actions"] == ["Press", "SetFocus"]
    assert {"FOCUSABLE", "SHOWING"} <= set(said["states"])
    assert said["place"][2] > 100
    link = said["children"][0]
    assert (link["role"], link["name"]) == ("link", CHIP)


@pytest.mark.parametrize(
    ("role", "words"),
    [
        ("image", "Storm · adults: Median day 5 (1-12)"),
        ("image", "Cycle 1, 21 days. Infusion on day 1."),
        ("image", "Fever: In about 55 of 100 people."),
        ("label", "1: Collect: T cells are taken. Not stated."),
        ("label", "2000-05: First use. Withdrawn: 2010-10"),
    ],
)
def test_a_screen_reader_hears_a_picture_as_its_sentence(
    heard: dict[str, Any], role: str, words: str
) -> None:
    said = node(heard["first"], role, words)
    assert said["name"] == words
    assert said["description"].startswith("Source: ")
    assert said["actions"] == ["Press", "SetFocus"]
    assert [child["role"] for child in said["children"]] == ["link"]


def around(tree: dict[str, Any], start: str) -> list[str] | None:
    """Return the names of what stands around the node whose name begins with `start`."""
    for child in tree["children"]:
        if child["name"].startswith(start) and child["role"] != "heading":
            return [tree["name"]]
        if (found := around(child, start)) is not None:
            return [tree["name"], *found]
    return None


@pytest.mark.parametrize(
    ("start", "groups"),
    [
        ("Fever: 55 percent", ["How often, in percent", "Adults, first cycle (n=267)"]),
        ("The infusion runs", ["About"]),
        ("EXAMPLE-1", ["Trial results"]),
        (STORM, ["Boxed warning"]),
    ],
)
def test_a_screen_reader_hears_what_a_statement_stands_under(
    heard: dict[str, Any], start: str, groups: list[str]
) -> None:
    document = node(heard["first"], "document frame")
    assert (around(document, start) or [])[2:] == groups
    panels = [n for n in nodes(document) if n["name"] == groups[-1] and n["children"]]
    assert [n["role"] for n in panels] == ["panel"]
    assert panels[0]["children"][0]["role"] == "heading"


def test_a_group_is_where_its_parts_are(heard: dict[str, Any]) -> None:
    group = node(heard["first"], "panel", "About")
    left, top, width, height = group["place"]
    for part in group["children"]:
        x, y, w, h = part["place"]
        assert (left <= x, top <= y, x + w <= left + width, y + h <= top + height) == (True,) * 4
    assert height < node(heard["first"], "section", "Overview")["place"][3] - 100


def test_a_screen_reader_hears_headings_with_levels_and_a_table_by_rows(
    heard: dict[str, Any],
) -> None:
    assert node(heard["first"], "heading", "Overview")["attributes"]["level"] == "2"
    assert node(heard["first"], "heading", "Boxed warning")["attributes"]["level"] == "3"
    table = node(heard["first"], "table")
    assert [row["role"] for row in table["children"]] == ["table row", "table row"]
    assert [cell["role"] for cell in table["children"][1]["children"]] == ["table cell"] * 3
    assert table["children"][1]["name"].startswith("Grade: 2; Fever (in doubt): 38.0 C or higher")


def test_a_screen_reader_hears_the_focus_move(heard: dict[str, Any]) -> None:
    assert heard["heard"][-1] == STORM
    assert "FOCUSED" in node(heard["focused"], "label", "Storm")["states"]
    assert "FOCUSED" not in node(heard["focused"], "document frame")["states"]


def test_a_screen_reader_hears_the_next_page_after_a_switch(heard: dict[str, Any]) -> None:
    document = node(heard["second"], "document frame")
    assert [s["name"] for s in document["children"]] == ["Overview", "Sources"]
    assert node(document, "label")["name"] == "The second page is here"
    assert all(n["index"] >= 0 for s in document["children"] for n in nodes(s))
