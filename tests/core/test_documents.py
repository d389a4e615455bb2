"""The registry of documents: names in every language, one template each, made for every entry."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from db.records import Level, Sign
from desktop.core.documents import KINDS, kind, kinds_for
from tests.helpers.entries import HANDOUTS, words
from tests.helpers.library import FakeLibrary

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


class AskedLibrary(FakeLibrary):
    """Notes in which language a checklist was asked for."""

    asked: set[str]

    def checklist(
        self, therapy_id: str, lang: str = "en", level: Level | None = None
    ) -> tuple[Sign, ...]:
        self.asked = {*vars(self).get("asked", ()), lang}
        return super().checklist(therapy_id, lang, level)


def test_whether_a_kind_exists_reads_no_checklist_in_another_language() -> None:
    """The Spanish sheet read the English list too, only to answer yes: 13 ms of a cold start."""
    library = AskedLibrary()
    spanish = replace(library.therapy, patient_lang="es")
    assert len(kinds_for(library, spanish)) > 10
    assert library.asked == {"es"}


def test_every_template_can_be_set_among_others() -> None:
    exporting = {t.stem for t in TEMPLATES if "#let render(doc) =" in t.read_text("utf-8")}
    assert exporting == {t.stem for t in TEMPLATES} - PARTS
    assert [t.stem for t in TEMPLATES if "sys.inputs.document)" in t.read_text("utf-8")] == []
