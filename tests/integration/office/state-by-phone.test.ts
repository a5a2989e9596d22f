/** A sender without code or secret rings up, is rung back, and hears what the own page tells. */
import { expect } from "vitest";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { stateLines } from "#app/routes/staff/tasks/state-script.ts";
import { scriptOf } from "#app/routes/staff/tasks/task-script.ts";
import { trackedPetition } from "#app/server/queries/public/tracked-petition.ts";
import { stateToTell } from "#app/server/queries/senders/state-to-tell.ts";
import { taskFile } from "#app/server/queries/staff/task-file.ts";
import { taskList } from "#app/server/queries/staff/tasks.ts";
import { askProgress } from "#app/server/usecases/reply/ask-progress.ts";
import { decideDisposal } from "#app/server/usecases/routing/decide-disposal.ts";
import { proposeDecline } from "#app/server/usecases/routing/propose-decline.ts";
import { tellState } from "#app/server/usecases/sending/tell-state.ts";
import { bringTo, must, thePeople } from "#tests/factories/lives.ts";
import { anOfficer } from "#tests/factories/officers.ts";
import { aSending, aSentPetition } from "#tests/factories/sending.ts";
import { justiceCode } from "#tests/factories/split-letter.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const told = { outcome: "told" } as const;

async function aPetition(context: TestContext, phone = "0907004001") {
  const people = await thePeople(context);
  const person = { phone, postalAddress: "12 Pham Ngu Lao" };
  const { code } = await aSentPetition(context, aSending({ person }));
  await bringTo(context, people, code, "in-progress");
  return { people, code: String(code), target: { code: String(code), version: null } };
}

onBothDatabases(
  "a call back is recorded, and its sender reads that it was told",
  async (context) => {
    const { people, code, target } = await aPetition(context);
    must(await tellState(context, people.officer, target, { outcome: "not-reached" }));
    const before = await trackedPetition(context, code, "vi");
    expect(before?.timeline.map(({ type }) => type)).not.toContain("StateTold");
    must(await tellState(context, people.officer, target, told));
    const after = await trackedPetition(context, code, "vi");
    expect(after?.timeline[0]).toMatchObject({ type: "StateTold" });
  },
);

onBothDatabases("without a number on file nobody is rung back", async (context) => {
  const { people, target } = await aPetition(context, "");
  expect(await tellState(context, people.officer, target, told)).toEqual({
    ok: false,
    reason: "phone-missing",
  });
});

onBothDatabases("the agency neither reads nor records it", async (context) => {
  const { people, target } = await aPetition(context);
  expect(await tellState(context, people.agencyOfficer, target, told)).toEqual({
    ok: false,
    reason: "not-permitted",
  });
});

onBothDatabases(
  "what is read out is what the sender's page tells, and the sender is masked",
  async (context) => {
    const { people, code } = await aPetition(context);
    const read = await stateToTell(context, people.officer, code);
    const page = await trackedPetition(context, code, "vi");
    expect(read?.state).toMatchObject({
      stage: page?.stage,
      responsible: page?.responsible,
      due: page?.due,
    });
    expect(read?.sender).toMatchObject({ hasPhone: true, phoneEnd: "001" });
    const stranger = await anOfficer(context, ["agency-officer"], { unit: justiceCode });
    expect(await stateToTell(context, stranger, code)).toBeNull();
  },
);

/** The words of the first open call about this. */
async function scriptOfCall(context: TestContext, actor: OfficerActor, template: string) {
  const calls = (await taskList(context, actor, "call")) ?? [];
  const id = calls.find((call) => call.template === template)?.id ?? 0;
  const task = await taskFile(context, actor, "call", id);
  return task && scriptOf(task, "Lan");
}

onBothDatabases("whoever asked on the own page is told the same in a call", async (context) => {
  const { people, code, target } = await aPetition(context);
  must(await askProgress(context, { type: "sender" }, target));
  const script = await scriptOfCall(context, people.officer, "progress-asked");
  const read = await stateToTell(context, people.officer, code);
  expect(read && stateLines(read)).toEqual(script?.quoted);
  expect(script?.quoted.join(" ")).toContain(read?.state.responsible);
  expect(script?.quoted.join(" ")).toContain("14/12/2026");
});

onBothDatabases("a call about what was declined says where to turn", async (context) => {
  const people = await thePeople(context);
  const { code } = await aSentPetition(context);
  const guidance = "Please say which plot.";
  await bringTo(context, people, String(code), "registered");
  const target = { code: String(code), version: null };
  const why = { reason: "unclear-content", guidance } as const;
  must(await proposeDecline(context, people.officer, target, why));
  must(await decideDisposal(context, people.lead, target, ""));
  const script = await scriptOfCall(context, people.officer, "declined");
  expect(script?.quoted).toEqual([guidance]);
});
