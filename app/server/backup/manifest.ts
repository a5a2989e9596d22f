import { z } from "zod";

export const backupFormat = "hoi-am-backup-1";
export const manifestName = "manifest.json";
export const databaseName = "database";
export const filesFolderName = "files";

/** What a backup says of itself, inside its encryption; a restore is compared with it. */
export const backupManifest = z.object({
  format: z.literal(backupFormat),
  madeAt: z.string(),
  databaseKind: z.enum(["sqlite", "postgresql"]),
  migration: z.string(),
  rows: z.record(z.string(), z.number()),
  history: z.object({ count: z.number(), head: z.string() }),
  files: z.array(z.object({ storageKey: z.string(), sha256: z.string(), bytes: z.number() })),
  /** Keys of files of petitions that were not on the disk: lost before this backup. */
  missing: z.array(z.string()),
});
export type BackupManifest = z.output<typeof backupManifest>;
