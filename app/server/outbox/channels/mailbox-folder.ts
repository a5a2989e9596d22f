import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Mail } from "../write-mail.ts";
import type { MailChannel } from "./channel.ts";

const batchSize = 50;
const ownerOnlyFile = 0o600;

/** The demonstration's mail: files in a folder, read at a page; nothing leaves the machine. */
export function mailboxFolder(folder: string): MailChannel {
  return {
    name: "folder",
    parcelSize: batchSize,
    pauseMilliseconds: 0,
    repeatable: { milliseconds: Number.POSITIVE_INFINITY, times: Number.POSITIVE_INFINITY },
    async send({ mails, key }) {
      await mkdir(folder, { recursive: true });
      const ids = mails.map((_mail, index) => `${key.replace(/\W/g, "-")}-${index}`);
      for (const [index, mail] of mails.entries())
        await writeFile(path.join(folder, `${ids[index]}.json`), JSON.stringify(mail), {
          mode: ownerOnlyFile,
        });
      return { kind: "sent", ids };
    },
  };
}

/** The mails of the demonstration, newest name last. */
export async function readMailbox(folder: string): Promise<Mail[]> {
  const names = await readdir(folder).catch(() => []);
  const texts = await Promise.all(
    names.sort().map((name) => readFile(path.join(folder, name), "utf8")),
  );
  return texts.map((text) => JSON.parse(text) as Mail);
}
