"""What the reports of the registers say, in one language: the English sentences are the keys of the others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from desktop_app.domain.phrase import Phrase, long_date


@dataclass(frozen=True)
class ReportWords:
    """Sentences and single words translated; what has no translation stays as it is."""

    texts: Mapping[str, str] = field(default_factory=dict)
    date: Callable[[date], str] = long_date

    def __call__(self, template: str, **values: object) -> str:
        """A sentence with its values filled in; dates among them are written out."""
        return self.phrase(Phrase(template, values))

    def phrase(self, phrase: Phrase) -> str:
        """A phrase in words."""
        return phrase.text(self.word, self.date)

    def word(self, text: str) -> str:
        """A word or sentence without values, which may come from outside: braces in it mean nothing."""
        return self.texts.get(text, text)


ENGLISH = ReportWords()
