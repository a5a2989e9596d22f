/** What is measured: each work as one person does it again and again. */
import { addresses, addressOf, withQuery } from "#app/addresses.ts";
import { queueKeys } from "#app/domain/petition/work-queues.ts";
import { demoOfficers, demoPassword } from "#prisma/seed/demo/demo-data.ts";
import type { Trackable } from "#prisma/seed/load/load-petitions.ts";
import { aBrowser, type Browser, expectStatus, textOf } from "#tests/setup/browser.ts";
import type { Work } from "./measure.ts";
import { proofFor } from "./proof-for.ts";
import { sendingWords } from "./sending-words.ts";

export type Scene = {
  readonly port: number;
  readonly trackable: readonly Trackable[];
  /** Addresses of published answers and codes of petitions, to open by turns. */
  readonly published: readonly string[];
  readonly codes: readonly string[];
  readonly words: { readonly rare: readonly string[]; readonly common: readonly string[] };
};

const lowestByte = 1;
/** A private address for each person, so that nobody is limited for what others do. */
const machineOf = (number: number) =>
  `10.${Math.floor(number / 62_500) % 250}.${Math.floor(number / 250) % 250}.${lowestByte + (number % 250)}`;

let people = 0;
const newBrowser = (port: number): Browser => {
  people += 1;
  return aBrowser(port, machineOf(people));
};

const turns = <T>(list: readonly T[], index: number) => {
  let place = index * 7;
  return (): T => {
    place += 1;
    const found = list[place % list.length];
    if (found === undefined) throw new Error("nothing to take turns with");
    return found;
  };
};

const reading = (name: string, { port }: Scene, path: (index: number) => () => string): Work => ({
  name,
  person: async (index) => {
    const browser = newBrowser(port);
    const next = path(index);
    return async () => void expectStatus(await browser.get(next()), 200, name);
  },
});

const checkPage = addresses.send.check;

/** Start page, four pages with their posts, receipt: ten requests, by a new person each time. */
const sending = ({ port }: Scene): Work => ({
  name: "send",
  lasts: 8,
  person: async () => ({
    before: async () => {
      const browser = newBrowser(port);
      const words = sendingWords(people);
      const page = async (path: string) => expectStatus(await browser.get(path), 200, path);
      await page(addresses.send.start);
      await page(addresses.send.content);
      expectStatus(await browser.post(addresses.send.content, words.content), 303, "content");
      await page(addresses.send.place);
      expectStatus(await browser.postParts(addresses.send.place, words.place), 303, "place");
      await page(addresses.send.person);
      expectStatus(await browser.post(addresses.send.person, words.person), 303, "person");
      const check = await page(checkPage);
      return async () => {
        const proof = await proofFor(textOf(check));
        return async () => {
          const sent = expectStatus(await browser.post(checkPage, proof), 303, "send");
          if (sent.location !== addresses.send.receipt) throw new Error(`sent to ${sent.location}`);
          await page(addresses.send.receipt);
          browser.leave();
        };
      };
    },
  }),
});

const tracking = ({ port, trackable }: Scene): Work => ({
  name: "track",
  person: async (index) => {
    const browser = newBrowser(port);
    const next = turns(trackable, index);
    expectStatus(await browser.post(addresses.tracking.enter, { ...next() }), 303, "open");
    return async () =>
      void expectStatus(await browser.get(addresses.tracking.petition), 200, "track");
  },
});

/** Pages of an intake officer of the office, signed in once. */
const staffReading = (
  name: string,
  { port }: Scene,
  path: (index: number) => () => string,
): Work => ({
  name,
  person: async (index) => {
    const browser = newBrowser(port);
    const officer = demoOfficers().find(({ roles }) => roles.includes("intake-officer"));
    const fields = { email: officer?.email ?? "", password: demoPassword };
    expectStatus(await browser.post(addresses.account.signIn, fields), 302, "sign in");
    const next = path(index);
    return async () => void expectStatus(await browser.get(next()), 200, name);
  },
});

/** What many read is in memory; the newest answers are what many read. */
const answersRead = 20;
const always = (path: string) => () => () => path;
const officeQueues = queueKeys.slice(0, queueKeys.indexOf("handling-open"));
const query = (words: string) => withQuery(addresses.office.queue, { search: words });

export function allWorks(scene: Scene): Work[] {
  const { published, codes, words } = scene;
  return [
    reading("home", scene, always("/")),
    sending(scene),
    tracking(scene),
    reading("published list", scene, always(addresses.results.list)),
    reading("published answer", scene, (index) => {
      const next = turns(published.slice(0, answersRead), index);
      return () => addressOf(addresses.results.answer, { address: next() });
    }),
    ...[...officeQueues, "all" as const].map((queue) =>
      staffReading(`queue ${queue}`, scene, always(withQuery(addresses.office.queue, { queue }))),
    ),
    ...words.rare.map((word) => staffReading(`search rare ${word}`, scene, always(query(word)))),
    ...words.common.map((word) =>
      staffReading(`search common ${word}`, scene, always(query(word))),
    ),
    staffReading("petition page", scene, (index) => {
      const next = turns(codes, index);
      return () => addressOf(addresses.office.petition, { code: next() });
    }),
  ];
}
