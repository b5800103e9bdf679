"""Table files (CSV, TSV, spreadsheets, JSON): one row per person or event, under a header."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import ClassVar, Protocol, Self

from desktop_app.domain.corrections import CorrectionOrder, CorrectionPreview, CorrectionReceipt
from desktop_app.domain.errors import BadInput
from desktop_app.domain.findings import Found, Identifiers
from desktop_app.sources import table_correction, table_file_rows
from desktop_app.sources.files import open_file, reading_file, unreadable
from desktop_app.sources.json_rows import JsonRows
from desktop_app.sources.matching import Wanted
from desktop_app.sources.members import Members, unusable
from desktop_app.sources.people import People, Test, how_compared, in_order
from desktop_app.sources.source import (
    PersonOnFile,
    Report,
    RowHeld,
    RowWork,
    SourceConfig,
    Watch,
    not_corrected,
    rows_not_changed,
)
from desktop_app.sources.standing import Standings
from desktop_app.sources.table_form import check_encoding, read_form
from desktop_app.sources.table_rows import Line, TableRow, TableRows
from desktop_app.sources.unread import unread


@dataclass(frozen=True, kw_only=True)
class TableFile(SourceConfig):
    """One file. `delimiter` and `encoding` are seen from the file where None; of a spreadsheet every sheet is searched,
    or the one named. Without a `key` a row can be found, by its line, but not corrected: lines move."""

    path: Path
    key: str | None
    who: People
    delimiter: str | None
    encoding: str | None
    sheet: str | None = None

    @classmethod
    def read(cls, members: Members, name: str | None, recipients: dict[str, tuple[str, ...]]) -> Self:
        """From its members."""
        path, key = members.path("path"), members.optional("key")
        encoding = members.optional("encoding")
        return cls(
            kind=cls.kind_name,
            name=name or path.name,
            recipients=recipients,
            path=path,
            key=key,
            who=People.read(members, key),
            delimiter=_delimiter(members),
            encoding=check_encoding(encoding) if encoding else None,
            sheet=members.optional("sheet"),
        )

    def find(self, identifiers: Identifiers, report: Report, cancelled: Callable[[], bool]) -> Iterator[Found]:
        """One finding per value that is there. People with the same name are only found where nothing exact matches,
        as in a database. A line that cannot be read as a row, but holds what is looked for, is a finding too."""
        wanted = Wanted(identifiers)
        parts = self._opened()
        watch = Watch(report, cancelled, "rows")
        exact, by_name = Standings(wanted), Standings(wanted, ("name",))
        named: list[Found] | None = []  # until something exact is found; reading twice would take twice as long
        for rows, who in parts:
            watch.come_to(rows.name)
            unseen = rows.unseen_words()
            tests = [who.test(wanted, exactly=exactly) if who is not None else None for exactly in (True, False)]
            for row in rows.read_all(watch):
                found = self._in_row(rows, who, row, tests[0], exact, unseen)
                if found:
                    named = None
                    yield from found
                elif named is not None and wanted.names:
                    named += self._in_row(rows, who, row, tests[1], by_name, unseen)
        yield from named or ()
        watch.end()

    def _in_row(
        self, rows: Rows, who: People | None, row: TableRow | Line, test: Test | None, standings: Standings, unseen: str
    ) -> list[Found]:
        """What of a row, or of a line that cannot be read as one, is the person's, as one of the tests tells."""
        if isinstance(row, Line):
            line = unread(self.name, row.number, rows.pieces(row), rows.encoding, standings)
            if line is None:
                return []
            return [replace(line, locator=self._place(rows, row.number)) if rows.name else line]
        if test is None and who is not None:
            return []
        values = dict(zip(rows.columns, row.cells, strict=True))
        number = row.lines[0].number
        if who is None or test is None:
            return self._anywhere(rows, number, values, standings)
        matched_by = test(values)
        if matched_by is None:
            return []
        note = f" (hidden in this file: {unseen})" if unseen else ""
        how = f"{rows.place(number)}: {how_compared(matched_by, who.match[matched_by])}{note}{self.remark}"
        hidden_too = f"{how}; this value is hidden there"
        locator = self._locator(rows, number, values)
        return [
            Found(
                self.name,
                locator,
                column,
                value,
                matched_by,
                query=hidden_too if unseen and rows.is_hidden(column, number) else how,
            )
            for column, value in values.items()
            if value.strip()
        ]

    def _anywhere(self, rows: Rows, number: int, values: dict[str, str], standings: Standings) -> list[Found]:
        """A row of a sheet without the columns people are found by: what is looked for may stand anywhere in it."""
        standing = next(standings.stand_in("\n".join(values.values())), None)
        if standing is None:
            return []
        text = "\n".join(f"{column}: {value}" for column, value in values.items() if value.strip())
        how = f"{rows.place(number)}: rows of a sheet with other columns, in which what is looked for stands"
        return [Found(self.name, self._place(rows, number), "row", text, standing.meaning, query=how)]

    kind_name: ClassVar[str] = "table"
    remark: ClassVar[str] = ""

    def people(self, identifiers: Identifiers) -> Sequence[PersonOnFile]:
        """Each row that matches is a person of its own, even where names are the same."""
        wanted = Wanted(identifiers)
        parts = [(rows, who) for rows, who in self._opened() if who is not None]
        found = self._people([(rows, who, who.tests(wanted)) for rows, who in parts])
        if not found:
            similar = [(rows, who, who.similar(wanted)) for rows, who in parts]
            found = self._people([(rows, who, (test,)) for rows, who, test in similar if test is not None])
        return in_order(found.values())

    def _people(self, parts: list[tuple[Rows, People, tuple[Test, ...]]]) -> dict[str, PersonOnFile]:
        found: dict[str, PersonOnFile] = {}
        for rows, who, tests in parts:
            for row in rows.read_all(Watch(lambda _: None, lambda: False, "rows")) if tests else ():
                if isinstance(row, Line):
                    continue
                values = dict(zip(rows.columns, row.cells, strict=True))
                matched_by = next((by for test in tests if (by := test(values))), None)
                if matched_by is not None:
                    locator = self._locator(rows, row.lines[0].number, values)
                    key = values[self.key] if self.key else locator
                    found.setdefault(key, PersonOnFile(key, who.names(values), matched_by, who.points(values, locator)))
        return found

    def names(self, report: Report, cancelled: Callable[[], bool]) -> Iterator[str]:
        """Of every row the name in it."""
        watch = Watch(report, cancelled, "rows")
        for rows, who in self._opened():
            columns = who.match.get("name", ()) if who is not None else ()
            at = [rows.columns.index(column) for column in columns]
            for row in rows.read_all(watch) if at else ():
                if isinstance(row, TableRow):
                    yield " ".join(row.cells[one] for one in at)
        watch.end()

    def preview(self, order: CorrectionOrder) -> CorrectionPreview:
        """What the correction would do."""
        if form_of(self.path) == "spreadsheet":
            from desktop_app.sources import sheets_correction

            return sheets_correction.preview(self.path, self.key, self.sheet, order)
        return table_correction.preview(self._target(), self._text_rows(), order)

    def apply(self, order: CorrectionOrder, now: datetime) -> CorrectionReceipt:
        """Rewrite the file with one value changed, and read it back."""
        if form_of(self.path) == "spreadsheet":
            from desktop_app.sources import sheets_correction

            return sheets_correction.apply(self.path, self.key, self.sheet, order, now)
        return table_correction.apply(self._target(), self._text_rows(), order, now)

    def work_on_rows(self, rows: Sequence[RowHeld], work: RowWork, *, write: bool) -> None:
        """See SourceConfig. Rows of spreadsheets are left to those who keep them: taking one out moves what formulas
        elsewhere refer to."""
        if form_of(self.path) == "spreadsheet":
            raise rows_not_changed(
                "Rows of a spreadsheet are not erased or marked from here.",
                "Have it done by whoever keeps the spreadsheet, and record that.",
            )
        table_file_rows.work_on_rows(self._target(), self._text_rows(), rows, work, write=write)

    def _opened(self) -> list[tuple[Rows, People | None]]:
        """The parts of the file (of a spreadsheet its sheets), each with the columns people are found by, or None where
        it has not these. BadInput where none has them."""
        parts: list[tuple[Rows, People | None]] = []
        trouble: BadInput | None = None
        for rows in self._rows():
            try:
                parts.append((rows, self._who(rows.columns)))
            except BadInput as error:
                trouble = trouble or error
                parts.append((rows, None))
        if trouble is not None and all(who is None for _, who in parts):
            raise trouble
        if not parts:
            raise unreadable(self.path, "it holds no rows")
        return parts

    def _who(self, columns: tuple[str, ...]) -> People:
        return self.who.in_columns(columns)

    def _rows(self) -> tuple[Rows, ...]:
        form = form_of(self.path)
        if form == "spreadsheet":
            from desktop_app.sources.sheets import sheets_of

            return sheets_of(self.path, self.sheet)
        if form == "json":
            return (JsonRows(self.path),)
        return (self._text_rows(),)

    def _text_rows(self) -> TableRows:
        if form_of(self.path) != "text":
            raise not_corrected("json")
        rows = TableRows(self.path, read_form(self.path, self.encoding), self.delimiter)
        self.who.in_columns(rows.columns)
        return rows

    def _target(self) -> table_correction.Target:
        if form_of(self.path) != "text":
            raise not_corrected("json")
        return table_correction.Target(self.path, read_form(self.path, self.encoding), self.key)

    def _locator(self, rows: Rows, number: int, values: dict[str, str]) -> str:
        """By key where there is one: it stays when rows are added above."""
        if self.key is None:
            return self._place(rows, number)
        sheet = f"sheet {rows.name} " if rows.name else ""
        return f"{sheet}{self.key}={values[self.key]}"

    def _place(self, rows: Rows, number: int) -> str:
        return f"sheet {rows.name} row {number}" if rows.name else f"line {number}"


class Rows(Protocol):
    """The rows of one part of a table file. `name` is that of a sheet, "" where the file is one table."""

    @property
    def name(self) -> str: ...

    @property
    def columns(self) -> tuple[str, ...]: ...

    @property
    def encoding(self) -> str: ...

    def read_all(self, watch: Watch) -> Iterator[TableRow | Line]: ...

    def pieces(self, line: Line) -> Iterator[bytes]: ...

    def place(self, number: int) -> str: ...

    def unseen_words(self) -> str: ...

    def is_hidden(self, column: str, number: int) -> bool: ...


def form_of(path: Path) -> str:
    """Whether a file is a spreadsheet, JSON or text, as its first bytes say (of JSON also its name)."""
    with reading_file(path), open_file(path) as file:
        first = file.read(4096)
    if first.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        return "spreadsheet"
    begins = first.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    if begins == b"{" or (path.suffix.casefold() in (".json", ".jsonl", ".ndjson") and begins == b"["):
        return "json"
    return "text"


def _delimiter(members: Members) -> str | None:
    """One character; a tab may stand for itself, which `Members.text` would take for empty."""
    given = members.character("delimiter")
    if given is not None and (len(given) != 1 or given in '"\r\n\0'):
        raise unusable("delimiter should be one character")
    return given
