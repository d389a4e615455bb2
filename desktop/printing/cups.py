"""What CUPS says of a printer before pages go to it, and after.

Qt reports neither a stopped queue nor one that refuses jobs: it hands the pages over, and they are
gone or wait unseen. Nor does it report a job that the scheduler did not take. Asks only the local
scheduler, through its own tool; where the tool is missing or silent, nothing is known. Must not
know Qt.
"""

from __future__ import annotations

import re
import shutil
import subprocess

from desktop.core.paths import environment_of_others

TOOL = "lpstat"
SECONDS = 5
# Reasons of RFC 8011 that stop a print, in words. Those that only warn end in -warning, -report.
REASONS = {
    "media-empty": "it is out of paper",
    "media-needed": "it is out of paper",
    "input-tray-missing": "its paper tray is missing",
    "media-jam": "paper is stuck in it",
    "toner-empty": "it is out of toner or ink",
    "marker-supply-empty": "it is out of toner or ink",
    "cover-open": "a cover is open",
    "door-open": "a cover is open",
    "interlock-open": "a cover is open",
    "offline": "it is switched off or cannot be reached",
    "shutdown": "it is switched off or cannot be reached",
}


def fault_of(printer: str) -> str:
    """Return why this printer would not print now, "" when nothing is known against it."""
    if shutil.which(TOOL) is None:
        return ""
    return refusal_in(_asked("-a", printer)) or stop_in(_asked("-l", "-p", printer))


def jobs_of(printer: str) -> frozenset[str] | None:
    """Return the ids of a printer's jobs, the finished ones too; None when nobody says."""
    if shutil.which(TOOL) is None:
        return None
    said = _answer("-W", "all", "-o", printer)
    return (
        None if said is None else frozenset(line.split()[0] for line in said.splitlines() if line)
    )


def refusal_in(said: str) -> str:
    """Return why a queue takes no jobs, from the words of lpstat -a."""
    found = re.search(r"^\S+ not accepting requests.*\n?(.*)", said, re.MULTILINE)
    return _with_reason("it takes no jobs now", found.group(1)) if found else ""


def stop_in(said: str) -> str:
    """Return why a printer prints nothing, from the words of lpstat -l -p."""
    alerts = re.search(r"^\s*Alerts: (.*)$", said, re.MULTILINE)
    for alert in re.split(r"[ ,]+", alerts.group(1)) if alerts else ():
        reason = alert.removesuffix("-error")
        if reason in REASONS:
            return REASONS[reason]
    found = re.search(r"^printer \S+ disabled since .*\n?(.*)", said, re.MULTILINE)
    return _with_reason("it is stopped", found.group(1)) if found else ""


def _with_reason(told: str, reason: str) -> str:
    reason = reason.strip()
    named = reason and reason != "reason unknown" and not reason.endswith(":")
    return f"{told} ({reason})" if named else told


def _asked(*arguments: str) -> str:
    return _answer(*arguments) or ""


def _answer(*arguments: str) -> str | None:
    """Return what the tool says, None when it fails or does not come to an end."""
    try:
        answer = subprocess.run(
            [TOOL, *arguments], capture_output=True, text=True, check=True, timeout=SECONDS,
            env=environment_of_others() | {"LC_ALL": "C"},
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError):
        return None
    return answer.stdout
