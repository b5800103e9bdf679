"""What letters say: texts per language from resources/letters/, with their variables checked."""

from __future__ import annotations

import json
import string
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from desktop_app.carried import carried
from desktop_app.documents.fonts import Weight
from desktop_app.documents.typeset import Span
from desktop_app.domain.errors import BadInput

_PATTERN = "en"  # every other language has exactly its texts, with exactly its variables


@dataclass(frozen=True)
class Letters:
    """The texts in one language."""

    language: str
    date_pattern: str
    months: tuple[str, ...]
    rights: Mapping[str, str]
    texts: Mapping[str, str]
    grounds: Mapping[str, str]

    def text(self, name: str, /, **values: object) -> str:
        """A text with its variables filled in; dates are written out."""
        return "".join(span.text for span in self.spans(name, **values))

    def spans(self, name: str, weight: Weight = Weight.REGULAR, /, **values: object) -> list[Span]:
        """A text with each value as a span of its own, in `weight`: what a value says cannot act on the words around
        it. KeyError where a variable has no value: a defect of the program, not of its input."""
        spans = []
        for words, variable, _, _ in string.Formatter().parse(self.texts[name]):
            if words:
                spans.append(Span(words))
            if variable is not None:
                value = values[variable]
                spans.append(Span(self.date(value) if isinstance(value, date) else str(value), weight))
        return spans

    def date(self, day: date) -> str:
        """A date as people write it in this language."""
        return self.date_pattern.format(day=day.day, month=self.months[day.month - 1], year=day.year)

    def listed(self, items: Sequence[str]) -> str:
        """Items in a sentence: "a, b and c"."""
        if len(items) < 2:
            return "".join(items)
        return self.text("and", first=", ".join(items[:-1]), last=items[-1])

    def right(self, words: str) -> str:
        """What a right is called in this language; as it stands where there is no word for it."""
        return self.rights.get(words, words)

    def ground(self, words: str) -> str:
        """A ground of refusal, or the provision it rests on, in this language; as it stands where there is no word for
        it."""
        return self.grounds.get(words, words)


@cache
def letters(language: str) -> Letters:
    """The texts in a language ("en", "de-AT"). BadInput where there are none."""
    name = language.split("-")[0].split("_")[0].lower()
    if name not in available():
        raise BadInput(
            "no-letters-in-language",
            f"There are no letters in the language “{language[:20]}”.",
            safe="Nothing was drawn.",
            next_step=f"Choose one of: {', '.join(available())}.",
        )
    read = _read(name)
    if name != _PATTERN:
        _compare(name, read.texts, _read(_PATTERN).texts)
    return read


@cache
def available() -> tuple[str, ...]:
    """The languages there are letters in."""
    return tuple(sorted(path.stem for path in carried("letters").glob("*.json")))


def variables(text: str) -> frozenset[str]:
    """The variables of a text."""
    return frozenset(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


def _read(name: str) -> Letters:
    data = json.loads(carried(f"letters/{name}.json").read_text("utf-8"))
    return Letters(
        data["language"], data["date"], tuple(data["months"]), data["rights"], data["texts"], data["grounds"]
    )


def _compare(name: str, texts: Mapping[str, str], pattern: Mapping[str, str]) -> None:
    """A translation that lacks a text or a variable would lose data in silence; so it is not used at all."""
    wrong = sorted(texts.keys() ^ pattern.keys())
    wrong += [key for key in pattern if key in texts and variables(texts[key]) != variables(pattern[key])]
    if wrong:
        raise BadInput(
            "letters-damaged",
            f"The letters in the language “{name}” do not have the same texts and variables as the English ones: "
            f"{', '.join(wrong[:5])}.",
            safe="Nothing was drawn.",
            next_step="Install the program again, or correct resources/letters.",
        )
