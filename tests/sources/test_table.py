"""A table file loses no row unseen, and a correction changes the one value and no other byte."""

from __future__ import annotations

import contextlib
import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from desktop_app.domain.errors import BadInput, Cancelled, RedressError, Refused
from desktop_app.domain.findings import Identifiers
from desktop_app.sources import apply, find, people_on_file, preview, read_config
from tests.sources.conftest import NOW, order, possible, search

Put = Callable[[str, bytes | str], Path]
ROWS = (
    "customer_id,first_name,last_name,e-mail,city\n7,Leonie,Köhler,leonie@example.org,Ulm\n8,Ann,Lee,ann@example.org,\n"
)


def table(path: Path, **members: Any) -> dict[str, Any]:
    return {"kind": "table", "path": str(path), "key": "customer_id", **members}


def test_her_row_is_found_by_columns_that_are_called_as_usual(put: Put) -> None:
    searched = search(table(put("r.csv", ROWS)), emails=("LEONIE@example.org ",))
    assert [(item.field, item.value) for item in searched.found] == [
        ("customer_id", "7"),
        ("first_name", "Leonie"),
        ("last_name", "Köhler"),
        ("e-mail", "leonie@example.org"),
        ("city", "Ulm"),
    ]
    assert {(item.locator, item.matched_by) for item in searched.found} == {("customer_id=7", "email")}
    assert all("line 2" in item.query and "leonie" not in item.query for item in searched.found)
    assert (searched.last.done, searched.last.refused) == (2, 0)


def test_german_columns_and_semicolons(put: Put) -> None:
    path = put("k.csv", "Kundennummer;Vorname;Nachname;E-Mail;Telefon\n7;Jörg;Groß;j@example.org;0711 2842222\n")
    config = {"kind": "table", "path": str(path), "key": "Kundennummer"}
    assert search(config, names=("GROSS Joerg",)).values("Kundennummer") == ["7"]
    assert search(config, phones=("+49 711 2842222",)).values("Kundennummer") == ["7"]
    assert search(config, account_ids=("7",)).values("Vorname") == ["Jörg"]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "latin-1"]
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_letters_line_ends_and_delimiters_are_told_from_the_file(
    put: Put, encoding: str, end: str, delimiter: str
) -> None:
    text = ROWS.replace("\n", end).replace(",", delimiter)
    path = put("r.csv", text.encode(encoding))
    assert search(table(path), emails=("leonie@example.org",)).values("last_name") == ["Köhler"]
    before = path.read_bytes()
    receipt = apply(read_config(table(path)), order("customer_id=7", "city", "Ulm", "Plön"), now=NOW)
    assert receipt.read_back == "Plön"
    assert path.read_bytes() == before.replace("Ulm".encode(_plain(encoding)), "Plön".encode(_plain(encoding)))


def _plain(encoding: str) -> str:
    return {"utf-8-sig": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}.get(encoding, encoding)


def test_an_encoding_that_is_named_is_used(put: Put) -> None:
    path = put("r.csv", "id,email,name\n1,a@example.org,山田\n".encode("shift_jis"))
    config = {"kind": "table", "path": str(path), "key": "id", "encoding": "shift_jis"}
    assert search(config, names=("山田",)).values("id") == ["1"]


def test_letters_are_never_guessed_where_they_could_be_others(put: Put) -> None:
    path = put("r.csv", "id,email,name\n1,a@example.org,山田".encode("shift_jis") + b"\x81\n")
    with pytest.raises(BadInput) as caught:
        search({"kind": "table", "path": str(path), "key": "id"}, emails=("a@example.org",))
    assert caught.value.code == "encoding-unknown"


def test_a_broken_line_in_a_file_of_utf_8_is_counted_and_does_not_turn_the_others(put: Put) -> None:
    path = put("r.csv", ROWS.encode() + b"9,\xff,x,y@example.org,\n")
    searched = search(table(path), emails=("leonie@example.org", "y@example.org"))
    assert searched.values("last_name") == ["Köhler"]
    assert (searched.last.done, searched.last.refused) == (3, 1)


@pytest.mark.parametrize(
    "bad",
    ["9,too,few", "9,one,two,many@example.org,Ulm,more", '9,"no,end,x@example.org,Ulm', "9,a\0b,c,d,e", '9,"a"b,c,d,e'],
)
def test_a_row_that_cannot_be_read_is_counted_and_swallows_no_other(put: Put, bad: str) -> None:
    path = put("r.csv", f"{ROWS}{bad}\n10,Last,Row,last@example.org,Bonn\n11,Very,Last,very@example.org,Kiel\n")
    searched = search(table(path), emails=("leonie@example.org", "last@example.org", "very@example.org"))
    assert searched.values("city") == ["Ulm", "Bonn", "Kiel"]
    assert (searched.last.done, searched.last.refused) == (5, 1)


def test_a_row_that_cannot_be_read_but_names_her_is_shown_whole(put: Put) -> None:
    path = put("r.csv", f"{ROWS}9,Leonie,leonie@example.org\n")
    searched = search(table(path), emails=("Leonie@example.org",))
    assert searched.values("city") == ["Ulm"]
    assert (searched.found[-1].locator, searched.found[-1].value) == ("line 4", "9,Leonie,leonie@example.org")
    assert search(table(path), emails=("eonie@example.org",)).found == ()


@pytest.mark.parametrize(
    ("identifiers", "matched_by"),
    [
        ({"emails": ("LAST@example.org",)}, "email"),
        ({"names": ("Row Last",)}, "name"),
        ({"phones": ("0711 2842222",)}, "phone"),
        ({"account_ids": ("k-9",)}, "account_id"),
    ],
)
@pytest.mark.parametrize("at", [0, 1, 500_000, 5_000_000])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le"])
def test_a_row_with_a_field_of_megabytes_is_shown_around_what_is_looked_for(
    put: Put, identifiers: dict[str, tuple[str, ...]], matched_by: str, at: int, encoding: str
) -> None:
    head = "customer_id,first_name,last_name,e-mail,phone\n7,Leonie,Köhler,leonie@example.org,1\n"
    person = "k-9,Last,Row,last@example.org,+49 711 2842222"
    filled = f"{'x' * at},{person},{'x' * (6_000_000 - at)}"
    path = put("r.csv", f"{head}{filled}\n10,Ann,Lee,ann@example.org,2\n".encode(encoding))
    searched = search(table(path), **identifiers)
    (line,) = searched.found
    assert (line.locator, line.field, line.matched_by) == ("line 3", "line that cannot be read", matched_by)
    assert f"{len(filled):,} characters long" in line.value and person in line.value and len(line.value) < 3_000
    assert (searched.last.done, searched.last.refused) == (3, 1)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize(
    "bad",
    [
        "9,last@example.org,few",
        '9,"no,end,last@example.org,Ulm',
        "9,a\0b,last@example.org,d,e",
        "\xff,last@example.org",
    ],
)
def test_every_kind_of_broken_row_that_names_her_is_shown_and_counted(put: Put, bad: str, delimiter: str) -> None:
    raw = f"{ROWS}{bad}\n10,A,Row,a@example.org,Bonn\n".replace(",", delimiter).encode("latin-1", "replace")
    searched = search(table(put("r.csv", raw), encoding="utf-8"), emails=("last@example.org",))
    (line,) = searched.found
    assert (line.locator, line.field) == ("line 4", "line that cannot be read")
    assert "last@example.org" in line.value and "\0" not in line.value
    assert searched.last.refused >= 1


def test_a_quoted_line_break_stays_in_its_row(put: Put) -> None:
    path = put("r.csv", 'id,email,note\n1,a@example.org,"one\ntwo, ""three"""\n2,b@example.org,x\n')
    config = {"kind": "table", "path": str(path), "key": "id"}
    searched = search(config, emails=("a@example.org", "b@example.org"))
    assert searched.values("note") == ['one\ntwo, "three"', "x"]
    assert "line 4" in searched.found[-1].query


def test_a_line_of_ten_megabytes_is_counted_and_the_next_is_read(put: Put) -> None:
    path = put("r.csv", f"{ROWS}9,{'x' * 10_000_000},y,z,w\n10,Last,Row,last@example.org,Bonn\n")
    searched = search(table(path), emails=("last@example.org",))
    assert searched.values("city") == ["Bonn"]
    assert (searched.last.done, searched.last.refused) == (4, 1)
    apply(read_config(table(path)), order("customer_id=10", "city", "Bonn", "Köln"), now=NOW)
    assert path.read_bytes().endswith("last@example.org,Köln\n".encode())


@pytest.mark.parametrize("content", [b"", b"\n", b",,\n1,2,3\n", b"a,a\n1,2\n", b"id\n1\n", b"\0\0\0\0", b"\xff\xfe"])
def test_a_file_without_a_usable_header_is_said(put: Put, content: bytes) -> None:
    with pytest.raises(BadInput):
        search({"kind": "table", "path": str(put("r.csv", content)), "key": "id"}, emails=("a@example.org",))


def test_a_missing_file_or_column_is_said_without_what_stands_in_the_file(put: Put) -> None:
    with pytest.raises(BadInput):
        search(table(put("r.csv", ROWS).with_name("none.csv")), emails=("a@example.org",))
    headless = put("h.csv", "7,Leonie,leonie@example.org\n")
    with pytest.raises(BadInput) as caught:
        search(table(headless), emails=("a@example.org",))
    assert "eonie" not in caught.value.text()


def test_people_of_one_name_stay_two_and_an_exact_match_comes_alone(put: Put) -> None:
    path = put("r.csv", f"{ROWS}9,LEONIE,Kohler,other@example.org,Bonn\n")
    config = table(path, contact_points={"email": "e-mail", "post": ["city"]})
    assert search(config, names=("Köhler, Leonie",)).values("customer_id") == ["7", "9"]
    exact = search(config, names=("Köhler, Leonie",), emails=("other@example.org",))
    assert exact.values("customer_id") == ["9"] and {item.matched_by for item in exact.found} == {"email"}
    people = people_on_file(read_config(config), Identifiers(names=("Leonie Köhler",), emails=("other@example.org",)))
    assert [(person.key, person.matched_by) for person in people] == [("9", "email"), ("7", "name")]
    assert people[0].contact_points[0].value == "other@example.org"


def test_a_search_can_be_cancelled(put: Put) -> None:
    found = find(
        read_config(table(put("r.csv", ROWS))),
        Identifiers(emails=("a@example.org",)),
        progress=lambda _: None,
        cancelled=lambda: True,
    )
    with pytest.raises(Cancelled):
        list(found)


def test_without_a_key_rows_are_found_by_line_and_not_corrected(put: Put) -> None:
    config = {"kind": "table", "path": str(put("r.csv", ROWS))}
    assert {item.locator for item in search(config, emails=("ann@example.org",)).found} == {"line 3"}
    with pytest.raises(BadInput):
        preview(read_config(config), order("line 3", "city", "", "Ulm"))


@pytest.mark.parametrize(
    ("locator", "field", "was", "to"),
    [
        ("customer_id=7", "city", "Bonn", "Kiel"),
        ("customer_id=99", "city", "Ulm", "Kiel"),
        ("customer_id=", "city", "Ulm", "Kiel"),
        ("line 2", "city", "Ulm", "Kiel"),
        ("customer_id=7", "town", "Ulm", "Kiel"),
        ("customer_id=7", "customer_id", "7", "8"),
        ("customer_id=7", "city", "Ulm", "Ki\nel"),
        ("customer_id=7", "city", "Ulm", "Łódź"),
        ("customer_id=12", "city", "x", "y"),
    ],
)
def test_what_cannot_be_corrected_leaves_the_file_as_it_was(
    put: Put, locator: str, field: str, was: str, to: str
) -> None:
    path = put("r.csv", f"{ROWS}12,A,B,c,x\n12,D,E,f,x\n".encode("cp1252"))
    before = path.read_bytes()
    source, change = read_config(table(path)), order(locator, field, was, to)
    with pytest.raises(RedressError) as caught:
        apply(source, change, now=NOW)
    assert "Köhler" not in caught.value.text() and "Łódź" not in caught.value.text()
    assert not possible(source, change)
    assert path.read_bytes() == before
    assert [entry.name for entry in path.parent.iterdir()] == ["r.csv"]


@pytest.mark.parametrize(
    ("to", "written"),
    [("Ulm, Donau", '"Ulm, Donau"'), ('"Ulm"', '"""Ulm"""'), ("", ""), (" Ulm ", " Ulm "), ("Ulm\u2028", "Ulm\u2028")],
)
def test_a_value_gets_quotation_marks_where_it_needs_them(put: Put, to: str, written: str) -> None:
    path = put("r.csv", ROWS)
    assert apply(read_config(table(path)), order("customer_id=7", "city", "Ulm", to), now=NOW).read_back == to
    assert path.read_bytes().decode() == ROWS.replace("Ulm", written)


def test_a_corrected_file_keeps_its_permissions_and_its_place_behind_a_link(put: Put) -> None:
    path = put("r.csv", ROWS)
    path.chmod(0o640)
    link = path.with_name("link.csv")
    link.symlink_to(path)
    apply(read_config(table(link)), order("customer_id=7", "city", "Ulm", "Kiel"), now=NOW)
    assert link.is_symlink() and b"Kiel" in path.read_bytes()
    assert path.stat().st_mode & 0o777 == 0o640
    assert sorted(entry.name for entry in path.parent.iterdir()) == ["link.csv", "r.csv"]


def test_a_file_that_cannot_be_replaced_is_left_as_it_was(put: Put, monkeypatch: pytest.MonkeyPatch) -> None:
    path = put("r.csv", ROWS)

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(BadInput):
        apply(read_config(table(path)), order("customer_id=7", "city", "Ulm", "Kiel"), now=NOW)
    assert path.read_text() == ROWS
    assert [entry.name for entry in path.parent.iterdir()] == ["r.csv"]


def test_a_file_that_changes_meanwhile_is_not_overwritten(put: Put, monkeypatch: pytest.MonkeyPatch) -> None:
    path = put("r.csv", ROWS)
    chmod = Path.chmod

    def someone_writes(self: Path, mode: int) -> None:
        with path.open("a") as file:
            file.write("13,New,Row,n@example.org,Bonn\n")
        chmod(self, mode)

    monkeypatch.setattr(Path, "chmod", someone_writes)
    with pytest.raises(Refused):
        apply(read_config(table(path)), order("customer_id=7", "city", "Ulm", "Kiel"), now=NOW)
    assert path.read_text() == f"{ROWS}13,New,Row,n@example.org,Bonn\n"


_SAME_FILE = hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
_CELL = st.text(st.characters(codec="utf-8", exclude_characters="\0\r", exclude_categories=["Cs"]), max_size=12)
_LINE = st.text(st.characters(codec="utf-8", exclude_characters="\0\r\n", exclude_categories=["Cs"]), max_size=12)


@_SAME_FILE
@given(
    st.lists(st.lists(_CELL, min_size=3, max_size=3), min_size=1, max_size=5),
    st.data(),
    _LINE,
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from([",", ";", "\t"]),
)
def test_only_the_one_value_changes(
    put: Put, cells: list[list[str]], data: st.DataObject, new: str, quoting: Any, end: str, delimiter: str
) -> None:
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=quoting, lineterminator=end, delimiter=delimiter)
    writer.writerow(["id", "email", "a", "b"])
    rows = [[str(number), *row] for number, row in enumerate(cells)]
    writer.writerows(rows)
    path = put("r.csv", out.getvalue().encode())
    row, column = data.draw(st.integers(0, len(rows) - 1)), data.draw(st.integers(1, 3))
    config = read_config({"kind": "table", "path": str(path), "key": "id", "encoding": "utf-8", "delimiter": delimiter})
    change = order(f"id={row}", ["id", "email", "a", "b"][column], rows[row][column], new)
    before = path.read_bytes()
    assume(preview(config, change).possible)
    apply(config, change, now=NOW)
    rows[row][column] = new
    text = path.read_bytes().decode()
    assert list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))[1:] == rows
    old, written = before.splitlines(keepends=True), path.read_bytes().splitlines(keepends=True)
    if len(old) == len(written):
        assert sum(a != b for a, b in zip(old, written, strict=True)) <= 1


@_SAME_FILE
@given(st.binary(max_size=200))
def test_any_bytes_after_a_header_are_read_or_counted(put: Put, content: bytes) -> None:
    path = put("r.csv", b"id,email\n1,a@example.org\n" + content)
    with contextlib.suppress(BadInput):
        searched = search({"kind": "table", "path": str(path), "key": "id"}, emails=("a@example.org",))
        assert "1" in searched.values("id") or searched.last.refused


def test_a_value_of_hundreds_of_thousands_of_characters_is_read_like_any_other(put: Put) -> None:
    path = put("long.csv", f'id,email,note\n1,a@b.example,"{"x" * 300_000}, ""y"""\n2,c@d.example,z\n')
    searched = search({"kind": "table", "path": str(path), "key": "id"}, emails=("a@b.example",))
    assert searched.values("note") == ["x" * 300_000 + ', "y"']
    assert searched.last.refused == 0
