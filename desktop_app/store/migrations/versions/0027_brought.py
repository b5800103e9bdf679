"""What a case got from one that was merged into it, so that it can be taken back."""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.add_column("turning", sa.Column("brought", sa.JSON(), nullable=True))
