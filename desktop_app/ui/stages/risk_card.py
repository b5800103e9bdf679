"""How much harm the wrong person could do with the answer: as it stands, and a form to see it otherwise."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.case import Case
from desktop_app.domain.identity_case import Risk
from desktop_app.ui.parts import Badge, Card, Choice, FieldRow, LinkButton, QuietButton, QuietLabel, Section


def risk_word(risk: Risk) -> str:
    """A class of risk in words."""
    tr = QCoreApplication.translate
    return {
        Risk.STANDARD: tr("words", "standard risk"),
        Risk.HIGH: tr("words", "high risk"),
    }[risk]


class RiskCard(Card):
    """`chosen` carries the risk and the reason for it."""

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._badge = Badge()
        self._meaning = QuietLabel()
        self.opener = LinkButton(self.tr("See the risk otherwise…"))
        self.opener.setCheckable(True)
        self.risk = Choice()
        for risk in Risk:
            self.risk.addItem(risk_word(risk), risk.value)
        self.why = QLineEdit()
        self.save = QuietButton(self.tr("Keep this risk"))
        self._why_row = FieldRow(self.tr("Why the risk is seen so"), self.why, self.tr("One sentence."))
        self.form = QWidget()
        form = QVBoxLayout(self.form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(8)
        hint = self.tr("A standard risk asks for one proof, a high one for two; an opt-out of advertising for none.")
        form.addWidget(FieldRow(self.tr("Risk"), self.risk, hint))
        form.addWidget(self._why_row)
        form.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        head = QHBoxLayout()
        head.addWidget(Section(self.tr("What a wrong answer could do")), 1)
        head.addWidget(self._badge)
        self.body.addLayout(head)
        self.body.addWidget(self._meaning)
        self.body.addWidget(self.opener, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.form)
        self.form.hide()
        self.opener.toggled.connect(self.form.setVisible)
        self.save.clicked.connect(self._save)

    def show_case(self, case: Case, *, fresh: bool) -> None:
        """Show the risk of a case; what is typed stays, unless `fresh`."""
        risk = Risk(case.risk)
        self._badge.show_word(risk_word(risk), "warn" if risk == Risk.HIGH else "plain")
        self._meaning.setText(
            self.tr(
                "Two independent proofs are needed, through different contact points or in person. The rules also see "
                "a high risk by themselves where the file speaks of a child, a protected address or special categories."
            )
            if risk == Risk.HIGH
            else self.tr(
                "One proof through a contact point on file is needed. Choose high for health, children, finances, "
                "whereabouts, or all that there is about a person."
            )
        )
        self.opener.setVisible(case.closed_at is None)
        if fresh or case.closed_at is not None:
            self.begin(risk)

    def begin(self, risk: Risk) -> None:
        """Nothing typed yet; the form put away."""
        self.risk.setCurrentIndex(self.risk.findData(risk.value))
        self.why.clear()
        self._why_row.show_message("")
        self.opener.setChecked(False)

    def _save(self) -> None:
        why = self.why.text().strip()
        self._why_row.show_message("" if why else self.tr("Why is the risk seen so?"))
        if why:
            self.chosen.emit(self.risk.currentData(), why)
        else:
            self.why.setFocus()
