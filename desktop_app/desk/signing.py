"""The organisation's signing key: made at set-up, or when it is first needed, and used on every record of a case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.documents import SigningKey, as_pem, is_due, make_key, sign
from desktop_app.domain.errors import Refused
from desktop_app.domain.phrase import Phrase
from desktop_app.store import tables as t
from desktop_app.store.keychain import Keychain, KeychainTrouble, NoKeychain
from desktop_app.store.store import Action, Store


class KeyState(StrEnum):
    """Whether records can be signed here."""

    USABLE = "usable"
    LOST = "lost"  # the keychain that was asked does not have the password
    SILENT = "silent"  # the keychain does not answer


@dataclass(frozen=True)
class EarlierKey:
    """A certificate of an earlier key: SHA-256 as 64 hexadecimal digits, and when it was made (aware UTC)."""

    fingerprint: str
    made_at: datetime


@dataclass(frozen=True)
class SigningCertificate:
    """The certificate records are signed with: SHA-256 as 64 hexadecimal digits, when it was made (aware UTC), where
    the password of its key is kept, in words, whether it can be used here, and the keys before it, the latest first."""

    fingerprint: str
    made_at: datetime
    pem: bytes
    password_kept: str
    state: KeyState = KeyState.USABLE
    earlier: tuple[EarlierKey, ...] = ()


@dataclass(frozen=True)
class Signer:
    """A key with the password that unlocks it."""

    key: SigningKey
    password: str

    def sign(self, pdf: bytes, at: datetime) -> bytes:
        """The document with the organisation's signature of the instant `at` (aware)."""
        return sign(pdf, self.key, self.password, at)


def signer(store: Store, organisation: str, action: Action) -> Signer:
    """The organisation's key, ready to sign. One is made inside this action where there is none yet, and where its
    certificate has run out; older signatures still verify then.

    Refused where the keychain does not have its password, since whoever gets records compares its certificate: that
    another key is to be used is for an administrator to decide (`replace_key`). Refused also where the keychain may
    have it and does not answer.
    """
    row = _latest(action.session)
    if row is not None and not is_due(row.certificate, store.around.now()):
        password = row.password if row.password is not None else _from_keychain(store, row.fingerprint)
        if password is None:
            raise _lost(asked=_keychain(store) is not None)
        return Signer(SigningKey(row.certificate, row.pkcs12), password)
    return make(store, organisation, action)


def replace_key(store: Store, organisation: str) -> str:
    """A new signing key where the password of the one before is lost; returns the fingerprint of its certificate. For
    administrators. Refused where the key can still be used: nothing would be gained, and a certificate that people
    trust lost."""
    with store.act("keys.signing_key_replaced") as action:
        row = _latest(action.session)
        if row is None or row.password is not None or _from_keychain(store, row.fingerprint) is not None:
            raise Refused(
                "signing-key-usable",
                "The signing key can be used as it is.",
                safe="Nothing was changed.",
                next_step="Go on: there is nothing to replace.",
            )
        action.note(signing_key_before=row.fingerprint)
        return make(store, organisation, action).key.fingerprint


def _lost(*, asked: bool) -> Refused:
    what = "The password of the organisation's signing key is in a computer's keychain, and "
    if asked:
        what += "the keychain of this computer does not have it."
        next_step = (
            "Work on the computer that has it, or put its keychain back. Otherwise let an administrator decide on a "
            "new signing key, under Settings or with `redress record replace-key`."
        )
    else:
        what += "no keychain was asked."
        next_step = "Start Redress where its keychain is, and let it be used (`--keyring`)."
    return Refused("signing-key-lost", what, safe="Nothing was signed, and nothing was changed.", next_step=next_step)


def make(store: Store, organisation: str, action: Action) -> Signer:
    """A new key, used from now on."""
    password = store.around.random_bytes(32).hex()
    key = make_key(organisation, password, store.around.now(), store.around.random_bytes)
    in_keychain = _into_keychain(store, key.fingerprint, password)
    last = _latest(action.session)
    made_at = store.around.now()
    if last is not None and made_at <= last.made_at:  # the clock was put back; the latest key is the one in use
        made_at = last.made_at + timedelta(microseconds=1)
    action.session.add(
        t.SigningKeyRow(
            id=UUID(bytes=store.around.random_bytes(16), version=4),
            fingerprint=key.fingerprint,
            certificate=key.certificate,
            pkcs12=key.pkcs12,
            password=None if in_keychain else password,
            made_at=made_at,
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
        rows = session.scalars(select(t.SigningKeyRow).order_by(t.SigningKeyRow.made_at.desc())).all()
        if not rows:
            return None
        row = rows[0]
        kept = Phrase("in the store") if row.password is not None else Phrase("in the keychain of a computer")
        earlier = tuple(EarlierKey(one.fingerprint, one.made_at) for one in rows[1:])
        inside = row.password is not None
    state = KeyState.USABLE if inside else _state(store, row.fingerprint)
    return SigningCertificate(row.fingerprint, row.made_at, as_pem(row.certificate), kept.text(), state, earlier)


def _state(store: Store, fingerprint: str) -> KeyState:
    try:
        return KeyState.LOST if _from_keychain(store, fingerprint) is None else KeyState.USABLE
    except Refused:
        return KeyState.SILENT


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
