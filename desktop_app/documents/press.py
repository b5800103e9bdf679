"""The press: laid-out pages become a PDF file, with the record's data inside, as PDF/A-3 and PDF/UA-1 want it.

reportlab paints the pages (`invariant`: no clock, no chance), pikepdf adds fonts, structure, metadata (XMP), output
intent and the associated file. Equal input gives equal bytes.

Sources: ISO 19005-3 (PDF/A-3), ISO 14289-1 (PDF/UA-1), ISO 32000-1.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from reportlab.pdfgen.canvas import Canvas

from desktop_app import __version__
from desktop_app.carried import carried
from desktop_app.documents.look import HEIGHT, WIDTH
from desktop_app.documents.page import Pages, Place
from desktop_app.documents.structure import write_tree

MADE_BY = f"Redress {__version__}"
DATA_NAME = "record.json"
NO_DIGEST = "0" * 64
SIGNATURE_FIELD = "Signature"
_PRINTED_AND_LOCKED = 132  # annotation flags (ISO 32000-1, table 165)
IDENTIFIER = "<dc:identifier>sha256:{digest}</dc:identifier>"  # no text in the file can look like it: XMP escapes

_EXTENSION = (  # PDF/A wants every property described that XMP does not know itself (ISO 19005-3, 6.6.2.3)
    '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" '
    'xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">'
    '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">'
    "<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">'
    "<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>PDF/UA part</pdfaProperty:description>"
    "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"
)


@dataclass(frozen=True)
class Label:
    """What the file says of itself; no personal data, since lists of files show it. Without a date nothing is said of
    its making."""

    title: str
    author: str
    language: str
    dated: date | None
    data_description: str = ""
    signature_description: str = ""


@dataclass(frozen=True)
class Carried:
    """A file carried inside: `relationship` says what it is to the document (ISO 19005-3, annex E)."""

    name: str
    media_type: str
    relationship: str
    description: str
    content: bytes


def print_sheet(sheet: Pages, label: Label, data: bytes, *others: Carried) -> bytes:
    """The finished file. `data` is carried inside as the associated file record.json, the others beside it."""
    with painted(sheet) as pdf:
        describe(pdf, label)
        _attach(pdf, label, (Carried(DATA_NAME, "application/json", "Source", label.data_description, data), *others))
        write_tree(pdf, sheet.document)
        if sheet.signature is not None:
            _place_signature(pdf, sheet.signature, label)
        return finished(pdf)


def finished(pdf: pikepdf.Pdf) -> bytes:
    """The bytes of a file that was described; equal files give equal bytes."""
    out = io.BytesIO()
    pdf.save(
        out,
        deterministic_id=True,
        min_version="1.7",
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        compress_streams=True,
    )
    return with_digest(out.getvalue())


def painted(sheet: Pages) -> pikepdf.Pdf:
    """The pages with their fonts, and nothing said of the file yet."""
    paper = io.BytesIO()
    canvas = Canvas(paper, pagesize=(WIDTH, HEIGHT), invariant=1, pageCompression=0)
    sheet.paint(canvas)
    canvas.save()
    paper.seek(0)
    pdf = pikepdf.open(paper)
    fonts = sheet.setter.fonts.embed(pdf)
    resources = pdf.make_indirect(Dictionary(Font=fonts))
    for page in pdf.pages:
        page.obj.Resources = resources
        if "/Trans" in page.obj:
            del page.obj.Trans
    return pdf


def with_digest(file: bytes) -> bytes:
    """The file with its own SHA-256 in its metadata, counted with zeros in that place."""
    blank = IDENTIFIER.format(digest=NO_DIGEST).encode()
    if file.count(blank) != 1:
        raise AssertionError("the metadata has one place for the digest, uncompressed")
    return file.replace(blank, IDENTIFIER.format(digest=hashlib.sha256(file).hexdigest()).encode())


def describe(pdf: pikepdf.Pdf, label: Label) -> None:
    """Say in the file what it is: metadata, language, colours, and that its title is to be shown."""
    root = pdf.Root
    if label.dated is not None:
        stamp = _stamp(label.dated)
        pdf.trailer.Info = pdf.make_indirect(
            Dictionary(
                Title=String(label.title),
                Author=String(label.author),
                Creator=String(MADE_BY),
                Producer=String(MADE_BY),
                CreationDate=String(stamp),
                ModDate=String(stamp),
            )
        )
    metadata = pdf.make_stream(_xmp(label))
    metadata.Type, metadata.Subtype = Name.Metadata, Name.XML
    root.Metadata = metadata
    profile = pdf.make_stream(_srgb())
    profile.N = 3
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB IEC61966-2.1"),
        Info=String("sRGB IEC61966-2.1"),
        DestOutputProfile=profile,
    )
    root.OutputIntents = Array([pdf.make_indirect(intent)])
    root.Lang = String(label.language)
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    if "/PageMode" in root:
        root.PageMode = Name.UseNone
    if "/Outlines" in root:
        del root.Outlines


def _attach(pdf: pikepdf.Pdf, label: Label, files: Sequence[Carried]) -> None:
    names, associated, dated = Array(), Array(), label.dated
    assert dated is not None
    for carried_file in sorted(files, key=lambda file: file.name):
        file = pdf.make_stream(carried_file.content)
        file.Type, file.Subtype = Name.EmbeddedFile, Name(f"/{carried_file.media_type}")
        file.Params = Dictionary(Size=len(carried_file.content), ModDate=String(_stamp(dated)))
        described = pdf.make_indirect(
            Dictionary(
                Type=Name.Filespec,
                F=String(carried_file.name),
                UF=String(carried_file.name),
                AFRelationship=Name(f"/{carried_file.relationship}"),
                Desc=String(carried_file.description),
                EF=Dictionary(F=file, UF=file),
            )
        )
        names.append(String(carried_file.name))
        names.append(described)
        associated.append(described)
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=names))
    pdf.Root.AF = associated


def _place_signature(pdf: pikepdf.Pdf, place: Place, label: Label) -> None:
    """An empty signature field, as part of the structure (ISO 14289-1, 7.18); what it shows is drawn on the page."""
    page = pdf.pages[place.page].obj
    field = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            FT=Name.Sig,
            T=String(SIGNATURE_FIELD),
            TU=String(label.signature_description),
            Contents=String(label.signature_description),
            Rect=Array([round(edge, 2) for edge in (place.left, place.bottom, place.right, place.top)]),
            F=_PRINTED_AND_LOCKED,
            P=page,
        )
    )
    looks = pdf.make_stream(b"")
    looks.Type, looks.Subtype = Name.XObject, Name.Form
    looks.BBox = Array([0, 0, round(place.right - place.left, 2), round(place.top - place.bottom, 2)])
    looks.Resources = Dictionary()
    field.AP = Dictionary(N=looks)
    page.Annots = Array([field])
    tree = pdf.Root.StructTreeRoot
    document, key = tree.K[0], int(tree.ParentTreeNextKey)
    field.StructParent = key
    element = pdf.make_indirect(
        Dictionary(
            Type=Name.StructElem,
            S=Name.Form,
            P=document,
            Pg=page,
            Alt=String(label.signature_description),
            K=Dictionary(Type=Name.OBJR, Obj=field, Pg=page),
        )
    )
    document.K.append(element)
    tree.ParentTree.Nums.append(key)
    tree.ParentTree.Nums.append(element)
    tree.ParentTreeNextKey = key + 1
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]), SigFlags=1)


def _xmp(label: Label) -> bytes:
    title, made = _xml(label.title), ""
    if label.dated is not None:
        stamp = f"{label.dated.isoformat()}T00:00:00Z"
        made = (
            f"<dc:creator><rdf:Seq><rdf:li>{_xml(label.author)}</rdf:li></rdf:Seq></dc:creator>"
            f"<xmp:CreateDate>{stamp}</xmp:CreateDate><xmp:ModifyDate>{stamp}</xmp:ModifyDate>"
            f"<xmp:CreatorTool>{MADE_BY}</xmp:CreatorTool><pdf:Producer>{MADE_BY}</pdf:Producer>"
        )
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" '
        'xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" '
        'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">'
        "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>"
        f"{IDENTIFIER.format(digest=NO_DIGEST)}"
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>'
        f"<dc:language><rdf:Bag><rdf:li>{label.language}</rdf:li></rdf:Bag></dc:language>"
        f"{made}</rdf:Description>"
        f'{_EXTENSION}</rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
    ).encode()


def _stamp(day: date) -> str:
    return f"D:{day.isoformat().replace('-', '')}000000Z"


def _xml(text: str) -> str:
    """Text for XML 1.0, which has no control characters at all."""
    return escape("".join(c if c >= " " and c not in "\ufffe\uffff" else " " for c in text))


@cache
def _srgb() -> bytes:
    return carried("colour/srgb.icc").read_bytes()
