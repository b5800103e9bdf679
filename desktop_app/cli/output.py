"""What a command says: text for people or one JSON document on standard output, everything else on standard error.

Values come from logs, mails and databases that strangers wrote to: in text, characters that steer a terminal or turn
the direction of writing are shown as escapes, so that nothing can forge or hide a line.
"""

from __future__ import annotations

import json
import re
import sys
import textwrap
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from pathlib import PurePath
from typing import Any, TypeVar
from uuid import UUID

import click

from desktop_app.domain.errors import RedressError
from desktop_app.domain.phrase import Phrase, long_date

_F = TypeVar("_F", bound=Callable[..., Any])
_STEERING = frozenset("\u061c\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


_CONTROLS = re.compile("[\x7f-\x9f]")


class OutputLost(Exception):
    """Standard output cannot be written any more: its reader is gone, or the disk is full."""

    def __init__(self, reason: OSError) -> None:
        super().__init__()
        self.reason = reason


def json_option(command: _F) -> _F:
    """The option every command has."""
    option = click.option(
        "--json", "as_json", is_flag=True, help="One JSON document on standard output, and nothing else there."
    )
    return option(command)


def say(text: str = "") -> None:
    """One line of text on standard output."""
    _write_line(visible(text))


def document(data: Any) -> None:
    """The one JSON document."""
    _write(_json(data, indent=2))


def document_of_many(items: Iterable[Any]) -> None:
    """The one JSON document, a list, each item on its way as it comes: there may be a million."""
    before = "[\n"
    for item in items:
        _write(before + textwrap.indent(_json(item, indent=2), "  "), end="")
        before = ",\n"
    _write("[]" if before == "[\n" else "\n]")


def json_line(data: Any) -> None:
    """One line of JSON, on its way at once; there may be hundreds of thousands."""
    _write_line(_CONTROLS.sub(_escaped_match, _LINE.encode(data)))


def note(text: str) -> None:
    """One line on standard error."""
    with _lost():
        click.echo(visible(text), err=True)


def complain(error: RedressError) -> None:
    """What happened, what is safe, what to do next; on standard error."""
    for sentence in (error.what, error.safe, error.next_step):
        if sentence:
            note(sentence)


def complain_about_output(error: OSError) -> None:
    """Standard output failed; standard error may still work."""
    try:
        click.echo(f"The output could not be written ({error.strerror}). Make room, or send it elsewhere.", err=True)
    except OSError:
        return


def visible(text: str) -> str:
    """Text as one line that shows everything in it: control and direction characters become escapes."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_escaped(character) if _steers(character) else character for character in text)


def day(value: date | None) -> str:
    """A date as people write it; a dash where there is none."""
    return long_date(value) if value else "–"


def instant(value: datetime) -> str:
    """An aware instant as people write it, in UTC."""
    return Phrase("{at}", {"at": value}).text()


def jsonable(value: Any) -> Any:
    """A value of the domain as JSON has it: data classes as objects, dates and instants in ISO 8601."""
    if isinstance(value, Phrase):
        return value.text()
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: jsonable(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(jsonable(key)): jsonable(item) for key, item in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [jsonable(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):  # instants too
        return value.isoformat()
    if isinstance(value, (UUID, PurePath)):
        return str(value)
    return value


def on_terminal() -> bool:
    """Whether a person watches standard error: only then is there a progress bar."""
    return sys.stderr.isatty()


def _json(data: Any, indent: int | None = None) -> str:
    text = json.dumps(jsonable(data), ensure_ascii=False, indent=indent)
    return _CONTROLS.sub(_escaped_match, text)


def _write(text: str, end: str = "\n") -> None:
    with _lost():
        click.echo(text + end, nl=False)


def _write_line(text: str) -> None:
    with _lost():
        sys.stdout.write(text + "\n")
        sys.stdout.flush()


def _escaped_match(match: re.Match[str]) -> str:
    return _escaped(match.group())


@contextmanager
def _lost() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputLost(error) from error


def _steers(character: str) -> bool:
    return unicodedata.category(character) == "Cc" or character in _STEERING


def _escaped(character: str) -> str:
    return json.dumps(character)[1:-1] if character != "\x7f" else "\\u007f"


_LINE = json.JSONEncoder(ensure_ascii=False, default=jsonable)
