"""Sentences of the domain and of errors in the language of the window; apart from `words`, which needs all of the
domain."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from datetime import date
from functools import cache

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from desktop_app.carried import carried
from desktop_app.domain.errors import RedressError
from desktop_app.domain.phrase import Phrase

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DATE = re.compile(rf"\b((?:{'|'.join(_WEEKDAYS)}) )?(\d{{1,2}}) ({'|'.join(_MONTHS)}) (\d{{4}})\b")
_VALUE = re.compile(r"(\\{\d+\\})")


def say(phrase: Phrase | str) -> str:
    """A sentence of the domain in the language of the window."""
    if isinstance(phrase, str):
        return phrase
    return phrase.text(_say_template, say_date)


def say_law(text: str) -> str:
    """What the file of a law says of it, in the language of the window."""
    return QCoreApplication.translate("laws", text)


def _say_template(template: str) -> str:
    said = QCoreApplication.translate("phrases", template)
    return said if said != template else say_law(template)


def say_date(day: date) -> str:
    """A date written out: "24 November 2026", "24. November 2026"."""
    locale = QLocale(QCoreApplication.translate("dates", "en_GB"))
    return locale.toString(QDate(day.year, day.month, day.day), QCoreApplication.translate("dates", "d MMMM yyyy"))


def say_error(error: RedressError) -> RedressError:
    """The error with its three sentences in the language of the window; its code stays."""
    error.what, error.safe, error.next_step = (_said(text) for text in (error.what, error.safe, error.next_step))
    return error


def _said(text: str) -> str:
    """An error's sentence has its values in it already; they are found by its template and put into the other one."""
    said = QCoreApplication.translate("errors", text)
    if said != text or QCoreApplication.translate("dates", "en_GB") == "en_GB":
        return said
    for template, pattern in _templates():
        if match := pattern.fullmatch(text):
            said = QCoreApplication.translate("errors", template)
            return re.sub(r"\{(\d+)\}", lambda number: match[int(number[1]) + 1], said)
    return text


def say_title(title: str) -> str:
    """The title of a document of a case; a name or the number of a volume may follow it."""
    kind, mark, rest = re.match(r"([^:,(]*)([:,]? ?)(.*)", title, re.DOTALL).groups()  # type: ignore[union-attr]
    return f"{_say_template(kind)}{mark}{say_kept(rest)}"


def say_kept(text: str) -> str:
    """Sentences that were kept as they were said in English, in the language of the window: each is found by its
    template in the catalogue. What is in none of them stays as it is."""
    if QCoreApplication.translate("dates", "en_GB") == "en_GB":
        return text
    return "\n".join(_kept_line(line) for line in text.split("\n"))


def _kept_line(line: str) -> str:
    """The shortest beginning that is a sentence of the catalogue, and so on; what is none is passed over."""
    ends = [end.start() + 1 for end in re.finditer(r"[.!?](?= )", line)] + [len(line)]
    for end in ends:
        if (said := _kept_sentence(line[:end])) is not None:
            return said if end == len(line) else f"{said} {_kept_line(line[end + 1 :])}"
    return line if len(ends) == 1 else f"{line[: ends[0]]} {_kept_line(line[ends[0] + 1 :])}"


def _kept_sentence(sentence: str) -> str | None:
    said = _say_template(sentence)
    if said != sentence:
        return said
    for template, pattern in _kept_templates():
        if match := pattern.fullmatch(sentence):
            values = {name: _kept_value(value) for name, value in match.groupdict().items()}
            return QCoreApplication.translate("phrases", template).format_map(values)
    return None


def _say_written(written: re.Match[str]) -> str:
    weekday, day, month, year = written.groups()
    meant = date(int(year), _MONTHS.index(month) + 1, int(day))
    if not weekday:
        return say_date(meant)
    form = QCoreApplication.translate("dates", "dddd d MMMM yyyy")
    locale = QLocale(QCoreApplication.translate("dates", "en_GB"))
    return locale.toString(QDate(meant.year, meant.month, meant.day), form)


def _kept_value(value: str) -> str:
    """A value may be a sentence or a part of one itself."""
    said = _say_template(value)
    return said if said != value else _DATE.sub(_say_written, value)


@cache
def _kept_templates() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The domain's sentences with values in them, those with the most words of their own first."""
    found = {}
    for source in _sources("phrases"):
        parts = re.split(r"\{(\w+)\}", source)
        own = "".join(parts[::2])
        if len(parts) > 1 and len(set(parts[1::2])) == len(parts[1::2]) and re.search(r"[A-Za-z]{3}", own):
            pattern = "".join(re.escape(p) if at % 2 == 0 else f"(?P<{p}>.*?)" for at, p in enumerate(parts))
            found[source] = (-len(own), re.compile(pattern))
    return tuple((source, found[source][1]) for source in sorted(found, key=lambda source: (found[source][0], source)))


def _sources(context: str) -> set[str]:
    """Every sentence of a part of the catalogue; the same in each language."""
    catalogue = ElementTree.parse(next(carried("translations").glob("sentences_*.ts")))
    return {
        message.findtext("source", "")
        for part in catalogue.iter("context")
        if part.findtext("name") == context
        for message in part.iter("message")
    }


@cache
def _templates() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The sentences with values in them, those with the most words of their own first; the same in each language."""
    found = {
        source for source in _sources("errors") if re.search(r"\{\d+\}", source) and re.search(r"[A-Za-z]{3}", source)
    }
    return tuple(
        (template, re.compile(_VALUE.sub("(.*?)", re.escape(template)), re.DOTALL))
        for template in sorted(found, key=lambda template: (-len(re.sub(r"\{\d+\}", "", template)), template))
    )
