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
