"""What an organisation keeps under cookie identifiers: preferences, sign-in information. A table or a JSON file.

A cookie tells a browser from others, not a person: what is found says so, and nobody is ever taken for a person on file
because of one. It is searched only for identifiers the officer has confirmed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from desktop_app.domain.findings import Identifiers
from desktop_app.domain.usual_columns import guess_columns
from desktop_app.sources.json_rows import NAME
from desktop_app.sources.people import People
from desktop_app.sources.source import PersonOnFile
from desktop_app.sources.table import TableFile


@dataclass(frozen=True, kw_only=True)
class Cookies(TableFile):
    """A table file whose rows stand under cookie identifiers, and are found by these alone."""

    kind_name: ClassVar[str] = "cookies"
    remark: ClassVar[str] = "; kept under a cookie, which tells a browser, and not who used it"

    def people(self, identifiers: Identifiers) -> Sequence[PersonOnFile]:
        """Nobody."""
        return ()

    def _who(self, columns: tuple[str, ...]) -> People:
        cookie = self.who.match.get("cookie_id") or ((self.key,) if self.key else guess_columns("cookie_id", columns))
        if not cookie and NAME in columns:
            cookie = (NAME,)
        named = People(None, {"cookie_id": cookie} if cookie else {}, {}, {}).in_columns(columns)
        return People(None, {"cookie_id": named.match.get("cookie_id", ())}, {}, {})
