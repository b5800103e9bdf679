"""The editor of texts: each document's sentences in the organisation's own words, looked at as the page will be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QCheckBox, QListWidget, QListWidgetItem, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.domain.errors import RedressError
from desktop_app.domain.letter_texts import (
    WORDED,
    LetterText,
    Wording,
    dropped,
    faults,
    may_be_empty,
    passage_phrase,
    variables,
)
from desktop_app.domain.organisation import Role
from desktop_app.domain.phrase import Phrase
from desktop_app.domain.records import RecordType
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.only_reading import reading
from desktop_app.ui.parts import (
    Card,
    Checklist,
    Choice,
    FieldRow,
    Hint,
    LinkButton,
    Page,
    PlainLabel,
    PrimaryButton,
    QuietButton,
    Stripe,
    Title,
)
from desktop_app.ui.pdf_view import PageImage, PdfView
from desktop_app.ui.printing import pages_to_show
from desktop_app.ui.saying import say, say_law
from desktop_app.ui.stages.flow import flowing
from desktop_app.ui.words import instant_words, language_word

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk

DRAFTS = "texts of documents"
KEPT_AFTER = 3_000  # milliseconds without a key before what is typed is kept as a draft
SHOWN_AFTER = 600  # milliseconds without a key before the page is drawn
_SHOWN = 80  # characters of a text in the list
_LIST, _EDITOR, _VIEW = 200, 110, 520  # heights, pixels


@dataclass(frozen=True)
class Offered:
    """What there is to choose from."""

    languages: tuple[str, ...]
    laws: tuple[tuple[str, str], ...]
    language: str
    law: str
    drafts: Mapping[str, str]


class TextsPage(Page):
    """`left` where the officer goes back to the settings."""

    left = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._texts: dict[str, LetterText] = {}
        self._typed: dict[str, str] = {}  # what is not saved yet, by wording and name
        self._kept: dict[str, str] = {}
        self._shown = ""  # the name of the text in the editor
        self._asked = 0  # for which preview the page waits
        self._read = False
        self.type, self.language, self.law = Choice(), Choice(), Choice()
        self.list = QListWidget()
        self.editor = QPlainTextEdit()
        self.versions = Choice()
        self.accept = QCheckBox(self.tr("Leave it out all the same; the audit log says so"))
        self.save = PrimaryButton(self.tr("Save this text"))
        self.reset = QuietButton(self.tr("Back to the delivered text"))
        self.undo = reading(QuietButton(self.tr("Throw away what is not saved")))
        self.back = reading(LinkButton(self.tr("‹ Settings")))
        self.view = PdfView()
        self._needs = Hint()
        self._faults = Checklist()
        self._warning = Stripe("warn")
        self._warned = PlainLabel()
        self._state = PlainLabel()
        self._show_later, self._keep_later = QTimer(self), QTimer(self)
        self._build()

    def refresh(self) -> None:
        """Read what there is to choose from, and the texts again; what is typed stays."""
        self._bridge.ask(_offered, self._offer)

    def wording(self) -> Wording | None:
        """Whose texts are shown."""
        if self.language.currentData() is None or self.law.currentData() is None:
            return None
        return Wording(RecordType(self.type.currentData()), self.language.currentData(), self.law.currentData())

    def choose(self, name: str) -> None:
        """Put a text into the editor."""
        for row in range(self.list.count()):
            if self.list.item(row).data(Qt.ItemDataRole.UserRole) == name:
                self.list.setCurrentRow(row)

    def keep_drafts(self) -> None:
        """Keep what is typed and not saved, so that locking or a crash costs nothing."""
        self._keep_later.stop()
        seat = self._bridge.seat
        if self._typed == self._kept or seat is None or seat.read_only:
            return
        self._kept = dict(self._typed)
        self._bridge.ask(partial(_keep, self._kept))

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page is shown, or the store is about to be locked."""
        super().hideEvent(event)
        self.keep_drafts()

    # ── What is shown ──

    def _offer(self, offered: Offered) -> None:
        if not self._read:
            self._read = True
            self._typed = {**offered.drafts, **self._typed}
            self._kept = dict(offered.drafts)
            with QSignalBlocker(self.language), QSignalBlocker(self.law):
                for language in offered.languages:
                    self.language.addItem(language_word(language), language)
                for id_, name in offered.laws:
                    self.law.addItem(say_law(name), id_)
                self.language.setCurrentIndex(max(0, self.language.findData(offered.language)))
                self.law.setCurrentIndex(max(0, self.law.findData(offered.law)))
        self._read_texts()

    def _read_texts(self) -> None:
        wording = self.wording()
        if wording is not None:
            self._bridge.ask(partial(_texts, wording), partial(self._list, wording))

    def _list(self, wording: Wording, texts: tuple[LetterText, ...]) -> None:
        if wording != self.wording():
            return
        self._texts = {one.name: one for one in texts}
        shown = self._shown if self._shown in self._texts else next(iter(self._texts), "")
        with QSignalBlocker(self.list):
            self.list.clear()
            for one in texts:
                item = QListWidgetItem()
                item.setData(Qt.ItemDataRole.UserRole, one.name)
                self.list.addItem(item)
            self._name_items()
            for row in range(self.list.count()):
                if self.list.item(row).data(Qt.ItemDataRole.UserRole) == shown:
                    self.list.setCurrentRow(row)
        self._show_text(shown)

    def _name_items(self) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            name = item.data(Qt.ItemDataRole.UserRole)
            one = self._texts[name]
            mark = self.tr("not saved") if self._key(name) in self._typed else ""
            mark = mark or (self.tr("yours") if one.own is not None else "")
            words = " ".join(self._typed.get(self._key(name), one.text).split())
            words = words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
            item.setText(f"{words}   ({mark})" if mark else words)
            item.setToolTip(name)

    def _show_text(self, name: str) -> None:
        one = self._texts.get(name)
        self._shown = name
        self.accept.setChecked(False)
        with QSignalBlocker(self.editor):
            self.editor.setPlainText(self._typed.get(self._key(name), one.text) if one else "")
        with QSignalBlocker(self.versions):
            self.versions.clear()
            self.versions.addItem(self.tr("Look at an earlier version…"), None)
            if one is not None:
                self._list_versions(one)
        if one is not None:
            wanted = ", ".join(f"{{{each}}}" for each in sorted(variables(one.delivered)))
            self._needs.setText(
                self.tr("It needs these variables, as they stand here: {variables}").format(variables=wanted)
                if wanted
                else self.tr("It has no variables.")
            )
        self._check()
        self._draw()

    def _list_versions(self, one: LetterText) -> None:
        seat = self._bridge.seat
        zone = seat.organisation.time_zone if seat else "UTC"
        for version in reversed(one.versions):
            words = self.tr("{number}, {when}, {officer}").format(
                number=version.version, when=instant_words(version.saved_at, zone), officer=version.saved_by
            )
            text = one.delivered if version.text is None else version.text
            self.versions.addItem(words, text)
        self.versions.addItem(self.tr("As delivered"), one.delivered)

    # ── What is typed ──

    def text(self) -> str:
        """What stands in the editor."""
        return self.editor.toPlainText()

    def _changed(self) -> None:
        one = self._texts.get(self._shown)
        if one is None:
            return
        if self.text() == one.text:
            self._typed.pop(self._key(self._shown), None)
        else:
            self._typed[self._key(self._shown)] = self.text()
        self.accept.setChecked(False)
        self._name_items()
        self._check()
        self._keep_later.start(KEPT_AFTER)
        self._show_later.start(SHOWN_AFTER)

    def _wrong(self) -> tuple[Phrase, ...]:
        one = self._texts.get(self._shown)
        if one is None:
            return ()
        wrong = faults(one.delivered, self.text())
        if not wrong and not self.text().strip() and not may_be_empty(one.name, one.delivered):
            return (Phrase("The document needs this text: write something."),)
        return wrong

    def _check(self) -> None:
        one, wording = self._texts.get(self._shown), self.wording()
        wrong = self._wrong()
        self._faults.show_missing(wrong)
        self._faults.setVisible(bool(wrong))
        lacking = dropped(wording, self._shown, self.text()) if wording and one and not wrong else ()
        self._warned.setText("\n".join(say(passage_phrase(passage)) for passage in lacking))
        self._warning.setVisible(bool(lacking))
        seat = self._bridge.seat
        may = seat is not None and seat.officer.role == Role.ADMINISTRATOR
        new = one is not None and self.text() != one.text
        self.save.setEnabled(may and new and not wrong and (not lacking or self.accept.isChecked()))
        self.reset.setEnabled(may and one is not None and one.own is not None)
        self.undo.setEnabled(new)
        if not may:
            self._state.setText(self.tr("Only an administrator can save texts."))
        elif one is not None and one.own is not None:
            self._state.setText(self.tr("This text is your organisation's own."))
        else:
            self._state.setText(self.tr("This text is the delivered one."))

    def _take_version(self) -> None:
        text = self.versions.currentData()
        if text is not None:
            self.editor.setPlainText(text)

    def _throw_away(self) -> None:
        one = self._texts.get(self._shown)
        if one is not None:
            self.editor.setPlainText(one.text)
            self.keep_drafts()

    # ── What is done ──

    def _save(self) -> None:
        wording = self.wording()
        if wording is not None and self.save.isEnabled():
            work = partial(_save, wording, self._shown, self.text(), self.accept.isChecked())
            self._bridge.ask(work, partial(self._saved, self._key(self._shown)), self._failed)

    def _reset(self) -> None:
        wording = self.wording()
        if wording is not None:
            work = partial(_save, wording, self._shown, None, False)
            self._bridge.ask(work, partial(self._saved, self._key(self._shown)), self._failed)

    def _saved(self, key: str, _: object) -> None:
        self._typed.pop(key, None)
        self.keep_drafts()
        self._bridge.notice.emit(self.tr("Saved. Documents drawn from now on say it so."))
        self._read_texts()

    def _failed(self, error: RedressError) -> None:
        self._bridge.failure.emit(error)

    def _draw(self) -> None:
        wording = self.wording()
        if wording is None or not self._shown or self._wrong():
            return
        self._asked += 1
        prefix = self._key("")
        texts = {
            key.removeprefix(prefix): text
            for key, text in self._typed.items()
            if key.startswith(prefix) and self._fits(key.removeprefix(prefix), text)
        }
        self._bridge.ask(
            partial(_preview, wording, texts, self._shown), partial(self._drawn, self._asked), self._failed
        )

    def _fits(self, name: str, text: str) -> bool:
        one = self._texts.get(name)
        return one is not None and not faults(one.delivered, text) and bool(text.strip())

    def _drawn(self, number: int, pages: tuple[PageImage, ...]) -> None:
        if number == self._asked:
            at = self.view.verticalScrollBar().value()
            self.view.show_pages(pages, self.tr("Preview"))
            self.view.verticalScrollBar().setValue(at)

    def _key(self, name: str) -> str:
        wording = self.wording()
        return f"{wording.type.value}|{wording.language}|{wording.regime}|{name}" if wording else ""

    # ── How it looks ──

    def _build(self) -> None:
        for type_ in WORDED:
            self.type.addItem(type_word(type_), type_.value)
        for timer, then in ((self._show_later, self._draw), (self._keep_later, self.keep_drafts)):
            timer.setSingleShot(True)
            timer.timeout.connect(then)
        self.list.setAccessibleName(self.tr("Texts of the document"))
        self.list.setFixedHeight(_LIST)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.editor.setTabChangesFocus(True)
        self.editor.setFixedHeight(_EDITOR)
        self.versions.setAccessibleName(self.tr("Earlier versions"))
        self.view.setFixedHeight(_VIEW)
        warning = QVBoxLayout(self._warning)
        warning.setContentsMargins(14, 10, 14, 10)
        warning.addWidget(self._warned)
        warning.addWidget(self.accept)
        card = Card()
        card.body.addWidget(FieldRow(self.tr("Document"), self.type))
        card.body.addWidget(FieldRow(self.tr("Language"), self.language))
        card.body.addWidget(FieldRow(self.tr("Law"), self.law))
        card.body.addWidget(self.list)
        card.body.addWidget(FieldRow(self.tr("Text"), self.editor))
        for part in (self._needs, self._faults, self._warning, self._state):
            card.body.addWidget(part)
        card.body.addWidget(flowing((self.save, self.reset, self.undo)))
        card.body.addWidget(self.versions)
        preview = Card(self.tr("How the document looks"))
        preview.body.addWidget(Hint(self.tr("With what is typed here, for a request that does not exist.")))
        preview.body.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(16)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Title(self.tr("Texts of documents")))
        column.addWidget(
            PlainLabel(
                self.tr(
                    "Every document is drawn from these texts. Word them as your organisation speaks; documents that "
                    "were drawn before stay what they are."
                )
            )
        )
        column.addWidget(card)
        column.addWidget(preview)
        column.addStretch()
        self._warning.hide()
        for choice in (self.type, self.language, self.law):
            choice.currentIndexChanged.connect(lambda _: self._read_texts())
        self.list.currentItemChanged.connect(
            lambda item, _: self._show_text(item.data(Qt.ItemDataRole.UserRole)) if item else None
        )
        self.editor.textChanged.connect(self._changed)
        self.accept.toggled.connect(lambda _: self._check())
        self.versions.activated.connect(lambda _: self._take_version())
        self.save.clicked.connect(self._save)
        self.reset.clicked.connect(self._reset)
        self.undo.clicked.connect(self._throw_away)
        self.back.clicked.connect(self.left)


def type_word(type_: RecordType) -> str:
    """What a type of document is called in the window."""
    tr = QCoreApplication.translate
    return {
        RecordType.ACCESS_RESPONSE: tr("texts", "Access response"),
        RecordType.RECTIFICATION_NOTICE: tr("texts", "Rectification notice"),
        RecordType.OUTCOME_LETTER: tr("texts", "Outcome letter"),
        RecordType.EXTENSION_NOTICE: tr("texts", "Extension notice"),
        RecordType.REFUSAL: tr("texts", "Refusal"),
        RecordType.WITHDRAWAL_NOTICE: tr("texts", "Confirmation of a withdrawal"),
        RecordType.TRANSFER_NOTICE: tr("texts", "Transfer notice"),
        RecordType.OPT_OUT_CONFIRMATION: tr("texts", "Opt-out confirmation"),
        RecordType.ACKNOWLEDGEMENT: tr("texts", "Acknowledgement"),
        RecordType.EVIDENCE_REQUEST: tr("texts", "Request for evidence of identity"),
        RecordType.RECIPIENT_NOTICE: tr("texts", "Notice to a recipient"),
        RecordType.CORRECTION_INSTRUCTION: tr("texts", "Instruction to correct"),
        RecordType.CLOSING_LETTER: tr("texts", "Closing letter"),
        RecordType.CASE_FILE: tr("texts", "Case file"),
        RecordType.ONE_TIME_CODE: tr("texts", "Letter with a one-time code"),
        RecordType.NOTICE_DIFFERENCES: tr("texts", "Differences of two notices"),
        RecordType.STATISTICS: tr("texts", "Statistics"),
        RecordType.PROOF_OF_PERMISSION: tr("texts", "Proof of a permission"),
        RecordType.ERASURE_CERTIFICATE: tr("texts", "Certificate of erasure"),
        RecordType.DISCLOSURE_RECORD: tr("texts", "Record of a disclosure"),
        RecordType.ACCOUNTING_OF_DISCLOSURES: tr("texts", "Accounting of disclosures"),
    }[type_]


def _offered(desk: Desk) -> Offered:
    from desktop_app.desk import drafts, letter_texts

    return Offered(
        letter_texts.languages(),
        tuple(sorted(((regime.id, regime.name) for regime in desk.regimes.values()), key=lambda law: law[1])),
        desk.organisation.language.split("-")[0].lower(),
        desk.organisation.regime,
        drafts.draft(desk, DRAFTS),
    )


def _texts(wording: Wording, desk: Desk) -> tuple[LetterText, ...]:
    from desktop_app.desk import letter_texts

    return letter_texts.texts_of(desk, wording)


def _preview(wording: Wording, texts: Mapping[str, str], showing: str, desk: Desk) -> tuple[PageImage, ...]:
    from desktop_app.desk import letter_texts

    return pages_to_show(letter_texts.preview(desk, wording, texts, showing))


def _save(wording: Wording, name: str, text: str | None, accept_dropped: bool, desk: Desk) -> object:
    from desktop_app.desk import letter_texts

    return letter_texts.save_texts(desk, wording, {name: text}, accept_dropped=accept_dropped)


def _keep(typed: dict[str, str], desk: Desk) -> None:
    from desktop_app.desk import drafts

    if typed:
        drafts.keep_draft(desk, DRAFTS, typed)
    else:
        drafts.drop_draft(desk, DRAFTS)
