"""A list of requests in a table file (CSV, TSV): one row each, looked at before anything is made of it.

Rows read = requests made + rows refused; a row that is refused is named by its line and why.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from itertools import islice
from pathlib import Path

from desktop_app.desk.candidates import SHOWN, Arrivals, Candidate, told_apart
from desktop_app.desk.forms import TICKED
from desktop_app.desk.intake import NewRequest, receive, taken_in_before
from desktop_app.desk.kept_files import sha256_of
from desktop_app.desk.office import Desk
from desktop_app.domain.case import Channel, Sender
from desktop_app.domain.errors import BadInput, UnclearColumns
from desktop_app.domain.rights import Right
from desktop_app.reading import limits
from desktop_app.reading.reader import read_limited
from desktop_app.sources.source import Watch
from desktop_app.sources.table_form import Form, read_form
from desktop_app.sources.table_rows import Line, TableRow, TableRows

# What people call the columns, in English and German; compared without case, spaces and signs.
_CALLED = {
    "received": "received receivedon date datereceived receiveddate eingang eingangsdatum datum",
    "name": "name fullname person requester who vorundnachname",
    "first": "firstname givenname forename vorname",
    "last": "lastname surname familyname nachname",
    "address": "email emailaddress mail address mailadresse emailadresse",
    "text": "text request message asks anliegen nachricht inhalt description",
    "subject": "subject betreff title",
    "channel": "channel how via kanal weg",
    "rights": "right rights recht rechte",
}
LIST_FIELDS = tuple(_CALLED)
_NAMES = {called: field for field, names in _CALLED.items() for called in names.split()}
_CHANNELS = {
    **{channel.value: channel for channel in Channel},
    "telephone": Channel.PHONE,
    "telefon": Channel.PHONE,
    "mail": Channel.EMAIL,
    "e-mail": Channel.EMAIL,
    "post": Channel.LETTER,
    "brief": Channel.LETTER,
    "web": Channel.FORM,
    "formular": Channel.FORM,
}
_DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "vertical line"}


class _Unusable(Exception):
    """A row that is no request; says why."""


def look_at_list(desk: Desk, path: Path, chosen: Mapping[str, str] | None = None) -> Arrivals:
    """The requests of a table file, and how it was read; nothing is stored. `chosen` says which column is what where
    its name does not ("" for none). BadInput where it is no table or passes a limit, UnclearColumns where it has no
    column for what a request needs."""
    read_limited(path, limits.LIST_BYTES)
    form = _form(path)
    rows = TableRows(path, form, None)
    if len(rows.columns) > limits.LIST_COLUMNS:
        raise _no_list(path, f"it has more than {limits.LIST_COLUMNS} columns")
    fields = _fields(rows.columns, path, chosen or {})
    read = list(islice(rows.read_all(Watch(lambda _: None, lambda: False, "rows")), limits.LIST_ROWS + 1))
    if len(read) > limits.LIST_ROWS:
        raise _no_list(path, f"it has more than {limits.LIST_ROWS:,} rows")
    written = [b"" if isinstance(row, Line) else _written(rows.columns, row.cells) for row in read]
    known = taken_in_before(desk, written)
    candidates: list[Candidate] = []
    same: list[object] = []
    for row, original in zip(read, written, strict=True):
        candidate, key = _candidate(desk, path, rows.columns, fields, row)
        candidates.append(replace(candidate, known_as=known.get(sha256_of(original), "")))
        same.append(key)
    unused = [column for column in rows.columns if column and column not in fields.values()]
    said = (
        ("Encoding", form.encoding),
        ("Values are separated by", _DELIMITERS.get(rows.delimiter, rows.delimiter)),
        ("Columns used", ", ".join(fields.values())),
        ("Columns not used", ", ".join(unused)),
        ("Rows", f"{len(candidates):,}"),
    )
    form_said = tuple(pair for pair in said if pair[1])
    return Arrivals(path.name, form_said, told_apart(candidates, same), rows.columns, fields)


def _form(path: Path) -> Form:
    """How the list is written; where that cannot be told, advice that fits a list and not a data source."""
    try:
        return read_form(path, None)
    except BadInput as error:
        if error.code != "encoding-unknown":
            raise
        raise BadInput(
            error.code,
            error.what,
            safe="Nothing was stored, and the file was not changed.",
            next_step="Save the list as UTF-8, and try again.",
        ) from error


def _candidate(
    desk: Desk, path: Path, columns: tuple[str, ...], fields: dict[str, str], row: TableRow | Line
) -> tuple[Candidate, object]:
    if isinstance(row, Line):
        why = "It is no row under this header: a value is missing, or a quotation mark is not closed."
        return Candidate(row.number, "", "", None, refused=why), None
    number = row.lines[0].number
    values = {field: dict(zip(columns, row.cells, strict=True))[column].strip() for field, column in fields.items()}
    try:
        if any(len(cell) > limits.LIST_CELL_CHARACTERS for cell in row.cells):
            raise _Unusable(f"A value has more than {limits.LIST_CELL_CHARACTERS:,} characters.")
        new = _request(desk, path, number, columns, row.cells, values)
    except _Unusable as error:
        return Candidate(number, _who(values), values.get("text", "")[:SHOWN], None, refused=str(error)), None
    candidate = Candidate(
        number=number,
        who=f"{new.sender.name} <{new.sender.address}>" if new.sender.address else new.sender.name,
        asks=(new.text or new.subject_line)[:SHOWN],
        received=new.received,
        take_in=partial(_take_in, new),
    )
    return candidate, tuple(row.cells)


def _take_in(new: NewRequest, desk: Desk) -> str:
    return receive(desk, new)


def _request(
    desk: Desk, path: Path, number: int, columns: tuple[str, ...], cells: list[str], values: dict[str, str]
) -> NewRequest:
    name, address = _who(values), values.get("address", "")
    if not name and not address:
        raise _Unusable("It names nobody.")
    if address and not re.fullmatch(r"[^@\s]+@[^@\s]+", address):
        raise _Unusable("Its e-mail address is none.")
    rights = _rights(values.get("rights", ""))
    text = values.get("text", "")
    if not text and not rights and not values.get("subject"):
        raise _Unusable("It says neither what the person asks nor which right they exercise.")
    received = _day(values["received"])
    if received > desk.today():
        raise _Unusable("Its day of receipt is still to come.")
    ticked = ", ".join(TICKED[right] for right in rights)
    return NewRequest(
        received=received,
        channel=_channel(values.get("channel", "")),
        sender=Sender(name, address),
        subject_line="; ".join(filter(None, (values.get("subject"), f"List: {ticked}" if ticked else ""))),
        text=text,
        original_name=f"{path.stem}-line-{number}.csv",
        original=_written(columns, cells),
        media_type="text/csv",
    )


def _who(values: dict[str, str]) -> str:
    return values.get("name") or " ".join(filter(None, (values.get("first"), values.get("last"))))


def _day(text: str) -> date:
    """A day in one of the forms that mean one day only: 2026-11-24, 24.11.2026, 24 November 2026."""
    for form in ("%Y-%m-%d", "%d.%m.%Y", "%d %B %Y"):
        try:
            return datetime.strptime(text, form).date()  # noqa: DTZ007 a calendar date has no time zone
        except ValueError:
            continue
    try:
        return datetime.fromisoformat(text).date()
    except ValueError:
        raise _Unusable("Its day of receipt is missing or unclear: write it like 2026-11-24.") from None


def _channel(text: str) -> Channel:
    if not text:
        return Channel.FORM
    try:
        return _CHANNELS[text.casefold()]
    except KeyError:
        raise _Unusable("Its channel is none of: email, letter, phone, counter, form.") from None


def _rights(text: str) -> tuple[Right, ...]:
    found = []
    for word in filter(None, (part.strip().casefold() for part in re.split(r"[,;/|+&\n]", text))):
        try:
            found.append(Right(word.replace(" ", "-").replace("_", "-")))
        except ValueError:
            raise _Unusable(f"Its right is none of: {', '.join(Right)}.") from None
    return tuple(dict.fromkeys(found))


def _written(columns: tuple[str, ...], cells: list[str]) -> bytes:
    """The row under its header, as it is kept with the request."""
    written = io.StringIO()
    csv.writer(written, lineterminator="\r\n").writerows((columns, cells))
    return written.getvalue().encode("utf-8")


def _fields(columns: tuple[str, ...], path: Path, chosen: Mapping[str, str]) -> dict[str, str]:
    unknown = [field for field in chosen if field not in LIST_FIELDS]
    missing = [column for column in chosen.values() if column and column not in columns]
    if unknown or missing:
        what = f"A request has no field called {unknown[0]!r}." if unknown else f"There is no column {missing[0]!r}."
        raise BadInput(
            "no-such-column",
            f"{what} The file is {path.name}.",
            safe="Nothing was stored.",
            next_step=f"Fields: {', '.join(LIST_FIELDS)}. Columns: {', '.join(columns)}.",
        )
    found: dict[str, str] = {}
    for column in columns:
        field = _NAMES.get(re.sub(r"[\W_]+", "", column.casefold()))
        if field is not None and field not in found:
            found[field] = column
    taken = set(chosen.values())
    found = {field: column for field, column in found.items() if field not in chosen and column not in taken}
    found |= {field: column for field, column in chosen.items() if column}
    why = ""
    if "received" not in found:
        why = 'no column says when the requests were received; call it "received"'
    elif not found.keys() & {"name", "first", "last", "address"}:
        why = 'no column says who asks; call it "name" or "email"'
    elif not found.keys() & {"text", "rights", "subject"}:
        why = 'no column says what is asked; call it "text" or "right"'
    if why:
        raise UnclearColumns(
            "no-list",
            f"The file {path.name} is no list of requests: {why}.",
            safe="Nothing was stored, and the file was not changed.",
            next_step="Say which column is what, or correct the first line of the file, and try again.",
            columns=columns,
            fields=found,
        )
    return {field: found[field] for field in LIST_FIELDS if field in found}


def _no_list(path: Path, why: str) -> BadInput:
    return BadInput(
        "no-list",
        f"The file {path.name} is no list of requests: {why}.",
        safe="Nothing was stored, and the file was not changed.",
        next_step="Correct the first line of the file, or split it, and try again.",
    )
