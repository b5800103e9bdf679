"""Mailing lists are read as they stand, row by row, and written again without a letter changed."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from desktop_app.domain.errors import BadInput
from desktop_app.sources.mailing_list import read_list, writing_copy


def copied(path: Path, out: Path) -> list[str | None]:
    source = read_list(path)
    found = []
    with writing_copy(out, source) as copy:
        for entry in source.entries():
            found.append(entry.address)
            copy.add(entry.row)
    return found


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("plain.csv", b"id,email,name\r\n1,ann@x.org,Ann\r\n2,bob@x.org,Bob\r\n"),
        ("semicolons.csv", "id;E-Mail;name\n1;ann@x.org;Änn\n2;bob@x.org;Bob\n".encode("cp1252")),
        ("mark.csv", "\ufeffemail\nann@x.org\nbob@x.org\n".encode()),
        ("wide.csv", "\ufeffemail\tn\r\nann@x.org\tÄ\r\nbob@x.org\tB\r\n".encode("utf-16-le")),
        ("no-head.txt", b"ann@x.org\nbob@x.org\n"),
        ("quoted.csv", b'email,note\nann@x.org,"two\nlines, ""quoted"""\nbob@x.org,\n'),
    ],
)
def test_a_copy_with_every_row_is_the_same_bytes(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert copied(path, tmp_path / f"out-{name}") == ["ann@x.org", "bob@x.org"]
    assert (tmp_path / f"out-{name}").read_bytes() == content


def test_a_quotation_mark_nobody_closed_swallows_no_row(tmp_path: Path) -> None:
    path = tmp_path / "broken.csv"
    rows = "".join(f"{n}@x.org,ok\n" for n in range(200))
    path.write_text(f'email,note\nann@x.org,"open\n{rows}', "utf-8")
    found = copied(path, tmp_path / "out.csv")
    assert found[0] is None
    assert found[1:] == [f"{n}@x.org" for n in range(200)]


def test_bytes_that_are_no_text_make_a_row_that_cannot_be_read(tmp_path: Path) -> None:
    path = tmp_path / "mixed.csv"
    path.write_bytes("email,name\nann@x.org,Änn ö\n".encode() + b"bob@x.org,B\xff\n")
    assert copied(path, tmp_path / "out.csv") == ["ann@x.org", None]


def test_a_worksheet_is_read_and_written(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["name", "email"])
    book.active.append(["Ann", "ann@x.org"])
    book.save(tmp_path / "list.xlsx")
    assert copied(tmp_path / "list.xlsx", tmp_path / "out.xlsx") == ["ann@x.org"]
    rows = load_workbook(tmp_path / "out.xlsx").active.iter_rows(values_only=True)
    assert list(rows) == [("name", "email"), ("Ann", "ann@x.org")]
    assert copied(tmp_path / "list.xlsx", tmp_path / "out.csv") == ["ann@x.org"]
    assert (tmp_path / "out.csv").read_text("utf-8-sig") == "name,email\nAnn,ann@x.org\n"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"name\nAnn\n", "no-address-column"),
        (b"email,other\na@x.org,b@x.org\nc@x.org,d@x.org\n", "which-address-column"),
        ("email\nÄnn@x.org ö\n".encode() + b"\xff\xff\x81\x8d\xff\xff\xff\xff\n", "encoding-unknown"),
        (b"", "source-unreadable"),
    ],
)
def test_what_cannot_be_told_is_asked_for_plainly(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    with pytest.raises(BadInput) as refused:
        read_list(path)
    assert refused.value.code == code


def test_a_value_that_begins_like_a_formula_is_a_text_in_the_copied_worksheet(tmp_path: Path) -> None:
    with pytest.raises(BadInput) as nameless:
        read_list(tmp_path / "list.csv", "no-such-encoding")
    assert nameless.value.code == "no-such-encoding"
    (tmp_path / "list.csv").write_text('email,note\nann@x.org,"=HYPERLINK(""http://x.org"")"\n', encoding="utf-8")
    copied(tmp_path / "list.csv", tmp_path / "out.xlsx")
    cell = load_workbook(tmp_path / "out.xlsx").active["B2"]
    assert (cell.data_type, cell.value, cell.hyperlink) == ("s", '=HYPERLINK("http://x.org")', None)


def test_every_kind_of_value_of_a_worksheet_is_copied_as_it_was(tmp_path: Path) -> None:
    values = [
        "ann@x.org", "=1+1", "  blanks & <signs> ", "two\nlines", "Ä 漢 😀", 7, 7.25, 10**15, True, False,
        None, date(2026, 11, 24), datetime.fromisoformat("2026-11-24T09:30:15"), time(9, 30), "0123", "-", 1e-7,
    ]  # fmt: skip
    book = Workbook()
    book.active.title = "News & more"
    book.active.append(["email", *(f"c{n}" for n in range(1, len(values)))])
    book.active.append(values)
    book.active["B2"].data_type = "s"
    book.create_sheet("Other").append(["eve@x.org"])
    book.save(tmp_path / "list.xlsx")
    assert read_list(tmp_path / "list.xlsx", column="email").other_sheets == 1
    copied(tmp_path / "list.xlsx", tmp_path / "out.xlsx")
    before, after = (load_workbook(tmp_path / name) for name in ("list.xlsx", "out.xlsx"))
    assert after.sheetnames == ["News & more"]
    for old, new in zip(before.worksheets[0][2], after.active[2], strict=True):
        assert (new.value, new.data_type, new.is_date) == (old.value, old.data_type, old.is_date)


def test_a_copied_worksheet_is_read_again_with_the_same_values(tmp_path: Path) -> None:
    book = Workbook()
    for row in (
        ["email", "when", "how much"],
        ["ann@x.org", datetime.fromisoformat("2026-01-02T03:04:05"), 12.5],
        ["bob@x.org", None, 3],
    ):
        book.active.append(row)
    book.save(tmp_path / "list.xlsx")
    copied(tmp_path / "list.xlsx", tmp_path / "out.xlsx")
    first, second = (list(read_list(tmp_path / name).rows()) for name in ("list.xlsx", "out.xlsx"))
    assert first == second
