"""Letters beside the answer, in the window: offered where they belong, and let out after a second pair of eyes."""

from __future__ import annotations

import os
from dataclasses import replace
from email import message_from_bytes, policy
from pathlib import Path
from uuid import uuid4

from PySide6.QtWidgets import QFileDialog, QPushButton

from desktop_app.desk import cases
from desktop_app.domain.records import RecordType
from desktop_app.domain.stage import Stage
from tests.ui.case_in_window import SECOND_PASSPHRASE, CaseInWindow

T = RecordType


def kept(window: CaseInWindow) -> list[RecordType]:
    return [document.type for document in window.case().documents if document.letter]


def test_the_acknowledgement_is_one_press_at_the_intake(window: CaseInWindow) -> None:
    window.until(Stage.INTAKE)
    window.press(window.button("Make an acknowledgement"))
    assert kept(window) == [T.ACKNOWLEDGEMENT] and window.failures == []
    assert "lies under Documents" in window.notices[-1]
    assert window.nameless() == []


def test_what_is_typed_for_a_letter_stays_while_the_case_changes(window: CaseInWindow) -> None:
    window.until(Stage.IDENTITY)
    form = window.page.letters[Stage.IDENTITY].forms[T.EVIDENCE_REQUEST]
    window.press(form.opener)
    assert not form.button.isEnabled()
    form.evidence.setPlainText("A copy of the last invoice.")
    window.page.read_again()
    window.settle()
    assert form.evidence.toPlainText() == "A copy of the last invoice." and form.button.isEnabled()
    window.press(form.button)
    assert kept(window) == [T.EVIDENCE_REQUEST] and form.evidence.toPlainText() == ""


def test_a_notice_leaves_after_a_second_officer_approved_it(window: CaseInWindow, tmp_path: Path) -> None:
    window.until(Stage.DISCLOSE)
    form = window.page.letters[Stage.DISCLOSE].forms[T.RECIPIENT_NOTICE]
    window.press(form.opener)
    assert form.recipient.currentText() in {notice.recipient for notice in window.case().notices}
    form.to.setPlainText("1 Any Street\n70173 Stuttgart")
    window.press(form.button)
    documents = window.page._documents
    window.page._tabs.setCurrentIndex(3)
    (letter,) = (document for document in window.case().documents if document.letter)

    def button(name: str) -> QPushButton:
        (found,) = (each for each in documents.findChildren(QPushButton) if each.accessibleName() == name)
        return found

    assert not button(f"Print {letter.title}").isEnabled()
    assert not button(f"Save {letter.title} as a file").isEnabled()
    documents.save(letter.id, tmp_path / "letter.pdf")  # whatever way it is asked for
    window.settle()
    assert window.failures.pop().code == "not-approved" and not (tmp_path / "letter.pdf").exists()
    window.press(button(f"Approve {letter.title}"))
    documents.approval.passphrase.setText("not the passphrase of anybody")
    window.press(documents.approval.approve)
    assert window.failures.pop().code == "second-officer-not-proven"
    documents.approval.passphrase.setText(SECOND_PASSPHRASE)
    window.press(documents.approval.approve)
    (letter,) = (document for document in window.case().documents if document.letter)
    assert letter.approved_by == "Jonas Lindqvist"
    assert button(f"Print {letter.title}").isEnabled()
    documents.save(letter.id, tmp_path / "letter.pdf")
    window.settle()
    written = (tmp_path / "letter.pdf").read_bytes()
    assert written == window.do(lambda desk: cases.document_bytes(desk, letter.id))


def test_the_closing_letter_waits_for_what_is_open_and_the_case_file_does_not(window: CaseInWindow) -> None:
    window.until(Stage.CLOSE)
    closing = window.page.letters[Stage.CLOSE].forms[T.CLOSING_LETTER]
    assert closing.button.isEnabled()
    window.press(closing.button)
    window.press(window.page.letters[Stage.CLOSE].forms[T.CASE_FILE].button)
    assert kept(window) == [T.CLOSING_LETTER, T.CASE_FILE] and window.failures == []
    window.until(Stage.IDENTITY)
    window.page.show_stage(Stage.CLOSE)
    forms = window.page.letters[Stage.CLOSE].forms
    assert not forms[T.CLOSING_LETTER].button.isEnabled() and forms[T.CASE_FILE].button.isEnabled()


def test_another_case_begins_with_an_empty_form(window: CaseInWindow) -> None:
    window.until(Stage.IDENTITY)
    form = window.page.letters[Stage.IDENTITY].forms[T.EVIDENCE_REQUEST]
    form.evidence.setPlainText("Somebody else's paper.")
    window.page.letters[Stage.IDENTITY].show_case(replace(window.case(), id=uuid4()))
    assert form.evidence.toPlainText() == ""


def test_a_letter_is_written_as_an_e_mail_draft_with_the_pdf_in_it(window: CaseInWindow, tmp_path: Path) -> None:
    window.until(Stage.INTAKE)
    window.press(window.button("Make an acknowledgement"))
    window.page._tabs.setCurrentIndex(3)
    window.settle()
    documents = window.page._documents
    (letter,) = (document for document in window.case().documents if document.letter)
    name = f"Write {letter.title} as an e-mail draft"
    (button,) = (each for each in documents.findChildren(QPushButton) if each.accessibleName() == name)
    if os.environ.get("PICTURES"):
        window.page.grab().save(f"{os.environ['PICTURES']}/letter-draft.png")
    button.click()
    (dialog,) = documents.findChildren(QFileDialog)
    target = tmp_path / "letter.eml"
    dialog.fileSelected.emit(str(target))
    dialog.reject()
    window.settle()
    assert window.failures == [] and "send it yourself" in window.notices[-1]
    message = message_from_bytes(target.read_bytes(), policy=policy.default)
    assert message["To"] == "leonekohler@surfeu.de" and message["X-Unsent"] == "1"
    (attached,) = message.iter_attachments()
    assert attached.get_content_type() == "application/pdf" and attached.get_content().startswith(b"%PDF-")
    button.click()
    (dialog,) = (each for each in documents.findChildren(QFileDialog) if each.isVisible())
    dialog.fileSelected.emit(str(target))
    dialog.reject()
    window.settle()
    assert len(window.failures) == 1  # a file that is there already is never written over
