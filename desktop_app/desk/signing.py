"""The organisation's signing key: made at set-up, or when it is first needed, and used on every record of a case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.documents import SigningKey, as_pem, is_due, make_key, sign
from desktop_app.domain.errors import Refused
from desktop_app.store import tables as t
from desktop_app.store.keychain import Keychain, KeychainTrouble, NoKeychain
from desktop_app.store.store import Action, Store


@dataclass(frozen=True)
class SigningCertificate:
    """The certificate records are signed with: SHA-256 as 64 hexadecimal digits, when it was made (aware UTC), and
    where the password of its key is kept, in words."""

    fingerprint: str
    made_at: datetime
    pem: bytes
    password_kept: str


@dataclass(frozen=True)
class Signer:
    """A key with the password that unlocks it."""

    key: SigningKey
    password: str

    def sign(self, pdf: bytes, at: datetime) -> bytes:
        """The document with the organisation's signature of the instant `at` (aware)."""
        return sign(pdf, self.key, self.password, at)


def signer(store: Store, organisation: str, action: Action) -> Signer:
    """The organisation's key, ready to sign. One is made inside this action where there is none, where its certificate
    has run out, or where this computer's keychain does not have its password: older signatures still verify then.

    Refused where the keychain may have it and does not answer.
    """
    row = _latest(action.session)
    if row is not None and not is_due(row.certificate, store.around.now()):
        password = row.password if row.password is not None else _from_keychain(store, row.fingerprint)
        if password is not None:
            return Signer(SigningKey(row.certificate, row.pkcs12), password)
    return make(store, organisation, action)


def make(store: Store, organisation: str, action: Action) -> Signer:
    """A new key, used from now on."""
    password = store.around.random_bytes(32).hex()
    key = make_key(organisation, password, store.around.now(), store.around.random_bytes)
    in_keychain = _into_keychain(store, key.fingerprint, password)
    action.session.add(
        t.SigningKeyRow(
            id=UUID(bytes=store.around.random_bytes(16), version=4),
            fingerprint=key.fingerprint,
            certificate=key.certificate,
            pkcs12=key.pkcs12,
            password=None if in_keychain else password,
            made_at=store.around.now(),
        )
    )
    action.session.flush()
    action.note(signing_key_made=key.fingerprint)
    return Signer(key, password)


def certificates(store: Store) -> tuple[bytes, ...]:
    """Every certificate this store has signed with (DER), the latest first."""
    with store.read() as session:
        return tuple(session.scalars(select(t.SigningKeyRow.certificate).order_by(t.SigningKeyRow.made_at.desc())))


def certificate(store: Store) -> SigningCertificate | None:
    """The certificate in use; None where nothing has been signed yet."""
    with store.read() as session:
        row = _latest(session)
        if row is None:
            return None
        kept = "in the store" if row.password is not None else "in this computer's keychain"
        return SigningCertificate(row.fingerprint, row.made_at, as_pem(row.certificate), kept)


def _latest(session: Session) -> t.SigningKeyRow | None:
    return session.scalars(select(t.SigningKeyRow).order_by(t.SigningKeyRow.made_at.desc()).limit(1)).one_or_none()


def _keychain(store: Store) -> Keychain | None:
    keychain = store.around.keychain
    return None if keychain is None or isinstance(keychain, NoKeychain) else keychain


def _from_keychain(store: Store, fingerprint: str) -> str | None:
    keychain = _keychain(store)
    if keychain is None:
        return None
    try:
        return keychain.get(_entry(store, fingerprint))
    except KeychainTrouble as trouble:
        raise Refused(
            f"signing-keychain-{trouble.trouble.value}",
            f"The password of the signing key is in the computer's keychain. {trouble}",
            safe="Nothing was signed, and nothing was changed.",
            next_step="Unlock the keychain, then try again.",
        ) from trouble


def _into_keychain(store: Store, fingerprint: str, password: str) -> bool:
    """Whether the keychain has the password now."""
    keychain = _keychain(store)
    if keychain is None:
        return False
    try:
        keychain.set(_entry(store, fingerprint), password)
        return keychain.get(_entry(store, fingerprint)) == password
    except KeychainTrouble:
        return False


def _entry(store: Store, fingerprint: str) -> str:
    return f"store {store.store_id} signing {fingerprint[:16]}"
