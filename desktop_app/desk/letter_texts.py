"""Texts of documents as the organisation words them: saved in versions by administrators, tried before they are saved,
written to files and read from them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.desk.json_files import read_json, shape
from desktop_app.desk.new_files import write_new
from desktop_app.desk.office import Desk
from desktop_app.documents import delivered_texts, draw_samples, draw_showing
from desktop_app.documents import languages as languages
from desktop_app.domain.drafting import letterhead
from desktop_app.domain.errors import BadInput, Refused
from desktop_app.domain.letter_texts import WORDED, LetterText, TextVersion, Wording, dropped, passage_phrase
from desktop_app.domain.records import Record, RecordType
from desktop_app.store import tables as t
from desktop_app.store.store import Action

CHANGED = "organisation.texts_changed"


@dataclass(frozen=True)
class WordingPart:
    """The texts of one type of document in one language under one law."""

    type: RecordType
    language: str
    regime: str
    texts: dict[str, str]


@dataclass(frozen=True)
class TextsFile:
    """Texts as a JSON file has them."""

    wordings: tuple[WordingPart, ...]


def texts_of(desk: Desk, wording: Wording) -> tuple[LetterText, ...]:
    """The texts of a type of document, with every version of the organisation's own."""
    _known(desk, wording)
    delivered = delivered_texts(wording)
    with desk.store.read() as session:
        officers = {row.id: row.name for row in session.scalars(select(t.OfficerRow))}
        versions: dict[str, list[TextVersion]] = {}
        for row in _rows(session, wording):
            saved = TextVersion(row.version, row.text, row.saved_at, officers.get(row.saved_by, ""))
            versions.setdefault(row.name, []).append(saved)
    return tuple(LetterText(name, text, tuple(versions.get(name, ()))) for name, text in delivered.items())


def changed_wordings(desk: Desk) -> tuple[Wording, ...]:
    """The wordings in which the organisation has texts of its own."""
    with desk.store.read() as session:
        found = {
            Wording(RecordType(row.type), row.language, row.regime) for row in session.scalars(select(t.LetterTextRow))
        }
        held = tuple(wording for wording in found if _own(session, wording))
    return tuple(sorted(held, key=lambda wording: (wording.type.value, wording.language, wording.regime)))


def save_texts(
    desk: Desk, wording: Wording, texts: Mapping[str, str | None], *, accept_dropped: bool = False
) -> tuple[str, ...]:
    """Save texts in place of the delivered ones (None: the delivered one holds again); the names that changed.
    Administrators only. Nothing is saved where one of them does not fit or cannot be drawn (BadInput), or where one
    leaves out what the law wants said and that is not accepted (Refused, naming it)."""
    return save_wordings(desk, {wording: texts}, accept_dropped=accept_dropped)


def save_wordings(
    desk: Desk, changes: Mapping[Wording, Mapping[str, str | None]], *, accept_dropped: bool = False
) -> tuple[str, ...]:
    """The same for several types, languages and laws at once: all of them, or none."""
    saved: list[str] = []
    left_out: list[str] = []
    with desk.store.act(CHANGED) as action:
        for wording, texts in changes.items():
            _known(desk, wording)
            names, lacking = _save(desk, action, wording, texts)
            saved += [f"{wording.type.value}/{wording.language}/{wording.regime}: {name}" for name in names]
            left_out += lacking
        if left_out and not accept_dropped:
            raise Refused(
                "required-passage-dropped",
                " ".join(dict.fromkeys(left_out)),
                safe="Nothing was saved.",
                next_step="Say it in the text, or confirm that you mean to leave it out.",
            )
        if not saved:
            raise BadInput(
                "nothing-to-change",
                "These texts are the ones that hold already.",
                safe="Nothing was changed.",
                next_step="Change one of them first.",
            )
        action.note(texts=saved, left_out=left_out)
    return tuple(saved)


def preview(desk: Desk, wording: Wording, texts: Mapping[str, str], showing: str = "") -> bytes:
    """A document about nobody with these texts in place of those that hold, in which the one called `showing` is to be
    seen. BadInput where one does not fit."""
    _known(desk, wording)
    with desk.store.read() as session:
        held = {**dict(_own(session, wording)), **texts}
    head = letterhead(desk.organisation, desk.officer.name)
    return draw_showing(showing, wording, head, desk.today(), tuple(sorted(held.items())))


def write_preview(desk: Desk, wording: Wording, target: Path) -> None:
    """Write a document about nobody with the texts that hold to a new file."""
    write_new(target, preview(desk, wording, {}))


def in_own_words(session: Session, record: Record) -> Record:
    """A record with the organisation's own texts of its type, in its language and under its law."""
    own = _own(session, Wording(record.type, record.language, record.regime or "gdpr"))
    return replace(record, texts=own) if own else record


def export_texts(desk: Desk, wordings: Iterable[Wording], target: Path, *, own_only: bool = False) -> int:
    """Write the texts that hold to a new JSON file, to be edited and read again; how many there are."""
    files, count = [], 0
    for wording in wordings:
        texts = {one.name: one.text for one in texts_of(desk, wording) if one.own is not None or not own_only}
        count += len(texts)
        if texts:
            files.append(
                {"type": wording.type.value, "language": wording.language, "regime": wording.regime, "texts": texts}
            )
    content = json.dumps({"wordings": files}, ensure_ascii=False, indent=2) + "\n"
    write_new(target, content.encode("utf-8"))
    return count


def import_texts(desk: Desk, source: Path, *, accept_dropped: bool = False) -> tuple[str, ...]:
    """Save what a JSON file changes of the texts that hold; the names. A text that is the delivered one again takes the
    organisation's own away. All of the file, or nothing; see `save_texts`."""
    changes: dict[Wording, dict[str, str | None]] = {}
    for part in shape(read_json(source), TextsFile, source.name).wordings:
        wording = Wording(part.type, part.language, part.regime)
        _known(desk, wording)
        delivered = delivered_texts(wording)
        changes.setdefault(wording, {}).update(
            {name: None if delivered.get(name) == text else text for name, text in part.texts.items()}
        )
    return save_wordings(desk, changes, accept_dropped=accept_dropped)


def _save(desk: Desk, action: Action, wording: Wording, texts: Mapping[str, str | None]) -> tuple[list[str], list[str]]:
    session = action.session
    delivered = delivered_texts(wording)
    for name in texts:
        if name not in delivered:
            raise BadInput(
                "no-such-text",
                f"This type of document has no text called “{name[:60]}”.",
                safe="Nothing was saved.",
                next_step="Choose one of the texts that there are.",
            )
    own = dict(_own(session, wording))
    changed = {name: text for name, text in texts.items() if text != own.get(name)}
    held = {**own, **{name: text for name, text in changed.items() if text is not None}}
    tried = tuple((name, text) for name, text in sorted(held.items()) if changed.get(name, text) is not None)
    if changed:
        head = letterhead(desk.organisation, desk.officer.name)
        draw_samples(wording, head, desk.today(), tried)  # what does not fit, or has no glyph, stops here
    lacking = []
    for name, text in changed.items():
        _add(desk, action, wording, name, text)
        if text is not None:
            lacking += [f"{name}: {passage_phrase(passage)}" for passage in dropped(wording, name, text)]
    return list(changed), lacking


def _add(desk: Desk, action: Action, wording: Wording, name: str, text: str | None) -> None:
    r = t.LetterTextRow
    last = [row.version for row in _rows(action.session, wording) if row.name == name]
    action.session.add(
        r(
            type=wording.type.value,
            language=wording.language,
            regime=wording.regime,
            name=name,
            version=max(last, default=0) + 1,
            text=text,
            saved_at=desk.now(),
            saved_by=desk.officer.id,
        )
    )
    action.session.flush()


def _rows(session: Session, wording: Wording) -> list[t.LetterTextRow]:
    r = t.LetterTextRow
    query = select(r).where(r.type == wording.type.value, r.language == wording.language, r.regime == wording.regime)
    return list(session.scalars(query.order_by(r.name, r.version)))


def _own(session: Session, wording: Wording) -> tuple[tuple[str, str], ...]:
    latest = {row.name: row.text for row in _rows(session, wording)}  # in the order of their versions
    return tuple((name, text) for name, text in sorted(latest.items()) if text is not None)


def _known(desk: Desk, wording: Wording) -> None:
    if wording.language not in languages() or wording.regime not in desk.regimes or wording.type not in WORDED:
        raise BadInput(
            "no-such-wording",
            "This type of document has no texts to be worded, or there is no such language or law.",
            safe="Nothing was changed.",
            next_step=f"Languages: {', '.join(languages())}. Laws: {', '.join(sorted(desk.regimes))}.",
        )
