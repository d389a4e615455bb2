"""Switching therapies: from the selection to the painted page, and what 10,000 of them leave.

Figures of one run: nothing is asserted on time. The page alone is the middle pane; the whole is
what a person waits for: content, page, list and checklist.
"""

from __future__ import annotations

import faulthandler
import gc
import sys
import time
from collections.abc import Callable, Generator
from itertools import cycle, islice
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from db.records import Audience, Entry, Kind, Source
from db.repository import ContentRepository
from desktop.app.workstation import Start, Workstation
from desktop.core.paths import DataPaths, resource
from desktop.ui.theme import Theme
from tests.benchmarks import figures
from tests.helpers.fakes import FakePrompts

ROUNDS = 6
SELECTIONS = 10_000
GOAL = "p50 5, p99 16.7"
Page = tuple[Entry, tuple[Source, ...]]


@pytest.fixture
def content() -> Generator[ContentRepository]:
    """The real content."""
    opened = ContentRepository(resource("content"))
    yield opened
    opened.close()


@pytest.fixture
def workstation(
    qapp: QApplication, tmp_path: Path, content: ContentRepository
) -> Generator[Workstation]:
    """The real window at 1360 x 850."""
    Theme.register_fonts()
    made = Workstation(qapp, content, DataPaths(tmp_path), Start(), FakePrompts())
    made.window.resize(1360, 850)
    made.window.show()
    painted()
    yield made
    made.window.close()
    made.window.deleteLater()
    made.deleteLater()
    qapp.setStyleSheet("")


def painted() -> None:
    """Carry out what was posted: layouts, then painting, as the event loop would."""
    QCoreApplication.sendPostedEvents()


def therapies(content: ContentRepository) -> list[str]:
    return [summary.id for summary in content.summaries(Kind.THERAPY)]


def pages(content: ContentRepository) -> list[Page]:
    return [(content.entry(i), content.sources_of(i)) for i in therapies(content)]


def seconds(work: Callable[[], object]) -> float:
    """Return how long `work` and the painting after it take."""
    started = time.perf_counter()
    work()
    painted()
    return time.perf_counter() - started


@pytest.mark.parametrize("audience", list(Audience))
def test_switch_of_the_page(
    workstation: Workstation, content: ContentRepository, audience: Audience
) -> None:
    pane, found = workstation.window.detail_pane, pages(content)
    times = [
        seconds(lambda e=entry, s=sources: pane.show_entry(e, audience, s, "en"))
        for _ in range(ROUNDS)
        for entry, sources in found
    ]
    figures.show_spread(f"switch, page alone, {audience}", times[len(found) :], GOAL)


@pytest.mark.parametrize("audience", list(Audience))
def test_switch_of_the_whole_window(
    workstation: Workstation, content: ContentRepository, audience: Audience
) -> None:
    window, found = workstation.window, therapies(content)
    window.set_audience(audience)
    times = [seconds(lambda i=i: window.show_entry(i)) for _ in range(ROUNDS) for i in found]
    figures.show_spread(f"switch, whole window, {audience}", times[len(found) :], GOAL)


def test_jump_to_a_section(workstation: Workstation, content: ContentRepository) -> None:
    pane = workstation.window.detail_pane
    times: list[float] = []
    for entry, sources in pages(content):
        for section in ("effects", "evidence", "sources"):
            pane.show_entry(entry, Audience.PROFESSIONAL, sources, "en")
            times.append(seconds(lambda s=section: pane.scroll_to(s)))
    figures.show_spread("jump to a section just after a switch", times, GOAL)


def test_scrolling(workstation: Workstation, content: ContentRepository) -> None:
    pane = workstation.window.detail_pane
    bar, times = pane.page.verticalScrollBar(), list[float]()
    for entry, sources in pages(content):
        pane.show_entry(entry, Audience.PROFESSIONAL, sources, "en")
        painted()
        times += [seconds(lambda: bar.setValue(bar.value() + 60)) for _ in range(40)]
    figures.show_spread("one notch of the wheel", times, GOAL)


def private_bytes() -> int:
    """Return the memory that only this process uses, in bytes."""
    gc.collect()
    text = Path("/proc/self/smaps_rollup").read_text("ascii")
    return 1024 * int(text.split("Private_Dirty:")[1].split()[0])


@pytest.mark.timeout(900)
@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
def test_memory_of_many_selections(workstation: Workstation, content: ContentRepository) -> None:
    faulthandler.cancel_dump_traceback_later()  # this one takes about a minute, and may
    pane, found = workstation.window.detail_pane, pages(content)
    half = SELECTIONS // 2
    kept: list[int] = []
    order = cycle((a, p) for a in Audience for p in found)
    for _ in range(2):
        for audience, (entry, sources) in islice(order, half):
            pane.show_entry(entry, audience, sources, "en")
            painted()
        kept.append(private_bytes())
    each = (kept[1] - kept[0]) / half
    print(f"\n{SELECTIONS} selections: {each:.1f} bytes each in the second half (goal 16)")
