// A certified OpenID provider (npm's oidc-provider) for the browser tests: PKCE required, as the Dutch government's
// profile asks. Signing in there is one field, the user name; `zwak` in front of a name gives the lower level.
//
//   node tests/browser/aanmelddienst.mjs PORT ORIGIN-OF-KLANTBEELD

import { createServer } from "node:http";

import { Provider } from "oidc-provider";

const [poort, klantbeeld] = process.argv.slice(2);
const uitgever = `http://127.0.0.1:${poort}`;

const BLAD = (inhoud) => `<!doctype html><html lang="nl"><title>Aanmelddienst</title><main>${inhoud}</main></html>`;

const provider = new Provider(uitgever, {
  clients: [
    {
      client_id: "klantbeeld",
      client_secret: "geheim-van-de-test",
      redirect_uris: [`${klantbeeld}/account/oidc/organisatie/login/callback/`],
      post_logout_redirect_uris: [`${klantbeeld}/account/login/`],
    },
  ],
  pkce: { required: () => true },
  acrValues: ["laag", "substantieel"],
  claims: { openid: ["sub", "acr"], profile: ["preferred_username"], acr: null },
  conformIdTokenClaims: false,
  scopes: ["openid", "profile", "email"],
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (ctx, formulier) => {
        ctx.body = BLAD(`${formulier}<button form="op.logoutForm" name="logout" value="yes">Ook hier afmelden</button>`);
      },
    },
  },
  cookies: { keys: ["alleen-voor-de-test"] },
  findAccount: async (_, id) => ({
    accountId: id,
    claims: async () => ({ sub: id, preferred_username: id.replace(/^zwak-/, "") }),
  }),
  interactions: { url: (_, lopend) => `/vraag/${lopend.uid}` },
  // Whoever signs in for an application of the same organisation is not asked whether that application may know.
  loadExistingGrant: async (ctx) => {
    const toestemming = new ctx.oidc.provider.Grant({
      clientId: ctx.oidc.client.clientId,
      accountId: ctx.oidc.session.accountId,
    });
    toestemming.addOIDCScope("openid profile email");
    await toestemming.save();
    return toestemming;
  },
});

async function vraag(verzoek, antwoord) {
  if (verzoek.method === "GET") {
    antwoord.setHeader("Content-Type", "text/html; charset=utf-8");
    antwoord.end(
      BLAD('<form method="post"><label>Naam <input name="naam"></label> <button>Dat ben ik</button></form>'),
    );
    return;
  }
  let tekst = "";
  for await (const deel of verzoek) tekst += deel;
  const naam = new URLSearchParams(tekst).get("naam");
  await provider.interactionFinished(verzoek, antwoord, {
    login: { accountId: naam, acr: naam.startsWith("zwak-") ? "laag" : "substantieel" },
  });
}

const afhandelen = provider.callback();
createServer((verzoek, antwoord) => {
  const klaar = verzoek.url.startsWith("/vraag/") ? vraag(verzoek, antwoord) : afhandelen(verzoek, antwoord);
  Promise.resolve(klaar).catch((fout) => {
    antwoord.statusCode = 500;
    antwoord.end(String(fout));
  });
}).listen(Number(poort), "127.0.0.1", () => console.log("luistert"));
