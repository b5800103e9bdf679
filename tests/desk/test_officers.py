"""Who may do what at a desk, and how an officer's way in is taken away, given back, and left behind by a new key."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import select

from desktop_app.desk import backups, cases, drafts, intake, keys, office, officers, review, roles
from desktop_app.desk.office import Desk
from desktop_app.domain.errors import BadInput, Refused, StoreUnavailable
from desktop_app.domain.organisation import NewDataSource, Role
from desktop_app.store import tables as t
from desktop_app.store.store import Passphrase
from tests.desk.conftest import PASSPHRASE, SECOND_PASSPHRASE, Hands

THIRD = "a third good long passphrase"


@contextmanager
def seated(hands: Hands, role: Role) -> Iterator[Desk]:
    """The desk with an officer of this role at it."""
    officer = office.add_officer(hands.desk, "Mira Patel", role, THIRD)
    hands.desk.close()
    desk = office.unlock(hands.folder / "store", Passphrase(THIRD), hands.around)
    assert desk.officer == officer
    try:
        yield desk
    finally:
        desk.close()


def refusal_of(step: object, *arguments: object) -> str:
    with pytest.raises(Refused) as refused:
        step(*arguments)  # type: ignore[operator]
    assert refused.value.what and refused.value.safe and refused.value.next_step
    return refused.value.code


def test_an_auditor_reads_verifies_and_exports_the_log_and_changes_nothing_else(hands: Hands) -> None:
    reference = hands.receive()
    with seated(hands, Role.AUDITOR) as desk:
        events = len(cases.history(desk, reference))
        assert desk.store.verify().ok
        desk.store.export_audit(hands.folder / "log.jsonl")
        from desktop_app.desk import demo_inputs

        assert refusal_of(intake.receive_mail, desk, demo_inputs.request_mail(desk), "a.eml") == "not-in-your-role"
        assert refusal_of(backups.back_up, desk, hands.folder / "b.backup") == "not-in-your-role"
        assert not (hands.folder / "b.backup").exists()
        assert refusal_of(review.draw_documents, desk, reference) == "not-in-your-role"
        assert refusal_of(office.add_officer, desk, "New", Role.AUDITOR, "long enough words") == "administrators-only"
        assert len(cases.history(desk, reference)) == events
        keys.change_passphrase(desk, THIRD, "my own new passphrase")


def test_a_case_officer_works_on_cases_and_looks_after_nothing_else(hands: Hands) -> None:
    source = NewDataSource("Another", {"kind": "weblog", "path": "/nowhere"}, "", "", "", "", "")
    with seated(hands, Role.CASE_OFFICER) as desk:
        hands.desk = desk
        hands.confirm(hands.receive())
        backups.back_up(desk, hands.folder / "b.backup")
        assert refusal_of(office.add_source, desk, source) == "administrators-only"
        assert refusal_of(office.remove_source, desk, office.sources(desk)[0].id) == "administrators-only"
        assert refusal_of(office.add_officer, desk, "New", Role.AUDITOR, "long enough words") == "administrators-only"
        assert refusal_of(officers.remove_officer, desk, hands.reviewer.id) == "administrators-only"
        assert refusal_of(officers.change_data_key, desk, THIRD) == "administrators-only"
        assert {path.name for path in hands.folder.iterdir() if path.name.startswith(".")} == set()


def test_only_reviewers_and_administrators_approve_and_whoever_prepared_does_not(hands: Hands) -> None:
    reference = hands.until_review()
    officer = office.add_officer(hands.desk, "Mira Patel", Role.CASE_OFFICER, THIRD)
    review.draw_documents(hands.desk, reference)
    assert refusal_of(review.approve, hands.desk, reference, officer.id, THIRD) == "not-a-reviewer"
    assert refusal_of(review.approve, hands.desk, reference, hands.desk.officer.id, PASSPHRASE) == "four-eyes"
    review.approve(hands.desk, reference, hands.reviewer.id, SECOND_PASSPHRASE)
    who = {event.kind: event.actor for event in cases.history(hands.desk, reference)}
    assert who["documents.approved"] == hands.reviewer.id
    assert who["documents.drawn"] == hands.desk.officer.id


def test_every_kind_of_action_the_desk_takes_is_somebodys() -> None:
    sources = [*Path(office.__file__).parent.glob("*.py"), *Path(office.__file__).parent.parent.glob("store/*.py")]
    kinds = {
        kind
        for source in sources
        for kind in re.findall(
            r'(?:\bact\(|kind=|KIND = |UP = |_change_keys\(\s*)"([a-z_]+\.[a-z_]+)"', source.read_text()
        )
    }
    assert len(kinds) > 25
    assert {kind.partition(".")[0] for kind in kinds} <= {kind.partition(".")[0] for kind in roles.ALLOWED}
    assert not roles.may(Role.REVIEWER, "something.new") and roles.may(Role.ADMINISTRATOR, "something.new")


def test_a_removed_officer_is_out_and_stays_in_the_history(hands: Hands) -> None:
    assert officers.remove_officer(hands.desk, hands.reviewer.id) is None
    assert hands.reviewer in office.officers(hands.desk)
    assert hands.reviewer not in officers.working(hands.desk)
    assert officers.named(hands.desk, "Jonas Lindqvist") == hands.reviewer
    assert refusal_of(officers.remove_officer, hands.desk, hands.desk.officer.id) == "last-administrator"
    other = office.add_officer(hands.desk, "Mira Patel", Role.ADMINISTRATOR, THIRD)
    assert refusal_of(officers.remove_officer, hands.desk, hands.desk.officer.id) == "not-yourself"
    hands.desk.close()
    with pytest.raises(StoreUnavailable):
        office.unlock(hands.folder / "store", Passphrase(SECOND_PASSPHRASE), hands.around)
    desk = office.unlock(hands.folder / "store", Passphrase(THIRD), hands.around)
    assert desk.officer == other
    assert officers.remove_officer(desk, hands.desk.officer.id) is not None
    assert refusal_of(officers.remove_officer, desk, other.id) == "last-administrator"
    with pytest.raises(BadInput):
        officers.named(desk, "Nobody")
    desk.close()


def test_after_a_new_data_key_an_officer_is_let_in_again_under_the_same_name(hands: Hands) -> None:
    reference = hands.receive()
    officers.change_data_key(hands.desk, PASSPHRASE)
    assert officers.working(hands.desk) == (hands.desk.officer,)
    assert hands.case(reference).reference == reference
    officers.give_passphrase(hands.desk, hands.reviewer.id, THIRD)
    hands.desk.close()
    desk = office.unlock(hands.folder / "store", Passphrase(THIRD), hands.around)
    assert desk.officer == hands.reviewer
    assert desk.store.verify().ok
    desk.close()


def replaced(hands: Hands, backup: Path, passphrase: str) -> bool:
    """Put a backup in the place of the store with a passphrase of its time."""
    directory = hands.folder / "store"
    backups.restore(backup, directory, Passphrase(passphrase), hands.around, lambda _: True)
    return True


def test_a_removed_officer_does_not_let_themselves_in_again_by_way_of_an_old_backup(hands: Hands) -> None:
    third = office.add_officer(hands.desk, "Mira Patel", Role.ADMINISTRATOR, THIRD)
    backups.back_up(hands.desk, hands.folder / "b.backup")
    officers.remove_officer(hands.desk, third.id)
    hands.desk.close()
    assert refusal_of(replaced, hands, hands.folder / "b.backup", THIRD) == "restore-not-yours"
    undo = backups.look_into(hands.folder / "b.backup", hands.folder / "store", Passphrase(PASSPHRASE), hands.around)
    assert undo.let_in_again == ("Mira Patel",)
    said = " ".join(one.text() for one in backups.what_would_be_undone(undo, hands.folder / "store"))
    assert "Mira Patel" in said and "could open the store again" in said
    assert replaced(hands, hands.folder / "b.backup", PASSPHRASE)


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.CASE_OFFICER, Role.REVIEWER])
def test_only_administrators_put_a_backup_in_the_place_of_a_store(hands: Hands, role: Role) -> None:
    office.add_officer(hands.desk, "Mira Patel", role, THIRD)
    backups.back_up(hands.desk, hands.folder / "b.backup")
    before = hands.desk.store.anchor()
    hands.desk.close()
    assert refusal_of(replaced, hands, hands.folder / "b.backup", THIRD) == "administrators-only"
    desk = office.unlock(hands.folder / "store", Passphrase(PASSPHRASE), hands.around)
    assert desk.store.anchor() == before
    desk.close()
    elsewhere = hands.folder / "elsewhere"  # where there is no store, nothing is undone
    backups.restore(hands.folder / "b.backup", elsewhere, Passphrase(THIRD), hands.around, lambda _: True)


def test_nobody_finds_out_anothers_passphrase_by_setting_one(hands: Hands) -> None:
    directory = hands.folder / "store"
    with seated(hands, Role.AUDITOR) as desk:
        assert refusal_of(office.add_officer, desk, "Zed", Role.AUDITOR, PASSPHRASE) == "administrators-only"
        assert refusal_of(office.add_officer, desk, "Zed", Role.AUDITOR, "no one's passphrase") == "administrators-only"
        assert keys.seconds_to_wait(directory) == 0
        for _ in range(6):
            assert refusal_of(desk.store.slots.replace_passphrase, desk.officer.id, PASSPHRASE, "passphrase.changed")
        assert keys.seconds_to_wait(directory) > 0


def test_two_officers_of_one_name_are_not_made(hands: Hands) -> None:
    office.add_officer(hands.desk, "Mira Patel", Role.AUDITOR, THIRD)
    with pytest.raises(BadInput) as refused:
        office.add_officer(hands.desk, " mira patel ", Role.REVIEWER, "another long passphrase")
    assert refused.value.code == "officer-name-taken"
    assert len(officers.working(hands.desk)) == 3


def test_what_a_removed_officer_had_begun_to_type_goes_with_them(hands: Hands) -> None:
    with seated(hands, Role.CASE_OFFICER) as desk:
        drafts.keep_draft(desk, drafts.NEW_REQUEST, {"text": "DRAFTCANARY"})
        third = desk.officer
    desk = office.unlock(hands.folder / "store", Passphrase(PASSPHRASE), hands.around)
    officers.remove_officer(desk, third.id)
    with desk.store.read() as session:
        assert session.scalars(select(t.DraftRow)).all() == []
    assert desk.store.verify().ok
    desk.close()
