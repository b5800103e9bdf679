"""What letters say: texts per language from resources/letters/, with their variables checked."""

from __future__ import annotations

import json
import string
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from desktop_app.carried import carried
from desktop_app.documents.fonts import Weight
from desktop_app.documents.typeset import Span
from desktop_app.domain.errors import BadInput
from desktop_app.domain.letter_texts import faults, may_be_empty, variables
from desktop_app.domain.records import Record
from desktop_app.domain.report_words import ReportWords

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
    events: Mapping[str, str]
    regimes: Mapping[str, Mapping[str, str]]  # what is said differently under other laws than the GDPR
    reports: Mapping[str, str]  # the sentences of reports, by the English ones

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

    def event(self, words: str) -> str:
        """What happened in a case, or the name of a particular of it, in this language; as it stands where there is no
        word for it."""
        return self.events.get(words, words)


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
    for regime, texts in read.regimes.items():
        own = {key: read.texts.get(key, "") for key in texts}
        _compare(f"{name}, {regime}", texts, own)
    return read


def report_words(language: str) -> ReportWords:
    """What the reports of the registers say in a language."""
    read = letters(language)
    return ReportWords(read.reports, read.date)


def delivered(language: str, regime: str) -> Letters:
    """The texts in a language under a law, as they come with the program. Empty: the GDPR."""
    read = letters(language)
    if regime in ("", "gdpr"):
        return read
    other = {**read.regimes["other"], **read.regimes.get(regime, {})}
    return replace(read, texts={**read.texts, **other})


def worded(record: Record) -> Letters:
    """The texts for a record: in its language, under its law, and as the organisation words them. BadInput naming the
    variable where one of its own texts does not fit."""
    read = delivered(record.language, record.regime)
    if record.texts:
        for name, text in record.texts:
            check_text(read, name, text)
        read = replace(read, texts={**read.texts, **dict(record.texts)})
    return read


def check_text(read: Letters, name: str, text: str) -> None:
    """BadInput where a text cannot take the place of the one called `name`: it is unknown, has a variable that one does
    not have, lacks one, or is empty where something must stand."""
    if name not in read.texts:
        raise _unfit(f"There is no text called “{name[:60]}”.", "Choose one of the texts that there are.")
    wrong = faults(read.texts[name], text)
    if wrong:
        raise _unfit(f"The text “{name}” does not fit. {wrong[0]}", _known(variables(read.texts[name])))
    if not text.strip() and not may_be_empty(name, read.texts[name]):
        raise _unfit(f"The text “{name}” is empty.", "Write something: the document needs it.")


def _known(wanted: frozenset[str]) -> str:
    named = ", ".join(f"{{{variable}}}" for variable in sorted(wanted))
    return f"Use these variables, and no others: {named}." if named else "Use no variables in it."


def _unfit(what: str, next_step: str) -> BadInput:
    return BadInput("text-unfit", what, safe="Nothing was drawn, and nothing was changed.", next_step=next_step)


@cache
def available() -> tuple[str, ...]:
    """The languages there are letters in."""
    return tuple(sorted(path.stem for path in carried("letters").glob("*.json")))


def _read(name: str) -> Letters:
    data = json.loads(carried(f"letters/{name}.json").read_text("utf-8"))
    return Letters(
        data["language"],
        data["date"],
        tuple(data["months"]),
        data["rights"],
        data["texts"],
        data["grounds"],
        data["events"],
        data["regimes"],
        data.get("reports", {}),
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
