"""Texts of documents as an organisation words them itself: which variables they need, and what the law wants said.

Each type of document has its texts in each language and under each law. A text must have exactly the variables of the
delivered one. What a law obliges the organisation to say may be worded anew, but not left out without a word.
"""

from __future__ import annotations

import string
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.phrase import Phrase
from desktop_app.domain.records import RecordType

WORDED = tuple(type_ for type_ in RecordType if type_ != RecordType.RECOVERY_CODE)
"""The types of documents whose texts can be worded: all but the sheet that is made before there is a store."""


@dataclass(frozen=True)
class Wording:
    """Whose texts: those of one type of document, in one language, under one law."""

    type: RecordType
    language: str
    regime: str


@dataclass(frozen=True)
class TextVersion:
    """A text as it was saved once; None where the delivered one was put back. `saved_at` is aware UTC."""

    version: int
    text: str | None
    saved_at: datetime
    saved_by: str


@dataclass(frozen=True)
class LetterText:
    """One text: as it is delivered, and every version of the organisation's own, the latest last."""

    name: str
    delivered: str
    versions: tuple[TextVersion, ...] = ()

    @property
    def own(self) -> str | None:
        """The organisation's own text, where it has one now."""
        return self.versions[-1].text if self.versions else None

    @property
    def text(self) -> str:
        """What is drawn."""
        return self.delivered if self.own is None else self.own


def variables(text: str) -> frozenset[str]:
    """The variables of a text. ValueError where a brace opens or closes nothing."""
    found = set()
    for _, name, specification, conversion in string.Formatter().parse(text):
        if name is not None:
            found.add(name + (f"!{conversion}" if conversion else "") + (f":{specification}" if specification else ""))
    return frozenset(found)


def faults(delivered: str, text: str) -> tuple[Phrase, ...]:
    """Why a text cannot take the place of the delivered one: a variable it does not know, one that is missing, a brace
    that opens or closes nothing, or nothing written where something must stand."""
    try:
        found = variables(text)
    except ValueError:
        return (Phrase("A brace opens or closes nothing. Write {{{{ and }}}} where braces are meant."),)
    wanted = variables(delivered)
    said = [Phrase("It has the unknown variable {{{name}}}.", {"name": name[:40]}) for name in sorted(found - wanted)]
    said += [Phrase("It lacks the variable {{{name}}}.", {"name": name}) for name in sorted(wanted - found)]
    return tuple(said)


@dataclass(frozen=True)
class Passage:
    """Something a law wants said. It is found by the beginnings of words, by language; `regimes` empty: every law."""

    says: str
    source: str
    words: Mapping[str, tuple[str, ...]]
    regimes: tuple[str, ...] = ()


_EU = ("gdpr", "uk-gdpr")
_COMPLAINT = Passage(
    "that the person may lodge a complaint, and with whom",
    "Articles 12(4) and 15(1)(f) GDPR; most other laws on personal data ask for the same",
    {"en": ("complain",), "de": ("beschwer",)},
)
_COURT = Passage(
    "that the person may go to court",
    "Articles 12(4) and 79 GDPR",
    {"en": ("court", "judicial", "tribunal"), "de": ("gericht",)},
    _EU,
)
_REQUIRED: dict[str, tuple[Passage, ...]] = {
    "access.complaint": (_COMPLAINT, _COURT),
    "access.complaint-any": (_COMPLAINT, _COURT),
    "refusal.complaint": (_COMPLAINT, _COURT),
    "refusal.complaint-any": (_COMPLAINT, _COURT),
    "access.right-rectification": (
        Passage(
            "that the person may have data corrected",
            "Article 15(1)(e) GDPR",
            {"en": ("correct", "rectif"), "de": ("bericht", "korrig")},
            _EU,
        ),
    ),
    "access.right-erasure": (
        Passage(
            "that the person may have data erased",
            "Article 15(1)(e) GDPR",
            {"en": ("eras", "delet"), "de": ("lösch",)},
            _EU,
        ),
    ),
    "access.right-restriction": (
        Passage(
            "that the person may have the processing restricted",
            "Article 15(1)(e) GDPR",
            {"en": ("restrict",), "de": ("einschränk", "einzuschränk")},
            _EU,
        ),
    ),
    "access.right-objection": (
        Passage(
            "that the person may object",
            "Articles 15(1)(e) and 21(4) GDPR",
            {"en": ("object",), "de": ("widerspr", "widersprech")},
            _EU,
        ),
    ),
    "recipient.intro": (
        Passage(
            "that the data was corrected",
            "Article 19 GDPR",
            {"en": ("correct", "rectif", "amend"), "de": ("bericht", "korrig")},
            _EU,
        ),
    ),
}
_KEPT = frozenset({"name", "title"})  # ends of names of texts that head a document, and cannot be empty


def dropped(wording: Wording, name: str, text: str) -> tuple[Passage, ...]:
    """What the law wants said in a text and this wording does not seem to say. In a language without a list of words
    every passage is named, since it cannot be looked for."""
    plain = text.casefold()
    language = wording.language.split("-")[0].lower()
    return tuple(
        passage
        for passage in _REQUIRED.get(name, ())
        if not passage.regimes or wording.regime in passage.regimes
        if not any(word in plain for word in passage.words.get(language, ()))
    )


def may_be_empty(name: str, delivered: str) -> bool:
    """Whether a text may be left out altogether: a sentence may, a heading, a label or one with a variable may not."""
    return not variables(delivered) and name.rpartition(".")[2] not in _KEPT and delivered.rstrip().endswith((".", "!"))


def passage_phrase(passage: Passage) -> Phrase:
    """What is missing, and which law asks for it."""
    return Phrase(
        "The law wants the document to say {what} ({source}).",
        {"what": Phrase(passage.says), "source": passage.source},
    )
