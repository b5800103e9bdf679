"""What each role is there for: who may do which kind of thing. Asked in one place, before every action of the store."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.orm import Session

from desktop_app.domain.audit import ERASURE
from desktop_app.domain.errors import Refused
from desktop_app.domain.organisation import Role
from desktop_app.store import tables as t

_EVERYONE = frozenset(Role)
_ADMINISTRATOR = frozenset({Role.ADMINISTRATOR})
_CASEWORK = frozenset({Role.CASE_OFFICER, Role.REVIEWER, Role.ADMINISTRATOR})
_REVIEW = frozenset({Role.REVIEWER, Role.ADMINISTRATOR})

# By the first word of an action's kind; a kind that is named whole goes before. An auditor reads, verifies and exports,
# which are no actions, and looks after their own way in.
ALLOWED: dict[str, frozenset[Role]] = {
    "request": _CASEWORK,
    "request.filter_kept": _EVERYONE,
    "request.filter_dropped": _EVERYONE,
    "request.counted_again": _EVERYONE,  # by the program itself, after an update
    "identity": _CASEWORK,
    "finding": _CASEWORK,
    "findings": _CASEWORK,
    "correction": _CASEWORK,
    "documents": _CASEWORK,
    "documents.approved": _REVIEW,
    "documents.letter_approved": _REVIEW,
    "documents.correction_approved": _REVIEW,
    "documents.deed_approved": _REVIEW,
    "attachment": _CASEWORK,
    "print": _EVERYONE,  # whoever could print it, did
    "passphrase": _EVERYONE,
    "keychain": _EVERYONE,
    "store": _ADMINISTRATOR,
    "store.backed_up": _CASEWORK,
    "store.backed_up_in_part": _CASEWORK,
    "organisation": _ADMINISTRATOR,
    "officer": _ADMINISTRATOR,
    "source": _ADMINISTRATOR,
    "agent": _ADMINISTRATOR,
    "keys": _ADMINISTRATOR,
    "retention": _ADMINISTRATOR,
    "retention.hold_placed": _CASEWORK,  # whoever learns of a lawsuit keeps the case at once
    "retention.certified": _CASEWORK,
    ERASURE: _ADMINISTRATOR,
    "notice": _CASEWORK,
    "permission": _CASEWORK,
    "statistics": _CASEWORK,
    "agreement": _CASEWORK,
    "disclosure": _CASEWORK,
    "disclosure.authorised": _REVIEW,
}


def may(role: Role, kind: str) -> bool:
    """Whether a role may do a kind of thing, as the audit log names it. What is not listed, administrators may."""
    return role in _allowed(kind)


def permit(session: Session, kind: str, officer_id: UUID) -> None:
    """Refused where the officer's role does not include the kind of action, or there is no such officer."""
    officer = session.get(t.OfficerRow, officer_id)
    if officer is not None and may(Role(officer.role), kind):
        return
    allowed = _allowed(kind)
    whom = ", ".join(f"{role.value}s" for role in Role if role in allowed)
    raise Refused(
        "administrators-only" if allowed == _ADMINISTRATOR else "not-in-your-role",
        f"This step is not part of your role; it is for: {whom}.",
        safe="Nothing was changed.",
        next_step="Ask one of them to do it.",
    )


def _allowed(kind: str) -> frozenset[Role]:
    return ALLOWED.get(kind) or ALLOWED.get(kind.partition(".")[0]) or _ADMINISTRATOR
