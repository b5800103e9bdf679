"""Where a request asks its answer to be sent."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.add_column("request", sa.Column("answer_to", sa.JSON(), nullable=True))
