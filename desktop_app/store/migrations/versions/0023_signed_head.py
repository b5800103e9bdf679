"""The signature over the log's head, kept in the transaction that the head belongs to."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply. The event that records this migration is the first that is signed."""
    op.create_table(
        "audit_head",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_audit_head_only_row")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_head")),
    )
