"""What a data source is searched for in a case, so that one person's data never land in another person's answer.

A letter may name anybody's address. So the register that the verified person stands in is searched for their own row
and nothing else, and a contact point that another person on file has is searched for nowhere (Article 15(4) GDPR: the
right to a copy may not adversely affect others).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from uuid import UUID

from desktop_app.domain.case import Person
from desktop_app.domain.channels import channel
from desktop_app.domain.findings import Identifiers


@dataclass(frozen=True)
class SearchTerms:
    """What to search one source for, and how many terms were left out because they are another person's."""

    identifiers: Identifiers
    left_out: int = 0


def terms_for(source_id: UUID, person: Person, candidates: Iterable[Person], confirmed: Identifiers) -> SearchTerms:
    """The terms for one source. `candidates` are the people on file that the request led to; `confirmed` is what the
    officer confirmed at intake: an account number given there is searched for beside the person's own."""
    own = {channel(point.kind, point.value) for point in person.contact_points}
    others = {
        channel(point.kind, point.value)
        for other in candidates
        if (other.source_id, other.key) != (person.source_id, person.key)
        for point in other.contact_points
    }
    strangers = others - own
    emails = tuple(value for value in confirmed.emails if channel("email", value) not in strangers)
    phones = tuple(value for value in confirmed.phones if channel("phone", value) not in strangers)
    left_out = len(confirmed.emails) + len(confirmed.phones) - len(emails) - len(phones)
    if source_id == person.source_id:
        keys = tuple(dict.fromkeys((person.key, *confirmed.account_ids)))
        return SearchTerms(Identifiers(account_ids=keys, since=confirmed.since, until=confirmed.until), left_out)
    return SearchTerms(replace(confirmed, emails=emails, phones=phones), left_out)
