"""Whether the time to answer a request stands still until the person answers. What is kept already is worked out when
its case is next acted on."""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.add_column("request", sa.Column("stands_still", sa.Boolean(), nullable=False, server_default=sa.false()))
