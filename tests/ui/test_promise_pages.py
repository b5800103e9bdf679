"""The pages of the promises in the real window: notices, statistics, permissions, disclosures, the guide."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QListWidget, QPlainTextEdit, QTabWidget

from desktop_app.ui.disclosures_page import AccountCard, DisclosureCard
from desktop_app.ui.guide_page import GuideText, sections
from desktop_app.ui.list_check import ListCheck
from desktop_app.ui.permissions_page import PermissionCard, _proof
from desktop_app.ui.statistics_page import StatisticsPage
from tests.conftest import DEMO
from tests.ui.whole_window import WholeWindow, a_window, copy_store, make_store, quick_keys  # noqa: F401

SECOND = "another quite long passphrase"
POLICY = DEMO / "privacy-policy-3cx-2013.txt"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, quick_keys: None) -> Path:  # noqa: F811
    folder = tmp_path_factory.mktemp("made")
    (folder / "reference").write_text(make_store(folder, SECOND), "utf-8")
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


def test_visitors_are_counted_from_the_log_and_published(whole: WholeWindow, tmp_path: Path) -> None:
    whole.press("Statistics")
    choose(whole, "Report", "Visitors of the website")
    choose(whole, "To", "May 2015")
    assert not whole.button("Publish as a PDF…").isEnabled()
    whole.press("Show")
    assert "A visitor is an address" in whole.reads()
    whole.picture("visitors")
    (page,) = whole.shown(StatisticsPage)
    page.publish(tmp_path / "visitors.csv", "csv")
    whole.settle()
    assert '"Visitors, by page",/,' in (tmp_path / "visitors.csv").read_text("utf-8-sig")
    choose(whole, "To", "June 2015")
    whole.press("Show")
    page.publish(tmp_path / "later.csv", "csv")
    whole.settle()
    assert "was published already" in whole.window.messages.text()
    assert not (tmp_path / "later.csv").exists()
    assert whole.nameless() == []


def test_the_yearly_metrics_of_california_are_a_ready_report(whole: WholeWindow, tmp_path: Path) -> None:
    whole.press("Statistics")
    choose(whole, "Report", "Yearly metrics of California (11 CCR § 7102)")
    assert "section 7102(a)(1)" in whole.reads()
    whole.picture("metrics")
    (page,) = whole.shown(StatisticsPage)
    page.publish(tmp_path / "metrics.pdf", "pdf")
    whole.settle()
    choose(whole, "Requests of", "All individuals (§ 7102(b))")
    whole.press("Show")
    assert "from all individuals" in whole.reads()
    whole.picture("metrics-of-all")
    assert (tmp_path / "metrics.pdf").read_bytes().startswith(b"%PDF-")
    assert whole.nameless() == []


def test_an_administrator_chooses_below_which_count_is_withheld(whole: WholeWindow) -> None:
    whole.press("Settings")
    choose(whole, "Withhold counts", "below 20")
    (box,) = (one for one in whole.shown(QComboBox) if one.accessibleName() == "Withhold counts")
    box.activated.emit(box.currentIndex())
    whole.settle()
    whole.press("Statistics")
    assert "Counts below 20 are withheld" in whole.reads()


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
    odd = tmp_path / "odd.csv"
    odd.write_bytes("email\nÄnn@x.org ö\n".encode() + b"\xff\xff\x81\x8d\xff\xff\xff\xff\n")
    check.check(odd, tmp_path / "odd-cleaned.csv")
    whole.settle()
    assert not (tmp_path / "odd-cleaned.csv").exists() and "encoding of odd.csv" in whole.window.messages.text()
    two = tmp_path / "two.csv"
    two.write_bytes("main;other;name\nann@example.org;zoe@example.org;Ä\n".encode("cp1252"))
    check.check(two, tmp_path / "two-cleaned.csv")
    whole.settle()
    assert "More than one column" in whole.window.messages.text()
    choose(whole, "Encoding", "cp1252")
    put(whole, "Column with the addresses", "main")
    check.check(two, tmp_path / "two-cleaned.csv")
    whole.settle()
    assert (tmp_path / "two-cleaned.csv").read_bytes() == two.read_bytes()
    whole.picture("permissions")
    assert whole.nameless() == []
    card = next(one for one in whole.shown(PermissionCard) if "ann@" in one._permission.address)
    card.export(_proof, tmp_path / "proof.pdf", "ann@example.org")
    whole.settle()
    assert (tmp_path / "proof.pdf").read_bytes().startswith(b"%PDF-")
    whole.press("Opt ann@example.org out now")
    assert whole.reads().count("opted out") >= 2
    whole.press("Record an opt-in or opt-out…")
    put(whole, "E-mail address", "dan@example.org")
    put(whole, "Channel", "form on the website")
    put(whole, "Evidence", "web form, entry 18")
    lines(whole, "Wording that was shown", "Yes, send me news.")
    (double,) = (one for one in whole.shown(QCheckBox) if "double opt-in" in one.text())
    double.setChecked(True)
    whole.press("Record the opt-in")
    assert "not confirmed yet" in whole.reads()
    assert not whole.button("The message to dan@example.org was answered").isEnabled(), "what shows it is asked for"
    put(whole, "What shows that the message was answered", "mail log, line 7")
    whole.press("The message to dan@example.org was answered")
    assert "confirmed · mail log, line 7" in whole.reads() and "not confirmed yet" not in whole.reads()
    whole.picture("permission-cards")


def lines(whole: WholeWindow, name: str, text: str) -> None:
    """Write into the visible field of several lines of that name."""
    (field,) = (one for one in whole.shown(QPlainTextEdit) if one.accessibleName() == name)
    field.setPlainText(text)


def choose(whole: WholeWindow, name: str, words: str) -> None:
    """Choose from the visible list of that name."""
    (box,) = (one for one in whole.shown(QComboBox) if one.accessibleName() == name)
    box.setCurrentText(words)
    whole.settle()


def test_an_order_is_checked_authorised_sent_and_accounted_for(whole: WholeWindow, tmp_path: Path) -> None:
    order = tmp_path / "order.pdf"
    order.write_bytes(b"%PDF-1.4 an order")
    whole.press("Disclosures")
    assert "nothing may be given to an agent" in whole.reads()
    whole.press("Record a disclosure…")
    put(whole, "Recipient", "District Court")
    choose(whole, "Ground", "Order of a court")
    put(whole, "What the recipient needs the data for", "evidence in a lawsuit")
    lines(whole, "Whose data", "Leonie Köhler; leonekohler@surfeu.de")
    lines(whole, "Data that were asked for", "invoices\naddress")
    lines(whole, "Data that are given", "invoices")
    whole.picture("disclosure-form")
    whole.press("Keep the draft")
    said = whole.reads()
    assert "The order has no number." in said and "that is not from the letter" in said
    assert not whole.button("Authorise: DIS-2026-0001").isEnabled()
    whole.press("Change: DIS-2026-0001")
    put(whole, "Number of the order", "12 C 34/26")
    put(whole, "Where you found it", "directory of the courts")
    for box in whole.shown(QCheckBox):
        box.setChecked(True)
    choose(whole, "May the person be told?", "Yes")
    whole.press("Keep the draft")
    put(whole, "Document to keep with it", str(order))
    whole.press("Attach the document: DIS-2026-0001")
    assert "Nothing is missing here." in whole.reads()
    whole.press("Authorise: DIS-2026-0001")
    put(whole, "The other officer's own passphrase", SECOND)
    whole.press("Authorise as this officer")
    put(whole, "Sent how", "by courier, sealed")
    whole.picture("disclosures")
    whole.press("Note as sent: DIS-2026-0001")
    (card,) = whole.shown(DisclosureCard)
    card.export(tmp_path / "record.pdf")
    put(whole, "Person", "leonekohler@surfeu.de")
    whole.press("Show the account")
    assert "24 November 2026: District Court" in whole.reads()
    (account,) = whole.shown(AccountCard)
    account.export(tmp_path / "account.pdf")
    whole.settle()
    for name in ("record.pdf", "account.pdf"):
        assert (tmp_path / name).read_bytes().startswith(b"%PDF-")
    assert whole.nameless() == []


def test_the_guide_has_a_section_with_a_picture_for_each_promise_and_loads_nothing_else(whole: WholeWindow) -> None:
    titles = [section.title for section in sections()]
    assert [title.partition(".")[0] for title in titles[1:]] == [str(number) for number in range(1, 11)]
    whole.press("Guide")
    (listed,) = (one for one in whole.shown(QListWidget))
    (text,) = whole.shown(GuideText)
    picture, pictures = QTextDocument.ResourceType.ImageResource.value, set()
    for number, section in enumerate(sections()[1:], 1):
        listed.setCurrentRow(number)
        assert section.title.partition(". ")[2] in text.toPlainText()
        name = section.path.read_text("utf-8").rpartition("](")[2].rstrip(")\n")
        assert not text.loadResource(picture, QUrl(name)).isNull(), name
        pictures.add(name)
    assert len(pictures) == 10, "each promise has a picture of its own"
    whole.picture("guide")
    outside = ("https://example.org/x.png", "file:///etc/hostname", "../../icons/dot-light.svg", "../pictures/../en/x")
    for elsewhere in outside:
        assert text.loadResource(picture, QUrl(elsewhere)).isNull()
    assert whole.nameless() == []


def test_another_law_is_chosen_with_its_reason_and_the_deadline_follows(whole: WholeWindow, made: Path) -> None:
    assert whole.window.office is not None
    whole.window.office.open_case((made / "reference").read_text("utf-8"))
    whole.settle()
    (tabs,) = whole.shown(QTabWidget)
    tabs.setCurrentIndex(1)
    whole.settle()
    assert "12(3) GDPR" in whole.reads()
    choose(whole, "Law", "CCPA")
    assert not whole.button("Count under this law").isEnabled(), "a reason is asked for"
    whole.type("Why it applies", "The person lives in California.")
    whole.picture("law")
    whole.press("Count under this law")
    whole.picture("law-chosen")
    assert "1798.130" in whole.reads() and "12(3) GDPR" not in whole.reads()
    tabs.setCurrentIndex(tabs.count() - 1)
    whole.settle()
    assert "Counted under another law" in whole.reads()
    assert whole.nameless() == []


def test_an_agreement_is_kept_and_ended_and_a_day_that_is_none_is_said(whole: WholeWindow, tmp_path: Path) -> None:
    paper = tmp_path / "agreement.pdf"
    paper.write_bytes(b"%PDF-1.4 an agreement")
    whole.press("Disclosures")
    whole.press("Add an agreement…")
    put(whole, "Agent or contractor", "Acme")
    lines(whole, "Confidentiality clause", "All of it is secret.")
    put(whole, "Begins", "1 January 2026")
    put(whole, "Ends", "soon")
    put(whole, "Signed agreement", str(paper))
    whole.press("Keep the agreement")
    assert "Write a day as in" in whole.reads(), "nothing is lost, and what is wrong is said"
    next(box for box in whole.shown(QCheckBox) if "until notice is given" in box.text()).setChecked(True)
    whole.press("Keep the agreement")
    assert "Acme, until notice is given" in whole.reads() and "holds" in whole.reads()
    whole.press("The agreement with Acme ends today")
    assert "Acme, until notice is given" not in whole.reads() and "Acme, until " in whole.reads()
    assert whole.nameless() == []
