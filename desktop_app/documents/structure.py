"""The structure of a document (ISO 32000-1, 14.7), so that a screen reader can tell headings from tables.

While pages are laid out, each piece of text is marked as belonging to a node; then the tree is written to the PDF.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import pikepdf
from pikepdf import Array, Dictionary, Name, String


@dataclass
class Node:
    """An element of the structure tree. `scope` is for header cells ("Column", "Row"), `span` the columns of a cell;
    `marks` are (page index, number on the page). `text` is told to a screen reader where text was `reordered`: where
    something in it runs from right to left. `alt` and `box` (left, bottom, right, top) are for figures."""

    tag: str
    children: list[Node] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)
    scope: str = ""
    span: int = 1
    text: str = ""
    reordered: bool = False
    alt: str = ""
    box: tuple[float, float, float, float] | None = None

    def add(self, tag: str, scope: str = "", span: int = 1) -> Node:
        """A new child."""
        child = Node(tag, scope=scope, span=span)
        self.children.append(child)
        return child


def write_tree(pdf: pikepdf.Pdf, document: Node) -> None:
    """Write the structure tree of a document whose pages carry the marks."""
    pages: list[pikepdf.Object] = [page.obj for page in pdf.pages]
    tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    parents: list[dict[int, pikepdf.Object]] = [{} for _ in pages]
    tree.K = Array([_written(pdf, document, tree, pages, parents)])
    numbers = Array()
    for index, marks in enumerate(parents):
        if marks:
            numbers.append(index)
            numbers.append(pdf.make_indirect(Array([marks[number] for number in range(len(marks))])))
            pages[index].StructParents = index
        pages[index].Tabs = Name.S
    tree.ParentTree = pdf.make_indirect(Dictionary(Nums=numbers))
    tree.ParentTreeNextKey = len(pages)
    pdf.Root.StructTreeRoot = tree
    pdf.Root.MarkInfo = Dictionary(Marked=True)


def _written(
    pdf: pikepdf.Pdf,
    node: Node,
    parent: pikepdf.Object,
    pages: list[pikepdf.Object],
    parents: list[dict[int, pikepdf.Object]],
) -> pikepdf.Object:
    element = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/{node.tag}"), P=parent))
    if node.scope or node.span > 1:
        attributes = Dictionary(O=Name.Table)
        if node.scope:
            attributes.Scope = Name(f"/{node.scope}")
        if node.span > 1:
            attributes.ColSpan = node.span
        element.A = attributes
    if node.alt:
        element.Alt = String(node.alt)
    if node.box:
        element.A = Dictionary(O=Name.Layout, BBox=Array([round(side, 2) for side in node.box]), Placement=Name.Block)
    if node.reordered:
        element.ActualText = String(node.text)
    kids = Array()
    own_page = node.marks[0][0] if node.marks else None
    if own_page is not None:
        element.Pg = pages[own_page]
    for page, number in node.marks:
        parents[page][number] = element
        kids.append(number if page == own_page else Dictionary(Type=Name.MCR, Pg=pages[page], MCID=number))
    for child in node.children:
        kids.append(_written(pdf, child, element, pages, parents))
    if len(kids):
        element.K = kids
    return element
