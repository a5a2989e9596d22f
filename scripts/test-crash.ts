/** `npm run test:crash [-- --times 20 --database sqlite|postgresql|both]`: kills the server under load. */
import { parseArgs } from "node:util";
import { crashRun } from "../tests/crash/crash-run.ts";

const { values } = parseArgs({
  options: {
    times: { type: "string", default: "20" },
    database: { type: "string", default: "both" },
  },
});
const times = Number(values.times);
const kinds = (["sqlite", "postgresql"] as const).filter(
  (kind) => values.database === "both" || values.database === kind,
);
if (!Number.isInteger(times) || times < 1 || kinds.length === 0) {
  process.stderr.write(
    "usage: npm run test:crash [-- --times 20 --database sqlite|postgresql|both]\n",
  );
  process.exit(1);
}

const say = (text: string) => process.stderr.write(`${text}\n`);
let faulty = false;
for (const kind of kinds) {
  const report = await crashRun(kind, times);
  const { kills, killsInDelivery, receipts, mails, repeatedParcels, faults } = report;
  say(`… ${kind}: killed ${kills} times under load, ${killsInDelivery} of them while mail left`);
  if (faults.length === 0)
    say(
      `✓ ${kind}: each of ${receipts} receipts is there once and opened by its secret, each of ${mails} mails arrived once (${repeatedParcels} parcels handed over again under their key), the history verifies`,
    );
  for (const fault of faults) say(`✗ ${kind}: ${fault}`);
  faulty ||= faults.length > 0;
}
process.exit(faulty ? 1 : 0);
