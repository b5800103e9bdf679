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

_VALUE = re.compile(r"(\\{\d+\\})")


def say(phrase: Phrase | str) -> str:
    """A sentence of the domain in the language of the window."""
    if isinstance(phrase, str):
        return phrase
    return phrase.text(lambda template: QCoreApplication.translate("phrases", template), say_date)


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


@cache
def _templates() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The sentences with values in them, those with the most words of their own first; the same in each language."""
    catalogue = ElementTree.parse(next(carried("translations").glob("sentences_*.ts")))
    found = {
        source
        for context in catalogue.iter("context")
        if context.findtext("name") == "errors"
        for message in context.iter("message")
        if re.search(r"\{\d+\}", source := message.findtext("source", "")) and re.search(r"[A-Za-z]{3}", source)
    }
    return tuple(
        (template, re.compile(_VALUE.sub("(.*?)", re.escape(template)), re.DOTALL))
        for template in sorted(found, key=lambda template: (-len(re.sub(r"\{\d+\}", "", template)), template))
    )
