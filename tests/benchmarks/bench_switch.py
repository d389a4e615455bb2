"""Switching therapies: from the selection to the painted page, and what 10,000 of them leave.

Figures of one run: nothing is asserted on time. The page alone is the middle pane; the whole is
what a person waits for: content, page, list and checklist.
"""

from __future__ import annotations

import faulthandler
import gc
import sys
from itertools import cycle, islice
from pathlib import Path

import pytest

from db.records import Audience, Entry, Kind, Source
from db.repository import ContentRepository
from desktop.app.workstation import Workstation
from tests.benchmarks import figures
from tests.benchmarks.moments import Taken, painted, seconds

ROUNDS = 6
SELECTIONS = 10_000
GOAL = (5.0, 16.7)
Page = tuple[Entry, tuple[Source, ...]]


def therapies(content: ContentRepository) -> list[str]:
    return [summary.id for summary in content.summaries(Kind.THERAPY)]


def pages(content: ContentRepository) -> list[Page]:
    return [(content.entry(i), content.sources_of(i)) for i in therapies(content)]


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
    figures.spread(f"switch, page alone, {audience}", times[len(found) :], *GOAL)


@pytest.mark.parametrize("audience", list(Audience))
def test_switch_of_the_whole_window(
    workstation: Workstation, content: ContentRepository, audience: Audience
) -> None:
    window, found = workstation.window, therapies(content)
    window.set_audience(audience)
    times = [seconds(lambda i=i: window.show_entry(i)) for _ in range(ROUNDS) for i in found]
    figures.spread(f"switch, whole window, {audience}", times[len(found) :], *GOAL)


def test_jump_to_a_section(workstation: Workstation, content: ContentRepository) -> None:
    pane = workstation.window.detail_pane
    times: list[Taken] = []
    for entry, sources in pages(content):
        for section in ("effects", "evidence", "sources"):
            pane.show_entry(entry, Audience.PROFESSIONAL, sources, "en")
            times.append(seconds(lambda s=section: pane.scroll_to(s)))
    figures.spread("jump to a section just after a switch", times, *GOAL)


def test_scrolling(workstation: Workstation, content: ContentRepository) -> None:
    pane = workstation.window.detail_pane
    bar, times = pane.page.verticalScrollBar(), list[Taken]()
    for entry, sources in pages(content):
        pane.show_entry(entry, Audience.PROFESSIONAL, sources, "en")
        painted()
        times += [seconds(lambda: bar.setValue(bar.value() + 60)) for _ in range(40)]
    figures.spread("one notch of the wheel", times, *GOAL)


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
    text = f"{each:.1f} bytes each in the second half"
    figures.figure(f"growth over {SELECTIONS:,} selections", text, "<= 16 bytes", each <= 16)
