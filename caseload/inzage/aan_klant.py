"""The words of the screen as they are said to the client, whose copy it is: not "de klant" but "u".

Written with "u" (`toegang.aanspreken`). Every name of a field and every choice of the copy that speaks of the client
stands here; a test holds that.
"""

_AAN_KLANT = {
    "de klant bevestigde op": "u bevestigde op",
    "de klant is bereikt": "wij konden u bereiken",
    "de klant vat samen": "uw samenvatting",
    "de klant vindt het goed": "u vindt het goed",
    "de klant vindt het huisbezoek goed": "u vindt het huisbezoek goed",
    "de klant weet ervan": "u weet ervan",
    "de klant wil dit niet bespreken": "u wilt dit niet bespreken",
    "besproken met de klant op": "besproken met u op",
    "hulp tegen de wil van de klant": "hulp die u niet wilde",
    "in de woorden van de klant": "in uw woorden",
    "samen met de klant gedaan": "samen met u gedaan",
    "samenvatting voor de klant (B1)": "samenvatting voor [u|jou]",
    "toelichting van de klant": "uw toelichting",
    "vraag van de klant": "uw vraag",
    "vraag waar de klant over nadenkt": "vraag om over na te denken",
    "waar staat de klant nu?": "waar staat u nu?",
    "waar wil de klant naartoe?": "waar wilt u naartoe?",
    "wat heeft het de klant gebracht?": "wat heeft het [u|jou] gebracht?",
    "wat vertelt de klant?": "wat vertelt u?",
    "wat vindt de klant?": "wat vindt u?",
    "wat vindt de klant ervan?": "wat vindt u ervan?",
    "wat wil de klant bereiken?": "wat wilt u bereiken?",
    "wat zegt de klant?": "wat zegt u?",
    # Choices.
    "ik belde": "wij belden",
    "klant belde": "u belde",
    "Bij de klant thuis": "Bij [u|jou] thuis",
    "Gemeld door de klant": "Gemeld door [u|jou]",
    "Gesprek met de klant": "Gesprek met u",
    "Iemand anders (met medeweten van de klant)": "Iemand anders (u weet ervan)",
    "Klant": "[U|Jij]",
    "Klant niet verschenen": "Niet verschenen",
    "Uitspraken van de klant": "Wat u zei",
}


def aan_klant(woorden: str) -> str:
    """The name of a field or of a choice as it is said to the client; any other as it is."""
    return _AAN_KLANT.get(woorden, woorden)
