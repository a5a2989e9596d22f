import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { opensPetition, type Receipt, sendLetter, strictLine } from "#tests/factories/citizen.ts";
import { emptyDatabase } from "#tests/setup/on-both-databases.ts";
import { onServedApp } from "#tests/setup/on-served-app.ts";
import { type Place, serverSettings, startServed } from "#tests/setup/served-app.ts";

const backupKey = "key of the backups in the tests ".repeat(2);

/** A verb as a person types it; returns its exit code and what it said. */
function verb(name: string, args: readonly string[], place: Place) {
  return new Promise<{ code: number | null; said: string }>((resolve) => {
    const child = spawn(process.execPath, ["--import", "tsx", `scripts/${name}.ts`, ...args], {
      env: { ...serverSettings(place, 0), BACKUP_KEY: backupKey },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    for (const output of [child.stdout, child.stderr])
      output.on("data", (piece) => {
        said += piece;
      });
    child.on("close", (code) => resolve({ code, said }));
  });
}

onServedApp(
  "a backup taken while people send is restored on another machine, where their secrets still open",
  ["sqlite", "postgresql"],
  async ({ kind, place, mail, start }) => {
    const served = await start();
    const line = strictLine(served.url);
    let number = 0;
    const sendOne = () => {
      number += 1;
      return sendLetter(line, { email: `sender-${number}@example.vn`, from: `10.0.0.${number}` });
    };
    const before: Receipt[] = [await sendOne(), await sendOne()];
    const backups = path.join(place.folder, "backups");
    const backup = verb("backup", ["--to", backups], place);
    let working = true;
    const meanwhile = (async () => {
      while (working) await sendOne();
    })();
    const made = await backup;
    working = false;
    await meanwhile;
    expect(made.code, made.said).toBe(0);
    expect(made.said).toMatch(/BACKUP_KEY opens this file, RECEIPT_KEY the citizens' secrets/);
    expect(number).toBeGreaterThan(before.length);
    await served.end("SIGKILL");

    const other = await emptyDatabase(kind);
    const elsewhere = { databaseUrl: other.url, folder: other.folder, mailUrl: mail.url };
    const file = path.join(backups, readdirSync(backups)[0] ?? "");
    const restored = await verb("restore", [file], elsewhere);
    expect(restored.code, restored.said).toBe(0);
    expect(restored.said).toMatch(/the tracking secrets still open/);
    expect((await verb("restore", [file], elsewhere)).said).toMatch(/not empty/);
    const again = await startServed(elsewhere);
    try {
      for (const receipt of before)
        expect(await opensPetition(strictLine(again.url), receipt, "10.0.1.1")).toBe(true);
    } finally {
      await again.end("SIGKILL");
      await other.drop();
    }
  },
);
