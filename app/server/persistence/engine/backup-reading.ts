import type { Reader, Transaction } from "./database.ts";
import { askFirst, askSelected, select } from "./selected-rows.ts";
import { tables } from "./tables.ts";

const backup = select("b", tables.Backup);
const proof = select("r", tables.RestoreProof);
const witness = select("w", tables.KeyWitness);

/** The last backup, the last restore that was proven, and the last try where it failed after that. */
export async function backupState(handle: Reader | Transaction) {
  const lastBackup = await askFirst(handle, backup, `FROM "Backup" b ORDER BY b."id" DESC LIMIT 1`);
  const lastProof = await askFirst(
    handle,
    proof,
    `FROM "RestoreProof" r WHERE r."fault" = '' ORDER BY r."id" DESC LIMIT 1`,
  );
  const lastTry = await askFirst(
    handle,
    proof,
    `FROM "RestoreProof" r ORDER BY r."id" DESC LIMIT 1`,
  );
  return {
    backup: lastBackup,
    proof: lastProof,
    failedTry: lastTry && lastTry.fault !== "" ? lastTry : null,
  };
}

/** The newest backups, as many as are kept, newest first. */
export const newestBackups = (handle: Reader | Transaction, kept: number) =>
  askSelected(handle, backup, `FROM "Backup" b ORDER BY b."id" DESC LIMIT ${kept}`);

/** What a secret key of this name was known by, or null where it was never seen. */
export const keyWitness = (handle: Reader | Transaction, name: string) =>
  askFirst(handle, witness, `FROM "KeyWitness" w WHERE w."name" = $1`, name);
