"""Mailboxes and lists: looked at first, each row or message made or refused and said which, nothing made unasked."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.desk import arrivals, cases, intake, request_list
from desktop_app.desk.candidates import Arrivals
from desktop_app.desk.forms import receive_form
from desktop_app.desk.request_list import look_at_list
from desktop_app.domain.case import Channel
from desktop_app.domain.errors import BadInput, UnclearColumns
from desktop_app.domain.rights import Right
from desktop_app.reading import limits
from tests.desk.conftest import Hands


def message(name: str, words: str, number: int, file: bytes = b"") -> bytes:
    made = EmailMessage()
    made["From"] = f"{name} <{name.lower()}@example.org>"
    made["Date"] = "Mon, 23 Nov 2026 10:00:00 +0100"
    made["Message-ID"] = f"<{number}@example.org>"
    made["Subject"] = words
    made.set_content(f"{words}\n\nFrom now on, no more letters.\n")
    if file:
        made.add_attachment(file, maintype="application", subtype="pdf", filename="scan.pdf")
    return made.as_bytes()


def mailbox(*messages: bytes, end: bytes = b"\n") -> bytes:
    def packed(raw: bytes) -> bytes:
        return b"From MAILER Mon Nov 23 10:00:00 2026\n" + raw.replace(b"\nFrom ", b"\n>From ") + b"\n\n"

    return b"".join(map(packed, messages)).replace(b"\n", end)


def look(hands: Hands, name: str, content: bytes) -> Arrivals:
    path = hands.folder / name
    path.write_bytes(content)
    return arrivals.look_at(hands.desk, path)


ONE, TWO = message("Ann", "What do you hold about me?", 1), message("Bob", "Delete my data", 2, b"%PDF-1.4 x")


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_a_mailbox_is_a_list_to_choose_from_and_nothing_is_made_unasked(hands: Hands, end: bytes) -> None:
    found = look(hands, "in.mbox", mailbox(ONE, TWO, b"no: sender\n\nx", end=end))
    assert [one.number for one in found.candidates] == [1, 2, 3]
    assert [one.who.split(" ")[0] for one in found.candidates[:2]] == ["Ann", "Bob"]
    assert [one.files for one in found.candidates] == [0, 1, 0]
    assert "names no sender" in found.candidates[2].refused
    assert cases.list_cases(hands.desk).rows == ()
    done = arrivals.take_in(hands.desk, [found.candidates[1]])
    ((number, reference),) = done.made
    case = hands.case(reference)
    assert number == 2 and case.received == date(2026, 11, 23) and "From now on" in case.text
    assert [file.name for file in case.files] == ["in-2.eml", "scan.pdf"]


def test_messages_known_already_or_twice_in_the_mailbox_are_noticed(hands: Hands) -> None:
    first = look(hands, "in.mbox", mailbox(ONE))
    arrivals.take_in(hands.desk, first.candidates)
    again = look(hands, "in.mbox", mailbox(ONE, TWO, TWO))
    assert again.candidates[0].known_as.startswith("DSR-2026-")
    assert [one.same_as for one in again.candidates] == [None, None, 2]
    assert [one.is_new for one in again.candidates] == [False, True, False]


def test_what_is_no_mailbox_is_said(hands: Hands) -> None:
    for content in (b"", b"hello", b"From now on, no letters.\n\nRegards\n", ONE):
        with pytest.raises(BadInput, match=r"in\.mbox"):
            look(hands, "in.mbox", content)


def test_a_mailbox_with_too_many_messages_is_refused_with_the_number(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = b"".join(b"From a\nA: b\n\n" for _ in range(limits.MAILBOX_MESSAGES + 1))
    with pytest.raises(BadInput, match="2,000"):
        look(hands, "in.mbox", many)


LIST = """\
Received;Name;E-Mail;Request;Right;Notes
2026-11-20;Jörg Müller;joerg@example.org;Was ist über mich gespeichert?;access;x
21.11.2026;Ann;;Please;erasure, access;
22 November 2026;Bob;bob@example.org;;objection;
"""


@pytest.mark.parametrize(
    ("encoding", "said"),
    [("utf-8", "utf-8"), ("utf-8-sig", "utf-8"), ("cp1252", "cp1252"), ("utf-16", "utf-16-le")],
)
def test_a_list_says_how_it_was_read_and_becomes_requests_when_told(hands: Hands, encoding: str, said: str) -> None:
    found = look(hands, "list.csv", LIST.encode(encoding))
    form = dict(found.form)
    assert (form["Encoding"], form["Values are separated by"], form["Rows"]) == (said, "semicolon", "3")
    assert form["Columns not used"] == "Notes"
    assert cases.list_cases(hands.desk).rows == ()
    done = arrivals.take_in(hands.desk, found.candidates)
    assert [number for number, _ in done.made] == [2, 3, 4] and done.refused == ()
    first, second, third = (hands.case(reference) for _, reference in done.made)
    assert (first.sender.name, first.text) == ("Jörg Müller", "Was ist über mich gespeichert?")
    assert [case.received.day for case in (first, second, third)] == [20, 21, 22]
    assert {asked.right for asked in second.rights} == {Right.ERASURE, Right.ACCESS}
    assert [asked.right for asked in third.rights] == [Right.OBJECTION]
    assert first.channel == Channel.FORM
    again = look(hands, "list.csv", LIST.encode(encoding))
    assert [one.known_as for one in again.candidates] == [first.reference, second.reference, third.reference]


def test_each_row_that_is_no_request_is_refused_with_its_line_and_why(hands: Hands) -> None:
    rows = [
        "received,name,email,text,right,channel",
        "2026-11-20,Ann,ann@example.org,Please,,",
        "03/04/2026,Ann,,Please,,",
        "2026-12-24,Ann,,Please,,",
        ",Ann,,Please,,",
        "2026-11-20,,,Please,,",
        "2026-11-20,Ann,,,,",
        "2026-11-20,Ann,no address,Please,,",
        "2026-11-20,Ann,,Please,flight,",
        "2026-11-20,Ann,,Please,,pigeon",
        "2026-11-20,Ann",
        '2026-11-20,"Ann,,Please,,',
        "2026-11-20,Bob,,Please,,phone",
    ]
    found = look(hands, "list.csv", "\n".join(rows).encode())
    assert [one.number for one in found.candidates] == list(range(2, 14))
    assert [one.number for one in found.candidates if not one.refused] == [2, 13]
    assert all(one.refused.endswith(".") for one in found.candidates[1:-1])
    assert not any("flight" in one.refused or "pigeon" in one.refused for one in found.candidates)


@pytest.mark.parametrize(
    "content",
    [b"", b"name,text\nAnn,Please", b"received,text\n2026-11-20,Please", b"received,name\n2026-11-20,Ann", b"\x00\xff"],
)
def test_what_is_no_list_of_requests_is_said(hands: Hands, content: bytes) -> None:
    with pytest.raises(BadInput, match=r"list\.csv"):
        look(hands, "list.csv", content)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(st.text(alphabet='ab",;\n\r é2026-11-20@.', max_size=12), min_size=4, max_size=4), max_size=8))
def test_no_row_is_lost_whatever_stands_in_it(hands: Hands, rows: list[list[str]]) -> None:
    written = io.StringIO()
    csv.writer(written).writerows([["received", "name", "text", "right"], *rows])
    path = hands.folder / "list.csv"
    path.write_bytes(written.getvalue().encode())
    found = look_at_list(hands.desk, path)
    usable = [row for row in csv.reader(io.StringIO(written.getvalue())) if row][1:]
    assert len(found.candidates) >= len([row for row in usable if any(row)]) - 1
    for one in found.candidates:
        assert one.refused or one.take_in is not None


def test_stopping_keeps_what_was_made_and_names_the_rest(hands: Hands) -> None:
    found = look(hands, "list.csv", LIST.encode())
    done = arrivals.take_in(hands.desk, found.candidates, cancelled=lambda: len(cases.list_cases(hands.desk).rows) == 1)
    assert [number for number, _ in done.made] == [2] and [number for number, _ in done.refused] == [3, 4]


def test_a_file_of_an_unknown_kind_is_refused_by_name(hands: Hands, tmp_path: Path) -> None:
    path = tmp_path / "picture.heic"
    path.write_bytes(b"x")
    for call in (arrivals.receive_file, arrivals.look_at):
        with pytest.raises(BadInput, match=r"picture\.heic"):
            call(hands.desk, path)


def test_a_date_before_the_law_is_the_senders_clock_and_the_day_of_intake_counts(hands: Hands) -> None:
    raw = message("Ann", "A copy of my data, please.", 1).replace(b"Mon, 23 Nov 2026", b"Mon, 01 Jan 2001")
    case = hands.case(intake.receive_mail(hands.desk, raw, "old.eml"))
    assert case.received == date(2026, 11, 24) and case.due == date(2026, 12, 24)


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [(" ", "Access", "names nobody"), ("x" * 100_000, "Access", "longer"), ("Ann", "x" * 300_000, "longer")],
)
def test_a_form_without_a_name_or_longer_than_any_is_refused(hands: Hands, name: str, text: str, said: str) -> None:
    form = {"received": "2026-11-20", "name": name, "text": text, "rights": ["access"]}
    with pytest.raises(BadInput, match=said):
        receive_form(hands.desk, json.dumps(form).encode(), "form.json")
    assert not list(cases.every_case(hands.desk))


UNNAMED = "When,Customer,Note,Date\n2026-11-20,Ann,A copy of my data please,2020-01-01\n"


def test_the_officer_says_which_column_is_what_where_the_names_do_not(hands: Hands, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(UNNAMED)
    with pytest.raises(UnclearColumns) as unclear:
        arrivals.look_at(hands.desk, tmp_path / "list.csv")
    assert unclear.value.columns == ("When", "Customer", "Note", "Date")
    assert unclear.value.fields == {"received": "Date"}
    chosen = {"received": "When", "name": "Customer", "text": "Note"}
    found = arrivals.look_at(hands.desk, tmp_path / "list.csv", chosen)
    assert found.fields == chosen and found.columns == unclear.value.columns
    made = arrivals.take_in(hands.desk, found.candidates)
    case = hands.case(made.made[0][1])
    assert (case.person_named, case.received, case.text) == ("Ann", date(2026, 11, 20), "A copy of my data please")
    for wrong in ({"received": "Day"}, {"colour": "When"}):
        with pytest.raises(BadInput, match=r"no column|no field"):
            arrivals.look_at(hands.desk, tmp_path / "list.csv", wrong)


def test_a_list_in_an_unknown_encoding_is_refused_with_advice_that_fits(hands: Hands, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_bytes(
        "received,name,text\n2026-11-20,山田太郎,個人データの写しをください\n".encode("shift-jis")
    )
    with pytest.raises(BadInput) as refused:
        look_at_list(hands.desk, tmp_path / "list.csv")
    assert "UTF-8" in refused.value.next_step and "data source" not in refused.value.next_step


def test_a_list_of_more_rows_than_may_be_is_refused_before_they_are_looked_at(
    hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [f"2026-11-20,Ann {number},ann@example.org,A copy please\n" for number in range(4)]
    (tmp_path / "list.csv").write_text("received,name,email,request\n" + "".join(rows))
    monkeypatch.setattr(limits, "LIST_ROWS", 4)
    assert len(arrivals.look_at(hands.desk, tmp_path / "list.csv").candidates) == 4
    monkeypatch.setattr(limits, "LIST_ROWS", 3)
    monkeypatch.setattr(request_list, "_candidate", None)
    with pytest.raises(BadInput, match="more than 3 rows"):
        arrivals.look_at(hands.desk, tmp_path / "list.csv")
