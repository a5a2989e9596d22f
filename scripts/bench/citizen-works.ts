/** What citizens do, each work as one person does it again and again. */
import { addresses, addressOf } from "#app/addresses.ts";
import { solvedForm } from "#tests/factories/solved-form.ts";
import { type Browser, expectStatus, hiddenFields, textOf } from "#tests/setup/browser.ts";
import type { Work } from "./measure.ts";
import { openNextBrowser, peopleSoFar } from "./people.ts";
import type { Scene } from "./scene.ts";
import { sendingWords } from "./sending-words.ts";
import { takeTurns } from "./take-turns.ts";

/** What many read is in memory; the newest answers are what many read. */
const answersRead = 20;

const pageWork = (name: string, scene: Scene, path: (index: number) => () => string): Work => ({
  name,
  person: async (index) => {
    const browser = openNextBrowser(scene);
    const next = path(index);
    return async () => void expectStatus(await browser.get(next()), 200, name);
  },
});

/** How a letter is more than its words. */
export type Enclosed = { readonly email: string; readonly photos: readonly Blob[] };

function placeWith(words: Readonly<Record<string, string>>, photos: readonly Blob[]): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(words)) form.append(name, value);
  for (const [at, photo] of photos.entries()) form.append("files", photo, `IMG_${at + 1}.jpg`);
  return form;
}

/** Start page, three pages with their posts, check page. */
async function fillForm(browser: Browser, { email, photos }: Enclosed): Promise<string> {
  const { start, content, place, person, check } = addresses.send;
  const words = sendingWords(peopleSoFar(), email);
  const page = async (path: string) => expectStatus(await browser.get(path), 200, path);
  await page(start);
  await page(content);
  expectStatus(await browser.post(content, words.content), 303, "content");
  await page(place);
  expectStatus(await browser.post(place, placeWith(words.place, photos)), 303, "place");
  await page(person);
  expectStatus(await browser.post(person, words.person), 303, "person");
  return textOf(await page(check));
}

/** The whole of sending: ten requests, by a new person each time. */
export const sendWork = (
  name: string,
  scene: Scene,
  enclosed: () => Enclosed = () => ({ email: "", photos: [] }),
): Work => ({
  name,
  lasts: 8,
  person: async () => ({
    before: async () => {
      const browser = openNextBrowser(scene);
      const { check: checkPage, receipt } = addresses.send;
      const check = await fillForm(browser, enclosed());
      return async () => {
        const { challenge = "", shown = "" } = hiddenFields(check);
        const proof = { ...(await solvedForm(challenge)), shown };
        return async () => {
          const sent = expectStatus(await browser.post(checkPage, proof), 303, "send");
          if (sent.location !== receipt) throw new Error(`sent to ${sent.location}`);
          expectStatus(await browser.get(receipt), 200, "receipt");
          browser.leave();
        };
      };
    },
  }),
});

/** The page of one's own petition, again and again. */
const trackWork = (scene: Scene): Work => ({
  name: "track",
  person: async (index) => {
    const browser = openNextBrowser(scene);
    const next = takeTurns(scene.trackable, index);
    expectStatus(await browser.post(addresses.tracking.enter, { ...next() }), 303, "open");
    return async () =>
      void expectStatus(await browser.get(addresses.tracking.petition), 200, "track");
  },
});

/** Somebody comes back after days: the form, code and secret, the page; a new browser each time. */
const returnWork = (scene: Scene): Work => ({
  name: "return visit (form, code, page)",
  person: async (index) => {
    const next = takeTurns(scene.trackable, index);
    return async () => {
      const browser = openNextBrowser(scene);
      const { enter } = addresses.tracking;
      expectStatus(await browser.get(enter), 200, "form");
      const { location } = expectStatus(await browser.post(enter, { ...next() }), 303, "code");
      expectStatus(await browser.get(location), 200, "page");
      browser.leave();
    };
  },
});

/** The memory keeps pages by their whole address: one that nobody asked before is made anew. */
const answersNotInMemory = (scene: Scene): Work => ({
  name: "answer not in memory",
  person: async (index) => {
    const browser = openNextBrowser(scene);
    const next = takeTurns(scene.published, index);
    let asked = 0;
    return async () => {
      asked += 1;
      const path = addressOf(addresses.results.answer, { address: next() });
      const page = await browser.get(`${path}?${peopleSoFar()}-${index}-${asked}`);
      expectStatus(page, 200, "answer");
      // Only the memory gives its pages a tag.
      if (page.headers.etag !== undefined) throw new Error("an answer came from memory");
    };
  },
});

const always = (path: string) => () => () => path;

const listedAnswers = new RegExp(`href="${addresses.results.list}/[\\w-]+"`, "g");

export function citizenWorks(scene: Scene): Work[] {
  const { list, answer } = addresses.results;
  return [
    pageWork("home", scene, always(addresses.home)),
    sendWork("send", scene),
    trackWork(scene),
    returnWork(scene),
    {
      ...pageWork("published list", scene, always(list)),
      entries: async () => {
        const browser = openNextBrowser(scene);
        const html = textOf(await browser.get(list));
        browser.leave();
        return new Set(html.match(listedAnswers)).size;
      },
    },
    pageWork("published answer", scene, (index) => {
      const next = takeTurns(scene.published.slice(0, answersRead), index);
      return () => addressOf(answer, { address: next() });
    }),
    answersNotInMemory(scene),
  ];
}
