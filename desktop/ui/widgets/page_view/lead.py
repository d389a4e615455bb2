"""What stands above the first section where the head of the page has no room for it.

The same words as in the head (panes/page_header.py): what it is, for whom, the status banner, the
review line. They scroll away with the page, so that most of a small window is for reading.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from desktop.ui.widgets.page_view.block import PageBlock
from desktop.ui.widgets.page_view.card import SectionCard
from desktop.ui.widgets.page_view.frame import FramedBlock, paint_card
from desktop.ui.widgets.page_view.heading import HeadingBlock, NoteBlock
from desktop.ui.widgets.page_view.style import PageStyle
from desktop.ui.wording import said

LEAD = ""  # the id of the card: it is no section


@dataclass(frozen=True, slots=True)
class Lead:
    """The words; each may be "". `note` is the clinic's own, in lines, never mixed with ours."""

    subtitle: str
    pills: str
    banner: str
    review: str
    note: tuple[str, ...] = ()


class BannerBlock(FramedBlock):
    """Whether it can be had: an amber field."""

    __slots__ = ()
    padding = (12, 10)

    def paint_frame(self, painter: QPainter, style: PageStyle, box: QRect) -> None:
        """Draw the field."""
        paint_card(painter, style, box, "amber_soft", "amber", style.space(10))


class ClinicBlock(FramedBlock):
    """What the clinic itself wrote: a violet field of its own (rules D-13, D-16)."""

    __slots__ = ()
    padding = (12, 10)

    def paint_frame(self, painter: QPainter, style: PageStyle, box: QRect) -> None:
        """Draw the field."""
        paint_card(painter, style, box, "violet_soft", "violet", style.space(6))


def lead_card(lead: Lead) -> SectionCard:
    """Return the card above the first section."""
    return SectionCard(LEAD, said("About this page"), 3, _Made(lead).blocks)


class _Made:
    """Makes the blocks when they are needed."""

    def __init__(self, lead: Lead) -> None:
        self._lead = lead

    def blocks(self) -> Sequence[PageBlock]:
        lead, made = self._lead, list[PageBlock]()
        if lead.subtitle:
            made.append(HeadingBlock(lead.subtitle))
        if lead.pills:
            made.append(NoteBlock(lead.pills))
        if lead.banner:
            made.append(BannerBlock((HeadingBlock(lead.banner),), lead.banner))
        made.append(NoteBlock(lead.review))
        if lead.note:
            head, *lines = lead.note
            blocks = (HeadingBlock(head), *(NoteBlock(line) for line in lines))
            made.append(ClinicBlock(blocks, " ".join(lead.note)))
        return made
