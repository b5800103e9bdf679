"""Who acts for the person and by what authority, what the file says of the person, and the officer's own interest."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from desktop_app.domain.case import Case
from desktop_app.domain.identity_case import ContactKind, Flag, Role
from desktop_app.domain.representation import Custody, Representation, Tie
from desktop_app.ui.parts import Choice, FieldRow
from desktop_app.ui.stages.opening_card import DayLine, OpeningCard
from desktop_app.ui.words import day_words


class ActingForCard(OpeningCard):
    """`chosen` carries a Representation, or None where the person asks alone."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        tr = QCoreApplication.translate
        super().__init__(
            tr("ActingForCard", "Who asks"),
            tr("ActingForCard", "Somebody else asks for the person…"),
            tr("ActingForCard", "Keep who asks"),
            parent,
        )
        self._agent_id = ""
        self.role = Choice()
        self.role.addItem(self.tr("The person alone"), "")
        for role in Role:
            self.role.addItem(role_name(role), role.value)
        self.name = QLineEdit()
        self.dated = DayLine(self.tr("Mandate dated"), self.tr("Leave open what you have not seen."))
        self.until = DayLine(self.tr("Mandate valid until"))
        self.signed = _yes_or_no(self.tr("signed"), self.tr("not signed"))
        self.names_us = _yes_or_no(self.tr("made out for this organisation"), self.tr("made out for another one"))
        self.custody = Choice()
        self.custody.addItem(self.tr("not looked into"), "")
        for custody in Custody:
            self.custody.addItem(custody_name(custody), custody.value)
        self._name_row = FieldRow(self.tr("Name of the one who acts"), self.name)
        self._mandate = (
            self._name_row,
            self.dated,
            self.until,
            FieldRow(self.tr("Signature on the mandate"), self.signed),
            FieldRow(self.tr("Whom the mandate is made out for"), self.names_us),
        )
        self._custody_row = FieldRow(self.tr("Custody of the child"), self.custody)
        for row in (FieldRow(self.tr("Who asks"), self.role), *self._mandate, self._custody_row):
            self.fields.addWidget(row)
        self.role.currentIndexChanged.connect(self._role_chosen)
        self.save.clicked.connect(self._save)
        self._role_chosen()

    def show_case(self, case: Case, *, fresh: bool) -> None:
        """Show who acts in a case; what is typed stays, unless `fresh`."""
        acting = case.acting_for
        if acting is None:
            self.say(self.tr("As far as is known, the person asks alone."))
        else:
            need = self.tr(
                "Needed: a document that gives authority, recorded as evidence below, and the person's own word "
                "through a contact point on file. A young child's word is not asked for."
            )
            self.say("\n".join(_told(acting)), need)
        if fresh or case.closed_at is not None:
            self._fill(acting)
            self.put_away(closed=case.closed_at is not None)

    def _fill(self, acting: Representation | None) -> None:
        self._agent_id = acting.agent_id if acting else ""
        self.role.setCurrentIndex(max(0, self.role.findData(acting.role.value)) if acting else 0)
        self.name.setText(acting.name if acting else "")
        self.dated.show_day(acting.dated if acting else None)
        self.until.show_day(acting.valid_until if acting else None)
        self.signed.setCurrentIndex(_index(acting.signed if acting else None))
        self.names_us.setCurrentIndex(_index(acting.names_us if acting else None))
        self.custody.setCurrentIndex(max(0, self.custody.findData(acting.custody)) if acting and acting.custody else 0)

    def _role_chosen(self) -> None:
        role = self.role.currentData()
        for row in self._mandate:
            row.setVisible(bool(role))
        self._custody_row.setVisible(role == Role.PARENT)

    def _save(self) -> None:
        role = self.role.currentData()
        if not role:
            self.chosen.emit(None)
            return
        if not (self.dated.check() and self.until.check()):
            return
        custody = self.custody.currentData() if role == Role.PARENT else ""
        self.chosen.emit(
            Representation(
                Role(role),
                name=self.name.text().strip(),
                dated=self.dated.day(),
                valid_until=self.until.day(),
                signed=self.signed.currentData(),
                names_us=self.names_us.currentData(),
                custody=Custody(custody) if custody else None,
                agent_id=self._agent_id if role == Role.PORTAL else "",
            )
        )


class PersonFactsCard(OpeningCard):
    """`chosen` carries the date of birth (or None) and the flags."""

    chosen = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        tr = QCoreApplication.translate
        super().__init__(
            tr("PersonFactsCard", "What the file says of the person"),
            tr("PersonFactsCard", "Enter what the file says…"),
            tr("PersonFactsCard", "Keep what the file says"),
            parent,
        )
        self.born = DayLine(self.tr("Date of birth on file"), self.tr("From the file, never from the request."))
        self.flags = {flag: QCheckBox(flag_name(flag)) for flag in Flag}
        self.fields.addWidget(self.born)
        for box in self.flags.values():
            self.fields.addWidget(box)
        self.save.clicked.connect(self._save)

    def show_case(self, case: Case, *, fresh: bool) -> None:
        """Show what is known of the person; what is typed stays, unless `fresh`."""
        person = case.person
        lines = []
        if person is not None and person.born is not None:
            lines.append(self.tr("Born on {day}.").format(day=day_words(person.born)))
        if person is not None:
            lines += [f"{flag_name(flag)}." for flag in person.flags]
        self.say("\n".join(lines) or self.tr("Nothing that asks for more care is entered."))
        if fresh or case.closed_at is not None:
            self.born.show_day(person.born if person else None)
            for flag, box in self.flags.items():
                box.setChecked(person is not None and flag in person.flags)
            self.put_away(closed=case.closed_at is not None)
        self.setVisible(person is not None)

    def _save(self) -> None:
        if self.born.check():
            self.chosen.emit(self.born.day(), tuple(flag for flag, box in self.flags.items() if box.isChecked()))


class AnswerToCard(OpeningCard):
    """`chosen` carries the kind of address (or None) and the address."""

    chosen = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        tr = QCoreApplication.translate
        super().__init__(
            tr("AnswerToCard", "Where the answer is asked for"),
            tr("AnswerToCard", "The request names a place…"),
            tr("AnswerToCard", "Keep where it is asked for"),
            parent,
        )
        self.kind = Choice()
        self.kind.addItem(self.tr("It names no place"), "")
        for kind, words in (
            (ContactKind.EMAIL, self.tr("E-mail address")),
            (ContactKind.POST, self.tr("Postal address")),
            (ContactKind.PHONE, self.tr("Telephone number")),
            (ContactKind.ACCOUNT, self.tr("Account or app")),
            (ContactKind.COOKIE, self.tr("Browser or device, by its cookie")),
        ):
            self.kind.addItem(words, kind.value)
        self.value = QLineEdit()
        self._value_row = FieldRow(self.tr("As the request writes it"), self.value)
        self.fields.addWidget(FieldRow(self.tr("The answer is asked for at"), self.kind))
        self.fields.addWidget(self._value_row)
        self.kind.currentIndexChanged.connect(lambda _: self._value_row.setVisible(bool(self.kind.currentData())))
        self.save.clicked.connect(self._save)

    def show_case(self, case: Case, *, fresh: bool) -> None:
        """Show what a request asks; what is typed stays, unless `fresh`."""
        asked = case.answer_to
        hint = self.tr("It is compared with what was on file before, and never followed on the request's word alone.")
        self.say(asked.value if asked else self.tr("The request names no place."), hint if asked else "")
        if fresh or case.closed_at is not None:
            self.kind.setCurrentIndex(max(0, self.kind.findData(asked.kind)) if asked else 0)
            self.value.setText(asked.value if asked else "")
            self._value_row.setVisible(asked is not None)
            self.put_away(closed=case.closed_at is not None)

    def _save(self) -> None:
        kind = self.kind.currentData()
        missing = bool(kind) and not self.value.text().strip()
        self._value_row.show_message(self.tr("Which one?") if missing else "")
        if not missing:
            self.chosen.emit(ContactKind(kind) if kind else None, self.value.text().strip())


class ConflictCard(OpeningCard):
    """`chosen` carries the tie (or None) and a sentence on it."""

    chosen = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        tr = QCoreApplication.translate
        super().__init__(
            tr("ConflictCard", "You and this case"),
            tr("ConflictCard", "Declare an interest…"),
            tr("ConflictCard", "Keep what you declare"),
            parent,
        )
        self.tie = Choice()
        self.tie.addItem(self.tr("I have no interest in this case"), "")
        for tie in Tie:
            self.tie.addItem(tie_name(tie), tie.value)
        self.why = QLineEdit()
        self.fields.addWidget(FieldRow(self.tr("Your interest"), self.tie))
        self.fields.addWidget(FieldRow(self.tr("In a sentence"), self.why))
        self.save.clicked.connect(self._save)

    def show_case(self, case: Case, officer: str, *, fresh: bool) -> None:
        """Show what was declared; what is typed stays, unless `fresh`."""
        names = {name.casefold() for name in (case.person.names if case.person else ())}
        lines = [f"{one.officer_name}: {tie_name(one.tie)}{'. ' if one.why else ''}{one.why}" for one in case.conflicts]
        hint = ""
        if not lines and officer.casefold() in names:
            hint = self.tr("The person has the same name as you. Is this your own request?")
        elif lines:
            hint = self.tr("Whoever has declared an interest may not decide; somebody else has to.")
        self.say("\n".join(lines) or self.tr("Nobody has declared an interest."), hint)
        if fresh or case.closed_at is not None:
            mine = next((one for one in case.conflicts if one.officer_name == officer), None)
            self.tie.setCurrentIndex(max(0, self.tie.findData(mine.tie.value)) if mine else 0)
            self.why.setText(mine.why if mine else "")
            self.put_away(closed=case.closed_at is not None)

    def _save(self) -> None:
        tie = self.tie.currentData()
        self.chosen.emit(Tie(tie) if tie else None, self.why.text().strip())


def role_name(role: Role) -> str:
    """Who acts, in words."""
    tr = QCoreApplication.translate
    return {
        Role.PARENT: tr("words", "A parent"),
        Role.SOLICITOR: tr("words", "A solicitor"),
        Role.PORTAL: tr("words", "A portal or agent"),
        Role.RELATIVE: tr("words", "A relative"),
        Role.ATTORNEY: tr("words", "Somebody with a power of attorney"),
    }[role]


def custody_name(custody: Custody) -> str:
    """What is known of custody, in words."""
    tr = QCoreApplication.translate
    return {
        Custody.SHOWN: tr("words", "shown by a document"),
        Custody.UNKNOWN: tr("words", "not known"),
        Custody.DISPUTED: tr("words", "disputed"),
    }[custody]


def flag_name(flag: Flag) -> str:
    """A flag in words."""
    tr = QCoreApplication.translate
    return {
        Flag.PROTECTED_ADDRESS: tr("words", "The address is protected"),
        Flag.CHILD: tr("words", "The person is a child"),
        Flag.DECEASED: tr("words", "The person has died"),
        Flag.SPECIAL_CATEGORY: tr("words", "Special categories of data (health, belief …)"),
    }[flag]


def tie_name(tie: Tie) -> str:
    """An interest in words."""
    tr = QCoreApplication.translate
    return {
        Tie.OWN_REQUEST: tr("words", "It is the officer's own request"),
        Tie.RELATIVE: tr("words", "It is a relative's request"),
        Tie.OTHER: tr("words", "Another interest"),
    }[tie]


def _told(acting: Representation) -> list[str]:
    tr = QCoreApplication.translate
    lines = [f"{role_name(acting.role)}{': ' if acting.name else ''}{acting.name}"]
    if acting.agent_id:
        lines.append(tr("words", "Signed as {agent}; the signature was valid.").format(agent=acting.agent_id))
    if acting.dated:
        lines.append(tr("words", "Mandate dated {day}.").format(day=day_words(acting.dated)))
    if acting.valid_until:
        lines.append(tr("words", "Mandate valid until {day}.").format(day=day_words(acting.valid_until)))
    if acting.signed is not None:
        lines.append(tr("words", "Mandate signed.") if acting.signed else tr("words", "Mandate not signed."))
    if acting.names_us is False:
        lines.append(tr("words", "Mandate made out for another organisation."))
    if acting.custody:
        lines.append(tr("words", "Custody: {state}.").format(state=custody_name(acting.custody)))
    return lines


def _yes_or_no(yes: str, no: str) -> Choice:
    choice = Choice()
    for words, value in ((QCoreApplication.translate("words", "not looked at"), None), (yes, True), (no, False)):
        choice.addItem(words, value)
    return choice


def _index(value: bool | None) -> int:
    return {None: 0, True: 1, False: 2}[value]
