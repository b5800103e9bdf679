"""From the JSON carried in a document back to the record it was drawn from."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, date, datetime
from typing import Any

import cattrs
import pikepdf

from desktop_app.documents.press import DATA_NAME
from desktop_app.domain.records import Record, RecordItem


def read_record_json(data: bytes) -> Record:
    """The record a canonical JSON describes. ValueError where it is anything else."""
    try:
        return _converter().structure(json.loads(data.decode("utf-8")), Record)
    except (cattrs.BaseValidationError, AttributeError, TypeError, KeyError, RecursionError) as error:
        raise ValueError("this is not the data of a record") from error


def record_in(pdf: bytes) -> Record:
    """The record a drawn document carries inside. ValueError where it carries none."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        attached = opened.attachments.get(DATA_NAME)
        if attached is None:
            raise ValueError("this document carries no data")
        return read_record_json(attached.get_file().read_bytes())


def items_as_json(record: Record) -> bytes:
    """What a record discloses, for other programs (Article 20(1) GDPR): JSON in UTF-8, instants in UTC."""
    items = [dict(zip(_COLUMNS, _cells(item), strict=True)) for item in record.items]
    data = {"reference": record.reference, "dated": record.dated.isoformat(), "items": items}
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def items_as_csv(record: Record) -> bytes:
    """The same as a table: CSV (RFC 4180) in UTF-8, the names of the columns in its first line, values as they are."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    writer.writerow(_COLUMNS)
    writer.writerows(_cells(item) for item in record.items)
    return text.getvalue().encode()


_COLUMNS = ("source", "locator", "field", "value", "at")


def _cells(item: RecordItem) -> tuple[str, ...]:
    at = item.at.astimezone(UTC).isoformat() if item.at else ""
    return item.source, item.locator, item.field, item.value, at


def _converter() -> cattrs.Converter:
    converter = cattrs.Converter(forbid_extra_keys=True)
    converter.register_structure_hook(str, _text)
    converter.register_structure_hook(datetime, _instant)
    converter.register_structure_hook(date, _date)
    return converter


def _text(value: Any, type_: Any) -> Any:
    if not isinstance(value, str):
        raise TypeError("a text is expected")
    return type_(value)


def _date(value: Any, _: Any) -> date:
    return date.fromisoformat(value)


def _instant(value: Any, _: Any) -> datetime:
    return datetime.fromisoformat(value).astimezone(UTC)
