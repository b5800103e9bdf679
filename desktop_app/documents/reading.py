"""From the JSON carried in a document back to the record it was drawn from."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import Any

import cattrs

from desktop_app.domain.records import Record


def read_record_json(data: bytes) -> Record:
    """The record a canonical JSON describes. ValueError where it is anything else."""
    try:
        return _converter().structure(json.loads(data.decode("utf-8")), Record)
    except (cattrs.BaseValidationError, AttributeError, TypeError, KeyError, RecursionError) as error:
        raise ValueError("this is not the data of a record") from error


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
