"""Two notices in files compared, without a store."""

from __future__ import annotations

from pathlib import Path

from desktop_app.desk.json_files import read_file
from desktop_app.domain.notice_diff import Comparison, compare
from desktop_app.sources.notice_text import read_notice


def compare_files(old: Path, new: Path) -> Comparison:
    """What is different between the notices in two files. BadInput naming the file that cannot be read."""
    return compare(notice_in(old), notice_in(new))


def notice_in(path: Path) -> str:
    """The words of the notice in a file."""
    return read_notice(read_file(path), path.name)
