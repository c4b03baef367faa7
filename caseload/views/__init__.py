"""The pages that are read across dossiers."""
