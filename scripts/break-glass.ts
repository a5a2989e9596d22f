/** `npm run break-glass -- --email a@b.vn`: lets in an administrator whom nobody else can let in. */

import { parseArgs } from "node:util";
import { addresses, addressOf } from "#app/addresses.ts";
import { readConfig } from "#app/server/config.ts";
import { breakGlass } from "#app/server/usecases/administration/break-glass.ts";
import { runVerbWithContext } from "./run-verb.ts";

const refusals: Partial<Record<string, string>> = {
  "not-found": "there is no active account with this e-mail address",
  "not-permitted": "this account does not administer; an administrator can help its owner",
};

await runVerbWithContext(async (context) => {
  const { values } = parseArgs({ options: { email: { type: "string" } } });
  if (!values.email) {
    process.stderr.write("usage: npm run break-glass -- --email a@example.vn\n");
    return 1;
  }
  const result = await breakGlass(context, values.email);
  if (!result.ok) {
    process.stderr.write(`refused: ${refusals[result.reason] ?? result.reason}\n`);
    return 1;
  }
  const { token, told } = result.value;
  process.stdout.write(
    [
      "Password, second step and open sessions of this account are gone.",
      "Open this link within one hour to set a new password:",
      `${readConfig().publicUrl}${addressOf(addresses.account.invitation, { token })}`,
      `It was written to the history; ${told} other administrator(s) are told by mail.`,
      "",
    ].join("\n"),
  );
  return 0;
});
