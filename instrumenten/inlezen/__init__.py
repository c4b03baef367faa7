"""Taking a file into the catalogue: what was read is compared into one plan, and that plan is carried out.

Who reads the file, an export of Eva (`eva`) or our own list in a spreadsheet (`uitwisseling`), hands over `gegevens`.
"""
