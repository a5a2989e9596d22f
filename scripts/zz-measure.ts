import { openContext } from "#app/server/app-context.ts";
import { readConfig } from "#app/server/config.ts";
import { officeLimit } from "#app/server/queries/admin/limits.ts";
import { rulePreview } from "#app/server/queries/admin/rule-preview.ts";
import { saveRule } from "#app/server/usecases/save-rule.ts";
import { recountPetitions } from "#app/server/usecases/recount-petitions.ts";
import { readClient } from "#app/server/persistence/database.ts";
import { fillDatabase } from "./bench/filled-database.ts";
const env = { DEMO: "1", DATA_DIR: "/tmp/w-rules-fill", DATABASE_URL: "file:/tmp/w-rules-fill/bench.db", FIXED_NOW: "2026-11-21T02:00:00.000Z" };
const { existsSync, mkdirSync } = await import("node:fs");
if (!existsSync("/tmp/w-rules-fill/bench.db")) { mkdirSync("/tmp/w-rules-fill", { recursive: true }); await fillDatabase(env, Number(process.argv[2]), () => {}); }
const context = openContext(readConfig(env));
const officer = await readClient(context.database.read).officer.findFirstOrThrow({ where: { email: { startsWith: "quan-tri" } } });
const actor = { type: "officer", officerId: officer.id, unitId: officer.agencyId, side: "office", roles: ["administrator"], readsRestricted: false } as never;
const stages = await readClient(context.database.read).petition.groupBy({ by: ["stage"], _count: true });
console.log(JSON.stringify(stages));
for (const clock of ["reply", "forward", "check", "publication"]) {
  const limit = await officeLimit(context, actor, clock);
  if (!limit) throw new Error("no");
  const { line: _l, version: _v, ...rule } = limit.rule;
  const start = performance.now();
  const preview = await rulePreview(context, actor, { ...rule, amount: 20, validFrom: "2020-01-01" as never });
  console.log(clock, Math.round(performance.now() - start), "ms", JSON.stringify(preview).slice(0, 160));
}
const limit = await officeLimit(context, actor, "reply");
const { line: _l, version, ...rule } = limit!.rule;
console.log(JSON.stringify(await saveRule(context, actor, { ...rule, amount: 20, validFrom: "2020-01-01" as never }, version + 1)).slice(0, 100));
let runs = 0;
const start = performance.now();
for (;;) { runs += 1; const t = performance.now(); const done = await recountPetitions(context); console.log("run", runs, done, Math.round(performance.now() - t), "ms"); if (done || runs > 30) break; }
console.log("total", Math.round(performance.now() - start));
console.log(JSON.stringify(await readClient(context.database.read).recount.findMany()));
process.exit(0);
