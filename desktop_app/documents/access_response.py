"""The answer to a request for access (Article 15 GDPR): what is held, why, from where, who received it, the data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC

from reportlab.lib.units import mm

from desktop_app.documents import letter
from desktop_app.documents.corrections_table import corrections_table, made_by_hand, statements
from desktop_app.documents.letters import Letters
from desktop_app.documents.look import BODY, CELL_MONO, MEASURE, SMALL, TITLE
from desktop_app.documents.page import Heard, not_heard
from desktop_app.documents.sheet import Column, Sheet
from desktop_app.domain.records import FieldDescription, Record, RecordItem, SourceDescription, Volume

_INSTANT_WIDTH = 33 * mm  # "2026-11-24 09:00:00" in the hand for machines' words
_RIGHTS = ("rectification", "erasure", "restriction", "objection", "portability")


def draw(record: Record, words: Letters, heard: Heard = not_heard) -> bytes:
    """The PDF of an access response, or of one volume of it; `heard` is told of its rows."""
    name = words.text("access.name")
    sheet = letter.begin(record, words, name)
    sheet.heard = heard
    if record.volume is not None and record.volume.number > 1:
        return _continued(sheet, record, record.volume, words, name)
    letter.title_and_greeting(sheet, record, words, "access.title")
    _answer(sheet, record, words)
    if record.volume is not None:
        _volumes(sheet, record, record.volume, words)
    _sources(sheet, record, words)
    _items(sheet, record, words)
    _searched(sheet, record, words)
    _given_to(sheet, record, words)
    _left_out(sheet, record, words)
    if record.corrections:
        sheet.heading(words.text("access.corrected"))
        sheet.paragraph(words.text("access.corrected-intro"))
        corrections_table(sheet, record, words)
        made_by_hand(sheet, record, words)
    statements(sheet, record, words, "statement.yours")
    _rights(sheet, record, words)
    letter.close(sheet, record, words)
    return letter.finish(sheet, record, words, name)


def _continued(sheet: Sheet, record: Record, volume: Volume, words: Letters, name: str) -> bytes:
    """A volume after the first: items, and where the rest stands."""
    sheet.heading(words.text("access.volume-title", number=volume.number, count=volume.count), TITLE)
    sheet.paragraph(words.spans("access.volume-intro", reference=record.reference, **_range(record, volume)))
    _items(sheet, record, words)
    letter.close(sheet, record, words)
    return letter.finish(sheet, record, words, name)


def _volumes(sheet: Sheet, record: Record, volume: Volume, words: Letters) -> None:
    """What the other volumes are, by the hash of their data."""
    sheet.heading(words.text("access.volume-list"), following=110)
    sheet.paragraph(words.spans("access.volume-list-intro", count=volume.count, **_range(record, volume)))
    columns = [
        Column(words.text("access.volume-number"), 20),
        Column(words.text("access.volume-items"), 36),
        Column(words.text("access.volume-hash"), 109, CELL_MONO),
    ]
    most, rows = len(record.items), []
    for number, sha256 in enumerate(volume.others, start=2):
        first, last = 1 + (number - 1) * most, min(number * most, volume.items)
        rows.append((str(number), words.text("access.volume-range", first=first, last=last), sha256))
    sheet.table(columns, rows)


def _range(record: Record, volume: Volume) -> dict[str, int]:
    """Which items a volume holds, as the texts want it."""
    return {"first": volume.first, "last": volume.first + len(record.items) - 1, "items": volume.items}


def _answer(sheet: Sheet, record: Record, words: Letters) -> None:
    rights = words.listed([words.right(right) for right in record.rights])
    if not rights:
        sheet.paragraph(words.text("access.intro-no-rights"))
    elif record.received:
        sheet.paragraph(words.spans("access.intro-dated", received=record.received, rights=rights))
    else:
        sheet.paragraph(words.spans("access.intro", rights=rights))
    withheld = sum(item.count for item in record.withheld)
    volume = record.volume
    if volume is not None:
        sentences = [words.text("access.volume-found", items=volume.items, count=volume.count)]
    elif record.items:
        sentences = [_counted(words, "access.found", len(record.items))]
    else:
        sentences = [words.text("access.found-nothing")]
    if withheld:
        sentences.append(_counted(words, "access.withheld", withheld))
    sheet.paragraph(" ".join(sentences))
    if record.items:
        sheet.paragraph(words.text("access.copy" if volume is None else "access.volume-copy"))


def _sources(sheet: Sheet, record: Record, words: Letters) -> None:
    if not record.sources:
        return
    sheet.heading(words.text("access.sources"), following=110)
    sheet.paragraph(words.text("access.sources-intro"))
    for source in record.sources:
        sheet.facts(_described(source, words), source.name)
        for own in source.fields:
            sheet.facts(_differing(own, words), words.text("access.fields-differ", fields=words.listed(own.fields)))


def _described(source: SourceDescription, words: Letters) -> list[tuple[str, str]]:
    facts = [
        ("access.purpose", source.purpose),
        ("access.basis", source.legal_basis),
        ("access.categories", source.categories),
        ("access.recipients", "\n".join(source.recipients) or words.text("access.no-recipients")),
        ("access.transfers", source.transfers),
        ("access.retention", source.retention),
        ("access.origin", source.origin),
        ("access.automated", source.automated_decisions),
    ]
    return [(words.text(label), value or words.text("access.not-stated")) for label, value in facts]


def _differing(own: FieldDescription, words: Letters) -> list[tuple[str, str]]:
    recipients = own.recipients
    told = None if recipients is None else "\n".join(recipients) or words.text("access.no-recipients")
    facts = [
        ("access.purpose", own.purpose),
        ("access.basis", own.legal_basis),
        ("access.categories", own.categories),
        ("access.recipients", told),
        ("access.transfers", own.transfers),
        ("access.retention", own.retention),
        ("access.origin", own.origin),
        ("access.automated", own.automated_decisions),
    ]
    return [(words.text(label), value) for label, value in facts if value]


def _items(sheet: Sheet, record: Record, words: Letters) -> None:
    if not record.items:
        return
    sheet.heading(words.text("access.items"), following=170)
    by_source: dict[str, dict[str, list[RecordItem]]] = {}
    for item in record.items:
        by_source.setdefault(item.source, {}).setdefault(item.locator, []).append(item)
    for number, (source, places) in enumerate(by_source.items(), start=1):
        found = [item for items in places.values() for item in items]
        timed = any(item.at for item in found)
        place = sheet.column(words.text("access.place"), places, 20 * mm, 44 * mm)
        field = sheet.column(words.text("access.field"), (item.field for item in found), 18 * mm, 44 * mm)
        at = [Column(words.text("access.at"), _INSTANT_WIDTH, CELL_MONO)] if timed else []
        rest = MEASURE - place.share - field.share - sum(column.share for column in at)
        sheet.table(
            [place, field, Column(words.text("access.value"), rest), *at],
            _rows(places, timed, words),
            heading=words.text("access.items-of", source=source),
            tail=SMALL.leading + 10 if number == len(by_source) else 0,
            grouped=True,
        )
    if record.volume is None:
        sheet.paragraph(_counted(words, "access.end", len(record.items)), SMALL)
        return
    sheet.paragraph(words.text("access.volume-end", **_range(record, record.volume)), SMALL)


def _rows(places: dict[str, list[RecordItem]], timed: bool, words: Letters) -> Iterator[Sequence[str]]:
    """Rows of one source, place by place; the place is named in the first of its rows."""
    for place, items in places.items():
        for number, item in enumerate(items):
            row = [place if number == 0 else "", item.field, item.value or words.text("empty")]
            yield [*row, _instant(item)] if timed else row


def _instant(item: RecordItem) -> str:
    if item.at is None:
        return ""
    at = item.at.astimezone(UTC).replace(tzinfo=None)
    return at.isoformat(" ", "microseconds" if at.microsecond else "seconds")


def _searched(sheet: Sheet, record: Record, words: Letters) -> None:
    if record.searched_without_result:
        sheet.heading(words.text("access.searched"))
        sheet.paragraph(words.text("access.searched-intro"))
        sheet.bullets(record.searched_without_result)


def _given_to(sheet: Sheet, record: Record, words: Letters) -> None:
    if record.recipients:
        sheet.heading(words.text("access.given-to"))
        sheet.paragraph(words.text("access.given-to-intro"))
        sheet.bullets(record.recipients)


def _left_out(sheet: Sheet, record: Record, words: Letters) -> None:
    if not record.withheld:
        return
    sheet.heading(words.text("access.left-out"), following=90)
    sheet.paragraph(words.text("access.left-out-intro"))
    columns = [
        Column(words.text("access.source"), 28),
        Column(words.text("access.field"), 28),
        Column(words.text("access.ground"), 56),
        Column(words.text("access.count"), 12),
    ]
    sheet.table(columns, ((w.source, w.field, w.ground, str(w.count)) for w in record.withheld))


def _rights(sheet: Sheet, record: Record, words: Letters) -> None:
    sheet.heading(words.text("access.rights"), following=4 * BODY.leading)
    sheet.paragraph(words.text("access.rights-intro"))
    # Empty where the law of the case does not give that right.
    sheet.bullets([said for right in _RIGHTS if (said := words.text(f"access.right-{right}"))])
    sheet.paragraph(letter.contact_spans(record, words, "access.contact"))
    body = record.letterhead.complaint_body
    if body:
        sheet.paragraph(words.spans("access.complaint", body=body))
    else:
        sheet.paragraph(words.text("access.complaint-any"))


def _counted(words: Letters, name: str, count: int) -> str:
    return words.text(f"{name}-one") if count == 1 else words.text(name, count=count)
