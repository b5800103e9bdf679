"""A case grows old and is erased, in the window and on the command line, and no backup brings it back."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPlainTextEdit

from desktop_app.cli import surroundings
from desktop_app.desk import cases, office
from desktop_app.documents import verify
from desktop_app.store.store import Passphrase
from desktop_app.ui.parts import QuietButton
from desktop_app.ui.retention_page import RetentionPage
from tests.cli.conftest import Redress, passphrase, redress, write  # noqa: F401 - fixtures
from tests.desk.conftest import FIRST_DAY, PASSPHRASE, past, template  # noqa: F401 - fixtures
from tests.store.searching import blobs, found
from tests.ui.whole_window import WholeWindow, a_window, quick_keys  # noqa: F401 - fixtures

PERSONAL = ["Leonie", "Köhler", "leonekohler@surfeu.de", "Theodor-Heuss-Straße 34"]


@pytest.fixture
def place(past: tuple[Path, str], tmp_path: Path) -> Path:  # noqa: F811
    """A store of its own with one closed case."""
    return Path(shutil.copytree(past[0] / "store", tmp_path / "store"))


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> list[datetime]:
    """The instant the command line takes for now."""
    clock = [FIRST_DAY + timedelta(hours=1)]
    monkeypatch.setattr(surroundings, "now", lambda: clock[0])
    return clock


def nothing_left(place: Path, around: surroundings.Surroundings) -> bool:
    """Whether a store that was just left holds no byte of the person."""
    desk = office.unlock(place, Passphrase(PASSPHRASE), around)
    try:
        desk.store.empty_log()
        assert desk.store.verify().ok
        return not found(desk.store, PERSONAL) and not blobs(place) and cases.list_cases(desk).rows == ()
    finally:
        desk.close()


def test_a_case_is_erased_by_rule_on_the_command_line_and_no_backup_brings_it_back(
    redress: Redress,  # noqa: F811
    place: Path,
    passphrase: Path,  # noqa: F811
    at: list[datetime],
    tmp_path: Path,
) -> None:
    given = ("--passphrase-file", passphrase)

    def run(*command: str | Path) -> object:
        outcome = redress("store", *command, *given, "--json")
        assert outcome.status == 0, outcome.err
        return outcome.document

    seen = run("retention", place)
    assert seen["rules"] == [] and seen["due"] == [] and seen["proposal"]["keep_months"] == 36
    assert seen["kept"][0]["because"] == "No rule says how long it is kept."
    refused = redress("store", "set-retention", place, "--months", "36", "--basis", "Article 5(1)(e) GDPR", *given)
    assert refused.status == 1 and "--yes" in refused.err
    run("set-retention", place, "--months", "36", "--basis", "Article 5(1)(e) GDPR", "--yes")
    assert run("erase", place, "--yes")["erased"] == []
    run("backup", place, tmp_path / "before.backup")
    at[0] += timedelta(days=3 * 366)
    seen = run("retention", place)
    assert [case["reference"] for case in seen["due"]] == ["DSR-2026-0001"]
    assert seen["contents"]["findings"] > 10 and seen["contents"]["documents"] == 2
    text = redress("store", "retention", place, *given)
    assert "closed on 24 November 2026, is to be erased; it was kept until 24 November 2029." in text.out
    run("hold", place, "dsr-2026-0001", "--reason", "A complaint is pending.")
    held = redress("store", "erase", place, "DSR-2026-0001", "--yes", *given)
    assert held.status == 1 and "On hold: A complaint is pending." in held.err
    run("lift-hold", place, "dsr-2026-0001")
    unasked = redress("store", "erase", place, *given)
    assert unasked.status == 1 and "--yes" in unasked.err

    done = run("erase", place, "--closed-before", "2027-01-01", "--certificate", tmp_path / "c.pdf", "--yes")

    assert done["erased"] == ["DSR-2026-0001"] and done["emptied"] is True
    assert done["contents"]["findings"] == seen["contents"]["findings"]
    assert "A backup was made before this, on 24 November 2026." in done["elsewhere"][0]
    assert nothing_left(place, surroundings.surroundings(keyring=False))
    assert redress("record", "verify", tmp_path / "c.pdf").status == 0
    assert redress("store", "verify", place, *given).status == 0
    assert redress("audit", "verify", place, *given).status == 0

    restored = redress("store", "restore", tmp_path / "before.backup", place, "--yes", *given)
    assert restored.status == 0 and "erased again at once" in restored.err and "Erased again" in restored.out
    assert nothing_left(place, surroundings.surroundings(keyring=False))

    shutil.copy(place / "erasures.txt", tmp_path / "log.txt")
    elsewhere = tmp_path / "elsewhere"
    log = ("--erasure-log", tmp_path / "log.txt")
    assert redress("store", "restore", tmp_path / "before.backup", elsewhere, *log, *given).status == 0
    assert nothing_left(elsewhere, surroundings.surroundings(keyring=False))


def test_one_case_is_erased_by_decision_on_the_command_line(
    redress: Redress,  # noqa: F811
    place: Path,
    passphrase: Path,  # noqa: F811
    at: list[datetime],
) -> None:
    given = ("--passphrase-file", passphrase)
    for wrong in (("--reason", "x"), ("DSR-2026-0001", "DSR-2026-0002", "--reason", "x")):
        assert redress("store", "erase", place, *wrong, *given).status == 2
    assert redress("store", "erase", place, "DSR-1999-0001", "--yes", *given).status == 2
    not_due = redress("store", "erase", place, "DSR-2026-0001", "--yes", *given)
    assert not_due.status == 1 and "No rule says how long it is kept." in not_due.err
    done = redress("store", "erase", place, "dsr-2026-0001", "--reason", "Asked for.", "--yes", *given)
    assert done.status == 0 and "Erased: DSR-2026-0001." in done.out
    assert nothing_left(place, surroundings.surroundings(keyring=False))
    assert redress("request", "show", place, "DSR-2026-0001", *given).status == 2


@pytest.fixture
def whole(place: Path, tmp_path: Path, qapp: QApplication) -> Iterator[WholeWindow]:
    """The window over that store, unlocked, three years later."""
    with a_window(tmp_path, place) as whole:
        whole.later(days=3 * 366)
        whole.unlock()
        yield whole


def put(whole: WholeWindow, name: str, text: str) -> None:
    """Write into the visible field of that name, at once."""
    fields = [one for kind in (QLineEdit, QPlainTextEdit) for one in whole.shown(kind)]
    (field,) = (one for one in fields if one.accessibleName() == name)
    field.setPlainText(text) if isinstance(field, QPlainTextEdit) else field.setText(text)
    whole.settle()


def test_a_case_is_erased_in_the_window_and_certified(whole: WholeWindow, place: Path, tmp_path: Path) -> None:
    whole.press("Retention")
    assert "There is no rule yet" in whole.reads() and "Nothing is due." in whole.reads()
    assert "DSR-2026-0001, 24 November 2026: No rule says how long it is kept." in whole.reads()
    whole.press("Set a rule…")
    assert whole.field("Months after closing").text() == "36"
    put(whole, "Months after closing", "6")
    assert "less than a year" in whole.reads()
    put(whole, "Months after closing", "several")
    whole.press("Confirm this rule")
    assert "Write a number of months." in whole.reads()
    put(whole, "Months after closing", "36")
    assert "less than a year" not in whole.reads()
    whole.picture("retention-rule")
    whole.press("Confirm this rule")
    assert whole.reads().count("36 months after closing: all rights") == 1
    assert "DSR-2026-0001, closed on 24 November 2026, kept until 24 November 2029" in whole.reads()
    assert whole.button("Retention, 1 request") is not None
    put(whole, "Reference", "dsr-2026-0001")
    put(whole, "Reason", "A complaint is pending.")
    whole.press("Put on hold")
    assert "On hold: A complaint is pending." in whole.reads() and "Nothing is due." in whole.reads()
    put(whole, "Reference", "dsr-2026-0001")
    whole.press("Lift the hold")
    whole.picture("retention-due")
    assert whole.nameless() == []
    whole.press("Erase 1 case")
    assert "It cannot be brought back" in whole.reads()
    whole.press("Cancel")
    assert "DSR-2026-0001, closed on" in whole.reads()
    whole.press("Erase 1 case")
    whole.press("Erase 1 case for good")
    assert "Nothing is due." in whole.reads() and "Earlier erasures" in whole.reads()
    assert whole.reads().count("36 months after closing: all rights") == 1, "nothing lies over something else"
    whole.picture("retention-erased")
    assert not any(secret in whole.reads() for secret in PERSONAL)
    assert whole.nameless() == []

    (page,) = whole.shown(RetentionPage)
    save = [b for b in page.findChildren(QuietButton) if b.text() == "Save the certificate…"]
    assert len(save) == 2, "with what was just erased, and in the list of earlier erasures"
    save[0].click()
    whole.settle()
    (dialog,) = whole.window.findChildren(QFileDialog)
    dialog.filesSelected.emit([str(tmp_path / "certificate.pdf")])
    dialog.reject()
    whole.settle()
    pdf = (tmp_path / "certificate.pdf").read_bytes()
    (tmp_path / "certificate.pdf").unlink()
    assert verify(pdf).ok
    whole.close()
    assert nothing_left(place, surroundings.surroundings(keyring=False))


def test_whoever_may_not_erase_is_told_in_the_window_and_nothing_goes(place: Path, tmp_path: Path) -> None:
    with a_window(tmp_path, place) as whole:
        whole.unlock("another quite long passphrase")
        whole.press("Retention")
        put(whole, "Reference", "DSR-2026-0001")
        put(whole, "Reason", "I want to.")
        whole.press("Erase this case…")
        whole.press("Erase DSR-2026-0001 for good")
        assert "This step is not part of your role; it is for: administrators." in whole.reads()
        assert "DSR-2026-0001, 24 November 2026" in whole.reads()
