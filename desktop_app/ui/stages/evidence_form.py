"""Evidence of who is asking: what is on file of it, and a form for what did not come as a code."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.case import Case, ContactPointOnFile, FileKind, KeptFile
from desktop_app.domain.identity_case import EvidenceKind
from desktop_app.ui.parts import (
    Badge,
    Card,
    Choice,
    FieldRow,
    Hint,
    LinkButton,
    QuietButton,
    QuietLabel,
    Section,
    clear_layout,
)
from desktop_app.ui.stages.people_list import point_line
from desktop_app.ui.stages.strangers_text import Verbatim, one_line
from desktop_app.ui.words import instant_words

_THROUGH_A_POINT = (
    EvidenceKind.CALLBACK,
    EvidenceKind.LETTER_CODE,
    EvidenceKind.SIGNED_IN_SESSION,
    EvidenceKind.SUBJECT_CONFIRMATION,
)
_DOCUMENTS = (EvidenceKind.ID_DOCUMENT, EvidenceKind.AUTHORITY_DOCUMENT)


def evidence_word(kind: str) -> str:
    """A kind of evidence in words."""
    tr = QCoreApplication.translate
    return {
        EvidenceKind.ONE_TIME_CODE: tr("words", "One-time code"),
        EvidenceKind.CALLBACK: tr("words", "Call back"),
        EvidenceKind.SIGNED_IN_SESSION: tr("words", "Signed-in session"),
        EvidenceKind.LETTER_CODE: tr("words", "Code from a letter"),
        EvidenceKind.ID_DOCUMENT: tr("words", "Identity document seen"),
        EvidenceKind.KNOWLEDGE_ANSWER: tr("words", "Answer to a question"),
        EvidenceKind.IN_PERSON: tr("words", "In person"),
        EvidenceKind.AUTHORITY_DOCUMENT: tr("words", "Document of authority"),
        EvidenceKind.SUBJECT_CONFIRMATION: tr("words", "The person confirmed it"),
    }[EvidenceKind(kind)]


def result_badge(result: str) -> tuple[str, str]:
    """A result in words, with its tone."""
    tr = QCoreApplication.translate
    return {
        "match": (tr("words", "fits"), "good"),
        "no_match": (tr("words", "does not fit"), "warn"),
        "denied": (tr("words", "denied"), "bad"),
        "forged": (tr("words", "looks forged"), "bad"),
        "same_file_in_another_case": (tr("words", "known from another case"), "bad"),
        "nothing_to_be_read": (tr("words", "nothing to be read on it"), "warn"),
    }.get(result, (one_line(result, 24), "plain"))


class EvidenceList(Card):
    """What is on file, oldest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._none = QuietLabel(self.tr("None yet."))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self.body.addWidget(Section(self.tr("Evidence on file")))
        self.body.addWidget(self._none)
        self.body.addLayout(self._grid)

    def show_case(self, case: Case, time_zone: str) -> None:
        """Show the evidence of a case."""
        clear_layout(self._grid)
        self._none.setVisible(not case.evidence)
        points = {point.id: point for person in case.candidates for point in person.contact_points}
        for row, item in enumerate(case.evidence):
            lines = [f"{evidence_word(item.kind)}, {instant_words(item.at, time_zone)}"]
            point = points.get(item.contact_point_id) if item.contact_point_id else None
            if point is not None:
                lines.append(point_line(point))
            if item.note:
                lines.append(item.note)
            text = Verbatim(self.tr("Evidence {number}").format(number=row + 1), 8)
            text.show_text("\n".join(lines))
            self._grid.addWidget(Badge(*result_badge(item.result)), row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(text, row, 1)


class EvidenceForm(Card):
    """Evidence other than a code. `recorded` carries kind, result, contact point (or None), note, and the file that was
    seen (or None)."""

    recorded = Signal(str, str, object, str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._points: tuple[ContactPointOnFile, ...] = ()
        self._files: tuple[KeptFile, ...] = ()
        self.opener = LinkButton(self.tr("Record other evidence…"))
        self.opener.setCheckable(True)
        self.kind, self.point, self.result, self.file = Choice(), Choice(), Choice(), Choice()
        self.note = QLineEdit()
        self.save = QuietButton(self.tr("Record this evidence"))
        self._form = QWidget()
        self._hint = Hint()
        self._point_row = FieldRow(self.tr("Through which contact point on file"), self.point)
        self._note_row = FieldRow(self.tr("Note"), self.note, self.tr("Who saw or heard what."))
        self._result_row = FieldRow(self.tr("Result"), self.result)
        self._file_row = FieldRow(
            self.tr("The document, where it came as a file"),
            self.file,
            self.tr(
                "It is compared with the files of all other cases. A copy of an identity document is removed when this "
                "is recorded, with the message it came in."
            ),
        )
        column = QVBoxLayout(self._form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (
            FieldRow(self.tr("Kind of evidence"), self.kind),
            self._hint,
            self._point_row,
            self._file_row,
            self._result_row,
            self._note_row,
        ):
            column.addWidget(part)
        column.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.opener, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._form)
        self._form.hide()
        for kind in EvidenceKind:
            if kind != EvidenceKind.ONE_TIME_CODE:
                self.kind.addItem(evidence_word(kind), kind)
        self.opener.toggled.connect(self._form.setVisible)
        self.kind.currentIndexChanged.connect(self._kind_chosen)
        self.save.clicked.connect(self._record)
        self._kind_chosen()

    def show_case(self, case: Case, *, fresh: bool) -> None:
        """Offer the contact points of a case's person; what is chosen and typed stays, unless `fresh`."""
        points = case.person.contact_points if case.person else ()
        if fresh:
            self.begin()
        if fresh or points != self._points or not self.point.count():
            self._points = points
            chosen = self.point.currentData()
            self.point.clear()
            self.point.addItem(self.tr("None"), None)
            for point in points:
                self.point.addItem(one_line(point_line(point), 60), point.id)
            self.point.setCurrentIndex(max(0, self.point.findData(chosen)) if chosen else 0)
        files = tuple(file for file in case.files if file.kind != FileKind.REQUEST)
        if fresh or files != self._files:
            self._files = files
            self.file.clear()
            self.file.addItem(self.tr("None of the files"), None)
            for file in files:
                self.file.addItem(one_line(file.name, 60), file.id)
        self._show_file_row()
        self.setVisible(case.closed_at is None)

    def begin(self) -> None:
        """Nothing chosen or typed yet."""
        self.opener.setChecked(False)
        self.kind.setCurrentIndex(0)
        self.point.setCurrentIndex(0)
        self.file.setCurrentIndex(0)
        self.note.clear()
        self._point_row.show_message("")
        self._result_row.show_message("")

    def _chosen_kind(self) -> EvidenceKind:
        return EvidenceKind(self.kind.currentData())  # a box gives back the plain word of what was put into it

    def _kind_chosen(self) -> None:
        kind = self._chosen_kind()
        chosen = self.result.currentData()
        self.result.clear()
        self.result.addItem(self.tr("Choose…"), "")
        self.result.addItem(self.tr("It fits the person on file"), "match")
        self.result.addItem(self.tr("It does not fit"), "no_match")
        if kind in _DOCUMENTS:
            self.result.addItem(self.tr("It looks forged"), "forged")
        if kind in _THROUGH_A_POINT:
            self.result.addItem(self.tr("The person did not ask for this"), "denied")
        self.result.setCurrentIndex(max(0, self.result.findData(chosen)))
        self._hint.setText(self._advice(kind))
        self._show_file_row()
        self._point_row.show_message("")

    def _show_file_row(self) -> None:
        self._file_row.setVisible(bool(self._files) and self._chosen_kind() in _DOCUMENTS)

    def _advice(self, kind: EvidenceKind) -> str:
        return {
            EvidenceKind.CALLBACK: self.tr("Call the number on file, never one that the request gives."),
            EvidenceKind.SIGNED_IN_SESSION: self.tr("A thief of the account has it too; never enough alone."),
            EvidenceKind.LETTER_CODE: self.tr("A code that came back from a letter to the address on file."),
            EvidenceKind.ID_DOCUMENT: self.tr("The last resort: look at it, note what fits, and keep no copy."),
            EvidenceKind.KNOWLEDGE_ANSWER: self.tr("Strangers often know such answers; it proves little."),
            EvidenceKind.IN_PERSON: self.tr("The person stood before an officer who could tell who they are."),
            EvidenceKind.AUTHORITY_DOCUMENT: self.tr("That somebody may act for the person; verify who signed it."),
            EvidenceKind.SUBJECT_CONFIRMATION: self.tr("The person answered through a contact point on file."),
        }.get(kind, "")

    def _record(self) -> None:
        kind, result, point = self._chosen_kind(), self.result.currentData(), self.point.currentData()
        needs_point = kind in _THROUGH_A_POINT and point is None
        self._point_row.show_message(self.tr("Through which contact point did it come?") if needs_point else "")
        self._result_row.show_message("" if result else self.tr("What came of it?"))
        for row in (self._point_row, self._result_row):
            if row.message():
                row.editor.setFocus()
                return
        file = self.file.currentData() if kind in _DOCUMENTS else None
        self.recorded.emit(kind.value, result, point, self.note.text().strip(), file)
