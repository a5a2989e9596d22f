/** What the first screen of a terminal says: where to go, and for the demonstration who to be. */
import { addresses } from "#app/addresses.ts";
import type { Config } from "#app/server/config.ts";
import type { Context } from "#app/server/context.ts";
import { demoOfficers, demoPassword } from "#prisma/seed/demo/demo-data.ts";
import { demoTries } from "#prisma/seed/demo/demo-tries.ts";

export async function welcome(config: Config, context: Context): Promise<string> {
  const lines = ["", `  Hoi Am: ${config.publicUrl}`];
  if (config.demo) {
    lines.push("", `  Demonstration accounts (password: ${demoPassword})`);
    for (const { email, roles } of demoOfficers().filter(({ shown }) => shown))
      lines.push(`    ${email.padEnd(36)} ${roles.join(", ")}`);
    lines.push("", `  Codes and secrets to try at ${config.publicUrl}${addresses.tracking.enter}`);
    for (const { code, secret, stage } of await demoTries(context))
      lines.push(`    ${code}   ${secret}   ${stage}`);
    lines.push("", "  Demonstration only: never use these accounts or keys for real petitions.");
  }
  return `${lines.join("\n")}\n`;
}
