"""Who a message says it is from, compared with the contact points on file. A sender's address is a claim: it can lead
to a person's file, and it proves nothing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.channels import channel
from desktop_app.domain.confusables import code_point, distance, skeleton
from desktop_app.domain.phrase import Phrase

# Mailbox providers people really use, whose names happen to be near each other: gmx.de is no imitation of gmx.net.
_PROVIDERS = frozenset(
    (
        "aol.com btinternet.com free.fr freenet.de gmail.com gmx.at gmx.ch gmx.com gmx.de gmx.net googlemail.com "
        "hotmail.co.uk hotmail.com hotmail.de hotmail.fr icloud.com laposte.net libero.it live.co.uk live.com live.de "
        "mac.com mail.com mail.de mail.ru me.com msn.com o2.pl orange.fr outlook.com outlook.de pm.me proton.me "
        "protonmail.com sky.com t-online.de web.de wp.pl yahoo.co.uk yahoo.com yahoo.de yahoo.fr yandex.ru ymail.com"
    ).split()
)


class Likeness(StrEnum):
    """How an address stands to the addresses on file."""

    ABSENT = "absent"
    ON_FILE = "on file"
    LOOK_ALIKE = "look-alike"
    NOT_ON_FILE = "not on file"


@dataclass(frozen=True)
class Comparison:
    """An address compared with those on file; `like` is the one on file it is, or looks like, and `odd` names the
    characters that make the difference where they are not plain ASCII."""

    likeness: Likeness
    like: str = ""
    odd: tuple[str, ...] = ()


def compare_address(address: str | None, on_file: Iterable[str]) -> Comparison:
    """Compare one e-mail address with the e-mail addresses among `on_file`."""
    if not address or not address.strip():
        return Comparison(Likeness.ABSENT)
    known = sorted({value.strip() for value in on_file if "@" in value})
    given = address.strip()
    for value in known:
        if _same_mailbox(given, value):
            return Comparison(Likeness.ON_FILE, value)
    for value in known:
        if _looks_like(given, value):
            odd = tuple(dict.fromkeys(code_point(c) for c in _readable(given) if not c.isascii()))
            return Comparison(Likeness.LOOK_ALIKE, value, odd)
    return Comparison(Likeness.NOT_ON_FILE)


def compare_sender(address: str, reply_to: str | None, on_file: Iterable[str]) -> tuple[Phrase, ...]:
    """What to know about the sender of a message, in sentences; the address it really came from stands first."""
    points = tuple(on_file)
    sender = compare_address(address, points)
    said = [Phrase(_SENDER[sender.likeness], {"address": address, "like": sender.like})]
    if sender.odd:
        said.append(Phrase("It contains {characters}.", {"characters": ", ".join(sender.odd)}))
    if reply_to and not same_address(reply_to, address):
        reply = compare_address(reply_to, points)
        said.append(Phrase(_REPLY[reply.likeness], {"address": reply_to, "like": reply.like}))
    return tuple(said)


def replies_elsewhere(address: str | None, reply_to: str | None, on_file: Iterable[str]) -> bool:
    """True where an answer would go to another address than the message came from, and not to one on file."""
    if not reply_to or not reply_to.strip() or same_address(reply_to, address or ""):
        return False
    return compare_address(reply_to, on_file).likeness != Likeness.ON_FILE


_SENDER = {
    Likeness.ABSENT: "No address of the sender was given.",
    Likeness.ON_FILE: "The sender's address, {address}, is a contact point on file; an address alone proves nothing.",
    Likeness.LOOK_ALIKE: "The sender's address, {address}, is not on file, but looks like {like}, which is.",
    Likeness.NOT_ON_FILE: "The sender's address, {address}, is not a contact point on file.",
}
_REPLY = {
    Likeness.ABSENT: "",
    Likeness.ON_FILE: "Answers would go to {address}, another contact point on file.",
    Likeness.LOOK_ALIKE: "Answers would go to {address}, which is not on file, but looks like {like}, which is.",
    Likeness.NOT_ON_FILE: "Answers would go to another address, {address}, which is not a contact point on file.",
}


def same_address(one: str, other: str) -> bool:
    """Whether two texts name one mailbox: white space around them and capitals aside."""
    return one.strip().casefold() == other.strip().casefold()


def _same_mailbox(one: str, other: str) -> bool:
    """Whether two addresses end in one mailbox, with a tag or in punycode as well. Letters in disguise (wide ones,
    those of numerals) are no way to write an address, but to imitate one."""
    plain = all(unicodedata.normalize("NFKC", text) == text for text in (one, other))
    return same_address(one, other) or (plain and channel("email", one) == channel("email", other))


def _readable(address: str) -> str:
    """An address with its domain as it is shown to people: xn-- labels decoded."""
    local, _, domain = address.strip().rpartition("@")
    labels = []
    for label in domain.split("."):
        try:
            labels.append(label.encode("ascii").decode("idna") if label.lower().startswith("xn--") else label)
        except UnicodeError:
            labels.append(label)
    return f"{local}@{'.'.join(labels)}"


def _looks_like(given: str, known: str) -> bool:
    if skeleton(_readable(given)) == skeleton(_readable(known)):
        return True
    local, _, domain = _readable(given).casefold().rpartition("@")
    known_local, _, known_domain = _readable(known).casefold().rpartition("@")
    if domain == known_domain:
        return skeleton(local) == skeleton(known_local) or (
            min(len(local), len(known_local)) >= 5 and _near(local, known_local, 1)
        )
    if domain in _PROVIDERS and known_domain in _PROVIDERS:
        return False
    return _domains_look_alike(domain, known_domain)


def _domains_look_alike(domain: str, known: str) -> bool:
    if domain.endswith(f".{known}") or known.endswith(f".{domain}"):
        return False  # a part of the same domain
    if skeleton(domain) == skeleton(known):
        return True
    dashed = known.replace(".", "-")
    if f".{known}." in f".{domain}" or any(f"-{dashed}-" in f"-{label}-" for label in domain.split(".")):
        return True  # example.org.login.example, example-org.com
    name, known_name = (skeleton(d.rpartition(".")[0]) for d in (domain, known))
    if name == known_name:
        return True  # another ending: example.co for example.org
    brand = max(known_name.split("."), key=len)
    if len(brand) >= 5 and brand in re.split(r"[.-]", skeleton(domain)):
        return True  # secure-example.org, example-support.org, example.co.uk
    slips = 1 if len(known_name) < 8 else 2
    return len(known_name) >= 5 and _near(name, known_name, slips)


def _near(one: str, other: str, slips: int) -> bool:
    return abs(len(one) - len(other)) <= slips and distance(one, other) <= slips
