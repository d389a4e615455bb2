"""What the print dialog offers, and what a person chose in it: plain records, no widgets.

A choice holds what was typed for one print (a name, a note, a start date); it lives as long as the
dialog and is stored nowhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from db.site.records import Bundle

Named = tuple[str, str]  # id and name


class SheetChoice(Struct, frozen=True):
    """What the person chose for the sheets. `documents` are ids of a bundle, in its order.

    `bundle` is the id of the set they were chosen as, "" for none. `cover` is the title of a cover
    page, "" for none. `lang` and `mirror` are languages, "" for the one of the window, or for none.
    """

    paper: str
    large_print: bool
    full: bool = False
    documents: tuple[str, ...] = ()
    bundle: str = ""
    cover: str = ""
    lang: str = ""
    mirror: str = ""
    gray: bool = False
    both_sides: bool = True
    copies: int = 1
    plan: str = ""
    start: date | None = None
    patient: str = ""
    remark: str = ""
    left_out: tuple[str, ...] = ()  # sections of a full sheet


class Printers(Struct, frozen=True):
    """The names of the printers, the default one first; `is_known` once the system has said them.

    `is_silent` where the system was asked and says nothing.
    """

    names: tuple[str, ...] = ()
    is_known: bool = False
    is_silent: bool = False


class Offer(Struct, frozen=True):
    """What can be chosen. Without `documents` there is one sheet, made by the caller."""

    title: str
    printers: Printers
    languages: Sequence[Named] = ()
    documents: Sequence[Named] = ()
    bundles: Sequence[Bundle] = ()
    signs: Sequence[Named] = ()
    plans: Sequence[Named] = ()
    keeps_bundles: bool = False
    sections: Sequence[Named] = ()
