"""Every row that an officer's action changes is sealed by that action's event: none slips by, whatever wrote it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop_app.desk import alterations, cases, collect, disclose, office, review
from desktop_app.domain.errors import BadInput, Refused, StoreUnavailable
from desktop_app.domain.findings import FindingDecision
from desktop_app.domain.organisation import Role
from desktop_app.store import seals, watching
from desktop_app.store.engine import connect, flush_log
from desktop_app.store.store import Passphrase, Store
from tests.desk.conftest import PASSPHRASE, SECOND_PASSPHRASE, Hands

Rows = dict[tuple[str, bytes], bytes]


class Watcher:
    """Looks at every row of every sealed table after each action, by a connection of its own, and at what the action's
    event says of rows."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.driver = store._connect()
        self.rows = self.all_rows()
        self.number = self.last()
        self.seen: dict[str, set[str]] = {}

    def all_rows(self) -> Rows:
        found: Rows = {}
        for table in watching.sealed_tables(self.driver).values():
            found.update(((table.name, key), seal) for _, key, seal in self.driver.execute(table.rows()))
        return found

    def last(self) -> int:
        return int(self.driver.execute("SELECT max(number) FROM audit_event").fetchone()[0])

    def look(self) -> None:
        """Compare what changed with what the events since the last look say."""
        now, number = self.all_rows(), self.last()
        told: seals.Seals = {}
        kept = "SELECT number, rows FROM audit_seal WHERE number > ? AND number <= ? ORDER BY number"
        for _, rows in self.driver.execute(kept, (self.number, number)):
            told.update(seals._decode(rows))
        changed = {key: now.get(key) for key in self.rows.keys() | now.keys() if self.rows.get(key) != now.get(key)}
        kinds = [
            kind for (kind,) in self.driver.execute("SELECT kind FROM audit_event WHERE number > ?", (self.number,))
        ]
        assert {key: told.get(key, b"not told") for key in changed} == changed, kinds
        for kind in kinds:
            self.seen.setdefault(kind, set()).update(table for table, _ in changed)
        self.rows, self.number = now, number


@pytest.fixture
def watcher(hands: Hands) -> Iterator[Watcher]:
    """Watches from the first day on."""
    watching_ = Watcher(hands.desk.store)
    yield watching_
    watching_.driver.close()


def test_every_row_each_step_of_a_case_changes_is_told_of_by_its_event(
    hands: Hands, watcher: Watcher, tmp_path: Path
) -> None:
    reference = hands.receive()
    watcher.look()
    steps: list[Callable[[str], object]] = [hands.confirm, hands.verify_identity, hands.collect, hands.correct]
    for step in steps:
        step(reference)
        watcher.look()
    found = [finding.id for finding in cases.get_findings(hands.desk, reference)]
    collect.decide_findings(hands.desk, reference, found[:2], FindingDecision.WITHHOLD, "Others' rights.")
    watcher.look()
    collect.collect(hands.desk, reference)
    watcher.look()
    found = cases.get_findings(hands.desk, reference)
    undecided = [finding.id for finding in found if finding.decision == FindingDecision.UNDECIDED]
    collect.decide_findings(hands.desk, reference, undecided, FindingDecision.DISCLOSE)
    watcher.look()
    hands.review(reference)
    watcher.look()
    disclose.export_documents(hands.desk, reference, tmp_path)
    watcher.look()
    disclose.note_printed(hands.desk, reference)
    watcher.look()
    disclose.close_case(hands.desk, reference)
    watcher.look()
    office.add_officer(hands.desk, "Third", Role.AUDITOR, "a third quite long passphrase")
    watcher.look()
    office.remove_source(hands.desk, office.sources(hands.desk)[0].id)
    watcher.look()
    # Every table of a case was changed by something on the way, so that nothing is promised of a table unseen.
    touched = {table for tables in watcher.seen.values() for table in tables}
    assert touched >= {
        "request", "requested_right", "person", "contact_point", "one_time_code", "evidence",
        "identity_decision", "search_run", "finding", "correction", "recipient_notice", "attachment", "document",
        "approval", "delivery", "officer", "data_source",
    }  # fmt: skip
    assert hands.desk.store.verify().ok


def alter(hands: Hands, statement: str) -> None:
    """What someone does who has the key of the database and goes past Redress, while the store is closed."""
    store = hands.desk.store
    place, key = store.directory / "store.db", store._database_key
    hands.desk.close()
    driver = connect(place, key)
    driver.execute(statement)
    flush_log(driver)
    driver.close()
    hands.desk = office.unlock(store.directory, Passphrase(PASSPHRASE), hands.around)


ALTERED = {
    "the person": "UPDATE person SET key = 'CustomerId=3' WHERE chosen",
    "where it goes": "UPDATE contact_point SET value = 'elsewhere@example.org'",
    "the decision on identity": "UPDATE identity_decision SET deliver_to = '[]'",
    "the approval": "UPDATE approval SET package_sha256 = package_sha256 || ' '",
    "the document": "UPDATE attachment SET name = 'other.pdf' WHERE kind = 'record'",
}


@pytest.mark.parametrize("what", ALTERED)
def test_nothing_leaves_a_case_that_was_altered_past_redress(hands: Hands, tmp_path: Path, what: str) -> None:
    reference = hands.until_review()
    hands.review(reference)
    alter(hands, ALTERED[what])
    desk = hands.desk
    ways: list[Callable[[], object]] = [
        lambda: cases.get_case(desk, reference),
        lambda: review.draw_documents(desk, reference),
        lambda: review.approve(desk, reference, hands.reviewer.id, SECOND_PASSPHRASE),
        lambda: disclose.released_documents(desk, reference),
        lambda: disclose.export_documents(desk, reference, tmp_path),
        lambda: disclose.note_printed(desk, reference),
        lambda: disclose.close_case(desk, reference),
    ]
    for way in ways:
        with pytest.raises(StoreUnavailable) as refused:
            way()
        assert refused.value.code == "rows-altered" and reference in refused.value.what
        assert "restore a backup" in refused.value.next_step
    assert not list(tmp_path.iterdir())
    desk.close()


def test_altered_findings_are_neither_shown_nor_drawn(hands: Hands) -> None:
    reference = hands.until_review()
    alter(hands, "UPDATE finding SET value = 'made up' WHERE position = 1")
    ways: list[Callable[[], object]] = [
        lambda: cases.get_findings(hands.desk, reference),
        lambda: review.draw_documents(hands.desk, reference),
    ]
    for way in ways:
        with pytest.raises(StoreUnavailable, match=f"finding of {reference}"):
            way()
    hands.desk.close()


@pytest.mark.parametrize("what", [*ALTERED, "a finding"])
def test_an_altered_case_is_accepted_with_a_reason_and_stays_marked(hands: Hands, tmp_path: Path, what: str) -> None:
    reference = hands.until_review()
    hands.review(reference)
    alter(hands, ALTERED.get(what, "UPDATE finding SET value = 'made up' WHERE position = 1"))
    desk = hands.desk
    (altered,) = alterations.altered_cases(desk)
    assert altered.reference == reference and altered.what
    with pytest.raises(BadInput):
        alterations.accept_alteration(desk, reference, "  ")
    alterations.accept_alteration(desk, reference.lower(), "Compared with the letter on paper.")
    assert alterations.altered_cases(desk) == ()
    case = cases.get_case(desk, reference)
    assert "Altered by something other than Redress" in case.remarks[-1]
    assert "Compared with the letter on paper." in case.remarks[-1]
    with pytest.raises(Refused):
        disclose.export_documents(desk, reference, tmp_path)  # what was approved before is not what stands there now
    event = cases.history(desk, reference)[-1]
    assert event.kind == "store.alteration_accepted" and event.facts["reason"] == "Compared with the letter on paper."
    assert set(event.facts["altered"]) == {altered.what.replace(" ", "_")}
    assert cases.get_findings(desk, reference)
    report = desk.store.verify()
    assert report.ok, [check for check in report.checks if not check.ok]
    with pytest.raises(Refused) as refused:
        alterations.accept_alteration(desk, reference, "Once more.")
    assert refused.value.code == "not-altered"
    desk.close()
    again = office.unlock(hands.folder / "store", Passphrase(PASSPHRASE), hands.around)
    assert again.store.verify().ok and cases.get_case(again, reference) == case
    again.close()


def test_only_an_administrator_accepts_an_altered_case(hands: Hands) -> None:
    reference = hands.until_review()
    office.add_officer(hands.desk, "Third", Role.CASE_OFFICER, "a third quite long passphrase")
    alter(hands, ALTERED["the person"])
    hands.desk.close()
    desk = office.unlock(hands.folder / "store", Passphrase("a third quite long passphrase"), hands.around)
    with pytest.raises(Refused) as refused:
        alterations.accept_alteration(desk, reference, "I say so.")
    assert refused.value.code == "administrators-only"
    assert len(alterations.altered_cases(desk)) == 1
    desk.close()


def test_a_case_whose_word_in_the_log_was_altered_too_is_not_accepted(hands: Hands) -> None:
    reference = hands.until_review()
    driver = hands.desk.store._connect()
    guards = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit_seal'"
    for name, _ in (kept := driver.execute(guards).fetchall()):
        driver.execute(f"DROP TRIGGER {name}")
    last = "SELECT max(s.number) FROM audit_seal s JOIN request r ON r.id = s.scope"
    driver.execute(
        f"UPDATE audit_seal SET rows = CAST(rows || x'00' AS BLOB) WHERE part = 'case' AND number = ({last})"
    )
    for _, sql in kept:
        driver.execute(sql)
    driver.close()
    with pytest.raises(Refused) as refused:
        alterations.accept_alteration(hands.desk, reference, "I say so.")
    assert refused.value.code == "seals-altered"
    hands.desk.close()
