import { type Reader, readClient, type Transaction, writeClient } from "../engine/database.ts";

/** The administrator's own wording of a message or document, or null where the shipped one stands. */
export async function findTemplate(handle: Reader | Transaction, key: string, language: string) {
  return readClient(handle).textTemplate.findUnique({ where: { key_language: { key, language } } });
}

export async function listTemplates(handle: Reader | Transaction) {
  return readClient(handle).textTemplate.findMany({
    orderBy: [{ key: "asc" }, { language: "asc" }],
  });
}

export async function putTemplate(
  transaction: Transaction,
  template: {
    key: string;
    language: string;
    kind: "message" | "document";
    subject: string;
    body: string;
    updatedAt: string;
  },
) {
  const { key, language } = template;
  await writeClient(transaction).textTemplate.upsert({
    where: { key_language: { key, language } },
    create: template,
    update: template,
  });
}

/** Goes back to the shipped wording. */
export async function removeTemplate(transaction: Transaction, key: string, language: string) {
  await writeClient(transaction).textTemplate.deleteMany({ where: { key, language } });
}
