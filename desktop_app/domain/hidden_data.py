"""What a file holds beside what is seen of it: kinds of hidden data, and how they are named to an officer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.phrase import Phrase


class HiddenKind(StrEnum):
    """The kinds that are looked for."""

    TRACKED_CHANGES = "tracked-changes"
    COMMENTS = "comments"
    HIDDEN_TEXT = "hidden-text"
    METADATA = "metadata"
    EMBEDDED = "embedded"
    MACROS = "macros"
    EXTERNAL_LINKS = "external-links"
    HIDDEN_SHEETS = "hidden-sheets"
    HIDDEN_ROWS = "hidden-rows"
    HIDDEN_COLUMNS = "hidden-columns"
    DEFINED_NAMES = "defined-names"
    PIVOT_CACHE = "pivot-cache"
    HIDDEN_SLIDES = "hidden-slides"
    NOTES = "notes"
    ANNOTATIONS = "annotations"
    LAYERS = "layers"
    SCRIPTS = "scripts"
    EARLIER_REVISIONS = "earlier-revisions"
    FORM_VALUES = "form-values"
    PLACE = "place"
    NOT_LOOKED_INTO = "not-looked-into"


@dataclass(frozen=True)
class Hidden:
    """One kind of hidden data in a file, and how often."""

    kind: HiddenKind
    count: int


_WORDS = {
    HiddenKind.TRACKED_CHANGES: "tracked changes",
    HiddenKind.COMMENTS: "comments",
    HiddenKind.HIDDEN_TEXT: "hidden text",
    HiddenKind.METADATA: "details of its making (author, program, dates)",
    HiddenKind.EMBEDDED: "files inside it",
    HiddenKind.MACROS: "macros",
    HiddenKind.EXTERNAL_LINKS: "links to other files",
    HiddenKind.HIDDEN_SHEETS: "hidden sheets",
    HiddenKind.HIDDEN_ROWS: "hidden rows",
    HiddenKind.HIDDEN_COLUMNS: "hidden columns",
    HiddenKind.DEFINED_NAMES: "defined names",
    HiddenKind.PIVOT_CACHE: "the data behind a pivot table",
    HiddenKind.HIDDEN_SLIDES: "hidden slides",
    HiddenKind.NOTES: "speaker's notes",
    HiddenKind.ANNOTATIONS: "notes on its pages",
    HiddenKind.LAYERS: "layers",
    HiddenKind.SCRIPTS: "scripts",
    HiddenKind.EARLIER_REVISIONS: "earlier revisions of itself",
    HiddenKind.FORM_VALUES: "form fields",
    HiddenKind.PLACE: "the place where the picture was taken",
    HiddenKind.NOT_LOOKED_INTO: "parts that could not be looked into",
}


def hidden_words(found: Iterable[Hidden]) -> str:
    """What was found, in one line."""
    return ", ".join(f"{_WORDS[one.kind]} ({one.count})" for one in found)


def hidden_phrase(name: str, found: Iterable[Hidden]) -> Phrase:
    """What to know of a file."""
    return Phrase("The file {name} holds more than is seen of it: {what}.", {"name": name, "what": hidden_words(found)})
