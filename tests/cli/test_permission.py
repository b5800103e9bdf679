"""`redress permission` on the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.cli.conftest import Redress


def test_permissions_are_given_withdrawn_shown_and_a_list_is_checked(
    redress: Redress, store: Path, passphrase: Path, write: Callable[[str, Any], Path], tmp_path: Path
) -> None:
    unlock = ("--passphrase-file", passphrase)
    given = ("--wording", "Send me news.", "--channel", "form", "--evidence", "log 1", "--at", "2026-01-02T10:00")
    for name in ("ann", "bob"):
        assert redress("permission", "give", store, f"{name}@example.org", *given, *unlock).status == 0
    draft = redress("permission", "give", store, "eve@example.org", *unlock, "--json").document
    assert draft["state"] == "without evidence"
    assert redress("permission", "withdraw", store, "BOB@example.org", *unlock).status == 0
    rows = write("list.csv", "email\nann@example.org\nbob@example.org\neve@example.org\nzoe@example.org\n")
    out = tmp_path / "cleaned.csv"
    outcome = redress("permission", "check", store, rows, "--out", out, *unlock, "--json")
    assert outcome.status == 0
    assert out.read_bytes() == b"email\nann@example.org\n"
    assert outcome.document["reasons"] == {
        "opted out": 1,
        "there is no evidence of the opt-in": 1,
        "never opted in": 1,
    }
    pdf, receipt = tmp_path / "p.pdf", tmp_path / "r.json"
    shown = redress("permission", "show", store, "ann@example.org", "--pdf", pdf, "--receipt", receipt, *unlock)
    assert shown.status == 0 and "permitted" in shown.out and pdf.exists() and receipt.exists()
    again = redress("permission", "check", store, rows, "--out", out, *unlock)
    assert again.status == 2 and again.said_calmly()


def test_a_request_for_an_opt_out_is_carried_out_by_its_reference_and_one_that_asks_for_more_is_not(
    redress: Redress, store: Path, passphrase: Path, write: Callable[[str, Any], Path]
) -> None:
    unlock = ("--passphrase-file", passphrase)
    form = {"received": "2026-11-24", "name": "Ann", "address": "ann@example.org", "text": "No more newsletters."}
    forms = [
        write("only.json", form | {"rights": ["marketing-opt-out"]}),
        write("more.json", form | {"rights": ["marketing-opt-out", "access"]}),
    ]
    added = redress("request", "add", store, *forms, *unlock, "--json").document["received"]
    only, more = (one["reference"] for one in added)
    done = redress("permission", "opt-out", store, only.lower(), *unlock, "--json")
    assert done.status == 0 and done.document == {"reference": only, "closed": True}
    assert "withdrawn" in redress("permission", "show", store, "Ann@Example.org", *unlock).out
    refused = redress("permission", "opt-out", store, more, *unlock)
    assert refused.status == 1 and refused.said_calmly()
    again = redress("permission", "opt-out", store, only, *unlock)
    assert again.status == 1 and "closed" in again.err


def test_the_version_of_the_policy_a_person_was_shown_is_kept_and_an_unknown_one_named(
    redress: Redress, store: Path, passphrase: Path, write: Callable[[str, Any], Path], tmp_path: Path
) -> None:
    unlock = ("--passphrase-file", passphrase)
    policy = write("policy.txt", "We send nobody anything they did not ask for.")
    added = redress("notice", "add", store, policy, "--version", "of 2013", "--in-force", "2013-01-01", *unlock)
    assert added.status == 0
    opted = ("permission", "give", store, "ann@example.org", "--wording", "News.", "--channel", "form")
    refused = redress(*opted, "--notice", "of 2031", *unlock)
    assert refused.status == 2 and "of 2013" in refused.err
    kept = redress(*opted, "--notice", "of 2013", *unlock, "--json").document
    assert "of 2013" in kept["events"][-1]["notice"]
    assert "draft" in redress("permission", "show", store, "ann@example.org", *unlock).out
