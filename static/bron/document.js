// A document that takes a while: what carries data-document (the name of the file) says beside it how it goes, and
// brings the file when it is there. Without script the browser waits by itself, and the server says what went wrong.
import { meld } from "./focus.js";

const BEZIG = "Het document wordt gemaakt. Dat duurt een paar tellen.";
const WACHT = "Er worden nu andere documenten gemaakt. Het uwe komt daarna vanzelf.";
const KLAAR = "Het document is gemaakt en opgeslagen bij uw downloads.";
const MISLUKT = "Het document is niet gemaakt. Probeer het nog een keer.";
// In milliseconds; a browser keeps a file that was handed over for as long as it needs it.
const NA_HET_OPSLAAN = 60_000;

const wacht = (seconden) => new Promise((klaar) => setTimeout(klaar, seconden * 1000));

function geef(bestand, naam) {
  const koppeling = Object.assign(document.createElement("a"), { href: URL.createObjectURL(bestand), download: naam });
  koppeling.click();
  setTimeout(() => URL.revokeObjectURL(koppeling.href), NA_HET_OPSLAAN);
}

/** Ask until it is our turn; the answer is a document, or a page that only the browser itself can show. */
async function haal(adres, zeg) {
  for (;;) {
    const antwoord = await fetch(adres, { credentials: "same-origin" });
    const beurt = Number(antwoord.headers.get("Retry-After"));
    if (antwoord.status !== 503 || !beurt) return antwoord;
    zeg(WACHT);
    await wacht(beurt);
  }
}

async function maak(koppeling) {
  const stand = document.getElementById(koppeling.getAttribute("aria-describedby"));
  const zeg = (tekst, fout = false) => {
    if (!stand || stand.textContent === tekst) return;
    stand.textContent = tekst;
    stand.classList.toggle("bewaarstatus--fout", fout);
    meld(tekst);
  };
  koppeling.setAttribute("aria-disabled", "true");
  zeg(BEZIG);
  try {
    const antwoord = await haal(koppeling.href, zeg);
    if (antwoord.headers.get("Content-Type") === "application/pdf") {
      geef(await antwoord.blob(), koppeling.dataset.document);
      zeg(KLAAR);
    } else if (antwoord.status === 503) {
      zeg(MISLUKT, true);
    } else {
      // Signed out, or no longer a client of this user: the page that says so.
      window.location.assign(koppeling.href);
    }
  } catch {
    zeg(MISLUKT, true);
  } finally {
    koppeling.removeAttribute("aria-disabled");
  }
}

document.addEventListener("click", (gebeurtenis) => {
  const koppeling = gebeurtenis.target.closest("a[data-document]");
  // With a key held down the browser does what that key says: another tab, saving as.
  if (!koppeling || gebeurtenis.ctrlKey || gebeurtenis.metaKey || gebeurtenis.shiftKey || gebeurtenis.altKey) return;
  gebeurtenis.preventDefault();
  if (!koppeling.hasAttribute("aria-disabled")) maak(koppeling);
});
