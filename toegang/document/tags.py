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
        te_doen += [_object(pdf, kind) for kind in deel.get("K", []) if isinstance(kind, bytes)]
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
        kinderen = [_object(pdf, kind) for kind in deel["K"]]
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


def werk_af(document: Any, pdf: Any) -> None:
    """A finisher for WeasyPrint: headers with a scope, links that print, list items with a body, glyphs with a name,
    running heads and feet as artifacts."""
    _geef_koppen_bereik(pdf)
    _druk_koppelingen_af(pdf)
    _geef_lijstdelen_een_inhoud(pdf)
    _noem_elk_teken(pdf)
    _maak_randen_los(pdf)
