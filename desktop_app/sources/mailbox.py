"""Mailboxes in the mbox format (RFC 4155): messages from, to or about the person."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path
from typing import BinaryIO, Self

from desktop_app.domain.errors import BadInput
from desktop_app.domain.findings import Found, Identifiers
from desktop_app.domain.locators import ip_addresses_in
from desktop_app.reading.mail import LARGEST, all_headers, arrival, body_text, header, parse
from desktop_app.sources.files import open_file, reading_file, unreadable
from desktop_app.sources.matching import Wanted, email_stands_in, name_words
from desktop_app.sources.members import Members
from desktop_app.sources.other_people import others_note
from desktop_app.sources.source import Report, SourceConfig, Watch

_LINE = 1024 * 1024  # bytes read of a line at once
_ADDRESSED = ("From", "Sender", "Reply-To", "To", "Cc", "Bcc")
_PHONE = re.compile(r"(?<!\w)[+(]?\d[\d ()/.\-]{4,30}\d(?!\w)")


@dataclass(frozen=True, kw_only=True)
class Mailbox(SourceConfig):
    """One mbox file, or a maildir (a folder with the folders cur and new)."""

    path: Path

    @classmethod
    def read(cls, members: Members, name: str | None, recipients: dict[str, tuple[str, ...]]) -> Self:
        """From its members."""
        path = members.path("path")
        return cls(kind="mailbox", name=name or path.name, recipients=recipients, path=path)

    def find(self, identifiers: Identifiers, report: Report, cancelled: Callable[[], bool]) -> Iterator[Found]:
        """One finding per message that names what is looked for, in its headers or its text. A message that cannot be
        read, or is larger than a message may be, is counted."""
        wanted = Wanted(identifiers)
        _ = wanted.networks  # a wrong address is said before anything is read
        if self.path.is_dir():
            from desktop_app.sources.folder import search_folder  # which reads messages as this module does

            if not any((self.path / part).is_dir() for part in ("cur", "new")):
                raise unreadable(
                    self.path, "it is no maildir; a folder of messages is a data source of the kind folder"
                )
            yield from search_folder(self.name, self.path, wanted, Watch(report, cancelled, "messages"))
            return
        watch = Watch(report, cancelled, "messages")
        with reading_file(self.path), open_file(self.path) as file:
            for number, raw in enumerate(_messages(file, self.path), start=1):
                watch.look()
                try:
                    message = parse(raw) if raw is not None else None
                    found = self._found(message, number, wanted) if message is not None else None
                except BadInput:
                    message = found = None
                watch.read(refused=int(message is None))
                if found is not None:
                    yield found
        watch.end()

    def _found(self, message: EmailMessage, number: int, wanted: Wanted) -> Found | None:
        locator = f"message {number} {header(message, 'Message-ID')}".rstrip()
        return found_in_message(self.name, locator, message, wanted)


def found_in_message(source: str, locator: str, message: EmailMessage, wanted: Wanted) -> Found | None:
    """A message as a finding, where it names what is looked for and lies in the interval."""
    text, at = body_text(message), arrival(message)
    matched_by = _matched_by(message, text, wanted)
    since, until = wanted.identifiers.since, wanted.identifiers.until
    outside = at is not None and ((since is not None and at < since) or (until is not None and at > until))
    if matched_by is None or outside:
        return None
    how = "messages that name what is looked for in a header or the text"
    shown = _readable(message, text)
    return Found(source, locator, "message", shown, matched_by, at, how + others_note(shown, wanted))


def _matched_by(message: EmailMessage, text: str, wanted: Wanted) -> str | None:
    """By which identifier a message is about the person; by name last, for others may have it too."""
    shown_addresses = "\n".join(value for name in _ADDRESSED for value in all_headers(message, name))
    whole = f"{header(message, 'Subject')}\n{shown_addresses}\n{text}"
    if any(email_stands_in(email, whole) for email in wanted.identifiers.emails):
        return "email"
    if any(_stands_in(account, whole) for account in wanted.accounts):
        return "account_id"
    is_phone = wanted.test("phone")
    if wanted.phones and any(is_phone(match.group()) for match in _PHONE.finditer(whole)):
        return "phone"
    if any(_stands_in(cookie, whole) for cookie in wanted.cookies):
        return "cookie_id"
    if wanted.networks:
        received = "\n".join(all_headers(message, "Received") + all_headers(message, "X-Originating-IP"))
        if any(wanted.is_wanted_address(address) for address in ip_addresses_in(f"{received}\n{whole}")):
            return "ip_address"
    if wanted.names and _names_stand_in(wanted, whole):
        return "name"
    return None


def _stands_in(token: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(token)}(?!\w)", text) is not None


def _names_stand_in(wanted: Wanted, text: str) -> bool:
    """True where all words of a name stand next to each other, in any order."""
    for words in name_words(text):
        for name in wanted.names:
            width = len(name)
            first = set(name)
            for at, word in enumerate(words):
                if word in first and tuple(sorted(words[at : at + width])) == name:
                    return True
    return False


def _readable(message: EmailMessage, text: str) -> str:
    lines = [f"{name}: {value}" for name in ("From", "To", "Cc", "Date", "Subject") if (value := header(message, name))]
    return "\n".join([*lines, "", text]).strip()


def _messages(file: BinaryIO, path: Path) -> Iterator[bytes | None]:
    """The messages, split where a line begins with "From " after an empty one; None for one that is too large."""
    lines: list[bytes] = []
    size, after_empty, started = 0, True, False
    while line := file.readline(_LINE):
        if line.startswith(b"From ") and after_empty:
            if started:
                yield b"".join(lines) if size <= LARGEST else None
            started, lines, size = True, [], 0
        elif not started:
            if line.strip():
                raise unreadable(path, "it is no mailbox in the mbox format")
        else:
            size += len(line)
            # mboxrd: a line of the text that began with "From " was given a ">" in front.
            if size <= LARGEST:
                lines.append(line[1:] if re.match(rb">+From ", line) else line)
            else:
                lines.clear()
        after_empty = not line.strip()
    if started:
        yield b"".join(lines) if size <= LARGEST else None
