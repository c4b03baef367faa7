// Bundles the look: design tokens, Utrecht component CSS, fonts and our own layer become
// static/gebouwd/app.css; the scripts are bundled beside it, and the fonts of documents stand in static/gebouwd/document/.
// Run by `npm run bouw`.
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import postcss from "postcss";
import subsetFont from "subset-font";

const BRON = dirname(fileURLToPath(import.meta.url));
const WORTEL = join(BRON, "..", "..");
const DOEL = join(BRON, "..", "gebouwd");

const { dependencies } = JSON.parse(await readFile(join(WORTEL, "package.json"), "utf8"));
const themas = Object.keys(dependencies).filter((naam) => naam.endsWith("-design-tokens"));
const onderdelen = Object.keys(dependencies).filter((naam) => naam.startsWith("@utrecht/"));

// For running text the components' variants for bare elements are used instead of those with a class, so that a template
// may write <h2> and <p> without one.
const KALE_ELEMENTEN = /^@utrecht\/(heading-\d|paragraph|link|unordered-list|ordered-list|blockquote)-css$/;

// Our short names for components that every screen uses. Each stands in for the Utrecht class, so
// that `class="knop knop--primair"` is the Utrecht button, with its tokens and states.
const BIJNAMEN = {
  "utrecht-button": "knop",
  "utrecht-button--primary-action": "knop--primair",
  "utrecht-button--secondary-action": "knop--secundair",
  "utrecht-button--subtle": "knop--subtiel",
  "utrecht-button--danger": "knop--gevaar",
  "utrecht-table--html-table": "tabel",
  "utrecht-table": "tabel",
  "utrecht-data-badge": "status",
};

const GEVONDEN = new Set();

/** The style sheet of a component that we use, in its package. */
const bladVan = (naam) => `${naam}/dist/${KALE_ELEMENTEN.test(naam) ? "html/index" : "index"}.css`;

/** A plugin that has `pasAan` change the style sheets of others whose path matches, before they are bundled. */
function aanpassing(name, filter, pasAan) {
  return {
    name,
    setup(bouw) {
      bouw.onLoad({ filter }, async ({ path }) => {
        const blad = postcss.parse(await readFile(path, "utf8"), { from: path });
        await pasAan(blad);
        return { contents: blad.toString(), loader: "css" };
      });
    },
  };
}

/** Have `vervanging` say what takes the place of each match in the selectors; says nothing of values and comments. */
function inSelectoren(blad, patroon, vervanging) {
  blad.walkRules((regel) => {
    regel.selector = regel.selector.replace(patroon, vervanging);
  });
}

const bijnamen = aanpassing("bijnamen", /@utrecht\/(button|table|data-badge)-css\/.*\.css$/, (blad) =>
  inSelectoren(blad, /\.(utrecht-[\w-]+)/g, (klasse, naam) => {
    if (!Object.hasOwn(BIJNAMEN, naam)) return klasse;
    GEVONDEN.add(naam);
    return `:is(${klasse}, .${BIJNAMEN[naam]})`;
  }),
);

// Utrecht paints an empty required field as wrong before anyone has typed; ours waits until the user was there.
const ONGELDIG = ":invalid";
const pasNaInvullen = aanpassing(
  "pas-na-invullen",
  /@utrecht\/(textarea|radio-button|checkbox|textbox|select)-css\/.*\.css$/,
  (blad) =>
    inSelectoren(blad, /:invalid\b/g, () => {
      GEVONDEN.add(ONGELDIG);
      return ":user-invalid";
    }),
);

// A theme holds thousands of tokens, for every component there is. Only those that our CSS reads,
// directly or through another token, go to the browser.
const VERWIJZING = /var\(\s*(--[\w-]+)/g;
const EIGEN = (await readdir(BRON)).filter((naam) => naam.endsWith(".css"));
const verwijzingen = (waarde) => [...waarde.matchAll(VERWIJZING)].map(([, naam]) => naam);

/** The tokens that our CSS and that of the components reads, and those that these read in turn. */
async function gebruikteTokens(waarden) {
  const bronnen = [
    ...EIGEN.map((naam) => join(BRON, naam)),
    ...onderdelen.map((naam) => join(WORTEL, "node_modules", bladVan(naam))),
  ];
  const teDoen = [];
  for (const pad of bronnen) {
    postcss.parse(await readFile(pad, "utf8"), { from: pad }).walkDecls(({ value }) => {
      teDoen.push(...verwijzingen(value));
    });
  }
  const gebruikt = new Set();
  while (teDoen.length > 0) {
    const naam = teDoen.pop();
    if (gebruikt.has(naam)) continue;
    gebruikt.add(naam);
    teDoen.push(...verwijzingen(waarden.get(naam) ?? ""));
  }
  return gebruikt;
}

const snoeien = aanpassing("snoeien", /-design-tokens\/dist\/theme\.css$/, async (blad) => {
  const waarden = new Map();
  blad.walkDecls(/^--/, ({ prop, value }) => {
    waarden.set(prop, value);
  });
  const gebruikt = await gebruikteTokens(waarden);
  blad.walkDecls(/^--/, (token) => {
    if (!gebruikt.has(token.prop)) token.remove();
  });
});

// Each alphabet is a file of its own, of which the style says for what characters it is: a page without those leaves it.
const GEWICHTEN = ["400", "600"];
const letters = GEWICHTEN.map((gewicht) => `@import "@fontsource/source-sans-3/${gewicht}.css";`);

// Nearly every list of clients holds a Turkish or Polish name. Those few letters (Latin Extended-A, and the Romanian ones
// with a comma) would bring along all accents of the world; cut from that file they weigh a fifth. What comes last counts.
const EUROPEES = [
  [0x100, 0x17f],
  [0x218, 0x21b],
];
const BEREIK = EUROPEES.map(([eerste, laatste]) => `U+${eerste.toString(16)}-${laatste.toString(16)}`).join(",");
const TEKENS = EUROPEES.flatMap(([eerste, laatste]) =>
  Array.from({ length: laatste - eerste + 1 }, (_, plek) => String.fromCodePoint(eerste + plek)),
).join("");
const europees = GEWICHTEN.map(
  (gewicht) =>
    `@font-face { font-family: "Source Sans 3"; font-style: normal; font-display: swap; font-weight: ${gewicht};
      src: url("gesneden:source-sans-3-europees-${gewicht}.woff2") format("woff2"); unicode-range: ${BEREIK}; }`,
);

/** Cuts those letters from the file of the weight in its name. */
const gesneden = {
  name: "gesneden",
  setup(bouw) {
    bouw.onResolve({ filter: /^gesneden:/ }, ({ path }) => ({ path: path.slice("gesneden:".length), namespace: "gesneden" }));
    bouw.onLoad({ filter: /./, namespace: "gesneden" }, async ({ path }) => {
      const [gewicht] = path.match(/\d00/);
      const heel = join(WORTEL, `node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-ext-${gewicht}-normal.woff2`);
      return { contents: await subsetFont(await readFile(heel), TEKENS, { targetFormat: "woff2" }), loader: "file" };
    });
  },
};
const regels = [
  "@layer tokens, onderdelen, klantbeeld;",
  ...letters,
  ...themas.map((naam) => `@import "${naam}/dist/theme.css" layer(tokens);`),
  ...onderdelen.map((naam) => `@import "${bladVan(naam)}" layer(onderdelen);`),
  '@import "./app.css";',
  ...europees,
];

await rm(DOEL, { recursive: true, force: true });
const gemeenschappelijk = {
  bundle: true,
  minify: true,
  legalComments: "eof",
  logLevel: "info",
  target: ["chrome111", "firefox115", "safari16.4"],
};
const beheer = [...letters, ...themas.map((naam) => `@import "${naam}/dist/theme.css";`), '@import "./beheer.css";', ...europees];
for (const [bestand, inhoud] of [
  ["app.css", regels],
  ["beheer.css", beheer],
]) {
  await esbuild.build({
    ...gemeenschappelijk,
    stdin: { contents: inhoud.join("\n"), loader: "css", resolveDir: BRON, sourcefile: "alles.css" },
    outfile: join(DOEL, bestand),
    loader: { ".woff2": "file", ".woff": "empty" },
    assetNames: "lettertypes/[name]",
    plugins: [bijnamen, pasNaInvullen, snoeien, gesneden],
  });
}
const verdwenen = [...Object.keys(BIJNAMEN), ONGELDIG].filter((naam) => !GEVONDEN.has(naam));
if (verdwenen.length > 0) throw new Error(`Not in the CSS of Utrecht any more: ${verdwenen.join(", ")}`);
await esbuild.build({
  ...gemeenschappelijk,
  entryPoints: ["klantbeeld.js", "beheer.js"].map((naam) => join(BRON, naam)),
  outdir: DOEL,
  format: "iife",
});

// Fonts for documents only: no page loads them. `letters.json` says of each file what characters it is for, in the
// order in which one falls back on the next. The house style's font is whole here: a letter and the accents that are
// put on it must come from one file.
const LETTERS = join(DOEL, "document");
const NAAR_ELKE_LETTER = /^@fontsource(-variable)?\/noto-/;
const letterbestanden = [
  ["400", "Regular"],
  ["600", "Semibold"],
].map(([gewicht, naam]) => ({
  familie: "Source Sans 3",
  gewicht,
  bereik: "U+0-10FFFF",
  pad: join(WORTEL, "node_modules/source-sans/TTF", `SourceSans3-${naam}.ttf`),
}));
// Han that Chinese, Japanese and Korean share is drawn the Chinese way; hangul and kana by their own.
const notos = Object.keys(dependencies).filter((naam) => NAAR_ELKE_LETTER.test(naam));
const VOORRANG = ["@fontsource/noto-sans", "@fontsource-variable/noto-sans-sc"];
for (const pakket of [...VOORRANG, ...notos.filter((naam) => !VOORRANG.includes(naam))]) {
  const map = join(WORTEL, "node_modules", pakket);
  const { id, family, subsets, weights } = JSON.parse(await readFile(join(map, "metadata.json"), "utf8"));
  const bereiken = JSON.parse(await readFile(join(map, "unicode.json"), "utf8"));
  const dik = weights.find((gewicht) => gewicht >= 600);
  // Latin comes from the first two families; the others bring it along for their own company.
  const delen = pakket === VOORRANG[0] ? subsets : subsets.filter((deel) => !/^(latin|vietnamese|cyrillic|greek)/.test(deel));
  const genummerd = Object.keys(bereiken).filter((deel) => deel.startsWith("["));
  if (pakket.startsWith("@fontsource-variable/")) {
    letterbestanden.push(
      ...genummerd.map((deel) => ({
        familie: `${family} ${deel.slice(1, -1)}`,
        gewicht: "", // every weight in one file
        bereik: bereiken[deel],
        pad: join(map, "files", `${id}-${deel.slice(1, -1)}-wght-normal.woff2`),
      })),
    );
    continue;
  }
  for (const deel of delen) {
    for (const [gewicht, uit] of [["400", 400], ...(dik ? [["600", dik]] : [])]) {
      letterbestanden.push({
        // Pango looks for emoji in a family of this name before any other.
        familie: deel === "emoji" ? "emoji" : `${family} ${deel}`,
        gewicht,
        bereik: bereiken[deel] ?? genummerd.map((nummer) => bereiken[nummer]).join(","),
        pad: join(map, "files", `${id}-${deel}-${uit}-normal.woff2`),
      });
    }
  }
}
await mkdir(LETTERS, { recursive: true });
for (const { pad } of letterbestanden) await copyFile(pad, join(LETTERS, basename(pad)));
const inhoud = letterbestanden.map(({ pad, ...letter }) => ({ ...letter, bestand: basename(pad) }));
await writeFile(join(LETTERS, "letters.json"), JSON.stringify(inhoud));
