"""The messages in a mailbox file (RFC 4155), by where they stand.

A line that begins with "From " after an empty line begins a message only where a header follows it: people write
"From now on …" too.
"""

from __future__ import annotations

import re

from desktop_app.domain.errors import BadInput
from desktop_app.reading import limits

_START = re.compile(rb"(?:\A\s*?|(?<=\n\n)|(?<=\n\r\n))From [^\r\n]*\r?\n(?=>?[!-9;-~]+[ \t]*:)")
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)


def split(content: bytes) -> list[tuple[int, int]]:
    """Where each message begins and ends, without its "From " line. BadInput where there is none, or too many."""
    starts = list(_START.finditer(content))
    if not starts:
        raise BadInput(
            "no-mailbox",
            "This file is no mailbox in the mbox format.",
            safe="Nothing was stored, and the file was not changed.",
            next_step="Save the messages as .eml, or export the mailbox once more.",
        )
    if len(starts) > limits.MAILBOX_MESSAGES:
        raise BadInput(
            "mailbox-too-large",
            f"This mailbox has more than {limits.MAILBOX_MESSAGES:,} messages.",
            safe="Nothing was stored, and the file was not changed.",
            next_step="Move the requests into a mailbox of their own, and take in that.",
        )
    ends = [found.start() for found in starts[1:]] + [len(content)]
    return [(found.end(), end) for found, end in zip(starts, ends, strict=True)]


def message_bytes(content: bytes, start: int, end: int) -> bytes:
    """One message as it was before it was put into the mailbox: its "From " lines were given a ">" (mboxrd), and an
    empty line was added."""
    raw = _QUOTED.sub(rb"\1", content[start:end])
    return raw.removesuffix(b"\r\n" if raw.endswith(b"\r\n\r\n") else b"\n" if raw.endswith(b"\n\n") else b"")
