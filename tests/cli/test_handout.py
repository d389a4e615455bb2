"""The command "handout": one document, several, a bundle, real dates; what is refused and how."""

from __future__ import annotations

import io
import sqlite3
import subprocess
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from db.repository import ContentRepository
from db.site.records import Bundle, ClinicProfile, SignedText, SignOff, TextKey
from db.site.repository import SiteRepository
from desktop import cli, cli_handout, cli_progress
from desktop.core import review
from desktop.core.batch import Job, file_name
from desktop.core.documents import KINDS, kind
from desktop.core.errors import UnwritableOutputError
from desktop.core.handouts.frame import HandoutOptions
from desktop.core.handouts.parts import HandoutDocument
from desktop.core.paths import resource
from desktop.printing import files
from desktop.printing.files import page_count
from tests.helpers import pdf as reading
from tests.helpers.entries import TODAY, words
from tests.helpers.png import png


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = cli.main(["handout", *arguments])
    said = capsys.readouterr()
    return code, said.out, said.err


def names(folder: Path) -> list[str]:
    return sorted(f.name for f in folder.iterdir()) if folder.is_dir() else []


def test_several_documents_of_several_entries_go_to_a_folder(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    code, out, err = run(
        capsys, "blinatumomab", "Kymriah", "--document", "call", "--document", "wallet",
        "--lang", "es", "--size", "a4", "--large-print", "--gray", "--output", str(tmp_path),
    )  # fmt: skip
    assert (code, out.strip()) == (0, f"4 files in {tmp_path}")
    assert names(tmp_path) == [
        "blinatumomab-call-es-a4-large-gray.pdf",
        "blinatumomab-wallet-es-a4-large-gray.pdf",
        "tisagenlecleucel-call-es-a4-large-gray.pdf",
        "tisagenlecleucel-wallet-es-a4-large-gray.pdf",
    ]
    assert err.splitlines()[-1] == f"[{'#' * cli_progress.BAR}] 4/4"


def test_a_bundle_is_one_file_with_a_cover(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    target = tmp_path / "start.pdf"
    code, _, err = run(capsys, "blinatumomab", "--bundle", "start", "--output", str(target))
    assert (code, err) == (0, "")
    pdf = reading.opened(target.read_bytes())
    heads = [e.title for e in reading.elements(pdf) if e.tag == "H1"]
    assert heads[:3] == ["Start of Blincyto", "Blincyto", "When to call"]
    assert str(pdf.open_metadata().get("dc:title")) == "Start of Blincyto: Blincyto"


def test_real_dates_from_a_start_date(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    target = tmp_path / "days.pdf"
    start = cli_handout.date.today().isoformat()
    code, _, err = run(
        capsys, "blinatumomab", "--document", "calendar", "--plan", "mrd-1", "--start", start,
        "--output", str(target),
    )  # fmt: skip
    assert (code, err) == (0, "")
    assert "day 42" in reading.text_of(reading.opened(target.read_bytes()))


def test_an_entry_named_twice_is_one_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """By name and by id: two files of one name were counted, and both written to one place."""
    code, out, err = run(
        capsys, "blinatumomab", "Blincyto", "--document", "call", "--output", str(tmp_path),
    )  # fmt: skip
    assert (code, err) == (0, "")
    assert out.strip() == str(tmp_path / "blinatumomab-call-en-letter.pdf")
    assert names(tmp_path) == ["blinatumomab-call-en-letter.pdf"]


REFUSED = {
    "no entry": (["--output", "x.pdf"], 2, "name an entry (or --all) and --output"),
    "no output": (["blinatumomab"], 2, "name an entry (or --all) and --output"),
    "unknown document": (["blinatumomab", "--document", "poem"], 2, "no document “poem”"),
    "unknown bundle": (["blinatumomab", "--bundle", "all"], 2, "no bundle “all”"),
    "unknown language": (["blinatumomab", "--lang", "xx"], 2, "there is no content in “xx”"),
    "unknown mirror": (["blinatumomab", "--mirror", "xx"], 2, "there is no content in “xx”"),
    "unknown entry": (["blinatumomap"], 72, "blinatumomab"),
    "not for this entry": (["tocilizumab", "--document", "calendar"], 2, "does not have each of"),
    "no date": (
        ["blinatumomab", "--document", "calendar", "--start", "soon"], 2, "“soon” is no date",
    ),
    "an entry and all": (["blinatumomab", "--all"], 2, "--all makes every entry"),
    "a start for no calendar": (
        ["blinatumomab", "--start", "TODAY"], 2, "--start is for --document calendar",
    ),
    "a plan for all": (["--all", "--plan", "mrd-1"], 2, "--plan is for --document calendar"),
    "a sign for no sign": (
        ["blinatumomab", "--document", "call", "--sign", "fever"], 2,
        "--sign is for --document sign",
    ),
    "the same beside it": (["blinatumomab", "--mirror", "en"], 2, "another language"),
    "the same beside it in Spanish": (
        ["blinatumomab", "--lang", "es", "--mirror", "es"], 2, "another language",
    ),
    "absurd date": (
        ["blinatumomab", "--document", "calendar", "--plan", "mrd-1", "--start", "1926-12-01"],
        2, "more than a year before or after today: 1926-12-01",
    ),
    "which plan": (
        ["blinatumomab", "--document", "calendar", "--start", "TODAY"],
        2, "--plan is one of: relapsed-1, ",
    ),
    "unknown plan": (
        ["blinatumomab", "--document", "calendar", "--plan", "x"],
        2, "blinatumomab has no plan “x”; --plan is one of: relapsed-1, ",
    ),
    "a plan where there are none": (
        ["interferon-alfa", "--document", "calendar", "--plan", "x"], 2, "it has no plans of days",
    ),
    "no sign": (["blinatumomab", "--document", "sign"], 2, "--document sign needs --sign"),
    "unknown sign": (
        ["blinatumomab", "--document", "sign", "--sign", "fevr"], 72, "Nearest names: fever,",
    ),
    "one file for two": (["blinatumomab", "kymriah"], 2, "2 files need a folder"),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_made_is_refused_with_the_reason(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, case: str
) -> None:
    arguments, expected, reason = REFUSED[case]
    today = cli_handout.date.today().isoformat()
    arguments = [today if a == "TODAY" else a for a in arguments]
    if "--output" not in arguments and case != "no output":
        arguments = [*arguments, "--output", str(tmp_path / "x.pdf")]
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (expected, "")
    assert reason in err
    assert names(tmp_path) == []


def test_ctrl_c_says_how_many_files_are_whole(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line, no trace; each file that is there is whole."""
    made = cli_handout._Work._documents
    left = [1, 2, 3]

    def pressed(self: cli_handout._Work, job: Job) -> list[HandoutDocument]:
        if not left:
            raise KeyboardInterrupt
        left.pop()
        return made(self, job)

    monkeypatch.setattr(cli_handout._Work, "_documents", pressed)
    code, out, err = run(capsys, "--all", "--quiet", "--output", str(tmp_path))
    made_files = list(tmp_path.iterdir())
    total = err.split()[3]
    assert (code, out, err) == (130, "", f"Stopped: {len(made_files)} of {total} files are whole\n")
    assert all(page_count(f.read_bytes()) > 0 for f in made_files)


def test_the_clinics_letterhead_bundles_and_sign_offs_stand_on_paper(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    data = tmp_path / "data"
    with closing(ContentRepository(resource("content"))) as content:
        document = kind("call").make(content, words(), review.plain_wish("blinatumomab", "en"))
    signed = SignOff("A. Person", "pharmacist", date(2026, 1, 2), date(2090, 1, 1))
    key = TextKey("blinatumomab", "call", "en")
    with closing(SiteRepository(data)) as site:
        site.save_profile(ClinicProfile("River Clinic", phone_out_of_hours="555-0199"), 0)
        site.save_bundle(Bundle("own-1", "Our set", ("call", "wallet")), 0)
        site.sign(SignedText(key, review.document_hash(document), signed))
    target = tmp_path / "x.pdf"
    code = cli.main(["--data-dir", str(data), "handout", "blinatumomab", "--bundle", "Our set",
                     "--output", str(target)])  # fmt: skip
    assert code == 0, capsys.readouterr().err
    pdf = reading.opened(target.read_bytes())
    cover, call = reading.text_of(pdf, 0), reading.text_of(pdf, 1)
    assert "Our set" in cover
    assert "River Clinic" in call
    assert "555-0199" in call
    assert "Checked by A. Person, pharmacist on January 2, 2026." in call
    assert "has not yet checked this sheet" in reading.text_of(pdf, len(pdf.pages) - 1)


def test_a_damaged_logo_stops_no_batch_and_is_said_once(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    data, folder = tmp_path / "data", tmp_path / "out"
    with closing(SiteRepository(data)) as site:
        site.save_profile(ClinicProfile("River Clinic", logo=png(30, 20)[:-30]), 0)
    code = cli.main(["--data-dir", str(data), "handout", "blinatumomab", "--document", "call",
                     "--document", "wallet", "--quiet", "--output", str(folder)])  # fmt: skip
    err = capsys.readouterr().err
    assert (code, len(list(folder.iterdir()))) == (0, 2)
    assert err.count("The clinic's logo is damaged or too large, so the sheets have none.") == 1


@pytest.mark.parametrize("state", ["damaged", "empty", "gone", "newer"])
def test_no_sheet_goes_out_without_the_number_that_the_clinic_has_entered(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, state: str
) -> None:
    """What cannot be read is said, and left as it is for the window to put right."""
    data, target = tmp_path / "data", tmp_path / "x.pdf"
    with closing(SiteRepository(data)) as site:
        site.save_profile(ClinicProfile("River Clinic", phone_out_of_hours="555-0199"), 0)
    file = data / "site.sqlite"
    if state == "damaged":
        file.write_bytes(file.read_bytes().replace(b"555-0199", b"555-0198"))
    elif state == "empty":
        file.write_bytes(b"")
    elif state == "gone":
        file.unlink()
    else:
        with closing(sqlite3.connect(file)) as raw:
            raw.execute("PRAGMA user_version = 99")
            raw.commit()
    code = cli.main(["--data-dir", str(data), "handout", "blinatumomab", "--output", str(target)])
    assert code == (81 if state == "newer" else 80)
    assert "clinic's own data" in capsys.readouterr().err
    assert not target.exists()
    assert not list(data.glob("site-damaged-*"))


def test_a_policy_that_asks_for_a_number_is_kept(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """The key stands at the top of the file; without a number nothing is made, and it is said."""
    rules, target = tmp_path / "policy.toml", tmp_path / "x.pdf"
    command = ["--policy", str(rules), "handout", "blinatumomab", "--output", str(target)]
    rules.write_text("require_out_of_hours_number = true\n", encoding="utf-8")
    assert cli.main(command) == 2
    told = capsys.readouterr().err
    assert "the policy asks for an out-of-hours number, and there is none" in told
    assert names(tmp_path) == ["policy.toml"]
    rules.write_text("require_out_of_hours_number = false\n", encoding="utf-8")
    assert cli.main(command) == 0
    assert names(tmp_path) == ["policy.toml", "x.pdf"]


def test_a_named_policy_that_is_not_there_is_said(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    rules, target = tmp_path / "policy.toml", tmp_path / "x.pdf"
    command = ["--policy", str(rules), "handout", "blinatumomab", "--output", str(target)]
    assert cli.main(command) == 79
    assert f"{rules}: there is no such file" in capsys.readouterr().err
    assert names(tmp_path) == []


def test_a_batch_that_fails_says_how_many_files_are_whole(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It had said that nothing was left behind, beside the files that were."""
    write = files.write_atomically

    def full(target: Path, data: bytes) -> None:
        if "wallet" in target.name:
            raise UnwritableOutputError(f"{target.name}: No space left on device")
        write(target, data)

    monkeypatch.setattr(files, "write_atomically", full)
    code, out, err = run(
        capsys, "blinatumomab", "--document", "call", "--document", "wallet", "--quiet",
        "--output", str(tmp_path),
    )  # fmt: skip
    assert (code, out) == (73, "")
    whole = len(names(tmp_path))
    assert "blinatumomab-wallet-en-letter.pdf: No space left on device" in err
    assert f"{whole} of 2 files are whole; the others were not made." in err
    assert "Nothing was left behind" not in err


def test_a_folder_that_is_named_like_a_file_is_a_folder(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder = tmp_path / "sheets.pdf"
    folder.mkdir()
    code, _, err = run(capsys, "blinatumomab", "--document", "call", "--output", str(folder))
    assert (code, err) == (0, "")
    assert names(folder) == ["blinatumomab-call-en-letter.pdf"]


@pytest.mark.parametrize("where", ["{long}.pdf", "{long}/x.pdf", "{long}"])
def test_a_name_that_no_file_can_have_is_said(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, where: str
) -> None:
    target = tmp_path / where.format(long="n" * 300)
    code, out, err = run(capsys, "blinatumomab", "--output", str(target))
    assert (code in (2, 73), out) == (True, "")
    assert "too long" in err.splitlines()[0]
    assert list(tmp_path.iterdir()) == []


def test_a_data_folder_with_such_a_name_is_said(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    long = str(tmp_path / ("n" * 300))
    arguments = ["handout", "blinatumomab", "--output", str(tmp_path / "x.pdf")]
    assert cli.main(["--data-dir", long, *arguments]) == 2
    assert capsys.readouterr().err.startswith("This name is too long for a file: ")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("empty", ["", " "])
def test_an_empty_output_is_not_the_folder_one_is_in(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, empty: str
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as stopped:
        run(capsys, "blinatumomab", "--output", empty)
    assert stopped.value.code == 2
    assert "--output: the name is empty; nothing was written" in capsys.readouterr().err
    assert names(tmp_path) == []


def test_a_full_disk_is_no_success(tmp_path: Path) -> None:
    """A disk with no room: exit code 73, and no file of 0 bytes."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=8k", "tmpfs", str(disk)],
        capture_output=True,
        check=False,
    )
    if mounted.returncode:
        pytest.skip("a small disk needs root")
    try:
        code = cli.main(["handout", "blinatumomab", "--output", str(disk / "b.pdf")])
        assert code == 73
        assert names(disk) == []
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_the_kinds_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "--list")
    assert code == 0
    assert [line.split()[0] for line in out.splitlines()][: len(KINDS)] == [k.id for k in KINDS]


def test_the_bar_tells_each_tenth_where_it_is_no_terminal() -> None:
    out = io.StringIO()
    progress = cli_progress.Progress(1000, False, out)
    for done in range(1, 1001):
        progress.step(done)
    lines = out.getvalue().splitlines()
    assert len(lines) == 10
    assert lines[-1].endswith("1000/1000")


def test_file_names_tell_what_is_inside() -> None:
    options = HandoutOptions(TODAY, lang="es", mirror="en", paper="a4", large_print=True)
    assert file_name("x", "sheet", options) == "x-sheet-es-en-a4-full-large.pdf"
    assert file_name("x", "sign:fever", options) == "x-sign-fever-es-en-a4-large.pdf"
