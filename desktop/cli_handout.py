"""The command "handout": one sheet, a bundle, or the whole library as PDF files.

No Qt, so that it starts at once. Each file is made whole in memory and written at the end.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from db.errors import LeukoGuideError
from desktop.cli_progress import Progress
from desktop.cli_site import named

if TYPE_CHECKING:
    from concurrent.futures import Future

    from db.connection import FileCheck
    from db.repository import ContentRepository
    from db.site.records import Bundle, ClinicProfile, SignOff
    from desktop.cli_clinic import PaperClinic
    from desktop.core.batch import Job
    from desktop.core.bundles import Part
    from desktop.core.document_kind import Wish
    from desktop.core.handouts.parts import HandoutDocument
    from desktop.core.handouts.words import Words
    from desktop.printing.typesetter import Typesetter

LOGO_WORDS = (
    "The clinic's logo is damaged or too large, so the sheets have none. Choose it again under "
    "Settings, “Our clinic”."
)
OBJECTS_PER_COLLECTION = 20_000  # a sheet makes some thousand, and hardly one of them in a circle


class WrongChoiceError(LeukoGuideError):
    """The arguments name something that does not exist or does not go together."""

    exit_code = 2
    message = "This cannot be made:"
    advice = "See 'leukoguide handout --help'. Nothing was written."


class StoppedError(LeukoGuideError):
    """Somebody pressed Ctrl+C."""

    exit_code = 130
    message = "Stopped:"
    advice = ""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command and its options."""
    command = commands.add_parser("handout", help="save documents for patients and staff as PDF")
    command.add_argument("id", nargs="*", help="entries, by id or by name")
    what = command.add_mutually_exclusive_group()
    what.add_argument(
        "--document", metavar="D", action="append", help="a kind of document; may be repeated"
    )
    what.add_argument("--bundle", metavar="B", default="", help="a bundle with its cover, one file")
    what.add_argument("--all", action="store_true", help="the whole library, in every edition")
    command.add_argument("--list", action="store_true", help="list the kinds of document")
    command.add_argument(
        "--sign", metavar="S", default="", help="the side effect of --document sign"
    )
    command.add_argument("--start", metavar="DATE", default="", help="day 1, for real dates")
    command.add_argument("--plan", metavar="P", default="", help="which plan of days to draw")
    command.add_argument("--mirror", metavar="L", default="", help="a second language beside")
    command.add_argument(
        "--output", metavar="F", type=named, help="a PDF file for one document, else a folder"
    )
    command.add_argument(
        "--size", choices=("letter", "a4"), default="letter", help="paper; letter when not said"
    )
    command.add_argument("--large-print", action="store_true", help="18 point letters")
    command.add_argument("--full", action="store_true", help="all sections, not only the core")
    command.add_argument("--gray", action="store_true", help="safe for black-and-white copies")
    command.add_argument("--quiet", action="store_true", help="no progress bar")
    command.add_argument("--lang", metavar="L", default=argparse.SUPPRESS, help="language")


def run(options: argparse.Namespace) -> int:
    """Make what was asked for and return 0; the first failure ends it with its exit code."""
    gc.disable()  # reading the modules leaves nothing to collect; a batch collects again
    thresholds = gc.get_threshold()
    from desktop.core.errors import PlanNeededError

    try:
        return _run(options)
    except PlanNeededError as error:
        raise WrongChoiceError(f"{error}. --plan is one of: {', '.join(error.ids)}") from None
    finally:
        gc.unfreeze()
        gc.set_threshold(*thresholds)
        gc.enable()


def _run(options: argparse.Namespace) -> int:
    if options.list:
        return _list()
    if options.output is None or not (options.id or options.all):
        raise WrongChoiceError("name an entry (or --all) and --output")
    _check(options)
    from db.connection import FileCheck
    from desktop.core.paths import resource
    from desktop.printing.typesetter import Typesetter

    # Both go on beside Python, on another core, while it reads its modules.
    check = FileCheck(resource("content"))
    typesetter = Typesetter(resource("handouts"), resource("fonts"))
    templates = threading.Thread(target=typesetter.read_templates, args=(options.gray,))
    templates.start()
    try:
        return _make(options, check, typesetter)
    finally:
        check.wait()
        templates.join()


def _make(options: argparse.Namespace, check: FileCheck, typesetter: Typesetter) -> int:
    from db.repository import ContentRepository
    from desktop import cli_clinic
    from desktop.core import batch  # noqa: F401  needed later; now, while the content is checked

    own = cli_clinic.read(options)
    if own.requires_number and not own.profile.phone_out_of_hours:
        raise WrongChoiceError("the policy asks for an out-of-hours number, and there is none")
    if own.lacks_logo:
        print(LOGO_WORDS, file=sys.stderr)
    content = ContentRepository(check.folder, check)
    try:
        jobs = list(_jobs(options, content, own))
        targets = _targets(options, jobs)
        _make_folders(targets)
        work = _Work(content, own, typesetter)
        work.save(jobs, targets, Progress(len(jobs), options.quiet))
    finally:
        content.close()
    one = len(targets) == 1
    print(targets[0] if one else f"{len(jobs)} files in {targets[0].parent}")
    return 0


def _check(options: argparse.Namespace) -> None:
    """Refuse choices that contradict each other, or that no document asked for has a use for."""
    if options.all and options.id:
        raise WrongChoiceError("--all makes every entry; name none beside it")
    if options.mirror and options.mirror == (options.lang or "en"):
        raise WrongChoiceError("--mirror must be another language than that of the sheet")
    wanted: list[str] = options.document or []
    if "sign" in wanted and not options.sign:
        raise WrongChoiceError("--document sign needs --sign, the side effect it is about")
    users = {"plan": "calendar", "start": "calendar", "sign": "sign"}
    for name, document in users.items():
        # A bundle may hold any of them; what is in it is known only once the content is read.
        if getattr(options, name) and document not in wanted and not options.bundle:
            raise WrongChoiceError(f"--{name} is for --document {document}")


def _list() -> int:
    from desktop.core.bundles import SHIPPED
    from desktop.core.documents import KINDS

    for kind in KINDS:
        print(f"{kind.id:<12} {kind.readers:<8} {kind.title(words_of('en'))}")
    for name, ids in SHIPPED.items():
        print(f"--bundle {name:<12} {', '.join(ids)}")
    return 0


@cache
def words_of(lang: str) -> Words:
    """Return the fixed words of paper in a language."""
    from desktop.core.handouts.words import read_words
    from desktop.core.paths import resource

    return read_words(resource("handouts"), lang)


def _jobs(
    options: argparse.Namespace, content: ContentRepository, own: PaperClinic
) -> Iterator[Job]:
    from desktop.core import batch
    from desktop.core.documents import KINDS

    if options.all:
        yield from batch.whole_library(content, _wish(options, content, own.profile, "").options)
        return
    ids = options.document or ["sheet"]
    unknown = [i for i in ids if i not in {k.id for k in KINDS}]
    if unknown:
        raise WrongChoiceError(f"no document “{unknown[0]}”; see --list")
    for name in dict.fromkeys(map(content.id_of, options.id)):  # a name and its id: one file
        wish = _wish(options, content, own.profile, name)
        _check_plan(options, content, name)
        if options.bundle:
            yield _bundle(options, content, wish, own.bundles)
            continue
        found = list(batch.jobs(content, [wish], [_with_sign(i, options.sign) for i in ids]))
        if len(found) < len(set(ids)):
            raise WrongChoiceError(f"{wish.entry_id} does not have each of: {', '.join(ids)}")
        yield from found


def _check_plan(options: argparse.Namespace, content: ContentRepository, entry_id: str) -> None:
    if not options.plan:
        return
    from desktop.core.document_kind import plans_of

    known = plans_of(content, entry_id)
    if options.plan not in known:
        plans = f"--plan is one of: {', '.join(known)}" if known else "it has no plans of days"
        raise WrongChoiceError(f"{entry_id} has no plan “{options.plan}”; {plans}")


def _with_sign(kind_id: str, sign: str) -> str:
    return f"sign:{sign}" if kind_id == "sign" and sign else kind_id


def _wish(
    options: argparse.Namespace, content: ContentRepository, profile: ClinicProfile, name: str
) -> Wish:
    from desktop.core.document_kind import Wish
    from desktop.core.handouts.frame import HandoutOptions

    for lang in filter(None, (options.lang, options.mirror)):
        if lang not in content.info().languages:
            known = ", ".join(content.info().languages)
            raise WrongChoiceError(f"there is no content in “{lang}”; languages: {known}")
    chosen = HandoutOptions(
        printed_on=date.today(),  # noqa: DTZ011  the date on the wall where it is printed
        lang=options.lang or "en",
        paper=options.size,
        large_print=options.large_print,
        short=not options.full,
        gray=options.gray,
        mirror=options.mirror,
        clinic=profile,
    )
    entry_id = content.id_of(name) if name else ""
    return Wish(entry_id, chosen, options.sign, _date(options.start), options.plan)


def _date(text: str) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise WrongChoiceError(f"“{text}” is no date like 2026-12-31") from None


def _bundle(
    options: argparse.Namespace, content: ContentRepository, wish: Wish, own: Sequence[Bundle]
) -> Job:
    """Return the job of a bundle: one of ours by its id, one of the clinic's by id or title."""
    from desktop.core import batch, bundles

    entry = content.entry(wish.entry_id, wish.options.lang)
    words = words_of(wish.options.lang)
    offered = [*bundles.shipped(words, entry.patient_title), *own]
    wanted = options.bundle
    found = next((b for b in offered if wanted in (b.id, b.title)), None)
    if found is None:
        known = ", ".join([*bundles.SHIPPED, *(b.title for b in own)])
        raise WrongChoiceError(f"no bundle “{wanted}”; bundles: {known}")
    chosen = bundles.parts(found.documents, content, entry)
    if not chosen:
        raise WrongChoiceError(f"nothing in “{wanted}” exists for {wish.entry_id}")
    name = batch.file_name(wish.entry_id, found.id, wish.options)
    return batch.Job(name, wish, chosen, found.title)


def _targets(options: argparse.Namespace, jobs: Sequence[Job]) -> list[Path]:
    """Return where each file goes: the named file for one document, else names in a folder."""
    output: Path = options.output
    if len(jobs) == 1 and output.suffix.lower() == ".pdf" and not output.is_dir():
        return [output]
    if output.suffix.lower() == ".pdf" and not output.is_dir():
        raise WrongChoiceError(f"{len(jobs)} files need a folder, not {output.name}")
    return [output / job.name for job in jobs]


class _Work:
    """Makes the files: documents here, where the content is read; pages on every core."""

    def __init__(
        self, content: ContentRepository, clinic: PaperClinic, typesetter: Typesetter
    ) -> None:
        self._content, self._clinic, self._another = content, clinic, typesetter.another
        self._own = threading.local()  # a typesetter holds one document at a time
        self._own.typesetter = typesetter

    def save(self, jobs: Sequence[Job], targets: Sequence[Path], progress: Progress) -> None:
        """Write every file; raises the first failure, and then no further file is begun."""
        if len(jobs) == 1:  # needs no pool, and what a pool needs takes long to read
            return self._write(self._documents(jobs[0]), targets[0])
        from concurrent.futures import ThreadPoolExecutor

        gc.freeze()  # modules and records stay: no collection has to look at them
        gc.set_threshold(OBJECTS_PER_COLLECTION)
        gc.enable()
        # One more than there are cores: who writes a file waits for the disk.
        hands = min((os.cpu_count() or 1) + 1, len(jobs))
        running: deque[Future[None]] = deque()
        begun: list[Future[None]] = []
        with ThreadPoolExecutor(hands) as pool:
            try:
                for done, (job, target) in enumerate(zip(jobs, targets, strict=True)):
                    begun.append(pool.submit(self._write, self._documents(job), target))
                    running.append(begun[-1])
                    if len(running) > 2 * hands:  # so that few documents wait in memory
                        running.popleft().result()
                        progress.step(done + 1 - len(running))
                while running:
                    running.popleft().result()
                    progress.step(len(jobs) - len(running))
            except KeyboardInterrupt:
                pool.shutdown(cancel_futures=True)  # what is being written is written to its end
                whole = sum(map(_is_whole, begun))
                progress.leave_line()
                raise StoppedError(f"{whole} of {len(jobs)} files are whole") from None
            except LeukoGuideError as error:
                pool.shutdown(cancel_futures=True)
                progress.leave_line()
                whole = f"{sum(map(_is_whole, begun))} of {len(jobs)} files are whole"
                error.advice = f"{whole}; the others were not made. Mend this and try again."
                raise
            finally:
                pool.shutdown(cancel_futures=True)

    def _write(self, documents: Sequence[HandoutDocument], target: Path) -> None:
        from desktop.printing.files import write_atomically

        if not hasattr(self._own, "typesetter"):
            self._own.typesetter = self._another()
        write_atomically(target, self._own.typesetter.pdf(*documents))

    def _documents(self, job: Job) -> list[HandoutDocument]:
        from desktop.core import bundles

        wish = job.wish
        signed = [self._sign_off(wish, part) for part in job.parts]
        found = [
            bundles.make(self._content, words_of, bundles.signed_by(wish, one), part)
            for part, one in zip(job.parts, signed, strict=True)
        ]
        if job.bundle:
            words, behind = words_of(wish.options.lang), bundles.signed_by(wish, _weakest(signed))
            found.insert(0, bundles.cover(self._content, words, behind, job.bundle, job.parts))
        return found

    def _sign_off(self, wish: Wish, part: Part) -> SignOff | None:
        """Return who stands behind this document."""
        about = replace(wish, sign_id=part.sign_id)
        today = wish.options.printed_on
        return self._clinic.sign_off(part.kind.id, about, self._content, words_of, today)


def _weakest(signed: Sequence[SignOff | None]) -> SignOff | None:
    from desktop.core.review import weakest_sign_off

    return weakest_sign_off(signed)


def _is_whole(file: Future[None]) -> bool:
    return file.done() and not file.cancelled() and file.exception() is None


def _make_folders(targets: Sequence[Path]) -> None:
    from desktop.core.errors import UnwritableOutputError

    for folder in {target.parent for target in targets}:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UnwritableOutputError(str(folder), error) from error
