"""Sentences that people read, kept translatable: an English template and the values that go into it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def long_date(day: date) -> str:
    """A date as people write it: "24 November 2026"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def long_day(day: date) -> str:
    """A date with its weekday: "Tuesday 24 November 2026"."""
    return f"{_WEEKDAYS[day.weekday()]} {long_date(day)}"


@dataclass(frozen=True)
class Phrase:
    """One sentence: the English template is the key under which translations are kept.

    >>> Phrase("due {due}", {"due": date(2026, 11, 24)}).text()
    'due 24 November 2026'
    """

    template: str
    values: Mapping[str, object] = field(default_factory=dict)

    def text(
        self,
        translate: Callable[[str], str] = lambda template: template,
        say_date: Callable[[date], str] = long_date,
    ) -> str:
        """The sentence in words; dates in values are written out, other values as they are."""
        said: dict[str, object] = {}
        for name, value in self.values.items():
            if isinstance(value, datetime):
                said[name] = f"{say_date(value.date())}, {value:%H:%M} {value.tzname() or ''}".rstrip()
            elif isinstance(value, date):
                said[name] = say_date(value)
            elif isinstance(value, Phrase):
                said[name] = value.text(translate, say_date)
            else:
                said[name] = value
        return translate(self.template).format_map(said)

    def __str__(self) -> str:
        return self.text()


def listed(phrases: Iterable[Phrase]) -> Phrase:
    """Several in one row, with commas between them."""
    values = {f"p{number}": phrase for number, phrase in enumerate(phrases)}
    return Phrase(", ".join(f"{{{name}}}" for name in values), values)


def counted(count: int, one: str, several: str) -> Phrase:
    """A sentence about one thing, or about several ({count} of them)."""
    return Phrase(one) if count == 1 else Phrase(several, {"count": f"{count:,}"})
