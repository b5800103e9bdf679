"""Opening the office: first start, unlocking, and what the whole store shares (organisation, officers, sources)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.desk import signing
from desktop_app.desk.regimes import counted_by, holiday_calendar, load_regimes
from desktop_app.desk.roles import permit
from desktop_app.desk.source_rows import data_source, keep_details
from desktop_app.documents import languages
from desktop_app.domain.envelopes import Envelope
from desktop_app.domain.errors import BadInput, Refused
from desktop_app.domain.organisation import DataSource, NewDataSource, Officer, Organisation, Role
from desktop_app.domain.regimes import Regime
from desktop_app.sources import describe_database, read_config
from desktop_app.sources import look_at_table as sources_look_at_table
from desktop_app.store import tables as t
from desktop_app.store.keystore import KdfCost
from desktop_app.store.store import (
    Action,
    IntegrityReport,
    RecoveryCode,
    Store,
    Surroundings,
    Unlocking,
)

MINIMUM_PASSPHRASE = 12


@dataclass(frozen=True)
class Desk:
    """An unlocked store and the officer sitting at it; what every use case takes first."""

    store: Store
    organisation: Organisation
    officer: Officer
    regimes: dict[str, Regime]

    def __post_init__(self) -> None:
        # The one place where roles are enforced: every action on the store passes here, whoever calls it.
        self.store.permit = permit

    def take(self, organisation: Organisation) -> None:
        """Go on with the organisation as it is now, after something of it was changed in the store."""
        object.__setattr__(self, "organisation", organisation)

    def now(self) -> datetime:
        """The instant it is, aware UTC."""
        return self.store.around.now()

    def today(self) -> date:
        """The calendar date where the organisation is; statutory dates are counted in it."""
        return self.now().astimezone(ZoneInfo(self.organisation.time_zone)).date()

    def new_id(self) -> UUID:
        """A random identifier."""
        return new_id(self.store.around)

    def close(self) -> None:
        """Lock: close every connection and drop the key."""
        self.store.close()


def new_id(around: Surroundings) -> UUID:
    """A random UUID (version 4) from the randomness that was passed in."""
    return UUID(bytes=around.random_bytes(16), version=4)


def set_up(
    directory: Path,
    organisation: Organisation,
    officer_name: str,
    passphrase: str,
    around: Surroundings,
    *,
    kdf: KdfCost | None = None,
) -> tuple[Desk, RecoveryCode]:
    """First start: an encrypted store for the organisation, with its first officer as administrator.

    The recovery code is returned once, to be printed; it is kept nowhere. BadInput where the organisation's regime,
    holidays or time zone are not known; nothing is created then.
    """
    regimes = load_regimes()
    check_organisation(organisation, regimes)
    check_passphrase(passphrase)
    officer = Officer(new_id(around), _required(officer_name, "your name"), Role.ADMINISTRATOR, around.now())
    store, recovery_code = Store.create(directory, passphrase, officer.id, around, kdf=kdf)
    try:
        with store.act("store.set_up") as action:
            action.session.add(_organisation_row(new_id(around), organisation))
            action.session.add(_officer_row(officer))
            signing.make(store, organisation.name, action)
            action.note(organisation=organisation.name, officer=officer.name, regime=organisation.regime)
    except BaseException:
        store.close()
        raise
    return Desk(store, organisation, officer, regimes), recovery_code


def unlock(directory: Path, secret: Unlocking, around: Surroundings) -> Desk:
    """Unlock a store with a passphrase, the recovery code or the key in the OS keyring."""
    from desktop_app.desk.counting_again import count_after_update  # which imports this module

    store = Store.unlock(directory, secret, around)
    try:
        desk = seat(store)
        if not store.read_only:
            count_after_update(desk)
        return desk
    except BaseException:
        store.close()
        raise


def seat(store: Store) -> Desk:
    """The desk of the officer whose slot opened the store."""
    with store.read() as session:
        row = session.scalars(select(t.OrganisationRow)).one_or_none()
        officer = session.get(t.OfficerRow, store.officer_id)
        if row is None or officer is None:
            raise Refused(
                "set-up-unfinished",
                "This store was created but never set up to the end.",
                safe="It holds no requests.",
                next_step="Create a new store in another folder.",
            )
        return Desk(store, _organisation(row), _officer(officer), load_regimes())


def check_organisation(organisation: Organisation, regimes: dict[str, Regime]) -> None:
    """BadInput naming what is missing or unknown."""
    _required(organisation.name, "the organisation's name")
    if organisation.regime not in regimes:
        raise BadInput(
            "unknown-regime",
            f"There is no regime called {organisation.regime!r}.",
            safe="Nothing was created.",
            next_step=f"Choose one of: {', '.join(sorted(regimes))}.",
        )
    _check_language(organisation.language)
    holiday_calendar(organisation.holidays)
    try:
        ZoneInfo(organisation.time_zone)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise BadInput(
            "unknown-time-zone",
            f"There is no time zone called {organisation.time_zone!r}.",
            safe="Nothing was created.",
            next_step='Write it like "Europe/Berlin".',
        ) from error


def _check_language(language: str) -> None:
    if language.replace("_", "-").split("-")[0].lower() not in languages():
        raise BadInput(
            "unknown-language",
            "There are no letters in this language.",
            safe="Nothing was changed.",
            next_step=f"Choose one of: {', '.join(languages())}.",
        )


def check_passphrase(passphrase: str) -> None:
    """BadInput where a new passphrase is too short to protect people's files."""
    if len(passphrase) < MINIMUM_PASSPHRASE:
        raise BadInput(
            "passphrase-too-short",
            f"The passphrase has fewer than {MINIMUM_PASSPHRASE} characters.",
            safe="Nothing was changed.",
            next_step="Choose a longer one; four or five unrelated words are good.",
        )


def choose_language(desk: Desk, language: str) -> None:
    """The language that letters and records are drawn in from now on. Administrators only; BadInput where there are no
    texts in it. What was drawn and approved before stays what it is."""
    _check_language(language)
    with desk.store.act("organisation.language_chosen") as action:
        row = action.session.scalars(select(t.OrganisationRow)).one()
        action.note(language_before=row.language, language=language)
        row.language = language
    desk.take(replace(desk.organisation, language=language))


def choose_envelope(desk: Desk, envelope: Envelope) -> None:
    """The window envelope that letters are laid out for from now on. Administrators only. What was drawn and approved
    before stays what it is."""
    with desk.store.act("organisation.envelope_chosen") as action:
        row = action.session.scalars(select(t.OrganisationRow)).one()
        action.note(envelope_before=row.envelope, envelope=envelope.value)
        row.envelope = envelope.value
    desk.take(replace(desk.organisation, envelope=envelope))


def add_officer(desk: Desk, name: str, role: Role, passphrase: str) -> Officer:
    """Another officer, with a passphrase slot of their own. Administrators only."""
    desk.store.ask_permission("officer.added")  # before the passphrase is compared with those of others
    check_passphrase(passphrase)
    officer = Officer(desk.new_id(), _required(name, "the officer's name"), role, desk.now())

    def add(action: Action) -> None:
        working = [one for one in action.session.scalars(select(t.OfficerRow)) if slots.has_passphrase(one.id)]
        if officer.name.casefold() in (one.name.casefold() for one in working):
            raise BadInput(
                "officer-name-taken",
                "There is an officer of this name already; history and records could not tell the two apart.",
                safe="Nothing was changed.",
                next_step="Write the name otherwise.",
            )
        action.session.add(_officer_row(officer))
        action.note(officer=officer.name, role=role.value)

    slots = desk.store.slots
    slots.add_officer(officer.id, passphrase, kind="officer.added", also=add)
    return officer


def officers(desk: Desk) -> tuple[Officer, ...]:
    """Everyone who works with this store, in the order they were added."""
    with desk.store.read() as session:
        rows = session.scalars(select(t.OfficerRow).order_by(t.OfficerRow.added_at)).all()
        return tuple(_officer(row) for row in rows)


def add_source(desk: Desk, source: NewDataSource) -> DataSource:
    """Put a data source on the organisation's list. BadInput where its configuration cannot be read."""
    config = {**source.config, "name": source.name}
    read_config(config)
    row_id = desk.new_id()
    with desk.store.act("source.added") as action:
        if action.session.scalar(select(t.DataSourceRow.id).where(t.DataSourceRow.name == source.name)):
            raise BadInput(
                "source-name-taken",
                "There is already a data source with this name.",
                safe="Nothing was changed.",
                next_step="Give it another name.",
            )
        name = _required(source.name, "a name for the data source")
        row = t.DataSourceRow(id=row_id, name=name, kind=str(config["kind"]), active=True)
        keep_details(row, source)
        action.session.add(row)
        action.note(source=source.name, kind=str(config["kind"]))
        return data_source(row)


def remove_source(desk: Desk, source_id: UUID) -> None:
    """Take a data source off the list of those searched; what was found in it stays."""
    with desk.store.act("source.removed") as action:
        row = action.session.get_one(t.DataSourceRow, source_id)
        row.active = False
        action.note(source=row.name)
        name = row.name
    from desktop_app.desk.source_passwords import forget_password  # which imports this module

    forget_password(desk, name)


def sources(desk: Desk) -> tuple[DataSource, ...]:
    """The data sources that are searched, by name."""
    with desk.store.read() as session:
        rows = session.scalars(
            select(t.DataSourceRow).where(t.DataSourceRow.active).order_by(t.DataSourceRow.name)
        ).all()
        return tuple(data_source(row) for row in rows)


def tables_of(url: str, password: str = "") -> dict[str, tuple[str, ...]]:
    """The tables of a database with their columns, so that an officer can choose instead of typing. BadInput where
    the database cannot be reached. `password` as it was typed in; it is kept nowhere."""
    return describe_database(url, passwords=(lambda _: password) if password else None)


def look_at_table(path: str) -> tuple[dict[str, Any], ...]:
    """How the tables of a file are written (sheet, encoding, delimiter, columns, what is hidden), to be shown before
    the file is used. BadInput where it cannot be read."""
    return tuple(vars(look) for look in sources_look_at_table(path))


def verify_store(desk: Desk) -> IntegrityReport:
    """Every integrity and audit check of the store."""
    return desk.store.verify()


def officer_name(session: Session, officer_id: UUID) -> str:
    """The name of an officer."""
    return session.get_one(t.OfficerRow, officer_id).name


def _required(value: str, what: str) -> str:
    if not value.strip():
        raise BadInput(
            "missing",
            f"Still missing: {what}.",
            safe="Nothing was changed.",
            next_step="Fill it in and try again.",
        )
    return value.strip()


def _organisation_row(id_: UUID, organisation: Organisation) -> t.OrganisationRow:
    values: dict[str, Any] = {**vars(organisation), "address": list(organisation.address)}
    return t.OrganisationRow(id=id_, counted_by=counted_by(), **values)


def _organisation(row: t.OrganisationRow) -> Organisation:
    return Organisation(
        name=row.name,
        regime=row.regime,
        holidays=row.holidays,
        language=row.language,
        time_zone=row.time_zone,
        reference_prefix=row.reference_prefix,
        address=tuple(row.address),
        contact=row.contact,
        complaint_body=row.complaint_body,
        envelope=Envelope(row.envelope),
        corrections_by_two=row.corrections_by_two,
    )


def _officer_row(officer: Officer) -> t.OfficerRow:
    return t.OfficerRow(id=officer.id, name=officer.name, role=officer.role.value, added_at=officer.added_at)


def _officer(row: t.OfficerRow) -> Officer:
    return Officer(row.id, row.name, Role(row.role), row.added_at)
