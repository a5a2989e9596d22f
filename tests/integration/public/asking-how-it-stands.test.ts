/** A late petition says so to its sender, and the sender's question becomes somebody's task. */
import { expect } from "vitest";
import { formatTrackingSecret } from "#app/domain/identifiers/tracking-secret.ts";
import * as petitionRoute from "#app/routes/public/tracking/petition.tsx";
import * as track from "#app/routes/public/tracking/track.tsx";
import type { TrackedPetition } from "#app/server/queries/public/tracked-petition.ts";
import { taskList } from "#app/server/queries/staff/tasks.ts";
import { changeSettings } from "#app/server/usecases/administration/change-setting.ts";
import { bringTo, must, thePeople } from "#tests/factories/lives.ts";
import { anOfficer } from "#tests/factories/officers.ts";
import { aSending, aSentPetition } from "#tests/factories/sending.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import type { TestContext } from "#tests/setup/test-context.ts";
import { aVisitor } from "#tests/setup/visitor.ts";

const page = "/tra-cuu/ho-so";

async function aTrackedOne(context: TestContext, email = "") {
  const { code, draftId } = await aSentPetition(context, aSending({ person: { email } }));
  const secret = formatTrackingSecret(context.keys.secretOfDraft(draftId));
  const open = async () => {
    const visitor = aVisitor(context);
    await visitor.post(track, "/tra-cuu", { code, secret });
    const look = async () =>
      ((await visitor.get(petitionRoute, page)).data as { petition: TrackedPetition }).petition;
    const ask = () => visitor.post(petitionRoute, page, { intent: "ask-progress" });
    return { look, ask };
  };
  return { code: String(code), open };
}

onBothDatabases("what is late says so, with the body and the day of news", async (context) => {
  const people = await thePeople(context);
  const { code, open } = await aTrackedOne(context);
  await bringTo(context, people, code, "in-progress");
  expect((await (await open()).look()).late).toBeNull();
  context.clock.set("2026-12-15T02:00:00.000Z");
  const { late, responsible } = await (await open()).look();
  expect(late).toMatchObject({ name: responsible, apology: "", newsOn: "2026-12-23" });
  expect(late?.phone).not.toBe("");

  const administrator = await anOfficer(context, ["administrator"]);
  const lateApology = "{{unit}} is sorry.";
  must(await changeSettings(context, administrator, { lateApology }));
  expect((await (await open()).look()).late?.apology).toBe(`${responsible} is sorry.`);
});

for (const [kind, email] of Object.entries({ "no email": "", "an email": "hoa@example.vn" }))
  onBothDatabases(`asking leaves a call, once in five working days: ${kind}`, async (context) => {
    const { officer } = await thePeople(context);
    const { code, open } = await aTrackedOne(context, email);
    const sender = await open();
    expect((await sender.look()).asking).toEqual({ askedOn: null, againOn: null });
    const calls = async () =>
      (await taskList(context, officer, "call"))?.filter(
        ({ template }) => template === "progress-asked",
      );
    expect(await sender.ask()).toMatchObject({ status: 303, location: `${page}?xong=hoi` });
    expect(await sender.ask()).toMatchObject({ status: 303, location: page });
    expect(await calls()).toMatchObject([{ code }]);
    const asked = await sender.look();
    expect(asked.asking).toEqual({ askedOn: "2026-11-21", againOn: "2026-11-30" });
    expect(asked.timeline[0]).toMatchObject({ type: "ProgressAsked" });

    context.clock.set("2026-11-30T02:00:00.000Z");
    const later = await open();
    expect((await later.look()).asking).toEqual({ askedOn: "2026-11-21", againOn: null });
    await later.ask();
    expect(await calls()).toHaveLength(2);
  });

onBothDatabases("nothing is asked of what nobody owes", async (context) => {
  const { code, open } = await aTrackedOne(context);
  await bringTo(context, await thePeople(context), code, "answered");
  const sender = await open();
  expect((await sender.look()).asking).toBeNull();
  expect(await sender.ask()).toMatchObject({ status: 303, location: page });
});
