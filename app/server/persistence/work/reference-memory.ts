/**
 * Reference data held in memory while the public version stands still. Every change of it raises the
 * version in its own transaction, so every process notices at its next question.
 */
import { isTransaction, memoryOf, type Reader, type Transaction } from "../engine/database.ts";
import { askFirst, pick, select } from "../engine/selected-rows.ts";
import { tables } from "../engine/tables.ts";

const standing = select("v", pick(tables.PublicVersion, "version"));

/** Rises with every change that a public page, a form's choices or a rule may show. */
export async function publicVersion(handle: Reader | Transaction): Promise<number> {
  const row = await askFirst(handle, standing, `FROM "PublicVersion" v WHERE v."id" = 1`);
  return row?.version ?? 0;
}

/**
 * The version for a reader, asked once until whoever is at work now awaits something outside the process
 * or is done: a page names ten things that stand by it. A question that comes in later asks anew.
 */
function versionNow(reader: Reader): Promise<number> {
  const memory = memoryOf(reader);
  if (memory.asked === null) {
    memory.asked = publicVersion(reader);
    process.nextTick(() => {
      memory.asked = null;
    });
  }
  return memory.asked;
}

/**
 * The value under this name, loaded when the version has moved. Inside a transaction nothing is
 * kept: what it sees may yet be rolled back.
 */
export async function loadCached<T>(
  handle: Reader | Transaction,
  name: string,
  load: () => Promise<T>,
): Promise<T> {
  const memory = memoryOf(handle);
  const version = await (isTransaction(handle) ? publicVersion(handle) : versionNow(handle));
  if (memory.version === version && memory.values.has(name)) return memory.values.get(name) as T;
  const value = await load();
  if (isTransaction(handle)) return value;
  if (memory.version !== version) {
    memory.version = version;
    memory.values.clear();
  }
  memory.values.set(name, value);
  return value;
}
