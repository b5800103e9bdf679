"""The main job by the keyboard alone: from the locked door to the closed case, and not one click.

The window is the program's own, drawn off the screen; keys go to whatever has the keyboard, as they do at a desk.
What a key cannot reach cannot be used here.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QFileDialog, QRadioButton, QWidget

from tests.journeys.test_story import code_in
from tests.ui.case_in_window import PASSPHRASE, WAIT
from tests.ui.whole_window import WholeWindow, a_window, make_store, quick_keys  # noqa: F401

SECOND = "meadow-tunnel-forty-lantern"
K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier

pytestmark = [pytest.mark.journey, pytest.mark.timeout(300)]


class AtTheKeys(WholeWindow):
    """The window, and somebody who has no mouse."""

    def key(self, key: Qt.Key, with_key: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press one key, and let everything come of it."""
        QTest.keyClick(self.focus(), key, with_key)
        self.settle()

    def focus(self) -> QWidget:
        """What has the keyboard."""
        if QApplication.activeWindow() is None:
            self.window.activateWindow()
            assert QTest.qWaitForWindowActive(self.window)
        found = QApplication.focusWidget() or QApplication.activeWindow()
        assert found is not None
        return found

    def name(self) -> str:
        """The name of what has the keyboard."""
        focus = self.focus()
        return focus.accessibleName() or str(getattr(focus, "text", str)()).replace("&", "")

    def reach(self, name: str) -> None:
        """Tab on until something of that name has the keyboard; inside a group of choices, the arrow keys."""
        passed: list[str] = []
        for _ in range(150):
            if self.name().startswith(name):
                return
            passed.append(self.name())
            if isinstance(self.focus(), QRadioButton) and self._beside(name):
                QTest.keyClick(self.focus(), K.Key_Down)
            else:
                QTest.keyClick(self.focus(), K.Key_Tab)
        raise AssertionError(f"no key leads to {name!r}: {passed}")

    def _beside(self, name: str) -> bool:
        """Whether a choice of that name is in the group that has the keyboard."""
        around = self.focus().parentWidget()
        choices = around.findChildren(QRadioButton) if around else []
        return any((c.accessibleName() or c.text()).startswith(name) for c in choices)

    def use(self, name: str) -> None:
        """Go to a button and press it."""
        self.reach(name)
        button = self.focus()
        assert isinstance(button, QAbstractButton) and button.isEnabled(), name
        self.key(K.Key_Space)

    def write(self, name: str, words: str) -> None:
        """Go to a field and write into it, in place of what it holds."""
        self.reach(name)
        QTest.keyClick(self.focus(), K.Key_A, CTRL)
        QTest.keyClicks(self.focus(), words)

    def primary(self) -> None:
        """Do the one next thing."""
        self.key(K.Key_Return, CTRL)

    def answer_file_dialog(self, path: Path) -> None:
        """Write a whole path into the dialog that is open."""
        (dialog,) = self.shown(QFileDialog)
        QTest.keyClick(self.focus(), K.Key_A, CTRL)
        QTest.keyClicks(self.focus(), str(path))
        QTest.keyClick(self.focus(), K.Key_Return)
        self.until(lambda: not dialog.isVisible())
        self.settle()

    def pick(self, name: str, words: str) -> None:
        """Choose an entry of a list that folds out, by its first letters."""
        self.reach(name)
        box = self.focus()
        assert isinstance(box, QComboBox)
        for _ in range(box.count()):
            if box.currentText().startswith(words):
                return
            self.key(K.Key_Down)
        raise AssertionError(f"{words!r} is not in {name!r}")

    def stage(self, words: str) -> None:
        """Wait until the case is at a stage."""
        self.until(lambda: any(b.accessibleName().startswith(words) for b in self.shown(QAbstractButton)), 2 * WAIT)


def identity(whole: AtTheKeys, folder: Path) -> None:
    whole.reach("E-mail: leonekohler@surfeu.de")
    whole.key(K.Key_Space)
    whole.use("Say since when it has been on file")
    whole.write("On file, unchanged, since", "1 January 2021")
    whole.write("How that is known", "Invoices have gone to this address since then.")
    whole.use("Keep this statement")
    whole.use("Make an e-mail draft with a code")
    whole.answer_file_dialog(folder / "draft.eml")
    whole.write("The code that came back", code_in(folder / "draft.eml"))
    whole.use("Check the code")
    whole.primary()
    whole.stage("Stage 3 of 7: Collect, current")


def collect(whole: AtTheKeys) -> None:
    whole.primary()
    whole.until(lambda: "357 found" in whole.reads(), 2 * WAIT)
    whole.write("Search in the findings", "SupportRepId")
    whole.until(lambda: any(b.text() == "Select all 1 undecided" for b in whole.shown(QAbstractButton)))
    whole.use("Select all 1 undecided")
    whole.use("Withhold…")
    whole.write("Ground for withholding", "Rights and freedoms of others, Article 15(4) GDPR")
    whole.use("Withhold 1 finding")
    whole.write("Search in the findings", " ")
    QTest.keyClick(whole.focus(), K.Key_Backspace)
    whole.until(lambda: any(b.text() == "Select all 422 undecided" for b in whole.shown(QAbstractButton)))
    whole.use("Select all 422 undecided")
    whole.use("Disclose")
    whole.stage("Stage 4 of 7: Correct, current")


def correct(whole: AtTheKeys) -> None:
    whole.write("Reason for correcting PostalCode", "The person says the stored value is wrong.")
    whole.write("What shows PostalCode to be right", "Her own word, once she was verified.")
    for _ in range(4):  # plan, accept, preview, change
        whole.primary()
    assert "applied and read back" in whole.reads()
    whole.primary()


def review(whole: AtTheKeys) -> None:
    whole.primary()
    whole.write("The second officer's own passphrase", SECOND)
    whole.primary()
    whole.stage("Stage 6 of 7: Disclose, current")


def disclose(whole: AtTheKeys, folder: Path) -> None:
    (folder / "out").mkdir()
    whole.use("Export to a folder")
    whole.answer_file_dialog(folder / "out")
    assert {path.suffix for path in (folder / "out").iterdir()} == {".pdf"}
    whole.pick("How Nordkurier Paketdienst GmbH (delivery) was told", "by e-mail")
    whole.primary()
    whole.stage("Stage 7 of 7: Close, current")


def test_the_main_job_needs_no_mouse(tmp_path: Path, qapp: QApplication) -> None:
    make_store(tmp_path, SECOND)
    with a_window(tmp_path, tmp_path / "store", kind=AtTheKeys) as whole:
        QTest.keyClicks(whole.focus(), PASSPHRASE)
        whole.key(K.Key_Return)
        whole.key(K.Key_Down)
        whole.key(K.Key_Return)
        whole.stage("Stage 1 of 7: Intake, current")
        whole.key(K.Key_F6)
        whole.reach("Leonie Köhler")
        whole.key(K.Key_Space)
        whole.primary()
        whole.stage("Stage 2 of 7: Identity, current")
        identity(whole, tmp_path)
        collect(whole)
        correct(whole)
        review(whole)
        disclose(whole, tmp_path)
        whole.primary()
        whole.stage("Stage 7 of 7: Close, done")
        whole.reach("Parts of the case")
        for _ in range(5):
            whole.key(K.Key_Right)
        assert "Case closed" in whole.reads()
        whole.key(K.Key_L, CTRL)
        assert whole.window.office is None
