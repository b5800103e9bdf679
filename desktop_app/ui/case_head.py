"""The head of a request: who asks, what for, until when, how that day was counted, and what else can be done."""

from __future__ import annotations

from datetime import date
from functools import partial
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.domain.case import Case
from desktop_app.domain.paths import Path, paths_of
from desktop_app.domain.turnings import Turning, TurningKind, brought_phrases, joined_still, parted_phrase
from desktop_app.ui.only_reading import reading
from desktop_app.ui.parts import Badge, Card, LinkButton, PlainLabel, QuietButton, QuietLabel, Title, clear_layout
from desktop_app.ui.saying import say, say_kept
from desktop_app.ui.stages.flow import flowing
from desktop_app.ui.turning_page import offered, turning_word
from desktop_app.ui.words import channel_word, day_words, due_words, right_word


class CaseHead(QWidget):
    """Who asks, what for, until when; how that day was counted, what the rights ask for, and what else can be done."""

    turning_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._name = WholeName()
        self._reference = QuietLabel()
        self._merged = PlainLabel()
        self._rights = QHBoxLayout()
        self._rights.setSpacing(6)
        self._due = Badge()
        self._due_day = PlainLabel()
        self._how = reading(LinkButton(self.tr("How it was counted")))
        self._how.setCheckable(True)
        self._counted = Card()
        self._counted_words = PlainLabel()
        self._counted.body.addWidget(self._counted_words)
        self._counted.hide()
        self._how.toggled.connect(self._counted.setVisible)
        self._asks = reading(LinkButton(self.tr("What it asks for")))
        self._asks.setCheckable(True)
        self._asked = Card()
        self._asked_words = PlainLabel()
        self._asked.body.addWidget(self._asked_words)
        self._asked.hide()
        self._asks.toggled.connect(self._asked.setVisible)
        self.more = QuietButton(self.tr("More…"))
        self.more.setAccessibleName(self.tr("More to do with this request"))
        self._menu = QMenu(self.more)
        self.more.setMenu(self._menu)
        self._due_day.setWordWrap(False)
        # A name without a space in it must not push the list out of the window.
        for label in (self._name, self._reference):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        rights = QWidget()
        rights.setLayout(self._rights)
        self._rights.setContentsMargins(0, 0, 0, 0)
        until = QWidget()
        until_row = QHBoxLayout(until)
        until_row.setContentsMargins(0, 0, 0, 0)
        until_row.setSpacing(8)
        until_row.addWidget(self._due)
        until_row.addWidget(self._due_day)
        links = QWidget()
        link_row = QHBoxLayout(links)
        link_row.setContentsMargins(0, 0, 0, 0)
        link_row.setSpacing(0)
        for link in (self._how, self._asks):
            link_row.addWidget(link)
        line = flowing((rights, until, links))
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._name, 1)
        top.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self._reference)
        column.addWidget(self._merged)
        column.addWidget(line)
        column.addWidget(self._counted)
        column.addWidget(self._asked)

    def _merged_words(self, turning: Turning) -> str:
        if turning.kind == TurningKind.PARTED:
            return say(parted_phrase(turning))
        rights = ", ".join(right_word(right) for right in turning.rights)
        brought = [say(phrase) for phrase in brought_phrases(turning)]
        if rights:
            brought.insert(0, self.tr("These rights came from it: {rights}.").format(rights=rights))
        if turning.reasons:  # as it was kept in one piece
            brought.append(turning.reasons)
        if not brought:
            return self.tr("{other} was merged into this case; it brought nothing new.").format(other=turning.other)
        return " ".join((self.tr("{other} was merged into this case.").format(other=turning.other), *brought))

    def show_case(self, case: Case, today: date) -> None:
        """Show the head of a case."""
        self._name.show_name(case.person_named)
        self._reference.setText(
            self.tr("{reference} · received {day} · {channel}").format(
                reference=case.reference, day=day_words(case.received), channel=channel_word(case.channel)
            )
        )
        parted = [turning for turning in case.turnings if turning.kind == TurningKind.PARTED]
        joined = (*joined_still(case.turnings), *parted)
        self._merged.setText("\n".join(self._merged_words(turning) for turning in joined))
        self._merged.setVisible(bool(joined))
        clear_layout(self._rights)
        for asked in case.rights:
            word = right_word(asked.right)
            if case.asks_for(asked.right):
                self._rights.addWidget(Badge(word, "info"))
            else:
                self._rights.addWidget(Badge(self.tr("{right}: refused").format(right=word), "warn"))
        if not case.rights:
            self._rights.addWidget(QuietLabel(self.tr("No right named yet")))
        past = case.closed_at is None and case.due is not None and case.due < today
        due = due_words(case.due, today, case.closed_at is not None, case.stands_still)
        self._due.show_word(due, "bad" if past and not case.stands_still else "plain")
        if case.closed_at is not None or case.due is None:
            self._due_day.setText("")
        elif past and case.stands_still:
            self._due_day.setText(self.tr("until the person answers"))
        else:
            self._due_day.setText(self.tr("answer by {day}").format(day=day_words(case.due)))
        self._menu.clear()
        for kind in offered(case):
            action = self._menu.addAction(f"{turning_word(kind)}…")
            action.triggered.connect(partial(self.turning_wanted.emit, kind))
        self._asked_words.setText("\n\n".join(_path_words(path) for path in paths_of(case.open_rights)))
        self._asks.setVisible(bool(case.open_rights))
        self._how.setVisible(bool(case.due_explanation))
        source = self.tr("Source: {source}").format(source=case.due_source) if case.due_source else ""
        self._counted_words.setText("\n".join((*map(say_kept, case.due_explanation), source)).strip())


class WholeName(Title):
    """A name; a word of it that is longer than its line ends in "…", and the whole name is in the tool tip."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = ""

    def show_name(self, name: str) -> None:
        """Show this."""
        self._whole = name
        self.setAccessibleName(name)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may show more or less of it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.ensurePolished()
        measured = self.fontMetrics()
        words = (
            measured.elidedText(word, Qt.TextElideMode.ElideRight, self.width()) for word in self._whole.split(" ")
        )
        shown = " ".join(words)
        self.setToolTip(f"<span>{escape(self._whole)}</span>" if shown != self._whole else "")
        if shown != self.text():
            self.setText(shown)


def _path_words(path: Path) -> str:
    """The guidance on a right, with what it rests on."""
    return f"{right_word(path.right)}: {' '.join(say(sentence) for sentence in path.guidance)} ({path.source})"
