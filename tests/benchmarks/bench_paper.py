"""Paper: pages in a warm process, the preview, the command line cold, the whole library.

Figures of one run; nothing is asserted on time. Ratios are to a page of one word set with the same
fonts and the same standards, to the words of the same sheet set as plain paragraphs and nothing
else (no template can beat that), and to a bare `python -c pass`.

What the goals stand on, in milliseconds of the processor, measured on two cores that five people
shared (2026-11-28; a quiet machine needs about half, the ratios are what counts):

- One word 3.4; the words of a sheet alone, a single setting without any form, 7 (teach-back) to 12
  ("when to call") and 17 (therapy); ours 19, 60 and 200 where every sentence is new, 7, 14 and 46
  where the sheet was made before. 10 ms is reached by the short pages on a quiet machine only.
- In millions of instructions (valgrind), each sheet with new words, before and since 2026-11-29:
  teach-back 40 and 35, wallet 64 and 58, questions 72 and 66, "when to call" 134 and 83, sign 139
  and 70, calendar 92 and 86, terms 145 and 139, emergency 161 and 153, carer 206 and 198, therapy
  336 and 328. A third of teach-back is two fonts put into the PDF, which Typst does anew each time.
- What is left is setting things twice: Typst keeps nothing of what it measured, so a page whose
  parts must find room (columns, cards) is set once to be measured and once to stand. In one column
  most of it is reckoned instead (page.typ). Lists with marks, boxes and tags cost about twice the
  bare paragraph.
- Where time went before: Typst's library built anew for each sheet (14 % of teach-back), whole
  documents hashed for each call of a function (4 % of "when to call"), modules evaluated anew for
  each sheet (now the data come with the call and the templates stay known), the font's rules for
  loose accents (15 %), cards and ends of sheets measured several times, 100 circles in each picture
  of people. No time goes into the PDF's tags and standards, nor into the page numbers.
- Cold, what is ours: of each round three processes in turns, (a) `python -c pass`, (b) one that
  does nothing but let Typst set this very document (typst_alone.py; the same bytes must come out),
  (c) `main.py handout`. The figure is (c - b + a) / a by the medians: ours beyond Typst, as
  multiples of a bare Python. All modules are compiled before, as `make content` and packages do.
  Counted in instructions (valgrind, the check of the content aside, which goes on on another core):
  13.1 before 2026-11-29, 8.1 since. Of that 1 is Python itself and 3.5 are argparse, msgspec,
  sqlite3, pathlib and what these read, before a line of ours has run; 0.5 are kinds of document
  that were not asked for (desktop/core/documents.py reads all). 4 is out of reach while the
  records are msgspec's. The ratio needs a machine with two cores at rest.
- The preview sets coarse pages first: pixels at 110 per inch take as long as the setting (two pages
  140 to 200). The window is not held up: Typst lets other threads go on.
"""

from __future__ import annotations

import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from db.records import Kind
from db.repository import ContentRepository
from desktop import cli
from desktop.core.bundles import Part, make
from desktop.core.document_kind import Wish
from desktop.core.documents import kind
from desktop.core.handouts.blocks import PageDocument
from desktop.core.handouts.frame import HandoutOptions
from desktop.core.handouts.parts import HandoutDocument
from desktop.core.paths import resource as shipped
from desktop.printing.typesetter import Typesetter
from desktop.ui.dialogs.print_preview import PREVIEW_PPI
from desktop.ui.printing_desk import COARSE_PPI
from tests.benchmarks import figures
from tests.benchmarks.moments import Taken
from tests.helpers.entries import words

ROOT = Path(__file__).resolve().parents[2]
DAY = date(2026, 11, 28)
ROUNDS, COLD = 5, 15
HUNDRED = 100
PAGE, SHEET = 10, 60  # milliseconds, warm
BEYOND_TYPST = 4  # times a bare Python


def taken(work: Callable[[], object]) -> Taken:
    """Return how long `work` takes: by the clock, and of the processor."""
    clock, processor = time.perf_counter(), time.process_time()
    work()
    return Taken(time.perf_counter() - clock, time.process_time() - processor)


def seconds(work: Callable[[], object]) -> float:
    """Return how long `work` takes by the clock."""
    return taken(work)[0]


def processor(work: Callable[[], object]) -> float:
    """Return how long `work` keeps the processor, on which a busy machine has less effect."""
    return taken(work)[1]


@pytest.fixture(scope="module")
def typesetter() -> Typesetter:
    return Typesetter(shipped("handouts"), shipped("fonts"))


@pytest.fixture(scope="module")
def content() -> ContentRepository:
    return ContentRepository(shipped("content"))


def document(
    content: ContentRepository, kind_id: str, entry_id: str, **chosen: Any
) -> HandoutDocument:
    options = HandoutOptions(DAY, **chosen)
    signs = content.checklist(entry_id)
    wish = Wish(entry_id, options, sign_id=signs[0].symptom_id if signs else "")
    return make(content, words, wish, Part(kind(kind_id)))


def bare_page() -> list[float]:
    """Return the times of a page of one word, which no template of ours can beat."""
    import typst

    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False,
        font_paths=[str(shipped("fonts"))],
    )  # fmt: skip
    file = ROOT / "build" / "bare.typ"
    file.parent.mkdir(exist_ok=True)
    text = '#set document(title: "x")\n#set text(font: "LeukoGuide Sans", fallback: false)\n'
    file.write_text(text + '= #sys.inputs.at("n")\n', encoding="utf-8")
    compiler = typst.Compiler(str(file), root=str(file.parent), font_paths=fonts)
    times = [
        processor(
            lambda n=n: compiler.compile(
                format="pdf", pdf_standards=["ua-1", "a-2a"], sys_inputs={"n": str(n)}
            )
        )
        for n in range(20)
    ]
    file.unlink()
    return times[5:]


def texts(value: object) -> list[str]:
    """Return every sentence of a document."""
    if isinstance(value, dict):
        return [text for part in value.values() for text in texts(part)]
    if isinstance(value, list):
        return [text for part in value for text in texts(part)]
    return [value] if isinstance(value, str) and " " in value else []


def words_alone(documents: Sequence[HandoutDocument]) -> list[float]:
    """Return the times of setting the words of these sheets as paragraphs, without any form."""
    import typst

    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False,
        font_paths=[str(shipped("fonts"))],
    )  # fmt: skip
    compiler = typst.Compiler(root=str(ROOT), font_paths=fonts)

    def alone(document: HandoutDocument) -> None:
        said = texts(json.loads(replace(document, cores=document.cores[-1:]).to_json()))
        source = (
            '#set document(title: "x")\n'
            '#set text(font: "LeukoGuide Sans", size: 12pt, features: (ccmp: 0), lang: "en")\n'
            f"= x\n#for said in json(bytes({json.dumps(json.dumps(said))})) {{ par(said) }}"
        )
        compiler.compile(
            input=source.encode(), format="pdf", pdf_standards=["ua-1", "a-2a"],
            timestamp=datetime(2026, 11, 28, tzinfo=UTC),
        )  # fmt: skip

    alone(documents[0])
    return [processor(partial(alone, document)) for document in documents[1:]]


def test_a_page_of_each_kind(content: ContentRepository, typesetter: Typesetter) -> None:
    bare = bare_page()
    therapies = [s.id for s in content.summaries(Kind.THERAPY)]
    for kind_id in ("teach-back", "wallet", "call", "questions", "calendar", "terms", "carer",
                    "emergency", "sign", "sheet"):  # fmt: skip
        found = [
            document(content, kind_id, i, short=True)
            for i in therapies
            if kind(kind_id).suits(content, content.entry(i))
        ]
        typesetter.pdf(found[0])
        new = [taken(lambda d=d: typesetter.pdf(d)) for d in found[1:]]
        again = [taken(lambda d=found[-1]: typesetter.pdf(d)) for _ in range(ROUNDS)]
        most = SHEET if kind_id == "sheet" else PAGE
        alone = words_alone(found)
        figures.ratio(f"{kind_id}, another therapy, to one word", bare, [t[1] for t in new], None)
        figures.ratio(f"{kind_id}, the same to its words alone", alone, [t[1] for t in new], None)
        figures.spread(f"{kind_id}, another therapy", new, most, 2 * most)
        figures.spread(f"{kind_id}, the same again", again, most, 2 * most)


def test_a_hundred_pages_in_one_process(content: ContentRepository, typesetter: Typesetter) -> None:
    plain = document(content, "teach-back", "blinatumomab")
    assert isinstance(plain, PageDocument)
    typesetter.pdf(plain)
    hundred = taken(lambda: [typesetter.pdf(plain) for _ in range(HUNDRED)])
    figures.spread("100 pages in one process", [hundred], None, 1000)


def test_the_first_page_of_the_preview(content: ContentRepository, typesetter: Typesetter) -> None:
    typesetter.page_images(document(content, "sheet", "rituximab", short=True), PREVIEW_PPI)
    first: list[Taken] = []
    sharp: list[Taken] = []
    for large, paper in ((False, "a4"), (True, "letter"), (False, "letter"), (True, "a4")):
        chosen = {"short": True, "paper": paper, "large_print": large}

        def change(ppi: int, chosen: dict[str, Any] = chosen) -> None:
            made = document(content, "sheet", "blinatumomab", **chosen)
            typesetter.page_images(made, ppi)

        first.append(taken(partial(change, COARSE_PPI)))
        sharp.append(taken(partial(change, PREVIEW_PPI)))
    figures.spread("preview of a sheet after a change", first, 150, 300)
    later = figures.percentile([clock for clock, _ in sharp], 0.5)
    figures.figure("the same pages sharp, after that", f"p50 {1000 * later:.0f} ms")


def handed_to_typst(monkeypatch: pytest.MonkeyPatch, what: Sequence[str]) -> dict[str, Any]:
    """Return what the command line gives to Typst's compiler for `what`, by name."""
    import typst

    given: dict[str, Any] = {}
    make = typst.Compiler

    class Recorder:
        def __init__(self, root: str, **more: Any) -> None:
            given["root"], given["sys_inputs"] = root, more["sys_inputs"]
            self.own = make(root=root, **more)

        def compile_with_warnings(self, **options: Any) -> Any:
            given.update(options)  # the last one counts: that of the sheet
            return self.own.compile_with_warnings(**options)

    monkeypatch.setattr(typst, "Compiler", Recorder)
    assert cli.main(what) == 0
    monkeypatch.undo()
    return given


def cold(command: Sequence[str]) -> Taken:
    """Return how long a process takes. It finds its modules compiled, as packages bring them."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    clock, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
    clock, after = time.perf_counter() - clock, resource.getrusage(resource.RUSAGE_CHILDREN)
    busy = (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime)
    return Taken(clock, busy)


def test_the_command_line_cold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target, alone, source = (str(tmp_path / name) for name in ("x.pdf", "alone.pdf", "x.typ"))
    what = ("handout", "blinatumomab", "--document", "call", "--output", target)
    given = handed_to_typst(monkeypatch, what)
    Path(source).write_bytes(given["input"])
    typst = (
        str(ROOT / "tests" / "benchmarks" / "typst_alone.py"), given["root"],
        str(shipped("fonts")), source, given["sys_inputs"]["gray"],
        given["timestamp"].isoformat(), alone,
    )  # fmt: skip
    commands = [[sys.executable, *rest] for rest in (("-c", "pass"), typst, ("main.py", *what))]
    for command in commands:  # once before, so that all files are in memory
        cold(command)
    assert Path(alone).read_bytes() == Path(target).read_bytes()
    bare, typst_alone, ours = zip(
        *([cold(command) for command in commands] for _ in range(COLD)), strict=True
    )
    clock = [[taken.clock for taken in runs] for runs in (bare, ours)]
    figures.ratio("handout, cold, Typst included", clock[0], clock[1], None)
    python, typst_took, whole = (
        [1000 * statistics.median(t[n] for t in runs) for n in range(2)]
        for runs in (bare, typst_alone, ours)
    )
    beyond, busy = ((whole[n] - typst_took[n] + python[n]) / python[n] for n in range(2))
    text = (
        f"{beyond:.2f} x ({whole[0]:.1f} - {typst_took[0]:.1f} + {python[0]:.1f} against "
        f"{python[0]:.1f} ms); processor {busy:.2f} x"
    )
    figures.figure(
        "handout, cold, beyond Typst", text, f"<= {BEYOND_TYPST} x", beyond <= BEYOND_TYPST
    )


def test_the_whole_library(tmp_path: Path) -> None:
    command = [sys.executable, "main.py", "handout", "--all", "--quiet", "--output", str(tmp_path)]
    whole = seconds(lambda: subprocess.run(command, cwd=ROOT, check=True, capture_output=True))
    count = len(list(tmp_path.iterdir()))
    figures.figure(f"whole library, {count} files", f"{whole:.0f} s", "<= 60 s", whole <= 60)
