"""Which texts of an entry can be signed: those it has, in the language asked for."""

from __future__ import annotations

from db.records import GLOSSARY
from db.repository import ContentRepository
from db.site.records import TextKey
from desktop.core.review import PAGE, WORDS
from desktop.core.signable import signs_of, texts_of


def documents(keys: tuple[TextKey, ...]) -> list[str]:
    return [key.document for key in keys]


def test_the_page_is_signed_in_english_only(repository: ContentRepository) -> None:
    english, spanish = (documents(texts_of(repository, "velotumab", lang)) for lang in ("en", "es"))
    assert english[:2] == [WORDS, PAGE]
    assert (spanish[0], PAGE in spanish) == (WORDS, False)
    assert {key.lang for key in texts_of(repository, "velotumab", "es")} == {"es"}


def test_what_depends_on_ticks_cannot_be_signed(repository: ContentRepository) -> None:
    assert "checklist" not in documents(texts_of(repository, "velotumab", "en"))


def test_a_document_about_a_sign_is_signed_sign_by_sign(repository: ContentRepository) -> None:
    about = [key for key in texts_of(repository, "velotumab", "en") if key.sign_id]
    on_it = {sign.symptom_id for sign in repository.checklist("velotumab")}
    assert {key.sign_id for key in about} == on_it
    assert len(about) == len(on_it) * len({key.document for key in about})


def test_without_words_in_a_language_nothing_is_signed_in_it(
    repository: ContentRepository,
) -> None:
    """A page in English words under another language is no text of that language."""
    assert texts_of(repository, "velotumab", "fr") == ()
    assert texts_of(repository, "word-cytokine", "fr") == ()


def test_a_word_is_signed_with_the_whole_glossary(repository: ContentRepository) -> None:
    for lang in ("en", "es"):
        for entry_id in ("word-cytokine", GLOSSARY):
            assert texts_of(repository, entry_id, lang) == (TextKey(GLOSSARY, WORDS, lang),)


def test_the_signs_of_a_checklist_are_signed_as_their_own_pages(
    repository: ContentRepository,
) -> None:
    found = signs_of(repository, "velotumab", "en")
    on_it = {sign.symptom_id for sign in repository.checklist("velotumab")}
    assert {(key.document, key.lang) for key in found} == {(WORDS, "en")}
    assert {key.entry_id for key in found} == on_it
    assert signs_of(repository, "fever", "en") == ()
    assert signs_of(repository, "velotumab", "fr") == (), "English words under another language"
