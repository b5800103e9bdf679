"""How columns of tables are usually called, by what they hold: guesses that spare typing, always shown before use."""

from __future__ import annotations

from collections.abc import Sequence

# Compared without case, "_", "-" and spaces. Each group is one part: of a name or an address, or the whole of the rest.
_USUAL: dict[str, tuple[tuple[str, ...], ...]] = {
    "email": (("email", "emailaddress", "mail", "mailaddress", "emailadresse", "mailadresse", "courriel", "correo"),),
    "phone": (
        (
            "phone", "phonenumber", "telephone", "telefon", "telefonnummer", "tel", "mobile", "mobilephone", "mobil",
            "handy", "telefono",
        ),
    ),
    "name": (
        ("firstname", "forename", "givenname", "vorname", "prenom", "nombre"),
        ("lastname", "surname", "familyname", "nachname", "apellido", "apellidos"),
    ),
    "post": (
        ("address", "street", "streetaddress", "adresse", "strasse", "straße"),
        ("postalcode", "zip", "zipcode", "postcode", "plz"),
        ("city", "town", "ort", "stadt"),
        ("country", "land"),
    ),
    "ip_address": (("ip", "ipaddress", "remoteaddr", "ipadresse", "clientip", "lastip"),),
    "cookie_id": (("cookie", "cookieid", "visitorid", "clientid", "deviceid"),),
    "account_id": (("accountid", "account", "username", "userid", "login", "kundennummer", "benutzername"),),
}  # fmt: skip
_WHOLE_NAME = ("name", "fullname", "customername", "displayname", "vollername")
_IN_PARTS = ("name", "post")


def guess_columns(meaning: str, columns: Sequence[str]) -> tuple[str, ...]:
    """The columns that by their names hold something of this meaning, in the order of its parts; of a name or an
    address one column for each part. Empty where none does."""
    plain = {_plain(column): column for column in reversed(columns)}
    found = []
    for usual in _USUAL[meaning]:
        there = [plain[name] for name in usual if name in plain]
        found += there[:1] if meaning in _IN_PARTS else there
    if meaning == "name" and not found:
        found = [plain[name] for name in _WHOLE_NAME if name in plain][:1]
    return tuple(found)


def _plain(column: str) -> str:
    return "".join(character for character in column.casefold() if character.isalnum())


def same_column(column: str) -> str:
    """One word for all the ways in which a column of the same meaning is usually called."""
    plain = _plain(column)
    return _SAME.get(plain, plain)


_SAME = {name: usual[0] for groups in _USUAL.values() for usual in groups for name in usual}
