"""A text for a client is written once, with "u"; who is addressed with "jij" reads "je"."""

import re

import pytest
from django.template import Context, Template, TemplateSyntaxError
from hypothesis import given
from hypothesis import strategies as st

from toegang.aanspreken import Aanspreekvorm, spreek_aan


@pytest.mark.parametrize(
    ("met_u", "met_je"),
    [
        ("U krijgt hulp.", "Je krijgt hulp."),
        ("Krijgt u een uitkering?", "Krijg je een uitkering?"),
        ("Dan kunt u bellen.", "Dan kun je bellen."),
        ("Hebt u een vraag? Bel uw klantmanager.", "Heb je een vraag? Bel je klantmanager."),
        ("Heeft u een vraag?", "Heb je een vraag?"),
        ("U heeft een vraag.", "Je hebt een vraag."),
        ("Wij helpen u met wat u nodig heeft.", "Wij helpen je met wat je nodig hebt."),
        ("Een vaste begeleider helpt u.", "Een vaste begeleider helpt je."),
        ("Een begeleider belt en helpt u.", "Een begeleider belt en helpt je."),
        ("Wat helpt u?", "Wat helpt je?"),
        ("Wie kan u helpen?", "Wie kan je helpen?"),
        ("Wie kunt u bellen?", "Wie kun je bellen?"),
        ("Wat vindt u ervan?", "Wat vind je ervan?"),
        ("Wat houdt u tegen?", "Wat houdt je tegen?"),
        ("Waar staat u nu?", "Waar sta je nu?"),
        ("Op het werk leert u een vak.", "Op het werk leer je een vak."),
        ("Elke keer kiest u een stap.", "Elke keer kies je een stap."),
        ("Weet u het al?", "Weet je het al?"),
        ("Moet u reizen?", "Moet je reizen?"),
        ("Zo ziet u hoe het werkt.", "Zo zie je hoe het werkt."),
        ("Hoe pakte u het aan?", "Hoe pakte je het aan?"),
        ("Bij u thuis", "Bij jou thuis"),
        ("Dat past bij u.", "Dat past bij jou."),
        ("De mensen om u heen", "De mensen om je heen"),
        ("Wat de gemeente over u heeft opgeschreven", "Wat de gemeente over jou heeft opgeschreven"),
        ("U meldt zich aan. Voelt u zich veilig?", "Je meldt je aan. Voel je je veilig?"),
        ("Een doel van uzelf", "Een doel van jezelf"),
        ("[Dit doet u|Dit doe jij]", "Dit doe jij"),
        ("Om 9 u bij het UWV: uur, uit en u-bocht.", "Om 9 u bij het UWV: uur, uit en u-bocht."),
        ("Het lukt u, dat weet u.", "Het lukt je, dat weet je."),
        ("Hoe houdt u uw afspraken bij?", "Hoe houd je je afspraken bij?"),
        ("Waar helpt u mee?", "Waar help je mee?"),
        ("Hoe bevalt u het werk?", "Hoe bevalt je het werk?"),
        ("Daarnaast volgt u een cursus.", "Daarnaast volg je een cursus."),
        ("Eén keer per week spreekt u een coach.", "Eén keer per week spreek je een coach."),
        ("De eerste weken oefent u.", "De eerste weken oefen je."),
        ("Een dag op een werkplek leert u veel.", "Een dag op een werkplek leert je veel."),
        ("De training duurt zes weken en helpt u.", "De training duurt zes weken en helpt je."),
        ("Gedurende drie maanden werkt u mee.", "Gedurende drie maanden werk je mee."),
        ("Onder begeleiding leert u het vak.", "Onder begeleiding leer je het vak."),
        ("Stap voor stap bouwt u op.", "Stap voor stap bouw je op."),
        ("Het liefst helpt u anderen.", "Het liefst help je anderen."),
        ("Dat doet u zelf. Dat helpt u.", "Dat doe je zelf. Dat helpt je."),
        ("Woont u alleen en krijgt u hulp?", "Woon je alleen en krijg je hulp?"),
        ("Als u iets nodig heeft, belt u.", "Als je iets nodig hebt, bel je."),
        ("Als u weet wat zij heeft, belt u.", "Als je weet wat zij heeft, bel je."),
        ("U en uw partner. Voor u en uw gezin.", "Jij en je partner. Voor jou en je gezin."),
        ("Wat spreken u en uw klantmanager af?", "Wat spreken jij en je klantmanager af?"),
        ("Samen kiezen u en uw klantmanager een doel.", "Samen kiezen jij en je klantmanager een doel."),
        ("Bent u en uw partner het eens?", "Zijn jij en je partner het eens?"),
        ("Dan spreken u en wij een dag af.", "Dan spreken jij en wij een dag af."),
        ("Alleen u en uw klantmanager lezen dit.", "Alleen jij en je klantmanager lezen dit."),
        ("Tussen u en uw partner. Wij bellen u en uw gezin.", "Tussen jou en je partner. Wij bellen jou en je gezin."),
        ("Een coach helpt u en uw partner.", "Een coach helpt jou en je partner."),
        ("Elke dag bewegen helpt u.", "Elke dag bewegen helpt je."),
        ("Samen oefenen geeft u zelfvertrouwen.", "Samen oefenen geeft je zelfvertrouwen."),
        ("Op vaste tijden werken geeft u rust.", "Op vaste tijden werken geeft je rust."),
        ("Naar buiten gaan helpt u. Elke stap helpt u.", "Naar buiten gaan helpt je. Elke stap helpt je."),
        ("Met vrienden praten geeft u steun.", "Met vrienden praten geeft je steun."),
        ("Dan helpt u uw buren.", "Dan help je je buren."),
        ("Eén keer per week helpt u in de buurt.", "Eén keer per week help je in de buurt."),
        ("Hoe lang houdt u dit vol?", "Hoe lang houd je dit vol?"),
        ("Met dit formulier geeft u toestemming.", "Met dit formulier geef je toestemming."),
        ("In de eerste gesprekken geeft u aan wat u wilt.", "In de eerste gesprekken geef je aan wat je wilt."),
        ("Als u een kind heeft, krijgt u hulp.", "Als je een kind hebt, krijg je hulp."),
        ("Als u een werkgever heeft, belt u.", "Als je een werkgever hebt, bel je."),
        ("Als u een partner heeft: bel.", "Als je een partner hebt: bel."),
        ("Als u al een coach heeft, belt u.", "Als je al een coach hebt, bel je."),
        ("Als u uw diploma heeft, belt u.", "Als je je diploma hebt, bel je."),
        ("Vertel waarvoor uw kind geld nodig heeft.", "Vertel waarvoor je kind geld nodig heeft."),
        ("Als u weet waarvoor uw kind geld heeft, belt u.", "Als je weet waarvoor je kind geld heeft, bel je."),
        ("Alleen u leest dit, alleen als u wilt.", "Alleen jij leest dit, alleen als je wilt."),
    ],
)
def test_wie_jij_wil_horen_leest_je(met_u: str, met_je: str) -> None:
    assert spreek_aan(met_u, Aanspreekvorm.JIJ) == met_je


def test_wie_u_wil_horen_leest_wat_er_staat() -> None:
    assert spreek_aan("Krijgt u hulp? [Dit doet u|Dit doe jij]", Aanspreekvorm.U) == "Krijgt u hulp? Dit doet u"
    assert spreek_aan("Krijgt u hulp?", "") == "Krijgt u hulp?"


WOORDEN = st.sampled_from(
    ["u", "U", "uw", "Uw", "uzelf", "dan", "kunt", "heeft", "werk", "de", "helpt", "bij", "9", "?", ".", "en"]
)


@given(st.lists(WOORDEN, max_size=20).map(" ".join))
def test_in_geen_tekst_blijft_u_staan(tekst: str) -> None:
    gezegd = re.sub(r"9 u\b", "", spreek_aan(tekst, Aanspreekvorm.JIJ))
    assert not re.search(r"(?<!9 )\b(u|uw|uzelf)\b", gezegd, re.IGNORECASE)
    # Said once is said: nothing is left to change.
    assert spreek_aan(gezegd, Aanspreekvorm.JIJ) == gezegd


@given(st.text(alphabet=st.characters(exclude_characters="[]|uUz"), max_size=60))
def test_een_tekst_zonder_u_blijft_zoals_die_is(tekst: str) -> None:
    assert spreek_aan(tekst, Aanspreekvorm.JIJ) == tekst
    assert spreek_aan(tekst, Aanspreekvorm.U) == tekst


class TestSjabloon:
    """The tag that says the words of a template."""

    @staticmethod
    def lees(sjabloon: str, vorm: str, **context: object) -> str:
        return Template("{% load klanttaal %}" + sjabloon).render(Context({"vorm": vorm, **context}))

    def test_de_eigen_woorden_van_het_sjabloon_volgen_de_aanspreekvorm(self) -> None:
        sjabloon = "{% aanspreken vorm %}{% if ja %}Krijgt u hulp?{% endif %}{% endaanspreken %} Uw"
        assert self.lees(sjabloon, "jij", ja=True) == "Krijg je hulp? Uw"
        assert self.lees(sjabloon, "u", ja=True) == "Krijgt u hulp? Uw"
        assert self.lees(sjabloon, "", ja=True) == "Krijgt u hulp? Uw"

    def test_wat_iemand_typte_blijft_zoals_het_is(self) -> None:
        sjabloon = "{% aanspreken vorm %}Uw doel: {{ doel }}{% endaanspreken %}"
        assert self.lees(sjabloon, "jij", doel="Zorgen dat u trots bent") == "Je doel: Zorgen dat u trots bent"

    def test_een_begin_zonder_einde_is_een_fout(self) -> None:
        with pytest.raises(TemplateSyntaxError, match="endaanspreken"):
            Template("{% load klanttaal %}{% aanspreken vorm %}Uw doel")
