"""Someone who acts for the person: what they must show, and whose own word is needed besides."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from desktop_app.domain.identity_case import EvidenceKind, Flag, IdentityCase, Role
from desktop_app.domain.identity_concerns import OF_AGE, Concern, Effect, doubt
from desktop_app.domain.identity_evidence import Weighed
from desktop_app.domain.identity_points import age_at
from desktop_app.domain.phrase import Phrase

_OWN_WORD_FROM = 12  # years; ICO: a child of 12 or more is presumed able to exercise these rights (Scotland, by law)
_OLD_MANDATE = 180  # days between a mandate and the request
_NO = frozenset(("no", "false", "none", "missing", "absent", "0", ""))
_YES = frozenset(("yes", "true", "1"))
_UNSETTLED = _NO | {"unknown", "unclear", "disputed", "contested", "not known", "not shown"}


def about_representation(case: IdentityCase, weighed: Sequence[Weighed]) -> list[Concern]:
    """Someone who acts for the person shows their authority, and the person confirms it through a contact point that
    counts; only a young child's word is not asked for (EDPB Guidelines 01/2022, section 3.4; ICO, "Can a request be
    made on behalf of others?"). Where a parent asks, a second officer looks too."""
    acting = case.request.acting_for
    if acting is None:
        return []
    concerns = []
    if not any(one.counts_as(EvidenceKind.AUTHORITY_DOCUMENT) for one in weighed):
        concerns.append(
            Concern(
                Effect.HOLD,
                "authority-missing",
                Phrase("Someone asks on the person's behalf, and no valid document shows that they may."),
                Phrase("Ask for the document that gives authority: signed, in date, and made out for this purpose."),
            )
        )
    if acting.role == Role.PARENT:
        note = Phrase("A parent asks: note what shows who has custody, and that the answer serves the child.")
        concerns.append(Concern(Effect.NOTE, "parent-asks", note, second=True))
    concerns += _about_mandate(acting.details, case.request.received, case.today)
    confirmed = any(one.counts_as(EvidenceKind.SUBJECT_CONFIRMATION) for one in weighed)
    if not confirmed and Flag.DECEASED not in case.subject.flags:
        concerns += _about_own_word(case, acting.role)
    return concerns


def _about_own_word(case: IdentityCase, role: Role) -> list[Concern]:
    born = case.subject.date_of_birth
    age = age_at(born, case.request.received) if born is not None else None
    if role != Role.PARENT:
        return [
            Concern(
                Effect.HOLD,
                "subject-not-asked",
                Phrase("The person has not confirmed, through a contact point on file, that this one acts for them."),
                Phrase("Ask the person, through a contact point on file, whether they want this."),
            )
        ]
    if age is None:
        return [
            Concern(
                Effect.HOLD,
                "age-unknown",
                Phrase("The date of birth is not on file, so it is open whether a parent may decide for the person."),
                Phrase("Find out the age, or have the young person confirm through a contact point on file."),
                second=True,
            )
        ]
    if age >= OF_AGE:
        return [
            Concern(
                Effect.HOLD,
                "subject-of-age",
                Phrase("The person is of age, so being a parent gives no authority; the person has to confirm."),
                Phrase("Ask the person, through a contact point on file, whether they want this."),
            )
        ]
    if age >= _OWN_WORD_FROM:
        return [
            Concern(
                Effect.HOLD,
                "child-not-asked",
                Phrase(
                    "At {age} the child can usually exercise the right alone, and has not confirmed the request.",
                    {"age": age},
                ),
                Phrase("Ask the child, through a contact point on file, and note the child's capacity."),
                second=True,
            )
        ]
    return []


def _about_mandate(details: Mapping[str, object], received: date, today: date) -> list[Concern]:
    """What was said about a mandate can only speak against it."""
    said = {re.sub(r"[\W_]+", "_", name.casefold()): value for name, value in _flat(details)}
    concerns = []
    if any(name in said and _is_no(said[name]) for name in ("signed", "signature", "has_signature")) or _is_yes(
        said.get("unsigned")
    ):
        concerns.append(_defect("mandate-unsigned", "The mandate bears no signature."))
    if any(_is_yes(said.get(name)) for name in ("other_controller", "different_controller", "wrong_controller")) or any(
        name in said and _is_no(said[name]) for name in ("same_controller", "controller_matches", "names_us")
    ):
        concerns.append(_defect("mandate-for-other", "The mandate is made out for another organisation."))
    until = _a_day(said, ("valid_until", "expires", "expiry", "expires_on", "valid_to"))
    if (until is not None and until < today) or _is_yes(said.get("expired")) or _is_yes(said.get("revoked")):
        concerns.append(_defect("mandate-expired", "The mandate is no longer in force."))
    dated = _a_day(said, ("dated", "date", "mandate_date", "mandate_dated", "signed_on", "mandate_signed", "issued"))
    if dated is not None and (received - dated).days > _OLD_MANDATE:
        concerns.append(doubt("mandate-old", "The mandate is dated {day}, long before the request.", day=dated))
    if dated is not None and dated > today:
        concerns.append(_defect("mandate-post-dated", "The mandate is dated {day}, which is still to come.", day=dated))
    if "custody" in said and (said["custody"] is None or _word(said["custody"]) in _UNSETTLED):
        concerns.append(
            Concern(
                Effect.HOLD,
                "custody-unknown",
                Phrase("Who has custody of the child is not known, so a parent's authority is not shown."),
                Phrase("Ask for the document that shows custody."),
                second=True,
            )
        )
    return concerns


def _defect(code: str, template: str, **values: object) -> Concern:
    return Concern(Effect.HOLD, code, Phrase(template, values), Phrase("Ask for a mandate without this defect."))


def _flat(details: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """The members of an object and of the objects in it ("mandate": {"signed": false})."""
    for name, value in details.items():
        if isinstance(value, Mapping):
            yield from ((str(inner), said) for inner, said in value.items())
        else:
            yield str(name), value


def _word(value: object) -> str:
    return str(value).strip().casefold()


def _is_no(value: object) -> bool:
    return value is None or _word(value) in _NO


def _is_yes(value: object) -> bool:
    return _word(value) in _YES


def _a_day(said: Mapping[str, object], names: Sequence[str]) -> date | None:
    for name in names:
        try:
            return date.fromisoformat(str(said[name]).strip()[:10])
        except (KeyError, ValueError):
            continue
    return None
