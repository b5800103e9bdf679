"""Whether something that is to be disclosed names somebody else: an e-mail address or telephone number that is not the
person's, or the name of another person on file (Article 15(4) GDPR: a copy must not adversely affect the rights of
others)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from desktop_app.domain.telephone import phone_forms, same_phone
from desktop_app.domain.usual_columns import same_column

NAMED_THERE = "another person on file is named in it"
"""What the query of a finding says where the source itself has seen that."""
_ADDRESS = re.compile(r"[\w.+%'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
# A number in a text begins as one that is dialled: with the country or the area. "05/17/2015" is a date.
_NUMBER = re.compile(r"(?<![\w.,:/+-])(?!000)(?:\+|\(?\+?0)[\d(][\d ()/.\-]{5,24}\d(?![\w:-])")
_DATE = re.compile(r"\(?\d{1,2}([/.-])\d{1,2}\1\d{2,4}(?!\d)|\d{4}-\d\d-\d\d")
_PHONES = frozenset({"phone", "fax", "telefax", "faxnumber", "mobilenumber", "homephone", "workphone"})
_LOGGED = "visit"  # the field of a finding in a log: numbers in it are not telephones


class ThirdParties:
    """Who the person is, so that somebody else is noticed."""

    def __init__(self, addresses: Iterable[str], phones: Iterable[str], others: Iterable[str]) -> None:
        """The person's own e-mail addresses and telephone numbers, and the names of other people on file."""
        self._own = frozenset(address.casefold() for address in addresses)
        self._phones = tuple(forms for phone in phones if (forms := phone_forms(phone)))
        names = [re.escape(name.casefold()) for name in others]
        self._others = re.compile(rf"(?<!\w)(?:{'|'.join(names)})(?!\w)") if names else None

    def named_in(self, field: str, value: str, query: str = "") -> bool:
        """Whether a finding names somebody else. What stands in a column for the person's own number is theirs."""
        if NAMED_THERE in query:
            return True
        if "@" in value and any(address.casefold() not in self._own for address in _ADDRESS.findall(value)):
            return True
        if field != _LOGGED and same_column(field) not in _PHONES and self._strange_number(value):
            return True
        return self._others is not None and self._others.search(value.casefold()) is not None

    def _strange_number(self, value: str) -> bool:
        for match in _NUMBER.finditer(value):
            number = match.group()
            forms = frozenset() if _DATE.match(number) else phone_forms(number)
            if forms and not any(same_phone(forms, own) for own in self._phones):
                return True
        return False


def names_others(value: str, own_addresses: Collection[str], others: Collection[str]) -> bool:
    """Whether a value names somebody else by an e-mail address, or by the name of somebody on file."""
    return ThirdParties(own_addresses, (), others).named_in(_LOGGED, value)
