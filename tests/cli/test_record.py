"""`redress record`: one record drawn from a JSON file, and a PDF verified, by exit status and JSON."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from desktop_app.desk import record_files
from desktop_app.documents.pages import page_image
from desktop_app.domain.volumes import in_volumes
from tests.cli.conftest import Redress

Write = Callable[[str, Any], Path]

RECORD: dict[str, Any] = {
    "type": "access-response",
    "dated": "2026-11-24",
    "organisation": {
        "name": "Chinook Music Shop GmbH",
        "address": ["Goethestraße 12", "10623 Berlin"],
        "contact": "privacy@chinook.example",
        "officer": "Amara Osei",
    },
    "request": {"reference": "DSR-2026-0001", "received": "2026-11-01", "rights": ["access to your personal data"]},
    "addressee": ["Leonie Köhler"],
    "salutation": "Leonie Köhler",
    "findings": [
        {
            "source": "Shop",
            "locator": "CustomerId=2",
            "field": "City",
            "value": "Stuttgart",
            "at": None,
            "matched_by": "email",
        },
        {
            "source": "Log",
            "locator": "line 17",
            "field": "address",
            "value": "203.0.113.7",
            "at": "2026-05-01T10:00:00+02:00",
            "matched_by": "ip",
        },
    ],
    "withheld": [{"source": "Shop", "field": "SupportRepId", "ground": "Rights of others"}],
}


CORRECTION = {
    "source": "Shop",
    "field": "PostalCode",
    "was": "70174",
    "now": "70173",
    "on": "2026-11-20",
    "reason": "Wrong since 2019",
    "recipients_to_tell": ["Nordkurier Paketdienst GmbH"],
}


def test_a_drawn_record_verifies(redress: Redress, write: Write, tmp_path: Path) -> None:
    drawn = redress("record", "draw", write("record.json", RECORD), "out.pdf", "--json")
    assert drawn.status == 0
    assert drawn.document["reference"] == "DSR-2026-0001"
    assert drawn.document["sha256"] == hashlib.sha256((tmp_path / "out.pdf").read_bytes()).hexdigest()
    verified = redress("record", "verify", "out.pdf", "--json")
    assert verified.status == 0
    assert verified.document["ok"] is True
    assert {check["name"]: check["ok"] for check in verified.document["checks"]}["signature"] is None


def test_both_commands_speak_to_people_too(redress: Redress, write: Write) -> None:
    drawn = redress("record", "draw", write("record.json", RECORD), "out.pdf")
    assert "access-response of DSR-2026-0001" in drawn.out
    verified = redress("record", "verify", "out.pdf")
    assert verified.status == 0
    assert "ok" in verified.out
    assert "open    signature: The file is not signed" in verified.out


DISCLOSURE = {"on": "2026-11-12", "recipient": "Police", "what": "6 pages", "purpose": "Investigation"}
PAPER = {"title": "Access response", "on": "2026-11-20", "sha256": "5e" * 32}


@pytest.mark.parametrize(
    "changes",
    [
        {"type": "rectification-notice", "findings": [], "withheld": [], "corrections": [CORRECTION]},
        {"type": "one-time-code", "code": "ABCD-EFGH", "code_valid_until": "2026-12-08"},
        {"type": "recovery-code", "code": "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ-42"},
        {"language": "de"},
        {"organisation": {"name": "Kestrel Books", "envelope": "uk-dl"}},
        {"type": "acknowledgement", "regime": "uk-gdpr"},
        {"type": "evidence-request", "evidence_wanted": ["the number of your last invoice"]},
        {"type": "recipient-notice", "subject": "Leonie Köhler", "corrections": [CORRECTION]},
        {"type": "correction-instruction", "subject": "Leonie Köhler", "corrections": [CORRECTION]},
        {"type": "disclosure-record", "subject": "Leonie Köhler", "disclosures": [DISCLOSURE]},
        {"type": "accounting-of-disclosures", "regime": "hipaa", "disclosures": [DISCLOSURE]},
        {"type": "closing-letter", "papers": [PAPER]},
        {
            "type": "case-file",
            "subject": "Leonie Köhler",
            "events": [{"at": "2026-11-01T09:30:00+01:00", "what": "Received", "by": "Amara Osei"}],
            "papers": [PAPER],
        },
        {"texts": [["access.title", "What we know of you"]]},
    ],
)
def test_every_type_is_drawn(redress: Redress, write: Write, changes: dict[str, Any]) -> None:
    assert redress("record", "draw", write("record.json", RECORD | changes), "out.pdf").status == 0
    assert redress("record", "verify", "out.pdf").status == 0


def test_the_same_file_gives_the_same_bytes(redress: Redress, write: Write) -> None:
    path = write("record.json", RECORD)
    first, second = (redress("record", "draw", path, f"{name}.pdf", "--json").document for name in ("a", "b"))
    assert first["sha256"] == second["sha256"]


def test_a_changed_pdf_is_answered_with_no(redress: Redress, write: Write, tmp_path: Path) -> None:
    redress("record", "draw", write("record.json", RECORD), "out.pdf")
    pdf = bytearray((tmp_path / "out.pdf").read_bytes())
    pdf[len(pdf) // 2] ^= 1
    (tmp_path / "out.pdf").write_bytes(pdf)
    verified = redress("record", "verify", "out.pdf", "--json")
    assert verified.status == 1
    assert verified.document["ok"] is False
    said = redress("record", "verify", "out.pdf")
    assert said.status == 1
    assert "NOT OK" in said.out


def _long(count: int) -> dict[str, Any]:
    one = {"source": "Log", "locator": "line 1", "field": "Page", "matched_by": "ip", "at": None}
    return RECORD | {"findings": [{**one, "value": f"/{number}"} for number in range(count)]}


def test_more_findings_than_a_document_holds_come_in_volumes_that_are_verified_together(
    redress: Redress, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(record_files, "in_volumes", partial(in_volumes, most=20))
    drawn = redress("record", "draw", write("record.json", _long(21)), "out.pdf", "--json").document
    files = ["out.pdf", "out-2-of-2.pdf"]
    assert [Path(volume["file"]).name for volume in drawn["volumes"]] == files
    assert drawn["sha256"] == drawn["volumes"][0]["sha256"]
    together = redress("record", "verify", *files, "--json")
    assert (together.status, together.document["ok"]) == (0, True)
    assert [Path(one["file"]).name for one in together.document["files"]] == files
    assert [check["name"] for check in together.document["checks"]] == ["volumes"]
    lacking = redress("record", "verify", files[1], files[1])
    assert lacking.status == 1 and "Volume 2 is there twice" in lacking.out
    (tmp_path / "out.pdf").unlink()
    again = redress("record", "draw", "record.json", "out.pdf")  # where the second cannot be written, the first goes
    assert again.status == 2 and not (tmp_path / "out.pdf").exists()


@pytest.mark.parametrize("content", ["", "not a pdf", b"\x89PNG\r\n"])
def test_what_is_no_pdf_at_all_is_unreadable_input(redress: Redress, write: Write, content: str | bytes) -> None:
    refused = redress("record", "verify", write("out.pdf", content), "--json")
    assert (refused.status, refused.out) == (2, "")
    assert "out.pdf is not a PDF" in refused.err and refused.said_calmly()


def test_a_pdf_that_is_cut_off_is_answered_with_no(redress: Redress, write: Write) -> None:
    assert redress("record", "verify", write("out.pdf", "%PDF-1.7\n")).status == 1


def test_a_file_that_is_not_there_is_unreadable_input(redress: Redress) -> None:
    missing = redress("record", "verify", "missing.pdf", "--json")
    assert missing.status == 2
    assert missing.out == ""
    assert missing.said_calmly()


@pytest.mark.parametrize(
    ("record", "named"),
    [
        (RECORD | {"findings": [RECORD["findings"][0] | {"value": "\U00012000 Köhler"}]}, "U+12000 CUNEIFORM SIGN A"),
        (RECORD | {"language": "tlh"}, "tlh"),
        (RECORD | {"type": "poem"}, "type"),
        (RECORD | {"colour": "red"}, "colour"),
        (RECORD | {"dated": "24.11.2026"}, "dated"),
        (RECORD | {"type": "one-time-code"}, "the code"),
        (RECORD | {"type": "evidence-request"}, "the evidence wanted"),
        (RECORD | {"type": "case-file", "subject": "X"}, "what happened"),
        (RECORD | {"type": "disclosure-record", "disclosures": [DISCLOSURE]}, "whom it is about"),
        (RECORD | {"texts": [["access.found", "Many items"]]}, "lacks the variable {count}"),
        (RECORD | {"texts": [["access.found", "{count} of {total}"]]}, "unknown variable {total}"),
        (RECORD | {"texts": [["access.nothing", "?"]]}, "no text called"),
        (RECORD | {"texts": [["access.title", "{"]]}, "brace"),
        ({"type": "access-response"}, "organisation"),
        ("not json", "record.json"),
    ],
)
def test_a_record_that_cannot_be_drawn_is_refused_naming_what(
    redress: Redress, write: Write, tmp_path: Path, record: Any, named: str
) -> None:
    refused = redress("record", "draw", write("record.json", record), "out.pdf", "--json")
    assert refused.status == 2
    assert refused.said_calmly()
    assert named in refused.err
    assert "Köhler" not in refused.err
    assert refused.out == ""
    assert not (tmp_path / "out.pdf").exists()


def test_an_existing_file_is_never_overwritten(redress: Redress, write: Write) -> None:
    kept = write("out.pdf", "precious")
    assert redress("record", "draw", write("record.json", RECORD), kept).status == 2
    assert kept.read_text() == "precious"


def test_a_record_is_compared_with_the_certificate_and_the_store(
    redress: Redress, write: Write, store: Path, passphrase: Path
) -> None:
    unlock = ("--passphrase-file", passphrase)
    exported = redress("record", "certificate", store, "published.pem", *unlock, "--json")
    assert exported.status == 0
    assert len(exported.document["fingerprint"]) == 64
    redress("record", "draw", write("record.json", RECORD), "unsigned.pdf")
    for options in (("--store", store, *unlock), ("--certificate", "published.pem")):
        verified = redress("record", "verify", "unsigned.pdf", *options, "--json")
        assert verified.status == 1  # the store signs its records, and this is none of them
        assert {check["name"]: check["ok"] for check in verified.document["checks"]}["signature"] is False
    assert redress("record", "verify", "unsigned.pdf", "--certificate", passphrase).status == 2
    assert redress("record", "verify", "unsigned.pdf", "--store", "nowhere").status == 3


def test_a_certificate_of_erasure_is_drawn_from_data(redress: Redress, write: Write, tmp_path: Path) -> None:
    case = {"reference": "DSR-2023-0001", "case_id": "1f0c0a4e-0000-4000-8000-000000000001", "facts": 21}
    source = write(
        "certificate.json",
        {
            "type": "erasure-certificate",
            "organisation": {"name": "Chinook Music Shop GmbH"},
            "request": {"reference": "erasure-2026-11-24-8f3c2a77"},
            "erasure": {
                "id": "8f3c2a77-0000-4000-8000-000000000001",
                "by": "Amara Osei",
                "cases": [{**case, "erased_at": "2026-11-24T09:30:00+00:00", "closed_on": "2023-11-01"}],
            },
        },
    )
    assert redress("record", "draw", source, "c.pdf").status == 0
    assert redress("record", "verify", "c.pdf").status == 0
    without = write("none.json", {**json.loads(source.read_text()), "erasure": None})
    refused = redress("record", "draw", without, "d.pdf")
    assert refused.status == 2 and "without the erasure" in refused.err


def test_a_redacted_copy_hides_for_good(redress: Redress, write: Write, tmp_path: Path) -> None:
    redress("record", "draw", write("record.json", RECORD), "in.pdf")
    plan = write("plan.json", {"hide": ["Köhler"], "ground": "Rights of others"})
    done = redress("record", "redact", "in.pdf", plan, "out.pdf", "--json")
    assert done.status == 0 and done.document["boxes"] > 0 and done.document["grounds"] == ["Rights of others"]
    assert "Köhler".encode() not in (tmp_path / "out.pdf").read_bytes()
    for wrong in ({"hide": ["nowhere at all"], "ground": "x"}, {"hide": ["Köhler"]}, {"colour": 1}):
        refused = redress("record", "redact", "in.pdf", write("plan.json", wrong), "no.pdf")
        assert refused.status == 2 and refused.said_calmly()
        assert not (tmp_path / "no.pdf").exists()


def test_a_picture_is_redacted_into_a_pdf_and_its_place_is_gone(redress: Redress, write: Write, tmp_path: Path) -> None:
    image = Image.new("RGB", (600, 900), "white")
    image.paste("red", (100, 100, 200, 150))
    exif = Image.Exif()
    exif.get_ifd(0x8825)[1] = "N"
    image.save(tmp_path / "in.jpg", exif=exif, quality=95)
    told = redress("record", "hidden", str(tmp_path / "in.jpg"), "--json")
    assert told.status == 1 and told.document["hidden"] == {"place": 1}
    # The picture is as wide as the page (561 points at 842 points high): a point is 1.069 pixels.
    box = {"page": 1, "left": 90, "bottom": 690, "right": 190, "top": 755, "reason": "rights of others"}
    plan = write("plan.json", {"boxes": [box]})
    done = redress("record", "redact", str(tmp_path / "in.jpg"), plan, str(tmp_path / "out.pdf"))
    assert done.status == 0, done.err
    _, _, pixels = page_image((tmp_path / "out.pdf").read_bytes(), 1, 72)
    colours = {pixels[at : at + 3] for at in range(0, len(pixels), 3)}
    assert bytes(3) in colours and not any(red > 150 and green < 100 for red, green, _ in colours)
    assert redress("record", "hidden", str(tmp_path / "out.pdf")).status == 0
