"""Files that bring requests: one each (a message, a form, a signed request), or several (a mailbox, a list)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop_app.desk import agents, forms, intake
from desktop_app.desk.candidates import SHOWN, Arrivals, Candidate, told_apart
from desktop_app.desk.json_files import read_file
from desktop_app.desk.office import Desk
from desktop_app.desk.request_list import look_at_list
from desktop_app.domain.errors import BadInput, Cancelled, RedressError
from desktop_app.domain.file_names import LISTS, MAILBOXES
from desktop_app.reading import limits
from desktop_app.reading.reader import InMailbox, read_limited, read_mailbox
from desktop_app.reading.room import ROOM


@dataclass(frozen=True)
class TakenIn:
    """What became of those chosen: (number, reference) and (number, why not)."""

    made: tuple[tuple[int, str], ...]
    refused: tuple[tuple[int, str], ...]


def get_ready(_: Desk) -> None:
    """Start what reads files from outside, so that the first one does not wait for it."""
    ROOM.warm_up()


def receive_file(desk: Desk, path: Path) -> str:
    """Take in the one request of a file: an e-mail (.eml, .msg), a filled form (.json), or a signed request of an agent
    (.json). Returns its reference; one file is taken in whole or not at all. BadInput where it is none of these."""
    kind = path.suffix.lower()
    if kind in (".eml", ".msg"):
        return intake.receive_mail(desk, read_limited(path, limits.MAIL_BYTES), path.name)
    if kind in (".json", ".drp"):
        raw = read_file(path)
        if agents.looks_signed(raw):
            return agents.receive_signed(desk, raw, path.name)
        return forms.receive_form(desk, raw, path.name)
    raise BadInput(
        "unknown-kind-of-request",
        f"The file {path.name} is neither an e-mail (.eml, .msg) nor a filled form or a signed request (.json).",
        safe="Nothing was stored.",
        next_step="Save the message as .eml, or fill in a form. A letter is entered by hand, with its scan.",
    )


def look_at(desk: Desk, path: Path, columns: Mapping[str, str] | None = None) -> Arrivals:
    """What a mailbox (.mbox) or a list (.csv, .tsv) holds; nothing is stored. BadInput where it is neither. `columns`
    of a list says which one is what, by the fields of a request, where their names do not."""
    kind = path.suffix.lower()
    if kind in MAILBOXES:
        return _look_at_mailbox(desk, path)
    if kind in LISTS:
        return look_at_list(desk, path, columns)
    raise BadInput(
        "no-list",
        f"The file {path.name} is neither a mailbox (.mbox) nor a list of requests (.csv, .tsv).",
        safe="Nothing was stored.",
        next_step="Choose another file; a single message is taken in by itself.",
    )


def take_in(
    desk: Desk,
    chosen: Sequence[Candidate],
    report: Callable[[int], None] = lambda done: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> TakenIn:
    """Take in those chosen, each whole or not at all; one that fails does not stop the others. `report` gets how many
    are done; where `cancelled()` turns true, those done stay and the others are told as not taken in."""
    made: list[tuple[int, str]] = []
    refused: list[tuple[int, str]] = []
    for done, candidate in enumerate(chosen):
        report(done)
        if cancelled():
            refused += [(one.number, "It was not reached before you stopped.") for one in chosen[done:]]
            break
        if candidate.take_in is None:
            refused.append((candidate.number, candidate.refused))
            continue
        try:
            made.append((candidate.number, candidate.take_in(desk)))
        except RedressError as error:
            refused.append((candidate.number, error.what))
        except Cancelled:
            refused.append((candidate.number, "It was stopped."))
    report(len(chosen))
    return TakenIn(tuple(made), tuple(refused))


def _look_at_mailbox(desk: Desk, path: Path) -> Arrivals:
    messages = read_mailbox(read_limited(path, limits.MAILBOX_BYTES), path.name)
    candidates = [_message(desk, one, path) for one in messages]
    same = [(one.mail.message_id or one.raw) if one.mail else None for one in messages]
    form = (("Messages", f"{len(messages):,}"),)
    return Arrivals(path.name, form, told_apart(candidates, same))


def _message(desk: Desk, one: InMailbox, path: Path) -> Candidate:
    if one.mail is None:
        return Candidate(one.number, "", "", None, refused=one.refused)
    name = f"{path.stem}-{one.number}.eml"
    new = intake.from_mail(desk, one.mail, one.raw, name)
    return Candidate(
        number=one.number,
        who=f"{new.sender.name} <{new.sender.address}>".strip(),
        asks=(new.subject_line or new.text)[:SHOWN],
        received=new.received,
        files=one.files,
        known_as=intake.taken_in_as(desk, one.mail.message_id, one.raw) or "",
        take_in=lambda at: intake.receive_mail(at, one.raw, name),
    )
