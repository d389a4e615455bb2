"""Filters of the therapy list: alternatives inside a facet, narrowing between facets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.records import Kind, Summary
from db.repository import ContentRepository
from desktop.core.facets import FACETS, Filter, counts, values_of


def summary(name: str, **more: object) -> Summary:
    empty: dict[str, object] = dict.fromkeys(Summary.__struct_fields__, "")
    lists: dict[str, object] = dict.fromkeys(("targets", "leukemias", "ages"), ())
    return Summary(**(empty | lists | {"id": name, "kind": Kind.THERAPY} | more))  # pyright: ignore[reportArgumentType]


LIST = (
    summary("a", class_id="bite", targets=("CD19", "CD3"), leukemias=("all",), market="marketed",
            ages=("adult", "child")),
    summary("b", class_id="bite", targets=("CD19",), leukemias=("all", "aml"), market="off-market",
            ages=("adult",)),
    summary("c", class_id="car-t", targets=("CD19",), leukemias=("all",), market="marketed",
            ages=("adult",)),
    summary("d"),
)  # fmt: skip
VALUES = sorted({(facet, value) for s in LIST for facet in FACETS for value in values_of(s, facet)})
CHOICES = st.frozensets(st.sampled_from([*VALUES, ("class", "gone")]))


def ids(chosen: Filter) -> list[str]:
    return [s.id for s in chosen.apply(LIST)]


@pytest.mark.parametrize(
    ("chosen", "left"),
    [
        ([], ["a", "b", "c", "d"]),
        ([("leukemia", "aml")], ["b"]),
        ([("leukemia", "all")], ["a", "b", "c"]),
        ([("leukemia", "all"), ("leukemia", "aml")], ["a", "b", "c"]),
        ([("class", "bite")], ["a", "b"]),
        ([("class", "bite"), ("status", "marketed")], ["a"]),
        ([("class", "bite"), ("class", "car-t"), ("status", "marketed")], ["a", "c"]),
        ([("age", "child"), ("leukemia", "aml")], []),
        ([("target", "CD3")], ["a"]),
        ([("target", "cd3")], []),
    ],
)
def test_what_stays(chosen: list[tuple[str, str]], left: list[str]) -> None:
    assert ids(Filter(frozenset(chosen))) == left


def test_toggling() -> None:
    once = Filter().toggled("class", "bite")
    assert once == Filter(frozenset({("class", "bite")}))
    assert once.toggled("class", "bite") == Filter()
    assert Filter() == Filter(frozenset()), "the filter before is not changed"


@given(chosen=CHOICES)
def test_counts_say_what_would_be_left(chosen: frozenset[tuple[str, str]]) -> None:
    """The count at a value is the length of the list with that value alone in its facet."""
    for facet in FACETS:
        others = frozenset((f, v) for f, v in chosen if f != facet)
        for value, count in counts(LIST, facet, Filter(chosen)).items():
            assert count == len(Filter(others | {(facet, value)}).apply(LIST))


@given(chosen=CHOICES)
def test_more_facets_never_bring_entries_back(chosen: frozenset[tuple[str, str]]) -> None:
    left = set(ids(Filter(chosen)))
    for facet in {f for f, _ in chosen}:
        assert left <= set(ids(Filter(frozenset(c for c in chosen if c[0] != facet))))


def test_every_value_is_offered_most_first() -> None:
    assert counts(LIST, "class", Filter()) == {"bite": 2, "car-t": 1}
    assert list(counts(LIST, "leukemia", Filter())) == ["all", "aml"]
    narrowed = counts(LIST, "class", Filter(frozenset({("leukemia", "aml")})))
    assert narrowed == {"bite": 1, "car-t": 0}, "a value that leaves nothing is still shown"


def test_counts_of_nothing() -> None:
    assert counts([], "class", Filter()) == {}


def test_facets_of_the_tree(repository: ContentRepository) -> None:
    therapies = repository.summaries(Kind.THERAPY)
    assert {facet: counts(therapies, facet, Filter()) for facet in FACETS} == {
        "leukemia": {"all": 3, "aml": 1},
        "class": {"bispecific-t-cell-engager": 2, "car-t-cell-therapy": 1},
        "target": {"CD19": 3, "CD3": 1},
        "age": {"adult": 3, "child": 1},
        "status": {"marketed": 1, "off-market": 1, "restricted": 1},
    }
