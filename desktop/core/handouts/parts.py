"""What a sheet of paper is made of, as plain data: boxes, sections, lines, a card, a footer.

Every word of the sheet is in here; a template only places it. Must not know where the words come
from, nor how they are set.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct, json
from msgspec.structs import asdict

from desktop.core.review_state import ReviewState


class Style(StrEnum):
    """How the lines of a section are drawn. A line with a label starts with it."""

    TEXT = "text"
    ITEMS = "items"
    DAYS = "days"  # along a line from first to last
    PEOPLE = "people"  # with a picture of 100 people where the line has a number
    ASK = "ask"  # a square to check before each
    SAY = "say"  # numbered


class Tone(StrEnum):
    """What a notice at the top of a sheet is about."""

    REVIEW = "review"
    AGE = "age"
    LANGUAGE = "language"


class Line(Struct, frozen=True):
    """One statement. `gap` marks what the sources do not say; `people` of 100 are drawn as dots.

    `item` is False for a paragraph between lists; `checked` is None where nothing can be checked.
    """

    text: str
    label: str = ""
    item: bool = True
    gap: bool = False
    people: int | None = None
    picture: str = ""  # the same in words, for people who hear the page
    checked: bool | None = None


class Group(Struct, frozen=True):
    """A few lines under a small heading ("" for none)."""

    heading: str
    lines: tuple[Line, ...]


class Section(Struct, frozen=True):
    """One heading with what stands under it; `rules` is the number of lines to write on."""

    id: str
    heading: str
    style: Style
    lines: tuple[Line, ...]
    lead: str = ""
    rules: int = 0


class Field(Struct, frozen=True):
    """Something to read or, where `value` is "", a line to fill in; `label` may be ""."""

    label: str
    value: str = ""


class HelpBox(Struct, frozen=True):
    """The box of the signs: whom to call and what to say; `tell` has a blank between its pieces.

    `again` stands for `groups` where the box is repeated and they are too many for that.
    """

    heading: str
    lead: str
    groups: tuple[Group, ...]
    call: str
    phones: tuple[Field, ...]
    emergency: str
    tell: tuple[str, ...]
    again: tuple[Group, ...] = ()


class Notice(Struct, frozen=True):
    """A sentence in a box near the top."""

    tone: Tone
    text: str


class SignCard(Struct, frozen=True):
    """One checked sign with its fixed text and lines to fill in."""

    sign: str
    instruction: tuple[str, ...]
    raises: tuple[str, ...]
    fields: tuple[Field, ...]


class LevelGroup(Struct, frozen=True):
    """The checked signs of one level; `level` is the value of db.records.Level."""

    level: str
    heading: str
    cards: tuple[SignCard, ...]


class WalletCard(Struct, frozen=True):
    """A card to cut out and fold: `front` to fill in, `signs` to show.

    `more` stands at the end of the signs where not all of them fit.
    """

    heading: str
    cut: str
    had: str
    front: tuple[Field, ...]
    signs_heading: str
    signs: tuple[Line, ...]
    clinicians: str
    more: str
    more_fields: tuple[Field, ...] = ()  # on a third panel, where there is one


class Notes(Struct, frozen=True):
    """Room to write at the end; `helper` asks who else knows the signs (rule T-03)."""

    heading: str
    helper: str


class Sources(Struct, frozen=True):
    """The sources in short form, and where the full list is."""

    heading: str
    text: str


class Core(Struct, frozen=True):
    """One way to fill the two sides of a short sheet; `more` names what it leaves out."""

    sections: tuple[Section, ...]
    card: bool
    more: str
    sources: Sources | None


class Letterhead(Struct, frozen=True):
    """The clinic as it stands at the top, and the lines to fill in where it is not known.

    `logo` is a PNG image in base64, or ""; `lacks_logo` where the clinic has one that is damaged.
    """

    name: str
    address: tuple[str, ...]
    fields: tuple[Field, ...]
    logo: str = ""
    note: str = ""
    lacks_logo: bool = False


class Footer(Struct, frozen=True):
    """What stands on every page; `page` holds {page} and {pages}, which only the setting knows."""

    lines: tuple[str, ...]
    page: str


NO_HELP = HelpBox("", "", (), "", (), "", ())
NO_NOTES = Notes("", "")


class HandoutDocument(Struct, frozen=True, kw_only=True):
    """A whole sheet. `template` names the layout; `date` is the day it was printed, in ISO form.

    `lang` is the language of the fixed words, `content_lang` that of the content's words.
    Where there are `cores`, the first that fits on two sides stands for sections, more and sources.
    `gray` asks for colours that a black-and-white copy keeps apart. A document of its own kind is a
    subclass with its own parts and template; what it has no use for keeps its default.
    """

    template: str
    lang: str
    content_lang: str
    paper: str
    large_print: bool
    date: str
    document_title: str
    title: str
    subtitle: str
    sheet_id: str
    review: ReviewState
    letterhead: Letterhead
    footer: Footer
    help: HelpBox = NO_HELP
    notices: tuple[Notice, ...] = ()
    sections: tuple[Section, ...] = ()
    levels: tuple[LevelGroup, ...] = ()
    notes: Notes = NO_NOTES
    card: WalletCard | None = None
    general: tuple[str, ...] = ()
    sources: Sources | None = None
    gray: bool = False
    more: str = ""
    cores: tuple[Core, ...] = ()

    @property
    def needs_confirmation(self) -> bool:
        """Whether staff must confirm before it is printed (rule (c) of the review lines)."""
        return self.review is ReviewState.NOT_REVIEWED

    def to_json(self) -> str:
        """Return the document as JSON; the same document always gives the same text.

        Sections that several forms have stand in it once, in `shared`; forms name them by number.
        """
        data: object = self
        if self.cores:
            shared = dict.fromkeys(s for core in self.cores for s in core.sections)
            numbers = {section: number for number, section in enumerate(shared)}
            named = [
                {**asdict(core), "sections": [numbers[s] for s in core.sections]}
                for core in self.cores
            ]
            data = {**asdict(self), "cores": named, "shared": list(shared)}
        return json.encode(data, order="sorted").decode()
