"""What every package says of LeukoGuide: name, version, words, addresses, date of the release.

Shared by the packages of every system, so that they cannot disagree. Must not know how any of
them is made.
"""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build"
BUNDLE = BUILD / "bundle" / "leukoguide"
PACKAGES = BUILD / "packages"
RESOURCES = ROOT / "resources"

NAME = "leukoguide"
TITLE = "LeukoGuide"
SUMMARY = "Offline reference on leukemia immunotherapy"
DESCRIPTION = (
    (
        "LeukoGuide is a reference on immunotherapy for leukemia for clinics without internet. "
        "Every statement names its source, its place in the source and its date."
    ),
    (
        "Find a therapy, read it in professional or in patient words, tick side effects with a "
        "patient, and print a plain sheet. It has no network code and stores nothing that a person "
        "reads, searches, ticks or types."
    ),
    (
        "LeukoGuide is a reference. It does not diagnose, does not choose treatment and does not "
        "watch patients."
    ),
)
APP_ID = "org.leukoguide.LeukoGuide"
LICENSE = "MIT"
COPYRIGHT = "2026 LeukoGuide contributors"
# A name that cannot be reached (RFC 2606) until whoever publishes the packages puts in an own one.
MAINTAINER = "LeukoGuide contributors <packages@leukoguide.invalid>"


def version() -> str:
    """Return the version of the program, such as "0.1.0"."""
    from desktop import __version__

    return __version__


def package_version() -> str:
    """Return the version of a package: that of the program and that of the content.

    New content makes a newer package, such as "0.1.0+2026.11.1", also for the same program.
    """
    return f"{version()}+{_manifest()['content_version']}"


def release_epoch() -> int:
    """Return the time that every packed file gets, in seconds since 1970.

    SOURCE_DATE_EPOCH where it is set, else midnight UTC of the content's date: the same sources
    give the same packages on every day. Raises FileNotFoundError before `make content`.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given:
        return int(given)
    date = datetime.fromisoformat(_manifest()["content_date"])
    return int(date.replace(tzinfo=UTC).timestamp())


def release_date() -> datetime:
    """Return release_epoch() as a date in UTC."""
    return datetime.fromtimestamp(release_epoch(), UTC)


def _manifest() -> dict[str, str]:
    return json.loads((RESOURCES / "content" / "manifest.json").read_text(encoding="utf-8"))
