"""What the sender of a message gives away: addresses that are not on file or look like one, answers led elsewhere,
names that hide characters, mail servers that could not confirm the origin. All of it speaks against an answer, and
nothing of it proves who asks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop_app.domain.channels import channel
from desktop_app.domain.confusables import foreign_letters, hidden_characters, imitates
from desktop_app.domain.identity_case import ContactKind, IdentityCase
from desktop_app.domain.identity_concerns import Concern, Effect, doubt
from desktop_app.domain.identity_points import other_people
from desktop_app.domain.locators import emails_in
from desktop_app.domain.phrase import Phrase
from desktop_app.domain.senders import Comparison, Likeness, compare_address


def about_sender(case: IdentityCase) -> list[Concern]:
    """The sender of a message is a claim (Di Martino and others, SOUPS 2019: forged and look-alike senders were
    answered). The address it really came from is said first; a header that passed proves nothing either."""
    sender = case.request.sender
    address = (sender.address or "").strip()
    on_file = [p.value for p in case.subject.contact_points if p.kind in (ContactKind.EMAIL, ContactKind.ACCOUNT)]
    concerns = []
    if address:
        concerns += _about_address(case, address, compare_address(address, on_file))
    shown = [one for one in emails_in(sender.display_name or "") if channel("email", one) != channel("email", address)]
    if shown:
        concerns.append(
            doubt(
                "name-shows-other-address",
                "The message came from {address}; the name of its sender shows another address, {shown}.",
                address=address or "–",
                shown=shown[0],
            )
        )
    concerns += _about_reply_to(address, (sender.reply_to or "").strip(), on_file)
    concerns += _about_name(case, sender.display_name or "", address)
    if address:
        concerns += _about_authentication(sender.authentication_results)
    return concerns


def _about_address(case: IdentityCase, address: str, found: Comparison) -> list[Concern]:
    if found.likeness == Likeness.LOOK_ALIKE:
        odd = Phrase(" (it contains {characters})", {"characters": ", ".join(found.odd)}) if found.odd else ""
        return [
            doubt(
                "look-alike-sender",
                "The message came from {address}, which is not on file but looks like {like}, which is{odd}.",
                address=address,
                like=found.like,
                odd=odd,
            )
        ]
    if found.likeness != Likeness.NOT_ON_FILE:
        return []
    theirs = [p.value for other in other_people(case) for p in other.contact_points]
    if compare_address(address, theirs).likeness == Likeness.ON_FILE:
        return [
            doubt(
                "sender-is-someone-else",
                "The message came from {address}, which is on file for another person.",
                address=address,
            )
        ]
    return [
        doubt(
            "sender-not-on-file",
            "The message came from {address}, which is not a contact point on file, whatever name it bears.",
            address=address,
        )
    ]


def _about_reply_to(address: str, reply_to: str, on_file: Sequence[str]) -> list[Concern]:
    if not reply_to or channel("email", reply_to) == channel("email", address):
        return []
    found = compare_address(reply_to, on_file)
    if found.likeness == Likeness.ON_FILE:
        return [
            Concern(
                Effect.NOTE,
                "reply-to-other-point",
                Phrase("Answers would go to {reply_to}, another contact point on file.", {"reply_to": reply_to}),
            )
        ]
    template = (
        "The message came from {address}, but answers to it would go to {reply_to}, which is not on file but looks "
        "like {like}."
        if found.likeness == Likeness.LOOK_ALIKE
        else "The message came from {address}, but answers to it would go to {reply_to}, which is not on file."
    )
    return [
        Concern(
            Effect.DOUBT,
            "reply-to-elsewhere",
            Phrase(template, {"address": address or "–", "reply_to": reply_to, "like": found.like}),
            Phrase("Do not use the reply function; write to a contact point on file."),
        )
    ]


def _about_name(case: IdentityCase, name: str, address: str) -> list[Concern]:
    """Characters that make a name look like another, or hide, named by their code points."""
    odd = tuple(dict.fromkeys((*hidden_characters(name), *hidden_characters(address), *foreign_letters(name))))
    names = [known for person in (case.subject, *other_people(case)) for known in person.names]
    if odd:
        return [
            doubt(
                "odd-characters",
                "The sender's name or address contains characters that hide or look like others: {characters}.",
                characters=", ".join(odd),
            )
        ]
    if any(imitates(name, known) for known in names):
        return [
            doubt(
                "name-imitates",
                "The sender's name looks like a name on file but is written with other characters: {characters}.",
                characters=", ".join(dict.fromkeys(f"U+{ord(c):04X}" for c in name if not c.isascii())) or "–",
            )
        ]
    return []


def _about_authentication(header: str | None) -> list[Concern]:
    results = re.findall(r"\b(spf|dkim|dmarc)\s*=\s*([a-z]+)", (header or "").casefold())
    # A sender can write a header of their own that passed: one result that did not is enough.
    bad = dict.fromkeys(f"{method}={result}" for method, result in results if result != "pass")
    if bad:
        return [
            doubt(
                "authentication-failed",
                "The mail server could not confirm where the message came from ({results}), so its sender may be "
                "forged.",
                results=", ".join(bad),
            )
        ]
    if not results:
        return [
            Concern(
                Effect.GAP,
                "authentication-absent",
                Phrase("No mail server confirmed where the message came from, so its sender may be forged."),
            )
        ]
    return []
