"""The words of an HTML page, as a person would read them; nothing is fetched or run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

_UNSEEN = frozenset({"script", "style", "title", "template", "noscript"})
_BLOCKS = frozenset("p br div tr li ul ol table h1 h2 h3 h4 h5 h6 blockquote hr pre section article body".split())
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)")


def html_text(page: str) -> str:
    """The text a person would see on an HTML page; nothing is fetched or run.

    Each character is looked at a fixed number of times: the standard library's parser needs minutes for a page that
    was made to keep it busy.
    """
    said = "".join(_seen(page))
    lines = (re.sub(r"[ \t\f\xa0]+", " ", line).strip() for line in said.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _seen(page: str) -> Iterator[str]:
    lower, at = page.lower() if page.isascii() else page, 0
    while (tag_at := page.find("<", at)) >= 0:
        yield _words(page[at:tag_at])
        tag = _TAG.match(page, tag_at)
        comment = page.startswith("<!--", tag_at)
        if tag is None and not comment and page[tag_at + 1 : tag_at + 2] not in ("!", "?"):
            yield "<"
            at = tag_at + 1
            continue
        end = page.find("-->" if comment else ">", tag_at)
        at = len(page) if end < 0 else end + (3 if comment else 1)
        if tag is None:
            continue
        name = tag[2].lower()
        if name in _UNSEEN and not tag[1]:
            closed = lower.find(f"</{name}", at)
            at = len(page) if closed < 0 else closed
        elif name in _BLOCKS:
            yield "\n"
        elif name in ("td", "th"):
            yield " "
    yield _words(page[at:])


def _words(text: str) -> str:
    return re.sub(r"\s+", " ", unescape(text)) if text else ""
