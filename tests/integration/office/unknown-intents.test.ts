/** A word that no button of the page has is refused before anything is done, whoever sends it. */
import { expect, test } from "vitest";
import { sourceFiles } from "#tests/architecture/source-files.ts";
import { aSignedInVisitor, signedInTo } from "#tests/factories/staff-pages.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";

type Page = { readonly action: (args: never) => Promise<unknown> };

/** Every page whose action, or the file that it leaves it to, has a table of intents. */
const pages: readonly string[] = [
  "account/account-changes",
  "account/own-second-step",
  "account/passkeys",
  "account/profile",
  "account/second-step-owed",
  "admin/calendar/calendar",
  "admin/calendar/import",
  "admin/agencies/agency",
  "admin/agencies/fields",
  "admin/incidents/incident",
  "admin/limits/limit",
  "admin/limits/new-limit",
  "admin/officers/new-officer",
  "admin/officers/officer",
  "admin/overview/test-mail",
  "admin/places/import",
  "admin/templates/document",
  "admin/templates/template",
  "public/send/content",
  "public/send/person",
  "public/send/place",
  "public/tracking/contact",
  "public/tracking/email-link",
  "public/tracking/own-data",
  "public/tracking/petition",
  "public/tracking/track",
  "public/tracking/withdraw",
  "staff/chasing/letter",
  "staff/acts/assign/assign",
  "staff/acts/check/check",
  "staff/acts/classify/classify",
  "staff/acts/classify/set-title",
  "staff/acts/correct/new-contact",
  "staff/acts/decide/decide",
  "staff/acts/direction/direction",
  "staff/acts/dispose/dispose",
  "staff/acts/extension/extension",
  "staff/acts/forward/forward",
  "staff/file/petition",
  "staff/acts/progress/progress",
  "staff/acts/recall/recall",
  "staff/acts/publish/publish",
  "staff/acts/registry/registry",
  "staff/acts/reissue/reissue",
  "staff/acts/reply/reply",
  "staff/acts/report-back/report-back",
  "staff/acts/restrict/restrict",
  "staff/acts/return/return",
  "staff/acts/sign/sign",
  "staff/acts/spam/spam",
  "staff/acts/submit/submit",
  "staff/acts/supplement/supplement",
  "staff/acts/tell-state/tell-state",
  "staff/acts/withdraw/withdraw",
  "staff/data-requests/request",
  "staff/quarantine/quarantine",
  "staff/retention/destruction",
  "staff/retention/retention",
  "staff/tasks/call",
  "staff/tasks/letter",
];

/** The files that pages leave their form to. */
const leftTo: Readonly<Record<string, readonly string[]>> = {
  "admin/calendar/change-calendar": ["admin/calendar/calendar"],
  "admin/limits/handle-limit-form": ["admin/limits/limit", "admin/limits/new-limit"],
  "admin/list-import/handle-list-import": ["admin/calendar/import", "admin/places/import"],
  "admin/templates/reword-document": ["admin/templates/document"],
  "admin/templates/reword-message": ["admin/templates/template"],
  "staff/acts/publish/publication-act": ["staff/acts/publish/publish"],
  "staff/tasks/handle-task-form": ["staff/tasks/call", "staff/tasks/letter"],
};

/** A page chooses by itself, or has it done by the one who reads its form, too. */
const choosing = /\b(chooseAct|performAskedAct)\(/;
const choosers = ["app/routes/kit/choose-act.ts", "app/routes/staff/acts/perform-act.ts"];

const modules = import.meta.glob<Page>("/app/routes/**/*.tsx");
const params = { code: "PA-NONE", id: "0", letterId: "0", key: "received", line: "reply" };

/** The page's action behind its door, as the layouts above it have it. */
async function behindTheDoor(page: string) {
  const module = await modules[`/app/routes/${page}.tsx`]?.();
  if (module === undefined) throw new Error(`no page ${page}`);
  return { action: signedInTo(module.action) };
}

test("each page that has a table of intents is asked below", () => {
  const reading = sourceFiles(["app/routes"], /(?<![.]test)[.]tsx?$/)
    .filter(({ name, text }) => choosing.test(text) && !choosers.includes(name))
    .map(({ name }) => name.replace("app/routes/", "").replace(/[.]tsx?$/, ""));
  const asked = reading.flatMap((name) => leftTo[name] ?? [name]);
  expect(asked.sort()).toEqual([...pages].sort());
});

onBothDatabases("a word that is not in the page's table is a bad request", async (context) => {
  const visitor = await aSignedInVisitor(context, [
    "intake-officer",
    "office-lead",
    "administrator",
  ]);
  const answers: Record<string, number> = {};
  for (const page of pages) {
    const route = await behindTheDoor(page);
    const body = { intent: "no-such-word", reason: "A reason." };
    answers[page] = (await visitor.post(route, "/", body, params)).status;
  }
  expect(answers).toEqual(Object.fromEntries(pages.map((page) => [page, 400])));
});

onBothDatabases("a page without a main act refuses a form that names none", async (context) => {
  const visitor = await aSignedInVisitor(context, [
    "intake-officer",
    "office-lead",
    "administrator",
  ]);
  for (const page of [
    "staff/file/petition",
    "staff/acts/recall/recall",
    "staff/acts/restrict/restrict",
  ]) {
    const route = await behindTheDoor(page);
    expect(await visitor.post(route, "/", { reason: "A reason." }, params)).toMatchObject({
      status: 400,
    });
  }
});
