"""The first words of a goal that is suggested for a klantkenmerk: short, B1, for client and klantmanager to change."""

# By the code of the klantkenmerk (Eva); what it is about stands in its `omschrijving_klant`.
_DOEL = {
    "KK01": "Minder last hebben van stress en zorgen",
    "KK02": "Werk of een activiteit doen die mijn lichaam aankan",
    "KK03": "Regelen wat thuis geregeld moet zijn",
    "KK04": "Makkelijker praten en samenwerken met anderen",
    "KK05": "Beter lezen, schrijven, rekenen of omgaan met de computer",
    "KK06": "Op tijd komen, doorwerken en netjes werken",
    "KK07": "Zelf een oplossing bedenken en goede informatie vinden",
    "KK08": "Zelf werk zoeken en een sollicitatiegesprek voeren",
    "KK09": "Een diploma, certificaat of verklaring halen",
    "KK10": "Ervaring opdoen door te werken",
    "KK11": "Weten welk werk bij mij past",
    "KK12": "Merken wat ik kan en wat ik wil",
    "KK13": "Zelf een plan maken en daarmee doorgaan",
    "KK14": "Mensen om mij heen vinden die mij helpen",
}


def voorgesteld_doel(code: str, naam: str) -> str:
    """The suggestion for this klantkenmerk; for one that the municipality added, a sentence with its name."""
    return _DOEL.get(code, f"Een stap verder komen met: {naam}")
