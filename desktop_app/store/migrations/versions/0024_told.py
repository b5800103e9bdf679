"""The day a person was told with an extension of open length; since when a contact point counts no more, and why."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.add_column("clock_event", sa.Column("until", sa.Date(), nullable=True))
    op.add_column("contact_point", sa.Column("stale_on", sa.Date(), nullable=True))
    op.add_column("contact_point", sa.Column("stale_why", sa.Text(), nullable=False, server_default=""))
