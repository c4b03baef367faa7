"""How well the catalogue covers what clients need: tegel × klantkenmerk, for policy.

What the table can show are `maten`, of the figures in a cell (`cijfers`). Supply and demand are counted in `aanbod` and
`vraag`; what is never used, and what was sought in vain, are lists (`ongebruikt`, `vergeefs`). `beeld` is the page.

Figures about clients and texts that were typed are shown from `maten.MINIMUM` on, so that no one can be recognised in
them: a beheerder, who sees no client data, reads this page too.
"""
