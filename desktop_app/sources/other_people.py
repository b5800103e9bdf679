"""Marks what names other people too: the copy a person gets may not harm others (Article 15(4) GDPR)."""

from __future__ import annotations

from desktop_app.domain.locators import emails_in
from desktop_app.sources.matching import Wanted, email_key


def others_note(text: str, wanted: Wanted) -> str:
    """What is said of a text that names e-mail addresses other than those looked for; "" where it names none."""
    others = {email_key(email) for email in emails_in(text)} - wanted.emails
    if not others:
        return ""
    count = f"{len(others):,} other e-mail address{'es stand' if len(others) > 1 else ' stands'}"
    return f"; {count} in it, so other people's data may too: look before it is disclosed"
