import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { diskSpool } from "#app/server/attachments/spool.ts";
import { scansNothing } from "#app/server/attachments/virus-scan.ts";
import { systemIds } from "#app/server/ids.ts";

/** What reads posted files, with a folder of its own and without a scanner. */
export function openReceiver() {
  const folder = mkdtempSync(path.join(tmpdir(), "hoi-am-incoming-"));
  return {
    receiver: { incoming: diskSpool(folder, systemIds), scan: scansNothing },
    /** The names of what lies there now. */
    lyingFiles: () => readdirSync(folder),
  };
}
