"""The staff PIN: kept as a hash, compared in constant time, guessed slowly."""

from __future__ import annotations

import hashlib
import hmac

import pytest

from desktop.core import pin
from desktop.core.pin import (
    BLOCK,
    LOCK_SECONDS,
    PARALLEL,
    Outcome,
    PinGuard,
    hashed,
    matches,
    weakness,
)
from desktop.core.policy_rules import HASH

SALT = bytes(range(16))
RIGHT, CODE = "271828", "3141592653589793"


@pytest.fixture
def guard() -> PinGuard:
    return PinGuard(hashed(RIGHT, SALT), hashed(CODE, SALT))


@pytest.mark.parametrize("weak", ["", "12345", "1234567890123", "12a456", "111111", "123456",
                                  "987654", "890123", "１２３４５６"])  # fmt: skip
def test_weak_pins_are_refused(weak: str) -> None:
    assert weakness(weak)


def test_a_usable_pin() -> None:
    assert weakness(RIGHT) == ""


def test_the_hash_fits_the_policy_file_and_tells_nothing() -> None:
    line = hashed(RIGHT, SALT)
    assert HASH.fullmatch(line)
    assert RIGHT not in line
    assert hashed(RIGHT, bytes(16)) != line


def test_right_and_wrong() -> None:
    assert matches(RIGHT, hashed(RIGHT, SALT))
    assert not matches("271829", hashed(RIGHT, SALT))
    assert not matches("", "")
    assert not matches("x", ""), "nothing kept, nothing right"


def test_the_comparison_takes_the_same_time(monkeypatch: pytest.MonkeyPatch) -> None:
    used: list[int] = []
    original = hmac.compare_digest

    def counted(one: bytes, other: bytes) -> bool:
        used.append(1)
        return original(one, other)

    monkeypatch.setattr(pin.hmac, "compare_digest", counted)
    matches(RIGHT, hashed(RIGHT, SALT))
    matches("1", "")
    assert used == [1, 1]


def test_three_tries_then_waiting_five_then_a_lock(guard: PinGuard) -> None:
    now = 0.0
    assert [guard.attempt("000001", now) for _ in range(3)] == [Outcome.WRONG] * 3
    assert guard.attempt(RIGHT, now) is Outcome.TOO_SOON
    assert guard.wait_seconds(now) == 5
    assert guard.attempt("000001", 5) is Outcome.WRONG
    assert guard.attempt(RIGHT, 24.9) is Outcome.TOO_SOON
    assert guard.attempt("000001", 25) is Outcome.LOCKED
    assert guard.attempt(RIGHT, 26) is Outcome.LOCKED
    assert guard.wait_seconds(26) == LOCK_SECONDS - 1
    assert guard.attempt(RIGHT, 25 + LOCK_SECONDS) is Outcome.RIGHT


def test_the_right_pin_starts_the_count_anew(guard: PinGuard) -> None:
    guard.attempt("1", 0)
    guard.attempt("1", 0)
    assert guard.attempt(RIGHT, 0) is Outcome.RIGHT
    assert [guard.attempt("1", 0) for _ in range(3)] == [Outcome.WRONG] * 3


def test_the_recovery_code_opens_a_lock(guard: PinGuard) -> None:
    for now in (0, 0, 0, 5, 25):
        guard.attempt("1", now)
    assert guard.attempt("3141592653589794", 30) is Outcome.LOCKED
    assert guard.attempt(CODE, 30) is Outcome.RIGHT


def test_without_a_pin_nobody_gets_in() -> None:
    guard = PinGuard("", "")
    assert not guard.is_set
    assert guard.attempt("", 0) is Outcome.WRONG


def test_guessing_for_a_day_gives_few_tries() -> None:
    # The cost stands in the hash: a cheap one, because only the waiting is looked at here.
    found = hashlib.scrypt(RIGHT.encode(), salt=bytes(16), n=2, r=BLOCK, p=PARALLEL, dklen=32)
    guard = PinGuard(f"scrypt:2:{BLOCK}:{PARALLEL}:{bytes(16).hex()}:{found.hex()}", "")
    assert guard.attempt(RIGHT, 0) is Outcome.RIGHT
    tried, now = 0, 0.0
    while now < 86_400:
        if guard.attempt("000000", now) in (Outcome.WRONG, Outcome.LOCKED):
            tried += 1
        now = max(now + 1, now + guard.wait_seconds(now))
    assert tried < 500, "of a million"


def test_enter_without_a_digit_is_no_try(guard: PinGuard) -> None:
    """A child that presses the key does not lock staff out."""
    for _ in range(9):
        assert guard.attempt("", 0.0) is Outcome.WRONG
    assert guard.wait_seconds(0.0) == 0
    assert guard.attempt(RIGHT, 0.0) is Outcome.RIGHT
