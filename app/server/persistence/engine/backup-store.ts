import { type Transaction, writeClient } from "./database.ts";

/** Notes a backup that `scripts/backup.ts` made; kilobytes of 1024 bytes, rounded up. */
export async function recordBackup(
  transaction: Transaction,
  backup: { madeAt: string; fileName: string; kilobytes: number },
) {
  const client = await writeClient(transaction);
  await client.backup.create({ data: backup });
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
  const client = await writeClient(transaction);
  await client.restoreProof.create({ data: proof });
}

export async function putKeyWitness(
  transaction: Transaction,
  witness: { name: string; hash: string; createdAt: string },
) {
  const client = await writeClient(transaction);
  await client.keyWitness.create({ data: witness });
}
