"""What files hold beside what is seen of them: each kind is found, and a plain file is called plain."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import docx
import openpyxl
import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.comments import Comment
from openpyxl.workbook.defined_name import DefinedName
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from desktop_app.documents import Origin, PagePicture, burnt, draw
from desktop_app.domain.hidden_data import HiddenKind as Kind
from desktop_app.domain.redactions import Mark
from desktop_app.reading import hidden, limits
from desktop_app.reading.reader import hidden_in
from tests.documents.conftest import record

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def found(content: bytes, name: str = "file") -> set[Kind]:
    return {one.kind for one in hidden_in(content, name)}


def word(body: str = "", **parts: bytes | str) -> bytes:
    """A DOCX whose body is this, with more parts by their names ("__" for "/")."""
    out = io.BytesIO()
    document = docx.Document()
    for name in ("author", "title", "comments", "keywords", "last_modified_by", "subject", "category"):
        setattr(document.core_properties, name, "")
    document.save(out)
    changed = io.BytesIO()
    with zipfile.ZipFile(out) as old, zipfile.ZipFile(changed, "w") as new:
        for part in old.namelist():
            content = old.read(part)
            if part == "word/document.xml" and body:
                content = f"<w:document {W}><w:body>{body}</w:body></w:document>".encode()
            new.writestr(part, content)
        for part, content in parts.items():
            new.writestr(part.replace("__", "/"), content)
    return changed.getvalue()


def test_a_plain_document_hides_nothing() -> None:
    assert found(word("<w:p><w:r><w:t>Seen</w:t></w:r></w:p>")) == set()
    assert found(b"Just text.") == set()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (word("<w:p><w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>"), Kind.TRACKED_CHANGES),
        (word("<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del></w:p>"), Kind.TRACKED_CHANGES),
        (word("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r></w:p>"), Kind.HIDDEN_TEXT),
        (word('<w:p><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>x</w:t></w:r></w:p>'), Kind.HIDDEN_TEXT),
        (
            word(word__comments2="x", **{"word__comments.xml": f"<w:comments {W}><w:comment/></w:comments>"}),
            Kind.COMMENTS,
        ),
        (word(**{"word__embeddings__oleObject1.bin": b"x"}), Kind.EMBEDDED),
        (word(**{"word__vbaProject.bin": b"x"}), Kind.MACROS),
        (word(**{"docProps__custom.xml": "<Properties><property name='Case'/></Properties>"}), Kind.METADATA),
        (word(**{"word__extra.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}), Kind.NOT_LOOKED_INTO),
    ],
)
def test_what_a_word_document_hides_is_found(content: bytes, kind: Kind) -> None:
    assert found(content) == {kind}


def test_vanish_that_is_switched_off_is_seen() -> None:
    assert found(word('<w:p><w:r><w:rPr><w:vanish w:val="false"/></w:rPr><w:t>x</w:t></w:r></w:p>')) == set()


def workbook(change: str) -> bytes:
    book = openpyxl.Workbook()
    book.properties.creator = "Amara" if change == "creator" else None
    sheet = book.active
    assert sheet is not None
    sheet["A1"] = "seen"
    if change == "sheet":
        book.create_sheet("Salaries").sheet_state = "veryHidden"
    if change == "row":
        sheet.row_dimensions[3].hidden = True
    if change == "column":
        sheet.column_dimensions["C"].hidden = True
    if change == "comment":
        sheet["A1"].comment = Comment("Not to be told", "Amara")
    if change == "name":
        book.defined_names["Salary"] = DefinedName("Salary", attr_text="Sheet!$A$1")
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ("sheet", Kind.HIDDEN_SHEETS),
        ("row", Kind.HIDDEN_ROWS),
        ("column", Kind.HIDDEN_COLUMNS),
        ("comment", Kind.COMMENTS),
        ("name", Kind.DEFINED_NAMES),
        ("creator", Kind.METADATA),
    ],
)
def test_what_a_workbook_hides_is_found(change: str, kind: Kind) -> None:
    assert kind in found(workbook(change)) and kind not in found(workbook(""))


def document(change: str) -> bytes:
    out = io.BytesIO()
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page()
        if change == "info":
            pdf.trailer.Info = pdf.make_indirect(pikepdf.Dictionary(Author="Amara"))
        if change == "attachment":
            pdf.attachments["a.txt"] = pikepdf.AttachedFileSpec(pdf, b"x", filename="a.txt")
        if change == "layer":
            layer = pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name="draft")
            pdf.Root.OCProperties = pikepdf.Dictionary(OCGs=[pdf.make_indirect(layer)])
        if change == "note":
            note = pikepdf.Dictionary(Subtype=pikepdf.Name.Text, Rect=[0, 0, 9, 9], Contents="x")
            page.obj.Annots = pikepdf.Array([pdf.make_indirect(note)])
        if change == "script":
            pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="1")
        pdf.save(out)
    return out.getvalue() + (b"\n9 0 obj\n(x)\nendobj\n%%EOF\n" if change == "revision" else b"")


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ("info", Kind.METADATA),
        ("attachment", Kind.EMBEDDED),
        ("layer", Kind.LAYERS),
        ("note", Kind.ANNOTATIONS),
        ("script", Kind.SCRIPTS),
        ("revision", Kind.EARLIER_REVISIONS),
    ],
)
def test_what_a_pdf_hides_is_found(change: str, kind: Kind) -> None:
    assert found(document("")) == set()
    assert found(document(change)) == {kind}


def test_where_and_by_what_a_picture_was_taken_is_found() -> None:
    def saved(**how: object) -> bytes:
        out = io.BytesIO()
        Image.new("RGB", (8, 8)).save(out, **how)
        return out.getvalue()

    exif = Image.Exif()
    exif[0x010F] = "Camera"
    exif.get_ifd(0x8825)[1] = "N"
    assert found(saved(format="JPEG", exif=exif)) == {Kind.PLACE, Kind.METADATA}
    text = PngInfo()
    text.add_text("Author", "Amara")
    assert found(saved(format="PNG", pnginfo=text)) == {Kind.METADATA}
    assert found(saved(format="JPEG")) == found(saved(format="PNG")) == found(saved(format="TIFF")) == set()


def test_what_cannot_be_looked_into_is_said() -> None:
    assert found(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)) == {Kind.NOT_LOOKED_INTO}
    assert found(word()[:-40]) == {Kind.NOT_LOOKED_INTO}
    assert found(b"%PDF-1.7\nnothing") == {Kind.NOT_LOOKED_INTO}


@given(st.sampled_from([word(), workbook("sheet"), document("note")]), st.binary(min_size=1, max_size=40), st.data())
def test_damaged_files_are_told_of_and_never_break_anything(content: bytes, noise: bytes, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(content)))
    hidden.hidden_in(content[:at] + noise + content[at + len(noise) :])


def presentation(**parts: str | bytes) -> bytes:
    """A PPTX of one slide, with more parts by their names ("__" for "/")."""
    slide = '<p:sld xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"/>'
    main = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
    named = {
        "[Content_Types].xml": f'<Types><Override PartName="/ppt/presentation.xml" ContentType="{main}"/></Types>',
        "ppt/presentation.xml": "<presentation/>",
        "ppt/slides/slide1.xml": slide,
        **{part.replace("__", "/"): content for part, content in parts.items()},
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for part, content in named.items():
            made.writestr(part, content)
    return out.getvalue()


RELATION = '<Relationships><Relationship Type="{type}" Target="file:///C:/plan.xlsx" TargetMode="External"/>'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@pytest.mark.parametrize(
    ("parts", "kind"),
    [
        ({"ppt__slides__slide1.xml": '<p:sld xmlns:p="p" show="0"/>'}, Kind.HIDDEN_SLIDES),
        ({"ppt__notesSlides__notesSlide1.xml": "<notes/>"}, Kind.NOTES),
        ({"ppt__comments__comment1.xml": "<cmLst><cm/></cmLst>"}, Kind.COMMENTS),
        ({"ppt__embeddings__Microsoft_Excel_Sheet1.xlsx": b"PK"}, Kind.EMBEDDED),
        ({"ppt__vbaProject.bin": b"x"}, Kind.MACROS),
        ({"docProps__core.xml": "<core><creator>Amara</creator></core>"}, Kind.METADATA),
        (
            {"ppt__slides___rels__slide1.xml.rels": RELATION.format(type=f"{OFFICE}/image") + "</Relationships>"},
            Kind.EXTERNAL_LINKS,
        ),
    ],
)
def test_what_a_presentation_hides_is_found(parts: dict[str, str | bytes], kind: Kind) -> None:
    assert found(presentation()) == set()
    assert found(presentation(**parts)) == {kind}


def test_a_link_that_a_reader_clicks_on_hides_nothing() -> None:
    link = RELATION.format(type=f"{OFFICE}/hyperlink") + "</Relationships>"
    assert found(presentation(**{"ppt__slides___rels__slide1.xml.rels": link})) == set()


def with_parts(content: bytes, **parts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for part in old.namelist():
            new.writestr(part, old.read(part))
        for name, text in parts.items():
            new.writestr(name.replace("__", "/"), text)
    return out.getvalue()


def test_the_rows_a_pivot_table_was_made_of_and_other_workbooks_it_reads_are_found() -> None:
    records = "<pivotCacheRecords><r><s v='Ingrid Solberg'/><n v='70174'/></r></pivotCacheRecords>"
    pivot = with_parts(workbook(""), **{"xl/pivotCache/pivotCacheRecords1.xml": records})
    assert found(pivot) - found(workbook("")) == {Kind.PIVOT_CACHE}
    link = "<externalLink><externalBook><sheetDataSet><sheetData/></sheetDataSet></externalBook></externalLink>"
    linked = with_parts(workbook(""), **{"xl/externalLinks/externalLink1.xml": link})
    assert found(linked) - found(workbook("")) == {Kind.EXTERNAL_LINKS}


# ── Text nobody sees ──


def page_with(draw: Callable[[Canvas], None], rotate: int = 0) -> bytes:
    """A page that says something for all to see, and what `draw` adds; without the details of its making."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=1)
    canvas.setFont("Helvetica", 11)
    canvas.drawString(72, 760, "Seen by everybody. l i - . 1")
    draw(canvas)
    canvas.save()
    with pikepdf.open(io.BytesIO(out.getvalue())) as pdf:
        del pdf.trailer.Info
        if rotate:
            pdf.pages[0].rotate(rotate, relative=False)
        saved = io.BytesIO()
        pdf.save(saved)
    return saved.getvalue()


def in_mode_3(canvas: Canvas) -> None:
    text = canvas.beginText(72, 600)
    text.setTextRenderMode(3)
    text.textOut("Ingrid Solberg")
    canvas.drawText(text)


def in_mode_7(canvas: Canvas) -> None:
    text = canvas.beginText(72, 600)
    text.setTextRenderMode(7)
    text.textOut("Ingrid Solberg")
    canvas.drawText(text)


def white_on_white(canvas: Canvas) -> None:
    canvas.setFillColorRGB(0.99, 1, 1)
    canvas.drawString(72, 600, "Ingrid Solberg")


def transparent(canvas: Canvas) -> None:
    canvas.setFillAlpha(0)
    canvas.drawString(72, 600, "Ingrid Solberg")


def off_the_page(canvas: Canvas) -> None:
    canvas.drawString(700, 600, "Ingrid Solberg")
    canvas.drawString(72, -40, "Ingrid Solberg")


def under_a_black_box(canvas: Canvas) -> None:
    canvas.drawString(72, 600, "Complainant: Ingrid Solberg")
    canvas.rect(140, 596, 90, 14, fill=1)


def behind_a_picture(canvas: Canvas) -> None:
    canvas.drawString(72, 600, "Ingrid Solberg")
    canvas.drawImage(ImageReader(noisy()), 60, 580, 200, 60)


def on_a_picture_that_was_read(canvas: Canvas) -> None:
    canvas.drawImage(ImageReader(noisy()), 60, 580, 200, 60)
    in_mode_3(canvas)


def too_small(canvas: Canvas) -> None:
    canvas.setFont("Helvetica", 0.4)
    canvas.drawString(72, 600, "Ingrid Solberg")


def noisy() -> Image.Image:
    return Image.effect_noise((200, 60), 90).convert("RGB")


@pytest.mark.parametrize("rotate", [0, 90])
@pytest.mark.parametrize(
    "hide",
    [
        in_mode_3,
        in_mode_7,
        white_on_white,
        transparent,
        off_the_page,
        under_a_black_box,
        behind_a_picture,
        on_a_picture_that_was_read,
        too_small,
    ],
)
def test_text_of_a_pdf_that_nobody_sees_is_found(hide: Callable[[Canvas], None], rotate: int) -> None:
    assert found(page_with(hide, rotate)) == {Kind.HIDDEN_TEXT}


def light_on_dark(canvas: Canvas) -> None:
    canvas.setFillColorRGB(0, 0, 0.3)
    canvas.rect(60, 580, 200, 60, fill=1)
    canvas.setFillColorRGB(1, 1, 1)
    canvas.drawString(72, 600, "Ingrid Solberg")


def on_a_picture(canvas: Canvas) -> None:
    canvas.drawImage(ImageReader(noisy()), 60, 580, 200, 60)
    canvas.setFillColorRGB(0, 0, 0)
    canvas.drawString(72, 600, "Ingrid Solberg")


def marked_with_a_pen(canvas: Canvas) -> None:
    canvas.drawString(72, 600, "Ingrid Solberg")
    canvas.setFillColorRGB(1, 1, 0, alpha=0.4)
    canvas.rect(70, 596, 90, 14, fill=1, stroke=0)


@pytest.mark.parametrize("show", [lambda _: None, light_on_dark, on_a_picture, marked_with_a_pen])
def test_text_that_is_seen_is_not_called_hidden(show: Callable[[Canvas], None]) -> None:
    assert found(page_with(show)) == set()


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_records_this_program_draws_hide_no_text(language: str) -> None:
    pdf = draw(record(language=language, addressee=("محمد علي", "王小明 김민준", "प्रिया शर्मा 👩‍💻")))
    assert Kind.HIDDEN_TEXT not in found(pdf)


def test_pages_that_were_not_looked_at_are_said() -> None:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(60, 84), invariant=1)
    for _ in range(limits.UNSEEN_PAGES + 1):
        canvas.drawString(5, 50, "Seen")
        canvas.showPage()
    canvas.save()
    assert Kind.NOT_LOOKED_INTO in found(out.getvalue())


@pytest.mark.parametrize(
    ("change", "counted"),
    [
        (("", ""), False),
        (("<dc:language>", "<dc:creator>A</dc:creator><dc:language>"), True),
        ((" xmlns:dc=", ' xmp:CreatorTool="T" xmlns:dc='), True),
        (("sha256:", "Ingrid Solberg "), True),
        (("evidence.pdf", "e" * 5000), True),
        (("</rdf:RDF>", ""), True),
    ],
)
def test_metadata_that_only_say_which_standard_a_file_keeps_to_hide_nothing(
    change: tuple[str, str], counted: bool
) -> None:
    page = PagePicture((100.0, 100.0), (1, 1, bytes(3)))
    new = burnt([page], [Mark(1, 0.1, 0.1, 0.2, 0.2, "ground")], Origin("evidence.pdf", "en"))
    with pikepdf.open(io.BytesIO(new)) as opened:
        said = opened.Root.Metadata.read_bytes().decode()
        assert change[0] in said
        opened.Root.Metadata = opened.make_stream(said.replace(*change).encode())
        out = io.BytesIO()
        opened.save(out, fix_metadata_version=False)  # it would mend them
    assert found(out.getvalue()) == ({Kind.METADATA} if counted else set())
