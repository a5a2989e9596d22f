/** Encrypted files in the age format: the `age` program opens them too, with the same passphrase. */
import { createReadStream, createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { Decrypter, Encrypter } from "age-encryption";

const ownerOnlyFile = 0o600;
/**
 * 2^17 is what OWASP asks of scrypt: a key of 32 characters may still be one that somebody thought of. Each file
 * says its own, so that those made with 2^12 open as before.
 */
const scryptWorkFactor = 17;

type Bytes = globalThis.ReadableStream<Uint8Array>;

/** Writes the stream encrypted; the file appears whole and durable, or not at all. */
export async function writeEncrypted(source: Readable, key: string, target: string) {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(scryptWorkFactor);
  encrypter.setPassphrase(key);
  const part = `${target}.part`;
  try {
    const encrypted = await encrypter.encrypt(Readable.toWeb(source) as Bytes);
    await pipeline(
      Readable.fromWeb(encrypted as ReadableStream),
      createWriteStream(part, { mode: ownerOnlyFile }),
    );
    const handle = await open(part);
    await handle.sync();
    await handle.close();
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** What was encrypted, as a stream. Throws where the key does not fit or the file was changed. */
export async function readEncrypted(file: string, key: string): Promise<Readable> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(key);
  const source = createReadStream(file);
  try {
    const decrypted = await decrypter.decrypt(Readable.toWeb(source) as Bytes);
    return Readable.fromWeb(decrypted as ReadableStream);
  } catch {
    source.destroy();
    throw new Error("the backup could not be opened: BACKUP_KEY is not the one it was made with");
  }
}
