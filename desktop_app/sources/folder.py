"""Folders of documents and messages: PDF, DOCX, plain text, .eml, .msg, mailboxes and maildirs, at any depth."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from desktop_app.domain.errors import BadInput
from desktop_app.domain.findings import Found, Identifiers
from desktop_app.reading import limits
from desktop_app.reading.html_words import html_text
from desktop_app.reading.mail import parse
from desktop_app.reading.mbox import message_bytes, split
from desktop_app.reading.reader import read_message, words_of
from desktop_app.reading.sniff import media_type
from desktop_app.sources.files import open_file, reading_file, unreadable
from desktop_app.sources.mailbox import found_in_message
from desktop_app.sources.matching import MEANINGS, Wanted
from desktop_app.sources.members import Members
from desktop_app.sources.other_people import others_note
from desktop_app.sources.source import Report, SourceConfig, Watch
from desktop_app.sources.standing import Standings

MOST_FILES = 200_000
_MOST_BYTES = limits.WORDS_BYTES
_SHOWN = 4_000  # characters of a place that is shown whole; of a longer one what stands around the first match
_TEXT = ("text/plain", "text/html", "text/x-script", "application/json", "application/xml", "message/rfc822")
_MAIL_FOLDERS = ("cur", "new")


@dataclass(frozen=True, kw_only=True)
class Folder(SourceConfig):
    """One folder with everything in it; links are not followed out of it."""

    path: Path

    @classmethod
    def read(cls, members: Members, name: str | None, recipients: dict[str, tuple[str, ...]]) -> Self:
        """From its members."""
        path = members.path("path")
        return cls(kind="folder", name=name or path.name, recipients=recipients, path=path)

    def find(self, identifiers: Identifiers, report: Report, cancelled: Callable[[], bool]) -> Iterator[Found]:
        """One finding per message, page, paragraph or line that names what is looked for. A file that cannot be read,
        or is of a kind that has no text to search (a picture, a scanned page), is counted."""
        wanted = Wanted(identifiers)
        _ = wanted.networks  # a wrong address is said before anything is read
        yield from search_folder(self.name, self.path, wanted, Watch(report, cancelled, "files"))


def search_folder(source: str, folder: Path, wanted: Wanted, watch: Watch) -> Iterator[Found]:
    """Everything in a folder that names what is looked for, file by file in the order of their names."""
    search = _Search(source, wanted, watch)
    for path in _files(folder):
        name = path.relative_to(folder).as_posix()
        watch.come_to(name)
        try:
            found = list(search.file(path, name))
        except BadInput:
            watch.read(refused=1)
            continue
        watch.read(refused=search.take_unread())
        yield from found
    watch.end()


class _Search:
    """Looks through files, and notes where one of them holds something that has no text."""

    def __init__(self, source: str, wanted: Wanted, watch: Watch) -> None:
        self._source = source
        self._wanted = wanted
        self._watch = watch
        self._standings = Standings(wanted, MEANINGS)
        self._unread = 0

    def take_unread(self) -> int:
        """1 where a part of the last file could not be searched."""
        unread, self._unread = self._unread, 0
        return min(1, unread)

    def file(self, path: Path, name: str) -> Iterator[Found]:
        """What a file holds. BadInput where it cannot be read."""
        with reading_file(path), open_file(path) as file:
            content = file.read(_MOST_BYTES + 1)
        if len(content) > _MOST_BYTES:
            raise unreadable(path, "it is too large to be searched as a document")
        is_mail = path.suffix.casefold() == ".eml" or path.parent.name in _MAIL_FOLDERS
        if content.startswith(b"From ") and not is_mail:
            for number, (start, end) in enumerate(split(content), start=1):
                self._watch.look()
                yield from self._mail(message_bytes(content, start, end), f"{name} message {number}", name)
        elif is_mail:
            yield from self._mail(content, name, name)
        else:
            yield from self.content(content, name)

    def content(self, content: bytes, name: str) -> Iterator[Found]:
        """What a document holds, by what its bytes show it to be. BadInput where it has no text to search."""
        kind = media_type(content)
        if kind == "application/x-ole-storage":
            yield from self._outlook(content, name)
        elif kind == "application/pdf" or kind.endswith("wordprocessingml.document"):
            places, blank = words_of(content, name)
            self._unread += blank
            for place, text in places:
                yield from self._place(f"{name} {place}", text, "passage")
        elif kind in _TEXT or kind.startswith("text/"):
            text = _decoded(content)
            is_page = kind == "text/html" or name.casefold().endswith((".html", ".htm"))
            for number, line in enumerate((html_text(text) if is_page else text).splitlines(), start=1):
                yield from self._place(f"{name} line {number}", line, "line")
        elif content.strip():
            raise unreadable(Path(name), "it is of a kind that has no text to search")

    def _mail(self, raw: bytes, locator: str, name: str) -> Iterator[Found]:
        message = parse(raw)
        found = found_in_message(self._source, locator, message, self._wanted)
        if found is not None:
            yield found
        for number, part in enumerate(message.walk(), start=1):
            if part.is_multipart() or part.get_content_disposition() != "attachment":
                continue
            attached = part.get_payload(decode=True)
            if isinstance(attached, bytes):
                yield from self._attached(attached, f"{locator} attachment {number}")

    def _outlook(self, content: bytes, name: str) -> Iterator[Found]:
        mail = read_message(content, name, outlook=True)
        lines = (f"From: {mail.from_name} <{mail.from_address}>", f"Subject: {mail.subject}", "", mail.text)
        standing = next(self._standings.stand_in("\n".join(lines)), None)
        since, until = self._wanted.identifiers.since, self._wanted.identifiers.until
        at = mail.date
        outside = at is not None and ((since is not None and at < since) or (until is not None and at > until))
        if standing is not None and not outside:
            how = "messages that name what is looked for in a header or the text"
            text = "\n".join(lines)
            how += others_note(text, self._wanted)
            yield Found(self._source, name, "message", text, standing.meaning, at, how)
        for number, attachment in enumerate(mail.attachments, start=1):
            yield from self._attached(attachment.content, f"{name} attachment {number}")

    def _attached(self, content: bytes, locator: str) -> Iterator[Found]:
        try:
            yield from self.content(content, locator)
        except BadInput:
            self._unread += 1

    def _place(self, locator: str, text: str, field: str) -> Iterator[Found]:
        standing = next(self._standings.stand_in(text), None)
        if standing is None:
            return
        shown = text.strip()
        if len(text) > _SHOWN:
            begins = max(0, standing.start - _SHOWN // 2)
            shown = f"… {text[begins : begins + _SHOWN].strip()} …"
        shown = shown.replace("\r\n", "\n").replace("\0", "\ufffd")
        how = f"documents in which what is looked for stands{others_note(shown, self._wanted)}"
        yield Found(self._source, locator, field, shown, standing.meaning, query=how)


def _files(folder: Path) -> Iterator[Path]:
    """Every ordinary file in a folder and the folders in it, by name; links are left out. BadInput where the folder
    cannot be read, or has more files than are searched."""

    def trouble(error: OSError) -> None:
        raise unreadable(Path(error.filename or folder), error.strerror or "it is damaged") from error

    if not folder.is_dir():
        raise unreadable(folder, "it is no folder")
    count = 0
    for place, folders, names in os.walk(folder, onerror=trouble):
        folders.sort()
        for name in sorted(names):
            path = Path(place) / name
            if path.is_symlink() or not path.is_file():
                continue
            count += 1
            if count > MOST_FILES:
                raise unreadable(folder, f"it has more than {MOST_FILES:,} files")
            yield path


def _decoded(content: bytes) -> str:
    """A text file: by its mark, as UTF-8, or else as Windows-1252, which every byte is shown in."""
    for mark, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig")):
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")
