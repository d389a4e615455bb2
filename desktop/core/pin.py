"""The staff PIN of the kiosk: how it is kept, how it is compared, and how guessing is slowed down.

Kept is only a scrypt hash. Must not know where it is kept, what the time is or who types.
"""

from __future__ import annotations

import hashlib
import hmac
from enum import StrEnum
from itertools import pairwise

from msgspec import Struct

PIN_LENGTHS = (6, 12)
CODE_LENGTH = 16
COST, BLOCK, PARALLEL = 16384, 8, 1  # 16 MiB and about 50 ms: unnoticed at the desk
MEMORY = 128 * 1024 * 1024
WAITS = {3: 5, 4: 20}  # seconds before the next try, by wrong tries so far
MOST_TRIES, LOCK_SECONDS = 5, 15 * 60
DUMMY = f"scrypt:{COST}:{BLOCK}:{PARALLEL}:{'0' * 32}:{'0' * 64}"


class Outcome(StrEnum):
    """What a try came to."""

    RIGHT = "right"
    WRONG = "wrong"
    TOO_SOON = "too-soon"
    LOCKED = "locked"


def weakness(pin: str) -> str:
    """Return why a PIN cannot be used, in words for the person who sets it, or ""."""
    low, high = PIN_LENGTHS
    if not (pin.isascii() and pin.isdigit() and low <= len(pin) <= high):
        return f"A PIN has {low} to {high} digits and nothing else."
    steps = {(int(b) - int(a)) % 10 for a, b in pairwise(pin)}
    if len(steps) == 1 and steps <= {0, 1, 9}:
        return "A PIN of equal or counted digits is guessed at once."
    return ""


def hashed(secret: str, salt: bytes) -> str:
    """Return the line for the policy file; `salt` is 16 fresh random bytes."""
    return f"scrypt:{COST}:{BLOCK}:{PARALLEL}:{salt.hex()}:{_scrypt(secret, salt, COST).hex()}"


def matches(secret: str, kept: str) -> bool:
    """Compare in constant time; without a kept hash the answer is False after the same work."""
    _, cost, _, _, salt, wanted = (kept or DUMMY).split(":")
    found = _scrypt(secret, bytes.fromhex(salt), int(cost))
    return hmac.compare_digest(found, bytes.fromhex(wanted)) and bool(kept)


def _scrypt(secret: str, salt: bytes, cost: int) -> bytes:
    return hashlib.scrypt(
        secret.encode(), salt=salt, n=cost, r=BLOCK, p=PARALLEL, dklen=32, maxmem=MEMORY
    )


class PinGuard(Struct):
    """Counts wrong tries. Times are seconds of a clock that never goes back.

    After three wrong tries there is a wait, after five a lock of 15 minutes. The recovery code
    (16 digits, so that it cannot be guessed) also opens a locked guard.
    """

    pin: str
    recovery_code: str
    _wrong: int = 0
    _next: float = 0.0

    @property
    def is_set(self) -> bool:
        """Return whether staff can get out at all."""
        return bool(self.pin or self.recovery_code)

    def wait_seconds(self, now: float) -> int:
        """Return how long until the next try, 0 when it may come now."""
        return max(0, -int((now - self._next) // 1)) if now < self._next else 0

    def attempt(self, typed: str, now: float) -> Outcome:
        """Compare what was typed and return what it came to."""
        if not typed:
            return Outcome.WRONG  # nobody guesses like that: a child may not lock staff out by it
        if len(typed) == CODE_LENGTH and matches(typed, self.recovery_code):
            return self._opened()
        if now < self._next:
            return Outcome.LOCKED if self._wrong >= MOST_TRIES else Outcome.TOO_SOON
        if self._wrong >= MOST_TRIES:  # the lock has run out
            self._wrong = 0
        if matches(typed, self.pin):
            return self._opened()
        self._wrong += 1
        if self._wrong >= MOST_TRIES:
            self._next = now + LOCK_SECONDS
            return Outcome.LOCKED
        self._next = now + WAITS.get(self._wrong, 0)
        return Outcome.WRONG

    def _opened(self) -> Outcome:
        self._wrong, self._next = 0, 0.0
        return Outcome.RIGHT
