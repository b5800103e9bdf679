"""Whether something that is to be disclosed names somebody else: an e-mail address that is not the person's, or the
name of another person on file (Article 15(4) GDPR: a copy must not adversely affect the rights of others)."""

from __future__ import annotations

import re
from collections.abc import Collection

_ADDRESS = re.compile(r"[\w.+%'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")


def names_others(value: str, own_addresses: Collection[str], others: Collection[str]) -> bool:
    """Whether a value names somebody else; `own_addresses` in lower case, `others` the names of other people on
    file."""
    if any(address.casefold() not in own_addresses for address in _ADDRESS.findall(value)):
        return True
    folded = value.casefold()
    return any(re.search(rf"(?<!\w){re.escape(name.casefold())}(?!\w)", folded) for name in others)
