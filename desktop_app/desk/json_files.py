"""Reading a JSON file that came from outside: strictly, with limits, and into a data class.

A text says which file and which member is wrong and why, never what stands there: that may be personal data.
"""

from __future__ import annotations

import json
import types
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, Union, get_args, get_origin

import cattrs
from cattrs.errors import ClassValidationError, ForbiddenExtraKeysError, IterableValidationError
from cattrs.gen import make_dict_structure_fn, override

from desktop_app.domain.errors import BadInput

LARGEST = 64 * 1024 * 1024  # bytes; a file of requests or findings is far smaller
_SHOWN = 60  # characters of a name from outside
_T = TypeVar("_T")


def read_file(path: Path) -> bytes:
    """The bytes of a file from outside. BadInput where it is not there, or larger than it has reason to be."""
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not a file name"
        raise BadInput(
            "unreadable-file",
            f"The file {path.name} cannot be read ({reason}).",
            safe="Nothing was changed.",
            next_step="Check the name of the file and whether you may read it.",
        ) from error
    if len(raw) > LARGEST:
        raise BadInput(
            "file-too-large",
            f"The file {path.name} is larger than {LARGEST // 1024 // 1024} MB.",
            safe="Nothing was changed.",
            next_step="Check that it is the right file; split it if it is.",
        )
    return raw


def read_json(path: Path) -> Any:
    """The contents of a JSON file. BadInput where it cannot be read, is not JSON (RFC 8259), or names a member
    twice."""
    return parse_json(read_file(path), path.name)


def parse_json(raw: bytes, name: str) -> Any:
    """What JSON bytes say; `name` is the file they came from. BadInput as in `read_json`."""
    try:
        data = json.loads(raw.decode("utf-8-sig"), object_pairs_hook=_each_once, parse_constant=_no_constant)
        json.dumps(data, ensure_ascii=False).encode("utf-8")  # half of a surrogate pair is no text
    except _Twice as twice:
        raise _not_json(name, f"the member {shown(str(twice))} stands there twice") from twice
    except UnicodeDecodeError as error:
        raise _not_json(name, f"byte {error.start + 1} is not UTF-8") from error
    except UnicodeEncodeError as error:
        raise _not_json(name, "a text in it holds half a character") from error
    except json.JSONDecodeError as error:
        raise _not_json(name, f"line {error.lineno}, column {error.colno}") from error
    except RecursionError as error:
        raise _not_json(name, "it is nested too deeply") from error
    except ValueError as error:
        raise _not_json(name, "a number in it cannot be read") from error
    return data


def shape(data: Any, into: type[_T], name: str) -> _T:
    """Data as an instance of a data class. BadInput naming every unknown, missing or misshapen member.

    Text stays text and numbers numbers: nothing is converted but dates ("2026-11-24"), instants (with their time
    zone) and words of a fixed choice.
    """
    if not isinstance(data, dict):
        raise BadInput(
            "not-an-object",
            f"{name} holds something other than one JSON object.",
            safe="Nothing was changed.",
            next_step="Put the members between { and }.",
        )
    try:
        return _converter().structure(data, into)
    except (ClassValidationError, IterableValidationError) as error:
        raise BadInput(
            "wrong-members",
            f"{name} cannot be used: {'; '.join(dict.fromkeys(_problems(error, '')))}.",
            safe="Nothing was changed.",
            next_step="Correct the file and try again.",
        ) from error
    except RecursionError as error:
        raise _not_json(name, "it is nested too deeply") from error


def shown(name: str) -> str:
    """A name from outside, short and in quotation marks."""
    return json.dumps(name if len(name) <= _SHOWN else f"{name[:_SHOWN]}…", ensure_ascii=False)


class _Twice(Exception):
    """A member that stands in its object twice."""


class _Misshapen(ValueError):
    """A value of the wrong shape; the text says which shape it should have."""


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members: dict[str, Any] = {}
    for name, value in pairs:
        if name in members:
            raise _Twice(name)
        members[name] = value
    return members


def _no_constant(word: str) -> Any:
    raise ValueError(word)


def _not_json(name: str, where: str) -> BadInput:
    return BadInput(
        "not-json",
        f"The file {name} is not the JSON it should be: {where}.",
        safe="Nothing was changed.",
        next_step="Correct the file and try again.",
    )


def _problems(error: BaseException, path: str) -> list[str]:
    """Every problem in an error of cattrs, each with the way to its member."""
    if isinstance(error, ClassValidationError):
        found = []
        with_notes, without = error.group_exceptions()
        for inner, note in with_notes:
            member = _called(error.cl, note.name)
            found += _problems(inner, f"{path}.{member}" if path else member)
        for inner in without:
            found += _problems(inner, path)
        return found
    if isinstance(error, IterableValidationError):
        return [
            problem
            for inner, note in error.group_exceptions()[0]
            for problem in _problems(inner, f"{path}[{note.index}]")
        ] or [f"{path} is misshapen"]
    if isinstance(error, ForbiddenExtraKeysError):
        inside = f" in {path}" if path else ""
        return [f"there is no member {shown(name)}{inside}" for name in sorted(error.extra_fields)]
    if isinstance(error, KeyError):
        return [f"{path} is missing"]
    if isinstance(error, _Misshapen):
        return [f"{path} should be {error}"]
    return [f"{path} is misshapen"]


def _called(class_: Any, name: str) -> str:
    """What a field is called in JSON; "from", for one, is no name in Python."""
    return next(str(field.metadata.get("called", name)) for field in fields(class_) if field.name == name)


@cache
def _converter() -> cattrs.Converter:
    converter = cattrs.Converter(forbid_extra_keys=True, detailed_validation=True)
    # These serve subclasses too: StrEnum is a text, an instant is a date.
    for plain, structure in {str: _text, int: _number, bool: _yes_or_no, date: _date}.items():
        converter.register_structure_hook(plain, structure)
    converter.register_structure_hook_factory(_is_tuple, lambda type_: _list_of(converter, type_))
    converter.register_structure_hook_factory(_is_optional, lambda type_: _optional(converter, type_))
    converter.register_structure_hook_factory(is_dataclass, lambda type_: _object(converter, type_))
    return converter


def _text(value: Any, type_: Any) -> Any:
    if not isinstance(value, str):
        raise _Misshapen("a text")
    if not issubclass(type_, Enum):
        return value
    try:
        return type_(value)
    except ValueError as error:
        raise _Misshapen(f"one of {', '.join(choice.value for choice in type_)}") from error


def _number(value: Any, _: Any) -> int:
    if type(value) is not int:
        raise _Misshapen("a whole number")
    return value


def _yes_or_no(value: Any, _: Any) -> bool:
    if not isinstance(value, bool):
        raise _Misshapen("true or false")
    return value


def _date(value: Any, type_: Any) -> date:
    if issubclass(type_, datetime):
        return _instant(value)
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise _Misshapen("a date like 2026-11-24") from error


def _instant(value: Any) -> datetime:
    words = "an instant with its time zone, like 2026-11-24T09:30:00Z"
    try:
        instant = datetime.fromisoformat(value)
        if instant.tzinfo is not None:
            return instant.astimezone(UTC)
    except (TypeError, ValueError, OverflowError) as error:
        raise _Misshapen(words) from error
    raise _Misshapen(words)


def _is_tuple(type_: Any) -> bool:
    return get_origin(type_) is tuple


def _list_of(converter: cattrs.Converter, type_: Any) -> Any:
    as_list: Any = types.GenericAlias(list, get_args(type_)[0])

    def structure(value: Any, _: Any) -> Any:
        if not isinstance(value, list):
            raise _Misshapen("a list")
        return tuple(converter.structure(value, as_list))

    return structure


def _is_optional(type_: Any) -> bool:
    return get_origin(type_) in (Union, types.UnionType) and type(None) in get_args(type_)


def _optional(converter: cattrs.Converter, type_: Any) -> Any:
    inner: Any = next(choice for choice in get_args(type_) if choice is not type(None))

    def structure(value: Any, _: Any) -> Any:
        return None if value is None else converter.structure(value, inner)

    return structure


def _object(converter: cattrs.Converter, type_: Any) -> Any:
    names = {field.name: override(rename=_called(type_, field.name)) for field in fields(type_)}
    structure_members = make_dict_structure_fn(type_, converter, **names)  # type: ignore[arg-type]

    def structure(value: Any, _: Any) -> Any:
        if not isinstance(value, dict):
            raise _Misshapen("an object")
        return structure_members(value, type_)

    return structure
