"""Faithfulness: hundreds of strings over many scripts come out of the PDF as they went in."""

from __future__ import annotations

import random
import unicodedata

import pypdfium2

from desktop_app.documents import draw
from desktop_app.documents.gate import missing
from desktop_app.domain.records import RecordItem
from tests.documents.conftest import record, squeezed

ALPHABETS = {
    "Latin": "aäbcčdđeéfgğhiíjklłmnñoöpqrsßtuüvwxyzžĄĆĘÅØÞ",
    "Greek": "αβγδεζηθικλμνξοπρστυφχψωάέήίόύώΑΒΓ",
    "Cyrillic": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяЁЂЉ",
    "Chinese": "王小明李张刘陈杨黄赵吴周徐孙马朱胡郭何",
    "Japanese": "山田太郎佐藤さくらひろみアイウエオカキ",
    "Korean": "김철수이영희박민준최서연정하윤강지우",
    "markup": "<>&;'\"/\\(){}[]%$#@!*_-+=|~^`,.:?ab12",
}


def _strings() -> list[str]:
    chance = random.Random(35)
    made = []
    for number in range(240):
        alphabet = ALPHABETS[list(ALPHABETS)[number % len(ALPHABETS)]]
        words = ["".join(chance.choice(alphabet) for _ in range(chance.randint(2, 8))) for _ in range(3)]
        made.append(f"s{number}x {' '.join(words)} x{number}e")
    return [*made, "René e\u0301 decomposed", "<b>&amp;</b> <!-- x -->", "<mail@x.example>", "x" * 32_000]


def test_what_goes_in_comes_out() -> None:
    strings = _strings()
    assert not any(missing(text) for text in strings)
    items = tuple(RecordItem("Shop", f"row {n}", "Value", text) for n, text in enumerate(strings))
    document = pypdfium2.PdfDocument(draw(record(items=items, corrections=(), sources=())))
    read = "".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    told = unicodedata.normalize("NFC", squeezed(read.replace("\ufffe", "").replace("\x02", "")))
    lost = [text[:40] for text in strings[:-1] if squeezed(unicodedata.normalize("NFC", text)) not in told]
    assert lost == []
    assert told.count("x") >= 32_000
