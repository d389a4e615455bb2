"""What the clinic's data means for texts and paper: states, hashes, the register, two windows."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from db.errors import SiteNotKeptError
from db.repository import ContentRepository
from db.site.records import ClinicProfile, SignedText, SignOff, TextKey
from db.site.repository import SiteRepository
from desktop.core import policy, review
from desktop.core.document_kind import Library
from desktop.core.documents import KINDS
from desktop.core.handouts.parts import ReviewState
from desktop.core.paths import resource
from desktop.core.policy import Policy
from desktop.core.ports import Hashed
from desktop.core.review import NOT_REVIEWED, PAGE, WORDS
from desktop.services.clinic_site import Calendar, ClinicSite
from tests.helpers.content import TreeCopy, build
from tests.helpers.entries import words
from tests.helpers.site import NOON, PROFILE, Clock

SHEET = TextKey("velotumab", "sheet", "en")
SIGN_OFF = SignOff("A. Reader", "Lead pharmacist", NOON.date(), date(2027, 11, 21), "River Clinic")

MakeSite = Callable[..., ClinicSite]


@pytest.fixture
def make_site(
    repository: ContentRepository, tmp_path: Path, clock: Clock, qtbot: QtBot
) -> Generator[MakeSite]:
    made: list[ClinicSite] = []

    def make(rules: Policy | None = None, content: ContentRepository = repository) -> ClinicSite:
        kept = SiteRepository(tmp_path / "data", clock)
        calendar = Calendar(lambda: clock.now.date(), clock)
        made.append(
            ClinicSite(None, kept, content, resource("handouts"), rules or Policy(), calendar)
        )
        return made[-1]

    yield make
    for site in made:
        site.close()


@pytest.fixture
def site(make_site: MakeSite) -> ClinicSite:
    return make_site()


def test_every_document_that_can_be_made_again_can_be_signed(site: ClinicSite) -> None:
    keys = site.texts_of("velotumab", "en")
    assert keys[:3] == (
        TextKey("velotumab", WORDS, "en"), TextKey("velotumab", PAGE, "en"), SHEET,
    )  # fmt: skip
    assert TextKey("velotumab", "sign", "en", "fever") in keys
    assert all(site.text_hash(key) for key in keys)
    assert len({site.text_hash(key) for key in keys}) == len(keys)


def test_the_professional_page_is_signed_in_the_language_it_is_written_in(
    site: ClinicSite,
) -> None:
    documents = [key.document for key in site.texts_of("velotumab", "es")]
    assert PAGE not in documents
    assert "sheet" in documents
    assert site.texts_of("darutumab", "es") == ()  # it has no Spanish words


def test_a_sign_off_makes_a_text_reviewed_and_no_other(site: ClinicSite, qtbot: QtBot) -> None:
    with qtbot.waitSignal(site.reviews_changed):
        site.sign([SHEET], SIGN_OFF)
    assert site.review(SHEET).state is ReviewState.REVIEWED
    for other in site.texts_of("velotumab", "en"):
        assert other == SHEET or site.review(other) == NOT_REVIEWED
    assert site.review(replace(SHEET, lang="es")) == NOT_REVIEWED


def test_paper_gets_the_sign_off_of_its_document(site: ClinicSite) -> None:
    site.sign([SHEET], SIGN_OFF)
    wish = review.plain_wish("velotumab", "en")
    assert site.sign_off("sheet", wish) == SIGN_OFF
    assert site.sign_off("call", wish) is None
    assert site.sign_off("no such kind", wish) is None
    both = review.plain_wish("velotumab", "en", mirror="es")
    assert site.sign_off("sheet", both) is None  # Spanish was not signed
    site.sign([replace(SHEET, lang="es")], SIGN_OFF)
    assert site.sign_off("sheet", both) == SIGN_OFF


def test_other_words_set_it_back(site: ClinicSite, make_site: MakeSite) -> None:
    kept = SiteRepository.__new__(SiteRepository)
    kept.__dict__ = site._kept.__dict__
    kept.sign(SignedText(SHEET, "the hash of what was there last year", SIGN_OFF))
    site.look_again()
    again = make_site()
    assert again.review(SHEET) == NOT_REVIEWED
    ((signed, found),) = again.signed()
    assert (signed.key, found) == (SHEET, NOT_REVIEWED)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("therapies/velotumab.en.md", "It drips into a vein", "It runs into a vein"),
        (
            "therapies/velotumab.en.md",
            "A nurse shows you how the pump works.",
            "A nurse helps you.",
        ),
        ("therapies/velotumab.yaml", "    any: 84.6", "    any: 84.7"),
    ],
)
def test_d16_edited_text_is_no_longer_what_was_signed(
    site: ClinicSite, make_site: MakeSite, tree_copy: TreeCopy, tmp_path: Path,
    name: str, old: str, new: str,
) -> None:  # fmt: skip
    """D-16: on screen and on paper; the clinic stays named, its reader does not."""
    site.save_profile(PROFILE, 0)
    keys = (SHEET, replace(SHEET, document=WORDS), replace(SHEET, document=PAGE))
    site.sign(keys, SIGN_OFF)
    tree_copy.edit(name, old, new)
    build(tree_copy.root, tmp_path / "edited")
    with closing(ContentRepository(tmp_path / "edited")) as content:
        edited = make_site(content=content)
        states = [edited.review(key).state for key in keys]
        if name.endswith(".md"):
            assert states[:2] == [ReviewState.NOT_REVIEWED] * 2
        else:
            assert states[2] is ReviewState.NOT_REVIEWED
        lines = {key: printed_lines(one, found) for key, one, found in (
            ("before", site, site._content), ("after", edited, content),
        )}  # fmt: skip
    assert all(PROFILE.name in line for line in lines.values())
    assert SIGN_OFF.name in lines["before"]
    assert "not yet checked" not in lines["before"]
    if name.endswith(".md"):
        assert SIGN_OFF.name not in lines["after"]
        assert "A doctor or nurse has not yet checked this sheet." in lines["after"]


def printed_lines(site: ClinicSite, content: Library) -> str:
    """Return what stands in the head, the notices and the foot of the sheet of SHEET."""
    wish = review.plain_wish("velotumab", "en")
    options = replace(
        wish.options, printed_on=NOON.date(), clinic=site.own_profile().value,
        sign_off=site.sign_off("sheet", wish),
    )  # fmt: skip
    kind = next(k for k in KINDS if k.id == SHEET.document)
    made = kind.make(content, words(), replace(wish, options=options))
    return " ".join((made.letterhead.name, *(n.text for n in made.notices), *made.footer.lines))


def test_the_day_of_the_next_review_passes(site: ClinicSite, clock: Clock) -> None:
    page = TextKey("velotumab", PAGE, "en")
    site.sign([page], SIGN_OFF)
    clock.now = datetime.fromisoformat("2027-11-22 08:00:00")
    assert site.review(page).state is ReviewState.OUT_OF_DATE
    assert site.review(page).due == date(2027, 11, 21)


def test_a_sign_off_of_a_text_that_is_gone_is_listed_as_not_reviewed(site: ClinicSite) -> None:
    site._kept.sign(SignedText(TextKey("gone", "sheet", "en"), "x", SIGN_OFF))
    site._reviews_are_new()
    ((_, found),) = site.signed()
    assert found == NOT_REVIEWED


def test_taking_back_makes_it_not_reviewed(site: ClinicSite) -> None:
    site.sign([SHEET], SIGN_OFF)
    ((signed, _),) = site.signed()
    site.withdraw(signed)
    assert site.review(SHEET) == NOT_REVIEWED
    assert site.signed() == ()


def test_what_another_window_signed_is_taken_up(make_site: MakeSite, qtbot: QtBot) -> None:
    one, other = make_site(), make_site()
    one.sign([SHEET], SIGN_OFF)
    one.save_profile(PROFILE, 0)
    assert other.review(SHEET) == NOT_REVIEWED
    with qtbot.waitSignals([other.profile_changed, other.reviews_changed]):
        other.look_again()
    assert other.review(SHEET).state is ReviewState.REVIEWED


def test_the_policy_fills_in_what_staff_left_empty(make_site: MakeSite) -> None:
    rules = policy.Policy(clinic=ClinicProfile("Policy Clinic", phone_day="555-555-0100"))
    site = make_site(rules)
    assert site.profile().name == "Policy Clinic"
    site.save_profile(ClinicProfile("River Clinic"), 0)
    assert (site.profile().name, site.profile().phone_day) == ("River Clinic", "555-555-0100")
    assert site.own_profile().value == ClinicProfile("River Clinic")


# ------------------------------------------------------------------------------ register


def sheet_id(site: ClinicSite, key: TextKey = SHEET) -> str:
    return site.document(key).sheet_id


def noted(site: ClinicSite, sheet_ids: list[str]) -> None:
    """Note sheets as they are noted after a print."""
    site.keep_printed(site.hashing(sheet_ids)())


def test_what_was_printed_from_this_content_has_not_changed(site: ClinicSite) -> None:
    noted(site, [sheet_id(site)])
    (line,) = site.printed_as(sheet_id(site))
    assert line.printed_at == NOON
    assert site.says_the_same(line) is True
    assert site.changed_sheets()() == []


def test_a_sheet_of_older_content_is_listed_when_its_words_have_changed(
    site: ClinicSite, clock: Clock
) -> None:
    code = sheet_id(site)
    noted(site, [code])
    (line,) = site.printed_as(code)
    older = replace(line, content_hash="older", content_version="2026.10.1")
    for days, changed in ((1, {"text_hash": "other words"}), (2, {}), (91, {"text_hash": "x"})):
        when = NOON - timedelta(days=days)
        site._kept.note_printed(replace(older, printed_at=when, **changed))
    (found,) = site.changed_sheets()()
    assert (found.sheet_id, found.times, found.certain) == (code, 1, True)
    assert found.last == NOON - timedelta(days=1)
    assert found.content_version == "2026.10.1"


def test_a_sheet_without_some_sections_is_compared_without_them(
    site: ClinicSite,
) -> None:
    wish = review.plain_wish("velotumab", "en", left_out=("common",))
    given = site.document(SHEET, wish).sheet_id
    assert given != sheet_id(site)
    assert site.read_code(given).left_out == ("common",)
    noted(site, [given])
    (line,) = site.printed_as(given)
    assert line.text_hash == review.document_hash(site.document(SHEET, wish))
    assert line.text_hash != site.text_hash(SHEET)
    site._kept.note_printed(replace(line, content_hash="older"))
    assert site.changed_sheets()() == [], "its own words are the same"


def test_what_cannot_be_made_again_is_called_perhaps(site: ClinicSite) -> None:
    noted(site, ["ABCDE-ABCDE-ABCDE"])
    (line,) = site.printed_as("ABCDE-ABCDE-ABCDE")
    assert line.text_hash == ""
    site._kept.note_printed(replace(line, content_hash="older"))
    (found,) = site.changed_sheets()()
    assert not found.certain


def test_a_name_typed_for_one_print_reaches_no_hash(site: ClinicSite) -> None:
    wish = review.plain_wish("velotumab", "en")
    named = replace(wish, options=replace(wish.options, patient="Ann Example", clinic=PROFILE))
    assert site.document(SHEET, named).sheet_id == sheet_id(site)
    noted(site, [site.document(SHEET, named).sheet_id])
    (line,) = site.printed_as(sheet_id(site))
    assert line.text_hash == site.text_hash(SHEET)


def test_the_policy_switches_the_register_off(make_site: MakeSite) -> None:
    site = make_site(Policy(keep_register=False))
    noted(site, [sheet_id(site)])
    assert site.printed_as(sheet_id(site)) == ()


def test_a_full_disk_never_stops_paper(site: ClinicSite, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: object) -> None:
        raise SiteNotKeptError("(disk full)")

    monkeypatch.setattr(site._kept, "note_printed", full)
    noted(site, [sheet_id(site)])
    assert site.printed_as(sheet_id(site)) == ()


def test_hashes_made_beside_the_window_are_those_of_the_window(site: ClinicSite) -> None:
    ids = [sheet_id(site), "ABCDE-ABCDE-ABCDE"]
    work, found = site.hashing(ids), list[Hashed]()
    beside = threading.Thread(target=lambda: found.append(work()))
    beside.start()
    beside.join()
    assert found[0] == [(one, site._texts.of_sheet(one)) for one in ids]
    assert found[0][0][1]


def test_content_that_cannot_be_opened_never_stops_paper(
    site: ClinicSite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(site._content, "folder", tmp_path)
    assert site.hashing(["ABCDE-ABCDE-ABCDE"])() == [("ABCDE-ABCDE-ABCDE", "")]


def test_where_no_register_is_kept_nothing_is_hashed(make_site: MakeSite) -> None:
    site = make_site(Policy(keep_register=False))
    assert site.hashing([sheet_id(site)])() == ()
    site.keep_printed([(sheet_id(site), "hash")])
    assert site.printed_as(sheet_id(site)) == ()
