/** What the coordinating office does all day: queues, searches, petitions, and one act that writes. */
import { addresses, addressOf, withQuery } from "#app/addresses.ts";
import { queueKeys } from "#app/domain/petition/work-queues.ts";
import { demoOfficers, demoPassword } from "#prisma/seed/demo/demo-data.ts";
import { expectStatus, hiddenFields, textOf } from "#tests/setup/browser.ts";
import type { Work } from "./measure.ts";
import { openNextBrowser } from "./people.ts";
import type { Scene } from "./scene.ts";
import { takeTurns } from "./take-turns.ts";

const petitionCodes = /PA-\d{6}-[0-9A-Z]{5}/g;

async function openSignedIn(scene: Scene) {
  const browser = openNextBrowser(scene);
  const officer = demoOfficers().find(({ roles }) => roles.includes("intake-officer"));
  const fields = { email: officer?.email ?? "", password: demoPassword };
  expectStatus(await browser.post(addresses.account.signIn, fields), 302, "sign in");
  return browser;
}

/** The codes that a page names, each once. */
async function codesOn(scene: Scene, path: string): Promise<string[]> {
  const browser = await openSignedIn(scene);
  const html = textOf(expectStatus(await browser.get(path), 200, path));
  browser.leave();
  return [...new Set(html.match(petitionCodes))];
}

const staffPageWork = (
  name: string,
  scene: Scene,
  path: (index: number) => () => string,
): Work => ({
  name,
  person: async (index) => {
    const browser = await openSignedIn(scene);
    const next = path(index);
    return async () => void expectStatus(await browser.get(next()), 200, name);
  },
});

const staffListWork = (name: string, scene: Scene, path: string): Work => ({
  ...staffPageWork(name, scene, () => () => path),
  entries: async () => (await codesOn(scene, path)).length,
});

/** Opens the page of the act and gives the work to the next colleague: the write of an ordinary day. */
const assignWork = (scene: Scene): Work => ({
  name: "assign (page and act)",
  person: async (index) => {
    const codes = await codesOn(scene, withQuery(addresses.office.queue, { queue: "to-forward" }));
    const browser = await openSignedIn(scene);
    // Each person has petitions of their own: nobody overtakes somebody else's version.
    const own = codes.filter((_code, at) => at % peopleMax === index);
    const next = takeTurns(own, 0);
    let acts = 0;
    return async () => {
      const path = addressOf(addresses.office.assign, { code: next() });
      const html = textOf(expectStatus(await browser.get(path), 200, "assign"));
      const choices = [...html.matchAll(/<option[^>]*value="(\d+)"/g)].map(([, id = ""]) => id);
      const officerId = choices[acts % choices.length] ?? "";
      acts += 1;
      const form = { ...hiddenFields(html), intent: "assign", officerId };
      expectStatus(await browser.post(path, form), 302, "assigned");
    };
  },
});
const peopleMax = 8;

const officeQueues = queueKeys.slice(0, queueKeys.indexOf("handling-open"));
const query = (words: string) => withQuery(addresses.office.queue, { search: words });

export function staffWorks(scene: Scene): Work[] {
  const { codes, words } = scene;
  return [
    ...[...officeQueues, "all" as const].map((queue) =>
      staffListWork(`queue ${queue}`, scene, withQuery(addresses.office.queue, { queue })),
    ),
    ...words.rare.map((word) => staffListWork(`search rare ${word}`, scene, query(word))),
    ...words.common.map((word) => staffListWork(`search common ${word}`, scene, query(word))),
    staffPageWork("petition page", scene, (index) => {
      const next = takeTurns(codes, index);
      return () => addressOf(addresses.office.petition, { code: next() });
    }),
    assignWork(scene),
  ];
}
