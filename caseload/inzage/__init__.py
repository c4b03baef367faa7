"""The dossier as the client may read it: its parts (`onderdelen`), read at once (`afschrift`), as PDF (`document`)."""
