"""tests/conftest.py does fail what it should: a small bad suite, run by a pytest of its own."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.architecture.source_tree import ROOT

BAD_SUITE = """
import logging, os, threading, warnings
import pytest
from PySide6.QtCore import QCoreApplication, QRunnable, QThreadPool, QTimer, qWarning
from PySide6.QtWidgets import QLabel, QWidget

kept = []
gate = threading.Event()

class Job(QRunnable):
    def run(self): gate.wait(20)

def keep(thing):
    kept.append(thing)
    return thing

def test_window(qapp): keep(QWidget(objectName="stray")).setWindowTitle("Hello")
def test_timer(qapp): keep(QTimer(objectName="idle", interval=60_000)).start()
def test_job(qapp): keep(QThreadPool(objectName="jobs")).start(Job())
def test_thread(): threading.Thread(target=gate.wait, args=(20,), name="worker").start()
def test_log(): logging.getLogger("some.place").warning("odd %s", 7)
def test_python_warning(): warnings.warn("old way")
def test_qt_warning(qapp): qWarning("a Qt complaint")
def test_slot(qtbot):
    def fail(): raise ValueError("in a slot")
    QTimer.singleShot(0, fail)
    QCoreApplication.sendPostedEvents()

def test_good_window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    timer = QTimer(window)
    timer.start(60_000)
    window.show()

def test_good_log(caplog):
    with caplog.at_level(logging.WARNING):
        logging.getLogger("some.place").error("expected")

def test_good_environment():
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
    assert "leukoguide-tests-" in os.environ["HOME"]

def test_open_the_gate(): gate.set()
"""


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return what a pytest says of the bad suite under the real configuration and conftest."""
    suite = tmp_path_factory.mktemp("suite") / "test_bad.py"
    suite.write_text(BAD_SUITE, encoding="utf-8")
    plugins = ("-p", "tests.conftest", "-p", "no:cacheprovider", "-p", "no:xdist")
    options = ("-c", str(ROOT / "pyproject.toml"), "--rootdir", str(ROOT), "--timeout", "30")
    command = [sys.executable, "-m", "pytest", *plugins, *options, str(suite)]
    return subprocess.run(
        command, cwd=ROOT, check=False, capture_output=True, text=True, timeout=100
    ).stdout


@pytest.mark.parametrize(
    ("test", "reason"),
    [
        ("test_window", "top-level widget QWidget 'stray' titled 'Hello' (hidden)"),
        ("test_timer", "QTimer 'idle' without a parent, every 60000 ms, still runs"),
        ("test_job", "QThreadPool 'jobs' with 1 unfinished job(s)"),
        ("test_thread", "thread 'worker' still runs"),
        ("test_log", "WARNING some.place: odd 7 ("),
    ],
)
def test_what_is_left_behind_is_named(report: str, test: str, reason: str) -> None:
    assert f"  - {reason}" in report
    assert f"ERROR at teardown of {test} " in report


@pytest.mark.parametrize(
    ("test", "reason"),
    [
        ("test_python_warning", "UserWarning: old way"),
        ("test_qt_warning", "a Qt complaint"),
        ("test_slot", "ValueError: in a slot"),
    ],
)
def test_warnings_and_raising_slots_fail(report: str, test: str, reason: str) -> None:
    assert reason in report
    assert f"FAILED ::{test}" in report.partition("short test summary info")[2]


def test_nothing_else_fails(report: str) -> None:
    assert "3 failed, 9 passed, 5 errors" in report, report
