import { type Reader, readClient, type Transaction, writeClient } from "./database.ts";

export async function recordBackup(
  transaction: Transaction,
  backup: { madeAt: string; fileName: string; kilobytes: number },
) {
  await writeClient(transaction).backup.create({ data: backup });
}

/** Where the copy came from: the newest stored backup, or one made only to be tried. */
export type ProofSource = "stored-backup" | "own-copy";

export type RestoreProof = {
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly source: ProofSource;
  readonly backupMadeAt: string;
  /** Why nothing was proven; empty where all was well. */
  readonly fault: string;
  readonly petitions: number;
  readonly links: number;
  readonly rows: number;
  readonly files: number;
};

export async function recordRestoreProof(transaction: Transaction, proof: RestoreProof) {
  await writeClient(transaction).restoreProof.create({ data: proof });
}

/** The last backup, the last restore that was proven, and the last try where it failed after that. */
export async function backupState(handle: Reader | Transaction) {
  const client = readClient(handle);
  const newest = { orderBy: { id: "desc" } } as const;
  const [backup, proof, lastTry] = await Promise.all([
    client.backup.findFirst(newest),
    client.restoreProof.findFirst({ where: { fault: "" }, ...newest }),
    client.restoreProof.findFirst(newest),
  ]);
  return { backup, proof, failedTry: lastTry && lastTry.fault !== "" ? lastTry : null };
}

export async function keyWitness(handle: Reader | Transaction, name: string) {
  return readClient(handle).keyWitness.findUnique({ where: { name } });
}

export async function putKeyWitness(
  transaction: Transaction,
  witness: { name: string; hash: string; createdAt: string },
) {
  await writeClient(transaction).keyWitness.create({ data: witness });
}
