"""What WeasyPrint leaves undone in the tags of a PDF/UA-1 document, done on the finished file before it is written."""

from collections.abc import Iterator
from typing import Any

_AFDRUKKEN = 4  # the annotation flag "print" (ISO 32000-1, 12.5.3)


def _object(pdf: Any, verwijzing: Any) -> Any:
    """What a reference such as b"12 0 R" points at."""
    return pdf.objects[int(verwijzing.split()[0])]


def _delen(pdf: Any) -> Iterator[Any]:
    return (deel for deel in pdf.objects if isinstance(deel, dict))


def _geef_koppen_bereik(pdf: Any) -> None:
    """Say of every table header whether it is of its column or its row (PDF/UA-1, 7.5)."""
    for deel in _delen(pdf):
        if deel.get("S") == "/TH":
            in_kop = _object(pdf, _object(pdf, deel["P"])["P"]).get("S") == "/THead"
            deel["A"]["Scope"] = "/Column" if in_kop else "/Row"


def _kinderen(pdf: Any, deel: Any, soort: str = "") -> list[Any]:
    """The elements right under this one, of one kind when that is given."""
    kinderen = [_object(pdf, kind) for kind in deel["K"] if isinstance(kind, bytes)]
    return [kind for kind in kinderen if not soort or kind.get("S") == soort]


def _cellen(pdf: Any, deel: Any) -> list[Any]:
    return [cel for rij in _kinderen(pdf, deel, "/TR") for cel in _kinderen(pdf, rij)]


def _voeg_tabellen_samen(pdf: Any) -> None:
    """A table over several pages is one table: WeasyPrint tags it once per page, with its column heads again.

    Every table with columns has a caption, on its first page only: one without goes on from the one before. The heads
    that are drawn again fall out of the tree, and become artifacts with the feet.
    """
    eerste: Any = None
    for tabel in list(_delen(pdf)):
        if tabel.get("S") != "/Table" or not (koppen := _kinderen(pdf, tabel, "/THead")):
            continue
        if eerste is None or _kinderen(pdf, tabel, "/Caption"):
            eerste = tabel
            continue
        oorspronkelijk = _kinderen(pdf, eerste, "/THead")[0]
        paren = zip(_cellen(pdf, koppen[0]), _cellen(pdf, oorspronkelijk), strict=True)
        zelfde = {herhaald["ID"].data: kop["ID"] for herhaald, kop in paren}
        for lijf in _kinderen(pdf, tabel, "/TBody"):
            for cel in _cellen(pdf, lijf):
                if "Headers" in cel["A"]:
                    cel["A"]["Headers"][:] = [zelfde.get(kop.data, kop) for kop in cel["A"]["Headers"]]
            lijf["P"] = eerste.reference
            eerste["K"].append(lijf.reference)
        _object(pdf, tabel["P"])["K"].remove(tabel.reference)


def _druk_koppelingen_af(pdf: Any) -> None:
    """A link is on paper what it is on the screen: PDF/UA and PDF/A ask for the flag that says so."""
    for deel in _delen(pdf):
        if deel.get("Subtype") == "/Link":
            deel["F"] = _AFDRUKKEN


def _in_boom(pdf: Any) -> set[int]:
    """The numbers of the elements that hang in the tree of the document."""
    gezien: set[int] = set()
    te_doen = [deel for deel in _delen(pdf) if deel.get("S") == "/Document"]
    while te_doen:
        deel = te_doen.pop()
        if deel.number in gezien:
            continue
        gezien.add(deel.number)
        te_doen += _kinderen(pdf, deel) if "K" in deel else []
    return gezien


def _maak_randen_los(pdf: Any) -> None:
    """Running feet and page numbers are tagged by WeasyPrint, outside the tree: make them artifacts, which nobody reads
    aloud on every page (PDF/UA-1, 7.1 and 7.8)."""
    wortel = next(deel for deel in _delen(pdf) if deel.get("Type") == "/StructTreeRoot")
    nummers = _object(pdf, wortel["ParentTree"])["Nums"]
    per_bladzijde = dict(zip(nummers[::2], nummers[1::2], strict=True))
    in_boom = _in_boom(pdf)
    for bladzijde in _delen(pdf):
        if bladzijde.get("Type") != "/Page":
            continue
        eigenaren = per_bladzijde[bladzijde["StructParents"]]
        los = {mcid for mcid, eigenaar in enumerate(eigenaren) if int(eigenaar.split()[0]) not in in_boom}
        opdrachten = _object(pdf, bladzijde["Contents"]).stream
        for plek, opdracht in enumerate(opdrachten):
            # A tag and what is said with it, then the operator.
            if isinstance(opdracht, dict) and opdracht.get("MCID") in los:
                eigenaren[opdracht.pop("MCID")] = "null"
                opdracht["Type"] = "/Pagination"
                opdrachten[plek - 1] = "/Artifact"


def _geef_lijstdelen_een_inhoud(pdf: Any) -> None:
    """What stands beside the mark of a list item becomes its body; WeasyPrint leaves it loose when the mark is in the
    line."""
    import pydyf

    for deel in list(_delen(pdf)):
        if deel.get("S") != "/LI":
            continue
        kinderen = _kinderen(pdf, deel)
        rest = [kind for kind in kinderen if kind["S"] in {"/Lbl", "/LBody"}]
        inhoud = [kind for kind in kinderen if kind["S"] not in {"/Lbl", "/LBody"}]
        if not inhoud:
            continue
        lijf = pydyf.Dictionary({"Type": "/StructElem", "S": "/LBody", "Pg": deel["Pg"], "P": deel.reference})
        pdf.add_object(lijf)
        lijf["K"] = pydyf.Array([kind.reference for kind in inhoud])
        for kind in inhoud:
            kind["P"] = lijf.reference
        deel["K"] = pydyf.Array([*(kind.reference for kind in rest), lijf.reference])


def _noem_elk_teken(pdf: Any) -> None:
    """A letter that is drawn in two parts (Arabic, scripts of India) is named at the first; the second gets a character
    without width, for a glyph without a name may not be (PDF/UA-1, 7.21.7)."""
    for lettertype in _delen(pdf):
        if "ToUnicode" in lettertype:
            regels = _object(pdf, lettertype["ToUnicode"]).stream
            regels[:] = [
                regel.replace(b"<>", b"<2060>") if isinstance(regel, bytes) and regel.endswith(b"> <>") else regel
                for regel in regels
            ]


def werk_af(_: Any, pdf: Any) -> None:
    """A finisher for WeasyPrint: headers with a scope, tables in one piece, links that print, list items with a body,
    glyphs with a name, running heads and feet as artifacts."""
    _geef_koppen_bereik(pdf)
    _voeg_tabellen_samen(pdf)
    _druk_koppelingen_af(pdf)
    _geef_lijstdelen_een_inhoud(pdf)
    _noem_elk_teken(pdf)
    _maak_randen_los(pdf)
