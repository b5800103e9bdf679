"""The case list, its counts and its search index; references run in a series of their own; look-ups that scanned."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

# External content and secure-delete: nothing of a deleted row stays in the index.
_SEARCH_INDEX = (
    """CREATE VIRTUAL TABLE listing_words USING fts5(words, content='listing', content_rowid='id',
tokenize='trigram case_sensitive 1')""",
    "INSERT INTO listing_words(listing_words, rank) VALUES ('secure-delete', 1)",
    """CREATE TRIGGER listing_words_added AFTER INSERT ON listing
BEGIN INSERT INTO listing_words(rowid, words) VALUES (NEW.id, NEW.words); END""",
    """CREATE TRIGGER listing_words_removed AFTER DELETE ON listing
BEGIN INSERT INTO listing_words(listing_words, rowid, words) VALUES ('delete', OLD.id, OLD.words); END""",
    """CREATE TRIGGER listing_words_changed AFTER UPDATE OF words ON listing WHEN NEW.words IS NOT OLD.words
BEGIN
INSERT INTO listing_words(listing_words, rowid, words) VALUES ('delete', OLD.id, OLD.words);
INSERT INTO listing_words(rowid, words) VALUES (NEW.id, NEW.words);
END""",
)
_ONE_MORE = """INSERT INTO tally(closed, inbox, waiting, due, n) VALUES
(NEW.closed, NEW.inbox, NEW.waiting, CASE WHEN NEW.closed THEN '' ELSE coalesce(NEW.due, '') END, 1)
ON CONFLICT(closed, inbox, waiting, due) DO UPDATE SET n = n + 1;"""
_ONE_LESS = """UPDATE tally SET n = n - 1 WHERE closed = OLD.closed AND inbox = OLD.inbox AND waiting = OLD.waiting
AND due = CASE WHEN OLD.closed THEN '' ELSE coalesce(OLD.due, '') END;
DELETE FROM tally WHERE n = 0;"""
_COUNTS = (
    f"CREATE TRIGGER listing_counted AFTER INSERT ON listing BEGIN {_ONE_MORE} END",
    f"CREATE TRIGGER listing_uncounted AFTER DELETE ON listing BEGIN {_ONE_LESS} END",
    f"""CREATE TRIGGER listing_recounted AFTER UPDATE OF closed, inbox, waiting, due ON listing
BEGIN {_ONE_LESS} {_ONE_MORE} END""",
)
_SERIES_SO_FAR = """INSERT INTO reference_series(start, last)
SELECT rtrim(reference, '0123456789'),
max(CAST(substr(reference, length(rtrim(reference, '0123456789')) + 1) AS INTEGER)) FROM request GROUP BY 1"""


def upgrade() -> None:
    """Apply. The rows are filled in by the store, which makes them anew after every migration."""
    op.create_table(
        "listing",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Uuid(), nullable=False),
        sa.Column("place", sa.String(length=60), nullable=False),
        sa.Column("reference", sa.String(length=40), nullable=False),
        sa.Column("person_named", sa.Text(), nullable=False),
        sa.Column("rights", sa.String(length=400), nullable=False),
        sa.Column("received", sa.Date(), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("stage", sa.String(length=20), nullable=False),
        sa.Column("closed", sa.Boolean(), nullable=False),
        sa.Column("inbox", sa.Boolean(), nullable=False),
        sa.Column("waiting", sa.Boolean(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["request_id"], ["request.id"], name=op.f("fk_listing_request_id_request"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_listing")),
        sa.UniqueConstraint("request_id", name=op.f("uq_listing_request_id")),
    )
    op.create_index(
        "ix_listing_place",
        "listing",
        ["place", "request_id", "reference", "person_named", "rights", "received", "due", "stage", "closed", "waiting"],
    )
    for shelf in ("inbox", "waiting"):
        op.create_index(
            f"ix_listing_{shelf}",
            "listing",
            ["place"],
            sqlite_where=sa.text(f"{shelf} = 1"),
            postgresql_where=sa.text(shelf),
        )
    op.create_table(
        "tally",
        sa.Column("closed", sa.Boolean(), nullable=False),
        sa.Column("inbox", sa.Boolean(), nullable=False),
        sa.Column("waiting", sa.Boolean(), nullable=False),
        sa.Column("due", sa.String(length=10), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("closed", "inbox", "waiting", "due", name=op.f("pk_tally")),
    )
    op.create_table(
        "reference_series",
        sa.Column("start", sa.String(length=40), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("start", name=op.f("pk_reference_series")),
    )
    op.execute(_SERIES_SO_FAR)
    op.create_index(op.f("ix_request_message_id"), "request", ["message_id"])
    op.create_index(
        "ix_audit_event_store_kind",
        "audit_event",
        ["kind", "number"],
        sqlite_where=sa.text("case_id IS NULL"),
        postgresql_where=sa.text("case_id IS NULL"),
    )
    if op.get_bind().dialect.name == "sqlite":
        for statement in (*_SEARCH_INDEX, *_COUNTS):
            op.execute(statement)
