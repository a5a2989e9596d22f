import { expect } from "vitest";
import { stages } from "#app/domain/petition/petition.ts";
import { historyHead, verifyHistory } from "#app/server/persistence/petition/history-reading.ts";
import { demoTries } from "#prisma/seed/demo/demo-tries.ts";
import { loadDemonstration } from "#prisma/seed/demo/load-demonstration.ts";
import { onBothDatabases } from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";

const quiet = () => undefined;

/** Of a given day the month is always the same, so its codes can be written down. */
const firstAndLastCode = ["PA-260822-T9ZJJ", "PA-261119-NDCQ7"];

onBothDatabases(
  "the demonstration month plays, stands at every stage and is the same again",
  async (context) => {
    await loadDemonstration(context, quiet);
    const { petition } = readClient(context.database.read);
    const rows = await petition.findMany({ orderBy: { id: "asc" } });
    const held = rows.filter(({ quarantine }) => quarantine === "held");
    expect(held).toHaveLength(2);
    expect(rows).toHaveLength(44 + held.length);
    const missing = stages.filter((stage) => !rows.some((row) => row.stage === stage));
    expect(missing).toEqual([]);
    expect(rows.filter((row) => row.publication === "published").length).toBeGreaterThan(4);
    expect([rows[0]?.code, rows.at(43)?.code]).toEqual(firstAndLastCode);
    expect((await verifyHistory(context.database.read)).broken).toBeNull();
    const tries = await demoTries(context);
    expect(tries.length).toBeGreaterThan(2);
    for (const { secret } of tries) expect(secret).toMatch(/^\w{5}-\w{5}-\w{4}$/);
    const before = await historyHead(context.database.read);
    await loadDemonstration(context, quiet);
    expect(await historyHead(context.database.read)).toEqual(before);
  },
);
