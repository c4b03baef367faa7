"""Eva's JSON, both ways: reading an export of Eva into the catalogue and writing the catalogue as such a file."""
