"""Lists on paper stay short (rule H-10), and nothing of them is lost where they are parted."""

from __future__ import annotations

import pytest

from desktop.core.handouts.lists import broken_up, parted
from desktop.core.handouts.parts import Line

WORDS = "And also:"


@pytest.mark.parametrize(
    ("count", "sizes"),
    [
        (0, []), (1, [1]), (6, [6]), (7, [7]), (8, [4, 4]), (13, [7, 6]), (14, [7, 7]),
        (15, [5, 5, 5]), (20, [7, 7, 6]), (22, [6, 6, 6, 4]),
    ],
)  # fmt: skip
def test_a_list_is_parted_as_seldom_and_as_evenly_as_can_be(count: int, sizes: list[int]) -> None:
    parts = parted(range(count))
    assert [len(part) for part in parts] == sizes
    assert [item for part in parts for item in part] == list(range(count))


def test_words_stand_inside_a_long_list_and_nowhere_else() -> None:
    items = tuple(Line(f"Item {number}") for number in range(8))
    lead = Line("These were seen:", item=False)
    assert broken_up((lead, *items), WORDS) == (
        lead, *items[:4], Line(WORDS, item=False), *items[4:],
    )  # fmt: skip
    assert broken_up(items[:7], WORDS) == items[:7]
    paragraphs = tuple(Line(f"Sentence {number}.", item=False) for number in range(8))
    assert broken_up(paragraphs, WORDS) == paragraphs


def test_what_is_not_stated_is_no_item_of_a_list() -> None:
    items = tuple(Line(f"Item {number}") for number in range(7))
    gap = Line("Not stated in the sources we read.", gap=True)
    assert broken_up((*items, gap), WORDS) == (*items, gap)
