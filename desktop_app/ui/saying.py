"""Sentences of the domain in the language of the window; apart from `words`, which needs all of the domain."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.phrase import Phrase


def say(phrase: Phrase | str) -> str:
    """A sentence of the domain in the language of the window."""
    if isinstance(phrase, str):
        return phrase
    return phrase.text(lambda template: QCoreApplication.translate("phrases", template))
