"""Our own bugs: caught everywhere, told once, written without content."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Generator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.services.crash_reporter import KEEP_REPORTS, CrashReporter


@pytest.fixture
def reporter(tmp_path: Path, qapp: object) -> Generator[CrashReporter]:
    made = CrashReporter(tmp_path / "crashes")
    yield made
    made.uninstall()


def fail(text: str = "broken") -> BaseException:
    try:
        raise ValueError(text)
    except ValueError as error:
        return error


def test_a_report_names_versions_and_the_fault_and_is_written(
    reporter: CrashReporter, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR), qtbot.waitSignal(reporter.crash_caught) as caught:
        reporter.report(fail())
    assert caught.args is not None
    text, file = caught.args
    assert text.startswith("LeukoGuide ")
    assert "ValueError: broken" in text
    assert Path(file).read_text(encoding="utf-8") == text


def test_the_same_traceback_is_told_once(
    reporter: CrashReporter, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    told: list[tuple[str, str]] = []

    def remember(text: str, file: str) -> None:
        told.append((text, file))

    reporter.crash_caught.connect(remember)
    error = fail()
    with caplog.at_level(logging.ERROR):
        reporter.report(error)
        reporter.report(error)
    assert len(told) == 1


def test_an_exception_of_another_thread_is_caught(
    reporter: CrashReporter, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def work() -> None:
        raise RuntimeError("in a thread")

    reporter.install()
    with caplog.at_level(logging.ERROR), qtbot.waitSignal(reporter.crash_caught) as caught:
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
    assert caught.args is not None
    assert "RuntimeError: in a thread" in caught.args[0]


def test_uninstall_puts_the_hooks_back(reporter: CrashReporter) -> None:
    before = sys.excepthook
    reporter.install()
    assert sys.excepthook != before
    reporter.uninstall()
    assert sys.excepthook == before


def test_an_unwritable_folder_loses_only_the_file(
    tmp_path: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    reporter = CrashReporter(blocked / "crashes")
    with caplog.at_level(logging.ERROR), qtbot.waitSignal(reporter.crash_caught) as caught:
        reporter.report(fail())
    assert caught.args is not None
    assert caught.args[1] == ""


def test_old_reports_are_removed(
    reporter: CrashReporter, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = tmp_path / "crashes"
    folder.mkdir()
    for number in range(30):
        (folder / f"crash-2000-{number:02}.txt").write_text("old", encoding="utf-8")
    with caplog.at_level(logging.ERROR):
        reporter.report(fail())
    assert len(list(folder.glob("crash-*.txt"))) == KEEP_REPORTS


def test_what_was_left_below_python_is_kept_as_a_report(
    reporter: CrashReporter, tmp_path: Path
) -> None:
    folder = tmp_path / "crashes"
    folder.mkdir()
    for number in range(KEEP_REPORTS):
        (folder / f"crash-20200101-00000{number}-000000.txt").write_text("old")
    (folder / "native.log").write_text("Fatal Python error: Segmentation fault")
    reporter.install()
    (kept,) = folder.glob("crash-*-native.txt")
    assert kept.read_text() == "Fatal Python error: Segmentation fault"
    assert len(list(folder.glob("crash-*.txt"))) == KEEP_REPORTS
    assert (folder / "native.log").read_bytes() == b""


def test_an_empty_trace_is_no_report(reporter: CrashReporter, tmp_path: Path) -> None:
    folder = tmp_path / "crashes"
    folder.mkdir()
    (folder / "native.log").touch()
    reporter.install()
    assert list(folder.glob("crash-*.txt")) == []
