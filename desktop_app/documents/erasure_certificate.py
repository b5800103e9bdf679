"""The certificate of an erasure: which cases went, when, by whom, why, and how much of what. It names cases by their
reference and random identifier, and nothing of any person."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from desktop_app.documents import letter
from desktop_app.documents.fonts import Weight
from desktop_app.documents.letters import Letters
from desktop_app.documents.look import CELL, NAVY, SMALL, SUBHEADING, TITLE, Style
from desktop_app.documents.sheet import Column, Sheet
from desktop_app.documents.typeset import Span
from desktop_app.domain.records import Record, RecordErasedCase, RecordErasure

_HEAD = Style(11, 14, Weight.BOLD, NAVY, after=0)
_ID = Style(CELL.size - 1, CELL.leading, Weight.MONO, after=0)
_COUNTS = ("findings", "corrections", "documents", "attachments", "people", "contact-points", "evidence")


def draw(record: Record, words: Letters) -> bytes:
    """The PDF of a certificate."""
    erasure = record.erasure
    assert erasure is not None
    name = words.text("erasure.name")
    sheet = letter.without_address(record, words, name)
    sheet.paragraph(record.letterhead.name, _HEAD)
    sheet.paragraph(f"{record.reference} · {words.date(record.dated)}", SMALL)
    sheet.space(8)
    sheet.heading(words.text("erasure.title"), TITLE)
    sheet.paragraph(words.text("erasure.intro"))
    facts = [
        ("erasure.organisation", record.letterhead.name),
        ("erasure.by", erasure.by),
        ("erasure.cases", str(len(erasure.cases))),
        ("erasure.id", erasure.id),
    ]
    sheet.facts([(words.text(label), value) for label, value in facts if value])
    sheet.heading(words.text("erasure.why"))
    for ground in dict.fromkeys((case.keep_months, case.basis) for case in erasure.cases):
        _ground(sheet, words, *ground)
    _cases(sheet, erasure, words)
    _totals(sheet, erasure.cases, words)
    sheet.heading(words.text("erasure.how"))
    sheet.bullets([words.text(f"erasure.how-{number}") for number in (1, 2, 3)])
    letter.anchor(sheet, record, words)
    return letter.finish(sheet, record, words, name)


def _ground(sheet: Sheet, words: Letters, keep_months: int | None, basis: str) -> None:
    if keep_months is None:
        sheet.paragraph(words.spans("erasure.by-decision", Weight.BOLD, basis=basis))
    else:
        sheet.paragraph(words.spans("erasure.by-rule", Weight.BOLD, months=keep_months, basis=basis))


def _cases(sheet: Sheet, erasure: RecordErasure, words: Letters) -> None:
    columns = [
        Column(words.text("erasure.case"), 34),
        Column(words.text("erasure.closed"), 32),
        Column(words.text("erasure.erased"), 38),
        Column(words.text("erasure.facts"), 20),
        Column(words.text("erasure.case-id"), 52, _ID),
    ]
    empty = words.text("empty")
    sheet.table(
        columns,
        (
            (
                case.reference,
                words.date(case.closed_on) if case.closed_on else empty,
                _instant(case.erased_at, words),
                f"{case.facts}",
                case.case_id,
            )
            for case in erasure.cases
        ),
        heading=words.text("erasure.what"),
    )


def _totals(sheet: Sheet, cases: Iterable[RecordErasedCase], words: Letters) -> None:
    listed = list(cases)
    rows = [
        (words.text(f"erasure.{name}"), f"{sum(getattr(case, name.replace('-', '_')) for case in listed)}")
        for name in _COUNTS
    ]
    size = sum(case.attachment_bytes for case in listed)
    rows[3] = (rows[3][0], words.text("erasure.with-bytes", count=rows[3][1], bytes=f"{size}"))
    rows.append((words.text("erasure.facts-in-all"), f"{sum(case.facts for case in listed)}"))
    rows.append((words.text("erasure.rows"), f"{sum(case.rows for case in listed)}"))
    spans = [
        span
        for number, (label, count) in enumerate(rows)
        for span in (Span(f"{'  ·  ' if number else ''}{label}: "), Span(count, Weight.BOLD))
    ]
    sheet.heading(words.text("erasure.counts"), SUBHEADING)
    sheet.paragraph(spans)


def _instant(at: datetime, words: Letters) -> str:
    in_utc = at.astimezone(UTC)
    return f"{words.date(in_utc.date())}, {in_utc:%H:%M} UTC"
