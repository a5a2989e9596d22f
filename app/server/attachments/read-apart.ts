/** What is read out of a kept file, or written from it, by the processes that open foreign files. */
import { type NotDone, workApart } from "../apart/children.ts";

/** The text that a program reads in a PDF, its properties too; empty where its pages give no letter. */
export async function textOfPdf(bytes: Uint8Array): Promise<{ readonly text: string } | NotDone> {
  const done = await workApart({ job: "text-of-pdf", facts: null, bytes });
  return typeof done === "string" ? done : { text: Buffer.from(done.bytes).toString("utf8") };
}

/** The picture upright and written anew without place, time or camera. */
export async function withoutMetadata(bytes: Uint8Array): Promise<Uint8Array | NotDone> {
  const done = await workApart({ job: "without-metadata", facts: null, bytes });
  return typeof done === "string" ? done : done.bytes;
}
