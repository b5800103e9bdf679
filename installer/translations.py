"""Keeps the catalogues of resources/translations: takes up what the program says, and compiles them with lrelease.

`translations.py update` writes new sentences into each .ts, unfinished, and takes out what is no longer said;
`translations.py compile` makes the .qm files, which are not kept in git.

pyside6-lupdate finds `self.tr()`, but neither sentences of the domain, nor those of errors, nor contexts named by an
alias; so the sentences are read here, out of the syntax tree. A test compares the two.
"""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import holidays

HERE = Path(__file__).resolve().parent.parent
FOLDER = HERE / "resources" / "translations"
WINDOW, SENTENCES = "window", "sentences"  # the parts of a catalogue: none may grow beyond the 1 MB of a file in git
SAID_OF_LAWS = {
    *("name", "law", "complaint_body", "says", "ground", "words", "day_one", "notes", "disagreement", "fees"),
    "recipients",
}  # fields of their files
SAID_TABLES = {"TITLES", "_FACTS"}  # of documents, and of what an event was about
Found = dict[tuple[str, str], None]  # context and source, in the order of the program


def main(arguments: list[str]) -> int:
    """Exit status: 0 done, 2 wrong usage."""
    match arguments:
        case ["update"]:
            for path in sorted(FOLDER.glob("*.ts")):
                print(f"{path.name}: {update(path)} to be translated")
        case ["compile"]:
            compile_all()
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


def said(part: str) -> Found:
    """What the program says, of one part of the catalogue."""
    found: Found = {}
    for path in sorted((HERE / "desktop_app").rglob("*.py")):
        if "cli" in path.relative_to(HERE).parts:
            continue  # the command line speaks English
        tree = ast.parse(path.read_text(encoding="utf-8"))
        sentences = _of_window(tree) if part == WINDOW else _of_sentences(tree, "domain" in path.parts)
        found |= dict.fromkeys(sentences)
    if part == SENTENCES:
        found |= dict.fromkeys(("laws", text) for text in (*texts_of_laws(), *names_of_holidays()))
    return found


def texts_of_laws() -> Iterator[str]:
    """What is said of the laws, out of their files; their citations stay as they are."""
    for path in sorted((HERE / "resources" / "regimes").glob("*.json")):
        yield from texts_of_law(json.loads(path.read_text(encoding="utf-8")))


def names_of_holidays() -> list[str]:
    """The public holidays of the countries where German is spoken, as the explanation of a due date names them."""
    named: set[str] = set()
    for country in ("AT", "CH", "DE"):
        for part in (None, *holidays.list_supported_countries(include_aliases=False)[country]):
            days = holidays.country_holidays(country, subdiv=part, language="en_US", years=range(2024, 2031))
            named |= {name for names in days.values() for name in names.split("; ")}
    return sorted(named)


def texts_of_law(told: object, key: str = "") -> Iterator[str]:
    """The texts of one file."""
    match told:
        case dict():
            for name, value in told.items():
                yield from () if name == "compared" else texts_of_law(value, name)
        case list():
            for value in told:
                yield from texts_of_law(value, key)
        case str() if key in SAID_OF_LAWS and told:
            yield told


def update(path: Path) -> int:
    """Bring one catalogue up to date; how many of its sentences are not translated. A sentence that moved to another
    context keeps its translation, where it had only one."""
    known = translated(path)
    elsewhere: dict[str, set[str]] = {}
    for (_, source), words in known.items():
        elsewhere.setdefault(source, set()).add(words)
    root = ElementTree.Element("TS", version="2.1", language=path.stem.split("_")[1], sourcelanguage="en")
    contexts: dict[str, ElementTree.Element] = {}
    missing = 0
    for context, source in said(path.stem.split("_")[0]):
        if context not in contexts:
            contexts[context] = ElementTree.SubElement(root, "context")
            ElementTree.SubElement(contexts[context], "name").text = context
        message = ElementTree.SubElement(contexts[context], "message")
        ElementTree.SubElement(message, "source").text = source
        translation = ElementTree.SubElement(message, "translation")
        moved = elsewhere.get(source, set())
        translation.text = known.get((context, source)) or (next(iter(moved)) if len(moved) == 1 else "")
        if not translation.text:
            translation.set("type", "unfinished")
            missing += 1
    ElementTree.indent(root, "")
    body = ElementTree.tostring(root, encoding="unicode", short_empty_elements=False)
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8", newline="\n")
    return missing


def translated(path: Path) -> dict[tuple[str, str], str]:
    """What a catalogue has translations of, by context and source."""
    known: dict[tuple[str, str], str] = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            if words := message.findtext("translation"):
                known[context.findtext("name", ""), message.findtext("source", "")] = words
    return known


def compile_all() -> None:
    """Make each .qm anew that is older than its .ts."""
    for path in sorted(FOLDER.glob("*.ts")):
        made = path.with_suffix(".qm")
        if not made.exists() or made.stat().st_mtime < path.stat().st_mtime:
            tool = Path(sys.executable).with_name("pyside6-lrelease")
            subprocess.run([tool, "-silent", "-nounfinished", path, "-qm", made], check=True)


def _of_window(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """`self.tr(source)` in the context of its class, `translate(context, source)` in the one named."""
    for call, inside in _calls(tree, ""):
        name = _called(call)
        if name == "tr" and len(call.args) == 1:
            own = isinstance(call.func, ast.Attribute) and ast.unparse(call.func.value) == "self"
            yield from ((inside if own else "QWidget", text) for text in _texts(call.args[0]))
        elif name in ("tr", "translate") and len(call.args) == 2 and isinstance(call.args[0], ast.Constant):
            yield from ((str(call.args[0].value), text) for text in _texts(call.args[1]))


def _of_sentences(tree: ast.Module, domain: bool) -> Iterator[tuple[str, str]]:
    """Templates of `Phrase`, and the three sentences of each error. Where the domain takes templates from a table, all
    of the tables of the module count."""
    tables = False
    for call, _ in _calls(tree, ""):
        keywords = {keyword.arg: keyword.value for keyword in call.keywords}
        if _called(call) in ("Phrase", "counted"):
            for argument in call.args[:1] if _called(call) == "Phrase" else call.args[1:3]:
                texts = list(_texts(argument))
                tables |= not texts
                yield from (("phrases", text) for text in texts)
        elif "next_step" in keywords or _names_an_error(call):
            later = None if _names_an_error(call) and "next_step" not in keywords else 2
            parts = [
                *call.args[1:later],
                *(keywords[name] for name in ("what", "safe", "next_step") if name in keywords),
            ]
            for part in parts:
                yield from (("errors", text) for text in _texts(part) if re.search(r"[A-Za-z]{2} |[a-z]\.", text))
    for statement in tree.body:
        if isinstance(statement, ast.Assign) and ast.unparse(statement.targets[0]) in SAID_TABLES:
            yield from (("phrases", text) for text in _texts(statement.value))
    if tables and domain:
        for statement in tree.body:
            if isinstance(statement, (ast.Assign, ast.AnnAssign)) and statement.value is not None:
                yield from (("phrases", text) for text in _texts(statement.value) if " " in text or text.istitle())


def _names_an_error(call: ast.Call) -> bool:
    """Whether a function makes an error of its arguments: a code like "wrong-passphrase" among its sentences."""
    texts = [arg.value for arg in call.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
    codes = [text for text in texts if re.fullmatch(r"[a-z]+(-[a-z]+)+", text)]
    return len(codes) == 1 and len([text for text in texts if re.fullmatch(r"[A-Z].* .*\.", text)]) >= 2


def _calls(node: ast.AST, inside: str) -> Iterator[tuple[ast.Call, str]]:
    """Each call, and the class it stands in."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield child, inside
        yield from _calls(child, child.name if isinstance(child, ast.ClassDef) else inside)


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _texts(node: ast.expr) -> Iterator[str]:
    """The texts an expression may come to; values inside an f-string are {0}, {1}, …"""
    match node:
        case ast.Constant(value=str(text)) if text.strip():
            yield text
        case ast.JoinedStr(values=parts):
            numbers = iter(range(len(parts)))
            yield "".join(str(p.value) if isinstance(p, ast.Constant) else f"{{{next(numbers)}}}" for p in parts)
        case ast.IfExp(body=one, orelse=other):
            yield from _texts(one)
            yield from _texts(other)
        case ast.Dict(values=values):
            for value in values:
                yield from _texts(value)
        case ast.Tuple(elts=elements) | ast.List(elts=elements):
            for element in elements:
                yield from _texts(element)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
