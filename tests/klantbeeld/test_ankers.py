"""The anchors and questions of the IGM as they are shipped: one claim, to be seen or counted, no blame, no gap."""

import re

import pytest

from gesprekken.models import AfspraakOorzaak, Verzuimreden
from klantbeeld.models import Anker, IgmComponent, MgvKaart

pytestmark = pytest.mark.django_db

# What says something about the person, or what cannot be seen or counted.
OORDEEL = re.compile(
    r"\b(zelden|meestal|vaak niet|aandringen|grip|isolement|onverschillig|ambivalent|vaag|vage|voldoende|ruim|mist"
    r"|problemen|weinig|overtuigd|vermijdt|deels)\b",
    re.IGNORECASE,
)


def ankers(code: str = "") -> list[Anker]:
    alle = Anker.objects.select_related("component").order_by("component__volgorde", "score")
    return [anker for anker in alle if not code or anker.component.code == code]


def test_elke_component_heeft_vijf_verschillende_ankers_in_drie_stemmen() -> None:
    assert len(ankers()) == 50
    for veld in ("tekst", "tekst_klant", "tekst_wij"):
        for component in IgmComponent.objects.all():
            teksten = {getattr(anker, veld) for anker in ankers(component.code)}
            assert len(teksten) == 5, (component.code, veld)
            assert "" not in teksten


def test_een_anker_houdt_een_bewering_zonder_oordeel() -> None:
    assert [anker.tekst for anker in ankers() if ";" in anker.tekst or OORDEEL.search(anker.tekst)] == []
    assert [anker.tekst_klant for anker in ankers() if OORDEEL.search(anker.tekst_klant)] == []
    assert [anker.tekst_wij for anker in ankers() if OORDEEL.search(anker.tekst_wij)] == []


def test_wat_de_klant_leest_is_een_zin() -> None:
    for anker in ankers():
        for tekst in (anker.tekst_klant, anker.tekst_wij):
            assert tekst.endswith(".")
            assert max(len(zin.split()) for zin in tekst.split(".")) <= 15


def test_de_urenbanden_sluiten_op_elkaar_aan() -> None:
    banden = {anker.score: [int(getal) for getal in re.findall(r"\d+", anker.tekst)] for anker in ankers("BEL")}
    (onder,), (laag, hoog), (van, tot), (boven,) = (banden[score] for score in (2, 3, 4, 5))
    assert (onder, hoog + 1, tot) == (laag, van, boven)


def test_wat_geteld_wordt_loopt_op() -> None:
    geteld = [anker.tekst for anker in ankers("GED")]
    assert [zin.split(" afgesproken")[0] for zin in geteld] == [
        "Van de", "Minder dan de helft van de", "Ongeveer de helft van de", "Van elke vier", "Alle"
    ]  # fmt: skip


def test_achter_elke_vraag_aan_de_klant_staat_een_vraagteken() -> None:
    vragen = [
        vraag for component in IgmComponent.objects.all() for vraag in (component.klantvraag, *component.vragen)
    ] + list(MgvKaart.objects.values_list("voorbeeldzin", flat=True))
    assert len(vragen) > 45
    assert [vraag for vraag in vragen if not vraag.endswith("?")] == []
    # Nothing about one client: no job, vehicle or relative that someone else does not have.
    assert [vraag for vraag in vragen if re.search(r"\b(zus|broer|fiets|keukenhulp)\b", vraag)] == []


def test_een_oorzaak_verwijt_niets_en_wie_niet_kan_lezen_is_niets_vergeten() -> None:
    assert AfspraakOorzaak.objects.filter(code="niet_gelezen").exists()
    vergeten, uitnodiging = (Verzuimreden.objects.get(code=code) for code in ("vergeten", "uitnodiging"))
    assert vergeten.geldigheid == Verzuimreden.Geldigheid.ONBEKEND
    assert (uitnodiging.geldigheid, "lezen" in uitnodiging.naam) == (Verzuimreden.Geldigheid.GELDIG, True)
