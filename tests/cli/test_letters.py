"""Letters beside the answer, on the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.cli.conftest import Redress
from tests.cli.test_request import FORM

Write = Callable[[str, Any], Path]


def test_letters_are_made_from_a_reference_and_leave_by_their_own_gate(
    redress: Redress, store: Path, passphrase: Path, write: Write, tmp_path: Path
) -> None:
    unlock = ["--passphrase-file", passphrase]
    added = redress("request", "add", store, write("form.json", FORM), *unlock, "--json")
    reference = added.document["received"][0]["reference"]
    letter = ["request", "letter", store, reference]

    out = tmp_path / "acknowledgement.pdf"
    made = redress(*letter, "acknowledgement", "--letter", out, *unlock, "--json")
    assert made.status == 0 and not made.document["needs_approval"]
    verified = redress("record", "verify", out, "--store", store, *unlock, "--json")
    assert verified.status == 0 and verified.document["ok"]

    assert "Name at least one thing" in redress(*letter, "evidence-request", *unlock).err
    assert redress(*letter, "evidence-request", "--evidence", "An invoice.", *unlock).status == 0
    assert redress(*letter, "closing-letter", *unlock).status == 1
    refused = redress(*letter, "recipient-notice", "--recipient", "Anybody", *unlock)
    assert refused.status == 1 and refused.said_calmly()

    case_file = redress(*letter, "case-file", *unlock, "--json").document
    target = tmp_path / "case.pdf"
    leave = ["request", "export-letter", store, reference, case_file["sha256"][:8], target, *unlock]
    waits = redress(*leave)
    assert waits.status == 1 and "No second officer has approved" in waits.err and not target.exists()
    shown = redress("request", "show", store, reference, *unlock).out
    assert "waits for a second officer" in shown

    second = write("second", "a passphrase of one's own\n")
    redress("store", "add-officer", store, "Jonas Lindqvist", "--role", "reviewer",
            "--new-passphrase-file", second, *unlock)  # fmt: skip
    approve = ["request", "approve-letter", store, reference, case_file["sha256"], "--officer", "Jonas Lindqvist"]
    wrong = redress(*approve, "--officer-passphrase-file", passphrase, *unlock)
    assert wrong.status == 1 and "not this officer's" in wrong.err
    assert redress(*approve, "--officer-passphrase-file", second, *unlock).status == 0
    assert redress(*leave).status == 0 and target.stat().st_size > 10_000
    history = redress("request", "show", store, reference, *unlock, "--json").document["history"]
    assert [event["kind"] for event in history][-2:] == ["documents.letter_approved", "request.letter_exported"]
    assert redress(*leave[:4], "ffffffff", target, *unlock).status == 2


def test_texts_are_written_out_edited_and_read_back(
    redress: Redress, store: Path, passphrase: Path, write: Write, tmp_path: Path
) -> None:
    unlock = ["--passphrase-file", passphrase]
    out = tmp_path / "texts.json"
    assert redress("texts", "export", store, out, "--type", "refusal", *unlock, "--json").document["texts"] > 20
    content = json.loads(out.read_text("utf-8"))
    texts = content["wordings"][0]["texts"]
    wrong = write("wrong.json", {"wordings": [{**content["wordings"][0], "texts": {"refusal.part": "{right}"}}]})
    refused = redress("texts", "import", store, wrong, *unlock)
    assert refused.status == 2 and "unknown variable {right}" in refused.err
    texts["refusal.complaint"] = "Write to {body}."
    dropped = redress("texts", "import", store, write("dropped.json", content), *unlock)
    assert dropped.status == 1 and "go to court" in dropped.err and "lodge a complaint" in dropped.err
    taken = redress("texts", "import", store, tmp_path / "dropped.json", "--leave-out", *unlock, "--json")
    assert taken.status == 0 and [name.rpartition(" ")[2] for name in taken.document["changed"]] == [
        "refusal.complaint"
    ]
    assert "Write to {body}." in redress("texts", "list", store, *unlock).out
    pdf = tmp_path / "preview.pdf"
    assert redress("texts", "preview", store, pdf, "--type", "refusal", *unlock).status == 0
    assert pdf.read_bytes().startswith(b"%PDF")
    assert redress("texts", "reset", store, "refusal.complaint", "--type", "refusal", *unlock).status == 0
    assert redress("texts", "list", store, *unlock, "--json").document == []
    assert redress("texts", "reset", store, "all", "--type", "refusal", *unlock).said_calmly()
