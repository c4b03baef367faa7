// What a page must measure, run in the page by `keuring.py`; gives back what is wrong, in words.
//   WCAG 2.5.8: a target is at least 24 by 24 pixels, unless it stands in a line of text.
//   Icons: no larger than goes with a word. Figures: on one line.
//   WCAG 1.4.12: with the spacing of text that the reader wants, nothing is cut off, lies over something else or
//   makes the page slide sideways.
async () => {
  const KLEINSTE = 24;
  const SPELING = 0.5;
  const GROOTSTE_ICOON = 48;
  const RUIM = `* , *::before, *::after {
    line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
  } p { margin-block-end: 2em !important; }`;
  const fouten = [];
  const kort = (tekst) => tekst.replace(/\s+/g, " ").trim().slice(0, 60);
  const isVerborgen = (element) => {
    for (let deel = element; deel; deel = deel.parentElement) {
      const { clipPath, clip, position } = getComputedStyle(deel);
      if (clipPath.startsWith("inset(50%") || (position === "absolute" && clip.startsWith("rect(0px, 0px"))) return true;
    }
    return !element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  };

  for (const doel of document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button]")) {
    if (doel.disabled || isVerborgen(doel)) continue;
    const stijl = getComputedStyle(doel);
    if (doel.tagName === "A" && stijl.display === "inline") {
      const regel = doel.closest("p, li, dd, dt, td, th, h1, h2, h3, h4, legend, caption, div");
      if (kort(regel.textContent) !== kort(doel.textContent)) continue;
    }
    const label = ["checkbox", "radio"].includes(doel.type) ? doel.labels?.[0] : null;
    const eigen = doel.getBoundingClientRect();
    // A click on the label is a click on the box: the larger of the two counts.
    const vak = label && !isVerborgen(label) && Math.min(eigen.width, eigen.height) < KLEINSTE ? label.getBoundingClientRect() : eigen;
    // Moved off the page until it has the focus.
    if (vak.bottom <= 0) continue;
    if (Math.min(vak.width, vak.height) < KLEINSTE - SPELING) {
      fouten.push(`doel van ${Math.round(vak.width)} bij ${Math.round(vak.height)}: ${kort(doel.outerHTML)}`);
    }
  }

  // An icon goes with its word; without a size of its own it is as large as the browser likes.
  for (const icoon of document.querySelectorAll("svg.icoon")) {
    if (isVerborgen(icoon)) continue;
    const { width, height } = icoon.getBoundingClientRect();
    if (Math.max(width, height) > GROOTSTE_ICOON) fouten.push(`icoon van ${Math.round(width)} bij ${Math.round(height)}: ${kort(icoon.parentElement.textContent)}`);
  }

  // A figure stays whole: "1" above "0" is no ten.
  for (const element of document.querySelectorAll("main *")) {
    if (element.children.length > 0 || !/^\d+$/.test(element.textContent.trim()) || isVerborgen(element)) continue;
    const bereik = document.createRange();
    bereik.selectNodeContents(element);
    const regels = new Set([...bereik.getClientRects()].map(({ top }) => Math.round(top)));
    if (regels.size > 1) fouten.push(`getal op ${regels.size} regels: ${kort(element.parentElement.textContent)}`);
  }

  const blad = new CSSStyleSheet();
  blad.replaceSync(RUIM);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, blad];
  const teBreed = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (teBreed > 0) fouten.push(`ruime tekst: schuift ${teBreed} opzij`);

  // The lines of text as they are seen, inside whatever scrolls.
  const regels = [];
  const wandeling = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (wandeling.nextNode()) {
    const knoop = wandeling.currentNode;
    const ouder = knoop.parentElement;
    if (!knoop.textContent.trim() || ouder.closest("svg, select, script, noscript, textarea") || isVerborgen(ouder)) continue;
    const bereik = document.createRange();
    bereik.selectNodeContents(knoop);
    // What stays in view while the page moves under it is above it on purpose.
    let blijftStaan = false;
    for (let deel = ouder; deel; deel = deel.parentElement) {
      blijftStaan ||= ["fixed", "sticky"].includes(getComputedStyle(deel).position);
    }
    if (blijftStaan) continue;
    for (const { left, right, top, bottom } of bereik.getClientRects()) {
      const vak = { left, right, top, bottom };
      let afgesneden = false;
      for (let deel = ouder; deel && deel !== document.body; deel = deel.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(deel);
        if (overflowX === "visible" && overflowY === "visible") continue;
        const rand = deel.getBoundingClientRect();
        if (overflowX !== "visible") {
          afgesneden ||= ["hidden", "clip"].includes(overflowX) && (right > rand.right + 1 || left < rand.left - 1);
          Object.assign(vak, { left: Math.max(vak.left, rand.left), right: Math.min(vak.right, rand.right) });
        }
        if (overflowY !== "visible") {
          afgesneden ||= ["hidden", "clip"].includes(overflowY) && (bottom > rand.bottom + 2 || top < rand.top - 2);
          Object.assign(vak, { top: Math.max(vak.top, rand.top), bottom: Math.min(vak.bottom, rand.bottom) });
        }
      }
      if (afgesneden) fouten.push(`ruime tekst: afgesneden: ${kort(knoop.textContent)}`);
      if (vak.right - vak.left > 2 && vak.bottom - vak.top > 2) regels.push({ knoop, ...vak });
    }
  }
  regels.sort((een, twee) => een.top - twee.top);
  regels.forEach((een, plaats) => {
    for (const twee of regels.slice(plaats + 1)) {
      if (twee.top > een.bottom - 6) break;
      const breed = Math.min(een.right, twee.right) - Math.max(een.left, twee.left);
      const hoog = Math.min(een.bottom, twee.bottom) - Math.max(een.top, twee.top);
      if (een.knoop !== twee.knoop && breed > 3 && hoog > 8) {
        fouten.push(`ruime tekst: over elkaar: ${kort(een.knoop.textContent)} | ${kort(twee.knoop.textContent)}`);
      }
    }
  });
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((deel) => deel !== blad);
  return [...new Set(fouten)].slice(0, 10);
}
