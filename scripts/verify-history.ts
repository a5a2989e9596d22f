/** `npm run verify-history [-- --head COUNT:HASH] [--json]`: proves the chain of the history. */
import { parseArgs } from "node:util";
import { headAt, verifyHistory } from "#app/server/persistence/petition/history-reading.ts";
import { withContext } from "./open-context.ts";

const { values } = parseArgs({
  options: { head: { type: "string" }, json: { type: "boolean", default: false } },
});

await withContext(async (context) => {
  const proof = await verifyHistory(context.database.read);
  const [count = "", hash = ""] = (values.head ?? "").split(":");
  const known =
    values.head === undefined ? null : await headAt(context.database.read, Number(count));
  const headHolds = values.head === undefined ? null : known === hash;
  if (values.json) process.stdout.write(`${JSON.stringify({ ...proof, headHolds })}\n`);
  else say(proof, headHolds, count);
  return proof.broken === null && headHolds !== false ? 0 : 1;
});

function say(
  { count, head, broken }: Awaited<ReturnType<typeof verifyHistory>>,
  headHolds: boolean | null,
  given: string,
) {
  const lines = broken
    ? [`broken at link ${broken.sequence}: ${broken.fault}; the ${count} links before it hold`]
    : [`${count} links hold; head ${count}:${head}`];
  if (headHolds === true) lines.push(`the head after ${given} links is the one given`);
  if (headHolds === false)
    lines.push(
      `the head after ${given} links is NOT the one given: links were cut off or rewritten`,
    );
  process.stdout.write(`${lines.join("\n")}\n`);
}
