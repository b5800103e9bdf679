"""A report from one of the registers: what a notice changed, statistics, the proof of a permission, a disclosure.

What it says comes whole from the record; this module only lays it out.
"""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.documents import letter
from desktop_app.documents.fonts import Weight
from desktop_app.documents.letters import Letters
from desktop_app.documents.look import CELL, CELL_LABEL, LEFT, MEASURE, NAVY, SMALL, SUBHEADING, TITLE, Style
from desktop_app.documents.sheet import Column, Sheet
from desktop_app.documents.typeset import Span
from desktop_app.domain.records import Record, Report, ReportBar, ReportPair, ReportPart

_HEAD = Style(11, 14, Weight.BOLD, NAVY, after=0)
_LABEL_WIDTH = MEASURE * 0.34
_BAR_WIDTH = MEASURE * 0.46
_BAR = 13.0  # from one bar to the next


def draw(record: Record, words: Letters) -> bytes:
    """The PDF of a report. Where it has an addressee it is a letter to them; else it begins at the head of the page."""
    report = record.report
    assert report is not None
    if record.addressee:
        sheet = letter.begin(record, words, report.title)
        sheet.tail = letter.end_height(sheet, record, words)
    else:
        sheet = letter.without_address(record, words, report.title)
        sheet.paragraph(record.letterhead.name, _HEAD)
        sheet.paragraph(f"{record.reference} · {words.date(record.dated)}", SMALL)
        sheet.space(8)
    sheet.heading(report.title, TITLE)
    _say(sheet, report, words)
    letter.anchor(sheet, record, words)
    return letter.finish(sheet, record, words, report.title)


def _say(sheet: Sheet, report: Report, words: Letters) -> None:
    for text in report.text:
        sheet.paragraph(text)
    if report.facts:
        sheet.facts(report.facts)
    for part in report.parts:
        _part(sheet, part, words)


def _part(sheet: Sheet, part: ReportPart, words: Letters) -> None:
    heading = part.heading
    if part.text or part.pairs or part.bars:
        sheet.heading(heading, SUBHEADING)
        heading = ""
    for text in part.text:
        sheet.paragraph(text)
    if part.facts:
        sheet.facts(part.facts, heading)
        heading = ""
    if part.bars:
        _chart(sheet, part.bars)
    if part.pairs:
        _pairs(sheet, part.pairs, words)
    if part.columns:
        shares = part.shares or (1,) * len(part.columns)
        columns = [Column(name, share) for name, share in zip(part.columns, shares, strict=True)]
        sheet.table(columns, part.rows, heading=heading)
    elif heading:
        sheet.heading(heading, SUBHEADING)


def _pairs(sheet: Sheet, pairs: Sequence[ReportPair], words: Letters) -> None:
    """Both versions side by side; the words that differ are bold."""
    noted = any(pair.note for pair in pairs)
    columns = [Column(words.text("report.no"), 8), Column(words.text("report.before"), 40)]
    columns.append(Column(words.text("report.after"), 40))
    if noted:
        columns.append(Column(words.text("report.note"), 22))
    nothing = [Span(words.text("report.nothing"))]
    sheet.table(
        columns,
        (
            (
                pair.label,
                _spans(pair.before) or nothing,
                _spans(pair.after) or nothing,
                *((pair.note,) if noted else ()),
            )
            for pair in pairs
        ),
    )


def _spans(pieces: Sequence[tuple[str, bool]]) -> list[Span]:
    spans = []
    for number, (text, differs) in enumerate(pieces):
        blank = " " if number < len(pieces) - 1 else ""
        spans.append(Span(text + blank, Weight.BOLD if differs else Weight.REGULAR))
    return spans


def _chart(sheet: Sheet, bars: Sequence[ReportBar]) -> None:
    """Bars from left to right, each with its count in words behind it: nothing is said by length alone."""
    for bar in bars:
        labels = sheet.setter.lines(bar.label, CELL_LABEL.size, _LABEL_WIDTH - 8)
        counts = sheet.setter.lines(bar.words, CELL.size, MEASURE - _LABEL_WIDTH - _BAR_WIDTH - 8)
        height = max(_BAR, max(len(labels), len(counts)) * CELL.leading + 2)
        sheet.need(height)
        node = sheet.document.add("P")
        sheet.mark(labels, LEFT, sheet.y - CELL_LABEL.size - 1, CELL_LABEL, node)
        length = _BAR_WIDTH * min(max(bar.length, 0), 1000) / 1000
        if length:
            left = LEFT + _LABEL_WIDTH
            sheet.block(left, left + length, sheet.y - 1.5, sheet.y - _BAR + 2, NAVY)
        sheet.mark(counts, LEFT + _LABEL_WIDTH + length + 6, sheet.y - CELL.size - 1, CELL, node)
        sheet.y -= height
    sheet.space(8)
