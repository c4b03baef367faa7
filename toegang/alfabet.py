"""People's alphabet: where a name stands in a list, the same on every server, in the database and in Python.

How a server compares text depends on how it was built and on the machine: many put Çelik and Öztürk after Z, and
'Team 10' before 'Team 2'. So a name is ordered by its letters, written as plain text that every server compares alike:
without accents, capitals and signs, word by word, numbers by their value. People stand under the first word of their
surname that is no tussenvoegsel: de Vries under V, 's Gravensande under G.

The database does the same in `alfabet` and `alfabet_van_persoon`, whose SQL is made here. What is stored by them (the
columns `alfabet`, and indexes) has to be made anew when the rule changes: that is a migration.
"""

import re
import unicodedata

from django.db.models import CharField, F, Func, GeneratedField, TextField
from django.db.models.expressions import Combinable

# Letters that Unicode does not take apart, and what people look for instead.
_LETTERS = {
    "Ø": "o", "ø": "o", "Đ": "d", "đ": "d", "Ð": "d", "ð": "d", "Ł": "l", "ł": "l", "Ħ": "h", "ħ": "h",
    "Ŧ": "t", "ŧ": "t", "ı": "i", "Ŋ": "n", "ŋ": "n", "Ə": "e", "ə": "e", "Æ": "ae", "æ": "ae", "Œ": "oe",
    "œ": "oe", "ẞ": "ss", "ß": "ss", "Þ": "th", "þ": "th",
}  # fmt: skip
# Accents, and every sign that people type for an apostrophe: they are no letters and keep no words apart.
_WEG = "\u0300-\u036f'`\u2018\u2019\u201b\u02b9-\u02bf\u02c8\u2032\u200b-\u200f\u00ad\u2060\ufeff"
_APOSTROF = "['`\u00b4\u2018\u2019\u201b\u02bb\u02bc\u2032]"
# What keeps words apart: every sign and white space (capitals are gone by then).
_TUSSEN = "\u0001-/:-`{-\u00bf\u2000-\u206f\u3000"
_CIJFERS = 12
# What comes after so many characters orders nothing; some signs of Unicode are eighteen letters, and an index is not
# made for that.
_HOOGSTENS = 200
# Stands between surname and first name, before everything else: Bos, Zoë comes before Bos de Vries, Anna.
_NA_ACHTERNAAM = "\t"
# Source: the Dutch ones of table 36 (voorvoegsels) of the BRP, word by word and without apostrophes.
TUSSENVOEGSELS = (
    "aan", "bij", "d", "da", "de", "del", "den", "der", "des", "di", "do", "dos", "du", "het", "in", "op", "onder",
    "over", "s", "t", "te", "ten", "ter", "tot", "uit", "uijt", "van", "ver", "vom", "von", "voor", "zu", "zum", "zur",
)  # fmt: skip
_VOORAAN = f"^(?:(?:{'|'.join(TUSSENVOEGSELS)}) )+(?=.)"
_D_APOSTROF = rf"^\s*[dD]{_APOSTROF}\s*(?=\S)"


def op_alfabet(tekst: str) -> str:
    """The key by which this name is ordered; equal for names that differ only in accents, capitals and signs.

    Empty for a name without a letter or figure. `Alfabet` is the same in the database.
    """
    plat = unicodedata.normalize("NFKD", tekst)
    for letter, gewoon in _LETTERS.items():
        plat = plat.replace(letter, gewoon)
    plat = re.sub("[A-Z]", lambda letter: letter[0].lower(), re.sub(f"[{_WEG}]", "", plat))
    plat = re.sub(f"[{_TUSSEN}]+", " ", plat)
    plat = re.sub("[0-9]+", lambda getal: getal[0].zfill(_CIJFERS)[-_CIJFERS:], plat)
    return plat.strip(" ")[:_HOOGSTENS]


def persoon_op_alfabet(achternaam: str, voornaam: str) -> str:
    """The key of a person: by surname without the tussenvoegsels before it, then by first name."""
    kern = re.sub(_VOORAAN, "", op_alfabet(re.sub(_D_APOSTROF, "", achternaam)))
    return f"{kern}{_NA_ACHTERNAAM}{op_alfabet(voornaam)}"


def _sql(tekst: str) -> str:
    return "'" + tekst.replace("'", "''") + "'"


def _vertaald(tekst: str) -> str:
    """SQL that replaces the letters in this SQL expression."""
    enkel = {letter: gewoon for letter, gewoon in _LETTERS.items() if len(gewoon) == 1}
    vertaald = f"translate({tekst}, {_sql(''.join(enkel))}, {_sql(''.join(enkel.values()))})"
    for letter, gewoon in _LETTERS.items():
        if letter not in enkel:
            vertaald = f"replace({vertaald}, {_sql(letter)}, {_sql(gewoon)})"
    return vertaald


# The functions in the database. As they have a body in standard SQL, nothing on the search path can change them.
MAAK_FUNCTIES = f"""
    CREATE FUNCTION alfabet(tekst text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN left(trim(both ' ' from regexp_replace(regexp_replace(regexp_replace(
        lower(regexp_replace({_vertaald("normalize(tekst, NFKD)")}, {_sql(f"[{_WEG}]")}, '', 'g') COLLATE "C"),
        {_sql(f"[{_TUSSEN}]+")}, ' ', 'g'),
        '([0-9]+)', {_sql("0" * (_CIJFERS - 1) + chr(92) + "1")}, 'g'),
        '[0-9]*([0-9]{{{_CIJFERS}}})', {_sql(chr(92) + "1")}, 'g')), {_HOOGSTENS}) COLLATE "C";
    CREATE FUNCTION alfabet_van_persoon(achternaam text, voornaam text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN regexp_replace(alfabet(regexp_replace(achternaam, {_sql(_D_APOSTROF)}, '')), {_sql(_VOORAAN)}, '')
        || chr({ord(_NA_ACHTERNAAM)}) || alfabet(voornaam);
"""
VERWIJDER_FUNCTIES = """
    DROP FUNCTION alfabet_van_persoon(text, text);
    DROP FUNCTION alfabet(text);
"""


class Alfabet(Func):
    """The key of `op_alfabet` in a query; in an order it stands in the place of the name: `order_by(Alfabet("naam"))`.

    Compared by its characters, so that a server with another idea of order changes nothing.
    """

    function = "alfabet"
    template = '%(function)s(%(expressions)s) COLLATE "C"'
    arity = 1
    output_field = CharField()


class AlfabetVanPersoon(Func):
    """The key of `persoon_op_alfabet` in a query, from surname and first name."""

    function = "alfabet_van_persoon"
    template = '%(function)s(%(expressions)s) COLLATE "C"'
    arity = 2
    output_field = CharField()


def op_naam(veld: str | Combinable) -> Alfabet:
    """For `Meta.ordering` and `order_by`: by this name."""
    return Alfabet(F(veld) if isinstance(veld, str) else veld)


def alfabetkolom(achternaam: str, voornaam: str) -> GeneratedField:
    """The column by which people are ordered, from the columns with their surname and first name.

    The database keeps it, whoever writes the names.
    """
    return GeneratedField(
        expression=AlfabetVanPersoon(achternaam, voornaam),
        output_field=TextField(db_collation="C"),
        db_persist=True,
        verbose_name="plaats in het alfabet",
    )


# The order of whoever has such a column.
OP_ALFABET = ("alfabet", "pk")
