"""How the tests ask a source: everything it finds, and how much of it was read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.corrections import CorrectionOrder
from desktop_app.domain.errors import RedressError
from desktop_app.domain.findings import Found, Identifiers
from desktop_app.sources import Progress, SourceConfig, find, preview, read_config

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Searched:
    """What a search gave."""

    found: tuple[Found, ...]
    last: Progress

    def values(self, field: str) -> list[str]:
        """The values found of one field."""
        return [item.value for item in self.found if item.field == field]


def search(config: dict[str, Any], folder: Path | None = None, **identifiers: Any) -> Searched:
    """Everything a source has about these identifiers."""
    seen: list[Progress] = []
    source = read_config(config, folder)
    found = tuple(find(source, Identifiers(**identifiers), progress=seen.append, cancelled=lambda: False))
    return Searched(found, seen[-1])


def order(locator: str, field: str, was: str, to: str) -> CorrectionOrder:
    """One value to change."""
    return CorrectionOrder(locator, field, was, to, "It is wrong.", "The person's word.")


def possible(source: SourceConfig, change: CorrectionOrder) -> bool:
    """Whether a preview says that a correction can be applied; a preview that is refused says no."""
    try:
        return preview(source, change).possible
    except RedressError:
        return False


@pytest.fixture
def put(tmp_path: Path) -> Callable[[str, bytes | str], Path]:
    """Write a file (text as UTF-8)."""

    def write(name: str, content: bytes | str) -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write
