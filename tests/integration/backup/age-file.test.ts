import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { Encrypter } from "age-encryption";
import { afterAll, expect, test } from "vitest";
import { readEncrypted, writeEncrypted } from "#app/server/backup/age-file.ts";

const folder = mkdtempSync(path.join(tmpdir(), "hoi-am-age-"));
afterAll(() => rmSync(folder, { recursive: true }));
const key = "key of the backups in the tests ".repeat(2);

test("a backup of an earlier release, whose key was stretched less, opens as before", async () => {
  const old = new Encrypter();
  old.setScryptWorkFactor(12);
  old.setPassphrase(key);
  const file = path.join(folder, "old.tar.age");
  writeFileSync(file, await old.encrypt("what was kept"));
  expect(await text(await readEncrypted(file, key))).toBe("what was kept");
});

test("a new one says that its key is stretched by scrypt with 2^17, and opens", async () => {
  const file = path.join(folder, "new.tar.age");
  await writeEncrypted(Readable.from([Buffer.from("what is kept")]), key, file);
  const head = readFileSync(file, "latin1");
  expect(head).toMatch(/^age-encryption.org\/v1\n-> scrypt \S+ 17\n/);
  expect(await text(await readEncrypted(file, key))).toBe("what is kept");
});
