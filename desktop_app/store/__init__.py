"""The encrypted store: keys, engine, schema, migrations, queries and the audit log. Nothing above knows SQL."""
