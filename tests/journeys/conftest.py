"""A whole story may take minutes on a busy machine: the limit of a single test would end it half-way."""

from __future__ import annotations

from pathlib import Path

import pytest

STORIES = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Ten minutes for each, unless it says otherwise itself."""
    for item in items:
        if STORIES in item.path.parents and item.get_closest_marker("timeout") is None:
            item.add_marker(pytest.mark.timeout(600))
