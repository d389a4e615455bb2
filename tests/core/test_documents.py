"""The registry of documents: names in every language, one template each, made for every entry."""

from __future__ import annotations

import pytest

from desktop.core.documents import KINDS, kind
from tests.helpers.entries import HANDOUTS, words

TEMPLATES = sorted(HANDOUTS.glob("*.typ"))
PARTS = {"base", "blocks", "days", "card", "columns", "help", "sections", "main", "report"}


@pytest.mark.parametrize("lang", ["en", "es"])
def test_every_kind_has_a_name_in_every_language(lang: str) -> None:
    named = {key.partition(".")[2] for key in words(lang).texts if key.startswith("document.")}
    assert named == {k.id for k in KINDS}


def test_kinds_are_found_by_their_id() -> None:
    assert [kind(k.id) for k in KINDS] == list(KINDS)
    with pytest.raises(KeyError, match="nothing"):
        kind("nothing")


def test_every_template_can_be_set_among_others() -> None:
    exporting = {t.stem for t in TEMPLATES if "#let render(doc) =" in t.read_text("utf-8")}
    assert exporting == {t.stem for t in TEMPLATES} - PARTS
    assert [t.stem for t in TEMPLATES if "sys.inputs.document)" in t.read_text("utf-8")] == []
