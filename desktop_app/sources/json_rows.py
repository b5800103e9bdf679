"""The rows of JSON files: one object per line (JSON lines), a list of objects, or one object whose members are rows
under their names, as preferences stand under cookie identifiers. Members of inner objects are columns like
"prefs.language".
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from desktop_app.sources.files import open_file, reading_file, unreadable
from desktop_app.sources.source import Watch
from desktop_app.sources.table_rows import Line, TableRow

NAME = "name of the entry"  # the column of what a row stands under
_LONGEST = 4 * 1024 * 1024  # bytes of a line
_LARGEST = 256 * 1024 * 1024  # bytes of a file that is one document
_MOST_COLUMNS = 5_000
_DEEPEST = 20
_BLOCK = 1024 * 1024


class JsonRows:
    """The rows of one file; `columns` are all members that any of them has."""

    encoding = "utf-8"
    name = ""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._document = None if _is_lines(path) else _document(path)
        columns: dict[str, None] = {}
        for row in self._rows():
            if isinstance(row, Line):
                continue
            columns.update(dict.fromkeys(row[1]))
            if len(columns) > _MOST_COLUMNS:
                raise unreadable(path, f"its rows have more than {_MOST_COLUMNS:,} different members")
        self.columns = tuple(columns)

    def read_all(self, watch: Watch) -> Iterator[TableRow | Line]:
        """The rows, and between them the lines that are no objects, which count as refused."""
        for row in self._rows():
            if isinstance(row, Line):
                watch.read(refused=1)
                yield row
            else:
                number, cells = row
                watch.read()
                yield TableRow([cells.get(column, "") for column in self.columns], (Line(number, 0, 0, b""),))

    def pieces(self, line: Line) -> Iterator[bytes]:
        """The bytes of a line that is no object; of one that is too long piece by piece, from the file."""
        if line.raw:
            yield line.raw
            return
        left = line.length
        with reading_file(self._path), open_file(self._path) as file:
            file.seek(line.offset)
            while left > 0 and (piece := file.read(min(left, _BLOCK))):
                left -= len(piece)
                yield piece

    def place(self, number: int) -> str:
        """Where a row is."""
        return f"line {number}" if self._document is None else f"entry {number}"

    def unseen_words(self) -> str:
        """Nothing in such a file is hidden."""
        return ""

    def is_hidden(self, column: str, number: int) -> bool:
        """Nothing in such a file is hidden."""
        return False

    def _rows(self) -> Iterator[tuple[int, dict[str, str]] | Line]:
        if self._document is not None:
            for number, (name, entry) in enumerate(self._document, start=1):
                yield number, _cells(entry, name)
            return
        offset = 0
        with reading_file(self._path), open_file(self._path) as file:
            number = 0
            while raw := file.readline(_LONGEST):
                number += 1
                length, whole = len(raw), raw.endswith(b"\n") or len(raw) < _LONGEST
                while not whole and (more := file.readline(_LONGEST)):
                    length += len(more)
                    whole = more.endswith(b"\n")
                    raw = b""
                entry = _parsed(raw.removeprefix(b"\xef\xbb\xbf") if number == 1 else raw)
                if isinstance(entry, dict):
                    yield number, _cells(entry, None)
                elif raw.strip() or not raw:
                    yield Line(number, offset, length, raw)
                offset += length


def _is_lines(path: Path) -> bool:
    """Whether every line is an object of its own: the first that holds anything says so."""
    with reading_file(path), open_file(path) as file:
        while raw := file.readline(_LONGEST):
            plain = raw.removeprefix(b"\xef\xbb\xbf").strip()
            if plain:
                entry = _parsed(plain)
                return isinstance(entry, dict) and bool(file.read(_BLOCK).strip())
    raise unreadable(path, "it is empty")


def _document(path: Path) -> list[tuple[str | None, Any]]:
    with reading_file(path), open_file(path) as file:
        raw = file.read(_LARGEST + 1)
    if len(raw) > _LARGEST:
        raise unreadable(path, "as one JSON document it is too large; have it written as JSON lines")
    document = _parsed(raw.removeprefix(b"\xef\xbb\xbf"))
    if isinstance(document, dict):
        if _is_under_names(document):
            return [(name, entry) for name, entry in document.items()]
        lists = [entry for entry in document.values() if isinstance(entry, list) and entry]
        if len(lists) == 1 and all(isinstance(entry, dict) for entry in lists[0]):
            return [(None, entry) for entry in lists[0]]
        return [(None, document)]
    if isinstance(document, list):
        return [(None, entry) for entry in document]
    raise unreadable(path, "it is no JSON with rows")


def _is_under_names(document: dict[str, Any]) -> bool:
    return len(document) > 0 and all(isinstance(entry, dict) for entry in document.values())


def _parsed(raw: bytes) -> Any:
    try:
        return json.loads(raw)
    except (ValueError, RecursionError):
        return None


def _cells(entry: Any, name: str | None) -> dict[str, str]:
    cells: dict[str, str] = {} if name is None else {NAME: name}
    _flatten(entry, "", cells, _DEEPEST)
    return cells


def _flatten(value: Any, path: str, cells: dict[str, str], depth: int) -> None:
    if isinstance(value, dict) and depth:
        for name, inner in value.items():
            _flatten(inner, f"{path}.{name}" if path else name, cells, depth - 1)
    elif value is None:
        return
    elif isinstance(value, str):
        cells[path or "value"] = value
    else:
        cells[path or "value"] = json.dumps(value, ensure_ascii=False)
