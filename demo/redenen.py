"""Why a client of the demo reports and leaves, as fits who it is, and how one looks back on the plan."""

from random import Random

_REDENEN_WERK = ("regulier_werk", "regulier_werk", "werk_met_ondersteuning", "opleiding", "eigen_bedrijf")
_REDENEN_ANDERS = ("verhuisd", "eigen_verzoek", "veranderde_leefsituatie", "contact_verloren", "geen_recht")
_MELDREDENEN = ("aanvraag_uitkering",) * 9 + (
    "eigen_vraag",
    "eigen_vraag",
    "zonder_uitkering",
    "doorverwezen_wijkteam",
    "doorverwezen_uwv",
    "doorverwezen_gemeente",
    "gestopt_eigen_bedrijf",
    "verhuisd",
    "veranderde_leefsituatie",
)
_JONG = 23


def meldreden(kans: Random, *, leeftijd: int, profiel: str, eerder: bool) -> str:
    """Why the client reports; `eerder`: was accompanied before, so comes back."""
    if eerder:
        return kans.choice(("terug_na_werk", "terug_na_werk", "terug_na_opleiding", "aanvraag_uitkering"))
    if profiel == "5":
        return "indicatie_beschut_werk"
    if leeftijd < _JONG and kans.random() < 0.4:
        return "van_school"
    return kans.choice(_MELDREDENEN)


def uitstroomreden(kans: Random, *, profiel: str, komt_terug: bool) -> str:
    """Why the client leaves; `komt_terug`: will be back later, so went to work or school."""
    if profiel == "5":
        return "beschut_werk"
    if komt_terug:
        return kans.choice(("regulier_werk", "werk_met_ondersteuning", "opleiding"))
    if profiel in {"1", "2"} and kans.random() < 0.8:
        return kans.choice(_REDENEN_WERK)
    if profiel == "4" and kans.random() < 0.5:
        return "vrijwilligerswerk"
    if profiel == "6" and kans.random() < 0.4:
        return "overgedragen"
    return kans.choice(_REDENEN_ANDERS)


def terugblik(reden: str, *, laatste: bool, nazorg: bool) -> str:
    """Which way of looking back fits: on work, on taking part, on a next step, or on something else."""
    if not laatste:
        return "werk" if nazorg else "verder"
    if reden in {"regulier_werk", "werk_met_ondersteuning", "beschut_werk"}:
        return "werk"
    return "meedoen" if reden == "vrijwilligerswerk" else "anders"
