import { type Transaction, writeClient } from "../engine/database.ts";

export async function putTemplate(
  transaction: Transaction,
  template: {
    key: string;
    language: string;
    kind: "message" | "document" | "form";
    subject: string;
    body: string;
    updatedAt: string;
  },
) {
  const { key, language } = template;
  const client = await writeClient(transaction);
  await client.textTemplate.upsert({
    where: { key_language: { key, language } },
    create: template,
    update: template,
  });
}

/** Goes back to the shipped wording. */
export async function removeTemplate(transaction: Transaction, key: string, language: string) {
  const client = await writeClient(transaction);
  await client.textTemplate.deleteMany({ where: { key, language } });
}
