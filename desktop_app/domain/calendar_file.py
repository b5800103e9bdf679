"""Due dates as a calendar file (.ics) for the officer's own calendar (RFC 5545).

All-day entries that name a case by its reference only: calendars are shared and synchronised.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

_LONGEST_LINE = 75  # octets, RFC 5545, 3.1


@dataclass(frozen=True)
class Entry:
    """A day to keep: the reference of a case, its last day, what is due, and an identifier of the case that no other
    store has (RFC 5545, 3.8.4.7); no personal data."""

    reference: str
    due: date
    title: str
    uid: str


def calendar_text(entries: Sequence[Entry], stamped: datetime) -> str:
    """The text of the file, to be written as UTF-8 with its line ends as they are.

    `stamped` is the instant (aware) at which it is made. The same case keeps its UID, so that importing a later file
    moves the entry. The entry ends with the day after the due date, which RFC 5545, 3.6.1 does not count in.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Redress//Due dates//EN", "CALSCALE:GREGORIAN"]
    for entry in entries:
        lines += [
            "BEGIN:VEVENT",
            f"UID:{_escaped(entry.uid)}@redress.invalid",
            f"DTSTAMP:{stamped.astimezone(UTC):%Y%m%dT%H%M%SZ}",
            f"DTSTART;VALUE=DATE:{_day(entry.due)}",
            f"DTEND;VALUE=DATE:{_day(entry.due + timedelta(days=1))}",
            f"SUMMARY:{_escaped(f'{entry.reference}: {entry.title}')}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _day(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _escaped(text: str) -> str:
    """Text as a property may hold it (RFC 5545, 3.3.11): control characters but the line break have no form there."""
    text = "\n".join(text.splitlines())
    text = "".join(character for character in text if character == "\n" or character.isprintable())
    for plain, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(plain, written)
    return text


def _folded(line: str) -> str:
    """A long line broken into lines of at most 75 octets, each further one beginning with a space; no character is
    torn apart (RFC 5545, 3.1)."""
    parts, part, room = [], "", _LONGEST_LINE
    for character in line:
        octets = len(character.encode("utf-8"))
        if octets > room:
            parts.append(part)
            part, room = "", _LONGEST_LINE - 1
        part += character
        room -= octets
    return "\r\n ".join([*parts, part])
