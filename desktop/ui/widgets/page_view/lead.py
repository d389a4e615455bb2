"""What stands above the first section where the head of the page has no room for it.

The same words as in the head (panes/page_header.py): what it is, for whom, the status banner, the
review line. They scroll away with the page, so that most of a small window is for reading.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from desktop.ui.widgets.page_view.block import PageBlock
from desktop.ui.widgets.page_view.card import SectionCard
from desktop.ui.widgets.page_view.frame import FramedBlock, paint_card, tint
from desktop.ui.widgets.page_view.heading import HeadingBlock, IconHeadingBlock, NoteBlock
from desktop.ui.widgets.page_view.style import PageStyle
from desktop.ui.wording import said

LEAD = ""  # the id of the card: it is no section


class Lead(Struct, frozen=True):
    """The words; each may be "". `note` is the clinic's own, in lines, never mixed with ours.

    `look` are icon and colour of the banner; `only` says that there are no patient words.
    """

    subtitle: str
    pills: str
    banner: str
    review: str
    note: tuple[str, ...] = ()
    look: tuple[str, str] = ("alert-triangle", "amber")
    only: str = ""


class BannerBlock(FramedBlock):
    """What must be known before reading, as whether it can be had: a field in a colour."""

    __slots__ = ("_role",)
    padding = (12, 10)

    def __init__(self, text: str, icon: str, role: str) -> None:
        """Show `text` behind an icon in a field of the colour `role`."""
        super().__init__((IconHeadingBlock(text, icon, role),), text)
        self._role = role

    def paint_frame(self, painter: QPainter, style: PageStyle, box: QRect) -> None:
        """Draw the field."""
        paint_card(painter, style, box, *tint(self._role), style.space(10))


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
            made.append(BannerBlock(lead.banner, *lead.look))
        if lead.only:
            made.append(BannerBlock(lead.only, "info-circle", "slate"))
        made.append(NoteBlock(lead.review))
        if lead.note:
            head, *lines = lead.note
            blocks = (HeadingBlock(head), *(NoteBlock(line) for line in lines))
            made.append(ClinicBlock(blocks, " ".join(lead.note)))
        return made
