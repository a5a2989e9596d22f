import { canonicalJson, type Json } from "../engine/canonical-json.ts";
import { type Transaction, writeClient } from "../engine/database.ts";
import { raisePublicVersion } from "../public/public-count-writing.ts";
import type { Settings } from "./setting-reading.ts";

export async function putSetting(transaction: Transaction, key: keyof Settings, value: Json) {
  const text = canonicalJson(value);
  const client = await writeClient(transaction);
  await client.setting.upsert({
    where: { key },
    create: { key, value: text },
    update: { value: text },
  });
  await raisePublicVersion(transaction);
}
