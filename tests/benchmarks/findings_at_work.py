"""Started by the benchmark: a case with very many findings in the window, searched, scrolled, filtered and decided
about, while the longest pause of its event loop is taken.

Arguments: an empty folder, and how many findings. Prints one JSON object; times in milliseconds, memory in MB.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil
from PySide6.QtTest import QTest

from desktop_app.desk import demo_inputs
from desktop_app.domain.stage import Stage
from desktop_app.ui import collector
from desktop_app.ui.case_page import CasePage
from desktop_app.ui.stages.collect import CollectPage
from tests.benchmarks.window_at_work import Heart, timed, until, wheel
from tests.ui.case_in_window import Office


def write_log(path: Path, visits: int) -> None:
    """As many visits of the one who asks, among those of others."""
    with path.open("w", encoding="ascii") as log:
        for number in range(visits):
            at = f"{number % 28 + 1:02}/May/2015:{number // 3600 % 24:02}:{number // 60 % 60:02}:{number % 60:02} +0000"
            end = f'"GET /page/{number} HTTP/1.1" 200 {number} "-" "Mozilla/5.0 (X11; Linux x86_64)"\n'
            log.write(f"{demo_inputs.VISITOR} - - [{at}] {end}")
            log.write(f"198.51.100.{number % 250} - - [{at}] {end}")


def main(folder: Path, count: int) -> dict[str, Any]:
    """Everything in turn."""
    collector.set_aside()
    office = Office(folder)
    reference = office.case_at(Stage.COLLECT)
    write_log(office.folder / "sources" / "web-server.log", count)
    page = CasePage(office.bridge)
    page.resize(1240, 820)
    page.show()
    page.open(reference)
    office.settle()
    page.show_stage(Stage.COLLECT)
    office.settle()
    collect = page.stage_page()
    assert isinstance(collect, CollectPage)
    view = collect.findings
    heart, said = Heart(), {}

    def during(what: str, act: Callable[[], object], done: Callable[[], bool]) -> None:
        heart.begin()
        taken = timed(lambda: (act(), None)[1], done)
        QTest.qWait(700)  # a collection of garbage falls into this
        said[what] = {**heart.end(), "taken": taken}

    during("collecting", collect.run_primary, lambda: view.model.total() >= count)
    office.settle()
    heart.begin()
    wheel(view.table, 3)
    said["scrolling"] = heart.end()
    rows = view.model.rowCount()
    for words in ("page/99", "linux", "zzzz", ""):
        view.search.setText(words)
        during(f"searching for {words!r}", view._filter, lambda: True)
    during("another source", lambda: view.source.setCurrentIndex(2), lambda: True)
    during("selecting all", view._select_undecided, lambda: bool(view.chosen_places()))
    during("deciding about all", view.disclose.click, lambda: not view.model.undecided_rows())
    view.source.setCurrentIndex(0)
    during("only what is undecided", lambda: view.decision.setCurrentIndex(1), lambda: True)
    view.decision.setCurrentIndex(0)
    during("searching again", collect.run_primary, lambda: not collect.progress.isVisible())
    until(lambda: not office.busy)
    said["rows"] = rows
    said["memory"] = psutil.Process().memory_info().rss / 1e6
    office.bridge.stop()
    return said


if __name__ == "__main__":
    os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp()
    print(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]))))
