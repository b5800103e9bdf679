"""Reading the configuration of a data source, strictly. No error quotes a value: it may hold a secret or a name."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from desktop_app.domain.errors import BadInput

_SHOWN = 60  # characters of a name from outside


def unusable(problem: str) -> BadInput:
    """The error for a configuration that cannot be used."""
    return BadInput(
        "source-config",
        f"The description of the data source cannot be used: {problem}.",
        safe="Nothing was searched or changed.",
        next_step="Correct the description and try again.",
    )


def shown(name: str) -> str:
    """A name from outside, short and in quotation marks."""
    return json.dumps(name if len(name) <= _SHOWN else f"{name[:_SHOWN]}…", ensure_ascii=False)


class Members:
    """The members of one JSON object; each is taken once, and `finish` refuses those nobody asked for."""

    def __init__(self, data: Any, folder: Path, inside: str = "") -> None:
        if not isinstance(data, Mapping) or not all(isinstance(name, str) for name in data):
            raise unusable(f"{inside or 'it'} should be an object")
        self._left: dict[str, Any] = dict(data)
        self._folder = folder
        self._inside = f"{inside}." if inside else ""

    def text(self, name: str) -> str:
        """A text that must be there."""
        value = self.optional(name)
        if value is None:
            raise unusable(f"{self._inside}{name} is missing")
        return value

    def optional(self, name: str) -> str | None:
        """A text, or None."""
        value = self._left.pop(name, None)
        return None if value is None else self._checked(name, value)

    def character(self, name: str) -> str | None:
        """A text as short as a single tab or space, or None."""
        value = self._left.pop(name, None)
        if value is not None and not isinstance(value, str):
            raise unusable(f"{self._inside}{name} should be a text")
        return value

    def path(self, name: str) -> Path:
        """A file; a relative one counts from the folder of the description."""
        return self._folder / self.text(name)

    def optional_path(self, name: str) -> Path | None:
        """A file as `path` has it, or None."""
        text = self.optional(name)
        return None if text is None else self._folder / text

    @property
    def folder(self) -> Path:
        """What relative paths count from."""
        return self._folder

    def texts(self, name: str) -> tuple[str, ...]:
        """One text or a list of them; empty where absent."""
        value = self._left.pop(name, None)
        if value is None:
            return ()
        values = value if isinstance(value, (list, tuple)) else [value]
        return tuple(self._checked(name, one) for one in values)

    def truth_or_texts(self, name: str) -> tuple[bool, tuple[str, ...]]:
        """True or false (where absent), or texts, which are as true and say which."""
        value = self._left.get(name)
        if value is None or isinstance(value, bool):
            return bool(self._left.pop(name, False)), ()
        texts = self.texts(name)
        return bool(texts), texts

    def inner(self, name: str) -> Members:
        """The members of an object inside; none where absent."""
        return Members(self._left.pop(name, None) or {}, self._folder, f"{self._inside}{name}")

    def list_of(self, name: str) -> tuple[Members, ...]:
        """The objects of a list inside; none where absent."""
        value = self._left.pop(name, None)
        if value is None:
            return ()
        if not isinstance(value, (list, tuple)):
            raise unusable(f"{self._inside}{name} should be a list")
        return tuple(Members(one, self._folder, f"{self._inside}{name}[{n}]") for n, one in enumerate(value))

    def names(self) -> tuple[str, ...]:
        """The names of members not taken yet."""
        return tuple(self._left)

    def finish(self) -> None:
        """BadInput naming members that are not known."""
        if self._left:
            unknown = ", ".join(shown(name) for name in sorted(self._left)[:5])
            raise unusable(f"there is no member {unknown}{f' in {self._inside[:-1]}' if self._inside else ''}")

    def _checked(self, name: str, value: Any) -> str:
        if not isinstance(value, str):
            raise unusable(f"{self._inside}{name} should be a text")
        if not value.strip() or "\0" in value:
            raise unusable(f"{self._inside}{name} is empty or holds a character that cannot stand there")
        return value
