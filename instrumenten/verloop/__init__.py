"""What happened to an instrument, from the record that the database keeps, and going back to an earlier moment."""
