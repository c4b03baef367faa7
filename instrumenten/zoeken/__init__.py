"""Searching the catalogue in Eva's two steps; knows no clients.

What is asked (`vraag`) becomes one statement (`opdracht`, made of `voorwaarden`, `telling`, `woorden` and `genoemd`).
What that gives is the `uitslag`: the options with their numbers (`facetten`) and a page of `resultaten`, with their
hits (`treffers`). The page is made in `scherm`, and `vergeefs` counts what found nothing.
"""
