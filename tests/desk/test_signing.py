"""The organisation's signing key: made once, kept locked, used on every record of a case."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from sqlalchemy import delete, select

from desktop_app.desk import cases, disclose, office, review, signing
from desktop_app.documents import from_pem, verify
from desktop_app.domain.errors import Refused
from desktop_app.store import tables as t
from desktop_app.store.audit import read_events
from desktop_app.store.keychain import KeychainTrouble, Trouble
from desktop_app.store.store import Passphrase, Surroundings
from tests.desk.conftest import FIRST_DAY, SECOND_PASSPHRASE, Hands


@dataclass
class Chain:
    """A keychain in memory, which can fall silent."""

    label: str = "Secret Service"
    kept: dict[str, str] = field(default_factory=dict)
    silent: bool = False

    def get(self, name: str) -> str | None:
        if self.silent:
            raise KeychainTrouble(Trouble.LOCKED)
        return self.kept.get(name)

    def set(self, name: str, secret: str) -> None:
        if self.silent:
            raise KeychainTrouble(Trouble.LOCKED)
        self.kept[name] = secret

    def delete(self, name: str) -> None:
        self.kept.pop(name, None)


def _with(hands: Hands, chain: Chain | None) -> None:
    hands.desk.store.around = Surroundings(
        now=lambda: hands.clock[0], random_bytes=hands.around.random_bytes, keychain=chain
    )


def _forget_keys(hands: Hands) -> None:
    with hands.desk.store.act("documents.test") as action:
        action.session.execute(delete(t.SigningKeyRow))


def _pdfs(hands: Hands, reference: str) -> list[bytes]:
    return [cases.document_bytes(hands.desk, document.id) for document in hands.case(reference).current_documents]


def test_every_record_of_a_case_is_signed_and_what_leaves_is_what_was_approved(hands: Hands, tmp_path: Path) -> None:
    reference = hands.until_review()
    hands.review(reference)
    known = signing.certificates(hands.desk.store)
    assert len(known) == 1  # made at set-up
    for path in disclose.export_documents(hands.desk, reference, tmp_path):
        report = verify(path.read_bytes(), known, hands.desk.store.check_anchor)
        verdicts = {check.name: check.ok for check in report.checks}
        assert report.ok
        assert verdicts["signature"] and verdicts["signer"] and verdicts["audit anchor"] and verdicts["content"]
        assert path.read_bytes() in _pdfs(hands, reference)


def test_a_store_from_before_gets_its_key_when_it_is_first_needed(hands: Hands) -> None:
    reference = hands.until_review()
    _forget_keys(hands)
    assert signing.certificate(hands.desk.store) is None
    hands.review(reference)
    made = signing.certificate(hands.desk.store)
    assert made is not None
    noted = [event.facts for event in cases.history(hands.desk, reference) if event.kind == "documents.drawn"]
    assert made.fingerprint in str(noted)


def test_without_a_keychain_the_password_is_in_the_encrypted_store_alone(hands: Hands) -> None:
    with hands.desk.store.read() as session:
        row = session.scalars(select(t.SigningKeyRow)).one()
        password, box = row.password, row.pkcs12
    assert password is not None
    for path in hands.desk.store.directory.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert password.encode() not in content and box[:64] not in content


def test_the_password_is_in_the_keychain_where_there_is_one(hands: Hands) -> None:
    chain = Chain()
    _with(hands, chain)
    _forget_keys(hands)
    reference = hands.until_review()
    hands.review(reference)
    with hands.desk.store.read() as session:
        assert session.scalars(select(t.SigningKeyRow)).one().password is None
    assert [name for name in chain.kept if "signing" in name]
    assert all(verify(pdf, signing.certificates(hands.desk.store)).ok for pdf in _pdfs(hands, reference))


def test_a_silent_keychain_stops_the_drawing_and_an_empty_one_leaves_it_to_an_administrator(hands: Hands) -> None:
    chain = Chain()
    _with(hands, chain)
    _forget_keys(hands)
    reference = hands.until_review()
    hands.review(reference)
    first = _pdfs(hands, reference)
    chain.silent = True
    with pytest.raises(Refused) as refused:
        review.draw_documents(hands.desk, reference)
    assert refused.value.code == "signing-keychain-locked"
    assert _pdfs(hands, reference) == first
    certificate = signing.certificate(hands.desk.store)
    assert certificate is not None and certificate.state == signing.KeyState.SILENT
    chain.silent = False
    with pytest.raises(Refused) as usable:
        signing.replace_key(hands.desk.store, "Shop")
    assert usable.value.code == "signing-key-usable"
    chain.kept.clear()  # the store was moved to another computer
    with pytest.raises(Refused) as lost:
        review.draw_documents(hands.desk, reference)
    assert lost.value.code == "signing-key-lost" and "administrator" in lost.value.next_step
    assert _pdfs(hands, reference) == first and len(signing.certificates(hands.desk.store)) == 1
    certificate = signing.certificate(hands.desk.store)
    assert certificate is not None and certificate.state == signing.KeyState.LOST
    hands.later(minutes=1)
    made = signing.replace_key(hands.desk.store, "Shop")
    review.draw_documents(hands.desk, reference)
    known = signing.certificates(hands.desk.store)
    assert len(known) == 2
    assert all(verify(pdf, known).ok for pdf in (*first, *_pdfs(hands, reference)))
    now = signing.certificate(hands.desk.store)
    assert now is not None and (now.fingerprint, now.state) == (made, signing.KeyState.USABLE)
    assert [one.fingerprint for one in now.earlier] == [certificate.fingerprint]
    with hands.desk.store.read() as session:
        (said,) = (one.facts for one in read_events(session) if one.kind == "keys.signing_key_replaced")
    assert said == {"signing_key_before": certificate.fingerprint, "signing_key_made": made}


def test_only_an_administrator_replaces_the_key(hands: Hands) -> None:
    chain = Chain()
    _with(hands, chain)
    _forget_keys(hands)
    disclose.export_certificate(hands.desk, hands.folder / "certificate.pem")
    chain.kept.clear()
    hands.desk.close()
    second = office.unlock(hands.folder / "store", Passphrase(SECOND_PASSPHRASE), hands.around)
    with pytest.raises(Refused) as error:
        signing.replace_key(second.store, "Shop")
    assert error.value.code == "administrators-only"
    second.close()


def test_a_keychain_that_was_not_asked_is_not_said_to_have_lost_the_password(hands: Hands) -> None:
    _with(hands, Chain())
    _forget_keys(hands)
    disclose.export_certificate(hands.desk, hands.folder / "certificate.pem")
    _with(hands, None)
    reference = hands.until_review()
    with pytest.raises(Refused) as error:
        review.draw_documents(hands.desk, reference)
    assert error.value.code == "signing-key-lost" and "--keyring" in error.value.next_step


def test_a_new_key_is_made_when_the_certificate_has_run_out(hands: Hands) -> None:
    hands.later(days=4000)
    assert hands.clock[0] > FIRST_DAY
    reference = hands.until_review()
    hands.review(reference)
    assert len(signing.certificates(hands.desk.store)) == 2


def test_another_key_does_not_void_an_approval(hands: Hands) -> None:
    reference = hands.until_review()
    hands.review(reference)
    with hands.desk.store.act("documents.test") as action:
        signing.make(hands.desk.store, "Shop", action)
    approval = hands.case(reference).approval
    assert approval is not None and approval.stands


def test_the_certificate_is_exported_to_be_published(hands: Hands, tmp_path: Path) -> None:
    target = tmp_path / "certificate.pem"
    fingerprint = disclose.export_certificate(hands.desk, target)
    assert from_pem(target.read_bytes()) == signing.certificates(hands.desk.store)[0]
    kept = signing.certificate(hands.desk.store)
    assert kept is not None and kept.fingerprint == fingerprint
    assert b"PRIVATE" not in target.read_bytes()
