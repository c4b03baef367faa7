"""A demo city: staff, clients and two years of what happened with them, the same for the same seed and day.

From plain data to the database: `kaders` (what the reference data allow), `mensen`, then per client a story made by
`verloop` from `beelden`, `plannen` and `gesprekken` in the words of `teksten/`, put in time by `agenda`, and stored by
`opslaan`. Only `kaders` and `opslaan` know the database.
"""
