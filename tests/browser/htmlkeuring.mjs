// Validates pages with html-validate, started once for all of them: each line in is the HTML of a page as JSON,
// each line out a list with what is wrong with it.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { HtmlValidate } from "html-validate";

const keuring = new HtmlValidate(JSON.parse(readFileSync(".htmlvalidate.json", "utf-8")));

for await (const regel of createInterface({ input: process.stdin })) {
  const html = JSON.parse(regel);
  const { results } = await keuring.validateString(html);
  const meldingen = results.flatMap(({ messages }) => messages);
  const regels = html.split("\n");
  const zinnen = meldingen.map(
    ({ ruleId, message, line }) => `${ruleId}: ${message} (regel ${line}: ${regels[line - 1]?.trim().slice(0, 160)})`,
  );
  console.log(JSON.stringify(zinnen));
}
