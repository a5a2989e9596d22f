import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
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

export type KeptMail = Mail & {
  /** The file's own name, as an address. */
  readonly name: string;
  readonly at: string;
};

/** The mails of the demonstration, newest first. */
export async function readMailbox(folder: string): Promise<KeptMail[]> {
  const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".json"));
  const mails = await Promise.all(files.map((file) => readKeptMail(path.join(folder, file))));
  return mails.sort((a, b) => b.at.localeCompare(a.at) || b.name.localeCompare(a.name));
}

async function readKeptMail(file: string): Promise<KeptMail> {
  const { mtime } = await stat(file);
  const mail = JSON.parse(await readFile(file, "utf8")) as Mail;
  return { ...mail, name: path.basename(file, ".json"), at: mtime.toISOString() };
}
