"""The smoke test of the packages: what goes into a bare chroot is all that it needs there."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import print_scheduler
import smoke_test
from desktop.core.ports import PrintJob
from desktop.printing.apart import FLAG, PRINT, unpacked
from linux.check_packages import SMOKE_TEST


def test_it_runs_from_a_folder_of_its_own(tmp_path: Path) -> None:
    for file in SMOKE_TEST:
        shutil.copy(file, tmp_path)
    begin = "import runpy, sys; sys.path.insert(0, '.'); "
    code = begin + "sys.exit(runpy.run_path('smoke_test.py')['main'](['missing']))"
    command = [sys.executable, "-I", "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert (done.returncode, done.stderr.partition(":")[2]) == (2, " run `make bundle` first\n")


def test_its_job_is_one_that_the_program_reads() -> None:
    job, printer = unpacked(smoke_test.two_pages())
    assert (printer, len(job.pages)) == (print_scheduler.QUEUE, 2)
    assert job == PrintJob(job.pages, smoke_test.PPI, "letter")
    source = Path(smoke_test.__file__).read_text("utf-8")
    assert f'"{FLAG}", "{PRINT}"' in source
