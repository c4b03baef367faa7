"""An instrument as Eva exports it, with every key of the format filled in."""

from typing import Any


def eva_instrument(nummer: int = 1, **anders: Any) -> dict[str, Any]:
    """A complete instrument of Eva; `anders` replaces keys."""
    return {
        "id": 4000 + nummer,
        "uuid": f"00000000-0000-4000-8000-{nummer:012d}",
        "name": f"Taalstage {nummer}",
        "slug": f"taalstage-{nummer}",
        "created_at": "2021-03-04T09:10:11.000000Z",
        "updated_at": "2024-05-06T07:08:09.000000Z",
        "publish": True,
        "publish_from": "2024-01-01T00:00:00.000000Z",
        "publish_to": None,
        "published": True,
        "complete": True,
        "summary": "<p>Werken en <strong>taal leren</strong>.</p>",
        "aim": "<p>Taalniveau B1.</p>",
        "method": "<p>Zo gaat het:</p><ul><li>eerst kennismaken</li><li>dan werken &amp; leren</li></ul>",
        "distinctive_approach": "<p>Een vaste <a href='https://maatje.example.nl'>maat</a>.</p>",
        "target_group_description": None,
        "participation_conditions": "Minstens 8 uur per week",
        "cooperation_partners": "",
        "additional_information": None,
        "work_agreements": "<p>Elke maand een gesprek.</p>",
        "application_instructions": "Bel de aanbieder",
        "intensity_hours_per_week": 8.5,
        "intensity_description": None,
        "total_duration_value": 3,
        "total_duration_unit": "Maand(en)",
        "total_duration_unit_key": "month",
        "total_duration_hours": 110.5,
        "duration_description": None,
        "total_costs": 1250.75,
        "total_costs_whole_number": 1251,
        "costs_description": "Per traject",
        "import_mark": "partij-7",
        "is_national": False,
        "is_regional": True,
        "is_local": False,
        "reach": "regional",
        "owner": {"id": 12, "type": "Region", "name": "Regio Voorbeeld", "slug": "regio-voorbeeld"},
        "implementation": {"id": 2, "name": "Workshop"},
        "group_forms": [{"id": 1, "name": "Individueel"}, {"id": 2, "name": "Groep"}],
        "locations": [
            {
                "id": 5,
                "name": "Het Atelier",
                "type": {"key": "address", "name": "Adres"},
                "is_active": False,
                "description": "<p>Achterom</p>",
                "address": {
                    "straatnaam": "Lange Straat",
                    "huisnummer": 12,
                    "postbusnummer": None,
                    "antwoordnummer": None,
                    "postcode": "1234ab",
                    "woonplaats": "Voorbeeldstad",
                },
            }
        ],
        "registration_codes": [{"id": 1, "code": "TS-1", "label": "Suite"}],
        "rating": None,
        "ratings": [],
        "tiles": [{"id": 4, "name": "Werk fit", "key": "werk_fit", "sub_title": "Klaar voor werk", "list": ["x"]}],
        "target_groups": [{"id": 5, "description": "Statushouders", "custom": False}],
        "client_characteristics": [{"id": 9, "name": "sociale en culturele vaardigheden"}],
        "links": [{"id": 1, "label": "Meer", "url": "https://meer.example.nl/taal"}],
        "videos": [{"id": 1, "provider": "youtube", "video_identifier": "abc123"}],
        "downloads": [{"id": 1, "label": "Folder", "url": "https://example.nl/folder.pdf", "filename": "folder.pdf"}],
        "provider": {
            "name": "De Taalkade",
            "slug": "de-taalkade",
            "contact": {"name": "Balie", "phone": "010-1234567", "email": "balie@taalkade.example.nl"},
            "address": {
                "straatnaam": None,
                "postbusnummer": "77",
                "postcode": "1234 CD",
                "woonplaats": "Voorbeeldstad",
            },
        },
        "contacts": [
            {
                "id": 3,
                "name": "Sam Voorbeeld",
                "phone": "06-00000000",
                "email": "sam@example.nl",
                "type": {"key": "internal", "name": "Intern"},
            }
        ],
        "available_areas": [
            {"identifier": "GM0001", "name": "Voorbeeldstad", "type": "Township"},
            {"identifier": "AM01", "name": "Voorbeeldregio", "type": "Region"},
        ],
        **anders,
    }
