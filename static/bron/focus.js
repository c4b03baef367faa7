// What happens to the focus and to the ear after a change. The server says it, in the HTML it sends:
//
//   data-meld="Pagina 2 van 5"   what a part of the page has to say (without a value: its own text). What is new after
//                                a change is read aloud, in the one live region #gemeld.
//   data-meld-bij-laden          what a page has to say as soon as it is there, such as the message after a redirect.
//   data-aandacht                what must be dealt with first (an error summary, a conflict): it takes the focus.
//   data-focus-na="selector"     on what is pressed, or around it: where the focus goes when that is done.
//   data-bewaart                 saves while someone types: that never takes the focus, and says only what is new.

const NA_HET_LADEN = 500;

/** Read this aloud, politely. The same words once more are a change as well. */
export function meld(tekst) {
  const regio = document.getElementById("gemeld");
  if (!regio || !tekst) return;
  regio.textContent = regio.textContent === tekst ? `${tekst}\u00A0` : tekst;
}

/** Bring the focus to this element, whatever it is. */
export function focusOp(element) {
  if (!element) return;
  if (element.tabIndex < 0 && !element.hasAttribute("tabindex")) element.setAttribute("tabindex", "-1");
  element.focus();
}

const gezegd = new WeakMap();

/** What an element has to say; while it is under way that is what it said before, so that the same again is no news. */
function woorden(element) {
  if (element.getAttribute("aria-busy") !== "true") {
    gezegd.set(element, (element.dataset.meld || element.textContent).replace(/\s+/g, " ").trim());
  }
  return gezegd.get(element) ?? "";
}

/** What the page has to say, or one part of it. */
function teZeggen(deel) {
  return [...(deel.matches?.("[data-meld]") ? [deel] : []), ...deel.querySelectorAll("[data-meld]")]
    .map(woorden)
    .filter(Boolean);
}

const alsZin = (zinnen) => zinnen.map((zin) => (/[.!?:]$/.test(zin) ? zin : `${zin}.`)).join(" ");
const isKwijt = () => !document.activeElement || document.activeElement === document.body;

// What stood on the page when it came, or was said since.
let bekend = new Set(teZeggen(document));
const verwerkt = new WeakSet();

document.addEventListener("htmx:afterSettle", ({ target, detail }) => {
  if (!detail.xhr || verwerkt.has(detail.xhr)) return;
  verwerkt.add(detail.xhr);
  const deel = document.getElementById(detail.target?.id) ?? target;
  const bron = detail.requestConfig.elt;
  const bewaart = bron.matches("[data-bewaart]:not(button)");

  const nu = teZeggen(document);
  const nieuw = nu.filter((zin) => !bekend.has(zin));
  bekend = new Set(nu);
  // Whoever pressed something hears what came of it, also when that is what was heard before.
  meld(alsZin(nieuw.length > 0 || bewaart ? nieuw : teZeggen(deel)));

  if (bewaart) return;
  const gevraagd = bron.closest("[data-focus-na]")?.dataset.focusNa;
  focusOp(
    deel.querySelector("[data-aandacht]") ?? (gevraagd && document.querySelector(gevraagd)) ?? (isKwijt() ? deel : null),
  );
});

// A live region says what comes into it, not what stands there when the page comes.
window.addEventListener("load", () => {
  setTimeout(() => {
    const berichten = [...document.querySelectorAll("[data-meld-bij-laden]")];
    const zinnen = berichten.flatMap((bericht) => (bericht.children.length > 0 ? [...bericht.children] : [bericht]));
    meld(alsZin(zinnen.map(woorden).filter(Boolean)));
  }, NA_HET_LADEN);
});

focusOp(document.querySelector("[data-aandacht]"));
