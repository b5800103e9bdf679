"""Right on every name: what is drawn comes out of the file as it went in, and what cannot be drawn is named."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Callable

import pikepdf
import pytest

from desktop_app.documents import draw, record_in
from desktop_app.documents.bidi import runs_right_to_left
from desktop_app.documents.gate import admitted
from desktop_app.domain.errors import BadInput
from desktop_app.domain.records import Record, RecordItem
from tests.documents.conftest import Seen, record, squeezed

DRAWN = {
    "latin plain": "Maximiliane-Theodora O’Neill",
    "vietnamese": "Nguyễn Thị Hồng Nhung",
    "vietnamese nfd": "Nguye\u0302\u0303n Thi\u0323 Ho\u0302\u0300ng",
    "turkish": "İbrahim Çağlayan ığÜŞ",
    "icelandic": "Þórunn Ðalía Ægisdóttir",
    "polish": "Łucja Żółć-Świętosławska",
    "czech": "Ď’Ťěžkoň Řeřicha",
    "maltese": "Ġorġ Ħamrun",
    "ligature latin": "ﬁnn oﬃce ǆ",
    "eszett capital": "STRAẞE Groß",
    "ipa": "[ʔɪˈŋɡlɪʃ] ŋʷ",
    "zalgo": "Z\u0337\u0359\u034e\u0312a\u0335\u031b\u035al\u0337\u0318\u0307g\u0336\u0321\u0300o\u0334\u0319\u034c",
    "yoruba": "Ọlọ\u0301runfẹ\u0301mi Adébáyọ\u0300",
    "hawaiian": "Kaʻahumanu Keōua",
    "navajo": "Dinéjí Łį\u0301į\u0301ʼ",
    "greek poly": "Ἀλέξανδρος Ὀδυσσεύς ᾧ",
    "cyrillic": "Щербакова Ёлка Љубица Ќ",
    "old cyrillic": "Ѣѫ\u0483 ꙗ",
    "kazakh": "Әлия Ғабитқызы Ұ",
    "armenian": "Արամ Խաչատրյան",
    "georgian": "გიორგი ᲥᲐᲠᲗᲣᲚᲘ",
    "hebrew": "ד\u05b8\u05bcו\u05b4ד ב\u05b6\u05bcן־ג\u05bcו\u05bcר\u05b4י\u05bcו\u05b9ן",
    "hebrew plain": "יוסף כהן",
    "yiddish": "ײ\u05b7דיש װא\u05b8ס",
    "arabic": "محمد عبد الله",
    "arabic marks": "م\u064fح\u064eم\u064e\u0651د\u064c ﷺ",
    "arabic lam alef": "لا إله لآ الأمير",
    "persian": "پژمان گچ\u200cپژ کیهان",
    "urdu": "نہال ٹھاک\u064fر ڈےلی",
    "arabic digits": "رقم ٤٢ و 42",
    "kurdish": "ھێمن ڕۆژ",
    "devanagari": "श\u094dर\u0940क\u0943ष\u094dण क\u094dषत\u094dर\u093fय ज\u094dञ\u093eन",
    "devanagari zwj": "क\u094d\u200dष क\u094d\u200cष",
    "nepali": "प\u094dरज\u094dञ\u093e थ\u093eप\u093e",
    "marathi": "ळक\u094dष\u094dम\u0940 र\u094d\u200dय",
    "bengali": "শ\u09cdর\u09c0ক\u09beন\u09cdত চট\u09cdট\u09cbপ\u09beধ\u09cdয\u09beয\u09bc",
    "gurmukhi": "ਗ\u0a41ਰਪ\u0a4dਰ\u0a40ਤ ਸ\u0a3f\u0a70ਘ",
    "gujarati": "શ\u0acdર\u0ac0 ક\u0acdષ\u0abfત\u0abfજ",
    "tamil": "ஸ\u0bcdர\u0bc0ன\u0bbfவ\u0bbeசன\u0bcd க\u0bccர\u0bbf",
    "thai": "สมชาย ใจด\u0e35 น\u0e49ำ",
    "chinese": "王小明 歐陽脩",
    "japanese": "髙橋 邉 さくら ヴィ ｶﾅ",
    "iteration": "佐々木 〆 ゝ",
    "kana dakuten nfd": "か\u3099き\u3099",
    "korean": "김철수 뷁",
    "korean jamo": "한글 뷁",
    "korean old": "ᄒᆞᆫ글",
    "bopomofo": "ㄅㄆㄇ",
    "ivs": "葛\U000e0100城",
    "emoji": "😀 🎉",
    "zwj family": "👨\u200d👩\u200d👧\u200d👦",
    "zwj pro": "👩🏽\u200d⚕\ufe0f",
    "flag": "🇩🇪🇯🇵",
    "flag tag": "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
    "skin": "👍🏿",
    "keycap": "1\ufe0f\u20e3",
    "vs15": "☎\ufe0e ✈\ufe0e",
    "vs16": "❤\ufe0f",
    "lone ri": "🇩",
    "lone zwj": "a\u200db",
    "new emoji": "\U0001fae9",
    "text rainbow": "🏳\ufe0f\u200d🌈",
    "mixed bidi": "Mohamed (محمد) Ali-42",
    "bidi he latin nums": "רחוב הרצל 12א, Apt 3b",
    "override": "abc\u202edef\u202cghi",
    "isolates": "\u2067שלום\u2069 x",
    "lrm": "a\u200eb\u200fc",
    "brackets rtl": "[(محمد) {42}] <א>",
    "nul": "A\u0000B",
    "bel": "A\u0007B",
    "replacement": "A�B",
    "soft hyphen": "Donau\u00addampf",
    "nbsp": "a\u00a0b\u202fc",
    "zwsp": "a\u200bb",
    "bom": "a\ufeffb",
    "line sep": "a\u2028b",
    "tab": "a\u0009b",
    "combining only": "\u0301",
    "leading mark": "\u0301a",
    "cgj": "a\u034f\u0301",
    "markup": "<b>&amp;</b> %s {x} \\n",
    "fullwidth": "ＡＢＣ１２３",
    "circled": "①㉑",
    "roman": "Ⅻ",
    "currency": "₿₽₹₺€",
    "arrows": "→ ⇒ ☑ ✓",
    "box": "█ ░ ┼",
    "tag alone": "a\U000e0061b",
    "object repl": "a￼b",
    "variation on latin": "a\ufe00",
    "hangul filler": "aㅤb",
}
REFUSED = {
    "syriac": ("ܫܠܡܐ", "U+072B"),
    "thaana": ("މ\u07aaޙ\u07a6އ\u07b0މ\u07a6ދ\u07aa", "U+0789"),
    "telugu": ("శ\u0c4dర\u0c40న\u0c3fవ\u0c3eస\u0c4d", "U+0C36"),
    "kannada": ("ಶ\u0ccdರ\u0cc0", "U+0CB6"),
    "malayalam": ("ശ\u0d4dര\u0d40ജ\u0d3fത\u0d4dത\u0d4d", "U+0D36"),
    "sinhala": ("ශ\u0dca\u200dර\u0dd3", "U+0DC1"),
    "lao": ("ສ\u0ebbມຊາຍ", "U+0EAA"),
    "khmer": ("ស\u17d2រ\u17b8", "U+179F"),
    "myanmar": ("မ\u103cန\u103aမ\u102c", "U+1019"),
    "tibetan": ("བས\u0f9fན་འཛ\u0f72ན", "U+0F56"),
    "ethiopic": ("ኃይለ ሥላሴ", "U+1283"),
    "cherokee": ("ᏣᎳᎩ", "U+13E3"),
    "chinese rare": ("𠮷野家 㐀 䶮", "U+20BB7"),
    "lone surrogate": ("A\ud800B", "U+D800"),
    "unassigned": ("A\u0378B", "U+0378"),
    "noncharacter": ("A\uffffB", "U+FFFF"),
    "private use": ("A\ue000B", "U+E000"),
    "supp private": ("A\U000f0000B", "U+F0000"),
    "math": ("𝐀𝒷ℂ", "U+1D400"),
    "music": ("♫ 𝄞", "U+1D11E"),
    "tengwar pua": ("\uf8ff", "U+F8FF"),
    "cuneiform": ("𒀀", "U+12000"),
    "hieroglyph": ("𓀀", "U+13000"),
    "gothic": ("𐌰𐌱", "U+10330"),
    "old italic": ("𐌀", "U+10300"),
    "deseret": ("𐐀", "U+10400"),
    "braille": ("⠓⠊", "U+2813"),
    "mongolian": ("ᠮᠣᠩᠭᠣᠯ", "U+182E"),
    "nko": ("ߒߞߏ", "U+07D2"),
    "tifinagh": ("ⵜⵉⴼ", "U+2D5C"),
    "adlam": ("𞤀𞤣", "U+1E900"),
    "coptic": ("Ⲁⲃ", "U+2C80"),
    "interlinear": ("\ufff9a\ufffab\ufffb", "U+FFF9"),
    "mvs": ("a\u180eb", "U+180E"),
}


def plain(text: str) -> str:
    """Without what readers add or leave out between characters."""
    return unicodedata.normalize("NFC", squeezed(text)).replace("\u200b", "")


@pytest.fixture(scope="module")
def together() -> bytes:
    """One document with all the names; the place of each says which."""
    items = tuple(RecordItem("Names", f"n{number}", "Name", name) for number, name in enumerate(DRAWN.values()))
    return draw(record(items=items, sources=(), corrections=(), withheld=()))


def test_each_name_is_read_back_as_it_went_in(together: bytes, see: Callable[[Record], Seen]) -> None:
    kept = [item.value for item in record_in(together).items]
    assert kept == list(DRAWN.values())
    items = tuple(RecordItem("Names", "place", f"f{at}", name) for at, name in enumerate(DRAWN.values()))
    seen = see(record(items=items, sources=(), corrections=(), withheld=()))
    page, told = plain(seen.text()), plain(_told(seen.pdf))
    lost = []
    for name, text in DRAWN.items():
        wanted = plain(admitted(text))
        # What runs from right to left is copied in an order that each reader makes up; a screen reader is told it.
        if wanted not in (told if runs_right_to_left(admitted(text)) else page):
            lost.append(name)
    assert lost == []


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_drawn_is_refused_by_its_number(name: str) -> None:
    text, named = REFUSED[name]
    with pytest.raises(BadInput) as error:
        draw(record(salutation=text))
    assert error.value.code == "character-cannot-be-drawn"
    assert named in error.value.what and "salutation" in error.value.what
    assert "without a name" not in error.value.what


def _told(pdf: bytes) -> str:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return " ".join(
            str(thing.ActualText)
            for thing in opened.objects
            if isinstance(thing, pikepdf.Dictionary) and "/ActualText" in thing
        )
