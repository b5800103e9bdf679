"""Where an identifier stands in running text: as a whole token, plain, percent-encoded as in web addresses (RFC 3986),
or with its bytes escaped as Apache writes them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from desktop_app.sources.matching import EXACT, Wanted, name_keys, name_words

_HEX = "[0-9a-fA-F]"
# Escapes of characters that would belong to a token: "+", "-", ".", digits, letters, "_", "~" and all beyond ASCII.
_OF_TOKENS = ("2[bBdDeE]", "3[0-9]", "[46][1-9a-fA-F]", "[57][0-9aA]", "5[fF]", "7[eE]", f"[89a-fA-F]{_HEX}")
_NO_TOKEN = "".join(f"(?<!%{escape})" for escape in (*_OF_TOKENS, "40"))
# What comes before: nothing that would belong to the token, unless it ends the escape of something that would not.
_BEFORE = rf"(?:(?<![\w.+~%@-])|(?<=%{_HEX}{{2}}){_NO_TOKEN})"
_AFTER = rf"(?![\w~-]|\.\w|%(?:{'|'.join(_OF_TOKENS)}))"
_NOT_THE_NAME_OF_AN_ADDRESS = "(?!@|%40)"
_ADDRESS = re.compile(
    r"(?:(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}|(?<![\w.:])[\da-fA-F]{0,4}:[\da-fA-F:.]{0,60}[\da-fA-F:])(?!\w|\.\d)"
)
_PHONE = re.compile(r"(?<![\w.])[+＋(]?\d(?:[ ()/.-]{0,3}\d){5,19}(?!\w)")
_WORD = re.compile(r"[^\s,;|\"()<>/.:_-]+")


_LONGEST_NAME = 1_000  # characters


class Standing(NamedTuple):
    """By what a text was recognised, and where in it that stands."""

    meaning: str
    start: int
    end: int


class Standings:
    """Looks for identifiers in texts; `meanings` are the kinds looked for."""

    def __init__(self, wanted: Wanted, meanings: Collection[str] = EXACT) -> None:
        self._wanted = wanted
        self._tokens: list[tuple[str, re.Pattern[str]]] = []
        for meaning, texts in (
            ("email", [email.strip() for email in wanted.identifiers.emails if email.strip()]),
            ("account_id", wanted.accounts),
            ("cookie_id", wanted.cookies),
        ):
            if meaning in meanings:
                self._tokens += [(meaning, _token(text, fold=meaning == "email")) for text in sorted(set(texts))]
        self._networks = "ip_address" in meanings and bool(wanted.networks)
        self._is_phone = wanted.test("phone") if "phone" in meanings and wanted.phones else None
        self._lengths = sorted({len(key) for key in wanted.names}) if "name" in meanings else []

    def stand_in(self, text: str) -> Iterator[Standing]:
        """Each place where one of them stands, kind by kind."""
        for meaning, token in self._tokens:
            yield from (Standing(meaning, *match.span()) for match in token.finditer(text))
        if self._networks:
            for match in _ADDRESS.finditer(text):
                if self._wanted.is_wanted_address(match[0]):
                    yield Standing("ip_address", *match.span())
        if self._is_phone is not None:
            yield from (Standing("phone", *m.span()) for m in _PHONE.finditer(text) if self._is_phone(m[0]))
        if self._lengths:
            yield from self._names(text)

    def _names(self, text: str) -> Iterator[Standing]:
        """The words of a name next to each other, in any order."""
        parts = {part for key in self._wanted.names for part in key}
        known: dict[str, bool] = {}  # whether a word is part of a name: most texts say the same words again and again

        def is_part(word: str) -> bool:
            if word not in known:
                known[word] = any(not parts.isdisjoint(words) for words in name_words(word))
            return known[word]

        words = [match.span() for match in _WORD.finditer(text)]
        for length in self._lengths:
            for (start, first_end), (_, end) in zip(words, words[length - 1 :], strict=False):
                if end - start > _LONGEST_NAME or not is_part(text[start:first_end]):
                    continue
                if not self._wanted.names.isdisjoint(name_keys(text[start:end])):
                    yield Standing("name", start, end)


def address_needle(email: str) -> re.Pattern[bytes]:
    """Finds quickly where in raw bytes an e-mail address may stand: by its "@" and what follows."""
    _, at, domain = email.strip().rpartition("@")
    pattern = f"(?:@|%40){_written(domain, fold=True)}" if at else _written(domain, fold=True)
    return re.compile(pattern.encode(), re.IGNORECASE)


def _token(text: str, *, fold: bool) -> re.Pattern[str]:
    """The text as a whole token. Only ASCII letters fold by themselves: the Kelvin sign is no k."""
    written = _written(text, fold=fold)
    after = _AFTER if "@" in text else _AFTER + _NOT_THE_NAME_OF_AN_ADDRESS
    return re.compile(f"{_BEFORE}(?a{'i' if fold else ''}:{written}){after}")


def _written(text: str, *, fold: bool) -> str:
    """A pattern of every way in which the text may be written."""
    return "".join(_character(character, fold=fold) for character in text)


def _character(character: str, *, fold: bool) -> str:
    cases = {character, character.lower(), character.upper()} if fold else {character}
    ways = []
    for case in sorted(one for one in cases if len(one) == 1):
        raw = case.encode("utf-8", "surrogatepass")
        ways += [re.escape(case), "".join(f"%{_hex(byte)}" for byte in raw)]
        if not case.isascii() or case in '"\\':
            ways.append("".join(rf"\\x{_hex(byte)}" for byte in raw))
    return f"(?:{'|'.join(ways)})"


def _hex(byte: int) -> str:
    return "".join(digit if digit.isdigit() else f"[{digit}{digit.upper()}]" for digit in f"{byte:02x}")
