import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  mkdtempSync,
  rmSync,
  statfsSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { expect, inject, test } from "vitest";
import { verifyHistory } from "#app/server/persistence/history/history-reading.ts";
import {
  openReloadingBrowser,
  opensPetition,
  sendLetter,
  strictLine,
} from "#tests/factories/citizen.ts";
import { staffOffice } from "#tests/factories/officers.ts";
import { startResendServer } from "#tests/fakes/resend-server.ts";

import { readClient } from "#tests/setup/read-client.ts";
import { startServed } from "#tests/setup/served-app.ts";
import { testContext } from "#tests/setup/test-context.ts";
import { until } from "#tests/setup/until.ts";
import { withoutDrill } from "#tests/setup/without-drill.ts";

const megabyte = 1024 * 1024;
const diskMegabytes = 32;
const limits = {
  DISK_WARN_MB: "12",
  DISK_WARN_PERCENT: "0",
  DISK_STOP_MB: "6",
  DISK_STOP_PERCENT: "0",
};

/** A disk of its own, small enough to be filled. */
function smallDisk() {
  const folder = mkdtempSync(path.join(tmpdir(), "hoi-am-small-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${diskMegabytes}m`, "tmpfs", folder], {
      stdio: "pipe",
    });
  } catch {
    rmSync(folder, { recursive: true });
    throw new Error("this test fills a real small disk: run it where `mount -t tmpfs` is allowed");
  }
  const filler = path.join(folder, "filler");
  return {
    folder,
    /** Fills the disk until so many megabytes are free. */
    leave: (megabytes: number) => {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - megabytes * megabyte), 1));
    },
    empty: () => truncateSync(filler, 0),
    remove: () => {
      execFileSync("umount", ["-l", folder]);
      rmSync(folder, { recursive: true });
    },
  };
}

test("a full disk stops intake before the database is hurt, says whom to call, and goes on with room", async () => {
  const disk = smallDisk();
  const mail = await startResendServer();
  const file = path.join(disk.folder, "office.db");
  copyFileSync(inject("sqliteBase"), file);
  const context = testContext(`file:${file}`, disk.folder);
  await withoutDrill(context);
  await staffOffice(context);
  const place = { databaseUrl: `file:${file}`, folder: disk.folder, mailUrl: mail.url };
  const served = await startServed(place, limits);
  try {
    const line = strictLine(served.url);
    const first = await sendLetter(line, { email: "first@example.vn", from: "10.0.0.1" });
    disk.leave(4);
    const office = await readClient(context.database.read).agency.findFirstOrThrow({
      where: { kind: "coordinating-office" },
    });
    const { ask } = openReloadingBrowser(line, "10.0.0.2");
    const beginning = async () => (await ask("/gui-phan-anh")).status;
    // The disk is looked at a few times a second, not at every request.
    await until("intake stops", 5_000, async () => (await beginning()) === 503);
    for (const path of ["/gui-phan-anh", "/gui-phan-anh/noi-dung", "/GUI-phan-anh/kiem-tra"]) {
      const page = await ask(path);
      expect([path, page.status]).toEqual([path, 503]);
      expect(page.text).toContain(office.phone);
    }
    const posted = await ask("/gui-phan-anh/noi-dung", new URLSearchParams({ aim: "conduct" }));
    expect(posted.status).toBe(503);
    expect(await opensPetition(line, first, "10.0.0.3")).toBe(true);
    expect(served.log()).toMatch(/intake stopped/);

    disk.empty();
    await until("intake goes on", 5_000, async () => (await beginning()) === 200);
    const second = await sendLetter(line, { email: "second@example.vn", from: "10.0.0.4" });
    expect(await opensPetition(line, second, "10.0.0.5")).toBe(true);
  } finally {
    await served.end("SIGKILL");
    await context.close();
    await mail.stop();
    disk.remove();
  }
});

test("even a disk without a single byte left loses nothing that was acknowledged", async () => {
  const disk = smallDisk();
  const mail = await startResendServer();
  const file = path.join(disk.folder, "office.db");
  copyFileSync(inject("sqliteBase"), file);
  const context = testContext(`file:${file}`, disk.folder);
  await withoutDrill(context);
  await staffOffice(context);
  const place = { databaseUrl: `file:${file}`, folder: disk.folder, mailUrl: mail.url };
  const served = await startServed(place, { ...limits, DISK_STOP_MB: "0" });
  try {
    const line = strictLine(served.url);
    const receipts = [await sendLetter(line, { email: "first@example.vn", from: "10.0.0.1" })];
    disk.leave(0);
    let failures = 0;
    for (let number = 0; number < 30 && failures < 3; number += 1) {
      const letter = { email: `late-${number}@example.vn`, from: `10.0.1.${number}` };
      await sendLetter(line, letter).then(
        (receipt) => receipts.push(receipt),
        () => {
          failures += 1;
        },
      );
    }
    expect(failures).toBe(3);
    disk.empty();
    receipts.push(await sendLetter(line, { email: "last@example.vn", from: "10.0.0.9" }));
    for (const receipt of receipts)
      expect(await opensPetition(line, receipt, "10.0.2.1")).toBe(true);
    const proof = await verifyHistory(context.database.read);
    expect([proof.broken, proof.count]).toEqual([null, receipts.length]);
    const database = new Database(file, { readonly: true });
    expect(database.pragma("integrity_check")).toEqual([{ integrity_check: "ok" }]);
    database.close();
  } finally {
    await served.end("SIGKILL");
    await context.close();
    await mail.stop();
    disk.remove();
  }
});
