import { hash, verify } from "@node-rs/argon2";
import { normalForm } from "#app/domain/text/normal-form.ts";

/** Argon2id is the library's default algorithm; the costs are OWASP's minimum. */
const costs = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string) => hash(normalForm(password, "NFC"), costs);

/** Verified when there is no such account, so that the answer takes as long. */
let nobody: Promise<string> | undefined;

export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword("nobody has this password");
  const fits = await verify(stored ?? (await nobody), normalForm(password, "NFC"));
  return stored !== null && fits;
}
