"""Redacted files in a case: they leave with the answer, the original does not, and the record says what is hidden."""

from __future__ import annotations

import hashlib
import io
import random
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from uuid import UUID

import pytest
from PIL import Image, ImageDraw
from reportlab.pdfgen.canvas import Canvas

from desktop_app.desk import cases, disclose, intake, joining, kept_files, redactions, retention, review
from desktop_app.documents import record_in
from desktop_app.documents.pages import page_image
from desktop_app.documents.redaction import traces
from desktop_app.domain.case import RequestedRight
from desktop_app.domain.errors import BadInput, Refused
from desktop_app.domain.redactions import Mark
from desktop_app.domain.rights import Right
from tests.desk.conftest import SECOND_PASSPHRASE, Hands

GROUND = "Rights of others, Article 15(4) GDPR"
NAME = "Ingrid Solberg"


def complaint() -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=1)
    canvas.drawString(72, 700, f"Complainant: {NAME}")
    canvas.showPage()
    canvas.drawString(72, 700, f"Signed: {NAME}")
    canvas.save()
    return out.getvalue()


def picture(kind: str) -> bytes:
    image = Image.new("RGB", (400, 600), "white")
    ImageDraw.Draw(image).rectangle((100, 100, 200, 140), fill="red")
    out = io.BytesIO()
    if kind == "TIFF":
        image.save(out, kind, save_all=True, append_images=[Image.new("RGB", (400, 600), "blue")])
    else:
        image.save(out, kind)
    return out.getvalue()


def receive(hands: Hands, name: str, content: bytes) -> tuple[str, UUID]:
    message = EmailMessage(policy=SMTP)
    message["From"] = "Leonie Köhler <leonekohler@surfeu.de>"
    message["Date"] = "Mon, 23 Nov 2026 09:30:00 +0000"
    message["Subject"] = "Access to my data"
    message.set_content("Please send me a copy of all personal data you hold about me (Article 15 GDPR).")
    message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    reference = intake.receive_mail(hands.desk, message.as_bytes(), "request.eml")
    return reference, next(file.id for file in hands.case(reference).files if file.name == name)


def redact(hands: Hands, reference: str, file_id: UUID, *marks: Mark) -> None:
    redactions.redact(hands.desk, reference, file_id, marks, [NAME], lambda page, pages: None)


def approved(hands: Hands, reference: str) -> None:
    review.draw_documents(hands.desk, reference)
    review.approve(hands.desk, reference, hands.reviewer.id, SECOND_PASSPHRASE)


def to_review(hands: Hands, reference: str) -> None:
    hands.confirm(reference)
    hands.verify_identity(reference)
    hands.collect(reference)


def test_the_redacted_file_leaves_with_the_answer_and_the_original_does_not(hands: Hands, tmp_path: Path) -> None:
    reference, file_id = receive(hands, "complaint.pdf", complaint())
    marks = redactions.find_text(hands.desk, file_id, NAME.upper(), GROUND)
    assert [mark.page for mark in marks] == [1, 2]
    redact(hands, reference, file_id, *marks)
    to_review(hands, reference)
    approved(hands, reference)
    written = disclose.export_documents(hands.desk, reference, tmp_path)
    (left,) = (path for path in written if path.name == f"{reference}-file-1.pdf")
    assert traces(left.read_bytes(), [NAME, "Solberg"]) == ()
    left_with = cases.history(hands.desk, reference)[-1].facts["files"]
    assert left_with == {left.name: hashlib.sha256(left.read_bytes()).hexdigest()}
    assert left.name in hands.case(reference).deliveries[-1].document_titles
    (answer,) = (path for path in written if "access-response" in path.name)
    hidden = [(w.source, w.field, w.ground, w.count) for w in record_in(answer.read_bytes()).withheld]
    assert hidden == [("complaint.pdf", "page 1", GROUND, 1), ("complaint.pdf", "page 2", GROUND, 1)]
    files = hands.case(reference).files
    for kept in files:  # the message has the original inside
        with pytest.raises(Refused) as refused:
            disclose.export_attachment(hands.desk, kept.id, tmp_path / "original")
        assert refused.value.code == "original-is-redacted" and not (tmp_path / "original").exists()


def test_other_boxes_after_the_approval_shut_the_gate(hands: Hands, tmp_path: Path) -> None:
    reference, file_id = receive(hands, "complaint.pdf", complaint())
    marks = redactions.find_text(hands.desk, file_id, NAME, GROUND)
    redact(hands, reference, file_id, *marks)
    to_review(hands, reference)
    approved(hands, reference)
    moved = [Mark(m.page, 0.0, m.top, 1.0, m.bottom, m.reason) for m in marks]
    redact(hands, reference, file_id, *moved)  # as many boxes on the same pages: the record says the same
    with pytest.raises(Refused):
        disclose.export_documents(hands.desk, reference, tmp_path)
    approved(hands, reference)
    assert len(disclose.export_documents(hands.desk, reference, tmp_path)) >= 2


def test_undone_it_is_as_it_was_and_nothing_of_the_new_file_stays(hands: Hands, tmp_path: Path) -> None:
    reference, file_id = receive(hands, "complaint.pdf", complaint())
    redact(hands, reference, file_id, *redactions.find_text(hands.desk, file_id, NAME, GROUND))
    (made,) = hands.case(reference).redactions
    redactions.undo(hands.desk, reference, file_id)
    assert hands.case(reference).redactions == ()
    with pytest.raises(Refused) as asked:  # its title and author are not seen on its pages
        disclose.export_attachment(hands.desk, file_id, tmp_path / "original.pdf")
    assert asked.value.code == "hidden-data" and not (tmp_path / "original.pdf").exists()
    disclose.export_attachment(hands.desk, file_id, tmp_path / "original.pdf", knowing=True)
    assert (tmp_path / "original.pdf").read_bytes() == complaint()
    kinds = [event.kind for event in cases.history(hands.desk, reference)]
    assert "documents.redacted" in kinds and "documents.redaction_undone" in kinds
    assert made.redacted_id != file_id
    redact(hands, reference, file_id, Mark(1, 0, 0, 1, 1, GROUND), Mark(2, 0, 0, 1, 1, GROUND))
    kept_files.remove_file(hands.desk, reference, file_id)
    assert hands.case(reference).redactions == ()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF"])
def test_pictures_are_redacted_too(hands: Hands, kind: str) -> None:
    content = picture(kind)
    reference, file_id = receive(hands, f"scan.{kind.lower()}", content)
    assert redactions.find_text(hands.desk, file_id, NAME, GROUND) == ()
    seen = redactions.page_to_mark(hands.desk, file_id, 1)
    assert seen.pages == (2 if kind == "TIFF" else 1) and seen.picture[:2] == (400, 600)
    redact(hands, reference, file_id, Mark(1, 0.2, 0.15, 0.55, 0.25, GROUND))
    (made,) = hands.case(reference).redactions
    width, _, pixels = page_image(redactions.redacted_pdf(hands.desk, made.redacted_id), 1, 72)
    colours = {pixels[at : at + 3] for at in range(0, len(pixels), 3 * (width // 40))}
    assert bytes(3) in colours
    assert not any(colour[0] > 200 and colour[1] < 60 for colour in colours)  # the red is nowhere


def test_a_file_without_boxes_or_of_another_kind_is_refused(hands: Hands) -> None:
    reference, file_id = receive(hands, "note.txt", b"Just a note.")
    with pytest.raises(BadInput):
        redact(hands, reference, file_id)
    with pytest.raises(BadInput):
        redact(hands, reference, file_id, Mark(1, 0, 0, 1, 1, GROUND))


def test_what_is_still_found_is_not_kept(hands: Hands) -> None:
    reference, file_id = receive(hands, "complaint.pdf", complaint())
    with pytest.raises(Refused) as refused:
        redactions.redact(
            hands.desk, reference, file_id, [Mark(1, 0, 0, 0.1, 0.1, GROUND)], ["FlateDecode"], lambda page, pages: None
        )
    assert refused.value.code == "redaction-incomplete" and hands.case(reference).redactions == ()


def test_large_redacted_files_go_with_their_redaction_and_with_their_case(hands: Hands) -> None:
    out = io.BytesIO()
    Image.frombytes("RGB", (400, 600), random.Random(1).randbytes(400 * 600 * 3)).save(out, "PNG")
    reference, file_id = receive(hands, "scan.png", out.getvalue())
    blobs = hands.desk.store.directory / "blobs"
    before = len(list(blobs.iterdir()))
    redact(hands, reference, file_id, Mark(1, 0.2, 0.15, 0.55, 0.25, GROUND))
    redact(hands, reference, file_id, Mark(1, 0.2, 0.15, 0.55, 0.35, GROUND))
    assert len(list(blobs.iterdir())) == before + 1  # the first one is gone
    to_review(hands, reference)
    approved(hands, reference)
    disclose.note_printed(hands.desk, reference)
    disclose.close_case(hands.desk, reference)
    assert all(check.ok for check in hands.desk.store.verify().checks)
    retention.erase_by_decision(hands.desk, reference, "The person asked for it.")
    assert not list(blobs.iterdir())
    assert all(check.ok for check in hands.desk.store.verify().checks)


def test_a_case_that_is_split_takes_what_is_hidden_along_and_its_original_does_not_leave(
    hands: Hands, tmp_path: Path
) -> None:
    reference, file_id = receive(hands, "complaint.pdf", complaint())
    case = hands.case(reference)
    asked = (*case.rights, RequestedRight(Right.ERASURE, "said so"))
    person = next(person for person in case.candidates if person.matched_by == "email")
    intake.confirm_intake(
        hands.desk,
        reference,
        rights=asked,
        wishes=case.wishes,
        identifiers=case.identifiers,
        person_key=(person.source_id, person.key),
    )
    marks = redactions.find_text(hands.desk, file_id, NAME, GROUND)
    redact(hands, reference, file_id, *marks)
    other = joining.split(hands.desk, reference, [Right.ERASURE])
    here, there = hands.case(reference), hands.case(other)
    (kept,), (taken,) = here.redactions, there.redactions
    assert (taken.sha256, taken.marks, taken.name) == (kept.sha256, kept.marks, kept.name)
    assert taken.file_id != kept.file_id and taken.redacted_id != kept.redacted_id
    copy = next(file for file in there.files if file.name == "complaint.pdf")
    assert taken.file_id == copy.id
    with pytest.raises(Refused) as refused:
        disclose.export_attachment(hands.desk, copy.id, tmp_path / "original.pdf")
    assert refused.value.code == "original-is-redacted"
    redactions.undo(hands.desk, other, copy.id)  # each case has its own
    assert hands.case(other).redactions == () and hands.case(reference).redactions == here.redactions
    assert traces(redactions.redacted_pdf(hands.desk, kept.redacted_id), [NAME]) == ()
