// The little script of Klantbeeld. Every screen works without it; it only smooths.
import "./afdrukken.js";
import "./document.js";
import { meld } from "./focus.js";
import "./notitie.js";
import "./verlaten.js";
import "./verslag.js";

const VRAAGT_TEKST = "input, textarea, select, [contenteditable]";

/** "/" brings the cursor to the client search, as in a mail client, unless the user switched that off (WCAG 2.1.4). */
document.addEventListener("keydown", (gebeurtenis) => {
  if (gebeurtenis.key !== "/" || gebeurtenis.ctrlKey || gebeurtenis.metaKey || gebeurtenis.altKey) return;
  if (gebeurtenis.target.closest(VRAAGT_TEKST)) return;
  const zoekveld = document.querySelector("[data-klantzoeker][aria-keyshortcuts]");
  if (!zoekveld) return;
  gebeurtenis.preventDefault();
  zoekveld.focus();
  zoekveld.select();
});

/** A link in the error summary to a group of choices brings the focus to its first choice. */
document.addEventListener("click", (gebeurtenis) => {
  const koppeling = gebeurtenis.target.closest("#foutoverzicht a");
  if (!koppeling) return;
  const doel = document.getElementById(decodeURIComponent(koppeling.hash.slice(1)));
  if (!doel) return;
  gebeurtenis.preventDefault();
  doel.scrollIntoView({ block: "center" });
  (doel.matches(VRAAGT_TEKST) ? doel : (doel.querySelector(VRAAGT_TEKST) ?? doel)).focus({ preventScroll: true });
});

/** The open menu closes with Escape and with a click elsewhere. */
function sluitMenus(behalve) {
  for (const menu of document.querySelectorAll("details.gebruikersmenu[open]")) {
    if (!menu.contains(behalve)) menu.open = false;
  }
}
document.addEventListener("click", (gebeurtenis) => sluitMenus(gebeurtenis.target));
document.addEventListener("keydown", (gebeurtenis) => {
  if (gebeurtenis.key !== "Escape") return;
  const menu = document.querySelector("details.gebruikersmenu[open]");
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});

/** A second click on a button that sends a form is no second send. The server holds that too; this spares the wait. */
const OPNIEUW_NA = 5000;
function maakVrij(formulier) {
  formulier.removeAttribute("data-verstuurd");
  for (const knop of formulier.querySelectorAll("[data-verstuurd]")) {
    knop.removeAttribute("data-verstuurd");
    knop.removeAttribute("aria-disabled");
  }
}
document.addEventListener("submit", (gebeurtenis) => {
  const formulier = gebeurtenis.target;
  if (gebeurtenis.defaultPrevented || formulier.method !== "post") return;
  if (formulier.hasAttribute("data-verstuurd")) {
    gebeurtenis.preventDefault();
    return;
  }
  formulier.setAttribute("data-verstuurd", "");
  // Not `disabled`: a disabled button would not send its own name and value along, and would lose the focus.
  gebeurtenis.submitter?.setAttribute("data-verstuurd", "");
  gebeurtenis.submitter?.setAttribute("aria-disabled", "true");
  // The page stays when the answer is a download, or when someone stops the loading.
  setTimeout(() => maakVrij(formulier), OPNIEUW_NA);
});
/** Back may bring the page as it was left. */
window.addEventListener("pageshow", () => {
  for (const formulier of document.querySelectorAll("form[data-verstuurd]")) maakVrij(formulier);
});

// Saving on the way: what carries data-bewaart reports in #bewaarstatus when it sends; focus.js reads that aloud.
function zetBewaarstatus(tekst, fout) {
  const regel = document.getElementById("bewaarstatus");
  if (!regel) return;
  regel.removeAttribute("aria-busy");
  regel.textContent = tekst;
  regel.classList.toggle("bewaarstatus--fout", fout);
}

function bewaart(element) {
  return element?.matches?.("[data-bewaart]") ? element : null;
}

const BEZIG = "Bewaren…";
let eerdereStatus = "";
const bewarend = new WeakSet();
document.addEventListener("htmx:beforeRequest", (gebeurtenis) => {
  if (!bewaart(gebeurtenis.detail.elt)) return;
  bewarend.add(gebeurtenis.detail.xhr);
  const regel = document.getElementById("bewaarstatus");
  if (regel && regel.textContent !== BEZIG) eerdereStatus = regel.textContent;
  zetBewaarstatus(BEZIG, false);
  regel?.setAttribute("aria-busy", "true");
});
document.addEventListener("htmx:afterRequest", (gebeurtenis) => {
  // What was pressed may be gone with what stood around it.
  if (!bewarend.has(gebeurtenis.detail.xhr)) return;
  const regel = document.getElementById("bewaarstatus");
  regel?.removeAttribute("aria-busy");
  // The answer says how it went; an answer without words, or none at all, leaves what was known.
  if (regel?.textContent === BEZIG) regel.textContent = eerdereStatus;
  if (gebeurtenis.detail.successful) regel?.classList.remove("bewaarstatus--fout");
});

/** What went wrong goes into the live region, in words; nothing that was typed is touched. */
function meldFout(tekst, element) {
  if (bewaart(element)) zetBewaarstatus("Niet bewaard. Wat u typte staat er nog.", true);
  const regio = document.getElementById("storing");
  if (!regio) return;
  regio.hidden = false;
  regio.textContent = tekst;
}
document.addEventListener("htmx:sendError", (gebeurtenis) =>
  meldFout("Geen verbinding met de server. Probeer het zo nog eens.", gebeurtenis.detail.elt),
);
document.addEventListener("htmx:timeout", (gebeurtenis) =>
  meldFout("De server antwoordt niet. Probeer het zo nog eens.", gebeurtenis.detail.elt),
);
document.addEventListener("htmx:responseError", (gebeurtenis) => {
  const code = gebeurtenis.detail.xhr.status;
  const teksten = {
    401: "U bent niet meer ingelogd. Uw tekst staat nog op dit scherm. Log in een nieuw tabblad in en ga hier verder.",
    403: "U mag dit niet doen.",
    404: "Dit bestaat niet meer of u mag het niet zien.",
    410: `${gebeurtenis.detail.xhr.responseText} Uw tekst staat nog op dit scherm. Neem over wat u nodig hebt.`,
    429: "Te veel verzoeken achter elkaar. Wacht even.",
  };
  meldFout(teksten[code] ?? "Er ging iets mis op de server. Probeer het zo nog eens.", gebeurtenis.detail.elt);
});
document.addEventListener("htmx:beforeRequest", () => {
  const regio = document.getElementById("storing");
  if (regio) regio.hidden = true;
});

// Signing in again in another tab renews the token against forged requests; a page that stood open takes the new one.
const vers = () => document.cookie.match(/(?:^|; )csrftoken=([^;]+)/)?.[1];
document.addEventListener("htmx:configRequest", (gebeurtenis) => {
  if (!vers()) return;
  gebeurtenis.detail.headers["X-CSRFToken"] = vers();
  // The form's own field counts before the header.
  if (gebeurtenis.detail.verb !== "get") gebeurtenis.detail.parameters.csrfmiddlewaretoken = vers();
});
document.addEventListener("submit", (gebeurtenis) => {
  const veld = gebeurtenis.target.elements.namedItem("csrfmiddlewaretoken");
  if (veld && vers()) veld.value = vers();
});

// A code to copy: without this script, or where the browser does not let it, the code is there to select.
if (navigator.clipboard) {
  for (const knop of document.querySelectorAll("[data-kopieer]")) knop.hidden = false;
}
document.addEventListener("click", async (gebeurtenis) => {
  const knop = gebeurtenis.target.closest("[data-kopieer]");
  if (!knop) return;
  const bron = document.getElementById(knop.dataset.kopieer);
  const melding = document.getElementById(`${knop.dataset.kopieer}-gekopieerd`);
  try {
    await navigator.clipboard.writeText(bron.textContent.trim());
    melding.textContent = "Gekopieerd";
  } catch {
    getSelection().selectAllChildren(bron);
    melding.textContent = "Kopiëren lukte niet. De code is geselecteerd.";
  }
  meld(melding.textContent);
});

// A button that prints: without this script the browser has one of its own.
for (const knop of document.querySelectorAll("[data-print]")) knop.hidden = false;
document.addEventListener("click", (gebeurtenis) => {
  if (gebeurtenis.target.closest("[data-print]")) window.print();
});

// On a narrow screen the current part of the dossier may lie outside the strip of tabs.
document.querySelector(".tabs [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
