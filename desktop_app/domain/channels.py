"""Where a contact point ends, however it is written: one mailbox, one telephone, one letter box.

Two rows of real registers write one home as "Str." and "Straße", one number with and without its country code, one
mailbox with and without a tag. Taken for two, a partner would pass for the person by a letter to their common home, and
one mailbox for two independent proofs (EDPB Guidelines 01/2022, section 3.3; published attacks by people of the same
household). So what is only another way of writing is levelled here. Where that goes too far, and takes two homes for
one, nothing is given away: a contact point that two people share counts for neither.
"""

from __future__ import annotations

import contextlib
import re
import unicodedata
from dataclasses import dataclass

from desktop_app.domain.identity_case import ContactKind

_LOCAL_NUMBER = 7  # digits that a telephone number has at least, without its area code
_EXTENSION = re.compile(r"(?:;?\s*\bext(?:ension)?\b\.?|\bx)\s*=?\s*\d{1,6}\s*$")
# The provider delivers both names to one mailbox, with dots or without (Gmail Help, "Dots don't matter in Gmail
# addresses").
_GMAIL = ("gmail.com", "googlemail.com")


@dataclass(frozen=True, eq=False)
class Channel:
    """One mailbox, telephone or letter box. A telephone number equals the same one with more of its area and country
    code; the others are equal when they are levelled to the same text."""

    kind: str
    ends: str

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Channel) or self.kind != other.kind:
            return False
        shorter, longer = sorted((self.ends, other.ends), key=len)
        by_its_end = self.kind == ContactKind.PHONE and len(shorter) >= _LOCAL_NUMBER
        return shorter == longer or (by_its_end and longer.endswith(shorter))

    def __hash__(self) -> int:
        return hash((self.kind, self.ends[-_LOCAL_NUMBER:] if self.kind == ContactKind.PHONE else self.ends))


def channel(kind: str, value: str) -> Channel:
    """Where a value ends. An account named by a mailbox ends there too."""
    plain = unicodedata.normalize("NFKC", value).strip().casefold()
    if "@" in plain:
        return Channel(ContactKind.EMAIL, _mailbox(plain))
    if kind == ContactKind.PHONE:
        return Channel(kind, _telephone(plain))
    if kind == ContactKind.POST:
        return Channel(kind, _letter_box(plain))
    return Channel(kind, " ".join(re.findall(r"[^\W_]+", plain)))


def _mailbox(plain: str) -> str:
    local, _, domain = plain.removeprefix("mailto:").rpartition("@")
    local, domain = local.partition("+")[0] or local, domain.rstrip(".")
    if domain in _GMAIL:
        local, domain = local.replace(".", "") or local, _GMAIL[0]
    with contextlib.suppress(UnicodeError):  # it is written out already, or is no name at all
        domain = domain.encode("ascii").decode("idna")
    return f"{local}@{domain}"


def _telephone(plain: str) -> str:
    """The digits, without the zeros that stand for a way out of the country or the town."""
    plain = _EXTENSION.sub("", plain).replace("(0)", "")
    return re.sub(r"\D", "", plain).lstrip("0")


# ── Letter boxes ──

_POSTCODES = (
    (re.compile(r"\b([a-z]{1,2}\d[a-z\d]?) (\d[a-z]{2})\b"), r"\1\2"),  # OX1 4AA
    (re.compile(r"\b([a-z]\d[a-z]) (\d[a-z]\d)\b"), r"\1\2"),  # K1A 0B1
    (re.compile(r"\b(\d{4}) ([a-z]{2})\b"), r"\1\2"),  # 1012 AB
    (re.compile(r"\b(\d{3}) (\d{2})\b"), r"\1\2"),  # 110 00
    (re.compile(r"\b(?:de|at|ch|fr|be|lu|nl|it|es|dk|se|no|fi|pl|cz|pt) (?=\d{4,5}\b)"), ""),  # DE 70174
)
_COUNTRY_BEFORE = re.compile(r"\b(?:[a-z]|ch|be|lu|nl|dk|de|at|fin|cz|pl|pt)-\s?(?=\d{4,5}\b)")  # D-70174
_NUMBER_AND_LETTER = re.compile(r"\b(\d{1,4})([a-z])\b")  # 12a
_SHORT = {
    "alley": "aly", "apartment": "apt", "apartement": "apt", "av": "ave", "avenida": "ave", "avda": "ave",
    "avenue": "ave", "bd": "blvd", "boulevard": "blvd", "building": "bldg", "chemin": "ch", "circle": "cir",
    "close": "cl", "corso": "cso", "court": "ct", "crescent": "cres", "drive": "dr", "east": "e", "flat": "apt",
    "floor": "fl", "gardens": "gdns", "gasse": "g", "grove": "gr", "heights": "hts", "highway": "hwy", "house": "hse",
    "lane": "ln", "mount": "mt", "north": "n", "number": "no", "nr": "no", "num": "no", "numero": "no",
    "calle": "c", "rua": "r", "rue": "r", "strada": "str", "travessa": "tv", "ulica": "ul", "ulitsa": "ul", "utca": "u",
    "viale": "vle", "aleja": "al", "praca": "pca", "largo": "lg", "impasse": "imp",
    "parade": "pde", "park": "pk", "parkway": "pkwy", "piazza": "pza", "place": "pl", "platz": "pl", "plaza": "pza",
    "road": "rd", "route": "rte", "saint": "st", "sainte": "st", "sankt": "st", "south": "s", "square": "sq",
    "ste": "st", "str": "str", "straat": "str", "strasse": "str", "street": "st", "suite": "apt", "terrace": "ter",
    "terr": "ter", "unit": "apt", "west": "w",
}  # fmt: skip
_LEFT_OUT = ("no",)
_WORD_ENDS = (("strasse", "str"), ("straat", "str"), ("platz", "pl"), ("gasse", "g"), ("gatan", "g"), ("vagen", "v"))
_JOINED = ("str", "pl", "g")  # written apart as well: "Haupt Str."
_COUNTRIES = {
    "australia", "austria", "osterreich", "belgium", "belgique", "belgie", "brazil", "brasil", "bulgaria", "canada",
    "croatia", "cyprus", "czechia", "denmark", "danmark", "deutschland", "england", "espana", "estonia", "finland",
    "france", "germany", "greece", "hungary", "iceland", "india", "ireland", "eire", "italia", "italy", "japan",
    "korea", "latvia", "liechtenstein", "lithuania", "luxembourg", "malta", "nederland", "netherlands", "norge",
    "norway", "poland", "polska", "portugal", "romania", "schweiz", "scotland", "slovakia", "slovenia", "spain",
    "suisse", "suomi", "svizzera", "sverige", "sweden", "switzerland", "uk", "usa", "wales",
}  # fmt: skip
_COUNTRIES_IN_WORDS = re.compile(
    r"\b(?:united (?:kingdom|states(?: of america)?)|great britain|northern ireland|new zealand|south (?:africa|korea)|"
    r"czech republic|the netherlands|u s a)\b"
)


def _letter_box(plain: str) -> str:
    """Numbers in their order, words in that of the alphabet; without what is only another way of writing them: accents,
    abbreviations, spaces in a postcode, a country before or behind."""
    letters = "".join(sign for sign in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(sign))
    for written, short in (("ø", "o"), ("ł", "l"), ("æ", "ae"), ("œ", "oe")):
        letters = letters.replace(written, short)
    letters = _COUNTRY_BEFORE.sub(" ", letters)
    text = _COUNTRIES_IN_WORDS.sub(" ", " ".join(re.findall(r"[^\W_]+", letters)))
    for pattern, instead in (*_POSTCODES, (_NUMBER_AND_LETTER, r"\1 \2")):
        text = pattern.sub(instead, text)
    words: list[str] = []
    for word in text.split():
        short = _in_short(word)
        if short in _JOINED and words and words[-1].isalpha():
            words[-1] += short
        elif word not in _COUNTRIES and short not in _LEFT_OUT:
            words.append(short)
    numbers = [word for word in words if not word.isalpha()]
    return " ".join((*numbers, *sorted(word for word in words if word.isalpha())))


def _in_short(word: str) -> str:
    if word in _SHORT:
        return _SHORT[word]
    for end, short in _WORD_ENDS:
        if word.endswith(end):
            word = word.removesuffix(end) + short
            break
    return re.sub("([aou])e", r"\1", word)  # Koeln is Köln, whose dots are gone by now
