"""By which laws and calendars the due dates that are kept were counted; empty where they must be counted again."""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.add_column("organisation", sa.Column("counted_by", sa.String(64), nullable=False, server_default=""))
