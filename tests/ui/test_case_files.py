"""Files that came with a request, and what only an officer knows of who asks, in the window."""

from __future__ import annotations

import io
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit, QWidget

from desktop_app.desk import intake
from desktop_app.domain.identity_case import Flag, Role
from desktop_app.domain.representation import Custody, Tie
from desktop_app.domain.stage import Stage
from desktop_app.ui.pdf_view import PdfView
from desktop_app.ui.stages.identity import IdentityPage
from tests.ui.case_in_window import CaseInWindow


def receive_with_files(window: CaseInWindow) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (640, 400), "seagreen").save(picture, "PNG")
    message = EmailMessage(policy=SMTP)
    message["From"] = "Leonie Köhler <leonekohler@surfeu.de>"
    message["Date"] = "Mon, 23 Nov 2026 09:30:00 +0000"
    message["Subject"] = "My data"
    message.set_content("Please tell me what you hold about me.")
    message.add_attachment(picture.getvalue(), maintype="image", subtype="png", filename="../my card.png")
    message.add_attachment(b"MZ\x90\x00 not a PDF", maintype="application", subtype="pdf", filename="inv\u202efdp.exe")
    raw = message.as_bytes()
    window.reference = window.do(lambda desk: intake.receive_mail(desk, raw, "request.eml"))
    window.open(Stage.INTAKE)
    tabs = window.page._tabs
    tabs.setCurrentIndex([tabs.tabText(at) for at in range(tabs.count())].index("Request"))


def press(window: CaseInWindow, inside: QWidget, words: str) -> None:
    (button,) = (
        b for b in inside.findChildren(QAbstractButton) if b.isVisible() and words in (b.text(), b.accessibleName())
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    window.settle()


def test_files_are_listed_shown_as_pictures_and_programs_are_named(window: CaseInWindow) -> None:
    window.until(Stage.INTAKE)
    receive_with_files(window)
    files = window.page.files
    assert [file.name for file in window.case().files] == ["request.eml", "invfdp.exe", "my card.png"]
    said = "\n".join(text.toPlainText() for text in window.page.findChildren(QPlainTextEdit))
    assert "invfdp.exe is a program or script" in said
    press(window, files, "Show my card.png")
    (view,) = (v for v in files.findChildren(PdfView) if v.isVisible())
    assert view._pages[0][0].width() == 640
    press(window, files, "Show invfdp.exe")
    assert window.failures[-1].code == "kind-not-shown" and not view.isVisible()


def test_a_file_is_saved_byte_for_byte_and_never_over_another(window: CaseInWindow, tmp_path: Path) -> None:
    window.until(Stage.INTAKE)
    receive_with_files(window)
    program = window.case().files[1]
    window.page.files.save(program, tmp_path / "kept")
    window.settle()
    assert (tmp_path / "kept").read_bytes() == b"MZ\x90\x00 not a PDF"
    window.page.files.save(program, tmp_path / "kept")
    window.settle()
    assert window.failures[-1].code == "file-exists"


def test_removing_a_file_takes_it_out_of_the_message_as_it_came_too(window: CaseInWindow) -> None:
    window.until(Stage.INTAKE)
    receive_with_files(window)
    files = window.page.files
    press(window, files, "Remove my card.png")
    press(window, files, "Keep it")
    assert len(window.case().files) == 3
    press(window, files, "Remove my card.png")
    assert files.with_message.isChecked()
    press(window, files, "Remove one file")
    assert [file.name for file in window.case().files] == ["invfdp.exe"]
    assert "what you hold" in window.case().text


def identity_page(window: CaseInWindow) -> IdentityPage:
    shown = window.shown()
    assert isinstance(shown, IdentityPage)
    return shown


def test_who_acts_is_told_and_the_rules_follow(window: CaseInWindow) -> None:
    window.until(Stage.IDENTITY)
    page = identity_page(window)
    page.acting.opener.click()
    page.acting.role.setCurrentIndex(page.acting.role.findData(Role.PARENT.value))
    page.acting.name.setText("Klaus Köhler")
    page.acting.dated.edit.setText("the other day")
    page.acting.save.click()
    window.settle()
    assert window.case().acting_for is None and page.acting.dated.message()
    page.acting.dated.edit.setText("1.2.2026")
    page.acting.custody.setCurrentIndex(page.acting.custody.findData(Custody.DISPUTED.value))
    page.acting.save.click()
    window.settle()
    acting = window.case().acting_for
    assert acting is not None and (acting.role, acting.custody) == (Role.PARENT, Custody.DISPUTED)
    assert not page.acting.form.isVisible() and "Klaus Köhler" in page.acting.says.toPlainText()
    assert acting.dated is not None and acting.dated.month == 2


def test_what_the_file_says_and_an_interest_are_kept(window: CaseInWindow) -> None:
    window.until(Stage.IDENTITY)
    page = identity_page(window)
    page.person_facts.opener.click()
    page.person_facts.born.edit.setText("2 May 2015")
    page.person_facts.flags[Flag.PROTECTED_ADDRESS].setChecked(True)
    page.person_facts.save.click()
    window.settle()
    person = window.case().person
    assert person is not None and person.flags == (Flag.PROTECTED_ADDRESS,) and person.born is not None
    page.conflict.opener.click()
    page.conflict.tie.setCurrentIndex(page.conflict.tie.findData(Tie.RELATIVE.value))
    page.conflict.why.setText("She is my niece.")
    page.conflict.save.click()
    window.settle()
    (conflict,) = window.case().conflicts
    assert (conflict.tie, conflict.why) == (Tie.RELATIVE, "She is my niece.")
    assert "may not decide" in page.conflict.hint.text()


def test_a_copy_of_an_identity_document_is_recorded_and_not_kept(window: CaseInWindow) -> None:
    window.until(Stage.INTAKE)
    receive_with_files(window)
    confirm = window.case()
    person = next(person for person in confirm.candidates if person.matched_by == "email")
    window.do(
        lambda desk: (
            intake.confirm_intake(
                desk,
                window.reference,
                rights=confirm.rights,
                wishes=(),
                identifiers=confirm.identifiers,
                person_key=(person.source_id, person.key),
            )
            or True
        )
    )
    window.open(Stage.IDENTITY)
    form = identity_page(window).form
    form.opener.click()
    form.kind.setCurrentIndex(form.kind.findData("id_document"))
    assert form.file.isVisible()
    form.file.setCurrentIndex(form.file.findText("my card.png"))
    form.result.setCurrentIndex(form.result.findData("match"))
    form.save.click()
    window.settle()
    case = window.case()
    assert [file.name for file in case.files] == ["invfdp.exe"]
    # A picture of one colour shows no document, whatever was said of it.
    assert [(item.kind, item.result) for item in case.evidence] == [("id_document", "nothing_to_be_read")]


def test_a_file_that_holds_more_than_is_seen_is_saved_only_after_asking(window: CaseInWindow, tmp_path: Path) -> None:
    window.until(Stage.INTAKE)
    taken = io.BytesIO()
    exif = Image.Exif()
    exif[0x010F] = "Camera"
    Image.new("RGB", (8, 8)).save(taken, "JPEG", exif=exif)
    message = EmailMessage(policy=SMTP)
    message["From"] = "Leonie Köhler <leonekohler@surfeu.de>"
    message["Date"] = "Mon, 23 Nov 2026 09:30:00 +0000"
    message["Subject"] = "My data"
    message.set_content("Please tell me what you hold about me.")
    message.add_attachment(taken.getvalue(), maintype="image", subtype="jpeg", filename="me.jpg")
    raw = message.as_bytes()
    window.reference = window.do(lambda desk: intake.receive_mail(desk, raw, "request.eml"))
    window.open(Stage.INTAKE)
    tabs = window.page._tabs
    tabs.setCurrentIndex([tabs.tabText(at) for at in range(tabs.count())].index("Request"))
    assert any("me.jpg holds more than is seen" in remark for remark in window.case().remarks)
    files = window.page.files
    picture = next(file for file in window.case().files if file.name == "me.jpg")
    files.save(picture, tmp_path / "kept.jpg")
    window.settle()
    assert files._hiding.isVisible() and not (tmp_path / "kept.jpg").exists()
    press(window, files, "Do not save it")
    files.save(picture, tmp_path / "kept.jpg")
    window.settle()
    press(window, files, "Save it all the same")
    assert (tmp_path / "kept.jpg").read_bytes() == taken.getvalue()
