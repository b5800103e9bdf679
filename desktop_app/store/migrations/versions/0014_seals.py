"""The seals of rows, hung on the audit log; erasable like the facts of its events."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_TRIGGERS = (
    """CREATE TRIGGER audit_seal_no_delete BEFORE DELETE ON audit_seal
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END""",
    """CREATE TRIGGER audit_seal_only_erased BEFORE UPDATE ON audit_seal
WHEN NOT (NEW.salt IS NULL AND NEW.rows IS NULL AND NEW.scope IS OLD.scope AND NEW.part IS OLD.part
AND NEW.number IS OLD.number AND NEW.commitment IS OLD.commitment)
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END""",
    """CREATE TRIGGER audit_seal_of_newest BEFORE INSERT ON audit_seal
WHEN NEW.number IS NOT (SELECT max(number) FROM audit_event)
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END""",
)


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "audit_seal",
        sa.Column("scope", sa.Uuid(), nullable=False),
        sa.Column("part", sa.String(length=40), nullable=False),
        sa.Column("number", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False),
        sa.Column("commitment", sa.LargeBinary(), nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=True),
        sa.Column("rows", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["number"], ["audit_event.number"], name=op.f("fk_audit_seal_number_audit_event")),
        sa.PrimaryKeyConstraint("scope", "part", "number", name=op.f("pk_audit_seal")),
    )
    op.create_index(op.f("ix_audit_seal_number"), "audit_seal", ["number"])
    if op.get_bind().dialect.name == "sqlite":
        for trigger in _TRIGGERS:
            op.execute(trigger)
