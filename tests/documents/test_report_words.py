"""Reports in German say everything in German: no sentence is left in English, and no value is lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from uuid import UUID

import pytest

from desktop_app.desk import statistics as desk_statistics
from desktop_app.desk.figures import CATEGORIES
from desktop_app.documents import report_words
from desktop_app.documents.letters import variables
from desktop_app.domain.disclosure_reports import accounting_report, disclosure_report
from desktop_app.domain.disclosures import (
    GROUND_WORDS,
    Agreement,
    AttachedFile,
    Checks,
    Disclosure,
    DisclosureState,
    Ground,
    Subject,
)
from desktop_app.domain.notice_diff import compare
from desktop_app.domain.notices import How, Mark, Notice, Telling, differences_report
from desktop_app.domain.permissions import EventKind, PermissionEvent, Purpose, State, proof_report
from desktop_app.domain.publishing import as_report
from desktop_app.domain.report_words import ReportWords
from desktop_app.domain.statistics import (
    BAND_WORDS,
    Closed,
    Counted,
    Facts,
    Period,
    Received,
    summarise,
)
from desktop_app.domain.visitors import ADDRESS, NOTHING, OTHERS, UNKNOWN, Seen, summarise_visitors
from desktop_app.domain.yearly_metrics import MEANS, MEDIANS, yearly_metrics
from desktop_app.sources.weblog_words import PROGRAM

ID = UUID(int=1)
AT = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
PERIOD = Period.of_months(date(2026, 5, 1), date(2026, 6, 1))
SAME = {"SHA-256", "–", "/", "GDPR", "Person"}  # the same in both languages, or no words


class Asked(dict[str, str]):
    """Remembers every sentence that is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.keys_asked: set[str] = set()

    def get(self, key: str, default: object = None) -> str:  # type: ignore[override]
        self.keys_asked.add(key)
        return str(default)


def draw_everything(say: ReportWords) -> None:
    """Every kind of report, in every state that says something else."""
    facts = Facts(
        received=(Received(date(2026, 5, 5), ("access",), "email", "gdpr"),) * 20,
        closed=tuple(Closed("answered", days, True) for days in (3, 10, 20, 40, 60, 100) for _ in range(12)),
    )
    for categories in (CATEGORIES, {Counted.ON_TIME: ("no due date",)}):
        as_report(summarise(facts, PERIOD, 10, categories), partial(desk_statistics.category_words, say=say), say)
    crowd = frozenset(range(20))
    kinds = (Counted.COUNTRY, Counted.BROWSER, Counted.PAGE, Counted.REFERRER, Counted.DAY, Counted.HOUR)
    labels = (OTHERS, NOTHING, UNKNOWN, ADDRESS, PROGRAM)
    seen = Seen({kind: dict.fromkeys(labels, crowd) for kind in kinds}, 20)
    as_report(summarise_visitors(seen, PERIOD, 10, "log"), lambda table, label: label, say)
    for everybody in (False, True):
        metrics = yearly_metrics([], 2025, 10, everybody=everybody)
        as_report(metrics, partial(desk_statistics.category_words, say=say), say)
    permitted = (
        desk_statistics.category_words(Counted.PERMISSIONS, f"{purpose.value}: {kind.value}")
        for purpose in Purpose
        for kind in EventKind
    )
    for words in (*BAND_WORDS, *GROUND_WORDS.values(), *MEDIANS.values(), *MEANS.values(), *labels, *permitted):
        say.word(words)

    given = PermissionEvent(
        ID, EventKind.GIVEN, "a@x.org", Purpose.PROMOTION, AT, "form", "Yes.", "Policy", True, "log", recorded_by="O"
    )
    bare = PermissionEvent(ID, EventKind.GIVEN, "a@x.org", Purpose.PROMOTION, AT, "", "", "", False, "")
    events = [given, bare, *(replace(given, kind=kind) for kind in EventKind)]
    for purpose in Purpose:
        for state in State:
            proof_report("a@x.org", "A", [(purpose, state, events)], "UTC", say)

    agreement = Agreement(ID, "Acme", "support", "secret", date(2026, 1, 1), date(2026, 12, 31))
    one = Disclosure(
        ID, "DIS-1", DisclosureState.DRAFT, "Court", Ground.COURT, (Subject("A", "a@x.org"),), "phone", "law", "12",
        "evidence", agreement, ("a", "b"), ("a",), Checks("directory", True, False, None, None, None, False),
        date(2026, 1, 2), True, None, (AttachedFile(ID, "order.pdf", "0" * 64, 1),), "D", "O", AT,
        date(2026, 2, 3), "post",
    )  # fmt: skip
    for each in (
        one,
        replace(one, silent_until=date(2027, 1, 1), sent_on=None),
        replace(one, given=one.asked, agreement=replace(agreement, ends=None, open_ended=True)),
    ):
        disclosure_report(each, "UTC", say)
    for told, first in (((one,), None), ((), date(2026, 1, 1))):
        accounting_report("A", told, first, date(2026, 12, 31), "Chinook", say)

    old = Notice(ID, "Policy", "1", date(2026, 1, 1), "a.txt", "0" * 64, AT)
    new = replace(old, version="2", in_force=None)
    before = "We ask. You may opt out. We keep nothing."
    for after in ("You may opt out at once. We ask. It is free.", before, f"{before} It is free.", "We ask. Go away."):
        compared = compare(before, after)
        for significant in (True, False):
            marks = {each.key: Mark(significant, "why", "O", AT) for each in compared.differences[:1]}
            tellings = [Telling(ID, "all", how) for how in How]
            differences_report(old, new, compared, marks, tellings, say)


def said_in_english() -> set[str]:
    asked = Asked()
    draw_everything(ReportWords(asked))
    return asked.keys_asked


@pytest.mark.parametrize("language", ["de-DE"])
def test_no_sentence_of_a_report_is_left_in_english(language: str) -> None:
    texts: Mapping[str, str] = report_words(language).texts
    wanted = {text for text in said_in_english() if text not in SAME and any(c.isalpha() for c in text)}
    months = {text for text in wanted if text in ("May 2026", "June 2026")}
    assert wanted - texts.keys() - months == set()


def test_a_translated_sentence_has_the_same_values() -> None:
    for english, german in report_words("de").texts.items():
        assert variables(english) == variables(german), english
