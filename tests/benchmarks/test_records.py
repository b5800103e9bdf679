"""How long records take to draw, against the least that reportlab can do with the same rows: `./dev bench`."""

from __future__ import annotations

import io
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from desktop_app.carried import carried
from desktop_app.documents import draw
from desktop_app.domain.records import Record, RecordItem
from tests.conftest import PROJECT
from tests.documents.conftest import log_items, record

ROUNDS = 3


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


def test_ten_thousand_rows_against_the_canvas() -> None:
    least = seconds(lambda: raw_canvas(log_items(10_000)))
    took = seconds(lambda: draw(_rows(10_000)))
    told("10,000 rows, tagged", f"{took:.2f} s", f"canvas {least:.2f} s", f"ratio {took / least:.1f} (bar 4)")


def test_growth_from_ten_thousand_to_a_hundred_thousand_rows() -> None:
    start = time.process_time()
    draw(_rows(10_000))
    small = time.process_time() - start
    start = time.process_time()
    draw(_rows(100_000))
    large = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    told("growth", f"{small:.2f} s to {large:.2f} s", f"ratio {large / small:.1f} (bar 11)", f"peak {peak} MB")


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
