"""The window. Draws and listens; decides nothing. Everything that is done is done by the desk, behind `bridge`."""
