"""Files that came with a request: which there are, what they look like, saving and removing them."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.case import Case, FileKind, KeptFile, Looked
from desktop_app.domain.errors import RedressError
from desktop_app.domain.redactions import Redaction
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.only_reading import reading
from desktop_app.ui.parts import Card, DangerButton, Hint, PlainLabel, QuietButton, QuietLabel, clear_layout
from desktop_app.ui.pdf_view import PdfView
from desktop_app.ui.printing import pages_to_show
from desktop_app.ui.redaction_card import RedactionCard
from desktop_app.ui.stages.strangers_text import Verbatim, one_line

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk

_CAN_BE_REDACTED = ("application/pdf", "image/png", "image/jpeg", "image/tiff")
_NAME = 60  # characters of a file's name on its row


class CaseFiles(Card):
    """`changed` asks for the case to be read again, after a file was removed."""

    changed = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Files that came with the request"), parent)
        self._bridge = bridge
        self._case: Case | None = None
        self._files: tuple[KeptFile, ...] = ()
        self._removing: KeptFile | None = None
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self.redaction = RedactionCard(bridge)
        self.redaction.changed.connect(self.changed)
        self._question = Card()
        self._asked = PlainLabel()
        self.with_message = QCheckBox(self.tr("Remove the message it came in, too"))
        self._yes = DangerButton()
        self._no = QuietButton(self.tr("Keep it"))
        self._saving: tuple[KeptFile, Path] | None = None
        self._hiding = Card()
        self._told = PlainLabel()
        self._anyway = QuietButton(self.tr("Save it all the same"))
        self._not_save = QuietButton(self.tr("Do not save it"))
        self._view = PdfView()
        self._view.setMinimumHeight(420)
        self._text = Verbatim(self.tr("The file as text"), 30, framed=True)
        self._more = QuietLabel()
        self._hide = reading(QuietButton(self.tr("Close the view")))
        self._build()
        self._yes.clicked.connect(self._remove)
        self._no.clicked.connect(self._question.hide)
        self._hide.clicked.connect(self._close_view)
        self._anyway.clicked.connect(self._save_anyway)
        self._not_save.clicked.connect(self._hiding.hide)

    def show_case(self, case: Case) -> None:
        """List the files of a case; what is shown of one stays while it is still there."""
        same = self._case is not None and self._case.id == case.id and self._files == case.files
        same = same and self._case is not None and self._case.redactions == case.redactions
        closed = (self._case is None or self._case.closed_at is None) != (case.closed_at is None)
        self._case = case
        if same and not closed:
            return
        self._files = case.files
        self._close_view()
        self.redaction.forget()
        self._question.hide()
        self._hiding.hide()
        clear_layout(self._column)
        for file in case.files:
            self._column.addWidget(self._row(file, removable=case.closed_at is None))
        self.setVisible(bool(case.files))

    def _build(self) -> None:
        self._asked.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self._yes)
        buttons.addWidget(self._no)
        buttons.addStretch()
        self._question.body.addWidget(self._asked)
        self._question.body.addWidget(self.with_message)
        self._question.body.addLayout(buttons)
        self.body.addWidget(
            Hint(
                self.tr(
                    "Nothing is opened here: a file is shown as text or as pictures, made apart from the store. What a "
                    "file is was seen from its bytes, not from its name."
                )
            )
        )
        self.body.addLayout(self._column)
        self.body.addWidget(self._question)
        self.body.addWidget(self.redaction)
        self._told.setWordWrap(True)
        answers = QHBoxLayout()
        answers.addWidget(self._anyway)
        answers.addWidget(self._not_save)
        answers.addStretch()
        self._hiding.body.addWidget(self._told)
        self._hiding.body.addLayout(answers)
        self._hiding.hide()
        self.body.addWidget(self._hiding)
        for part in (self._more, self._view, self._text):
            self.body.addWidget(part)
        self.body.addWidget(self._hide, 0, Qt.AlignmentFlag.AlignLeft)
        self._question.hide()
        self._close_view()

    def _row(self, file: KeptFile, *, removable: bool) -> QWidget:
        name = PlainLabel(one_line(file.name, _NAME))
        name.setToolTip(one_line(file.name, 200))
        about = QuietLabel(
            self.tr("{kind} · {what} · {size} kB").format(
                kind=_kind_word(file.kind), what=media_word(file.media_type), size=f"{max(1, file.size // 1000):,}"
            )
        )
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(name)
        words.addWidget(about)
        made = self._redaction_of(file)
        if made is not None:
            boxes = self.tr("Leaves redacted, with {count} boxes; the original stays in the store.")
            words.addWidget(QuietLabel(boxes.format(count=len(made.marks))))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addLayout(words, 1)
        actions = [(self.tr("Show"), self._show), (self.tr("Save…"), self._ask_where)]
        if made is not None:
            actions.insert(1, (self.tr("Show redacted"), self._show_redacted))
        if removable and file.kind != FileKind.REQUEST and file.media_type in _CAN_BE_REDACTED:
            actions.append((self.tr("Redact…"), self._redact))
        if removable:
            actions.append((self.tr("Remove…"), self._ask_to_remove))
        for said, do in actions:
            button = QuietButton(said)
            button.reads = do in (self._show, self._show_redacted)
            button.setAccessibleName(f"{said.removesuffix('…')} {one_line(file.name, _NAME)}")
            button.clicked.connect(partial(do, file))
            line.addWidget(button)
        return row

    def _show(self, file: KeptFile) -> None:
        self._close_view()
        self._bridge.ask(partial(_look, file.id), partial(self._shown, file))

    def _redaction_of(self, file: KeptFile) -> Redaction | None:
        made = self._case.redactions if self._case is not None else ()
        return next((one for one in made if one.file_id == file.id), None)

    def _redact(self, file: KeptFile) -> None:
        assert self._case is not None
        self._close_view()
        self.redaction.open(self._case, file.id, one_line(file.name, _NAME))

    def _show_redacted(self, file: KeptFile) -> None:
        made = self._redaction_of(file)
        if made is not None:
            self._close_view()
            self._bridge.ask(partial(_look_redacted, made.redacted_id), partial(self._shown, file))

    def _shown(self, file: KeptFile, looked: Looked) -> None:
        if file not in self._files:
            return
        beginning = self.tr("The beginning of {name}:") if not looked.whole else "{name}:"
        self._more.setText(beginning.format(name=one_line(file.name, _NAME)))
        self._more.show()
        if looked.pages:
            self._view.show_pages(looked.pages, one_line(file.name, _NAME))
            self._view.show()
        else:
            self._text.show_text(looked.text or self.tr("The file is empty."))
            self._text.show()
        self._hide.show()

    def _close_view(self) -> None:
        self._view.clear()
        self._text.show_text("")
        for part in (self._view, self._text, self._more, self._hide):
            part.hide()

    def _ask_where(self, file: KeptFile) -> None:
        dialog = QFileDialog(self, self.tr("Save the file as"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        # A file that is there already is never written over, so there is nothing to confirm.
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.selectFile(file.name)
        dialog.fileSelected.connect(lambda chosen: self.save(file, Path(chosen)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, file: KeptFile, target: Path, *, knowing: bool = False) -> None:
        """Write a file byte for byte; where it holds more than is seen of it, after asking."""
        saved = self.tr("The file was saved. It is outside the store now, and not encrypted.")
        work = partial(_save, file.id, target, knowing)
        self._bridge.ask(work, lambda _: self._bridge.notice.emit(saved), partial(self._not_saved, file, target))

    def _not_saved(self, file: KeptFile, target: Path, error: RedressError) -> None:
        if error.code != "hidden-data":
            self._bridge.failure.emit(error)
            return
        self._saving = file, target
        self._told.setText(error.text())
        self._hiding.show()
        self._not_save.setFocus()

    def _save_anyway(self) -> None:
        self._hiding.hide()
        if self._saving is not None:
            self.save(*self._saving, knowing=True)
        self._saving = None

    def _ask_to_remove(self, file: KeptFile) -> None:
        self._removing = file
        from_message = file.kind == FileKind.ATTACHMENT and any(f.kind == FileKind.REQUEST for f in self._files)
        name = one_line(file.name, _NAME)
        self._asked.setText(
            self.tr(
                "Remove {name} for good? What was read from it stays, and so does its fingerprint in the history."
            ).format(name=name)
        )
        self._yes.setText(self.tr("Remove one file"))
        self._yes.setAccessibleDescription(name)
        self.with_message.setVisible(from_message)
        self.with_message.setChecked(from_message)
        self._question.show()
        self._no.setFocus()

    def _remove(self) -> None:
        if self._removing is None or self._case is None:
            return
        with_message = self.with_message.isVisibleTo(self._question) and self.with_message.isChecked()
        self._question.hide()
        work = partial(_remove, self._case.reference, self._removing.id, with_message)
        self._bridge.ask(work, lambda _: self.changed.emit(), self._failed)

    def _failed(self, error: RedressError) -> None:
        self._bridge.failure.emit(error)


def media_word(media_type: str) -> str:
    """What a file is, in words."""
    tr = QCoreApplication.translate
    known = {
        "application/pdf": tr("words", "PDF"),
        "image/png": tr("words", "picture (PNG)"),
        "image/jpeg": tr("words", "picture (JPEG)"),
        "image/tiff": tr("words", "picture (TIFF)"),
        "image/gif": tr("words", "picture (GIF)"),
        "image/bmp": tr("words", "picture (BMP)"),
        "image/webp": tr("words", "picture (WebP)"),
        "text/plain": tr("words", "text"),
        "text/html": tr("words", "web page"),
        "text/csv": tr("words", "row of a list"),
        "text/x-script": tr("words", "script"),
        "message/rfc822": tr("words", "e-mail"),
        "application/vnd.ms-outlook": tr("words", "Outlook message"),
        "application/vnd.data-rights-protocol": tr("words", "signed request"),
        "application/json": tr("words", "filled form"),
        "application/zip": tr("words", "archive (ZIP)"),
        "application/x-msdownload": tr("words", "program for Windows"),
        "application/x-executable": tr("words", "program"),
        "application/octet-stream": tr("words", "unknown kind"),
    }
    return known.get(media_type, media_type)


def _kind_word(kind: FileKind) -> str:
    tr = QCoreApplication.translate
    return {
        FileKind.REQUEST: tr("words", "As it came"),
        FileKind.ATTACHMENT: tr("words", "Attached"),
        FileKind.SCAN: tr("words", "Scan"),
    }[kind]


def _look(file_id: UUID, desk: Desk) -> Looked:
    from desktop_app.desk import kept_files

    return kept_files.look_at_file(desk, file_id)


def _look_redacted(redacted_id: UUID, desk: Desk) -> Looked:
    from desktop_app.desk import redactions

    return Looked("", pages_to_show(redactions.redacted_pdf(desk, redacted_id)), whole=True)


def _save(file_id: UUID, target: Path, knowing: bool, desk: Desk) -> None:
    from desktop_app.desk import disclose

    disclose.export_attachment(desk, file_id, target, knowing=knowing)


def _remove(reference: str, file_id: UUID, with_message: bool, desk: Desk) -> None:
    from desktop_app.desk import kept_files

    kept_files.remove_file(desk, reference, file_id, with_message=with_message)
