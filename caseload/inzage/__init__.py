"""The dossier as the client may read it: what is in it (`onderdelen`), read in one go (`afschrift`), as PDF (`pdf`)."""
