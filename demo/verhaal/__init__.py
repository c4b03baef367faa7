"""What happened with one client, as plain data. Codes instead of foreign keys; moments are local time."""
