"""Closed requests are found by the day they were closed."""

from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_index(op.f("ix_request_closed_at"), "request", ["closed_at"])
