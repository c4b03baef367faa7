"""Rules of an agreement: what is asked when it is not kept."""

from klantbeeld.models import AfspraakStatus


def afhandelfouten(status: str, oorzaak: str, gevolg: str) -> dict[str, str]:
    """What is still missing to settle an agreement with this outcome: field name and message in Dutch.

    The cause comes first, only then what follows (Hoe werken wij?, "achterhaal de oorzaken van het niet nakomen").
    """
    if status in {AfspraakStatus.NIET, AfspraakStatus.DEELS} and not oorzaak:
        return {"oorzaak": "Schrijf eerst op hoe het komt dat de afspraak niet (helemaal) is nagekomen."}
    if status == AfspraakStatus.NIET and not gevolg:
        return {"gevolg": "Schrijf op wat er nu volgt, bijvoorbeeld een nieuwe afspraak."}
    return {}
