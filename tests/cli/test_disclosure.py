"""`redress disclosure` on the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.cli.conftest import Redress

ORDER = {
    "recipient": "District Court",
    "ground": "court-order",
    "subjects": [{"name": "Leonie Köhler", "address": "leonie@example.org"}],
    "order_number": "12 C 34/26",
    "purpose": "evidence",
    "asked": ["invoices", "address"],
    "given": ["invoices"],
    "checks": {
        "contact_found": "directory of the courts",
        "contact_independent": True,
        "reached": True,
        "in_force": True,
        "addressed_to_us": True,
        "covers_data": True,
        "may_be_told": True,
    },
}


def test_a_disclosure_is_drafted_authorised_sent_listed_and_accounted_for(
    redress: Redress, store: Path, passphrase: Path, write: Callable[[str, Any], Path], tmp_path: Path
) -> None:
    unlock = ("--passphrase-file", passphrase)
    numberless = write("draft.json", {**ORDER, "order_number": ""})
    draft = redress("disclosure", "add", store, numberless, *unlock, "--json").document
    assert draft["state"] == "draft" and "The order has no number." in draft["missing"]
    assert redress("disclosure", "authorise", store, draft["reference"], *unlock).status == 1
    paper = write("order.txt", "the order")
    kept = redress("disclosure", "add", store, write("o.json", ORDER), "--attach", paper, *unlock, "--json").document
    assert kept["missing"] == [] and kept["held_back"] == ["address"]
    reference = kept["reference"]
    own = redress("disclosure", "authorise", store, reference, *unlock)
    assert own.status == 1 and own.said_calmly() and "wrote" in own.err
    second = tmp_path / "second.txt"
    second.write_text("another quite long passphrase", "utf-8")
    second.chmod(0o600)
    new = ("--role", "reviewer", "--new-passphrase-file", second)
    assert redress("store", "add-officer", store, "Jonas", *new, *unlock).status == 0
    other = ("--officer", "Jonas", "--officer-passphrase-file", second)
    assert redress("disclosure", "authorise", store, reference, *other, *unlock).status == 0
    assert redress("disclosure", "sent", store, reference, "--how", "by courier", *unlock).status == 0
    listed = redress("disclosure", "list", store, "--person", "leonie@example.org", *unlock, "--json").document
    assert {one["state"] for one in listed["disclosures"]} == {"draft", "sent"}
    pdf, record = tmp_path / "account.pdf", tmp_path / "record.pdf"
    account = redress("disclosure", "accounting", store, "LEONIE@example.org", "--pdf", pdf, *unlock, "--json").document
    assert [one["recipient"] for one in account["disclosures"]] == ["District Court"]
    assert redress("disclosure", "record", store, reference, record, *unlock).status == 0
    assert redress("record", "verify", pdf).status == 0 and redress("record", "verify", record).status == 0
    over = redress("disclosure", "agreement", store, "Acme", "--ends", "2020-01-01", *unlock, "--json").document
    assert any("ended on 1 January 2020" in phrase for phrase in over["missing"])


def test_what_a_file_gets_wrong_is_said_by_name(
    redress: Redress, store: Path, passphrase: Path, write: Callable[[str, Any], Path]
) -> None:
    wrong = write("w.json", {**ORDER, "ground": "because", "surprise": 1})
    outcome = redress("disclosure", "add", store, wrong, "--passphrase-file", passphrase)
    assert outcome.status == 2 and outcome.said_calmly() and "surprise" in outcome.err


def test_a_draft_is_finished_by_commands_and_nothing_of_it_is_lost_on_the_way(
    redress: Redress, store: Path, passphrase: Path, write: Callable[[str, Any], Path]
) -> None:
    unlock = ("--passphrase-file", passphrase)
    little = write("little.json", {"recipient": "District Court", "ground": "court-order"})
    draft = redress("disclosure", "add", store, little, *unlock, "--json").document
    reference = draft["reference"]
    assert "The order has no number." in draft["missing"] and len(draft["missing"]) > 5
    wrong = write("wrong.json", {**ORDER, "silent_until": "next year"})
    outcome = redress("disclosure", "change", store, reference, wrong, *unlock)
    assert outcome.status == 2 and outcome.said_calmly()
    assert redress("disclosure", "show", store, reference, *unlock, "--json").document == draft
    gag = {**ORDER, "checks": {**ORDER["checks"], "may_be_told": False}, "silent_until": "2099-12-31"}  # type: ignore[dict-item]
    changed = redress("disclosure", "change", store, reference, write("gag.json", gag), *unlock, "--json").document
    assert changed["missing"] == ["Attach the order."] and changed["silent_until"] == "2099-12-31"
    attached = redress("disclosure", "attach", store, reference, write("order.txt", "the order"), *unlock, "--json")
    assert attached.document["missing"] == []
    assert "Held back: address" in redress("disclosure", "show", store, reference, *unlock).out
    assert redress("disclosure", "show", store, "DIS-1999-0001", *unlock).status == 2


def test_an_agreement_that_is_over_is_kept_and_blocks(
    redress: Redress, store: Path, passphrase: Path, write: Callable[[str, Any], Path]
) -> None:
    unlock = ("--passphrase-file", passphrase)
    paper = write("contract.txt", "signed")
    signed = ("--confidentiality", "All of it is secret.", "--begins", "2019-01-01", "--file", paper)
    over = redress("disclosure", "agreement", store, "Acme", *signed, "--ends", "2020-01-01", *unlock, "--json")
    assert over.status == 0 and over.document["missing"] == ["The agreement ended on 1 January 2020."]
    agent = {
        "recipient": "Acme",
        "ground": "agent-or-contractor",
        "agreement": "Acme",
        "subjects": ORDER["subjects"],
        "purpose": "support",
        "asked": ["e-mail"],
        "given": ["e-mail"],
    }
    kept = redress("disclosure", "add", store, write("agent.json", agent), *unlock, "--json").document
    assert kept["missing"] == ["The agreement ended on 1 January 2020."]
    blocked = redress("disclosure", "authorise", store, kept["reference"], *unlock)
    assert blocked.status == 1 and "ended on 1 January 2020" in blocked.err
