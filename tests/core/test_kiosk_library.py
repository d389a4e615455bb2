"""What the kiosk may show: patient words, of what the policy and the clinic allow."""

from __future__ import annotations

from msgspec.structs import replace

from db.records import Audience
from db.repository import ContentRepository
from desktop.core.handouts.parts import ReviewState
from desktop.core.kiosk_library import (
    KioskLibrary,
    keyed,
    questions_of,
    sections,
)
from desktop.core.kiosk_session import fresh_session, offered_languages
from desktop.core.page import BlockKind
from desktop.core.policy import Policy

OPEN = Policy(allow_not_reviewed=True)


def test_a_fresh_install_shows_nothing(repository: ContentRepository) -> None:
    library = KioskLibrary(repository, Policy())
    assert library.therapies("en") == ()
    assert library.terms("en") == ()
    assert library.signs("velotumab", "en") == ()
    assert library.signs("", "en") == ()
    assert library.questions("velotumab", "en") == ()
    assert not library.is_ready(("en", "es"))


def test_only_what_is_signed_off_is_shown(repository: ContentRepository) -> None:
    signed = {("velotumab", "en")}

    def review(entry_id: str, lang: str) -> ReviewState:
        found = (entry_id, lang) in signed
        return ReviewState.REVIEWED if found else ReviewState.NOT_REVIEWED

    library = KioskLibrary(repository, Policy(), review)
    assert [s.id for s in library.therapies("en")] == ["velotumab"]
    assert library.therapies("es") == ()
    assert library.signs("velotumab", "en") == (), "its signs are not signed: no half list"
    signed |= {(s.symptom_id, "en") for s in repository.checklist("velotumab", "en")}
    assert library.signs("velotumab", "en")


def test_the_policy_chooses_therapies(repository: ContentRepository) -> None:
    library = KioskLibrary(repository, replace(OPEN, therapies=("velotumab",)))
    assert [s.id for s in library.therapies("en")] == ["velotumab"]
    assert library.therapy("darutumab", "en") is None


def test_warming_makes_the_same_lists(repository: ContentRepository) -> None:
    cold, warm = KioskLibrary(repository, OPEN), KioskLibrary(repository, OPEN)
    assert sum(1 for _ in warm.warm(("en", "es"))) > 5
    for lang in ("en", "es"):
        assert warm.therapies(lang) == cold.therapies(lang)
        assert warm.kinds(lang) == cold.kinds(lang)
        assert warm.signs("", lang) == cold.signs("", lang)


def test_nothing_for_professionals_passes(repository: ContentRepository) -> None:
    library = KioskLibrary(repository, OPEN)
    for shown in library.therapies("en"):
        entry = library.therapy(shown.id, "en")
        assert entry is not None
        assert (entry.facts, entry.tables, entry.gaps) == ((), (), ())
        for section in sections(entry):
            kinds = {b.kind for b in section.blocks}
            allowed = {BlockKind.HEADING, BlockKind.STATEMENT, BlockKind.GAP, BlockKind.DIAGRAM}
            assert kinds <= allowed
            assert "teach_back" not in {b.topic for b in section.blocks}
        for sign in library.signs(shown.id, "en"):
            said = (*sign.instruction, *sign.raises, *sign.self_care)
            assert all(s.audience is Audience.PATIENT for s in said)
            assert (sign.frequency, sign.clinical) == (None, "")


def test_a_question_keeps_its_place_in_another_language(repository: ContentRepository) -> None:
    library = KioskLibrary(repository, OPEN)
    english = library.questions("velotumab", "en")
    keys = list(reversed(keyed(english)))
    assert [s.text for s in questions_of(library, keys, "en")] == [
        s.text for s in reversed(english)
    ]
    assert len(questions_of(library, keys, "es")) == len(library.questions("velotumab", "es"))
    assert questions_of(library, ["nothing:1"], "en") == ()


def test_the_session() -> None:
    policy = Policy(languages=("es", "xx"), text_size=32)
    assert offered_languages(policy, ("en", "es")) == ("es",)
    assert offered_languages(Policy(), ("en", "es")) == ("en", "es")
    session = fresh_session(policy, ("es",))
    for _ in range(5):
        session.larger_text()
    assert session.text_size == 32, "after the largest the smallest"
    session.toggle_question("a")
    session.therapy = "x"
    session.checklist.set_ticked("fever", True)
    session.reset(fresh_session(policy, ("es",)))
    assert session == fresh_session(policy, ("es",))
