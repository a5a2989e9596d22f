import type { Language } from "#app/i18n/language.ts";
import { sentence } from "#app/i18n/setup.server.ts";
import type { Context } from "../../context.ts";
import { loadSettings } from "../../persistence/work/setting-reading.ts";
import { appAddress } from "./time-code.ts";

/** What the authenticator app shows beside the code, and what it reads from the picture. */
export async function offerSecretToApp(
  context: Context,
  language: Language,
  { email, secret }: { email: string; secret: string },
) {
  const { provinceName } = await loadSettings(context.database.read);
  // The format uses the colon itself.
  const name = `${sentence(language, "shell:product.short")} ${provinceName}`.replaceAll(":", " ");
  return { secret, appAddress: appAddress(secret, name.trim(), email) };
}
