/** `npm run create-admin -- --email a@b.vn --name "…"`: the first account, by a one-time link. */

import { parseArgs } from "node:util";
import { addresses, addressOf } from "#app/addresses.ts";
import { readConfig } from "#app/server/config.ts";
import { createFirstAdministrator } from "#app/server/usecases/administration/create-first-administrator.ts";
import { runVerbWithContext } from "./run-verb.ts";

await runVerbWithContext(async (context) => {
  const { values } = parseArgs({
    options: { email: { type: "string" }, name: { type: "string" } },
  });
  const { email, name } = values;
  if (!email || !name) {
    process.stderr.write('usage: npm run create-admin -- --email a@example.vn --name "Name"\n');
    return 1;
  }
  const result = await createFirstAdministrator(context, { email, displayName: name });
  if (!result.ok) {
    process.stderr.write(`refused: ${result.reason}\n`);
    return 1;
  }
  const link = `${readConfig().publicUrl}${addressOf(addresses.account.invitation, { token: result.value.token })}`;
  process.stdout.write(`Open this link within 72 hours to set the password:\n${link}\n`);
  return 0;
});
