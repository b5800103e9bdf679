"""The audit log: append-only by triggers, with the state of its tree."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_TRIGGERS = (
    """CREATE TRIGGER audit_event_no_delete BEFORE DELETE ON audit_event
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END""",
    """CREATE TRIGGER audit_event_only_erased BEFORE UPDATE ON audit_event
WHEN NOT (NEW.salt IS NULL AND NEW.payload IS NULL AND NEW.number IS OLD.number AND NEW.at IS OLD.at
AND NEW.kind IS OLD.kind AND NEW.actor IS OLD.actor AND NEW.case_id IS OLD.case_id
AND NEW.commitment IS OLD.commitment AND NEW.head IS OLD.head)
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END""",
    """CREATE TRIGGER audit_event_in_order BEFORE INSERT ON audit_event
WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM audit_event)
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END""",
    """CREATE TRIGGER audit_state_no_delete BEFORE DELETE ON audit_state
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END""",
    """CREATE TRIGGER audit_state_only_forward BEFORE UPDATE ON audit_state
WHEN NEW.size < OLD.size OR NEW.generation < OLD.generation
OR NEW.keystore_generation < OLD.keystore_generation OR NEW.store_id IS NOT OLD.store_id
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END""",
)


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "audit_event",
        sa.Column("number", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kind", sa.String(length=80), nullable=False),
        sa.Column("actor", sa.Uuid(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=True),
        sa.Column("commitment", sa.LargeBinary(), nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=True),
        sa.Column("payload", sa.Text(), nullable=True),
        sa.Column("head", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_audit_event")),
    )
    op.create_index(op.f("ix_audit_event_case_id"), "audit_event", ["case_id"])
    op.create_table(
        "audit_state",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("store_id", sa.Uuid(), nullable=False),
        sa.Column("generation", sa.Integer(), nullable=False),
        sa.Column("keystore_generation", sa.Integer(), nullable=False),
        sa.Column("size", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("frontier", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_audit_state_only_row")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_state")),
    )
    if op.get_bind().dialect.name == "sqlite":
        for trigger in _TRIGGERS:
            op.execute(trigger)
