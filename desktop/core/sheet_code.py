"""The sheet id, "4K7QX-9XTM2-PD0AB": short, read aloud on the phone, and it can be read back.

It says content version, kind of document, entry (and sign), languages, edition, which sections
were left out of a full sheet and which plan of days a calendar has; never clinic, day, name, note,
start date or anything ticked, so that it tells nothing of a person. Entry, sign and plan stand in
it as hashes, found again among the ids that the content has.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable

from msgspec import Struct

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # without I, L, O, U: read aloud on the phone
LANGS = (
    "",
    "en",
    "es",
    "zh",
    "vi",
    "ar",
    "fr",
    "pt",
    "ru",
    "ko",
    "tl",
    "ht",
    "pl",
    "de",
    "hi",
    "so",
)
PAPERS = ("letter", "a4")
COLLECTED_QUESTIONS = 40  # the list of the kiosk; the only number that is no DocumentKind
FIRST_YEAR = 2020
HEARD = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})
VERSION = re.compile(r"(\d{4})\.(\d{1,2})\.(\d{1,2})")
# Name and width in bits of each part, first to last; 67 bits, and eight more as a check.
PARTS = (
    ("year", 5), ("month", 4), ("issue", 5), ("kind", 6), ("entry", 16), ("sign", 16),
    ("lang", 5), ("mirror", 5), ("paper", 1), ("large", 1), ("short", 1), ("gray", 1), ("dated", 1),
)  # fmt: skip
CHECK, HASH = 8, 16
# A therapy's sheet is about no single sign: its place says which sections were left out, a bit for
# each. For ever: a new one goes to the end.
WITH_SECTIONS = 1  # DocumentKind.number of that sheet
SECTIONS = (
    "what_it_is", "how_it_works", "how_given", "expect", "treatment", "common", "serious",
    "self_care", "questions", "teach_back",
)  # fmt: skip
# A calendar is about no sign either: its place says which plan of days was chosen. It is empty for
# all plans, and on older paper, which did not say.
WITH_PLAN = 7
ABOUT_NO_SIGN = {WITH_SECTIONS: "a therapy's sheet", WITH_PLAN: "a calendar"}
UNKNOWN_PLAN = "?"  # one that the content does not have any more
GROUPS, GROUP = 3, 5
LENGTH = GROUPS * GROUP


PlansOf = Callable[[str], Iterable[str]]  # the keys of the plans of days of an entry


class BadSheetIdError(ValueError):
    """What was typed is no sheet id: wrong length, a letter was misread, an unknown language."""


class SheetCode(Struct, frozen=True):
    """What a sheet id says. `kind` is DocumentKind.number; `sign_id` and `mirror` may be "".

    `version` is the content version as in "2026.11.1", "" where it has another form. `left_out` are
    SECTIONS in their order, of a therapy's sheet only, which then has no sign; `plan` is the key of
    a DayGrid, of a calendar only.
    """

    version: str
    kind: int
    entry_id: str
    lang: str
    sign_id: str = ""
    mirror: str = ""
    paper: str = "letter"
    large_print: bool = False
    short: bool = False
    gray: bool = False
    dated: bool = False
    left_out: tuple[str, ...] = ()
    plan: str = ""

    def __post_init__(self) -> None:
        """Refuse what an id cannot say; raises ValueError."""
        if self.kind in ABOUT_NO_SIGN and self.sign_id:
            raise ValueError(f"{ABOUT_NO_SIGN[self.kind]} is about no sign: {self.sign_id}")
        if self.left_out != tuple(s for s in SECTIONS if s in self.left_out):
            raise ValueError(f"not sections in their order: {self.left_out}")
        if self.left_out and self.kind != WITH_SECTIONS:
            raise ValueError(f"document {self.kind} has no sections to leave out")
        if self.plan and self.kind != WITH_PLAN:
            raise ValueError(f"document {self.kind} has no plan of days")

    def __str__(self) -> str:
        """Return the id as it stands on paper."""
        number = 0
        values = self._values()
        for name, bits in PARTS:
            number = number << bits | values[name] & (1 << bits) - 1
        number = number << CHECK | _check(number)
        shifts = range(5 * (LENGTH - 1), -1, -5)
        return _grouped("".join(LETTERS[number >> shift & 31] for shift in shifts))

    def _values(self) -> dict[str, int]:
        year, month, issue = _version_numbers(self.version)
        return {
            "year": year, "month": month, "issue": issue, "kind": self.kind,
            "entry": _hash(self.entry_id), "sign": self._in_place_of_sign(),
            "lang": _lang_number(self.lang), "mirror": _lang_number(self.mirror),
            "paper": PAPERS.index(self.paper), "large": self.large_print, "short": self.short,
            "gray": self.gray, "dated": self.dated,
        }  # fmt: skip

    def _in_place_of_sign(self) -> int:
        if self.kind != WITH_SECTIONS:
            return _hash(self.plan or self.sign_id)
        return sum(1 << SECTIONS.index(name) for name in self.left_out)


def _no_plans(_: str) -> Iterable[str]:
    return ()


def as_printed(typed: str) -> str:
    """Return a typed sheet id as it stands on paper, also of an entry that is gone.

    Raises BadSheetIdError for what has another length or other letters.
    """
    return _grouped(_letters(typed))


def decode(
    text: str, entry_ids: Iterable[str], sign_ids: Iterable[str], plans_of: PlansOf = _no_plans
) -> SheetCode:
    """Return what a sheet id says; spaces, case and look-alike letters do not matter.

    An entry or sign that is not among the ids given comes back as "", a plan that is not among
    those of the entry as UNKNOWN_PLAN. Raises BadSheetIdError.
    """
    number = 0
    for letter in _letters(text):
        number = number << 5 | LETTERS.index(letter)
    number, check = number >> CHECK, number & (1 << CHECK) - 1
    if check != _check(number):
        raise BadSheetIdError(text)
    values: dict[str, int] = {}
    for name, bits in reversed(PARTS):
        values[name] = number & (1 << bits) - 1
        number >>= bits
    if max(values["lang"], values["mirror"]) >= len(LANGS):
        raise BadSheetIdError(text)
    return _read(values, entry_ids, sign_ids, plans_of)


def _letters(typed: str) -> str:
    letters = re.sub(r"[\s-]", "", typed).upper().translate(HEARD)
    if len(letters) != LENGTH or any(letter not in LETTERS for letter in letters):
        raise BadSheetIdError(typed)
    return letters


def _grouped(letters: str) -> str:
    return "-".join(letters[at : at + GROUP] for at in range(0, LENGTH, GROUP))


def _read(
    values: dict[str, int], entry_ids: Iterable[str], sign_ids: Iterable[str], plans_of: PlansOf
) -> SheetCode:
    year, month, issue = values["year"], values["month"], values["issue"]
    has_sections, has_plan = values["kind"] == WITH_SECTIONS, values["kind"] == WITH_PLAN
    entry_id, plan = _named(values["entry"], entry_ids), ""
    if has_plan and values["sign"]:
        plans = plans_of(entry_id) if entry_id else ()
        plan = _named(values["sign"], plans) or UNKNOWN_PLAN
    return SheetCode(
        version=f"{FIRST_YEAR + year}.{month}.{issue}" if month else "",
        kind=values["kind"],
        entry_id=entry_id,
        lang=LANGS[values["lang"]],
        sign_id="" if has_sections or has_plan else _named(values["sign"], sign_ids),
        mirror=LANGS[values["mirror"]],
        paper=PAPERS[values["paper"]],
        large_print=bool(values["large"]),
        short=bool(values["short"]),
        gray=bool(values["gray"]),
        dated=bool(values["dated"]),
        left_out=_sections(values["sign"]) if has_sections else (),
        plan=plan,
    )


def _version_numbers(version: str) -> tuple[int, int, int]:
    found = VERSION.fullmatch(version)
    if found is None:
        return 0, 0, 0
    year, month, issue = map(int, found.groups())
    return year - FIRST_YEAR, month, issue


def _lang_number(lang: str) -> int:
    return LANGS.index(lang) if lang in LANGS else 0


def _hash(text: str) -> int:
    """Return 0 for "", else a number that is never 0."""
    if not text:
        return 0
    number = int.from_bytes(hashlib.sha256(text.encode()).digest()[:4], "big")
    return number % ((1 << HASH) - 1) + 1


def _sections(bits: int) -> tuple[str, ...]:
    return tuple(name for at, name in enumerate(SECTIONS) if bits >> at & 1)


def _named(number: int, ids: Iterable[str]) -> str:
    return next((i for i in ids if _hash(i) == number), "") if number else ""


def _check(number: int) -> int:
    return hashlib.sha256(number.to_bytes(9, "big")).digest()[0]
