"""The list model under Qt's own model tester, and what its rows say."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from db.records import Kind, MatchedBy, SearchHit, Summary
from desktop.models.entry_list import EntryListModel, Role, Row, grouped_rows, hit_rows


def summary(entry_id: str, group: str, market: str = "") -> Summary:
    return Summary(
        id=entry_id, kind=Kind.THERAPY, title=entry_id.title(), subtitle="generic", class_id="c",
        class_title="Class", group_id=group, group_title=group.title(), market=market, level="",
        targets=("CD19", "CD3"), leukemias=("all",), ages=("adults",),
    )  # fmt: skip


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester, qapp: object) -> None:
    model = EntryListModel()
    model.set_rows(grouped_rows([summary("a", "x"), summary("b", "x"), summary("c", "y")], {}))
    qtmodeltester.check(model, force_py=True)
    assert model.rowCount() == 5
    assert model.rowCount(model.index(0)) == 0
    assert model.data(QModelIndex()) is None


def test_a_heading_cannot_be_chosen_and_an_entry_can(qapp: object) -> None:
    model = EntryListModel()
    model.set_rows(grouped_rows([summary("a", "x")], {}))
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable


def test_an_entry_says_names_target_and_state(qapp: object) -> None:
    model = EntryListModel()
    model.set_rows(
        grouped_rows([summary("a", "x", "off-market")], {"off-market": "Off the market"})
    )
    index = model.index(1)
    spoken = model.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "A, generic · CD19 × CD3, Off the market"
    row = model.data(index, Role.ROW)
    assert isinstance(row, Row)
    assert row.entry_id == "a"
    assert model.row_of("a") == 1
    assert model.row_of("nothing") == -1


def test_results_are_grouped_by_kind_with_the_best_hits_kind_first() -> None:
    hits = [
        SearchHit(Kind.SYMPTOM, "fever", "Fever", "", MatchedBy.ALIAS),
        SearchHit(Kind.THERAPY, "a", "A", "generic", MatchedBy.BODY),
        SearchHit(Kind.SYMPTOM, "chills", "Chills", "", MatchedBy.BODY),
    ]
    rows = hit_rows(hits, {"symptom": "Side effects", "therapy": "Therapies"}, {})
    assert [r.title for r in rows] == ["Side effects", "Fever", "Chills", "Therapies", "A"]
