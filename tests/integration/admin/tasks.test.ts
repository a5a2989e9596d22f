import { expect } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { OfficerActor } from "#app/domain/permission/actor.ts";
import { verifyHistory } from "#app/server/persistence/history/history-reading.ts";
import { taskFile } from "#app/server/queries/staff/task-file.ts";
import { taskCounts, taskList } from "#app/server/queries/staff/tasks.ts";
import { restrictPetition } from "#app/server/usecases/custody/restrict-petition.ts";
import { stepAside } from "#app/server/usecases/custody/step-aside.ts";
import { requestSupplement } from "#app/server/usecases/intake/request-supplement.ts";
import { finishTask } from "#app/server/usecases/sending/finish-task.ts";
import { must } from "#tests/factories/lives.ts";
import { anOfficer, constructionCode } from "#tests/factories/officers.ts";
import { aSending, aSentPetition } from "#tests/factories/sending.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const on = civilDate("2026-11-21");
const told = { on, result: "told", note: "understood" } as const;

/** A sender without e-mail is asked for something, so that somebody has to call. */
async function aCall(context: TestContext, officer: OfficerActor, person = {}) {
  const { code } = await aSentPetition(context, aSending({ person }));
  must(
    await requestSupplement(
      context,
      officer,
      { code, version: null },
      { question: "Which office was it?", answerBy: civilDate("2026-12-01") },
    ),
  );
  return code;
}

const callIds = async (context: TestContext, officer: OfficerActor) =>
  ((await taskList(context, officer, "call")) ?? []).map(({ id }) => id);

onBothDatabases(
  "a call is ticked off once, by the unit that received the petition",
  async (context) => {
    const officer = await anOfficer(context, ["intake-officer"]);
    const stranger = await anOfficer(context, ["agency-lead"], { unit: constructionCode });
    const counter = await anOfficer(context, ["counter"]);
    const code = await aCall(context, officer);
    const [taskId = 0] = await callIds(context, officer);
    const task = await taskFile(context, officer, "call", taskId);
    expect(task).toMatchObject({ code, matter: { question: "Which office was it?" } });
    expect(JSON.stringify(task)).not.toContain("0900000123");
    expect(JSON.stringify(task)).not.toContain("Nguyen");
    expect(await callIds(context, stranger)).toEqual([]);
    expect(await taskFile(context, stranger, "call", taskId)).toBeNull();
    expect(await taskList(context, counter, "call")).toBeNull();
    for (const other of [stranger, counter])
      expect(await finishTask(context, other, { taskId, ...told })).toMatchObject({ ok: false });
    must(await finishTask(context, officer, { taskId, ...told }));
    expect(await finishTask(context, officer, { taskId, ...told })).toEqual({
      ok: false,
      reason: "version-conflict",
    });
    expect(await taskCounts(context, officer)).toEqual({ calls: 0, letters: 0 });
    expect((await verifyHistory(context.database.read)).broken).toBeNull();
  },
);

onBothDatabases("a call that reaches nobody becomes a letter", async (context) => {
  const officer = await anOfficer(context, ["intake-officer"]);
  const code = await aCall(context, officer);
  const [taskId = 0] = await callIds(context, officer);
  const unreached = { on, result: "unreachable", note: "three times" } as const;
  must(await finishTask(context, officer, { taskId, ...unreached }));
  expect(await taskCounts(context, officer)).toEqual({ calls: 0, letters: 1 });
  const [letter] = (await taskList(context, officer, "letter")) ?? [];
  expect(letter).toMatchObject({ code, template: "supplement-asked", audience: "sender" });
  must(await finishTask(context, officer, { taskId: letter?.id ?? 0, ...unreached }));
  expect(await taskCounts(context, officer)).toEqual({ calls: 0, letters: 0 });
});

onBothDatabases(
  "who gave an address only is written to, who gave e-mail is not called",
  async (context) => {
    const officer = await anOfficer(context, ["intake-officer"]);
    await aCall(context, officer, { phone: "", postalAddress: "12 Tran Phu" });
    await aCall(context, officer, { email: "a@example.vn" });
    expect(await taskCounts(context, officer)).toEqual({ calls: 0, letters: 1 });
  },
);

onBothDatabases(
  "the calls of a restricted petition are seen by its named readers only",
  async (context) => {
    const officer = await anOfficer(context, ["intake-officer"]);
    const readers = [
      await anOfficer(context, ["intake-officer"], { readsRestricted: true }),
      await anOfficer(context, ["office-lead"], { readsRestricted: true }),
      await anOfficer(context, ["office-lead"], { readsRestricted: true }),
    ] as const;
    const code = await aCall(context, officer);
    const [taskId = 0] = await callIds(context, officer);
    const target = { code, version: null };
    must(await restrictPetition(context, officer, target, "about the office"));
    expect(await callIds(context, officer)).toEqual([]);
    expect(await taskFile(context, officer, "call", taskId)).toBeNull();
    expect(await finishTask(context, officer, { taskId, ...told })).toMatchObject({ ok: false });
    must(await stepAside(context, readers[2], target, "a relative"));
    expect(await callIds(context, readers[2])).toEqual([]);
    expect(await callIds(context, readers[1])).toEqual([taskId]);
    must(await finishTask(context, readers[0], { taskId, ...told }));
  },
);
