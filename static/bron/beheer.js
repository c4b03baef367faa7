// The little script of Django admin: leaving costs no text, and admin's own script adds and removes the rows of a form;
// where the focus goes then, and what is said, stands here.
import { focusOp, meld } from "./focus.js";
import "./verlaten.js";

const IN_TE_VULLEN = "input:not([type=hidden]), select, textarea";

/** The part of the form with these rows, what one of them is called, and how many there are now. */
function deelMet(rijen) {
  const groep = document.getElementById(`${rijen}-group`);
  const naam = groep?.querySelector(".inline-heading")?.textContent.replace(/\s+/g, " ").trim() ?? "";
  const aantal = groep?.querySelectorAll(`[id^="${rijen}-"].inline-related:not(.empty-form), tr.form-row:not(.empty-form)`).length ?? 0;
  return { groep, naam: naam.replace(/ \(\d+\)$/, ""), aantal };
}

document.addEventListener("formset:added", ({ target, detail }) => {
  const { naam, aantal } = deelMet(detail.formsetName);
  meld(`Er is een rij bij. ${naam}: ${aantal}.`);
  focusOp(target.querySelector(IN_TE_VULLEN));
});

document.addEventListener("formset:removed", ({ detail }) => {
  const { groep, naam, aantal } = deelMet(detail.formsetName);
  meld(`De rij is weg. ${naam}: ${aantal}.`);
  // Admin shows the link for one more after this, when the limit was reached.
  setTimeout(() => focusOp(groep?.querySelector(".add-row a")));
});
