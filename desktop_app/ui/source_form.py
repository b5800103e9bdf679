"""The form that describes one data source: how to reach it, and what Article 15 GDPR asks to be told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.errors import RedressError
from desktop_app.domain.organisation import PARTICULARS, DataSource, NewDataSource
from desktop_app.domain.usual_columns import guess_columns
from desktop_app.ui import source_config, source_work
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.form_keeper import FormKeeper
from desktop_app.ui.parts import (
    Card,
    Choice,
    FieldRow,
    Hint,
    PlainLabel,
    PrimaryButton,
    QuietButton,
    Section,
)
from desktop_app.ui.related_tables import RelatedTables
from desktop_app.ui.source_config import Related
from desktop_app.ui.source_fields import FieldsEditor
from desktop_app.ui.source_rows import ErasingFields
from desktop_app.ui.source_work import Tables
from desktop_app.ui.stages.focus_order import into_view
from desktop_app.ui.stages.strangers_text import visible

if TYPE_CHECKING:
    pass

_MOST_SHOWN = 40  # columns


class SourceForm(Card):
    """Describes a data source, a new one or one on the list. `added` and `changed` when that is kept, `left` when it
    is not to be."""

    added = Signal(str)
    changed = Signal(str)
    left = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._bridge = bridge
        self._tables: Tables = {}
        self._edited: DataSource | None = None
        self.heading = Section(self.tr("Add a data source"))
        self._name = QLineEdit()
        self._kind = Choice()
        self._place = QLineEdit()
        self._look = PlainLabel()
        self._password = QLineEdit()
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self._choose = QuietButton(self.tr("Choose a file…"))
        self._read = QuietButton(self.tr("Read its tables"))
        self._table, self._key = Choice(), Choice()
        self._match = {meaning: QLineEdit() for meaning in source_config.MATCHED_BY}
        self._points = {kind: QLineEdit() for kind in source_config.CONTACT_KINDS}
        self._related = RelatedTables()
        self._follow = QCheckBox(self.tr("Search whatever the database's own foreign keys lead to as well"))
        self.erasing = ErasingFields()
        self._about = {name: QLineEdit() for name in PARTICULARS}
        self._recipients = QPlainTextEdit()
        self._fields = FieldsEditor(self._about_words())
        self._add = PrimaryButton(self.tr("Add the data source"))
        self._leave = QuietButton(self.tr("Leave it as it was"))
        self._rows: dict[str, FieldRow] = {}
        self._columns_part = QWidget()
        self._build()
        self._kind.currentIndexChanged.connect(self._kind_chosen)
        self._choose.clicked.connect(self._choose_file)
        self._read.clicked.connect(self._read_tables)
        self._table.currentTextChanged.connect(self._table_chosen)
        self._add.clicked.connect(self.run_primary)
        self._leave.clicked.connect(self._left)
        self._kind_chosen()
        self._keeper = FormKeeper(bridge, self, "source")
        self.describe_new()

    def run_primary(self) -> None:
        """Put it on the list, or keep what was changed of it."""
        if not self.isEnabled() or not self._check():
            return
        source, edited = self._source(), self._edited
        password = self._password.text() if self._kind.currentData() == "database" else ""
        self.setEnabled(False)
        if edited is None:
            self._bridge.ask(
                lambda desk: source_work.add(desk, source, password), lambda _: self._kept(source.name), self._failed
            )
        else:
            self._bridge.ask(
                lambda desk: source_work.change(desk, edited.id, source, password),
                lambda _: self._kept(source.name),
                self._failed,
            )

    def describe_new(self) -> None:
        """Ask for a data source that is not on the list yet."""
        self._keeper.leave()
        self._clear()
        self._edited = None
        self._show_which(self.tr("Add a data source"), self.tr("Add the data source"))

    def describe(self, source: DataSource) -> None:
        """Show a data source on the list, to be changed. Its name and kind stay."""
        self._keeper.leave()
        self._clear()
        self._edited = source
        details, config = source.details, source.details.config
        self._kind.setCurrentIndex(self._kind.findData(source.kind))
        self._name.setText(details.name)
        self._place.setText(str(config.get("url") or config.get("path") or ""))
        self._table.setEditText(str(config.get("table") or ""))
        self._key.setEditText(source_config.joined(config.get("key")))
        for member, fields in (("match", self._match), ("contact_points", self._points)):
            for meaning, field in fields.items():
                field.setText(source_config.joined((config.get(member) or {}).get(meaning)))
        related = config.get("related") or ()
        self._related.show_related(
            [Related(one["table"], source_config.joined(one["key"]), one["references"]) for one in related]
        )
        self._follow.setChecked(bool(config.get("follow")))
        self.erasing.show_config(config)
        for name, field in self._about.items():
            field.setText(getattr(details, name))
        self._recipients.setPlainText("\n".join(details.recipients))
        self._fields.show_fields(details.fields, source_config.columns_of(config))
        self._show_which(self.tr("Change a data source"), self.tr("Keep the changes"))

    def _show_which(self, heading: str, button: str) -> None:
        self.heading.setText(heading)
        self._add.setText(button)
        self._leave.setText(self.tr("Cancel") if self._edited is None else self.tr("Leave it as it was"))
        for widget in (self._name, self._kind):
            widget.setEnabled(self._edited is None)

    def bring_back(self) -> None:
        """The form was opened: what was begun in it and not sent."""
        self._keeper.begin(self._edited.id.hex if self._edited else "")

    def _left(self) -> None:
        self._keeper.forget()
        self.describe_new()
        self.left.emit()

    def _build(self) -> None:
        for words, kind in (
            (self.tr("Database"), "database"),
            (self.tr("Table file (CSV, spreadsheet, JSON)"), "table"),
            (self.tr("Web server log, or a set of them"), "weblog"),
            (self.tr("Cookies and preferences (table or JSON)"), "cookies"),
            (self.tr("Folder of documents and messages"), "folder"),
            (self.tr("Mailbox (mbox or maildir)"), "mailbox"),
        ):
            self._kind.addItem(words, kind)
        for box in (self._table, self._key):
            box.setEditable(True)
            box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._recipients.setTabChangesFocus(True)
        self._recipients.setFixedHeight(60)
        self.body.addWidget(self.heading)
        self._row("name", self.tr("Name"), self._name, self.tr('As people call it: "Shop database".'))
        self._row("kind", self.tr("Kind"), self._kind)
        self._row(
            "place",
            self.tr("File, or address of the database"),
            self._place,
            self.tr(
                "Like postgresql://user@server/shop, mysql://…, mssql://…; never with a password in it. Of a web "
                "server log a folder or a set, like access.log*, is searched as a whole."
            ),
        )
        self._row(
            "password",
            self.tr("Password of the database user"),
            self._password,
            self.tr("Kept in this computer's keychain alone, under the name of the data source."),
        )
        buttons = QHBoxLayout()
        buttons.addWidget(self._choose)
        buttons.addWidget(self._read)
        buttons.addStretch()
        self.body.addLayout(buttons)
        self._look.setWordWrap(True)
        self.body.addWidget(self._look)
        self._build_columns()
        self.body.addWidget(self._columns_part)
        self._build_about()
        self.body.addWidget(self._fields)
        ends = QHBoxLayout()
        ends.addWidget(self._add)
        ends.addWidget(self._leave)
        ends.addStretch()
        self.body.addLayout(ends)

    def _build_columns(self) -> None:
        column = QVBoxLayout(self._columns_part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        several = self.tr("One column, or several with commas between them.")
        self._rows["table"] = FieldRow(self.tr("Table with one row per person"), self._table)
        self._rows["key"] = FieldRow(self.tr("Its key column"), self._key)
        column.addWidget(self._rows["table"])
        column.addWidget(self._rows["key"])
        column.addWidget(Section(self.tr("People are found by")))
        column.addWidget(Hint(several))
        column.addLayout(self._pairs(self._match, self._match_words()))
        column.addWidget(Section(self.tr("Contact points on file")))
        column.addWidget(Hint(self.tr("Codes and answers go only to what stands in these columns.")))
        column.addLayout(self._pairs(self._points, self._point_words()))
        self._related_title = Section(self.tr("Other tables that belong to the person"))
        column.addWidget(self._related_title)
        column.addWidget(self._related)
        column.addWidget(self._follow)
        column.addWidget(self.erasing)

    def _build_about(self) -> None:
        self.body.addWidget(Section(self.tr("What people are told about it (Article 15 GDPR)")))
        words = self._about_words()
        hints = {
            "automated_decisions": self.tr("Profiling too: how it decides, and what follows for the person."),
            "transfers": self.tr('For example: "United States; standard contractual clauses".'),
        }
        for name, label in words.items():
            self._row(name, label, self._about[name], hints.get(name, ""))
        self._row(
            "recipients",
            self.tr("Who receives them"),
            self._recipients,
            self.tr("One recipient per line; they must be told of corrections (Article 19 GDPR)."),
        )

    def _about_words(self) -> dict[str, str]:
        return {
            "owner": self.tr("Who answers for it in the organisation"),
            "purpose": self.tr("What the data are used for"),
            "legal_basis": self.tr("Legal basis"),
            "categories": self.tr("Categories of personal data"),
            "retention": self.tr("How long they are kept"),
            "origin": self.tr("Where they come from"),
            "automated_decisions": self.tr("Decisions a machine takes with them"),
            "transfers": self.tr("Transfers to other countries, and their safeguards"),
        }

    def _row(self, name: str, label: str, editor: QWidget, hint: str = "") -> None:
        self._rows[name] = FieldRow(label, editor, hint)
        self.body.addWidget(self._rows[name])

    def _pairs(self, fields: dict[str, QLineEdit], words: dict[str, str]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        for name, field in fields.items():
            column.addWidget(FieldRow(words[name], field))
        return column

    def _match_words(self) -> dict[str, str]:
        return {
            "email": self.tr("E-mail address"),
            "name": self.tr("Name"),
            "phone": self.tr("Telephone"),
            "ip_address": self.tr("IP address"),
            "cookie_id": self.tr("Cookie identifier"),
        }

    def _point_words(self) -> dict[str, str]:
        return {
            "email": self.tr("E-mail column"),
            "phone": self.tr("Telephone column"),
            "post": self.tr("Postal address columns"),
        }

    def _kind_chosen(self) -> None:
        kind = self._kind.currentData()
        self._columns_part.setVisible(kind in ("database", "table"))
        self._rows["table"].setVisible(kind == "database")
        self._rows["password"].setVisible(kind == "database")
        self._related.setVisible(kind == "database")
        self._related_title.setVisible(kind == "database")
        self._follow.setVisible(kind == "database")
        self._read.setVisible(kind in ("database", "table", "cookies"))
        self._read.setText(self.tr("Read its tables") if kind == "database" else self.tr("Read its columns"))
        self._choose.setText(self.tr("Choose a folder…") if kind == "folder" else self.tr("Choose a file…"))
        self._look.hide()

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a file"))
        folder = self._kind.currentData() == "folder"
        dialog.setFileMode(QFileDialog.FileMode.Directory if folder else QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._file_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _file_chosen(self, path: str) -> None:
        self._place.setText(path)
        if self._kind.currentData() in ("database", "table", "cookies"):
            self._read_tables()

    def _read_tables(self) -> None:
        place = self._place.text().strip()
        if not place:
            self._rows["place"].show_message(self.tr("Choose a file or type an address first."))
            self._place.setFocus()
            return
        if self._kind.currentData() != "database":
            self._bridge.ask(lambda _: source_work.look_at(place), self._show_look, self._place_failed)
            return
        url, password = source_config.database_url(place), self._password.text()
        self._bridge.ask(lambda _: source_work.describe(url, password), self._show_tables, self._place_failed)

    def _show_tables(self, tables: Tables) -> None:
        self._rows["place"].show_message("")
        self._tables = tables
        self._table.clear()
        self._table.addItems(list(tables))
        people = [table for table, columns in tables.items() if guess_columns("email", columns)]
        if people:
            likely = next(
                (table for table in people if table.casefold() in ("customer", "customers", "users")), people[0]
            )
            self._table.setCurrentText(likely)

    def _show_look(self, looks: tuple[dict[str, Any], ...]) -> None:
        """How the file is written and what its columns are, before it is used; its columns as usually meant."""
        self._rows["place"].show_message("")
        lines = []
        for look in looks:
            said = [self.tr("Sheet {name}").format(name=look["sheet"])] if look["sheet"] else []
            if look["encoding"]:
                said.append(self.tr("encoding {encoding}").format(encoding=look["encoding"]))
            if look["delimiter"]:
                said.append(self.tr("columns set apart by: {delimiter}").format(delimiter=look["delimiter"]))
            said.append(self.tr("columns {columns}").format(columns=", ".join(look["columns"][:_MOST_SHOWN])))
            if look["hidden"]:
                said.append(self.tr("hidden: {what}").format(what=look["hidden"]))
            lines.append("; ".join(said))
        self._look.setText(visible("\n".join(lines)))
        self._look.show()
        columns = next(
            (look["columns"] for look in looks if guess_columns("email", look["columns"])), looks[0]["columns"]
        )
        self._tables = {"": columns}
        self._table_chosen("")

    def _table_chosen(self, table: str) -> None:
        columns = self._tables.get(table)
        if not columns:
            return
        self._fields.offer(columns)
        self._key.clear()
        self._key.addItems(columns)
        for fields in (self._match, self._points):
            for meaning, field in fields.items():
                field.setText(", ".join(guess_columns(meaning, columns)))
        if table:
            self._related.show_related(source_config.guess_related(table, columns[0], self._tables))

    def _check(self) -> bool:
        kind = self._kind.currentData()
        needed = {
            "name": (self._name.text(), self.tr("Give it a name.")),
            "place": (self._place.text(), self.tr("Say where it is.")),
            "purpose": (self._about["purpose"].text(), self.tr("People have a right to know the purpose.")),
        }
        if kind == "database":
            needed["table"] = (self._table.currentText(), self.tr("Which table has one row per person?"))
        if kind in ("database", "table"):
            needed["key"] = (self._key.currentText(), self.tr("Which column tells the rows apart?"))
        wrong = [name for name, (text, _) in needed.items() if not text.strip()]
        for name, row in self._rows.items():
            row.show_message(needed[name][1] if name in wrong else "")
        if wrong:
            self._rows[wrong[0]].editor.setFocus()
            into_view(self._rows[wrong[0]])
        return not wrong

    def _source(self) -> NewDataSource:
        recipients = tuple(line.strip() for line in self._recipients.toPlainText().splitlines() if line.strip())
        about: dict[str, Any] = {name: field.text().strip() for name, field in self._about.items()}
        config, fields = self._config(), self._fields.said()
        if self._edited is not None:
            config = source_config.changed_config(self._edited.details.config, config)
        return NewDataSource(self._name.text().strip(), config, recipients=recipients, fields=fields, **about)

    def _config(self) -> dict[str, Any]:
        kind, place = self._kind.currentData(), self._place.text().strip()
        match = {meaning: field.text() for meaning, field in self._match.items()}
        points = {meaning: field.text() for meaning, field in self._points.items()}
        key = self._key.currentText().strip()
        if kind == "database":
            table = self._table.currentText().strip()
            related = self._related.related()
            config = source_config.database_config(place, table, key, match, points, related) | self.erasing.config()
            return {**config, "follow": True} if self._follow.isChecked() else config
        if kind == "table":
            return source_config.table_config(place, key, match, points) | self.erasing.config()
        return source_config.file_config(kind, place)

    def _kept(self, name: str) -> None:
        self.setEnabled(True)
        was_new = self._edited is None
        self._keeper.forget()
        self.describe_new()
        (self.added if was_new else self.changed).emit(name)

    def _clear(self) -> None:
        fields = [
            self._name,
            self._place,
            self._password,
            *self._match.values(),
            *self._points.values(),
            *self._about.values(),
        ]
        for field in fields:
            field.clear()
        for row in self._rows.values():
            row.show_message("")
        self._recipients.clear()
        self._related.show_related([])
        self._follow.setChecked(False)
        self.erasing.show_config({})
        self._tables = {}
        self._table.clear()
        self._key.clear()
        self._fields.show_fields({}, ())
        self._look.hide()

    def _place_failed(self, error: RedressError) -> None:
        self._rows["place"].show_message(f"{error.what} {error.next_step}")
        self._place.setFocus()
        into_view(self._rows["place"])

    def _failed(self, error: RedressError) -> None:
        self.setEnabled(True)
        field = "name" if error.code == "source-name-taken" else "place"
        self._rows[field].show_message(f"{error.what} {error.next_step}")
        self._rows[field].editor.setFocus()
        into_view(self._rows[field])
