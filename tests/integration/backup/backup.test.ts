import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { parsePetitionCode } from "#app/domain/identifiers/petition-code.ts";
import { storedPlace } from "#app/server/attachments/disk.ts";
import { checkCopy } from "#app/server/backup/check-copy.ts";
import { ensureKeyWitness } from "#app/server/backup/key-witness.ts";
import { backupFileName, makeBackup } from "#app/server/backup/make-backup.ts";
import { openBackup } from "#app/server/backup/open-backup.ts";
import { proveRestore } from "#app/server/backup/prove-restore.ts";
import { obstacleTo, restoreBackup } from "#app/server/backup/restore-backup.ts";
import { openPetition } from "#app/server/guard/tracking-guard.ts";
import { keysFrom } from "#app/server/keys.ts";
import { backupState } from "#app/server/persistence/engine/backup-reading.ts";
import { writeClient } from "#app/server/persistence/engine/database.ts";
import { findOpenedPetition } from "#app/server/session/opened-petition.ts";
import { addDraftFiles } from "#app/server/usecases/intake/attach-files.ts";
import { saveDraft } from "#app/server/usecases/intake/draft.ts";
import { sendPetition } from "#app/server/usecases/intake/send-petition.ts";
import { must } from "#tests/factories/lives.ts";
import { aSending, aSentPetition } from "#tests/factories/sending.ts";
import {
  emptyDatabase,
  onBothDatabases,
  type TestDatabase,
} from "#tests/setup/on-both-databases.ts";
import { readClient } from "#tests/setup/read-client.ts";
import { type TestContext, testContext } from "#tests/setup/test-context.ts";
import { anyVisitor } from "#tests/setup/visitor.ts";

const key = "key of the backups in the tests ".repeat(2);
const photo = { fileName: "a.pdf", mediaType: "application/pdf", hasTextLayer: true };

const orderOf = (context: TestContext, database: TestDatabase, into = "backups") => ({
  databaseUrl: database.url,
  filesFolder: path.join(database.folder, "files"),
  key,
  at: context.clock.now(),
  into: path.join(database.folder, into),
  scratch: database.folder,
});

const placeOf = (database: TestDatabase, backup: { directory: string; key: string } | null) => ({
  databaseUrl: database.url,
  dataDirectory: database.folder,
  backup: { kept: 30, ...(backup ?? { directory: null, key: null }) },
  privateParts: false,
});

/** A sent petition with a file; returns its code, its draft and where its file lies. */
async function aPetitionWithFile(context: TestContext, database: TestDatabase) {
  const { draftId } = must(await saveDraft(context, anyVisitor, null, "content", { content: "x" }));
  must(
    await addDraftFiles(
      context,
      anyVisitor,
      draftId,
      [{ ...photo, bytes: new Uint8Array([1, 2, 3]) }],
      5,
    ),
  );
  const { code } = must(await sendPetition(context, draftId, aSending()));
  const stored = await readClient(context.database.read).storedFile.findFirstOrThrow();
  const file = storedPlace(path.join(database.folder, "files"), stored.storageKey);
  return { code, draftId, file, storageKey: stored.storageKey };
}

async function opens(context: TestContext, code: string, draftId: string) {
  const parsed = parsePetitionCode(code);
  if (!parsed.ok) throw new Error(parsed.reason);
  const pair = { code: parsed.code, secret: context.keys.secretOfDraft(draftId) };
  const opened = await openPetition(context, pair, anyVisitor, { known: null, proof: null });
  return opened.ok && (await findOpenedPetition(context, opened.sealed)) === code;
}

onBothDatabases(
  "a backup made while others send is restored elsewhere, and an old secret still opens its petition",
  async (context, database) => {
    const { code, draftId, storageKey } = await aPetitionWithFile(context, database);
    const [made] = await Promise.all([
      makeBackup(orderOf(context, database)),
      ...Array.from({ length: 10 }, () => aSentPetition(context)),
    ]);
    expect(readFileSync(made.file).includes("Nguyen Thi Hoa")).toBe(false);
    expect(made.manifest.missing).toEqual([]);

    const elsewhere = await emptyDatabase(context.database.kind);
    const filesFolder = path.join(elsewhere.folder, "files");
    const place = { databaseUrl: elsewhere.url, filesFolder };
    const opened = await openBackup(made.file, key, path.join(elsewhere.folder, "opened"));
    expect(await obstacleTo(opened, place)).toBeNull();
    await restoreBackup(opened, place);
    const checked = await checkCopy({
      databaseUrl: elsewhere.url,
      manifest: opened.manifest,
      fileAt: (name) => storedPlace(filesFolder, name),
      keys: context.keys,
      privateParts: true,
    });
    const { rows } = made.manifest;
    expect(checked).toMatchObject({ fault: "", petitions: rows.Petition, files: 1 });
    // As many beginnings in the history as petitions: the copy is of one instant.
    expect(checked.links).toBe(rows.Petition);

    const restored = testContext(elsewhere.url, elsewhere.folder);
    expect(await opens(restored, code, draftId)).toBe(true);
    expect(await restored.files.get(storageKey)).toEqual(Buffer.from([1, 2, 3]));
    await restored.close();
    expect(await obstacleTo(opened, place)).toMatch(/not empty/);
    await elsewhere.drop();
  },
);

onBothDatabases("a backup opens with its own key only", async (context, database) => {
  const { file } = await makeBackup(orderOf(context, database));
  const folder = path.join(database.folder, "opened");
  await expect(openBackup(file, "another key ".repeat(4), folder)).rejects.toThrow(/BACKUP_KEY/);
  const bytes = readFileSync(file);
  bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  await expect(openBackup(file, key, folder)).rejects.toThrow();
});

onBothDatabases(
  "the drill proves the newest stored backup, or a copy of its own where there is none",
  async (context, database) => {
    await aPetitionWithFile(context, database);
    const own = await proveRestore(placeOf(database, null), context);
    expect(own).toMatchObject({ source: "own-copy", fault: "", petitions: 1, links: 1, files: 1 });
    const order = orderOf(context, database);
    await makeBackup(order);
    context.clock.set("2026-11-22T02:00:00.000Z");
    await aSentPetition(context);
    const place = placeOf(database, { directory: order.into, key });
    expect(await proveRestore(place, context)).toMatchObject({
      source: "stored-backup",
      backupMadeAt: order.at,
      fault: "",
      petitions: 1,
    });
    const { proof, failedTry } = await backupState(context.database.read);
    expect([proof?.source, failedTry]).toEqual(["stored-backup", null]);
  },
);

onBothDatabases("the drill says what it could not prove", async (context, database) => {
  const { file } = await aPetitionWithFile(context, database);
  const faultNow = async (tried = context) =>
    (await proveRestore(placeOf(database, null), tried)).fault;
  expect(await faultNow()).toBe("");

  const otherKeys = keysFrom("another receipt key ".repeat(3), "session secret ".repeat(3));
  expect(await faultNow({ ...context, keys: otherKeys })).toMatch(/RECEIPT_KEY/);

  writeFileSync(file, "changed");
  expect(await faultNow()).toMatch(/is not what was stored/);
  rmSync(file);
  expect(await faultNow()).toMatch(/missing/);

  const room = async () => ({ freeMegabytes: 1, freePercent: 50, state: "low" as const });
  expect(await faultNow({ ...context, room })).toMatch(/not enough room/);

  await context.database.transaction(async (transaction) =>
    (await writeClient(transaction)).historyHead.update({ where: { id: 1 }, data: { hash: "0" } }),
  );
  expect(await faultNow()).toMatch(/the history breaks at link 2/);
  const { proof, failedTry } = await backupState(context.database.read);
  expect(proof?.fault).toBe("");
  expect(failedTry?.fault).toMatch(/history/);
});

onBothDatabases(
  "a stored backup of another office proves nothing here",
  async (context, database) => {
    await aSentPetition(context);
    const order = orderOf(context, database);
    await ensureKeyWitness(context);
    const { file } = await makeBackup(order);
    const other = await emptyDatabase(context.database.kind);
    const opened = await openBackup(file, key, path.join(other.folder, "opened"));
    await restoreBackup(opened, {
      databaseUrl: other.url,
      filesFolder: path.join(other.folder, "files"),
    });
    const elsewhere = testContext(other.url, other.folder);
    elsewhere.clock.set("2026-11-21T05:00:00.000Z");
    await aSentPetition(elsewhere);
    await aSentPetition(context);
    const later = { ...order, databaseUrl: other.url, at: "2026-11-22T02:00:00.000Z" };
    await makeBackup(later);
    const place = placeOf(database, { directory: order.into, key });
    expect((await proveRestore(place, context)).fault).toMatch(/not the beginning of this one/);
    expect(backupFileName(later.at)).toBe("hoi-am-20261122T020000Z.tar.age");
    await elsewhere.close();
    await other.drop();
  },
);
