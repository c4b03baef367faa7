// Leaving a page costs no text, on any form that is sent by POST (decision 22).
//
// What someone typed or chose belongs to a part: the nearest element with data-bewaart, which saves itself, or else the
// form. A click that leads away first lets the parts save themselves, and then goes on. What is still unsaved when the
// page goes: a part that surely can be saved is sent along; for anything else the browser asks.

/** Forms with nothing to lose: what one looks for, signing in. */
const VLUCHTIG = 'form[role="search"], form[data-vluchtig]';
const BEWAART_ZICHZELF = "[data-bewaart]";
/** In milliseconds: how long a click waits for saving, and how long after the last save we trust that saving works. */
const GEDULD = 5000;
const VERTROUWEN = 5 * 60 * 1000;
/** In characters; what a browser still sends of a page that is gone is limited to 64 KiB. */
const HOOGSTENS = 60_000;

/** Of each part: how often something was typed in it, up to where that is saved or on its way, and how that went. */
const standen = new Map();
let laatstGelukt = Date.now();
let laatsteMeegestuurd = false;

function stand(deel) {
  if (!standen.has(deel)) standen.set(deel, { getypt: 0, bewaard: 0, onderweg: null, mislukt: false, vertrekt: false });
  return standen.get(deel);
}

function deelVan(veld) {
  return veld.closest(BEWAART_ZICHZELF) ?? veld.form;
}

/** The parts that hold something nobody has yet; what is no longer on the page is forgotten. */
function onbewaard() {
  for (const deel of standen.keys()) if (!deel.isConnected) standen.delete(deel);
  return [...standen].filter(([, { getypt, bewaard, vertrekt }]) => getypt > bewaard && !vertrekt).map(([deel]) => deel);
}

function zelfBewarend(delen) {
  return delen.filter((deel) => deel.matches(BEWAART_ZICHZELF));
}

function raak(deel) {
  const nu = stand(deel);
  nu.getypt += 1;
  nu.mislukt = false;
}

function telt(formulier) {
  return formulier?.method === "post" && !formulier.matches(VLUCHTIG);
}

document.addEventListener("input", ({ target }) => {
  if (telt(target.form)) raak(deelVan(target));
});

/** A form that came back as it was sent: what stands in it is nowhere else. */
function raakTeruggekomen(formulier) {
  if (!telt(formulier) || !formulier.querySelector("input:not([type=hidden]), textarea, select")) return;
  const delen = formulier.querySelectorAll(BEWAART_ZICHZELF);
  // Of several parts one may hold a collision, and saving that is a choice: then the browser asks for the whole.
  raak(delen.length === 1 ? delen[0] : formulier);
}
if (document.querySelector('meta[name="onverstuurd"]')) document.querySelectorAll("form").forEach(raakTeruggekomen);

// Saving, by htmx: only a request to where the part saves itself counts, not the ones that add a row.
const verzonden = new WeakMap();
const bewaring = new EventTarget();

function bewaardDoor({ elt, pathInfo }) {
  const deel = elt.closest?.(BEWAART_ZICHZELF);
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
      laatstGelukt = Date.now();
    }
    bewaring.dispatchEvent(new Event("klaar"));
    return;
  }
  // Another row, a summary proposed: the part now holds what its draft does not.
  const gewijzigd = gelukt(detail) && detail.elt.closest?.(BEWAART_ZICHZELF);
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

/** A form that was handled goes to its result. */
document.addEventListener("htmx:beforeOnLoad", ({ detail }) => {
  if (detail.xhr.getResponseHeader("HX-Redirect")) vertrek(detail.elt.closest("form"));
});

function vraagBewaren(deel) {
  deel.dispatchEvent(new CustomEvent("bewaar"));
}

/** The connection is back: what was typed meanwhile is saved now, not at the next key. */
window.addEventListener("online", () => zelfBewarend(onbewaard()).forEach(vraagBewaren));

/** Wait until `klaar` holds, or patience is over. */
function wachtTot(klaar) {
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

/** Save these parts; resolves when all are saved, when one is refused, or when it takes too long. */
function bewaarEerst(delen) {
  for (const deel of delen) {
    const nu = stand(deel);
    if (nu.onderweg !== nu.getypt) vraagBewaren(deel);
  }
  const nog = () => delen.filter((deel) => onbewaard().includes(deel));
  return wachtTot(() => nog().every((deel) => stand(deel).mislukt));
}

const gewacht = new Set();

/** Everything in this form is being sent: for as long as that may take there is nothing to ask about. */
function vertrek(formulier) {
  for (const [deel, nu] of standen) {
    if (deel !== formulier && !formulier?.contains(deel)) continue;
    nu.vertrekt = true;
    // Still here: the answer was a file, or someone stopped the loading.
    setTimeout(() => (nu.vertrekt = false), GEDULD);
  }
}

function bezigIn(formulier) {
  return [...standen].some(([deel, { onderweg }]) => onderweg !== null && formulier.contains(deel));
}

document.addEventListener("submit", async (gebeurtenis) => {
  const { target: formulier, submitter } = gebeurtenis;
  if (gebeurtenis.defaultPrevented) return;
  if (submitter?.formMethod === "dialog") {
    // The button that lets Enter do nothing.
    gebeurtenis.preventDefault();
    return;
  }
  const elders = zelfBewarend(onbewaard()).filter((deel) => !formulier.contains(deel));
  if (gewacht.delete(formulier) || !(elders.length || bezigIn(formulier))) {
    vertrek(formulier);
    return;
  }
  // A save that is under way would be a collision with oneself.
  gebeurtenis.preventDefault();
  await bewaarEerst(elders);
  await wachtTot(() => !bezigIn(formulier));
  gewacht.add(formulier);
  formulier.requestSubmit(submitter);
});

function leidtWeg(koppeling) {
  if (!koppeling.protocol.startsWith("http") || koppeling.hasAttribute("download")) return false;
  if (koppeling.target && koppeling.target !== "_self") return false;
  const zelfdePagina = koppeling.pathname === location.pathname && koppeling.search === location.search;
  return !(zelfdePagina && koppeling.hash);
}

document.addEventListener("click", async (gebeurtenis) => {
  const koppeling = gebeurtenis.target.closest?.("a[href]");
  const { button, ctrlKey, metaKey, shiftKey, altKey } = gebeurtenis;
  if (!koppeling || gebeurtenis.defaultPrevented || button || ctrlKey || metaKey || shiftKey || altKey) return;
  const delen = zelfBewarend(onbewaard());
  if (!delen.length || !leidtWeg(koppeling)) return;
  gebeurtenis.preventDefault();
  await bewaarEerst(delen);
  // Where something could not be saved the browser asks now.
  location.assign(koppeling.href);
});

/** Enter in a field of one line saves what saves itself, and sends nothing. */
document.addEventListener("keydown", (gebeurtenis) => {
  const veld = gebeurtenis.target;
  if (gebeurtenis.key !== "Enter" || gebeurtenis.isComposing || gebeurtenis.defaultPrevented) return;
  if (!veld.matches?.("input:not([type=submit], [type=button], [type=image], [type=reset])")) return;
  const deel = veld.closest(BEWAART_ZICHZELF);
  if (!deel) return;
  gebeurtenis.preventDefault();
  vraagBewaren(deel);
});

const cookie = () => document.cookie.match(/(?:^|; )csrftoken=([^;]+)/)?.[1];

/** What this part would send to save itself: its own fields and those of the form that belong to no part. */
function inhoud(deel) {
  const formulier = deel.closest("form");
  const vanAnderen = new Set(
    [...formulier.elements].filter((veld) => (veld.closest(BEWAART_ZICHZELF) ?? deel) !== deel).map((veld) => veld.name),
  );
  const velden = new URLSearchParams(
    [...new FormData(formulier)].filter(([naam, waarde]) => !vanAnderen.has(naam) && typeof waarde === "string"),
  );
  for (const [naam, waarde] of Object.entries(JSON.parse(deel.getAttribute("hx-vals") ?? "{}"))) velden.set(naam, waarde);
  if (cookie()) velden.set("csrfmiddlewaretoken", cookie());
  return velden;
}

/** Whether what is left of these parts will be saved for sure when the page goes. */
function gaatZekerMee(delen) {
  if (!navigator.onLine || Date.now() - laatstGelukt > VERTROUWEN) return false;
  if (delen.some((deel) => !deel.matches(BEWAART_ZICHZELF) || stand(deel).onderweg !== null || stand(deel).mislukt)) return false;
  return delen.reduce((som, deel) => som + inhoud(deel).toString().length, 0) < HOOGSTENS;
}

window.addEventListener("beforeunload", (gebeurtenis) => {
  const delen = onbewaard();
  if (!delen.length || gaatZekerMee(delen)) return;
  gebeurtenis.preventDefault();
  // Older browsers look at this only.
  gebeurtenis.returnValue = true;
});

window.addEventListener("pagehide", () => {
  for (const deel of zelfBewarend(onbewaard())) {
    const adres = deel.getAttribute("hx-post");
    const headers = { "HX-Request": "true", ...(cookie() && { "X-CSRFToken": cookie() }) };
    fetch(adres, { method: "POST", body: inhoud(deel), headers, keepalive: true }).catch(() => {});
    stand(deel).bewaard = stand(deel).getypt;
    laatsteMeegestuurd = true;
  }
});

/** Back may bring the page as it was left; what was sent along since then is not in it. */
window.addEventListener("pageshow", ({ persisted }) => {
  if (persisted && laatsteMeegestuurd) location.reload();
});
