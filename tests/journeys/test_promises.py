"""The ten promises of the policy, each kept once in the window and once on the command line, on real inputs."""

from __future__ import annotations

import csv
import os
import textwrap
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTableView,
    QWidget,
)

from desktop_app.desk import cases, collect, correct, demo_inputs, disclosures, identity, intake, office
from desktop_app.desk.disclosures import NewDisclosure
from desktop_app.desk.office import Desk
from desktop_app.domain.corrections import Decision
from desktop_app.domain.disclosures import Checks, Ground, Subject
from desktop_app.domain.findings import FindingDecision
from desktop_app.domain.organisation import NewDataSource
from desktop_app.domain.records import RecordType
from desktop_app.store.store import Passphrase, Surroundings
from desktop_app.ui.chart import BarChart
from desktop_app.ui.disclosures_page import DisclosureCard
from desktop_app.ui.list_check import ListCheck
from desktop_app.ui.permissions_page import PermissionCard
from desktop_app.ui.stages.recipients import RecipientRow
from tests.cli.conftest import Outcome, Redress, redress, write  # noqa: F401 fixtures
from tests.conftest import DEMO
from tests.ui import whole_window
from tests.ui.case_in_window import PASSPHRASE
from tests.ui.whole_window import WholeWindow, a_window, copy_store, make_store, quick_keys  # noqa: F401

SECOND = "another quite long passphrase"
POLICY = DEMO / "privacy-policy-3cx-2013.txt"
SHOP = {
    "kind": "database",
    "table": "Customer",
    "key": "CustomerId",
    "match": {"email": "Email", "name": ["FirstName", "LastName"]},
}
IDENTITY: dict[str, Any] = {
    "id": "s1",
    "today": "2026-05-04",
    "risk": "standard",
    "subject": {"id": "c7", "names": ["Leonie Köhler"], "date_of_birth": None, "flags": [], "contact_points": []},
    "other_candidates": [],
    "request": {
        "right": "access",
        "received": "2026-05-01",
        "channel": "email",
        "text": "",
        "sender": {"display_name": "Leonie", "address": "l@example.org"},
        "deliver_to": {"kind": "email", "value": "l@example.org"},
        "asks_to_change": [],
    },
    "evidence": [{"kind": "signed_in_session", "contact_point": None, "at": "2026-05-02", "result": "match"}],
    "officer": {"id": "o1", "conflicts": []},
}


@pytest.fixture(scope="module", autouse=True)
def today() -> Iterator[datetime]:
    """The window's clock stands where the command line's runs: both work on one store."""
    with pytest.MonkeyPatch.context() as patch:
        at = datetime.now(UTC).replace(microsecond=0) - timedelta(minutes=10)
        patch.setattr(whole_window, "NOW", at)
        yield at


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, quick_keys: None, today: datetime) -> Path:  # noqa: F811
    folder = tmp_path_factory.mktemp("made")
    make_store(folder, SECOND)
    return folder


class Office:
    """One store, opened in the window or by commands, never by both at once."""

    def __init__(self, folder: Path, run: Redress, at: datetime) -> None:
        self.folder, self.store, self.at = folder, folder / "store", at
        self._run = run
        self.passphrase = folder / "passphrase.txt"
        self.passphrase.write_text(PASSPHRASE, "utf-8")
        self.passphrase.chmod(0o600)

    @contextmanager
    def window(self) -> Iterator[WholeWindow]:
        with a_window(self.folder, self.store) as whole:
            whole.unlock()
            if any(button.text() == "Later" for button in whole.shown(QAbstractButton)):
                whole.press("Later")  # the advice to back up
            yield whole

    def desk(self, work: Callable[[Desk], Any]) -> Any:
        """What other journeys show at length, done here at the desk."""
        desk = office.unlock(self.store, Passphrase(PASSPHRASE), Surroundings(lambda: self.at, os.urandom, None))
        try:
            return work(desk)
        finally:
            desk.close()

    def run(self, *arguments: object) -> Outcome:
        return self._run(*map(str, arguments))

    def redress(self, *arguments: object) -> Outcome:
        return self.run(*arguments, "--passphrase-file", self.passphrase)


@pytest.fixture
def at(
    made: Path,
    tmp_path: Path,
    qapp: QApplication,
    redress: Redress,  # noqa: F811
    today: datetime,
) -> Office:
    copy_store(made, tmp_path)
    return Office(tmp_path, redress, today)


def put(whole: WholeWindow, name: str, text: str) -> None:
    (field,) = (one for one in whole.shown(QLineEdit) if one.accessibleName() == name)
    field.setText(text)


def lines(whole: WholeWindow, name: str, text: str) -> None:
    (field,) = (one for one in whole.shown(QPlainTextEdit) if one.accessibleName() == name)
    field.setPlainText(text)


def picture_of(whole: WholeWindow, name: str, thing: QWidget) -> None:
    """A picture (see `WholeWindow.picture`) with this in view: those of the guide are made so."""
    whole.settle()
    area = thing.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if isinstance(area, QScrollArea):
        area.widget().layout().activate()
        area.ensureWidgetVisible(thing, 0, 40)
    whole.picture(name)


def choose(whole: WholeWindow, name: str, words: str) -> None:
    (box,) = (one for one in whole.shown(QComboBox) if one.accessibleName() == name)
    box.setCurrentText(words)


def documents_of(desk: Desk, reference: str) -> dict[RecordType, str]:
    """What stands on the pages of each document of a case, in one line."""
    said = {}
    for document in cases.get_case(desk, reference).current_documents:
        with pypdfium2.PdfDocument(cases.document_bytes(desk, document.id)) as pdf:
            pages = [page.get_textpage().get_text_bounded() for page in pdf]
        said[document.type] = " ".join("\n".join(pages).split())
    return said


def found_in(whole: WholeWindow) -> set[str]:
    """Every cell of the list of findings."""
    (table,) = whole.shown(QTableView)
    model = table.model()
    return {
        str(model.index(row, column).data()) for row in range(model.rowCount()) for column in range(model.columnCount())
    }


def verified(desk: Desk, cookie: str = "") -> str:
    """The request of Leonie Köhler up to a verified identity; its reference."""
    reference = str(cases.list_cases(desk).rows[0].reference)
    case = cases.get_case(desk, reference)
    person = next(person for person in case.candidates if person.matched_by == "email")
    intake.confirm_intake(
        desk,
        reference,
        rights=case.rights,
        wishes=case.wishes,
        identifiers=replace(case.identifiers, cookie_ids=(cookie,) if cookie else ()),
        person_key=(person.source_id, person.key),
    )
    point = next(point.id for point in person.contact_points if point.kind == "email")
    identity.vouch_contact_point(desk, reference, point, date(2021, 1, 1), "Invoices went there since.")
    message = identity.issue_code(desk, reference, point)
    assert identity.enter_code(desk, reference, demo_inputs.code_in(message.content))
    identity.decide_identity(desk, reference)
    return reference


def open_case(whole: WholeWindow, reference: str) -> None:
    assert whole.window.office is not None
    whole.window.office.open_case(reference)
    whole.settle()


def test_promise_1_web_server_logs(at: Office, weblog: Path, write: Callable[[str, Any], Path]) -> None:  # noqa: F811
    reference = at.desk(verified)
    with at.window() as whole:
        open_case(whole, reference)
        whole.press("Search the data sources")
        said = whole.reads()
        assert "Web server log" in said and "357 found" in said and "10,000 lines read" in said
        whole.picture("guide-log")
        visit = next(cell for cell in found_in(whole) if cell.startswith("GET /presentations/logstash-1/ "))
        assert "from the address 130.237.218.86; came from https://www.google.se/; browser" in visit
    source = write("source.json", {"kind": "weblog", "path": str(weblog)})
    who = write("who.json", {"ip_addresses": ["130.237.218.86"]})
    found = at.run("find", source, who, "--json").document["findings"]
    assert len(found) == 357
    assert all(item["locator"].startswith("line ") for item in found)


def test_promise_2_cookies(at: Office, write: Callable[[str, Any], Path]) -> None:  # noqa: F811
    table = write("preferences.csv", "cookie_id,language,signed_in\nc0ffee42,de,yes\nbeef0007,en,no\n")
    config = {"kind": "cookies", "path": str(table)}
    found = at.run("find", write("s.json", config), write("who.json", {"cookie_ids": ["c0ffee42"]}), "--json")
    values = {item["field"]: item["value"] for item in found.document["findings"]}
    assert values["language"] == "de" and "en" not in values.values()
    at.desk(
        lambda desk: office.add_source(
            desk, NewDataSource("Preferences", config, "settings", "contract", "preferences", "a year", "the browser")
        )
    )
    reference = at.desk(lambda desk: verified(desk, cookie="c0ffee42"))
    with at.window() as whole:
        open_case(whole, reference)
        whole.press("Search the data sources")
        said = whole.reads()
        assert "Preferences" in said and "2 rows read" in said
        picture_of(whole, "guide-cookies", whole.shown(QTableView)[0])
        assert {"language", "de"} <= found_in(whole) and "en" not in found_in(whole)
    nobody = {**IDENTITY, "evidence": [{**IDENTITY["evidence"][0], "kind": "cookie"}]}
    refused = at.run("identity", write("case.json", nobody))
    assert refused.status == 2, "a cookie is no evidence of who somebody is"


def test_promise_3_registration(at: Office, chinook: Path, write: Callable[[str, Any], Path]) -> None:  # noqa: F811
    reference = at.desk(verified)
    with at.window() as whole:
        open_case(whole, reference)
        whole.press("Search the data sources")
        assert "Shop database" in whole.reads() and "59 rows read" in whole.reads()
        picture_of(whole, "guide-registration", whole.shown(QTableView)[0])
        assert {"FirstName", "Leonie", "PostalCode", "70174"} <= found_in(whole)
    source = write("source.json", {**SHOP, "url": f"sqlite:///{chinook}"})
    found = at.run("find", source, write("who.json", {"emails": ["leonekohler@surfeu.de"]}), "--json")
    fields = {item["field"]: item["value"] for item in found.document["findings"]}
    assert (fields["FirstName"], fields["PostalCode"]) == ("Leonie", "70174")


def test_promise_4_corrections(at: Office, chinook: Path, write: Callable[[str, Any], Path]) -> None:  # noqa: F811
    def given_to_others(desk: Desk, recipient: str, silent_until: date | None = None) -> None:
        new = NewDisclosure(
            recipient,
            Ground.LAW,
            (Subject("Leonie Köhler", "leonekohler@surfeu.de"),),
            legal_reference="§ 93 AO",
            purpose="taxes",
            asked=("address",),
            given=("address",),
            checks=Checks("directory", True, True, None, None, True, silent_until is None),
            silent_until=silent_until,
        )
        kept = disclosures.draft(desk, new).disclosure
        (second,) = (one for one in office.officers(desk) if one.id != desk.officer.id)
        disclosures.authorise(desk, kept.reference, second.id, SECOND)
        disclosures.sent(desk, kept.reference, desk.today(), "by post")

    def up_to_the_plan(desk: Desk) -> str:
        given_to_others(desk, "Tax Office")
        given_to_others(desk, "Customs Investigation", desk.today() + timedelta(days=30))
        reference = verified(desk)
        collect.collect(desk, reference)
        found = cases.get_findings(desk, reference)
        collect.decide_findings(desk, reference, [one.id for one in found], FindingDecision.DISCLOSE)
        ((index, finding),) = correct.wish_targets(desk, reference)
        wish = cases.get_case(desk, reference).wishes[index]
        plan = correct.plan_correction(desk, reference, finding, wish.to, "It is wrong.", "Her word.")
        correct.decide_correction(desk, plan, Decision.ACCEPTED)
        return reference

    reference = at.desk(up_to_the_plan)
    with at.window() as whole:
        open_case(whole, reference)
        whole.press("Preview the change")
        whole.press("Change PostalCode in Shop database")
        assert "applied and read back" in whole.reads()
        assert "Tax Office" in whole.reads(), "the register of disclosures says who had the data"
        assert "Customs Investigation" not in whole.reads(), "she may not be told of it yet"
        picture_of(whole, "guide-corrections", whole.shown(RecipientRow)[-1])
        for row in whole.shown(RecipientRow):
            row.choice.setEditText("by letter")
            whole.press(row.button.accessibleName())
        whole.press("Go on to Review")
        whole.press("Draw the documents")
    corrected = at.desk(lambda desk: cases.get_case(desk, reference).corrections[0])
    assert corrected.read_back == "70173"
    said = at.desk(lambda desk: documents_of(desk, reference))
    for record in (RecordType.ACCESS_RESPONSE, RecordType.RECTIFICATION_NOTICE):
        assert "Tax Office" in said[record] and "Customs" not in said[record]
    source = write("source.json", {**SHOP, "url": f"sqlite:///{chinook}"})
    change = {"locator": "CustomerId=2", "field": "PostalCode", "from": "70174", "to": "70173"}
    order = write("order.json", {**change, "reason": "It is wrong.", "evidence": "Her word."})
    assert at.run("correct", source, order, "--apply").status == 0
    again = at.run("correct", source, order, "--apply")
    assert again.status == 1, "the source no longer holds what was seen"


def test_promise_5_kept_from_loss_misuse_and_alteration(at: Office) -> None:
    backup = at.folder / "office.backup"
    assert at.redress("store", "backup", at.store, backup).status == 0
    with at.window() as whole:
        whole.press("Store check")
        whole.press(next(b.text() for b in whole.shown(QAbstractButton) if b.text().startswith("Check")))
        whole.picture("guide-security")
        assert "Everything is as it should be" in whole.reads() and "Every page is as it was written." in whole.reads()
    assert at.redress("store", "verify", at.store).status == 0
    pages = bytearray((at.store / "store.db").read_bytes())
    pages[len(pages) // 2] ^= 1
    (at.store / "store.db").write_bytes(pages)
    assert at.redress("store", "verify", at.store).status in (1, 3), "one bit is noticed"


def test_promise_6_not_shared_for_marketing_without_permission(
    at: Office,
    write: Callable[[str, Any], Path],  # noqa: F811
) -> None:
    share = {
        "recipient": "List Broker Ltd",
        "ground": "marketing-with-permission",
        "subjects": [{"name": "Leonie Köhler", "address": "leonekohler@surfeu.de"}],
        "purpose": "advertising",
        "asked": ["e-mail address"],
        "given": ["e-mail address"],
    }
    draft = at.redress("disclosure", "add", at.store, write("share.json", share), "--json").document
    assert any("not expressly permitted" in phrase for phrase in draft["missing"])
    assert at.redress("disclosure", "authorise", at.store, draft["reference"]).status == 1
    with at.window() as whole:
        whole.press("Disclosures")
        assert not whole.button(f"Authorise: {draft['reference']}").isEnabled()
        whole.press("Permissions")
        whole.press("Record an opt-in or opt-out…")
        put(whole, "E-mail address", "leonekohler@surfeu.de")
        put(whole, "Channel", "form on the website")
        put(whole, "Evidence", "web form, entry 17")
        choose(whole, "Permits", "Sharing with others for their marketing")
        lines(whole, "Wording that was shown", "Yes, share my data for marketing.")
        whole.press("Record the opt-in")
        (card,) = whole.shown(PermissionCard)
        picture_of(whole, "guide-permissions", card)
        assert "permitted" in whole.reads()
        whole.press("Disclosures")
        whole.press(f"Authorise: {draft['reference']}")
        put(whole, "The other officer's own passphrase", SECOND)
        whole.press("Authorise as this officer")
        assert "authorised" in whole.reads()
        whole.press("Permissions")
        whole.press("Opt leonekohler@surfeu.de out now")
    sent = at.redress("disclosure", "sent", at.store, draft["reference"], "--how", "by file transfer")
    assert sent.status == 1, "taken back before it left"


def test_promise_7_shared_by_order_with_agents_and_to_enforce(
    at: Office,
    write: Callable[[str, Any], Path],  # noqa: F811
) -> None:
    order = write("order.pdf", b"%PDF-1.4 an order")
    with at.window() as whole:
        whole.press("Disclosures")
        whole.press("Record a disclosure…")
        put(whole, "Recipient", "District Court")
        choose(whole, "Ground", "Order of a court")
        put(whole, "Number of the order", "12 C 34/26")
        put(whole, "What the recipient needs the data for", "evidence in a lawsuit")
        put(whole, "Where you found it", "directory of the courts")
        lines(whole, "Whose data", "Leonie Köhler; leonekohler@surfeu.de")
        lines(whole, "Data that were asked for", "invoices\naddress")
        lines(whole, "Data that are given", "invoices")
        for box in whole.shown(QCheckBox):
            box.setChecked(True)
        choose(whole, "May the person be told?", "Yes")
        whole.press("Keep the draft")
        (card,) = whole.shown(DisclosureCard)
        reference = card._kept.disclosure.reference
        assert "Attach the order." in whole.reads()
        put(whole, "Document to keep with it", str(order))
        whole.press(f"Attach the document: {reference}")
        whole.press(f"Authorise: {reference}")
        put(whole, "The other officer's own passphrase", SECOND)
        whole.press("Authorise as this officer")
        put(whole, "Sent how", "by courier, sealed")
        picture_of(whole, "guide-disclosures", whole.shown(DisclosureCard)[0])
        whole.press(f"Note as sent: {reference}")
    account = at.folder / "account.pdf"
    told = at.redress("disclosure", "accounting", at.store, "leonekohler@surfeu.de", "--pdf", account, "--json")
    assert [one["recipient"] for one in told.document["disclosures"]] == ["District Court"]
    assert at.run("record", "verify", account).status == 0
    over = at.redress("disclosure", "agreement", at.store, "Acme", "--ends", "2020-01-01", "--json").document
    assert any("ended on 1 January 2020" in phrase for phrase in over["missing"])
    agent = {"recipient": "Acme", "ground": "agent-or-contractor", "agreement": "Acme"}
    blocked = at.redress("disclosure", "add", at.store, write("agent.json", agent), "--json").document
    assert at.redress("disclosure", "authorise", at.store, blocked["reference"]).status == 1


def test_promise_8_statistics_identify_nobody(at: Office) -> None:
    with at.window() as whole:
        whole.press("Statistics")
        assert "In all: withheld" in whole.reads()
    shown = at.redress("statistics", at.store, "--json").document
    counts = [count["count"] for table in shown["tables"].values() for count in table["counts"]]
    assert set(counts) <= {None, 0}, "one request is never a number"
    assert "Leonie" not in repr(shown)
    csv_file = at.folder / "report.csv"
    month = (at.at.date().replace(day=1) - timedelta(days=1)).strftime("%Y-%m")
    period = ("--from", month, "--to", month)
    assert at.redress("statistics", at.store, *period, "--csv", csv_file).status == 0
    rows = list(csv.reader(csv_file.read_text("utf-8-sig").splitlines()))
    assert rows[0] == ["table", "category", "count"]
    with at.window() as whole:
        whole.press("Statistics")
        choose(whole, "Report", "Visitors of the website")
        whole.settle()
        choose(whole, "To", "May 2015")
        whole.press("Show")
        (shown_visitors,) = (one for one in whole.shown(BarChart) if one.accessibleName() == "Visitors, by page")
        whole.picture("guide-statistics")
        assert "; /: " in shown_visitors.accessibleDescription()
    visitors = ("--report", "visitors", "--from", "2015-05", "--to", "2015-05")
    pdf = at.folder / "visitors.pdf"
    counted = at.redress("statistics", at.store, *visitors, "--pdf", pdf, "--json")
    assert counted.document["figures"] == [{"name": "Visitors", "value": 1750, "withheld": False}]
    assert "83.149.9.216" not in counted.out and "?" not in counted.out
    assert at.run("record", "verify", pdf).status == 0
    assert at.redress("statistics", at.store, *visitors[:-1], "2015-06", "--pdf", at.folder / "more.pdf").status == 1
    metrics = at.folder / "metrics.pdf"
    assert at.redress("statistics", at.store, "--report", "ccpa", "--pdf", metrics).status == 0
    assert at.run("record", "verify", metrics).status == 0


def test_promise_9_promotional_messages_only_after_opt_in(
    at: Office,
    write: Callable[[str, Any], Path],  # noqa: F811
) -> None:
    given = ("--wording", "Send me news.", "--channel", "form", "--evidence", "log 1")
    for name in ("ann", "bob"):
        assert at.redress("permission", "give", at.store, f"{name}@example.org", *given).status == 0
    letter = {
        "received": at.at.date().isoformat(),
        "name": "Bob",
        "address": "bob@example.org",
        "text": "Unsubscribe me.",
    }
    asked = at.redress("request", "add", at.store, write("bob.json", {**letter, "rights": ["marketing-opt-out"]}))
    assert asked.status == 0
    rows = write("list.csv", "name,email\nA,ann@example.org\nB,Bob@Example.org\nZ,zoe@example.org\n")
    with at.window() as whole:
        whole.press("Permissions")
        assert "bob@example.org" in whole.reads()
        whole.press(next(b.accessibleName() for b in whole.shown(QAbstractButton) if b.text() == "Opt out and close"))
        (check,) = whole.shown(ListCheck)
        check.check(rows, at.folder / "cleaned.csv")
        whole.until(lambda: "1 of 3 rows may be mailed" in whole.reads())
        picture_of(whole, "guide-promotional-messages", check)
    assert (at.folder / "cleaned.csv").read_text("utf-8") == "name,email\nA,ann@example.org\n"
    checked = at.redress("permission", "check", at.store, rows, "--out", at.folder / "again.csv", "--json").document
    assert checked["reasons"] == {"opted out": 1, "never opted in": 1}
    receipt, proof = at.folder / "receipt.json", at.folder / "proof.pdf"
    assert (
        at.redress("permission", "show", at.store, "ann@example.org", "--receipt", receipt, "--pdf", proof).status == 0
    )
    assert at.run("record", "verify", proof).status == 0


def test_promise_10_policy_changes_posted_and_highlighted(at: Office) -> None:
    text = POLICY.read_text("utf-8")
    edited, rewrapped = at.folder / "2018.txt", at.folder / "rewrapped.txt"
    edited.write_text(text.replace("at any time. Please", "at any time, free. Please"), "utf-8")
    rewrapped.write_text("\n\n".join(textwrap.fill(line, 60) for line in text.split("\n")), "utf-8")
    assert at.run("notice", "diff", POLICY, rewrapped, "--json").document["differences"] == []
    (one,) = at.run("notice", "diff", POLICY, edited, "--json").document["differences"]
    assert one["after"].endswith("you can opt out at any time, free.")
    add = ("notice", "add", at.store)
    assert at.redress(*add, POLICY, "--version", "January 2011", "--in-force", "2011-01-26").status == 0
    with at.window() as whole:
        whole.press("Notices")
        whole.press("Add a version…")
        put(whole, "File of the notice", str(edited))
        put(whole, "Version", "May 2018")
        put(whole, "In force from", "25 May 2018")
        whole.press("Keep this version")
        whole.press("Show what Privacy policy, May 2018 changed")
        whole.press("Sentence 39 is significant")
        assert "must be posted and highlighted" in whole.reads()
        whole.picture("guide-notices")
        put(whole, "Who is to be told", "everyone who visits the site")
        whole.press("Add to the list")
        put(whole, "Proof", str(edited))
        whole.press("Note as done: everyone who visits the site")
        assert "Nothing is left to do for this version." in whole.reads()
    held = at.redress("notice", "held", at.store, "--on", "2013-11-21", "--json").document["notice"]
    assert held["version"] == "January 2011"
    changes = at.folder / "changes.pdf"
    assert at.redress("notice", "changes", at.store, "May 2018", changes).status == 0
    assert at.run("record", "verify", changes).status == 0
