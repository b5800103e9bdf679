"""The officers of a store: who can open it, taking that away and giving it back, and a new data key afterwards."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import delete

from desktop_app.desk.office import Desk, check_passphrase, officer_name, officers
from desktop_app.domain.errors import BadInput, Refused
from desktop_app.domain.organisation import Officer, Role
from desktop_app.store import tables as t
from desktop_app.store.store import Action, RecoveryCode


def working(desk: Desk) -> tuple[Officer, ...]:
    """Those who can open the store with a passphrase of their own. Removed ones stay in `office.officers`, because the
    history names them."""
    return tuple(officer for officer in officers(desk) if desk.store.slots.has_passphrase(officer.id))


def named(desk: Desk, name: str) -> Officer:
    """The officer of a name, among everyone who ever worked with the store. BadInput where there is none, or two."""
    found = [officer for officer in officers(desk) if officer.name == name.strip()]
    if len(found) != 1:
        raise BadInput(
            "no-such-officer" if not found else "two-of-this-name",
            "No officer of this store has this name." if not found else "Two officers of this store have this name.",
            safe="Nothing was changed.",
            next_step="Write the name as the store has it."
            if not found
            else "Choose between them on the page of officers in the window.",
        )
    return found[0]


def remove_officer(desk: Desk, officer_id: UUID) -> RecoveryCode | None:
    """Take an officer's way into the store away; their name stays in the history. Administrators only.

    Where the printed recovery code was made in their name it ends too, and the new one is returned. Refused for the
    last administrator, and for oneself.
    """
    administrators = [officer.id for officer in working(desk) if officer.role == Role.ADMINISTRATOR]
    if administrators == [officer_id]:
        raise Refused(
            "last-administrator",
            "This is the last administrator; without one, nobody could look after the store.",
            safe="Nothing was changed.",
            next_step="Add another administrator first.",
        )
    if officer_id == desk.officer.id:
        raise Refused(
            "not-yourself",
            "You cannot remove yourself.",
            safe="Nothing was changed.",
            next_step="Ask another administrator to do it.",
        )

    def note(action: Action) -> None:
        # What they had begun to type belongs to nobody now: no case has it, and no rule would ever erase it.
        action.session.execute(delete(t.DraftRow).where(t.DraftRow.officer_id == officer_id))
        action.note(officer=officer_name(action.session, officer_id))

    return desk.store.slots.remove_officer(officer_id, kind="officer.removed", also=note)


def give_passphrase(desk: Desk, officer_id: UUID, passphrase: str) -> None:
    """A passphrase for an officer who has none: removed and back, or left out when the data key was changed.
    Administrators only."""
    desk.store.ask_permission("officer.passphrase_given")
    check_passphrase(passphrase)

    def note(action: Action) -> None:
        officer = action.session.get(t.OfficerRow, officer_id)
        if officer is None:
            raise BadInput(
                "no-such-officer",
                "There is no such officer in this store.",
                safe="Nothing was changed.",
                next_step="Add them as a new officer.",
            )
        action.note(officer=officer.name)

    desk.store.slots.add_officer(officer_id, passphrase, kind="officer.passphrase_given", also=note)


def change_data_key(desk: Desk, passphrase: str) -> RecoveryCode:
    """A new data key for the store, after an officer left or a computer was lost; the new recovery code.

    `passphrase` is that of the administrator at the desk. The other officers' passphrases end with the old key (why is
    said in `store.rotating`); `give_passphrase` gives them new ones.
    """
    return desk.store.rotate_key(passphrase)
