"""Folders of documents and messages: what is looked for is found with its place, and what cannot be read is counted."""

from __future__ import annotations

import io
from email.message import EmailMessage
from pathlib import Path

import docx
import pytest
from reportlab.pdfgen.canvas import Canvas

from desktop_app.domain.errors import BadInput
from tests.sources.conftest import search

ZOE = "zoe@x.example"


def letter(*pages: str) -> bytes:
    made = io.BytesIO()
    canvas = Canvas(made)
    for text in pages:
        canvas.drawString(72, 700, text)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def document() -> bytes:
    made = docx.Document()
    made.add_paragraph("Nothing here.")
    made.add_paragraph("").add_run("zoe@x.exa").bold = True
    made.paragraphs[1].add_run("mple asked.")
    made.add_table(1, 1).cell(0, 0).text = "Customer K-17"
    made.sections[0].header.paragraphs[0].text = f"For {ZOE}"
    packed = io.BytesIO()
    made.save(packed)
    return packed.getvalue()


def message(to: str, text: str, *, attached: bytes = b"") -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "shop@example.org", to, "Hello"
    mail["Date"] = "Mon, 23 Nov 2026 10:12:00 +0100"
    mail.set_content(text)
    if attached:
        mail.add_attachment(attached, maintype="application", subtype="pdf", filename="a.pdf")
    return mail.as_bytes()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    files = {
        "a/letter.pdf": letter("nothing", f"to {ZOE}"),
        "a/scan.pdf": letter(""),
        "b/report.docx": document(),
        "notes.txt": f"one\r\nzoë and {ZOE}\nxzoe@x.example\n".encode("utf-16"),
        "two.txt": f"{ZOE} and max@x.example".encode(),
        "old.txt": f"Z\xfcrich {ZOE}".encode("cp1252"),
        "page.html": f"<p>by <b>zoe</b>@x.example</p><p>{ZOE}</p>".encode(),
        "mail/1.eml": message(ZOE, "Dear Zoe"),
        "mail/2.eml": message("max@x.example", "See the file", attached=letter(f"about {ZOE}")),
        "mail/3.eml": message("max@x.example", "Nothing"),
        "mail/old.mbox": b"From a\n"
        + message("max@x.example", f"{ZOE}\n")
        + b"\nFrom b\n"
        + message("a@b.example", "x"),
        "box/cur/17.host:2,S": message(ZOE, "in a maildir"),
        "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(50),
        "broken.docx": document()[:2000],
        "broken.pdf": b"%PDF-1.7\nnonsense",
        "empty": b"",
    }
    for name, content in files.items():
        (tmp_path / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "docs" / name).write_bytes(content)
    (tmp_path / "outside.txt").write_text(ZOE)
    (tmp_path / "docs" / "link.txt").symlink_to(tmp_path / "outside.txt")
    return tmp_path / "docs"


def test_what_is_looked_for_is_found_in_every_kind_of_file_with_its_place(folder: Path) -> None:
    searched = search({"kind": "folder", "path": str(folder)}, emails=(ZOE,))
    assert [item.locator for item in searched.found] == [
        "notes.txt line 2",
        "old.txt line 1",
        "page.html line 1",
        "page.html line 3",
        "two.txt line 1",
        "a/letter.pdf page 2",
        "b/report.docx paragraph 2",
        "b/report.docx header1 paragraph 1",
        "box/cur/17.host:2,S",
        "mail/1.eml",
        "mail/2.eml attachment 3 page 1",
        "mail/old.mbox message 1",
    ]
    values = {item.locator: item for item in searched.found}
    assert values["old.txt line 1"].value == f"Zürich {ZOE}"
    assert values["b/report.docx paragraph 2"].value == f"{ZOE} asked."
    assert "Dear Zoe" in values["mail/1.eml"].value and values["mail/1.eml"].at is not None
    assert "1 other e-mail address stands in it" in values["mail/1.eml"].query
    assert "1 other e-mail address stands in it" in values["two.txt line 1"].query
    assert "other e-mail" not in values["old.txt line 1"].query
    # the scan without text, the picture, and the two that are broken
    assert (searched.last.done, searched.last.refused) == (16, 4)


def test_names_and_accounts_are_found_in_documents_as_well(folder: Path) -> None:
    source = {"kind": "folder", "path": str(folder)}
    assert [item.locator for item in search(source, account_ids=("K-17",)).found] == ["b/report.docx paragraph 3"]
    assert {item.matched_by for item in search(source, names=("Dear Zoe",)).found} == {"name"}


def test_a_maildir_is_a_mailbox_and_any_other_folder_is_none(folder: Path) -> None:
    box = folder / "box"
    (box / "new").mkdir()
    (box / "new" / "18.host").write_bytes(message("max@x.example", "no"))
    searched = search({"kind": "mailbox", "path": str(box)}, emails=(ZOE,))
    assert [item.locator for item in searched.found] == ["cur/17.host:2,S"]
    assert (searched.last.done, searched.last.unit) == (2, "messages")
    with pytest.raises(BadInput, match="maildir"):
        search({"kind": "mailbox", "path": str(folder)}, emails=(ZOE,))


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(BadInput):
        search({"kind": "folder", "path": str(tmp_path / "missing")}, emails=(ZOE,))
