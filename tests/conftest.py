"""The strict harness of every test: a sealed environment, and failure for what is left behind.

Nothing here imports Qt before the environment is set. Must not know a single pane, record or file
of content: fixtures that do stand in the conftest.py of their folder or in tests/helpers.
"""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.helpers import leaks
from tests.helpers.logs import UnexpectedLogs

SLOW_FOLDERS = {"benchmarks", "flows"}
RELEASE_FOLDERS = {"release_content"}
GUI_FIXTURES = {"qapp", "qtbot", "qtmodeltester"}
HOME_FOLDERS = (
    *("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"),
    *("APPDATA", "LOCALAPPDATA"),
)

_FAILED = pytest.StashKey[bool]()


def seal_environment() -> None:
    """Give the tests their own home, no display, and one locale and time zone on every machine."""
    home = Path(tempfile.mkdtemp(prefix="leukoguide-tests-"))
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    foreign = [name for name in os.environ if name.startswith(("QT_", "QML", "LEUKOGUIDE_"))]
    for name in foreign:
        del os.environ[name]
    os.environ.pop("LANGUAGE", None)
    os.environ.update(QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8", TZ="UTC")
    for name in ("HOME", "USERPROFILE"):
        os.environ[name] = str(home)
    for name in HOME_FOLDERS:
        folder = home / name.lower()
        folder.mkdir(mode=0o700)
        os.environ[name] = str(folder)


seal_environment()

# No deadline: two cores shared by parallel workers say nothing about one example's time.
# In CI the same examples each time; a developer's machine looks for new ones.
settings.register_profile("house", deadline=None, database=None, derandomize="CI" in os.environ)
settings.load_profile("house")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        folders = set(item.path.parts)
        if GUI_FIXTURES & set(getattr(item, "fixturenames", ())):
            item.add_marker("gui")
        if SLOW_FOLDERS & folders:
            item.add_marker("slow")
        if RELEASE_FOLDERS & folders:
            item.add_marker("release")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.failed:
        item.stash[_FAILED] = True
    return report


@pytest.fixture(autouse=True)
def no_unexpected_logs(request: pytest.FixtureRequest) -> Generator[None]:
    """Fail a test that logs a warning or worse outside `with caplog.at_level(logging.WARNING):`."""
    with UnexpectedLogs(request.node) as unexpected:
        yield
    if unexpected.messages:
        pytest.fail(
            "Logged without being expected:\n" + _bullets(unexpected.messages), pytrace=False
        )


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest) -> Generator[None]:
    """Fail a test after which a thread runs or, with Qt, a window, timer or job is still there."""
    with_qt = request.node.get_closest_marker("gui") is not None
    if with_qt:
        request.getfixturevalue("qapp")  # so that the first snapshot sees an application
    before = leaks.snapshot(with_qt=with_qt)
    yield
    # A failed test is kept alive by its traceback, with all its widgets: one fault, one report.
    if request.node.stash.get(_FAILED, False):
        return
    left = leaks.left_behind(before, with_qt=with_qt)
    leaks.settle(with_qt=with_qt)
    if left:
        pytest.fail("Left behind by this test:\n" + _bullets(left), pytrace=False)


def _bullets(lines: list[str]) -> str:
    return "\n".join(f"  - {line}" for line in lines)
