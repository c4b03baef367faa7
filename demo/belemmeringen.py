"""What stands in the way of the clients of the demo, what is still unknown, and what they think of their klantbeeld."""

from random import Random

from demo.verhaal.beeld import Beeldverhaal, Belemmeringverhaal
from demo.woorden import bouwstenen

# How many obstacles a client with this profile has; a chain counts as one.
_AANTAL = {"1": (0, 1), "2": (0, 1), "3": (1, 2), "4": (1, 2), "5": (0, 1), "6": (2, 3)}


def vul_aan(beeld: Beeldverhaal, vorige: Beeldverhaal | None) -> None:
    """Give a klantbeeld its obstacles, its open question and the reaction of the client.

    With chances of its own, so that the rest of the story stays what it was.
    """
    kans = Random(f"belemmeringen:{beeld.begonnen:%Y%m%d%H%M}:{beeld.door}:{beeld.profiel}:{beeld.doelgedrag}")
    teksten = bouwstenen("belemmeringen")
    reeksen = [[Belemmeringverhaal(**deel) for deel in reeks["deel"]] for reeks in teksten["reeks"]]
    gebleven = []
    for reeks in vorige.belemmeringen if vorige else []:
        if kans.random() < 0.6:
            gebleven.append(reeks)
    aantal = max(kans.randint(*_AANTAL[beeld.profiel]) - len(gebleven), 0)
    nieuw = [reeks for reeks in reeksen if reeks not in (vorige.belemmeringen if vorige else [])]
    beeld.belemmeringen = [*gebleven, *kans.sample(nieuw, aantal)]
    if kans.random() < 0.5:
        beeld.nog_te_weten = kans.choice(teksten["open"]["lijst"])
    if beeld.vastgesteld and kans.random() < 0.7:
        beeld.klantreactie = kans.choice(teksten["reactie"]["lijst"])
