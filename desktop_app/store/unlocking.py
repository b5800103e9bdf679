"""What opens a store: a passphrase, the printed recovery code, or the key held in the keychain."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from enum import Enum

from desktop_app.domain.errors import BadInput

CODE_BYTES = 20
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
# As IBANs do with 97: a prime just below 32², so two characters hold the remainder, and any single wrong character
# and any two neighbours swapped change it.
_CHECK_MODULUS = 1021
_DATA_DIGITS = CODE_BYTES * 8 // 5
_GROUP = 4


@dataclass(frozen=True)
class Passphrase:
    """A passphrase as typed."""

    text: str = field(repr=False)


class FromKeychain(Enum):
    """Open with the key this computer's keychain holds."""

    FROM_KEYCHAIN = "keychain"


FROM_KEYCHAIN = FromKeychain.FROM_KEYCHAIN


@dataclass(frozen=True)
class RecoveryCode:
    """160 random bits that open a store; printed in Crockford's base 32 with two characters that catch typing slips."""

    secret: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.secret) != CODE_BYTES:
            raise ValueError(f"a recovery code has {CODE_BYTES} bytes")

    def __str__(self) -> str:
        """As printed: eight groups of four, and one of two."""
        number = int.from_bytes(self.secret, "big")
        digits = _digits(number, _DATA_DIGITS) + _digits(number % _CHECK_MODULUS, 2)
        return "-".join(digits[at : at + _GROUP] for at in range(0, len(digits), _GROUP))

    @classmethod
    def parse(cls, text: str) -> RecoveryCode:
        """A code as typed: capitals, spaces and hyphens do not matter, nor O for 0 or I and L for 1.

        BadInput where it cannot be a code or has a typing slip; nothing is tried then.
        """
        typed = "".join(text.upper().split()).replace("-", "").translate(str.maketrans("OIL", "011"))
        if len(typed) != _DATA_DIGITS + 2 or any(digit not in _ALPHABET for digit in typed):
            raise BadInput(
                "not-a-recovery-code",
                "This is not a recovery code: it has eight groups of four letters and digits, and one of two.",
                safe="Nothing was changed.",
                next_step="Type the whole code as it is printed.",
            )
        number, check = _number(typed[:_DATA_DIGITS]), _number(typed[_DATA_DIGITS:])
        if number % _CHECK_MODULUS != check:
            raise BadInput(
                "recovery-code-mistyped",
                "One of the characters of this recovery code is wrong.",
                safe="Nothing was changed.",
                next_step="Compare it with the printed code, character by character.",
            )
        return cls(number.to_bytes(CODE_BYTES, "big"))


Unlocking = Passphrase | RecoveryCode | FromKeychain


def passphrase_bytes(passphrase: str) -> bytes:
    """A passphrase in the one form keys are made from (NFKC, so that any keyboard serves). BadInput where empty."""
    try:
        form = unicodedata.normalize("NFKC", passphrase).encode("utf-8")
    except UnicodeEncodeError as error:
        raise _unusable() from error
    if not form:
        raise _unusable()
    return form


def _unusable() -> BadInput:
    return BadInput(
        "passphrase-unusable",
        "A passphrase needs at least one character, and only ones that can be typed.",
        safe="Nothing was changed.",
        next_step="Type the passphrase again.",
    )


def _digits(number: int, count: int) -> str:
    return "".join(_ALPHABET[number >> 5 * at & 31] for at in reversed(range(count)))


def _number(digits: str) -> int:
    number = 0
    for digit in digits:
        number = number << 5 | _ALPHABET.index(digit)
    return number
