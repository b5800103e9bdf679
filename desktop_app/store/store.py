"""The encrypted store of one organisation: created, unlocked, read, acted upon, verified, locked.

One action is one transaction is one audit event; after it a signed checkpoint is written beside the database.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from desktop_app.domain.audit import ERASURE, Check, Checkpoint, IntegrityReport
from desktop_app.domain.errors import BadInput, Refused, StoreUnavailable
from desktop_app.store import (
    attachments,
    audit,
    backup,
    checkpoint,
    creating,
    erasing,
    erasures,
    integrity,
    keystore,
    listing,
    migrations,
    opening,
    promise_tables,  # noqa: F401 its tables belong to the schema
    restoring,
    retention_tables,  # noqa: F401 its tables belong to the schema
    rotating,
    seals,
    waking,
    witness,
)
from desktop_app.store.action import Action, Surroundings, record, record_everything, refuse_early_commit
from desktop_app.store.backup import Backup
from desktop_app.store.engine import (
    DATABASE_FILE,
    READ_ONLY,
    WATCHED,
    connect,
    flush_log,
    make_engine,
    said_plainly,
)
from desktop_app.store.keystore import KdfCost, Keystore, Opened
from desktop_app.store.lock import StoreLock, take_lock_or_only_read
from desktop_app.store.slots import Slots, wrong_present_passphrase
from desktop_app.store.unlocking import FROM_KEYCHAIN, FromKeychain, Passphrase, RecoveryCode, Unlocking
from desktop_app.store.watching import WHOLE_STORE

BACKED_UP = "store.backed_up"
BACKED_UP_IN_PART = "store.backed_up_in_part"  # it lacks what the store had lost: it is never called the last good one
UPGRADED = ".before-upgrade-"  # what the backup made then is called, after the store's folder

__all__ = [
    "FROM_KEYCHAIN",
    "Action",
    "Backup",
    "Check",
    "FromKeychain",
    "IntegrityReport",
    "KdfCost",
    "Passphrase",
    "RecoveryCode",
    "Store",
    "Surroundings",
    "Unlocking",
]


class Store:
    """An unlocked store. Use it from one thread at a time; `close` locks it.

    `officer_id` is whose slot opened it; `slots` are its passphrases and what the computer's keychain holds.
    `read_only` says that it lies where nothing can be written. `permit` is asked before each action, with the session,
    the kind and who acts, and refuses by raising: whoever seats an officer sets it.
    """

    def __init__(self, directory: Path, around: Surroundings, lock: StoreLock | None, kept: Keystore, opened: Opened):
        self.directory = directory
        self.read_only = lock is None
        self.permit: Callable[[Session, str, UUID], None] = _anything
        self.around = around
        self.store_id = kept.store_id
        self.officer_id = opened.slot.officer_id
        self._lock = lock
        self._key = opened.key
        self._signer = keystore.signer(kept, opened.key)
        self._database_key = keystore.derive(opened.key, "database")
        self._engine: Engine | None = self._make_engine()
        self._acting = threading.Lock()
        self.slots = Slots(
            kept,
            opened.key,
            directory,
            self.officer_id,
            around,
            self.act,
            self._recorded_generation,
            self._open_engine,
        )

    # ── Opening and closing ──

    @classmethod
    def create(
        cls,
        directory: Path,
        passphrase: str,
        officer_id: UUID,
        around: Surroundings,
        *,
        kdf: KdfCost | None = None,
    ) -> tuple[Store, RecoveryCode]:
        """A new store in a folder that does not exist yet or is empty, and its recovery code; see `creating.make`."""
        directory = opening.real(directory)
        kept, key, code = creating.make(directory, passphrase, officer_id, around, kdf)
        try:
            lock = StoreLock.take(directory, around.now())
        except OSError as error:
            creating.discard(directory, kept, around)
            raise opening.cannot_write() from error
        slot = next(slot for slot in kept.slots if slot.kind == keystore.SlotKind.PASSPHRASE)
        try:
            return cls(directory, around, lock, kept, Opened(key, slot)), code
        except BaseException:
            lock.release()
            raise

    @classmethod
    def unlock(cls, directory: Path, secret: Unlocking, around: Surroundings) -> Store:
        """Open a store, checking it for damage and for an older file put back. StoreUnavailable says what is wrong.

        Where the folder cannot be written, the store opens for reading; see `read_only`.
        """
        return cls._unlock(directory, around, opening.patiently(directory, secret, around))

    @classmethod
    def recover(cls, directory: Path, recovery_code: RecoveryCode, new_passphrase: str, around: Surroundings) -> Store:
        """Open with the printed code and give its officer a new passphrase; the key goes to the keychain again.

        This is also the way back in where an older key file had to be used. Nobody can tell then which of its other
        slots were taken away since: they end, and an administrator lets the officers in again.
        """
        store = cls._unlock(directory, around, opening.patiently(directory, recovery_code, around), recovering=True)
        try:
            store._refuse_to_write_where_nothing_can_be()
            store.slots.recover_passphrase(store.officer_id, new_passphrase)
            store.slots.hold_in_keychain()
        except BaseException:
            store.close()
            raise
        return store

    @classmethod
    def restore(
        cls,
        path: Path,
        directory: Path,
        secret: Unlocking,
        around: Surroundings,
        confirm: Callable[[restoring.Undo], bool],
        erasure_log: Path | None = None,
        permit: restoring.Permit | None = None,
    ) -> restoring.Restored:
        """Put a backup in the place of the store in a folder, or where there is none yet; see `restoring.restore`."""
        try:
            restored = restoring.restore(
                path,
                directory,
                secret,
                confirm,
                open_slot=opening.patiently(path, secret, around),
                now=around.now(),
                random_bytes=around.random_bytes,
                keychain=around.keychain,
                erasure_log=erasure_log,
                permit=permit,
            )
        except OSError as error:
            raise opening.cannot_write() from error
        if restored.undone.erased_since:
            cls.unlock(directory, secret, around).close()  # what had been erased goes again, before anyone looks
        return restored

    @classmethod
    def _unlock(
        cls,
        directory: Path,
        around: Surroundings,
        open_: Callable[[Keystore], Opened],
        recovering: bool = False,
    ) -> Store:
        directory = opening.real(directory)
        try:
            opening.look_at(directory)
            lock = take_lock_or_only_read(directory, around.now())
            try:
                if lock is not None:
                    opening.clear_unfinished(directory)
                kept = keystore.load(directory)
                cut_off = opening.was_cut_off(directory)
                store = cls(directory, around, lock, kept, open_(kept))
                try:
                    with said_plainly():
                        store._wake(recovering, cut_off)
                    if lock is not None:
                        keystore.renew_copy(directory)
                except BaseException:
                    store._dispose()
                    raise
            except BaseException:
                if lock is not None:
                    lock.release()
                raise
        except OSError as error:
            raise opening.cannot_write() from error
        return store

    def close(self) -> None:
        """Lock: close every connection, forget the key, let the next one in. Closing twice does nothing."""
        self._remember_outside()
        self._dispose()
        if self._lock is not None:
            self._lock.release()

    # ── Reading and acting ──

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A transaction that sees one state of the store and cannot write."""
        with said_plainly(), Session(self._open_engine().execution_options(**READ_ONLY)) as session:
            attachments.look_in(session, self._blobs)
            yield session

    @contextmanager
    def act(self, kind: str, *, case: UUID | None = None, actor: UUID | None = None) -> Iterator[Action]:
        """One action: a transaction that ends with its audit event, on disk when this returns. If the body raises,
        nothing is kept. `actor` is by default the officer who opened the store. Refused where `permit` does, or where
        nothing can be written."""
        engine = self._open_engine()
        self._refuse_to_write_where_nothing_can_be()
        if not self._acting.acquire(blocking=False):
            raise RuntimeError("an action is already open")
        try:
            with said_plainly(), Session(engine.execution_options(**WATCHED), expire_on_commit=False) as session:
                action = Action(session, self.around, case)
                refuse_early_commit(session)
                attachments.write_large_ones(session, self._blobs, self.around.random_bytes)
                try:
                    session.connection()  # BEGIN IMMEDIATE: what the body reads is what it writes upon
                    seals.begin(session)
                    self.permit(session, kind, actor or self.officer_id)
                    if case is not None:
                        seals.compare(session, case)
                    yield action
                    session.flush()
                    if action.case is not None:
                        listing.relist(session, action.case)
                    touched = seals.seals_of_touched(session)
                    record(session, self.around, actor or self.officer_id, kind, action.case, action.facts, touched)
                    latest = audit.sign_head(session, self._signer)
                    session.info["sealed"] = True
                    session.commit()
                except BaseException:
                    attachments.taken_back(session)
                    raise
                attachments.committed(session)
            self._write_checkpoint(latest)
            if action.erased:
                self._write_erasures(action.erased)
            if action.leaves_nothing_behind:
                self.empty_log()
        finally:
            self._acting.release()

    def anchor(self) -> str:
        """The head of the audit log, short enough to print on a record."""
        with self.read() as session:
            return str(audit.head(session).anchor)

    def empty_log(self) -> bool:
        """Bring everything into the database's main file, so that nothing erased is left in its write-ahead log; tried
        again for a while where something reads just then. False where that did not help: locking and unlocking does."""
        for seconds in (0.0, 0.2, 0.8):
            self.around.wait(seconds)
            driver = self._connect()
            try:
                with said_plainly():
                    driver.execute("PRAGMA busy_timeout=500").fetchall()
                    if flush_log(driver):
                        return True
            finally:
                driver.close()
        return False

    # ── Checking ──

    def verify(self) -> IntegrityReport:
        """Every integrity and audit check."""
        driver = self._connect()
        try:
            with self.read() as session:
                report = integrity.verify(self.directory, session, driver, self._key)
                try:
                    second = witness.compare(self.slots.kept, self.around.keychain, session)
                except DBAPIError:
                    second = None  # the report says already what is damaged
                return report if second is None else IntegrityReport((*report.checks, second))
        finally:
            driver.close()

    def check_anchor(self, anchor: str) -> Check:
        """Whether an anchor printed on a record belongs to this store's log."""
        with self.read() as session:
            latest = audit.head(session)
            return audit.anchor_check(anchor, latest, lambda size: audit.head_at(session, size))

    def export_audit(self, path: Path, *, with_facts: bool = True) -> None:
        """Write the audit log to a new file of JSON lines that can be verified without the store.

        Facts may hold personal data; without them the log can still be verified. BadInput where the file exists.
        """
        try:
            file = path.open("x", encoding="utf-8", newline="\n")
        except FileExistsError as error:
            raise BadInput(
                "file-exists",
                "There is already a file of this name.",
                safe="It was not touched.",
                next_step="Choose another name.",
            ) from error
        try:
            with file, self.read() as session:
                note = checkpoint.signed(audit.head(session), self._signer)
                key = self.slots.kept.signing_key
                file.writelines(audit.export_lines(session, key, note, with_facts=with_facts))
        except BaseException:
            path.unlink(missing_ok=True)
            raise

    # ── Backups ──

    def back_up(self, target: Path) -> Backup:
        """Write a backup to a new file and open it again; then record that it was made. See `backup.make`. What the
        store has lost holds it up no longer: `lost` names it, and the last whole backup stays the last good one."""
        self._refuse_to_write_where_nothing_can_be()
        self.ask_permission(BACKED_UP)
        target = opening.real(target.parent) / target.name
        if target.is_relative_to(self.directory):
            raise BadInput(
                "backup-inside-store",
                "A backup inside the store's own folder would be lost together with it.",
                safe="No backup was made.",
                next_step="Choose another folder, best on another disk.",
            )
        driver = self._connect()
        try:
            with said_plainly():
                made = backup.make(
                    target,
                    self.slots.kept,
                    self._key,
                    driver,
                    self._blobs,
                    self.around.now(),
                    self.around.random_bytes,
                )
        except OSError as error:
            raise BadInput(
                "cannot-write",
                f"The backup could not be written to the chosen place ({error.strerror}).",
                safe="The store and its earlier backups are as they were.",
                next_step="Choose another folder, or make room in this one.",
            ) from error
        finally:
            driver.close()
        with self.act(BACKED_UP_IN_PART if made.lost else BACKED_UP) as action:
            action.note(made_at=made.made_at.isoformat(), events=made.events, size=made.size, sha256=made.sha256)
            if made.lost:
                action.note(lost=[{"attachment": str(one.id), "reference": one.reference} for one in made.lost])
        return made

    def lost_attachments(self) -> tuple[attachments.Lost, ...]:
        """Attachments whose files are missing or not what was kept; each file is read whole."""
        driver = self._connect()
        try:
            with said_plainly():
                return tuple(attachments.look(driver, self._blobs)[1])
        finally:
            driver.close()

    def _back_up_before_upgrade(self) -> None:
        """A backup of the store as the older program left it, beside the store, before its tables are changed."""
        target = self.directory.with_name(f"{self.directory.name}{UPGRADED}{self.around.now():%Y%m%d-%H%M%S}.backup")
        around, driver = self.around, self._connect()
        try:
            with said_plainly():
                backup.make(target, self.slots.kept, self._key, driver, self._blobs, around.now(), around.random_bytes)
        except OSError as error:
            raise StoreUnavailable(
                "no-backup-before-upgrade",
                "An older version of Redress made this store. Before its tables are changed a backup is made beside "
                f"it, and that could not be written ({error.strerror}).",
                safe="Nothing was changed.",
                next_step="Make room on the disk, about as much as the store takes, and let Redress write into the "
                "folder that holds the store's folder. Then open it again.",
            ) from error
        finally:
            driver.close()

    def last_backup(self) -> datetime | None:
        """When the last whole backup was made that passed its checks; aware UTC."""
        with self.read() as session:
            return audit.last_of_kind(session, BACKED_UP)

    # ── A new data key ──

    def rotate_key(self, passphrase: str) -> RecoveryCode:
        """A new data key, and the whole store encrypted under it; the new recovery code. See `rotating`.

        `passphrase` is that of the officer who opened the store: Refused where it is not. The store stays open.
        """
        self._refuse_to_write_where_nothing_can_be()
        self.ask_permission(rotating.KIND)
        if self._lock is None or not self.slots.prove_officer(self.officer_id, passphrase):
            raise wrong_present_passphrase()
        if not self._acting.acquire(blocking=False):
            raise RuntimeError("an action is already open")
        before = self.slots.kept
        try:
            with rotating.prepared(
                self.directory, before, self._key, self.officer_id, passphrase, self.around, self._connect
            ) as new:
                self._open_engine().dispose()
                self._lock = rotating.swap(self.directory, new.folder, self._lock, self.around.now())
                self._key, self._database_key = new.key, keystore.derive(new.key, "database")
                self._engine = self._make_engine()
                self.slots.changed_key(new.kept, new.key)
        except OSError as error:
            raise opening.cannot_write() from error
        finally:
            self._acting.release()
        opening.forget_in_keychain(before, self.around.keychain)
        self._remember_outside()
        return new.code

    # ── Waking up ──

    def _wake(self, recovering: bool, cut_off: bool) -> None:
        waking.look_at_database(self.directory, self.read_only, self._connect)
        with self.read() as session:
            outdated = waking.is_outdated(session, self.read_only)
        if outdated:
            with self.read() as session:
                waking.compare_with_signature(self.slots.kept, session)
                waking.compare_rows(session)
            self._back_up_before_upgrade()
            migrations.upgrade(self._open_engine(), self._note_migration)
        kept = self.slots.kept
        with self.read() as session:
            lost = waking.compare_with_last_time(self.directory, kept, self.around.keychain, session, recovering)
            waking.compare_with_signature(kept, session)
            seals.compare(session, WHOLE_STORE)
            recorded = audit.state(session).keystore_generation
            latest = audit.head(session)
            if cut_off and not self.read_only:
                attachments.sweep(session, self._blobs)
        if not self.read_only:
            self._write_checkpoint(latest)
            self._remember_outside()
        if kept.generation < recorded and not recovering:
            raise waking.older_key_file()
        if lost and not self.read_only:
            with self.act("store.checkpoint_was_lost"):
                pass
        if kept.generation > recorded and not self.read_only:
            with self.act("keys.change_recorded_late") as action:
                action.note(keystore_generation=kept.generation)
                audit.remember_keystore(action.session, kept.generation)
        if not self.read_only:
            self._erase_what_came_back()

    def _erase_what_came_back(self) -> None:
        """Erase again what the erasure log names and an older backup brought back; make the log anew."""
        try:
            logged = erasures.read(self.directory / erasures.FILE, self.slots.kept.signing_key, self.store_id)
        except erasures.InvalidErasures:
            logged = {}
        with self.read() as session:
            known = erasures.known_to(session)
            again = erasures.come_back(session, logged)
        for case_id in again:
            with self.act(ERASURE, case=case_id) as action:
                erasing.erase_again(action, case_id, logged[case_id], self.officer_id)
        if again:
            self.empty_log()
        if {**logged, **known} != logged:
            self._write_erasures(known)

    def _write_erasures(self, erased: erasures.Erased) -> None:
        # The action is already on disk, and the log is made anew from it at the next unlock.
        path = self.directory / erasures.FILE
        try:
            logged = erasures.read(path, self.slots.kept.signing_key, self.store_id)
        except erasures.InvalidErasures:
            logged = {}
        try:
            erasures.write(path, {**logged, **erased}, self.store_id, self._signer)
        except OSError:
            return

    def _note_migration(self, connection: Connection) -> None:
        attachments.move_out(connection, self._blobs, self.around.random_bytes)
        with Session(connection) as session:
            if not listing.is_complete(session):
                listing.rebuild(session)
            record_everything(session, self.around, self.officer_id, "store.migrated")
            audit.sign_head(session, self._signer)
            session.flush()

    def _write_checkpoint(self, latest: Checkpoint) -> None:
        # The action is already on disk. A checkpoint one or more behind is allowed for at the next unlock, and
        # `verify` says so; failing here would tell the officer that the action was not kept.
        try:
            checkpoint.write(self.directory, latest, self._signer)
        except OSError:
            return

    def _remember_outside(self) -> None:
        """Keep a signed checkpoint in the keychain, and a second copy of it beside the store."""
        # A damaged or busy database is told of where it is read; locking must always succeed.
        if self._engine is None or self.read_only:
            return
        try:
            with self.read() as session:
                note = checkpoint.signed(audit.head(session), self._signer)
        except (StoreUnavailable, DBAPIError):
            return
        with suppress(OSError):
            checkpoint.write_copy(self.directory, note)
        witness.remember(self.slots.kept, note, self.around.keychain)

    @property
    def _blobs(self) -> Path:
        return self.directory / attachments.FOLDER

    def _recorded_generation(self) -> int:
        with self.read() as session:
            return audit.state(session).keystore_generation

    def _open_engine(self) -> Engine:
        if self._engine is None:
            raise StoreUnavailable(
                "store-locked",
                "The store is locked.",
                safe="Nothing was changed.",
                next_step="Unlock it again.",
            )
        return self._engine

    def _make_engine(self) -> Engine:
        return make_engine(self.directory / DATABASE_FILE, self._database_key, frozen=self.read_only)

    def _connect(self) -> Any:
        """A connection of its own, beside those of the engine; the caller closes it."""
        return connect(self.directory / DATABASE_FILE, self._database_key, frozen=self.read_only)

    def ask_permission(self, kind: str) -> None:
        """Refused where `permit` would refuse the action; for what takes long before its action begins."""
        with self.read() as session:
            self.permit(session, kind, self.officer_id)

    def _refuse_to_write_where_nothing_can_be(self) -> None:
        if self.read_only:
            raise Refused(
                "store-read-only",
                "The store lies where nothing can be written, and is open for reading only.",
                safe="Nothing was changed.",
                next_step="Copy the store's folder to a place that can be written, or change its permissions; then "
                "open it there.",
            )

    def _dispose(self) -> None:
        if self._engine is not None:
            self._engine.dispose()
        self._engine = None
        self._key = self._database_key = b""
        self.slots.close()


def _anything(session: Session, kind: str, actor: UUID) -> None:
    """Permits everything: while a store is made, nobody has a role yet."""
