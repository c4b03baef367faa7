// What someone typed or chose and what nobody has yet (decision 22).
//
// It belongs to a part: the nearest element with data-bewaart, which saves itself, or else the form that is sent by POST.

/** Forms with nothing to lose: what one looks for, signing in. */
const VLUCHTIG = 'form[role="search"], form[data-vluchtig]';
const BEWAART_ZICHZELF = "[data-bewaart]";
/** In milliseconds: how long leaving waits for what is under way. */
const GEDULD = 5000;

/** Of each part: how often something was typed in it, up to where that is saved or on its way, and how that went. */
const standen = new Map();
let opgeslagenOm = Date.now();

export function stand(deel) {
  if (!standen.has(deel)) standen.set(deel, { getypt: 0, bewaard: 0, onderweg: null, mislukt: false, vertrekt: false });
  return standen.get(deel);
}

/** The nearest part that saves itself, or null. */
export function zelfBewarendDeel(plek) {
  return plek.closest?.(BEWAART_ZICHZELF) ?? null;
}

export function bewaartZichzelf(deel) {
  return deel.matches(BEWAART_ZICHZELF);
}

/** The parts that hold something nobody has yet; what is no longer on the page is forgotten. */
export function onbewaard() {
  for (const deel of standen.keys()) if (!deel.isConnected) standen.delete(deel);
  return [...standen].filter(([, { getypt, bewaard, vertrekt }]) => getypt > bewaard && !vertrekt).map(([deel]) => deel);
}

/** Whether something of this form is being saved right now. */
export function bezigIn(formulier) {
  return [...standen].some(([deel, { onderweg }]) => onderweg !== null && formulier.contains(deel));
}

/** When something was saved last, in milliseconds; the page itself counts as the first time. */
export function laatstBewaard() {
  return opgeslagenOm;
}

function raak(deel) {
  stand(deel).getypt += 1;
}

function telt(formulier) {
  return formulier?.method === "post" && !formulier.matches(VLUCHTIG);
}

document.addEventListener("input", ({ target }) => {
  if (telt(target.form)) raak(zelfBewarendDeel(target) ?? target.form);
});

/** A form that came back as it was sent: what stands in it is nowhere else. */
function raakTeruggekomen(formulier) {
  if (!telt(formulier) || !formulier.querySelector("input:not([type=hidden]), textarea, select")) return;
  const delen = formulier.querySelectorAll(BEWAART_ZICHZELF);
  // Of several parts one may hold a collision, and saving that is a choice: then the browser asks for the whole.
  raak(delen.length === 1 ? delen[0] : formulier);
}
if (document.querySelector('meta[name="onverstuurd"]')) document.querySelectorAll("form").forEach(raakTeruggekomen);

const verzonden = new WeakMap();
const bewaring = new EventTarget();

/** The part that this request saves; a request that adds a row saves nothing. */
function bewaardDoor({ elt, pathInfo }) {
  const deel = zelfBewarendDeel(elt);
  return deel && pathInfo?.requestPath === deel.getAttribute("hx-post") ? deel : null;
}

/** What was refused, with the form to look at once more, is no success; htmx shows it all the same. */
function gelukt({ xhr }) {
  return xhr.status >= 200 && xhr.status < 300;
}

document.addEventListener("htmx:beforeRequest", ({ detail }) => {
  const deel = bewaardDoor(detail);
  if (!deel) return;
  const nu = stand(deel);
  verzonden.set(detail.xhr, nu.getypt);
  nu.onderweg = nu.getypt;
  nu.mislukt = false;
});

document.addEventListener("htmx:afterRequest", ({ detail }) => {
  const deel = bewaardDoor(detail);
  if (deel) {
    const nu = stand(deel);
    nu.onderweg = null;
    nu.mislukt = !gelukt(detail);
    if (gelukt(detail)) {
      // What was typed while the save was under way is not in it.
      nu.bewaard = Math.max(nu.bewaard, verzonden.get(detail.xhr) ?? 0);
      opgeslagenOm = Date.now();
    }
    bewaring.dispatchEvent(new Event("klaar"));
    return;
  }
  // Another row, a summary proposed: the part now holds what its draft does not.
  const gewijzigd = gelukt(detail) && zelfBewarendDeel(detail.elt);
  if (!gewijzigd || detail.xhr.getResponseHeader("HX-Redirect")) return;
  raak(gewijzigd);
  vraagBewaren(gewijzigd);
});

// A form that takes the place of another, with what was typed there.
const vervangt = new WeakSet();
document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if (detail.xhr.status >= 400 || onbewaard().some((deel) => detail.target.contains(deel))) vervangt.add(detail.xhr);
});
document.addEventListener("htmx:afterSwap", ({ target, detail }) => {
  if (target.matches?.("form") && vervangt.has(detail.xhr)) raakTeruggekomen(target);
});

/** Everything in this form is being sent: for as long as that may take there is nothing to ask about. */
export function vertrek(formulier) {
  for (const [deel, nu] of standen) {
    if (deel !== formulier && !formulier.contains(deel)) continue;
    nu.vertrekt = true;
    // Still here: the answer was a file, or someone stopped the loading.
    setTimeout(() => (nu.vertrekt = false), GEDULD);
  }
}

/** A form that was handled goes to its result. */
document.addEventListener("htmx:beforeOnLoad", ({ detail }) => {
  const formulier = detail.elt.closest("form");
  if (formulier && detail.xhr.getResponseHeader("HX-Redirect")) vertrek(formulier);
});

export function vraagBewaren(deel) {
  deel.dispatchEvent(new CustomEvent("bewaar"));
}

/** The connection is back: what was typed meanwhile is saved now, not at the next key. */
window.addEventListener("online", () => onbewaard().filter(bewaartZichzelf).forEach(vraagBewaren));

/** Resolves when `klaar` holds, or when it takes too long; looks again after every save. */
export function wachtTot(klaar) {
  return new Promise((verder) => {
    const einde = () => {
      clearTimeout(wekker);
      bewaring.removeEventListener("klaar", kijk);
      verder();
    };
    const kijk = () => klaar() && einde();
    const wekker = setTimeout(einde, GEDULD);
    bewaring.addEventListener("klaar", kijk);
    kijk();
  });
}

/** Save these parts; resolves when each is saved or refused, or when it takes too long. */
export function bewaarEerst(delen) {
  for (const deel of delen) {
    const nu = stand(deel);
    if (nu.onderweg !== nu.getypt) vraagBewaren(deel);
  }
  return wachtTot(() => onbewaard().every((deel) => !delen.includes(deel) || stand(deel).mislukt));
}

const cookie = () => document.cookie.match(/(?:^|; )csrftoken=([^;]+)/)?.[1];

/** What this part sends to save itself: its own fields and those of the form that belong to no part. */
export function inhoud(deel) {
  const formulier = deel.closest("form");
  const vanAnderen = new Set(
    [...formulier.elements].filter((veld) => (zelfBewarendDeel(veld) ?? deel) !== deel).map((veld) => veld.name),
  );
  const velden = new URLSearchParams(
    [...new FormData(formulier)].filter(([naam, waarde]) => !vanAnderen.has(naam) && typeof waarde === "string"),
  );
  for (const [naam, waarde] of Object.entries(JSON.parse(deel.getAttribute("hx-vals") ?? "{}"))) velden.set(naam, waarde);
  if (cookie()) velden.set("csrfmiddlewaretoken", cookie());
  return velden;
}
