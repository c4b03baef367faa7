"""A part of a page with a text on several lines."""

from django.template import Context, Engine, Template

SJABLONEN = {"deel.html": "[{{ woord }}|{{ tekst }}|{{ ander }}]"}
MOTOR = Engine(
    loaders=[("django.template.loaders.locmem.Loader", SJABLONEN)],
    libraries={"onderdeel": "toegang.templatetags.onderdeel"},
)


def toon(sjabloon: str, **gegevens: object) -> str:
    return Template(f"{{% load onderdeel %}}{sjabloon}", engine=MOTOR).render(Context(gegevens))


def test_een_onderdeel_krijgt_wat_ertussen_staat_op_een_regel() -> None:
    uit = toon("{% onderdeel 'deel.html' woord='Let op' %}\n  Een zin.\n  Nog een.\n{% endonderdeel %}", ander="x")
    assert uit == "[Let op|Een zin. Nog een.|x]"


def test_een_onderdeel_laat_niets_achter_en_maakt_niets_veilig() -> None:
    uit = toon("{% onderdeel 'deel.html' woord=naam %}{{ naam }}{% endonderdeel %}{{ woord }}{{ tekst }}", naam="<b>")
    assert uit == "[&lt;b&gt;|&lt;b&gt;|]"
