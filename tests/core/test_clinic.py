"""The clinic's profile: what is tidied, what is refused, and that a logo is a whole PNG."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from desktop.core.clinic import (
    MAX_ADDRESS_LINES,
    MAX_LOGO_BYTES,
    ClinicProfile,
    is_empty,
    logo_problem,
    problems,
    tidied,
)
from desktop.core.typed import one_line
from tests.helpers.png import cmyk_profile, indexed, png

GOOD = ClinicProfile(
    "River Clinic", "1 River Road\nTown", "+1 (555) 555-0100 ext. 4", "1-800-CALL-555", "Floor 2"
)


def test_a_plain_profile_has_no_problem_and_an_empty_one_neither() -> None:
    assert problems(GOOD) == ()
    assert problems(ClinicProfile()) == ()
    assert is_empty(ClinicProfile())
    assert not is_empty(GOOD)


def test_what_was_pasted_is_tidied() -> None:
    pasted = ClinicProfile(
        "  River\tClinic\u200b\n", "1 Road \r\n\n  Town\x07", " 555\u00a00100 ", note="a\nb"
    )
    assert tidied(pasted) == ClinicProfile("River Clinic", "1 Road\nTown", "555 0100", note="a b")


@pytest.mark.parametrize(
    ("phone", "said"),
    [
        ("call us", "There is no digit in this phone number."),
        ("12", "This phone number has 2 digits. Look at it again."),
        ("1" * 25, "This phone number has 25 digits. Look at it again."),
        ("555 0100 <b>", "“<” does not belong in a phone number."),
        ("5" * 41, "This has 41 characters. Use 40 or fewer."),
    ],
)
@pytest.mark.parametrize("field", ["phone_day", "phone_out_of_hours"])
def test_an_odd_phone_number_is_named(field: str, phone: str, said: str) -> None:
    (problem,) = problems(replace(ClinicProfile(), **{field: phone}))
    assert (problem.field, problem.words(), problem.doubt) == (field, said, False)


@pytest.mark.parametrize("phone", ["+49 6221 56-0", "(555) 555-0100", "555-555-0100, pager 77"])
def test_numbers_of_many_kinds_are_plausible(phone: str) -> None:
    assert problems(ClinicProfile(phone_day=phone)) == ()


def test_a_short_number_is_a_doubt_and_may_be_kept() -> None:
    (problem,) = problems(ClinicProfile(phone_day="4711"))
    assert problem.doubt
    assert problem.words() == "This phone number is short. Can it be called from outside?"


def test_long_words_are_named_with_their_length() -> None:
    found = problems(ClinicProfile("N" * 121, "A" * 81 + "\nb" * MAX_ADDRESS_LINES, note="n" * 201))
    assert [(p.field, p.words()) for p in found] == [
        ("name", "This has 121 characters. Use 120 or fewer."),
        ("note", "This has 201 characters. Use 200 or fewer."),
        ("address", "This has 81 characters. Use 80 or fewer."),
        ("address", "The address has 5 lines. Use 4 or fewer."),
    ]


@pytest.mark.parametrize("interlaced", [False, True])
@pytest.mark.parametrize(("width", "height"), [(1, 1), (3, 5), (600, 240), (2000, 2000)])
def test_a_real_png_is_taken(width: int, height: int, interlaced: bool) -> None:
    assert logo_problem(png(width, height, interlaced=interlaced)) is None


@pytest.mark.parametrize("extra", [None, (b"tRNS", b"\0\x80"), cmyk_profile()])
def test_a_picture_from_a_palette_is_taken(extra: tuple[bytes, bytes] | None) -> None:
    assert logo_problem(indexed(extra=extra)) is None


def refused(data: bytes) -> str:
    problem = logo_problem(data)
    assert problem is not None
    return problem.words()


def test_a_large_picture_is_refused_with_its_size() -> None:
    assert refused(png(2001, 3)) == (
        "The picture is 2001 by 3 pixels. Use one of 2000 or less on each side."
    )
    assert refused(b"\x89PNG" + bytes(MAX_LOGO_BYTES)) == (
        "The picture has 301 kB. Use one of 300 kB or less."
    )


def broken() -> dict[str, bytes]:
    whole = png(30, 20)
    flipped = bytearray(whole)
    flipped[60] ^= 1
    return {
        "jpeg": b"\xff\xd8\xff\xe0" + bytes(100),
        "svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        "only the signature": whole[:8],
        "cut": whole[:-20],
        "no end": whole[:-12],
        "flipped": bytes(flipped),
        "more behind it": whole + b"MZ",
        "too few pixels": png(30, 20, missing_rows=1),
        "a bomb": png(30, 20, missing_rows=-5000),
        "a claim without pixels": png(0, 0, claim=(8193, 8193)),
        "a color and a third": indexed(b"\xff\0\0\0"),  # had ended the program at the first print
        "no colors": indexed(b""),
        "too many colors": indexed(bytes(3 * 257)),
        "a row of no known packing": indexed(before=b"\x05"),  # could not be printed
        "a part of no known kind": indexed(extra=(b"ABCD", b"")),
    }


@pytest.mark.parametrize("name", broken())
def test_what_is_no_whole_png_is_refused(name: str) -> None:
    assert refused(broken()[name]) == (
        "This is no whole PNG picture. Save the logo as PNG and try again."
    )


def test_accents_that_come_apart_from_their_letters_are_put_onto_them() -> None:
    """As text copied on another system has them: our fonts would print them beside the letter."""
    apart = "Cli\u0301nica Nin\u0303o"
    assert tidied(ClinicProfile(apart)).name == "Clínica Niño"
    assert one_line(apart) == "Clínica Niño"
