"""Rows that describe people: which columns hold what, and whether a row is about the person looked for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from desktop_app.domain.usual_columns import guess_columns
from desktop_app.sources.matching import EXACT, MEANINGS, Wanted
from desktop_app.sources.members import Members, shown, unusable
from desktop_app.sources.source import ContactPoint, PersonOnFile

CONTACT_KINDS = ("email", "phone", "post")
SIMILAR = "similar_name"
Row = Mapping[str, str | None]
Test = Callable[[Row], str | None]


@dataclass(frozen=True)
class People:
    """Which columns of a source say who a row is about.

    `match` and `contact_points` go from a meaning to its columns: the parts of a name or postal address belong
    together, other columns each stand alone. `on_file_since` names the column with the date of a contact point.
    """

    key: str | None
    match: Mapping[str, tuple[str, ...]]
    contact_points: Mapping[str, tuple[str, ...]]
    on_file_since: Mapping[str, str]

    @classmethod
    def read(cls, members: Members, key: str | None) -> People:
        """From the members "match", "contact_points" and "on_file_since"."""
        match = _columns(members.inner("match"), MEANINGS)
        points = _columns(members.inner("contact_points"), CONTACT_KINDS)
        since = {kind: columns[0] for kind, columns in _columns(members.inner("on_file_since"), CONTACT_KINDS).items()}
        return cls(key, match, points, since)

    def in_columns(self, columns: Sequence[str]) -> People:
        """Itself where its columns are there; where it names none to match by, with those that are usually called so.
        BadInput naming a column that is not there."""
        named = [*([self.key] if self.key else []), *self.on_file_since.values()]
        for several in (*self.match.values(), *self.contact_points.values()):
            named += several
        for column in named:
            if column not in columns:
                raise unusable(f"there is no column {shown(column)}")
        match = self.match or _guess(columns)
        if not match:
            raise unusable("no column is called as those people are found by usually are; name them under match")
        if self.key and "account_id" not in match:
            match = {**match, "account_id": (self.key,)}
        return People(self.key, match, self.contact_points, self.on_file_since)

    def columns(self) -> tuple[str, ...]:
        """Every column it looks at, each once."""
        named = [column for columns in (*self.match.values(), *self.contact_points.values()) for column in columns]
        return tuple(dict.fromkeys([*([self.key] if self.key else []), *named, *self.on_file_since.values()]))

    def test(self, wanted: Wanted, *, exactly: bool) -> Test | None:
        """What tells by which identifier a row matches, or None; None where there is nothing to compare."""
        asked = [meaning for meaning in (EXACT if exactly else ("name",)) if meaning in wanted.given & set(self.match)]
        tests = [(meaning, _values(meaning, self.match[meaning]), wanted.test(meaning)) for meaning in asked]
        if not tests:
            return None

        def matched_by(row: Row) -> str | None:
            for meaning, values, is_wanted in tests:
                if any(is_wanted(value) for value in values(row)):
                    return meaning
            return None

        return matched_by

    def tests(self, wanted: Wanted) -> tuple[Test, ...]:
        """What tells who on file may be the person looked for: by something exact, then by the same name. An address or
        a cookie tells a computer: nobody is taken for a person because of one."""
        found = (self.test(wanted, exactly=True), self.test(wanted, exactly=False))
        return tuple(_not_by_computer(test) for test in found if test is not None)

    def similar(self, wanted: Wanted) -> Test | None:
        """What tells whether the name in a row is only like one looked for; for where nobody else is found."""
        from desktop_app.sources.similar_names import alike, in_latin

        names = [in_latin(name) for name in wanted.identifiers.names if name.strip()]
        if not names or "name" not in self.match:
            return None
        values = _values("name", self.match["name"])
        return lambda row: SIMILAR if any(alike(value, names) for value in values(row)) else None

    def names(self, row: Row) -> tuple[str, ...]:
        """The name in a row."""
        return tuple(_together(self.match.get("name", ()), " ")(row))

    def points(self, row: Row, locator: str) -> tuple[ContactPoint, ...]:
        """The contact points in a row."""
        return tuple(
            ContactPoint(kind, value, f"{locator}, {column}", self._since(kind, row))
            for kind in CONTACT_KINDS
            for column, value in self._points_of(kind, row)
        )

    def _points_of(self, kind: str, row: Row) -> list[tuple[str, str]]:
        columns = self.contact_points.get(kind, ())
        if kind == "post":
            return [(" + ".join(columns), address) for address in _together(columns, ", ")(row)]
        return [(column, value.strip()) for column in columns if (value := row.get(column) or "").strip()]

    def _since(self, kind: str, row: Row) -> date | None:
        """The date a column names; None where it is none, because a guess here would be taken for evidence."""
        text = (row.get(self.on_file_since.get(kind, "")) or "").strip()
        try:
            return datetime.fromisoformat(text).date()
        except ValueError:
            return None


def _not_by_computer(test: Test) -> Test:
    def told(row: Row) -> str | None:
        matched_by = test(row)
        return None if matched_by in ("ip_address", "cookie_id") else matched_by

    return told


def in_order(people: Iterable[PersonOnFile]) -> tuple[PersonOnFile, ...]:
    """Those found by something exact first, by name last."""
    order = (*MEANINGS, SIMILAR)
    return tuple(sorted(people, key=lambda person: order.index(person.matched_by)))


def how_compared(meaning: str, columns: Collection[str]) -> str:
    """How a row was found, without what was looked for."""
    compared = {
        "email": "without case",
        "phone": "digit by digit",
        "name": "without accents, case and order of words; another person can have the same name",
        "ip_address": "as addresses",
    }
    return f"{', '.join(columns)} compared {compared.get(meaning, 'letter by letter')}"


def _columns(members: Members, allowed: Sequence[str]) -> dict[str, tuple[str, ...]]:
    found = {meaning: columns for meaning in allowed if (columns := members.texts(meaning))}
    members.finish()
    return found


def _values(meaning: str, columns: Sequence[str]) -> Callable[[Row], list[str]]:
    if meaning == "name":
        return _together(columns, " ")
    return lambda row: [value for column in columns if (value := row.get(column))]


def _together(columns: Sequence[str], between: str) -> Callable[[Row], list[str]]:
    def values(row: Row) -> list[str]:
        whole = between.join(part.strip() for column in columns if (part := row.get(column)) and part.strip())
        return [whole] if whole else []

    return values


def _guess(columns: Sequence[str]) -> dict[str, tuple[str, ...]]:
    return {meaning: found for meaning in MEANINGS if (found := guess_columns(meaning, columns))}
