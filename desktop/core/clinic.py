"""The clinic as it stands on every sheet: the one record, and what may be in it.

A number is called plausible, never right: whoever types it is asked to call it once. Must not know
where the profile is kept, nor how it is shown.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from db.site.records import ClinicProfile
from desktop.core.png import NotPngError, png_size
from desktop.core.typed import visible_line

__all__ = [
    "MAX_LOGO_BYTES", "ClinicProfile", "Problem", "has_two_numbers", "is_empty", "logo_problem",
    "merged", "problems", "tidied", "usable_logo",
]  # fmt: skip

MAX_NAME, MAX_PHONE, MAX_NOTE = 120, 40, 200
MAX_ADDRESS_LINES, MAX_ADDRESS_LINE = 4, 80
MAX_LOGO_BYTES, MAX_LOGO_SIDE = 300_000, 2000
PHONE_SIGNS = frozenset("+-–()./,;:#* ")
FEWEST_DIGITS, MOST_DIGITS = 3, 24  # "911" to a long number with an extension


MESSAGES = {
    "long": "This has {0} characters. Use {1} or fewer.",
    "lines": "The address has {0} lines. Use {1} or fewer.",
    "no digit": "There is no digit in this phone number.",
    "digits": "This phone number has {0} digits. Look at it again.",
    "odd sign": "“{0}” does not belong in a phone number.",
    "short": "This phone number is short. Can it be called from outside?",
    "heavy": "The picture has {0} kB. Use one of {1} kB or less.",
    "no picture": "This is no whole PNG picture. Save the logo as PNG and try again.",
    "large": "The picture is {0} by {1} pixels. Use one of {2} or less on each side.",
}


class Problem(Struct, frozen=True):
    """What is wrong in one field; `values` go into the message of its kind.

    A `doubt` may be kept after a look; anything else must be mended first.
    """

    field: str
    kind: str
    values: tuple[str, ...] = ()
    doubt: bool = False

    def words(self, say: Callable[[str], str] = str) -> str:
        """Return the message; `say` puts a text of MESSAGES into the language of the reader."""
        return say(MESSAGES[self.kind]).format(*self.values)


def is_empty(profile: ClinicProfile) -> bool:
    """Return whether nothing of the clinic is known."""
    return profile == ClinicProfile()


def merged(own: ClinicProfile, policy: ClinicProfile) -> ClinicProfile:
    """Return what staff set, and what the policy file says where they set nothing."""
    chosen = {n: getattr(own, n) or getattr(policy, n) for n in own.__struct_fields__}
    return ClinicProfile(**chosen)


def has_two_numbers(profile: ClinicProfile) -> bool:
    """Return whether there is another number by day: then none of them is for day and night."""
    return profile.phone_day not in ("", profile.phone_out_of_hours)


def tidied(profile: ClinicProfile) -> ClinicProfile:
    """Return the profile without stray blanks, tabs, empty lines and invisible characters."""
    lines = (visible_line(line) for line in profile.address.splitlines())
    return replace(
        profile,
        name=visible_line(profile.name),
        address="\n".join(line for line in lines if line),
        phone_day=visible_line(profile.phone_day),
        phone_out_of_hours=visible_line(profile.phone_out_of_hours),
        note=visible_line(profile.note),
    )


def problems(profile: ClinicProfile) -> tuple[Problem, ...]:
    """Return what must be mended or looked at in a tidied profile, in the order of the fields."""
    found: list[Problem] = []
    for name, most in (("name", MAX_NAME), ("note", MAX_NOTE)):
        text: str = getattr(profile, name)
        if len(text) > most:
            found.append(_too_long(name, text, most))
    found += _address_problems(profile.address)
    for name in ("phone_day", "phone_out_of_hours"):
        found += _phone_problems(name, getattr(profile, name))
    wrong = logo_problem(profile.logo) if profile.logo else None
    return (*found, wrong) if wrong else tuple(found)


def logo_problem(data: bytes, size: int = 0) -> Problem | None:
    """Return why these bytes cannot be the logo, None when they can.

    `size` is the number of all bytes, where only the beginning was read.
    """
    heavy = max(size, len(data))
    if heavy > MAX_LOGO_BYTES:
        kilobytes = (str(-(-heavy // 1000)), str(MAX_LOGO_BYTES // 1000))
        return Problem("logo", "heavy", kilobytes)
    try:
        found = png_size(data)
    except NotPngError:
        return Problem("logo", "no picture")
    if max(found.width, found.height) > MAX_LOGO_SIDE:
        return Problem(
            "logo",
            "large",
            (str(found.width), str(found.height), str(MAX_LOGO_SIDE)),
        )
    return None


@lru_cache(maxsize=2)
def usable_logo(data: bytes) -> bytes:
    """Return a logo as it was kept, b"" for one that cannot be drawn.

    It was looked at when it was chosen, but perhaps by an older program, or it is from a backup.
    """
    return b"" if data and logo_problem(data) else data


def _address_problems(address: str) -> list[Problem]:
    lines = address.splitlines()
    found = [_too_long("address", x, MAX_ADDRESS_LINE) for x in lines if len(x) > MAX_ADDRESS_LINE]
    if len(lines) > MAX_ADDRESS_LINES:
        numbers = (str(len(lines)), str(MAX_ADDRESS_LINES))
        found.append(Problem("address", "lines", numbers))
    return found


def _phone_problems(field: str, phone: str) -> list[Problem]:
    """A number needs digits and a sane length; which number it is, nobody here can know."""
    if not phone:
        return []
    if len(phone) > MAX_PHONE:
        return [_too_long(field, phone, MAX_PHONE)]
    digits = sum(c.isdecimal() for c in phone)
    if not digits:
        return [Problem(field, "no digit")]
    if digits < FEWEST_DIGITS or digits > MOST_DIGITS:
        return [Problem(field, "digits", (str(digits),))]
    odd = [c for c in phone if not (c.isdecimal() or c.isalpha() or c in PHONE_SIGNS)]
    if odd:
        return [Problem(field, "odd sign", (odd[0],))]
    if digits < 7:
        return [Problem(field, "short", doubt=True)]
    return []


def _too_long(field: str, text: str, most: int) -> Problem:
    numbers = (str(len(text)), str(most))
    return Problem(field, "long", numbers)
