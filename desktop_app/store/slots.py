"""The slots of an unlocked store: passphrases of its officers, and the key held in the computer's keychain.

Each change is a new key file and one audit event; killed at any point, the old or the new secret opens the store.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from uuid import UUID

from desktop_app.domain.errors import Refused, StoreUnavailable
from desktop_app.store import audit, keystore, opening, tries, witness
from desktop_app.store.action import Action, Surroundings
from desktop_app.store.keystore import Keystore
from desktop_app.store.unlocking import RecoveryCode


@dataclass
class Slots:
    """The key file of an unlocked store, and what changes it. `kept` is as it stands on the disk."""

    kept: Keystore
    _key: bytes = field(repr=False)
    _directory: Path
    _officer_id: UUID
    _around: Surroundings
    _act: Callable[[str], AbstractContextManager[Action]]
    _recorded_generation: Callable[[], int]
    _still_open: Callable[[], object]

    @property
    def keychain_note(self) -> str:
        """Where the key is also held, or why it is not, ready to be read."""
        return opening.keychain_note(self.kept, self._around.keychain)

    def add_officer(
        self,
        officer_id: UUID,
        passphrase: str,
        *,
        kind: str = "officer.slot_added",
        also: Callable[[Action], None] = lambda _: None,
    ) -> None:
        """A passphrase slot for another officer; `also` does more in the same transaction. Refused where the officer
        has one, or the passphrase is another officer's: then nobody could tell who typed it."""
        if self._slot_of(officer_id) is not None:
            raise Refused(
                "officer-has-slot",
                "This officer already has a passphrase.",
                safe="Nothing was changed.",
                next_step="Change that passphrase instead.",
            )
        changed = self._with_passphrase(officer_id, passphrase)
        self._change_keys(kind, changed, {"slot_of": str(officer_id)}, also)

    def remove_officer(
        self,
        officer_id: UUID,
        *,
        kind: str = "officer.slot_removed",
        also: Callable[[Action], None] = lambda _: None,
    ) -> RecoveryCode | None:
        """End every slot that opens the store in an officer's name. Where the recovery code was theirs, a new one is
        made for the officer who removes them, to be printed. Older copies of the store still open with what opened
        them; a new data key keeps those secrets out of everything later."""
        mine = [slot for slot in self.kept.slots if slot.officer_id == officer_id]
        if not mine:
            raise Refused(
                "officer-has-no-slot",
                "This officer cannot open the store any more.",
                safe="Nothing was changed.",
                next_step="Give them a passphrase if they are to work with it again.",
            )
        before = self.kept
        changed = replace(before, slots=tuple(slot for slot in before.slots if slot not in mine))
        code = None
        if any(slot.kind == keystore.SlotKind.RECOVERY for slot in mine):
            changed, code = keystore.with_recovery(changed, self._key, self._officer_id, self._around.random_bytes)
        self._change_keys(kind, changed, {"slots_of": str(officer_id)}, also)
        if any(slot.kind == keystore.SlotKind.KEYCHAIN for slot in mine):
            opening.forget_in_keychain(before, self._around.keychain)
            witness.forget(before, self._around.keychain)
        return code

    def has_passphrase(self, officer_id: UUID) -> bool:
        """Whether an officer can open the store with a passphrase of their own."""
        return self._slot_of(officer_id) is not None

    def prove_officer(self, officer_id: UUID, passphrase: str) -> bool:
        """Whether this passphrase is the officer's own. Wrong ones are counted, and waited for, as at the door."""
        self._still_open()
        self._around.wait(tries.seconds_to_wait(self._directory))
        if keystore.open_with_passphrase(self.kept, passphrase, officer_id) is None:
            tries.count_wrong(self._directory)
            return False
        tries.forget(self._directory)
        return True

    def change_passphrase(self, officer_id: UUID, old: str, new: str) -> None:
        """Replace an officer's passphrase. Refused where `old` is not theirs. The old one opens older copies still."""
        if not self.prove_officer(officer_id, old):
            raise wrong_present_passphrase()
        self.replace_passphrase(officer_id, new, "passphrase.changed")

    def hold_in_keychain(self) -> bool:
        """Hold the key in this computer's keychain too, afresh; False where that cannot be: see `keychain_note`."""
        before = self.kept
        changed = opening.hold_in_keychain(
            before, self._key, self._officer_id, self._around.keychain, self._around.random_bytes
        )
        if changed is before:
            return False
        try:
            self._change_keys("keychain.held", changed, {})
        finally:
            # Of the two entries, only the one the key file names is of use.
            opening.forget_in_keychain(before if self.kept is not before else changed, self._around.keychain)
        return True

    def forget_keychain(self) -> None:
        """Take the key out of this computer's keychain; from then on a passphrase is needed."""
        before = self.kept
        if keystore.keychain_slot(before) is None:
            return
        slots = tuple(slot for slot in before.slots if slot.kind != keystore.SlotKind.KEYCHAIN)
        self._change_keys("keychain.forgotten", replace(before, slots=slots), {})
        opening.forget_in_keychain(before, self._around.keychain)
        witness.forget(before, self._around.keychain)

    def changed_key(self, kept: Keystore, key: bytes) -> None:
        """The store has a new data key, and this key file."""
        self.kept, self._key = kept, key

    def close(self) -> None:
        """Forget the data key."""
        self._key = b""

    def replace_passphrase(self, officer_id: UUID, passphrase: str, kind: str) -> None:
        """A passphrase for an officer in place of an earlier one, which is not asked for; `kind` of the event."""
        self._change_keys(kind, self._with_passphrase(officer_id, passphrase), {"slot_of": str(officer_id)})

    def recover_passphrase(self, officer_id: UUID, passphrase: str) -> None:
        """The passphrase of who came back with the recovery code. Where the key file is older than the log knows it,
        every slot but theirs and the recovery code's ends."""
        slots, kind = self.kept.slots, keystore.SlotKind
        if self.kept.generation < self._recorded_generation():
            slots = tuple(slot for slot in slots if slot.kind == kind.RECOVERY)
        lost = [slot for slot in self.kept.slots if slot not in slots and slot.kind == kind.PASSPHRASE]
        ended = {"slots_ended": [str(slot.officer_id) for slot in lost]} if lost else {}
        changed = self._with_passphrase(officer_id, passphrase, replace(self.kept, slots=slots))
        self._change_keys("passphrase.recovered", changed, {"slot_of": str(officer_id), **ended})

    def _with_passphrase(self, officer_id: UUID, passphrase: str, kept: Keystore | None = None) -> Keystore:
        kept = kept or self.kept
        opened = keystore.open_with_passphrase(kept, passphrase)
        if opened is not None and opened.slot.officer_id != officer_id:
            tries.count_wrong(self._directory)  # so that nobody finds out another's by setting their own
            raise Refused(
                "passphrase-taken",
                "This passphrase cannot be used in this store.",
                safe="Nothing was changed.",
                next_step="Choose another one.",
            )
        cost = keystore.cost_of(self.kept)
        return keystore.with_passphrase(kept, self._key, officer_id, passphrase, cost, self._around.random_bytes)

    def _slot_of(self, officer_id: UUID) -> keystore.Slot | None:
        return next(
            (
                slot
                for slot in self.kept.slots
                if (slot.kind, slot.officer_id) == (keystore.SlotKind.PASSPHRASE, officer_id)
            ),
            None,
        )

    def _change_keys(
        self,
        kind: str,
        changed: Keystore,
        facts: dict[str, Any],
        also: Callable[[Action], None] = lambda _: None,
    ) -> None:
        """Write a changed key file and its audit event. The file goes first: killed in between, the new secret opens
        the store, and the next unlock records the change. A failure in between puts the old file back."""
        before = self.kept
        after = replace(changed, generation=self._newest_keystore_generation() + 1)
        touched = False
        try:
            with self._act(kind) as action:
                also(action)
                action.note(**facts, keystore_generation=after.generation)
                audit.remember_keystore(action.session, after.generation)
                action.session.flush()
                touched = True
                self.kept = keystore.save(self._directory, after, self._key)
        except BaseException as error:
            if touched and self._recorded_generation() < after.generation:
                self._put_back(before)
            if isinstance(error, OSError):
                raise opening.cannot_write() from error
            raise

    def _put_back(self, before: Keystore) -> None:
        try:
            self.kept = keystore.save(self._directory, before, self._key)
        except OSError:
            # The disk refuses this too. Whichever file is there is whole; a newer one is recorded at the next unlock.
            with suppress(StoreUnavailable, OSError):
                self.kept = keystore.load(self._directory)

    def _newest_keystore_generation(self) -> int:
        return max(self.kept.generation, self._recorded_generation())


def wrong_present_passphrase() -> Refused:
    """For someone at an open store who does not know their own passphrase."""
    return Refused(
        "wrong-passphrase",
        "The present passphrase is not this officer's.",
        safe="Nothing was changed.",
        next_step="Type the present passphrase again.",
    )
