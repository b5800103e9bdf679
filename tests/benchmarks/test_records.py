"""How long records take to draw, against the least that reportlab can do with the same rows: `./dev bench`."""

from __future__ import annotations

import io
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from sqlalchemy import insert, select

from desktop_app.carried import carried
from desktop_app.desk.office import Desk
from desktop_app.documents import access_response, apart, draw, draw_long, letter
from desktop_app.documents.letters import worded
from desktop_app.documents.look import HEIGHT, WIDTH
from desktop_app.domain.errors import Cancelled
from desktop_app.domain.findings import FindingDecision
from desktop_app.domain.records import Record, RecordItem
from desktop_app.domain.stage import Stage
from desktop_app.domain.volumes import in_volumes
from desktop_app.store import tables as t
from desktop_app.store.cases import request_row
from desktop_app.ui.stages.review import ReviewPage
from tests.benchmarks.window_at_work import Heart, until
from tests.conftest import PROJECT
from tests.documents.conftest import log_items, record
from tests.ui import case_in_window
from tests.ui.case_in_window import CaseInWindow, an_office

ROUNDS = 3
MORE = 25_000  # findings


def seconds(work: Callable[[], object]) -> float:
    """The least of a few rounds, in seconds: what else the machine does only ever adds."""
    taken = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken)


def raw_canvas(rows: tuple[RecordItem, ...]) -> bytes:
    """The same rows by reportlab's canvas alone: no tags, no wrapping, no structure, one hairline each."""
    pdfmetrics.registerFont(TTFont("Plain", carried("fonts/NotoSans-Regular.ttf")))
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1, pageCompression=1)
    for start in range(0, len(rows), 58):
        canvas.setFont("Plain", 7.5)
        for number, row in enumerate(rows[start : start + 58]):
            y = 790 - 12.5 * number
            for x, text in ((40, row.locator), (110, row.field), (180, row.value[:60]), (460, str(row.at))):
                canvas.drawString(x, y, text)
            canvas.line(40, y - 3, 555, y - 3)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def told(what: str, *figures: str) -> None:
    """One line of the report."""
    print(f"\n{what}: {'; '.join(figures)}")


def _rows(count: int) -> Record:
    return record(items=log_items(count), sources=(), corrections=(), withheld=())


def test_a_response_of_three_pages() -> None:
    draw(record())  # the fonts are read once
    took = seconds(lambda: draw(record()))
    told("three pages", f"{took:.3f} s (bar 0.3)")


def _work_of(drawing: Callable[[], object]) -> float:
    """Processor seconds of a drawing, here and in the processes it starts."""
    before = _processor()
    drawing()
    return _processor() - before


def _processor() -> float:
    child = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + child.ru_utime + child.ru_stime


def _untagged(record_: Record) -> None:
    """The same pages, laid out and painted, without the tags and what makes them PDF/A."""
    words = worded(record_)
    sheet = letter.begin(record_, words, words.text("access.name"))
    access_response._items(sheet, record_, words)
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(WIDTH, HEIGHT), invariant=1, pageCompression=1)
    sheet.paint(canvas)
    canvas.save()


def test_ten_thousand_rows_against_the_canvas() -> None:
    rows = _rows(10_000)
    raw_canvas(rows.items[:100])
    least = min(_work_of(lambda: raw_canvas(rows.items)) for _ in range(ROUNDS))
    bare = min(_work_of(lambda: _untagged(rows)) for _ in range(ROUNDS))
    took = min(_work_of(lambda: draw_long(rows)) for _ in range(ROUNDS))
    told("10,000 rows, untagged", f"{bare:.2f} s", f"canvas {least:.2f} s", f"ratio {bare / least:.1f} (bar 2)")
    told("10,000 rows, tagged, A-3a and UA-1", f"{took:.2f} s", f"ratio {took / least:.1f} (bar 4)")


def test_growth_from_ten_thousand_to_a_hundred_thousand_rows() -> None:
    small = _work_of(lambda: draw_long(_rows(10_000)))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    sizes = []

    def volumes() -> None:
        for volume in in_volumes(_rows(100_000)):
            sizes.append(len(draw_long(volume)))

    large = _work_of(volumes)
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    told(
        f"growth to 100,000 rows in {len(sizes)} volumes",
        f"{small:.2f} s to {large:.2f} s",
        f"ratio {large / small:.1f} (bar 11)",
        f"peak here {own // 1024} MB (with 100,000 rows; {before // 1024} before), drawing {child // 1024} MB",
    )


def test_stopping_a_drawing() -> None:
    rows = _rows(10_000)
    slowest = 0.0
    for after in (0.05, 0.4, 1.2, 2.0):
        wanted = 0.0

        def heard(_: int, begun: float = time.monotonic(), after: float = after) -> None:
            nonlocal wanted
            if time.monotonic() - begun > after:
                wanted = wanted or time.monotonic()
                raise Cancelled

        try:
            draw_long(rows, heard)
        except Cancelled:
            slowest = max(slowest, time.monotonic() - wanted)
    told("stopping a drawing", f"{slowest + apart._ASKED_EVERY:.2f} s at most (bar 1)")


@pytest.mark.timeout(900)
def test_the_window_while_a_long_answer_is_drawn_and_stopped(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(case_in_window, "WAIT", 600_000)
    offices = an_office(tmp_path)
    office = next(offices)
    window = CaseInWindow(office, qtbot)
    window.until(Stage.REVIEW)
    window.do(lambda desk: _add_findings(desk, window.reference, MORE))
    window.open(Stage.REVIEW)
    heart = Heart()
    heart.begin()
    begun = time.perf_counter()
    QTest.mouseClick(window.primary(), Qt.MouseButton.LeftButton)
    page = window.page.stage_page()
    assert isinstance(page, ReviewPage)
    until(lambda: page._drawing is None)
    took, beats = time.perf_counter() - begun, heart.end()
    heart.begin()
    window.settle()
    shown = heart.end()
    titles = [document.title for document in window.case().current_documents]
    told(
        f"drawing {MORE:,} findings in the window",
        f"{took:.1f} s, {len(titles)} documents",
        f"longest pause {beats['longest']:.0f} ms, 1 in 100 over {beats['p99']:.0f} ms",
        f"own work at once {beats['work']:.0f} ms (bar 50)",
        f"showing it: own work at once {shown['work']:.0f} ms",
    )
    said: list[str] = []
    for seconds in (0.5, 3.0, 9.0):
        window.do(lambda desk: _touch(desk, window.reference))
        window.open(Stage.REVIEW)
        QTest.mouseClick(window.primary(), Qt.MouseButton.LeftButton)
        QTest.qWait(int(seconds * 1000))
        begun = time.perf_counter()
        QTest.mouseClick(page._progress.cancel_button, Qt.MouseButton.LeftButton)
        until(lambda: page._drawing is None)
        said.append(f"{time.perf_counter() - begun:.2f} s")
        window.settle()
    told("stopped after 0.5, 3 and 9 s", *said, "(bar 1)")
    next(offices, None)


def _add_findings(desk: Desk, reference: str, count: int) -> bool:
    """More findings of the same kind in a case, all to be disclosed."""
    with desk.store.act("findings.collected") as action:
        row = request_row(action.session, reference)
        action.about(row.id)
        one = action.session.scalars(select(t.FindingRow).where(t.FindingRow.request_id == row.id)).first()
        assert one is not None
        names = [column.key for column in t.FindingRow.__table__.columns]
        like = {name: getattr(one, name) for name in names} | {"decision": FindingDecision.DISCLOSE.value}
        rows = [
            {**like, "id": desk.new_id(), "position": 10_000 + n, "locator": f"line {n // 4}", "value": f"/orders/{n}"}
            for n in range(count)
        ]
        action.session.execute(insert(t.FindingRow), rows)
    return True


def _touch(desk: Desk, reference: str) -> bool:
    """One finding more, so that the documents have to be drawn again."""
    _add_findings(desk, reference, 1)
    with desk.store.act("documents.voided_for_a_test") as action:
        row = request_row(action.session, reference)
        action.about(row.id)
        row.basis_sha256 = "0" * 64
    return True


@pytest.mark.parametrize("kind", ["words", "unbroken", "lines"])
def test_one_field_of_a_megabyte(kind: str) -> None:
    text = "".join(_megabyte(kind))
    took = seconds(lambda: draw(record(items=(RecordItem("Mailbox", "m", "Body", text),))))
    told(f"1 MB of {kind}", f"{took:.2f} s (bar 3)")


def test_the_first_document_of_a_process() -> None:
    program = (
        "import time; from tests.documents.conftest import record; s=time.process_time(); "
        "from desktop_app.documents import draw; draw(record()); print(time.process_time()-s)"
    )
    took = subprocess.run([sys.executable, "-c", program], cwd=PROJECT, capture_output=True, text=True, check=True)
    told("the first document, with imports and fonts", f"{float(took.stdout):.2f} s")


def _megabyte(kind: str) -> Iterator[str]:
    number, size = 0, 0
    while size < 1_000_000:
        part = {"words": f"word{number} ", "unbroken": "0123456789abcdef", "lines": f"line {number} of a long mail\n"}
        yield part[kind]
        size += len(part[kind])
        number += 1
