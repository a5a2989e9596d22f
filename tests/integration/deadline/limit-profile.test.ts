import { expect } from "vitest";
import { civilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import { ruleFor } from "#app/domain/deadline/rules/rule-book.ts";
import { readConfig } from "#app/server/config.ts";
import { recount } from "#app/server/jobs/recount.ts";
import { loadRules } from "#app/server/persistence/time/rule-reading.ts";
import { limitProfilePreview } from "#app/server/queries/admin/limit-profile.ts";
import { officeLimits } from "#app/server/queries/admin/limits.ts";
import { chooseLimitProfile } from "#app/server/usecases/time/choose-limit-profile.ts";
import { saveRule } from "#app/server/usecases/time/save-rule.ts";
import { aPetitionAt, must, thePeople } from "#tests/factories/lives.ts";
import { anOfficer } from "#tests/factories/officers.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";
import type { TestContext } from "#tests/setup/test-context.ts";

const config = readConfig({ DEMO: "1" });
const kind = { class: null, channel: "web", complexity: "ordinary" } as const;
const today = civilDate("2026-11-21");

const historyOf = (context: TestContext, type: string) =>
  readClient(context.database.read).historyEvent.findMany({ where: { type } });

onBothDatabases(
  "a profile is chosen as it was previewed, and its name is told",
  async (context) => {
    const people = await thePeople(context);
    const code = await aPetitionAt(context, people, "forwarded");
    const admin = await anOfficer(context, ["administrator"]);
    expect((await officeLimits(context, admin))?.profile).toBe("office");
    const preview = await limitProfilePreview(context, admin, "national-portal");
    expect(preview?.changes.length).toBeGreaterThan(4);
    const publication = preview?.changes.find(({ after }) => after?.clock === "publication");
    expect([publication?.before?.amount, publication?.after?.amount]).toEqual([5, 2]);
    // What began before today keeps its days; nothing was written by looking.
    expect(preview?.foreseen).toMatchObject({ moved: 0 });
    expect((await officeLimits(context, admin))?.profile).toBe("office");

    must(await chooseLimitProfile(context, admin, "national-portal", preview?.version ?? 0));
    await recount(config, context);
    expect((await officeLimits(context, admin))?.profile).toBe("national-portal");
    const book = await loadRules(context.database.read);
    expect(ruleFor(book, "publication", kind, today).amount).toBe(2);
    const [asked] = await readClient(context.database.read).recount.findMany();
    expect(asked).toMatchObject({ cause: "rule", moved: 0 });
    expect(JSON.parse(asked?.detail ?? "")).toEqual({ profile: "national-portal" });
    const [trace] = await historyOf(context, "LimitProfileChosen");
    expect(JSON.parse(trace?.facts ?? "")).toMatchObject({ profile: "national-portal" });
    expect(code).not.toBe("");
  },
);

onBothDatabases("one changed limit makes the set the office's own", async (context) => {
  const admin = await anOfficer(context, ["administrator"]);
  const book = await loadRules(context.database.read);
  const { line: _line, version: _version, ...draft } = ruleFor(book, "publication", kind, today);
  must(await saveRule(context, admin, { ...draft, amount: 3, validFrom: today }, 2));
  expect((await officeLimits(context, admin))?.profile).toBeNull();
  const preview = await limitProfilePreview(context, admin, "office");
  expect(preview?.changes.map(({ before, after }) => [before?.amount, after?.amount])).toEqual([
    [3, 5],
  ]);
});

onBothDatabases("what was previewed before somebody's change is not chosen", async (context) => {
  const admin = await anOfficer(context, ["administrator"]);
  const before = await limitProfilePreview(context, admin, "national-portal");
  must(await chooseLimitProfile(context, admin, "national-portal", before?.version ?? 0));
  expect(await chooseLimitProfile(context, admin, "office", before?.version ?? 0)).toEqual({
    ok: false,
    reason: "limits-changed",
  });
  expect(await historyOf(context, "LimitProfileChosen")).toHaveLength(1);
});

onBothDatabases(
  "a second click on the same choice is accepted and writes nothing",
  async (context) => {
    const admin = await anOfficer(context, ["administrator"]);
    const seen = (await limitProfilePreview(context, admin, "national-portal"))?.version ?? 0;
    must(await chooseLimitProfile(context, admin, "national-portal", seen));
    const { versions } = await loadRules(context.database.read);
    must(await chooseLimitProfile(context, admin, "national-portal", seen));
    expect((await loadRules(context.database.read)).versions).toEqual(versions);
    expect(await readClient(context.database.read).recount.findMany()).toHaveLength(1);
  },
);

onBothDatabases("only an administrator sees and chooses a profile", async (context) => {
  const lead = await anOfficer(context, ["office-lead"]);
  expect(await limitProfilePreview(context, lead, "national-portal")).toBeNull();
  expect(await chooseLimitProfile(context, lead, "national-portal", 13)).toEqual({
    ok: false,
    reason: "not-permitted",
  });
  const admin = await anOfficer(context, ["administrator"]);
  expect(await limitProfilePreview(context, admin, "another")).toBeNull();
});
