"""A case in a real window over a real desk: the story step by step in the worker, and buttons pressed by hand."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QDeadlineTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.desk import cases, collect, correct, demo_inputs, disclose, identity, intake, review
from desktop_app.desk import office as offices
from desktop_app.desk.office import Desk
from desktop_app.domain.case import Case, Wish
from desktop_app.domain.corrections import Decision
from desktop_app.domain.errors import RedressError
from desktop_app.domain.findings import FindingDecision
from desktop_app.domain.organisation import Role
from desktop_app.domain.stage import Stage
from desktop_app.store.keystore import KdfCost
from desktop_app.store.store import Passphrase, Surroundings
from desktop_app.ui import theme
from desktop_app.ui.app import application
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.case_page import CasePage
from desktop_app.ui.words import stage_word

PASSPHRASE = "correct horse battery staple"
SECOND_PASSPHRASE = "another quite long passphrase"
CHEAP = KdfCost(memory_kib=64 * 1024, iterations=3, lanes=4)
WAIT = 20_000  # milliseconds
PAGE_SIZE = (516, 672)  # what is left for a case in the smallest window, pixels
Wishes = tuple[Wish, ...] | None
T = TypeVar("T")


@dataclass
class Aside:
    """Copies of one locked store with its data sources, each with the reference of the case that is in it."""

    folder: Path
    reached: dict[Stage | None, tuple[Path, str]] = field(default_factory=dict)


_ASIDE: list[Aside] = []  # shared by all files of tests: going through the story takes seconds, copying does not


class Office:
    """An encrypted store with its data sources and officers, behind a real bridge.

    Every stage of the story is gone through once; its store is put aside then, and put back for each test that
    begins there.
    """

    def __init__(self, folder: Path, *, reviewer: bool = True) -> None:
        if reviewer and not _ASIDE:
            _ASIDE.append(Aside(folder))
        self._aside = _ASIDE[0] if reviewer else Aside(folder)
        self.folder = self._aside.folder / "office"
        self.at = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
        self.failures: list[RedressError] = []
        self.notices: list[str] = []
        self.busy = False
        theme.apply(application(), theme.LIGHT)
        self.bridge = Bridge(lambda: Surroundings(lambda: self.at, os.urandom, None))
        self.bridge.failure.connect(self.failures.append)
        self.bridge.notice.connect(self.notices.append)
        self.bridge.busy.connect(self._set_busy)
        self._open_new(reviewer)

    def do(self, work: Callable[[Desk], T]) -> T:
        """Something done at the desk."""
        results: list[T] = []
        self.bridge.ask(work, results.append)
        self.settle()
        assert results, [failure.text() for failure in self.failures]
        return results[0]

    def case_at(self, stage: Stage, wishes: Wishes = None) -> str:
        """The reference of a case that has come to a stage; `wishes` in place of those in the letter."""
        if stage == Stage.INTAKE:
            wishes = None  # they are named at the intake
        if wishes is None and stage in self._aside.reached:
            kept, reference = self._aside.reached[stage]
            self._reopen(kept, self.folder)
            return reference
        if stage == Stage.INTAKE:
            self._reopen(self._aside.reached[None][0], self.folder)
            reference = self.do(lambda desk: intake.receive_mail(desk, demo_inputs.request_mail(desk), "request.eml"))
        else:
            before = list(Stage)[list(Stage).index(stage) - 1]
            reference = self.case_at(before, wishes)
            self.do(lambda desk: _STEPS[before](desk, reference, wishes) or True)
        if wishes is None:
            self._put_aside(stage, reference)
        return reference

    def _open_new(self, reviewer: bool) -> None:
        if None in self._aside.reached:
            self._reopen(self._aside.reached[None][0], self.folder)
            return
        self.folder.mkdir(parents=True)
        self.bridge.open(lambda around: (self._set_up(around, reviewer), None))
        self.settle()
        assert self.failures == [], [failure.text() for failure in self.failures]
        self._put_aside(None, "")

    def _put_aside(self, stage: Stage | None, reference: str) -> None:
        kept = self._aside.folder / f"aside-{len(self._aside.reached)}"
        self._reopen(self.folder, kept)
        self._aside.reached[stage] = kept, reference

    def _reopen(self, source: Path, target: Path) -> None:
        """Copy the store while it is locked, with its data sources, then unlock it again."""

        def opening(around: Surroundings) -> tuple[Desk, bool]:
            if target.exists():
                shutil.rmtree(target)
            shutil.copytree(source, target)
            return offices.unlock(self.folder / "store", Passphrase(PASSPHRASE), around), True

        opened: list[bool] = []
        self.bridge.open(opening, opened.append)
        self.settle()
        assert opened, [failure.text() for failure in self.failures]

    def settle(self) -> None:
        """Wait until the desk has nothing to do."""
        late = QDeadlineTimer(WAIT)
        while self.busy:
            assert not late.hasExpired(), "the desk does not answer"
            QTest.qWait(5)
        QTest.qWait(0)  # what was put into a shown page is shown in the next turn

    def _set_busy(self, busy: bool) -> None:
        self.busy = busy

    def _set_up(self, around: Surroundings, reviewer: bool) -> Desk:
        inputs = demo_inputs.copy_inputs(self.folder)
        log = self.folder / "sources" / "web-server.log"
        lines = log.read_text().splitlines(keepends=True)
        log.write_text("".join([line for line in lines if line.startswith(demo_inputs.VISITOR)][:20]))
        desk, _ = offices.set_up(
            self.folder / "store", demo_inputs.ORGANISATION, "Amara Osei", PASSPHRASE, around, kdf=CHEAP
        )
        for source in inputs:
            offices.add_source(desk, source)
        if reviewer:
            offices.add_officer(desk, "Jonas Lindqvist", Role.REVIEWER, SECOND_PASSPHRASE)
        return desk


class CaseInWindow:
    """The page of a case, the desk behind it, and a person in front of it."""

    def __init__(self, office: Office, qtbot: QtBot) -> None:
        self._office = office
        self.folder, self.bridge, self.do = office.folder, office.bridge, office.do
        self.failures, self.notices = office.failures, office.notices
        self.settle = office.settle
        self.failures.clear()
        self.notices.clear()
        self.page = CasePage(self.bridge)
        self.page.resize(*PAGE_SIZE)
        qtbot.addWidget(self.page)
        self.page.show()
        self.reference = ""

    # ── The desk ──

    def case(self) -> Case:
        """The case as the store has it."""
        return self.do(lambda desk: cases.get_case(desk, self.reference))

    def until(self, stage: Stage, wishes: Wishes = None) -> None:
        """The story up to a stage, at the desk; then the case is opened in the window."""
        self.reference = self._office.case_at(stage, wishes)
        self.open(stage)

    def open(self, stage: Stage) -> None:
        """Open the case in the window, at a stage."""
        self.page.open(self.reference)
        self.settle()
        self.page.show_stage(stage)
        self.settle()

    def postal_code(self) -> str:
        """What the shop's database holds."""
        with sqlite3.connect(self.folder / "sources" / "chinook.sqlite") as shop:
            return str(shop.execute("SELECT PostalCode FROM Customer WHERE CustomerId = 2").fetchone()[0])

    def change_postal_code(self, to: str) -> None:
        """Somebody else changes it."""
        with sqlite3.connect(self.folder / "sources" / "chinook.sqlite") as shop:
            shop.execute("UPDATE Customer SET PostalCode = ? WHERE CustomerId = 2", (to,))

    # ── The person in front of the window ──

    def primary(self) -> QPushButton:
        """The primary button under the page."""
        return self.page._footer.primary

    def missing(self) -> str:
        """What the footer says is missing."""
        return self.page._footer._missing.text()

    def press_primary(self, words: str) -> None:
        """Press the primary button, which says these words and can be pressed."""
        button = self.primary()
        assert (button.text(), button.isVisible(), button.isEnabled()) == (words, True, True), self.missing()
        self.press(button)

    def press(self, button: QAbstractButton) -> None:
        """Press a button with the mouse."""
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def button(self, accessible_name: str) -> QPushButton:
        """The visible button that a screen reader calls so."""
        (button,) = (
            b
            for b in self.shown().findChildren(QPushButton)
            if b.isVisible() and accessible_name in (b.accessibleName(), b.text())
        )
        return button

    def type(self, accessible_name: str, text: str) -> None:
        """Type into the visible field of that name, in place of what it holds."""
        (field,) = (
            f for f in self.shown().findChildren(QLineEdit) if f.isVisible() and f.accessibleName() == accessible_name
        )
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)

    def shown(self) -> QWidget:
        """The page of the stage that is shown."""
        return self.page.stage_page()

    def reads(self) -> str:
        """Every word on the page of the stage, from the top, without the marks that keep values together."""
        said = [
            widget.text() if isinstance(widget, QLabel) else widget.toPlainText()
            for widget in self.shown().findChildren(QWidget)
            if isinstance(widget, QLabel | QPlainTextEdit) and widget.isVisible()
        ]
        return "\n".join(said).replace("\u2068", "").replace("\u2069", "")

    def nameless(self) -> list[str]:
        """What the keyboard reaches on the page and a screen reader has no name for."""
        return [
            type(widget).__name__
            for widget in self.shown().findChildren(QWidget)
            if widget.isVisible()
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not (widget.accessibleName() or getattr(widget, "text", str)())
            and not isinstance(widget.parent(), QComboBox)
        ]

    def stage(self) -> str:
        """The name of the stage whose page is shown."""
        return stage_word(self.page._shown)


def an_office(folder: Path, *, reviewer: bool = True) -> Iterator[Office]:
    """For a fixture: the office, locked at the end."""
    office = Office(folder, reviewer=reviewer)
    yield office
    office.bridge.stop()


def _confirm(desk: Desk, reference: str, wishes: Wishes) -> None:
    case = cases.get_case(desk, reference)
    person = next(person for person in case.candidates if person.matched_by == "email")
    if wishes is not None:
        case = replace(case, wishes=wishes)
    intake.confirm_intake(
        desk,
        reference,
        rights=case.rights,
        wishes=case.wishes,
        identifiers=case.identifiers,
        person_key=(person.source_id, person.key),
    )


def _verify_identity(desk: Desk, reference: str, _wishes: Wishes) -> None:
    person = cases.get_case(desk, reference).person
    assert person is not None
    point = next(point.id for point in person.contact_points if point.kind == "email")
    identity.vouch_contact_point(desk, reference, point, date(2021, 1, 1), "Invoices went there since.")
    message = identity.issue_code(desk, reference, point)
    assert identity.enter_code(desk, reference, demo_inputs.code_in(message.content))
    identity.decide_identity(desk, reference)


def _collect(desk: Desk, reference: str, _wishes: Wishes) -> None:
    collect.collect(desk, reference)
    found = cases.get_findings(desk, reference)
    collect.decide_findings(desk, reference, [f.id for f in found], FindingDecision.DISCLOSE)


def _correct(desk: Desk, reference: str, _wishes: Wishes) -> None:
    ((index, finding_id),) = correct.wish_targets(desk, reference)
    to = cases.get_case(desk, reference).wishes[index].to
    planned = correct.plan_correction(desk, reference, finding_id, to, "It is wrong.", "Her word.")
    correct.decide_correction(desk, planned, Decision.ACCEPTED)
    correct.preview_correction(desk, planned)
    correct.apply_correction(desk, planned)
    for notice in cases.get_case(desk, reference).notices:
        correct.told_recipient(desk, notice.id, "by e-mail")


def _review(desk: Desk, reference: str, _wishes: Wishes) -> None:
    review.draw_documents(desk, reference)
    reviewer = next(officer for officer in offices.officers(desk) if officer.role == Role.REVIEWER)
    review.approve(desk, reference, reviewer.id, SECOND_PASSPHRASE)


def _print(desk: Desk, reference: str, _wishes: Wishes) -> None:
    disclose.note_printed(desk, reference)


_STEPS: dict[Stage, Callable[[Desk, str, Wishes], None]] = {
    Stage.INTAKE: _confirm,
    Stage.IDENTITY: _verify_identity,
    Stage.COLLECT: _collect,
    Stage.CORRECT: _correct,
    Stage.CARRY_OUT: lambda desk, reference, wishes: None,
    Stage.REVIEW: _review,
    Stage.DISCLOSE: _print,
}
