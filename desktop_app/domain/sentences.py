"""A running text as its sentences: the same ones however its lines are wrapped.

A text is a list of blocks (paragraphs, headings, items of lists); a block is split where a sentence ends. What a
sentence says is compared by its tokens, which know nothing of line ends, blanks, the shape of quotation marks or the
number an item has in its list.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Tokens = tuple[str, ...]

_ABBREVIATIONS = frozenset(
    "approx bspw bzw ca cf cons dept dr eg esp evtl gen ggf gov hon ie incl inkl lit messrs mlle mme mr mrs ms prof pt "
    "pty rev resp sog st str u usw vgl vs z zb jan feb mar apr jun jul aug sept sep oct nov dec".split()
)
_BEFORE_NUMBERS = frozenset("abs art ch cl fig no nos nr p para par pp ref reg sec sect vol".split())
_MAY_END = frozenset("al co corp etc inc jr ltd sr plc usw".split())
_OPENERS = frozenset(  # words that begin a sentence and no name
    "a all an and any as at but by each every for from however if in it its no nor on our please such that the their "
    "these they this those to under we what when where which who with you your das der die es sie wenn wir".split()
)
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»″‹›〝〞", '"'),
        **dict.fromkeys("‘’‚‛′`´", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", ""),
    }
)
_UNSPACED = (
    "\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"  # scripts that put no blanks between words
)
_TOKEN = re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+(?:[.'-][^\W{_UNSPACED}]+)*|[^\w\s]")
_NUMBERING = re.compile(
    r"""(?:(?:section|article|clause|artikel|abschnitt|art\.)\s+[0-9ivx]{1,5}(?:\.\d{1,3})*\s*[.:)–—-]
      | §{1,2}\s*\d{1,3}[a-z]?[.:)]?
      | \(?\d{1,3}(?:\.\d{1,3})*[.)]
      | \d{1,3}(?:\.\d{1,3})+
      | \(?[a-z][.)] | \(?[ivxl]{1,6}[.)]
      | [•·▪◦‣●○■*–—-])(?:\s+|$)""",
    re.IGNORECASE | re.VERBOSE,
)
_INLINE_NUMBERING = re.compile(
    r"([;:,.]|\band|\bor|\bund|\boder)\s+\(?(?:[a-z]|\d{1,2}|[ivxl]{1,5})\)\s+", re.IGNORECASE
)
_ENDS = re.compile(r"""[.!?…。！？]+["'”’»)\]]*""")
_STARTS = re.compile(r"""\s*["'“‘„«(\[]*[^\W_]""")
_ASIAN_ENDS = "。！？"
_BULLETS = "•·▪◦‣●○■*"
_CLOSED = re.compile(r"""[.!?…:;。！？]["'”’»)\]]*$""")
_SHORT = 0.6  # a line shorter than this share of the usual one was ended by its writer, not by the margin


@dataclass(frozen=True)
class Sentence:
    """One sentence, heading or item as it can be read aloud, on one line; `tokens` is what it is compared by."""

    text: str
    tokens: Tokens


def sentences(text: str, known_words: frozenset[str] = frozenset()) -> tuple[Sentence, ...]:
    """The sentences of a text, in order. `known_words` tells whether a word that a line end broke has a hyphen of
    its own."""
    found = []
    for block in blocks(text, known_words):
        body = _INLINE_NUMBERING.sub(r"\1 ", _unnumbered(block))  # a list whose items were joined into one line
        if _NUMBERING.fullmatch(f"{body} "):
            continue  # a number without words: of a page, or of an item that is a picture
        found += [Sentence(piece, key) for piece in split_block(body) if (key := tokens(piece))]
    return tuple(found)


def both(old: str, new: str) -> tuple[tuple[Sentence, ...], tuple[Sentence, ...]]:
    """The sentences of two versions of a text, cut alike: where one of them shows that something ends (a heading on a
    line of its own), the other is cut too, though its lines are joined."""
    known = words(old) | words(new)
    first, second = sentences(old, known), sentences(new, known)
    seams = _seams(first) | _seams(second)
    return _recut(first, seams), _recut(second, seams)


def tokens(text: str) -> Tokens:
    """What a sentence is compared by: its words and signs, whatever shape quotes and dashes have (Unicode NFKC)."""
    return tuple(_TOKEN.findall(plain(text)))


def plain(text: str) -> str:
    """Text with one shape of each quotation mark and dash, ligatures taken apart, and what cannot be seen left out."""
    return unicodedata.normalize("NFKC", text.translate(_PLAIN)).translate(_PLAIN)


def words(text: str) -> frozenset[str]:
    """The words of a text that stand whole on their lines, in small letters."""
    return frozenset(word.casefold() for line in plain(text).splitlines() for word in re.findall(r"\w+(?:-\w+)*", line))


def blocks(text: str, known_words: frozenset[str] = frozenset()) -> Iterable[str]:
    """Paragraphs, headings and items, each on one line. A blank line ends one; so does a line that its writer ended
    (a heading, short and without a full stop), and a line that begins with a number or a bullet."""
    lines = [line.strip() for line in re.split(r"\r\n|[\n\r\f\v\u0085\u2028\u2029]", text)]
    usual = max((len(line) for line in lines), default=0)
    block: list[str] = []
    for line in lines:
        if block and (not line or _ended(block[-1], line, usual)):
            yield _joined(block, known_words)
            block = []
        if line:
            block.append(line)
    if block:
        yield _joined(block, known_words)


def split_block(block: str) -> list[str]:
    """The sentences of one paragraph. A full stop after an abbreviation, an initial or inside a number ends none."""
    pieces, start = [], 0
    for end in _ENDS.finditer(block):
        after = block[end.end() :]
        if not after:
            break
        if not after[0].isspace() and end[0][0] not in _ASIAN_ENDS:
            continue
        if not _STARTS.match(after) or after.lstrip("\"'“‘„«([ \t")[:1].islower():
            continue
        if end[0].strip("\"'”’»)]") == "." and _abbreviated(block[start : end.start()], after):
            continue
        pieces.append(block[start : end.end()].strip())
        start = end.end()
    pieces.append(block[start:].strip())
    return [piece for piece in pieces if piece]


def _abbreviated(before: str, after: str) -> bool:
    last = re.search(r"[\w.&-]+$", before)
    if last is None:
        return False
    word = last[0].casefold().replace(".", "")
    following = re.search(r"\w+", after)
    next_word = following[0].casefold() if following else ""
    if word in _BEFORE_NUMBERS:
        return next_word[:1].isdigit()
    if word in _MAY_END:
        return next_word not in _OPENERS
    return word in _ABBREVIATIONS or (len(word) == 1 and word.isalpha()) or ("." in last[0] and len(word) <= 4)


def _ended(line: str, following: str, usual: int) -> bool:
    if _CLOSED.search(line):
        return bool(_NUMBERING.match(following)) or len(line) < usual * _SHORT
    if following[0] in _BULLETS:
        return True
    return len(line) < usual * _SHORT and not following[0].islower() and not line.endswith((",", "-"))


def _joined(lines: Sequence[str], known_words: frozenset[str]) -> str:
    text = lines[0]
    for line in lines[1:]:
        broken = re.search(r"(\w+)[-‐\u00ad\u0002\ufffe]$", text)
        rest = re.match(r"[a-zß-öø-ÿ]\w*", line)
        if broken and rest:
            whole, hyphened = broken[1] + rest[0], f"{broken[1]}-{rest[0]}"
            keep = hyphened.casefold() in known_words or whole.casefold() not in known_words
            text = (text[:-1] + "-" if keep else text[:-1]) + line
        else:
            text = f"{text} {line}"
    return " ".join(text.split())


def _unnumbered(block: str) -> str:
    while (numbering := _NUMBERING.match(block)) is not None and block[numbering.end() :]:
        block = block[numbering.end() :]
    return block


_CONTEXT = 3  # tokens on each side that make a place in a text its own
Seam = tuple[Tokens, Tokens]


def _seams(found: Sequence[Sentence]) -> frozenset[Seam]:
    stream = tuple(token for sentence in found for token in sentence.tokens)
    seams, place = set(), 0
    for sentence in found[:-1]:
        place += len(sentence.tokens)
        seams.add(_around(stream, place))
        if _ends_an_item(stream[:place]):
            seams.add((stream[place - 2 : place], ()))
    return frozenset(seams)


def _ends_an_item(before: Tokens) -> bool:
    """Whether a list's item ends here: what stands before it is enough to know the place again."""
    return before[-1] in ";:" or (before[-2:-1] == (";",) and before[-1].casefold() in ("and", "or", "und", "oder"))


def _around(stream: Tokens, place: int) -> Seam:
    return stream[max(0, place - _CONTEXT) : place], stream[place : place + _CONTEXT]


def _recut(found: Sequence[Sentence], seams: frozenset[Seam]) -> tuple[Sentence, ...]:
    stream = tuple(token for sentence in found for token in sentence.tokens)
    cut: list[Sentence] = []
    begin = 0
    for sentence in found:
        end = begin + len(sentence.tokens)
        places = [
            place
            for place in range(begin + 1, end)
            if _around(stream, place) in seams or (stream[place - 2 : place], ()) in seams
        ]
        cut += _cut(sentence, [place - begin for place in places])
        begin = end
    return tuple(cut)


def _cut(sentence: Sentence, places: Sequence[int]) -> Iterable[Sentence]:
    """The sentence cut before these tokens, its shown text with them."""
    if not places:
        return (sentence,)
    shown = plain(sentence.text)
    starts = [match.start() for match in _TOKEN.finditer(shown)]
    edges = [0, *(starts[place] for place in places), len(shown)]
    bounds = [0, *places, len(sentence.tokens)]
    return [
        Sentence(shown[left:right].strip(), sentence.tokens[first:last])
        for left, right, first, last in zip(edges, edges[1:], bounds, bounds[1:], strict=False)
    ]
