// The parts of a record open by the kind of conversation; what the writer opens and closes is remembered (decision 55).
// Without this script each part opens with a click all the same, and saving in between opens what the kind asks.

const DEEL = "details.deel[data-deel]";
const SOORT = "select#id_soort";
const GELATEN = "#id_delen_open";
const gekozen = new WeakSet();

function anders(veld) {
  if (veld.type === "hidden") return false;
  if (veld.type === "checkbox" || veld.type === "radio") return veld.checked !== veld.defaultChecked;
  if (veld.matches("select")) return [...veld.options].some((keuze) => keuze.selected !== keuze.defaultSelected);
  return veld.value.trim() !== "";
}

/** Whether something was typed or chosen in this part; that never closes by itself. */
const gevuld = (deel) => "gevuld" in deel.dataset || [...deel.querySelectorAll("input, select, textarea")].some(anders);

/** What a closed part says that is in it. */
function zegStand(deel) {
  const stand = deel.querySelector(".deel__stand");
  deel.dataset.stand ??= stand.textContent;
  stand.textContent = gevuld(deel) ? "ingevuld" : deel.dataset.stand;
}

function onthoud(deel) {
  const { form } = document.querySelector(GELATEN) ?? {};
  const soort = form?.querySelector(SOORT)?.value;
  if (!soort || !form.contains(deel)) return;
  const open = [...form.querySelectorAll(`${DEEL}[open]`)].map(({ dataset }) => dataset.deel);
  document.querySelector(GELATEN).value = `${soort}:${open.join(",")}`;
}

// A part that the page itself opens says `toggle` as well; what is remembered is what a person does.
document.addEventListener("click", ({ target }) => {
  const deel = target.closest?.("summary")?.parentElement;
  if (deel?.matches(DEEL)) gekozen.add(deel);
});

document.addEventListener(
  "toggle",
  ({ target }) => {
    if (!target.matches?.(DEEL)) return;
    zegStand(target);
    if (gekozen.delete(target)) onthoud(target);
  },
  true,
);

document.addEventListener("change", ({ target }) => {
  if (!target.matches(SOORT) || !target.form?.querySelector(GELATEN)) return;
  target.form.querySelector(GELATEN).value = "";
  for (const deel of target.form.querySelectorAll(DEEL)) {
    deel.open = deel.dataset.soorten.split(" ").includes(target.value) || gevuld(deel);
  }
});
