import type { Actor } from "#app/domain/permission/actor.ts";
import type { IntakeChannel } from "#app/domain/petition/petition.ts";
import type { DiskWatch } from "./attachments/disk-watch.ts";
import type { FileStore } from "./attachments/file-store.ts";
import type { Spool } from "./attachments/spool.ts";
import type { VirusScan } from "./attachments/virus-scan.ts";
import type { Clock } from "./clock.ts";
import type { Ids } from "./ids.ts";
import type { Keys } from "./keys.ts";
import type { Database } from "./persistence/engine/database.ts";

/** What every use case is handed. Nothing else is a source of time, chance or keys. */
export type Context = {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly keys: Keys;
  readonly files: FileStore;
  /** Where files lie while they come in. */
  readonly incoming: Spool;
  /** How much may still be written. */
  readonly room: DiskWatch;
  readonly scan: VirusScan;
};

/** From where an act came, for the history: a channel and a role, never a machine's address. */
export type Origin = "public" | "office" | "agency" | "job" | IntakeChannel;

export function originOf(actor: Actor): Origin {
  if (actor.type === "sender") return "public";
  return actor.type === "system" ? "job" : actor.side;
}
