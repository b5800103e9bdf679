"""Erasing and restricting at a source: all rows or none, compared before, looked at after, the rest the same."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.exc import OperationalError

from desktop_app.domain.corrections import CorrectionOrder
from desktop_app.domain.errors import BadInput, RedressError
from desktop_app.domain.findings import Identifiers
from desktop_app.sources import database_correction
from desktop_app.sources.kinds import read_config
from desktop_app.sources.source import Erasing, Restricting, RowHeld, SourceConfig
from tests.sources.conftest import NOW

MARK = Restricting("restricted", "yes")


@pytest.fixture
def shop(tmp_path: Path) -> Callable[..., SourceConfig]:
    """People with orders: a key of two columns, a name that must stand, a mark, and what refers to a person."""
    path = tmp_path / "shop.sqlite"
    with sqlite3.connect(path) as db:
        db.executescript(
            """CREATE TABLE person (country TEXT, no INTEGER, name TEXT NOT NULL, email TEXT, born DATE,
                 restricted TEXT, PRIMARY KEY (country, no));
               INSERT INTO person VALUES ('DE', 7, 'Ann', 'ann@x.example', '1986-03-02', NULL),
                 ('DE', 8, 'Bo', 'bo@x.example', NULL, NULL);
               CREATE TABLE line (country TEXT, no INTEGER, pos INTEGER, item TEXT, PRIMARY KEY (country, no, pos),
                 FOREIGN KEY (country, no) REFERENCES person (country, no));
               INSERT INTO line VALUES ('DE', 7, 1, 'apple'), ('DE', 7, 2, 'pear'), ('DE', 8, 1, 'fig');"""
        )

    def config(**members: Any) -> SourceConfig:
        plain = {"kind": "database", "url": f"sqlite:///{path}", "table": "person", "key": ["country", "no"]}
        return read_config({**plain, "match": {"email": "email"}, "follow": True, **members}, tmp_path)

    return config


ANN = RowHeld("person country=DE, no=7", (("name", "Ann"), ("email", "ann@x.example"), ("born", "1986-03-02")))
LINES = tuple(RowHeld(f"line country=DE, no=7, pos={n}", (("item", item),)) for n, item in ((1, "apple"), (2, "pear")))


def dump(config: SourceConfig) -> list[str]:
    with sqlite3.connect(config.access.url.database) as db:  # type: ignore[attr-defined]
        return list(db.iterdump())


def refused(config: SourceConfig, rows: Sequence[RowHeld], work: Any, *, write: bool = True) -> str:
    before = dump(config)
    with pytest.raises(RedressError) as error:
        config.work_on_rows(rows, work, write=write)
    assert dump(config) == before
    return error.value.code


def test_rows_are_deleted_with_what_refers_to_them_and_nobody_elses(shop: Callable[..., SourceConfig]) -> None:
    config = shop()
    before = dump(config)
    config.work_on_rows((ANN, *LINES), Erasing.ROW, write=False)
    assert dump(config) == before, "looking writes nothing"
    config.work_on_rows((ANN, *LINES), Erasing.ROW, write=True)
    gone = [line for line in before if line not in dump(config)]
    assert len(gone) == 3 and all("'DE',7" in line for line in gone)


def test_a_row_that_others_refer_to_stays_and_so_does_everything(shop: Callable[..., SourceConfig]) -> None:
    assert refused(shop(), (ANN,), Erasing.ROW) == "rows-not-changed"
    assert refused(shop(), (ANN, LINES[0]), Erasing.ROW) == "rows-not-changed", "one of two lines went, and came back"


def test_fields_are_emptied_and_keys_stay(shop: Callable[..., SourceConfig]) -> None:
    config = shop()
    whole = RowHeld(ANN.locator, (("country", "DE"), ("no", "7"), *ANN.fields))
    config.work_on_rows((whole, *LINES), Erasing.BLANK, write=True)
    with sqlite3.connect(config.access.url.database) as db:  # type: ignore[attr-defined]
        assert db.execute("SELECT * FROM person WHERE no = 7").fetchall() == [("DE", 7, "", None, None, None)]
        assert db.execute("SELECT item FROM line WHERE no = 7").fetchall() == [(None,), (None,)]
        assert db.execute("SELECT name FROM person WHERE no = 8").fetchall() == [("Bo",)]


def test_rows_are_marked_as_restricted(shop: Callable[..., SourceConfig]) -> None:
    config = shop()
    config.work_on_rows((ANN, *LINES), MARK, write=True)
    with sqlite3.connect(config.access.url.database) as db:  # type: ignore[attr-defined]
        assert db.execute("SELECT no, restricted FROM person ORDER BY no").fetchall() == [(7, "yes"), (8, None)]
    assert refused(shop(), (ANN,), Restricting("locked", "yes")) == "source-config"


def test_a_row_that_changed_meanwhile_is_left_with_all_others(shop: Callable[..., SourceConfig]) -> None:
    changed = RowHeld(LINES[1].locator, (("item", "plum"),))
    for work in (Erasing.ROW, Erasing.BLANK, MARK):
        assert refused(shop(), (ANN, LINES[0], changed), work) == "source-changed"
        assert refused(shop(), (ANN, LINES[0], changed), work, write=False) == "source-changed"
    missing = RowHeld("person country=DE, no=9", (("name", "Ann"),))
    assert refused(shop(), (ANN, missing), Erasing.BLANK) == "no-such-row"
    assert refused(shop(), (RowHeld("nobody", ()),), Erasing.ROW) == "locator-not-understood"


def test_a_trigger_that_keeps_the_row_is_noticed_and_nothing_is_changed(shop: Callable[..., SourceConfig]) -> None:
    config = shop()
    with sqlite3.connect(config.access.url.database) as db:  # type: ignore[attr-defined]
        db.execute(
            "CREATE TRIGGER keeps AFTER DELETE ON line BEGIN INSERT INTO line VALUES (OLD.country, OLD.no, OLD.pos, "
            "OLD.item); END"
        )
    assert refused(config, LINES, Erasing.ROW) == "read-back-differs"


def test_what_a_source_does_is_read_from_its_description(shop: Callable[..., SourceConfig], tmp_path: Path) -> None:
    config = shop(erase="blank", restrict={"column": "restricted", "value": "yes"})
    assert (config.erasing, config.restricting) == (Erasing.BLANK, MARK)
    assert (shop().erasing, shop().restricting) == (Erasing.NOT, None)
    for wrong in (
        {"erase": "all"},
        {"restrict": {"column": "x"}},
        {"restrict": {"column": "x", "value": "y", "z": "1"}},
    ):
        with pytest.raises(BadInput):
            shop(**wrong)
    log = read_config({"kind": "weblog", "path": "access.log", "erase": "row"}, tmp_path)
    with pytest.raises(RedressError, match="record of what happened"):
        log.work_on_rows((ANN,), Erasing.ROW, write=True)


# ── A connection that is lost ──


def order(was: str, to: str) -> CorrectionOrder:
    return CorrectionOrder("person country=DE, no=7", "name", was, to, "r", "e")


def test_a_connection_lost_in_the_commit_is_said_to_leave_the_outcome_unknown(
    shop: Callable[..., SourceConfig], monkeypatch: pytest.MonkeyPatch
) -> None:
    def lost(self: sa.Connection) -> None:
        raise OperationalError("COMMIT", {}, Exception("server closed the connection"), connection_invalidated=True)

    config = shop()
    monkeypatch.setattr(sa.Connection, "commit", lost)
    with pytest.raises(RedressError) as error:
        config.apply(order("Ann", "Anna"), NOW)
    assert error.value.code == "outcome-unknown" and "not known" in error.value.what


def test_a_connection_lost_before_reading_back_is_no_no(
    shop: Callable[..., SourceConfig], monkeypatch: pytest.MonkeyPatch
) -> None:
    config = shop()

    def unreachable(*_: object) -> None:
        raise BadInput("source-unreachable", "-", safe="-", next_step="-")

    monkeypatch.setattr(database_correction, "reading", unreachable)
    with pytest.raises(RedressError) as error:
        config.apply(order("Ann", "Anna"), NOW)
    assert error.value.code == "outcome-unknown"
    monkeypatch.undo()
    assert config.preview(order("Ann", "Anna")).holds == "Anna"


# ── Table files ──

CSV = (
    b'\xef\xbb\xbfid;name;"e-mail";mark\r\n'
    b'1;"M\xc3\xbcller; Ann";ann@x.example;\r\n'
    b"\r\n"
    b'2;Bo;"bo@x.example";"-"\n'
    b"3;=SUM(1);cy@x.example; \r\n"
)


def table(path: Path, **members: Any) -> SourceConfig:
    return read_config(
        {"kind": "table", "path": str(path), "key": "id", "match": {"email": "e-mail"}, **members}, path.parent
    )


BO = RowHeld("id=2", (("id", "2"), ("name", "Bo"), ("e-mail", "bo@x.example")))


@pytest.mark.parametrize(
    ("work", "line"),
    [
        (Erasing.ROW, b""),
        (Erasing.BLANK, b'2;;"";"-"\n'),
        (Restricting("mark", "restricted"), b'2;Bo;"bo@x.example";"restricted"\n'),
    ],
)
def test_one_row_of_a_table_file_is_taken_out_emptied_or_marked_and_every_other_byte_stays(
    tmp_path: Path, work: Any, line: bytes
) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes(CSV)
    table(path).work_on_rows((BO,), work, write=False)
    assert path.read_bytes() == CSV
    table(path).work_on_rows((BO,), work, write=True)
    assert path.read_bytes() == CSV.replace(b'2;Bo;"bo@x.example";"-"\n', line)
    assert [p.name for p in tmp_path.iterdir()] == ["people.csv"]


def test_a_row_of_a_table_file_that_changed_is_left_with_all_others(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes(CSV)
    cy = RowHeld("id=3", (("name", "Cy"),))
    for rows, code in (((BO, cy), "source-changed"), ((BO, RowHeld("id=9", ())), "no-such-row")):
        with pytest.raises(RedressError) as error:
            table(path).work_on_rows(rows, Erasing.ROW, write=True)
        assert error.value.code == code and path.read_bytes() == CSV


cells = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=8)


@given(st.lists(st.tuples(cells, cells), min_size=2, max_size=8), st.data())
def test_whatever_stands_in_a_file_only_the_rows_that_are_named_go(
    rows: list[tuple[str, str]], data: st.DataObject
) -> None:
    import csv
    import io
    import tempfile

    chosen = data.draw(st.sets(st.integers(0, len(rows) - 1), min_size=1))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "t.csv"

        def written(kept: list[int]) -> bytes:
            text = io.StringIO()
            csv.writer(text).writerows([["id", "name", "email"], *([n, *rows[n]] for n in kept)])
            return text.getvalue().encode()

        path.write_bytes(written(list(range(len(rows)))))
        config = read_config(
            {"kind": "table", "path": str(path), "key": "id", "delimiter": ",", "encoding": "utf-8",
             "match": {"email": "email"}}, path.parent
        )  # fmt: skip
        held = [RowHeld(f"id={n}", (("name", rows[n][0]), ("email", rows[n][1]))) for n in chosen]
        config.work_on_rows(held, Erasing.ROW, write=True)
        assert path.read_bytes() == written([n for n in range(len(rows)) if n not in chosen])


def test_a_row_is_named_by_a_key_of_any_types_and_corrected(tmp_path: Path) -> None:
    path = tmp_path / "odd.sqlite"
    with sqlite3.connect(path) as db:
        db.executescript(
            """CREATE TABLE visit (day DATE, at DATETIME, r REAL, x, t TIME, price DECIMAL(6,2), b BOOLEAN, note TEXT,
                 email TEXT, PRIMARY KEY (day, at, r, x, t, price, b));
               INSERT INTO visit VALUES
                 ('2026-01-01', '2026-01-01T10:00:00', 1.5, 'k', '10:00', 2.50, 1, 'old', 'a@x.org'),
                 ('2026-01-01', 1700000000, 1.5, 7, '10:00', 2.50, 1, 'old', 'a@x.org');"""
        )
    key = ["day", "at", "r", "x", "t", "price", "b"]
    config = read_config(
        {"kind": "database", "url": f"sqlite:///{path}", "table": "visit", "key": key, "match": {"email": "email"}}
    )
    wanted = Identifiers(emails=("a@x.org",))
    found = [one for one in config.find(wanted, lambda _: None, lambda: False) if one.field == "note"]
    assert len({one.locator for one in found}) == 2
    for number, one in enumerate(found):
        change = CorrectionOrder(one.locator, "note", "old", f"new {number}", "r", "e")
        assert config.apply(change, NOW).read_back == f"new {number}"
    with sqlite3.connect(path) as db:
        assert sorted(db.execute("SELECT note FROM visit").fetchall()) == [("new 0",), ("new 1",)]
