"""Requests on the command line: each file is taken in whole or not at all, and said which."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop_app.desk.forms import TICKED
from desktop_app.domain.rights import Right, propose_rights
from tests.cli.conftest import Redress

_YESTERDAY = (datetime.now(UTC) - timedelta(days=2)).date().isoformat()
Write = Callable[[str, Any], Path]
MAIL = """\
From: Leonie =?utf-8?q?K=C3=B6hler?= <leonekohler@surfeu.de>
To: privacy@chinook.example
Date: Mon, 23 Nov 2020 10:00:00 +0100
Subject: My personal data
Message-ID: <one@surfeu.de>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

Please tell me what personal data you hold about me (Article 15 GDPR).
Please correct my postal code from 70174 to 70173.
"""
FORM = {"received": "2020-11-20", "name": "Leonie Köhler", "text": "What do you hold about me?", "rights": ["access"]}


def test_a_mail_and_a_form_are_taken_in_listed_and_shown(
    redress: Redress, store: Path, passphrase: Path, write: Write
) -> None:
    unlock = ["--passphrase-file", passphrase]
    files = [write("letter.eml", MAIL), write("form.json", FORM)]
    added = redress("request", "add", store, *files, *unlock, "--json")
    assert added.status == 0
    mail, form = added.document["received"]
    assert mail["rights"] == ["access", "rectification"]
    assert (mail["received"], mail["due"]) == ("2020-11-23", "2020-12-23")
    assert form["rights"] == ["access"]

    listed = redress("request", "list", store, *unlock, "--json")
    assert [row["reference"] for row in listed.document] == [form["reference"], mail["reference"]]
    assert mail["reference"] in redress("request", "list", store, *unlock).out

    shown = redress("request", "show", store, mail["reference"].lower(), *unlock, "--json")
    assert shown.document["sender"]["address"] == "leonekohler@surfeu.de"
    assert [event["kind"] for event in shown.document["history"]] == ["request.received"]
    text = redress("request", "show", store, mail["reference"], *unlock).out
    assert "due 23 December 2020" in text and "> Please correct my postal code" in text


def test_one_bad_file_does_not_stop_the_others_and_is_named(
    redress: Redress, store: Path, passphrase: Path, write: Write
) -> None:
    unlock = ["--passphrase-file", passphrase]
    files = [write("bad.json", "{"), write("form.json", FORM), write("picture.png", b"\x89PNG")]
    outcome = redress("request", "add", store, *files, *unlock, "--json")
    assert outcome.status == 2
    assert [Path(item["file"]).name for item in outcome.document["received"]] == ["form.json"]
    assert [Path(item["file"]).name for item in outcome.document["refused"]] == ["bad.json", "picture.png"]
    assert outcome.said_calmly()
    assert len(redress("request", "list", store, *unlock, "--json").document) == 1
    said = redress("request", "add", store, *files[::2], *unlock)
    assert said.status == 2
    assert said.err.index("bad.json:") < said.err.index("picture.png:") < said.err.index("2 of 2 files")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("no-mail.eml", b"\x00\x01\x02\xff"),
        ("missing.eml", None),
        ("unknown-member.json", {**FORM, "favourite_colour": "blue"}),
        ("unknown-right.json", {**FORM, "rights": ["flight"]}),
        ("no-date.json", {"name": "A", "text": "B"}),
        ("future.json", {**FORM, "received": "2999-01-01"}),
        ("nothing-asked.json", {"received": "2020-01-01", "name": "A", "text": " "}),
        ("list.json", [FORM]),
        ("drp.json", {"meta": {"version": "0.9"}, "exercise": "access", "identity": "…"}),
    ],
)
def test_a_file_that_is_no_request_is_refused_and_nothing_is_kept(
    redress: Redress, store: Path, passphrase: Path, write: Write, tmp_path: Path, name: str, content: Any
) -> None:
    file = tmp_path / name if content is None else write(name, content)
    outcome = redress("request", "add", store, file, "--passphrase-file", passphrase)
    assert outcome.status == 2
    assert outcome.out == "" and outcome.said_calmly()
    assert redress("request", "list", store, "--passphrase-file", passphrase, "--json").document == []


def test_an_unknown_member_is_refused_by_name(redress: Redress, store: Path, passphrase: Path, write: Write) -> None:
    form = write("form.json", {**FORM, "favourite_colour": "blue"})
    outcome = redress("request", "add", store, form, "--passphrase-file", passphrase)
    assert "favourite_colour" in outcome.err and "blue" not in outcome.err


def test_a_reference_that_is_not_there_is_status_2(redress: Redress, store: Path, passphrase: Path) -> None:
    assert redress("request", "show", store, "DSR-1999-0001", "--passphrase-file", passphrase).status == 2


@pytest.mark.parametrize("right", list(Right))
def test_every_ticked_box_is_read_as_its_right(right: Right) -> None:
    assert [proposal.right for proposal in propose_rights(f"Form: {TICKED[right]}")] == [right]


def test_a_case_is_extended_refused_reopened_and_its_due_date_written_to_a_calendar(
    redress: Redress, store: Path, passphrase: Path, write: Write, tmp_path: Path
) -> None:
    unlock = ["--passphrase-file", passphrase]
    form = write("form.json", FORM | {"received": _YESTERDAY})
    reference = redress("request", "add", store, form, *unlock, "--json").document["received"][0]["reference"]
    asked = redress("request", "event", store, reference, "clarification_requested", *unlock)
    assert asked.status == 0 and "no answer yet" in asked.out
    again = redress("request", "event", store, reference, "clarification_requested", *unlock)
    assert again.status == 2 and "still open" in again.err
    assert redress("request", "event", store, reference, "fee_paid", "--on", "2025-02-30", *unlock).status == 2
    assert redress("request", "law", store, reference, "ccpa", *unlock).status == 2, "why it applies is asked for"
    other = redress("request", "law", store, reference, "ccpa", "--reason", "Lives in California.", *unlock, "--json")
    assert date.fromisoformat(other.document["due"]) - date.fromisoformat(_YESTERDAY) == timedelta(days=45)
    assert redress("request", "law", store, reference, "gdpr", "--reason", "No: in Bonn.", *unlock).status == 0

    letter = tmp_path / "letter.pdf"
    extended = redress("request", "extend", store, reference, "--reasons", "Many.", "--letter", letter, *unlock)
    assert extended.status == 0 and letter.read_bytes().startswith(b"%PDF-")
    due = redress("request", "calendar", store, tmp_path / "due.ics", *unlock)
    assert due.status == 0 and reference in (tmp_path / "due.ics").read_text()

    refused = redress("request", "refuse", store, reference, "--ground", "nobody-on-file", *unlock, "--json")
    assert refused.document["closed"] and refused.document["turnings"][-1]["kind"] == "refused"
    assert redress("request", "withdraw", store, reference, "--how", "By e-mail.", *unlock).status == 1
    reopened = redress("request", "reopen", store, reference, "--reason", "She wrote again.", *unlock, "--json")
    assert not reopened.document["closed"]
    shown = redress("request", "show", store, reference, *unlock).out
    assert "Request refused" in shown and "request.refused" not in shown
    assert redress("request", "assign", store, reference, "Amara Osei", *unlock).status == 0
    assert redress("request", "assign", store, reference, "Somebody", *unlock).status == 2
    assert redress("request", "note", store, reference, "She called.", *unlock).status == 0
    handed = ["--to", "Chinook Live GmbH", "--reasons", "They sell the tickets."]
    assert redress("request", "transfer", store, reference, *handed, *unlock).status == 0


def test_tasks_are_added_listed_and_ticked_off_by_their_number(
    redress: Redress, store: Path, passphrase: Path, write: Write
) -> None:
    unlock = ["--passphrase-file", passphrase]
    form = write("form.json", FORM | {"received": _YESTERDAY})
    reference = redress("request", "add", store, form, *unlock, "--json").document["received"][0]["reference"]
    assert "no tasks" in redress("request", "task", "list", store, reference, *unlock).out
    by = ["--by", "2027-01-04"]
    assert redress("request", "task", "add", store, reference, "Ring the warehouse", *by, *unlock).status == 0
    assert redress("request", "task", "add", store, reference, "Ask the archive", *unlock).status == 0
    assert redress("request", "task", "add", store, reference, "  ", *unlock).status == 2
    done = redress("request", "task", "done", store, reference, "2", *unlock)
    assert done.status == 0 and "1. by 4 January 2027: Ring the warehouse" in done.out
    assert "2. done: Ask the archive" in done.out
    refused = redress("request", "task", "done", store, reference, "3", *unlock)
    assert refused.status == 2 and "task list" in refused.err
    listed = redress("request", "task", "list", store, reference, *unlock, "--json").document["tasks"]
    assert [(each["number"], each["due"], each["done_at"] is None) for each in listed] == [
        (1, "2027-01-04", True),
        (2, None, False),
    ]


def test_a_case_is_split_what_was_stopped_recorded_and_the_parts_merged_again(
    redress: Redress, store: Path, passphrase: Path, write: Write
) -> None:
    unlock = ["--passphrase-file", passphrase]
    form = FORM | {"received": _YESTERDAY, "rights": ["access", "marketing-opt-out"], "address": "leonie@example.org"}
    added = redress("request", "add", store, write("form.json", form), *unlock, "--json").document
    reference = added["received"][0]["reference"]
    parted = redress("request", "split", store, reference, "--right", "marketing-opt-out", *unlock, "--json")
    new = parted.document["reference"]
    assert parted.document["rights"] == ["marketing-opt-out"] and new != reference
    told = ["--right", "marketing-opt-out", "--place", "Newsletter", "--by", "Amara Osei"]
    assert redress("request", "done", store, new, *told, "--kept", "law-named", *unlock).status == 2
    done = redress("request", "done", store, new, *told, *unlock, "--json")
    assert [measure["place"] for measure in done.document["measures"]] == ["Newsletter"]
    assert redress("request", "done", store, reference, *told, *unlock).status == 2  # this part asks for access
    again = redress("request", "add", store, write("again.json", form), *unlock, "--json").document["received"][0]
    merged = redress("request", "merge", store, again["reference"], reference, *unlock, "--json")
    assert merged.document["rights"] == ["access", "marketing-opt-out"]
    assert redress("request", "split", store, new, "--right", "marketing-opt-out", *unlock).status == 2


def test_the_list_is_one_document_however_long_and_can_be_made_anew(
    redress: Redress, store: Path, passphrase: Path, write: Write
) -> None:
    unlock = ["--passphrase-file", passphrase]
    assert redress("request", "list", store, *unlock, "--json").document == []
    assert "There are no requests." in redress("request", "list", store, *unlock).out
    files = [write(f"form-{number}.json", {**FORM, "name": f"Person {number}"}) for number in range(4)]
    redress("request", "add", store, *files, *unlock)
    before = redress("request", "list", store, *unlock, "--json")
    assert [row["person_named"] for row in before.document] == [f"Person {number}" for number in range(4)]
    assert before.out.startswith('[\n  {\n    "id": ') and before.out.endswith("\n  }\n]\n")
    assert redress("store", "verify", store, "--rebuild-list", *unlock).status == 0
    assert redress("request", "list", store, *unlock, "--json").out == before.out
