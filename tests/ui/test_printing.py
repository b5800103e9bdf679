"""Printing with Qt's own printers: into PDF files, and to a real CUPS scheduler on this machine."""

from __future__ import annotations

import io
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageStat
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from reportlab.lib.pagesizes import A4, A5
from reportlab.pdfgen.canvas import Canvas

from desktop_app.documents import draw
from desktop_app.documents.code import code_text
from desktop_app.domain.errors import RedressError
from desktop_app.store.store import Surroundings
from desktop_app.ui import printing
from desktop_app.ui.bridge import Bridge
from tests.conftest import PROJECT, Clock
from tests.documents.conftest import record

WAIT = 20_000  # milliseconds
MILLIMETRE = 72 / 25.4


def drawn(pages: int, size: tuple[float, float] = A4, mark: str = "Page") -> bytes:
    """A PDF whose pages all differ, each with a frame 5 mm inside its edges."""
    width, height = size
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=size)
    for number in range(1, pages + 1):
        edge = 5 * MILLIMETRE
        canvas.rect(edge, edge, width - 2 * edge, height - 2 * edge)
        canvas.setFont("Helvetica-Bold", 40)
        canvas.drawString(60, height - 120 - 60 * number, f"{mark} {number}")
        canvas.rect(60 * number, 100, 40, 60 * number, fill=1)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def pictures(pdf: bytes | Path, dpi: int = 60) -> list[Image.Image]:
    """The pages in grey."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.render(scale=dpi / 72).to_pil().convert("L") for page in document]
    finally:
        document.close()


def difference(one: Image.Image, other: Image.Image) -> float:
    """The mean difference of two pages in grey levels (0 to 255), which lie on each other unscaled; 255 where one is
    larger than the other by more than the pixel that rounding the size of a page may take."""
    width, height = min(one.width, other.width), min(one.height, other.height)
    if max(one.width, other.width) > width + 1 or max(one.height, other.height) > height + 1:
        return 255.0
    area = (0, 0, width, height)
    return float(ImageStat.Stat(ImageChops.difference(one.crop(area), other.crop(area))).mean[0])


def is_blank(page: Image.Image) -> bool:
    """Whether nothing is on the page."""
    return page.getextrema() == (255, 255)


@pytest.fixture
def bridge(clock: Clock, qtbot: QtBot) -> Iterator[Bridge]:
    bridge = Bridge(lambda: Surroundings(clock.now, os.urandom, None))
    yield bridge
    bridge.stop()


class TwoSided(QPrinter):
    """A printer into a file that says it prints on both sides; Qt's own says it does not, whatever is set."""

    def duplex(self) -> QPrinter.DuplexMode:
        return QPrinter.DuplexMode.DuplexLongSide


def printer_into(path: Path, kind: type[QPrinter] = QPrinter) -> QPrinter:
    printer = kind(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def printed_with(printer: QPrinter, bridge: Bridge, qtbot: QtBot, *pdfs: bytes) -> Path:
    done: list[bool] = []
    printing.print_on(printer, bridge, bridge, pdfs, lambda copies: done.append(True))
    qtbot.waitUntil(lambda: bool(done), timeout=WAIT)
    return Path(printer.outputFileName())


def test_what_is_printed_is_the_page_as_it_is_in_its_full_size(bridge: Bridge, qtbot: QtBot, tmp_path: Path) -> None:
    pdf = drawn(3)
    out = printed_with(printer_into(tmp_path / "out.pdf"), bridge, qtbot, pdf)
    source, paper = pictures(pdf), pictures(out)
    assert len(paper) == len(source)
    for number, page in enumerate(paper):
        assert difference(page, source[number]) < 2
        others = [difference(page, other) for other in source if other is not source[number]]
        assert min(others) > 4 * difference(page, source[number])


def test_the_paper_is_the_paper_of_the_document(bridge: Bridge, qtbot: QtBot, tmp_path: Path) -> None:
    pdf = drawn(1, A5)
    out = printed_with(printer_into(tmp_path / "out.pdf"), bridge, qtbot, pdf)
    (source,), (paper,) = pictures(pdf), pictures(out)
    assert difference(paper, source) < 2


def test_two_sided_copies_and_documents_each_begin_on_a_new_sheet(bridge: Bridge, qtbot: QtBot, tmp_path: Path) -> None:
    first, second = drawn(3), drawn(1, mark="Notice")
    printer = printer_into(tmp_path / "out.pdf", TwoSided)
    printer.setCopyCount(2)
    paper = pictures(printed_with(printer, bridge, qtbot, first, second))
    expected = [*pictures(first), None, *pictures(second), None, *pictures(first), None, *pictures(second)]
    assert len(paper) == len(expected)
    for page, wanted in zip(paper, expected, strict=True):
        if wanted is None:
            assert is_blank(page)
        else:
            assert difference(page, wanted) < 2


def test_each_page_of_several_copies_says_which_copy_it_is(bridge: Bridge, qtbot: QtBot, tmp_path: Path) -> None:
    printer = printer_into(tmp_path / "out.pdf", TwoSided)
    printer.setCopyCount(2)
    out = printed_with(printer, bridge, qtbot, drawn(3))
    told = subprocess.run(["pdftotext", "-layout", str(out), "-"], capture_output=True, text=True, check=True).stdout
    pages = told.split("\f")[:-1]
    marks = [[f"copy {copy} of 2" for copy in (1, 2) if f"copy {copy} of 2" in page] for page in pages]
    assert marks == [*[["copy 1 of 2"]] * 3, [], *[["copy 2 of 2"]] * 3]


def test_one_copy_has_no_mark(bridge: Bridge, qtbot: QtBot, tmp_path: Path) -> None:
    out = printed_with(printer_into(tmp_path / "out.pdf"), bridge, qtbot, drawn(1))
    told = subprocess.run(["pdftotext", str(out), "-"], capture_output=True, text=True, check=True).stdout
    assert "copy" not in told


def test_only_the_pages_asked_for_are_printed(bridge: Bridge, qtbot: QtBot, tmp_path: Path) -> None:
    pdf = drawn(3)
    printer = printer_into(tmp_path / "out.pdf")
    printer.setFromTo(2, 3)
    paper = pictures(printed_with(printer, bridge, qtbot, pdf))
    assert [difference(page, source) < 2 for page, source in zip(paper, pictures(pdf)[1:], strict=True)] == [True] * 2


def test_pages_that_do_not_exist_are_not_called_printed(bridge: Bridge, qtbot: QtBot, tmp_path: Path) -> None:
    printer = printer_into(tmp_path / "out.pdf")
    printer.setFromTo(7, 9)
    assert failure_of(printer, bridge, qtbot) == "no-such-pages"


def test_a_printer_that_takes_nothing_is_not_called_printed(bridge: Bridge, qtbot: QtBot, tmp_path: Path) -> None:
    assert failure_of(printer_into(tmp_path / "no such folder" / "out.pdf"), bridge, qtbot) == "printer-refused"


def test_a_job_whose_page_is_thrown_away_ends_without_being_called_printed(
    bridge: Bridge, qtbot: QtBot, tmp_path: Path
) -> None:
    window = QWidget()
    printer = printer_into(tmp_path / "out.pdf")
    printing.print_on(printer, window, bridge, (drawn(30),), lambda copies: pytest.fail("called printed"))
    qtbot.waitUntil(lambda: printer.printerState() == QPrinter.PrinterState.Active, timeout=WAIT)
    bridge.lock(lambda: None)
    window.deleteLater()
    qtbot.waitUntil(lambda: printer.printerState() != QPrinter.PrinterState.Active, timeout=WAIT)
    bridge.stop()


def failure_of(printer: QPrinter, bridge: Bridge, qtbot: QtBot) -> str:
    failures: list[RedressError] = []
    bridge.failure.connect(failures.append)
    printing.print_on(printer, bridge, bridge, (drawn(3),), lambda copies: pytest.fail("called printed"))
    qtbot.waitUntil(lambda: bool(failures), timeout=WAIT)
    return failures[0].code


def test_the_system_is_asked_for_a_printer_and_a_no_prints_nothing(bridge: Bridge, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    printing.print_documents(window, bridge, (drawn(1),), "DSR-2026-0001", lambda copies: pytest.fail("called printed"))
    dialog = open_dialog()
    assert dialog.printer().docName() == "DSR-2026-0001"
    dialog.reject()
    qtbot.waitUntil(lambda: not any(isinstance(w, QPrintDialog) and w.isVisible() for w in QApplication.allWidgets()))
    bridge.stop()  # whatever was asked of the worker has been done then


def test_a_yes_prints_all_documents_with_one_question(bridge: Bridge, qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    done: list[bool] = []
    printing.print_documents(window, bridge, (drawn(2), drawn(1)), "DSR-2026-0001", lambda copies: done.append(True))
    dialog = open_dialog()
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(tmp_path / "out.pdf"))
    dialog.done(QPrintDialog.DialogCode.Accepted)
    qtbot.waitUntil(lambda: bool(done), timeout=WAIT)
    assert len(pictures(tmp_path / "out.pdf")) == 3


def open_dialog() -> QPrintDialog:
    (dialog,) = (w for w in QApplication.allWidgets() if isinstance(w, QPrintDialog) and w.isVisible())
    return dialog


# ── The order ──

PAGES = st.lists(st.integers(1, 6), min_size=1, max_size=4)


@given(PAGES, st.integers(1, 4), st.booleans())
def test_every_page_goes_to_the_printer_once_per_copy_and_in_order(pages: list[int], copies: int, duplex: bool) -> None:
    order = [leaf for leaf in printing.print_order(pages, copies, duplex) if leaf is not None]
    once = [(document, number) for document, count in enumerate(pages) for number in range(1, count + 1)]
    assert order == once * copies


@given(PAGES, st.integers(1, 4))
def test_two_sided_a_document_never_begins_on_the_back_of_another(pages: list[int], copies: int) -> None:
    order = printing.print_order(pages, copies, duplex=True)
    assert order[-1] is not None
    assert all(at % 2 == 0 for at, leaf in enumerate(order) if leaf is not None and leaf[1] == 1)


@given(PAGES, st.integers(1, 4))
def test_one_sided_no_sheet_is_wasted(pages: list[int], copies: int) -> None:
    assert None not in printing.print_order(pages, copies, duplex=False)


@given(PAGES, st.integers(1, 10), st.integers(0, 10))
def test_a_range_counts_through_all_documents(pages: list[int], first: int, more: int) -> None:
    once = [(document, number) for document, count in enumerate(pages) for number in range(1, count + 1)]
    assert printing.print_order(pages, 1, False, first, first + more) == once[first - 1 : first + more]


# ── A real printer queue ──

PPD = """\
*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "TEST.PPD"
*Manufacturer: "Redress"
*Product: "(Test)"
*ModelName: "Test printer"
*ShortNickName: "Test printer"
*NickName: "Test printer"
*PSVersion: "(3010.000) 0"
*ColorDevice: True
*cupsFilter: "application/pdf 0 -"
*OpenUI *PageSize/Media Size: PickOne
*DefaultPageSize: A4
*PageSize A4/A4: ""
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*DefaultPageRegion: A4
*PageRegion A4/A4: ""
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4/A4: "0 0 595 842"
*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595 842"
*OpenUI *Duplex/2-Sided Printing: PickOne
*DefaultDuplex: None
*Duplex None/Off: ""
*Duplex DuplexNoTumble/Long Edge: ""
*Duplex DuplexTumble/Short Edge: ""
*CloseUI: *Duplex
*OpenUI *InputSlot/Media Source: PickOne
*DefaultInputSlot: Auto
*InputSlot Auto/Automatic: ""
*InputSlot Upper/Upper Tray: ""
*InputSlot Lower/Lower Tray: ""
*CloseUI: *InputSlot
"""


@pytest.fixture
def cups(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """A CUPS scheduler of the test's own on loopback, with one two-sided printer "Test": its address and spool."""
    cupsd, lpadmin = (shutil.which(name, path="/usr/sbin:/usr/bin") for name in ("cupsd", "lpadmin"))
    if cupsd is None or lpadmin is None:
        pytest.skip("needs cups-daemon and cups-client; `./dev test` installs them")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    folder = tmp_path / "cups"
    for name in ("etc/ppd", "spool/tmp", "cache", "state", "log"):
        (folder / name).mkdir(parents=True)
    (folder / "etc/cupsd.conf").write_text(
        f"Listen 127.0.0.1:{port}\nBrowsing Off\nDirtyCleanInterval 0\nPreserveJobFiles Yes\n"
        "<Location />\n  Order allow,deny\n  Allow from 127.0.0.1\n</Location>\n"
        "<Policy default>\n  <Limit All>\n    Order deny,allow\n  </Limit>\n</Policy>\n"
    )
    (folder / "etc/cups-files.conf").write_text(
        f"ServerRoot {folder}/etc\nRequestRoot {folder}/spool\nTempDir {folder}/spool/tmp\nCacheDir {folder}/cache\n"
        f"StateDir {folder}/state\nErrorLog {folder}/log/error\nAccessLog {folder}/log/access\n"
        f"PageLog {folder}/log/page\n"
    )
    (folder / "test.ppd").write_text(PPD)
    address = f"127.0.0.1:{port}"
    daemon = subprocess.Popen(
        [cupsd, "-f", "-c", str(folder / "etc/cupsd.conf"), "-s", str(folder / "etc/cups-files.conf")],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        add = [lpadmin, "-h", address, "-p", "Test", "-v", "file:///dev/null", "-P", str(folder / "test.ppd"), "-E"]
        for _ in range(100):
            if subprocess.run(add, capture_output=True, check=False).returncode == 0:
                break
            if daemon.poll() is not None:
                pytest.skip("cupsd cannot be started here; it runs as root")
            time.sleep(0.05)
        else:
            pytest.fail("cupsd does not answer")
        yield address, folder / "spool"
    finally:
        daemon.terminate()
        daemon.wait(10)


def test_a_printer_of_the_system_gets_the_whole_job_two_sided(cups: tuple[str, Path], tmp_path: Path) -> None:
    address, spool = cups
    letter = record()
    first, second = draw(letter), drawn(2, mark="Notice")
    (tmp_path / "first.pdf").write_bytes(first)
    (tmp_path / "second.pdf").write_bytes(second)
    program = [sys.executable, str(Path(__file__).with_name("print_on_queue.py")), "Test", "2"]
    done = subprocess.run(
        [*program, str(tmp_path / "first.pdf"), str(tmp_path / "second.pdf")],
        env={**os.environ, "CUPS_SERVER": address, "PYTHONPATH": str(PROJECT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "printed 2\n"), done.stderr
    (job,), (ticket,) = spool.glob("d*"), spool.glob("c*")
    paper = pictures(job)
    whole = pictures(first)
    copy = [*whole, *[None] * (len(whole) % 2), *pictures(second)]
    expected = [*copy, *[None] * (len(copy) % 2), *copy]
    assert len(paper) == len(expected)
    for page, wanted in zip(paper, expected, strict=True):
        assert is_blank(page) if wanted is None else difference(page, wanted) < 6  # small type is soft
    codes = [[found.text for found in zxingcpp.read_barcodes(page)] for page in pictures(job, dpi=150)]
    assert codes == [[code_text(letter)] if page is whole[0] else [] for page in expected]
    assert b"two-sided-long-edge" in ticket.read_bytes()
    assert b"DSR-2026-0001" in ticket.read_bytes()


def test_the_tray_chosen_in_the_print_dialog_is_the_one_the_printer_is_told(
    cups: tuple[str, Path], tmp_path: Path
) -> None:
    address, spool = cups
    (tmp_path / "first.pdf").write_bytes(drawn(1))
    program = [sys.executable, str(Path(__file__).with_name("print_on_queue.py")), "--tray", "Lower Tray"]
    done = subprocess.run(
        [*program, str(tmp_path / "first.pdf")],
        env={**os.environ, "CUPS_SERVER": address, "PYTHONPATH": str(PROJECT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "printed 1\n"), done.stderr
    (ticket,) = spool.glob("c*")
    assert b"InputSlot" in ticket.read_bytes() and b"Lower" in ticket.read_bytes()
