"""What files hold beside what is seen of them: each kind is found, and a plain file is called plain."""

from __future__ import annotations

import io
import zipfile

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

from desktop_app.domain.hidden_data import HiddenKind as Kind
from desktop_app.reading import hidden
from desktop_app.reading.reader import hidden_in

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
