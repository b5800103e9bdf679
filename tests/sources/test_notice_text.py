"""A notice says the same in whatever kind of file it is published."""

from __future__ import annotations

import io

import docx
import pytest
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate

from desktop_app.domain.errors import BadInput
from desktop_app.domain.notice_diff import compare
from desktop_app.sources.notice_text import read_notice
from tests.conftest import DEMO

POLICY = (DEMO / "privacy-policy-3cx-2013.txt").read_text("utf-8")
LINES = [line for line in POLICY.split("\n") if line]


def as_word() -> bytes:
    document = docx.Document()
    for line in LINES[:-4]:
        document.add_paragraph(line, style="Heading 1" if len(line) < 60 else None)
    table = document.add_table(rows=4, cols=1)
    for row, line in zip(table.rows, LINES[-4:], strict=True):
        row.cells[0].text = line
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def as_html() -> bytes:
    body = "".join(
        f"<h2>{line}</h2>" if len(line) < 60 else f"<p>{line.replace('We ', '<b>We</b> ')}</p>" for line in LINES
    )
    head = "<!doctype html><html><head><meta charset=utf-8><title>Not said</title><style>p {}</style></head>"
    return f"{head}<body><!-- not said -->{body}<script>not('said')</script></body></html>".encode()


def as_markdown() -> bytes:
    lines = [
        f"## {line}" if len(line) < 60 else line.replace("contact page", "[contact page](https://www.example.org/(x))")
        for line in LINES
    ]
    return b"---\ntitle: not said\n---\n\n" + "\n\n".join(lines).replace("cookies", "**cookies**").encode()


def as_pdf() -> bytes:
    styles = getSampleStyleSheet()

    def every_page(canvas: object, document: object) -> None:
        canvas.drawString(50, 20, f"Page {document.page}")  # type: ignore[attr-defined]
        canvas.drawString(50, 810, "A head on every page")  # type: ignore[attr-defined]

    file = io.BytesIO()
    parts = [Paragraph(line, styles["Heading2" if len(line) < 60 else "Normal"]) for line in LINES]
    SimpleDocTemplate(file).build(parts, onFirstPage=every_page, onLaterPages=every_page)
    return file.getvalue()


def test_a_table_is_its_cells_in_markdown_as_in_html_however_wide_its_columns_are_written() -> None:
    wide = b"We keep:\n\n| Data     | Days |\n| :------- | ---: |\n| Logs     | 30   |\n| a\\|b    | 90   |\n"
    tight = b"We keep:\n\n|Data|Days|\n|:-|-:|\n|Logs|30|\n|a\\|b|90|\n"
    rows = "".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in (("Data", "Days"), ("Logs", 30), ("a|b", 90)))
    html = f"<p>We keep:</p><table>{rows}</table>".encode()
    read = [read_notice(wide, "a.md"), read_notice(tight, "b.md"), read_notice(html, "c.html")]
    assert all(compare(read[0], other).same for other in read)
    fewer = compare(read[0], read_notice(wide.replace(b"30", b"60"), "d.md"))
    assert [(one.before, one.after) for one in fewer.differences] == [("30", "60")]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("policy.txt", POLICY.encode("utf-8-sig")),
        ("policy.txt", POLICY.encode("utf-16")),
        ("policy.txt", POLICY.encode("cp1252")),
        ("policy.docx", as_word()),
        ("policy.html", as_html()),
        ("policy.md", as_markdown()),
        ("policy.pdf", as_pdf()),
    ],
    ids=["utf-8", "utf-16", "cp1252", "word", "html", "markdown", "pdf"],
)
def test_the_policy_says_the_same_in_every_kind_of_file(name: str, content: bytes) -> None:
    found = compare(POLICY, read_notice(content, name))
    assert found.differences == ()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("blank.md", b" \n\n# \n"),
        ("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
        ("cut.docx", as_word()[:2000]),
        ("cut.pdf", b"%PDF-1.7\n1 0 obj\n<<"),
        ("half.txt", b"\xff\xfea\0b"),
        ("script.html", b"<html><script>only this</script></html>"),
    ],
)
def test_a_file_without_words_is_refused_by_name(name: str, content: bytes) -> None:
    with pytest.raises(BadInput) as refused:
        read_notice(content, name)
    assert name in refused.value.what


def pages_of(*pages: list[str]) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file)
    for lines in pages:
        for number, line in enumerate(lines):
            canvas.drawString(72, 780 - 16 * number, line)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def test_a_line_that_a_page_breaks_through_is_read_once_and_never_lost() -> None:
    """Some programs print it at the foot of one page and at the head of the next."""
    through = "traffic patterns and related site information. These statistics name nobody, and no"
    content = pages_of(["Anonymous information", "We count", through, "1"], [through, "address is kept.", "2"])
    said = " ".join(read_notice(content, "policy.pdf").split())
    assert said == f"Anonymous information We count {through} address is kept."


def test_heads_and_feet_of_pages_are_no_part_of_a_notice_wherever_the_same_words_stand_in_it() -> None:
    pages = [["Privacy policy", f"Sentence {word} of it is here.", f"Page {n}"] for n, word in enumerate("abc", 1)]
    pages[1][1:1] = ["Page by page we keep a", "Privacy policy"]
    said = " ".join(read_notice(pages_of(*pages), "policy.pdf").split())
    assert said == (
        "Sentence a of it is here. Page by page we keep a Privacy policy Sentence b of it is here. "
        "Sentence c of it is here."
    )
