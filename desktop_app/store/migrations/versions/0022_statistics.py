"""Which kind of report was published, and below which count the organisation withholds."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.add_column(
        "published_statistics", sa.Column("kind", sa.String(length=20), nullable=False, server_default="requests")
    )
    op.add_column("organisation", sa.Column("least_count", sa.Integer(), nullable=False, server_default="10"))
