"""Security: what this store is protected against, by what, and what it cannot be protected against."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.bridge import Bridge
from desktop_app.ui.parts import TEXT_WIDTH, Card, Facts, FieldLabel, Page, PlainLabel, QuietLabel, Title, scrolling
from desktop_app.ui.saying import say_kept
from desktop_app.ui.words import instant_words

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk
    from desktop_app.desk.signing import SigningCertificate


@dataclass(frozen=True)
class StoreFacts:
    """How this store stands: the head of its log, its last good backup (aware UTC), where its key is also held."""

    directory: str
    anchor: str
    last_backup: datetime | None
    keychain_note: str
    signing: SigningCertificate | None


class SecurityPage(Page):
    """Plain sentences, the same for every store, then the facts of this one. The README says the same."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._facts = Facts()
        inner = Page()
        inner.setMaximumWidth(TEXT_WIDTH)
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(16)
        column.addWidget(Title(self.tr("Security")))
        column.addWidget(QuietLabel(self.tr("What the store is protected against, and what it cannot be.")))
        column.addWidget(_card(self.tr("What it is protected against"), self._protected()))
        column.addWidget(_card(self.tr("What it is not protected against"), self._unprotected()))
        this = Card(self.tr("This store"))
        this.body.addWidget(self._facts)
        column.addWidget(this)
        column.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._area = scrolling(inner, self.tr("Security"))
        # There is nothing to press here: the keyboard scrolls the page itself.
        self._area.setFocusPolicy(self._area.focusPolicy().StrongFocus)
        outer.addWidget(self._area)

    def refresh(self) -> None:
        """Look again how the store stands."""
        self._bridge.ask(_look, self._show)

    def _protected(self) -> tuple[tuple[str, str], ...]:
        return (
            (
                self.tr("Whoever gets the disk, the computer or a backup, without a secret that opens it"),
                self.tr(
                    "The store is SQLCipher (AES-256, authenticated pages) under a random key. That key is wrapped by "
                    "each officer's passphrase (Argon2id), by the recovery code and, where it is held there, by the "
                    "computer's keychain."
                ),
            ),
            (
                self.tr("Guessing passphrases"),
                self.tr("Each try is made slow, and wrong ones make the next one wait; they never lock the data away."),
            ),
            (
                self.tr("Changes to what was done, unseen"),
                self.tr(
                    "The audit log is a Merkle tree (RFC 6962) whose signed checkpoint lies outside the database, "
                    "beside the store and, where there is one, in the keychain. The whole log and every page of the "
                    "database are looked at whenever the store is unlocked; where the database is larger than 256 MB, "
                    "by the store check and before each backup. Each event seals the rows it left "
                    "behind: a case is compared with its seals whenever it is opened or worked on, its findings when "
                    "they are read. The store check compares everything, and finds what was changed, removed or put "
                    "back."
                ),
            ),
            (
                self.tr("Personal data that leaves without a second pair of eyes"),
                self.tr(
                    "A second officer approves the exact bytes of whatever gives away what is on file, with a "
                    "passphrase of their own. Letters about the request itself, such as an acknowledgement or a "
                    "refusal, need one officer and stand in the audit log."
                ),
            ),
        )

    def _unprotected(self) -> tuple[tuple[str, str], ...]:
        return (
            (
                self.tr("Malicious programs of the same user"),
                self.tr(
                    "While the store is unlocked, a program that runs as the same user can read what Redress reads. "
                    "A key in the keychain opens for any program of the same user."
                ),
            ),
            (
                self.tr("An administrator of the machine"),
                self.tr("Whoever rules the computer can watch the keyboard, the screen and the memory."),
            ),
            (
                self.tr("Old copies"),
                self.tr(
                    "An old copy or backup of the store opens with the passphrase of that time, also after that "
                    "passphrase was changed or an officer's access was taken away, and it still holds what was erased "
                    "since. Put back with Redress, it is erased again; destroy old backups all the same."
                ),
            ),
            (
                self.tr("A whole folder put back"),
                self.tr(
                    "Where there is no keychain, an older copy of the store's whole folder put in its place is found "
                    "only by what lies elsewhere: records, exports of the log, backups. With a keychain it is found "
                    "when the store is unlocked."
                ),
            ),
            (
                self.tr("An administrator who acts as another officer"),
                self.tr(
                    "Who gives an officer a new passphrase knows it. The audit log says when and by whom each one was "
                    "given; let every officer change theirs when they first come in."
                ),
            ),
            (
                self.tr("Being forced"),
                self.tr("Whoever is compelled to give a passphrase away opens the store with it."),
            ),
            (
                self.tr("Losing every key"),
                self.tr(
                    "Without a passphrase, the recovery code or a key in the keychain nobody can open the store, nor "
                    "can we."
                ),
            ),
            (
                self.tr("Files that were exported"),
                self.tr("Documents and records saved outside the store are not encrypted by Redress."),
            ),
        )

    def _show(self, facts: StoreFacts) -> None:
        seat = self._bridge.seat
        assert seat is not None
        last = facts.last_backup
        self._facts.show_facts(
            (
                (self.tr("Folder"), facts.directory),
                (self.tr("Head of the log"), facts.anchor),
                (
                    self.tr("Last good backup"),
                    self.tr("never") if last is None else instant_words(last, seat.organisation.time_zone),
                ),
                (self.tr("Key in the keychain"), say_kept(facts.keychain_note)),
                (self.tr("Signing key"), self._signing_words(facts.signing, seat.organisation.time_zone)),
            )
        )

    def _signing_words(self, found: SigningCertificate | None, zone: str) -> str:
        if found is None:
            return self.tr("none yet; it is made with the first record")
        said = [self.tr("made on {when}").format(when=instant_words(found.made_at, zone))]
        if found.earlier:
            said.append(self.tr("it took the place of an earlier one; see Settings"))
        if found.state == "lost":
            said.append(self.tr("its password is not in the keychain of this computer: nothing can be signed here"))
        elif found.state == "silent":
            said.append(self.tr("the keychain does not answer: nothing can be signed until it does"))
        return "; ".join(said)


def _card(title: str, said: tuple[tuple[str, str], ...]) -> Card:
    card = Card(title)
    for what, how in said:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(FieldLabel(what))
        words.addWidget(PlainLabel(how))
        card.body.addLayout(words)
    return card


def _look(desk: Desk) -> StoreFacts:
    from desktop_app.desk import signing

    store, found = desk.store, signing.certificate(desk.store)
    return StoreFacts(str(store.directory), store.anchor(), store.last_backup(), store.slots.keychain_note, found)
