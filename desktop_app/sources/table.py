"""Table files (CSV, TSV): one row per person or event, under a header."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Self

from desktop_app.domain.corrections import CorrectionOrder, CorrectionPreview, CorrectionReceipt
from desktop_app.domain.findings import Found, Identifiers
from desktop_app.sources import table_correction
from desktop_app.sources.matching import EXACT, MEANINGS, Wanted
from desktop_app.sources.members import Members, unusable
from desktop_app.sources.people import People, how_compared, in_order
from desktop_app.sources.source import PersonOnFile, Report, SourceConfig, Watch
from desktop_app.sources.standing import Standings
from desktop_app.sources.table_form import check_encoding, read_form
from desktop_app.sources.table_rows import Line, TableRow, TableRows
from desktop_app.sources.unread import unread


@dataclass(frozen=True, kw_only=True)
class TableFile(SourceConfig):
    """One file. `delimiter` and `encoding` are seen from the file where None. Without a `key` a row can be found, by
    its line, but not corrected: lines move."""

    path: Path
    key: str | None
    who: People
    delimiter: str | None
    encoding: str | None

    @classmethod
    def read(cls, members: Members, name: str | None, recipients: dict[str, tuple[str, ...]]) -> Self:
        """From its members."""
        path, key = members.path("path"), members.optional("key")
        encoding = members.optional("encoding")
        return cls(
            kind="table",
            name=name or path.name,
            recipients=recipients,
            path=path,
            key=key,
            who=People.read(members, key),
            delimiter=_delimiter(members),
            encoding=check_encoding(encoding) if encoding else None,
        )

    def find(self, identifiers: Identifiers, report: Report, cancelled: Callable[[], bool]) -> Iterator[Found]:
        """One finding per value that is there. People with the same name are only found where nothing exact matches,
        as in a database. A line that cannot be read as a row, but holds what is looked for, is a finding too."""
        wanted = Wanted(identifiers)
        rows, who = self._opened()
        watch = Watch(report, cancelled, "rows")
        for exactly in (True, False):
            test = who.test(wanted, exactly=exactly)
            if test is None:
                continue
            watch, found = Watch(report, cancelled, "rows"), False
            standings = Standings(wanted, EXACT if exactly else MEANINGS)
            for row in rows.read_all(watch):
                if isinstance(row, Line):
                    line = unread(self.name, row.number, rows.pieces(row), rows.encoding, standings)
                    if line is not None:
                        found = True
                        yield line
                    continue
                values = dict(zip(rows.columns, row.cells, strict=True))
                matched_by = test(values)
                if matched_by is None:
                    continue
                found = True
                how = f"line {row.lines[0].number}: {how_compared(matched_by, who.match[matched_by])}"
                for column, value in values.items():
                    if value.strip():
                        yield Found(self.name, self._locator(row, values), column, value, matched_by, query=how)
            if found:
                break
        watch.end()

    def people(self, identifiers: Identifiers) -> Sequence[PersonOnFile]:
        """Each row that matches is a person of its own, even where names are the same."""
        wanted = Wanted(identifiers)
        rows, who = self._opened()
        tests = [test for exactly in (True, False) if (test := who.test(wanted, exactly=exactly))]
        found: dict[str, PersonOnFile] = {}
        for row in rows.read(Watch(lambda _: None, lambda: False, "rows")) if tests else ():
            values = dict(zip(rows.columns, row.cells, strict=True))
            matched_by = next((by for test in tests if (by := test(values))), None)
            if matched_by is not None:
                locator = self._locator(row, values)
                key = values[self.key] if self.key else locator
                found.setdefault(key, PersonOnFile(key, who.names(values), matched_by, who.points(values, locator)))
        return in_order(found.values())

    def preview(self, order: CorrectionOrder) -> CorrectionPreview:
        """What the correction would do."""
        rows, _ = self._opened()
        return table_correction.preview(self._target(), rows, order)

    def apply(self, order: CorrectionOrder, now: datetime) -> CorrectionReceipt:
        """Rewrite the file with one value changed, and read it back."""
        rows, _ = self._opened()
        return table_correction.apply(self._target(), rows, order, now)

    def _opened(self) -> tuple[TableRows, People]:
        rows = TableRows(self.path, read_form(self.path, self.encoding), self.delimiter)
        return rows, self.who.in_columns(rows.columns)

    def _target(self) -> table_correction.Target:
        return table_correction.Target(self.path, read_form(self.path, self.encoding), self.key)

    def _locator(self, row: TableRow, values: dict[str, str]) -> str:
        """By key where there is one: it stays when rows are added above."""
        return f"{self.key}={values[self.key]}" if self.key else f"line {row.lines[0].number}"


def _delimiter(members: Members) -> str | None:
    """One character; a tab may stand for itself, which `Members.text` would take for empty."""
    given = members.character("delimiter")
    if given is not None and (len(given) != 1 or given in '"\r\n\0'):
        raise unusable("delimiter should be one character")
    return given
