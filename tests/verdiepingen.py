"""The floors of the house, ground floor first, as the settings install them; for tests that walk all of them."""

VERDIEPINGEN = (
    "toegang", "instrumenten", "klanten", "gesprekken", "klantbeeld", "zorg", "profielen", "trajecten", "caseload",
    "demo",
)  # fmt: skip
