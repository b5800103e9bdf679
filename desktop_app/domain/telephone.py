"""Telephone numbers as they are compared: by their digits, with or without the country's code."""

from __future__ import annotations

import re
import unicodedata

_FEWEST_DIGITS = 6
_NO_DIGIT = re.compile(r"[^0-9]+")
_TRUNK_ZERO = re.compile(r"\(\s*0\s*\)")


def phone_forms(value: str) -> frozenset[str]:
    """The digit strings a telephone number may be compared as; empty where it is too short to tell anything.

    "+49 0711 2842222", "+49 (0)711 2842222" and "0049 711 2842222" share a form, and so does "0711 2842222".
    """
    text = _TRUNK_ZERO.sub("", value.strip())
    plain = text if text.isascii() else "".join(str(unicodedata.digit(c, " ")) for c in text)
    digits = _NO_DIGIT.sub("", plain)
    international = text.startswith(("+", "＋"))
    if not international and digits.startswith("00"):
        digits, international = digits[2:], True
    if len(digits) < _FEWEST_DIGITS:
        return frozenset()
    if not international:
        return frozenset({f"national {digits.removeprefix('0')}"})
    without_trunk = {digits[:at] + digits[at + 1 :] for at in (1, 2, 3) if digits[at] == "0"}
    return frozenset({digits, *without_trunk})


def same_phone(one: frozenset[str], other: frozenset[str]) -> bool:
    """True where two numbers can be the same: equal, or one is the other without its country code."""
    if one & other:
        return True
    for national, full in ((one, other), (other, one)):
        for number in national:
            rest = number.removeprefix("national ")
            if number != rest and any(f.isdigit() and 1 <= len(f) - len(rest) <= 3 and f.endswith(rest) for f in full):
                return True
    return False
