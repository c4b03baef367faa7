"""The catalogue in a spreadsheet (XLSX, CSV), and taking in a file in two steps: look first, then confirm."""
