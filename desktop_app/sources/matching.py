"""Comparing what is looked for with what stands in a source: exact for identifiers, forgiving only for names.

A name is never proof that two people are one: what is found by a name says so.
"""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from collections.abc import Callable
from functools import cached_property

from desktop_app.domain.errors import BadInput
from desktop_app.domain.findings import Identifiers
from desktop_app.domain.telephone import phone_forms, same_phone

Network = ipaddress.IPv4Network | ipaddress.IPv6Network
Address = ipaddress.IPv4Address | ipaddress.IPv6Address

EXACT = ("email", "account_id", "phone", "cookie_id", "ip_address")
MEANINGS = (*EXACT, "name")
_LOCAL = r"\w.!#$%&'*+/=?^`{|}~-"  # what may stand in the first part of an address
# Letters that Unicode does not take apart into a letter and a mark.
_PLAIN = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
# How German and Scandinavian names are written where the keyboard has no such letters.
_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})


def email_key(value: str) -> tuple[bool, str]:
    """An address as it is compared: without case and outer white space. The flag keeps a letter that only folds to a
    Latin one (the Kelvin sign, the long s) from passing as it."""
    plain = value.strip()
    return plain.isascii(), plain.casefold()


def email_stands_in(email: str, text: str) -> bool:
    """True where a text names exactly this address, compared as in `email_key`."""
    plain = email.strip()
    whole = re.compile(rf"(?<![{_LOCAL}]){re.escape(plain)}(?![\w-]|\.\w)", re.IGNORECASE)
    return bool(plain) and any(email_key(match.group()) == email_key(plain) for match in whole.finditer(text))


def name_keys(value: str) -> frozenset[tuple[str, ...]]:
    """The forms under which a name is compared: without accents, case, punctuation and order of its words, once with
    ö as o and once as oe. Empty where there is no word in it."""
    return frozenset(tuple(sorted(words)) for words in name_words(value) if words)


def name_words(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of a text as names are compared, in their order: with ö as o, and with ö as oe."""
    if text.isascii():  # the quick way for most
        words = tuple(text.casefold().translate(_COMPARED).split())
        return words, words
    composed = unicodedata.normalize("NFKC", text).casefold()
    return _words(composed), _words(composed.translate(_SPELT_OUT))


def _words(text: str) -> tuple[str, ...]:
    return tuple(unicodedata.normalize("NFKD", text).translate(_COMPARED).casefold().split())


class _Compared(dict[int, str]):
    """What each character becomes when names are compared; worked out once for each that is met."""

    def __missing__(self, point: int) -> str:
        character = chr(point)
        category = unicodedata.category(character)
        if _is_accent(character) or character in "'’ʼ`´" or category == "Cf":
            said = ""
        elif category[0] in "LNM":
            said = _PLAIN.get(character, character)
        else:
            said = " "
        self[point] = said
        return said


def _is_accent(character: str) -> bool:
    """Marks of Latin, Greek and Cyrillic letters, Hebrew points, Arabic vowel signs; not the vowels of Indic scripts
    and not the voicing marks of kana, without which it would be another name."""
    combining = unicodedata.combining(character)
    return combining == 1 or 10 <= combining <= 36 or combining >= 200


_COMPARED = _Compared()


def address_of(text: str) -> Address | None:
    """An IP address in its one form (an IPv4 address mapped into IPv6 as IPv4), or None."""
    try:
        address = ipaddress.ip_address(
            text.strip().removeprefix("\ufeff").removeprefix("[").removesuffix("]").partition("%")[0]
        )
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address


class Wanted:
    """The identifiers looked for, in the forms they are compared in."""

    def __init__(self, identifiers: Identifiers) -> None:
        self.identifiers = identifiers
        self.emails = frozenset(email_key(email) for email in identifiers.emails if email.strip())
        self.accounts = frozenset(account.strip() for account in identifiers.account_ids if account.strip())
        self.cookies = frozenset(cookie.strip() for cookie in identifiers.cookie_ids if cookie.strip())
        self.phones = tuple(forms for phone in identifiers.phones if (forms := phone_forms(phone)))
        self.names = frozenset(key for name in identifiers.names for key in name_keys(name))
        self.given = frozenset(
            meaning
            for meaning, values in (
                ("email", self.emails),
                ("account_id", self.accounts),
                ("phone", self.phones),
                ("cookie_id", self.cookies),
                ("ip_address", [address for address in identifiers.ip_addresses if address.strip()]),
                ("name", self.names),
            )
            if values
        )

    @cached_property
    def networks(self) -> tuple[Network, ...]:
        """The addresses and ranges looked for. BadInput where one cannot be read."""
        return tuple(_network(text) for text in self.identifiers.ip_addresses if text.strip())

    def is_wanted_address(self, text: str) -> bool:
        """True where an address is one of those looked for, or lies in a range."""
        address = address_of(text)
        return address is not None and any(address in network for network in self.networks)

    def test(self, meaning: str) -> Callable[[str], bool]:
        """The comparison for one meaning."""
        tests: dict[str, Callable[[str], bool]] = {
            "email": lambda value: email_key(value) in self.emails,
            "account_id": lambda value: value.strip() in self.accounts,
            "phone": self._is_wanted_phone,
            "cookie_id": lambda value: value.strip() in self.cookies,
            "ip_address": self.is_wanted_address,
            "name": lambda value: not self.names.isdisjoint(name_keys(value)),
        }
        return tests[meaning]

    def _is_wanted_phone(self, value: str) -> bool:
        forms = phone_forms(value)
        return any(same_phone(forms, wanted) for wanted in self.phones)


def _network(text: str) -> Network:
    plain = text.strip()
    address = address_of(plain)
    try:
        return ipaddress.ip_network(address if address is not None else plain, strict=False)
    except ValueError as error:
        raise BadInput(
            "not-an-ip-address",
            "One of the IP addresses to search for is not one.",
            safe="Nothing was searched.",
            next_step='Write it like "192.0.2.7", "2001:db8::7", or as a range like "192.0.2.0/24".',
        ) from error
