// Leaving a page costs no text, on any form that is sent by POST (decision 22).
//
// A click that leads away first lets the parts save themselves, and then goes on. What is still unsaved when the page
// goes: a part that surely can be saved is sent along; for anything else the browser asks.
import {
  bewaarEerst,
  bewaartZichzelf,
  bezigIn,
  inhoud,
  laatstBewaard,
  onbewaard,
  stand,
  vertrek,
  vraagBewaren,
  wachtTot,
  zelfBewarendDeel,
} from "./onbewaard.js";

/** In milliseconds: how long after the last save we trust that saving works. */
const VERTROUWEN = 5 * 60 * 1000;
/** In characters; what a browser still sends of a page that is gone is limited to 64 KiB. */
const HOOGSTENS = 60_000;

const gewacht = new Set();

document.addEventListener("submit", async (gebeurtenis) => {
  const { target: formulier, submitter } = gebeurtenis;
  if (gebeurtenis.defaultPrevented) return;
  if (submitter?.formMethod === "dialog") {
    // The button that lets Enter do nothing.
    gebeurtenis.preventDefault();
    return;
  }
  const elders = onbewaard().filter((deel) => bewaartZichzelf(deel) && !formulier.contains(deel));
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
  const delen = onbewaard().filter(bewaartZichzelf);
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
  const deel = zelfBewarendDeel(veld);
  if (!deel) return;
  gebeurtenis.preventDefault();
  vraagBewaren(deel);
});

/** Whether what is left of these parts will be saved for sure when the page goes. */
function gaatZekerMee(delen) {
  if (!navigator.onLine || Date.now() - laatstBewaard() > VERTROUWEN) return false;
  if (delen.some((deel) => !bewaartZichzelf(deel) || stand(deel).onderweg !== null || stand(deel).mislukt)) return false;
  return delen.reduce((som, deel) => som + inhoud(deel).toString().length, 0) < HOOGSTENS;
}

window.addEventListener("beforeunload", (gebeurtenis) => {
  const delen = onbewaard();
  if (!delen.length || gaatZekerMee(delen)) return;
  gebeurtenis.preventDefault();
  // Older browsers look at this only.
  gebeurtenis.returnValue = true;
});

let meegestuurd = false;

window.addEventListener("pagehide", () => {
  // What was refused before is a choice that nobody made yet.
  for (const deel of onbewaard().filter((een) => bewaartZichzelf(een) && !stand(een).mislukt)) {
    fetch(deel.getAttribute("hx-post"), {
      method: "POST",
      body: inhoud(deel),
      headers: { "HX-Request": "true" },
      keepalive: true,
    }).catch(() => {});
    stand(deel).bewaard = stand(deel).getypt;
    meegestuurd = true;
  }
});

/** Back may bring the page as it was left; what was sent along since then is not in it. */
window.addEventListener("pageshow", ({ persisted }) => {
  if (persisted && meegestuurd) location.reload();
});
