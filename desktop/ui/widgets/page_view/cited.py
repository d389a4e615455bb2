"""The words of a picture with its sources, for whoever reads them: see also shown.py."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from db.records import Citation
from desktop.ui.widgets.page_view.shown import StatementText, cited_chip, is_aged, spoken_words


class Reading(NamedTuple):
    """Who reads a page, and when: sources are marked by their age on the day `today`."""

    professional: bool
    today: date | None = None


def cited_text(
    text: str, cited: Sequence[Citation], reading: Reading, label: str = "", note: str = ""
) -> StatementText:
    """Return words with the chip of their sources."""
    return StatementText(
        text, label=label, note=note, chip=cited_chip(cited, reading.professional),
        spoken=spoken_words(cited, reading.today), aged=is_aged(cited, reading.today),
    )  # fmt: skip
