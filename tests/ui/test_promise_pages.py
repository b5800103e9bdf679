"""The pages of the promises in the real window: notices, statistics, permissions, disclosures, the guide."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from desktop_app.ui.permissions_page import ListCheck, PermissionCard, _proof
from desktop_app.ui.statistics_page import StatisticsPage
from tests.conftest import DEMO
from tests.ui.whole_window import WholeWindow, a_window, copy_store, make_store, quick_keys  # noqa: F401

POLICY = DEMO / "privacy-policy-3cx-2013.txt"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, quick_keys: None) -> Path:  # noqa: F811
    folder = tmp_path_factory.mktemp("made")
    make_store(folder)
    return folder


@pytest.fixture
def whole(made: Path, tmp_path: Path, qapp: QApplication) -> Iterator[WholeWindow]:
    """The window, unlocked, over a store with one request."""
    with a_window(tmp_path, copy_store(made, tmp_path)) as whole:
        whole.unlock()
        yield whole


def put(whole: WholeWindow, name: str, text: str) -> None:
    """Write into the visible field of that name, at once."""
    (field,) = (one for one in whole.shown(QLineEdit) if one.accessibleName() == name)
    field.setText(text)


def add_version(whole: WholeWindow, path: Path, version: str, day: str) -> None:
    whole.press("Add a version…")
    put(whole, "File of the notice", str(path))
    put(whole, "Version", version)
    put(whole, "In force from", day)
    whole.press("Keep this version")


def test_a_new_version_is_compared_marked_told_and_saved(
    whole: WholeWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edited = tmp_path / "policy-2018.txt"
    edited.write_text(POLICY.read_text("utf-8").replace("at any time. Please", "at any time, free. Please"), "utf-8")
    whole.press("Notices")
    add_version(whole, POLICY, "January 2011", "26 January 2011")
    add_version(whole, edited, "May 2018", "25 May 2018")
    assert "Privacy policy, May 2018" in whole.reads()
    put(whole, "Day", "21 November 2013")
    assert "Privacy policy, January 2011" in whole.reads().splitlines()
    whole.press("Show what Privacy policy, May 2018 changed")
    whole.press("Sentence 39 is significant")
    assert "A significant change must be posted" in whole.reads()
    put(whole, "Who is to be told", "everyone who visits the site")
    whole.press("Add to the list")
    put(whole, "Done on", "25 May 2018")
    put(whole, "Proof", str(edited))
    whole.press("Note as done: everyone who visits the site")
    whole.picture("notices")
    assert "Nothing is left to do for this version." in whole.reads()
    assert whole.nameless() == []


def test_statistics_show_what_is_withheld_and_are_published_once(whole: WholeWindow, tmp_path: Path) -> None:
    whole.press("Statistics")
    assert "In all: withheld" in whole.reads()
    whole.picture("statistics")
    (page,) = whole.shown(StatisticsPage)
    page.publish(tmp_path / "now.pdf", "pdf")
    whole.settle()
    assert "not over yet" in whole.window.messages.text()
    assert not (tmp_path / "now.pdf").exists()
    assert whole.nameless() == []


def test_an_opt_in_is_recorded_taken_back_and_a_list_is_cleaned_by_it(whole: WholeWindow, tmp_path: Path) -> None:
    whole.press("Permissions")
    for name, evidence in (("ann", "web form, entry 17"), ("eve", "")):
        whole.press("Record an opt-in or opt-out…")
        put(whole, "E-mail address", f"{name}@example.org")
        put(whole, "Channel", "form on the website")
        put(whole, "Evidence", evidence)
        (wording,) = (one for one in whole.shown(QPlainTextEdit) if one.accessibleName() == "Wording that was shown")
        wording.setPlainText("Yes, send me news.")
        whole.press("Record the opt-in")
    assert "draft: no evidence" in whole.reads() and "permitted" in whole.reads()
    rows = tmp_path / "list.csv"
    rows.write_text("email\nann@example.org\neve@example.org\nzoe@example.org\n", "utf-8")
    (check,) = whole.shown(ListCheck)
    check.check(rows, tmp_path / "cleaned.csv")
    whole.settle()
    assert (tmp_path / "cleaned.csv").read_text("utf-8") == "email\nann@example.org\n"
    assert "1 of 3 rows may be mailed; they are in cleaned.csv." in whole.reads()
    whole.picture("permissions")
    assert whole.nameless() == []
    card = next(one for one in whole.shown(PermissionCard) if "ann@" in one._permission.address)
    card.export(_proof, tmp_path / "proof.pdf", "ann@example.org")
    whole.settle()
    assert (tmp_path / "proof.pdf").read_bytes().startswith(b"%PDF-")
    whole.press("Opt ann@example.org out now")
    assert whole.reads().count("opted out") >= 2
