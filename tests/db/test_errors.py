"""Errors of the environment: each has its own exit code and words a person can act on."""

from __future__ import annotations

import pytest

from db import errors

KINDS = [
    errors.ContentForeignError,
    errors.ContentDamagedError,
    errors.ContentMissingError,
    errors.ContentEmptyError,
    errors.ContentTruncatedError,
    errors.ContentNewerError,
    errors.ContentOlderError,
]
CRASH = 70  # EX_SOFTWARE, kept for our own bugs


def test_no_kind_is_forgotten() -> None:
    assert set(errors.ContentError.__subclasses__()) == set(KINDS)


def test_exit_codes_differ() -> None:
    codes = [kind.exit_code for kind in (*KINDS, errors.UnknownEntryError)]
    assert len(set(codes)) == len(codes)
    assert CRASH not in codes
    assert all(64 <= code <= 78 for code in codes)


SITE_KINDS = [
    errors.SiteMissingError,
    errors.SiteDamagedError,
    errors.SiteNewerError,
    errors.SiteNotKeptError,
    errors.SiteImportError,
]


def test_the_clinics_own_data_has_codes_of_its_own() -> None:
    assert set(errors.SiteError.__subclasses__()) == set(SITE_KINDS)
    assert [kind.exit_code for kind in SITE_KINDS] == [84, 80, 81, 82, 83]


@pytest.mark.parametrize("kind", [*SITE_KINDS, *errors.SiteNotKeptError.__subclasses__()])
def test_words_on_the_clinics_data_say_what_became_of_it(kind: type[errors.SiteError]) -> None:
    assert kind.message.endswith(".")
    assert any(word in kind.advice for word in ("Nothing", "unchanged", "stays as it is"))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_words(kind: type[errors.ContentError]) -> None:
    error = kind("leukoguide.sqlite")
    assert str(error) == f"{kind.message} leukoguide.sqlite"
    assert str(kind()) == kind.message
    assert kind.message.endswith(".")
    assert "Nothing was changed." in error.advice
    assert len({k.message for k in KINDS}) == len(KINDS)


def test_unknown_entry_names_the_nearest() -> None:
    error = errors.UnknownEntryError("velora2", ("velotumab", "fever"))
    assert error.nearest == ("velotumab", "fever")
    assert error.advice == "Nearest names: velotumab, fever"
    assert str(error) == "There is no entry with this name. velora2"


def test_unknown_entry_without_a_neighbour() -> None:
    assert errors.UnknownEntryError("zzz", ()).advice == "Try a search."
