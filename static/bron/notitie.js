// A short note opens folded in the page, from a link that says which part it opens (data-notitie, an id). In a row of a
// table it comes under that row, in an item of a list at its end, elsewhere in the place that data-notitie-na names. The
// rows of a list are many, so there the id follows from the address.
// Without this script the link leads to a page with the same form.
import { focusOp } from "./focus.js";
import { onbewaard } from "./onbewaard.js";

const LINK = "a[data-notitie]";
const FORMULIER = ".notitieformulier";
const bezig = new WeakSet();

const vakVan = (link) => link.dataset.notitie || `notitie-rij-${link.pathname.split("/")[2]}`;

/** The word on the link: it opens, or closes what is open. */
function zeg(link, open) {
  const [van, naar] = open ? ["Notitie", "Sluit"] : ["Sluit", "Notitie"];
  const woord = [...link.childNodes].find((deel) => deel.nodeType === Node.TEXT_NODE && deel.nodeValue.includes(van));
  if (woord) woord.nodeValue = woord.nodeValue.replace(van, naar);
  if (link.ariaLabel) link.ariaLabel = link.ariaLabel.replace(van, naar);
  link.setAttribute("aria-expanded", String(open));
}

/** Where the part comes, and how. */
function plekVan(link) {
  const rij = link.closest("tr");
  if (rij) return { target: rij, swap: "afterend" };
  const ernaast = link.dataset.notitieNa;
  return { target: ernaast ? document.querySelector(ernaast) : link.closest("li"), swap: "beforeend" };
}

function naarEersteVraag(vak) {
  focusOp(vak.querySelector("input:checked, textarea"));
}

async function haal(link) {
  if (bezig.has(link)) return;
  bezig.add(link);
  try {
    // Where the focus goes when it is there.
    link.dataset.focusNa = `#${vakVan(link)} input:checked`;
    await window.htmx.ajax("GET", link.href, { source: link, ...plekVan(link) });
  } finally {
    bezig.delete(link);
  }
  if (document.getElementById(vakVan(link))) zeg(link, true);
}

/** Closed is hidden: what was typed is there when it opens again. What was saved goes, so that a next note can begin. */
function sluit(link, vak) {
  if (vak.querySelector(FORMULIER)) vak.hidden = true;
  else vak.remove();
  zeg(link, false);
  focusOp(link);
}

document.addEventListener("click", (gebeurtenis) => {
  const link = gebeurtenis.target.closest?.(LINK);
  const { button, ctrlKey, metaKey, shiftKey, altKey } = gebeurtenis;
  if (!link || !window.htmx || gebeurtenis.defaultPrevented || button || ctrlKey || metaKey || shiftKey || altKey) return;
  gebeurtenis.preventDefault();
  const vak = document.getElementById(vakVan(link));
  if (!vak) haal(link);
  else if (!vak.hidden) sluit(link, vak);
  else {
    vak.hidden = false;
    zeg(link, true);
    naarEersteVraag(vak);
  }
});

document.addEventListener("keydown", (gebeurtenis) => {
  if (gebeurtenis.isComposing || gebeurtenis.defaultPrevented) return;
  const formulier = gebeurtenis.target.closest?.(FORMULIER);
  if (!formulier) return;
  if (gebeurtenis.key === "Enter" && (gebeurtenis.ctrlKey || gebeurtenis.metaKey)) {
    gebeurtenis.preventDefault();
    formulier.querySelector('[aria-keyshortcuts="Control+Enter"]').click();
  }
  if (gebeurtenis.key === "Escape") {
    const link = [...document.querySelectorAll(LINK)].find((een) => formulier.closest(`#${vakVan(een)}`));
    if (link) sluit(link, document.getElementById(vakVan(link)));
  }
});

/** Sorting or leafing takes the list away, and a note that is being typed with it: then one leaves, and is asked. */
document.addEventListener("htmx:beforeRequest", (gebeurtenis) => {
  const { elt, target } = gebeurtenis.detail;
  const gaatMee = onbewaard().some((deel) => deel.matches(FORMULIER) && target.contains(deel) && !deel.contains(elt));
  if (!gaatMee || !elt.href || elt.matches(LINK)) return;
  gebeurtenis.preventDefault();
  location.assign(elt.href);
});
