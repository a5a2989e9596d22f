/** The process that opens foreign files; `app/server/apart` begins and ends it. Nobody types it. */
import { z } from "zod";
import { type Job, serveParent } from "#app/server/apart/serve-parent.ts";
import { withoutMetadata } from "#app/server/attachments/opening/image.ts";
import { textOfPdf } from "#app/server/attachments/opening/read-text.ts";
import { tellFile } from "#app/server/attachments/opening/tell-file.ts";

const nothing = new Uint8Array();
const forPaper = z.object({ paper: z.string() });
const filling = z.object({
  facts: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  tables: z.array(
    z.object({
      title: z.string(),
      headings: z.array(z.string()),
      rows: z.array(z.array(z.string())),
      widths: z.array(z.number()),
    }),
  ),
});
const named = z.object({ name: z.string() });

const jobs: Readonly<Record<string, Job>> = {
  "tell-file": async (facts, bytes) => {
    const { told, bytes: anew } = await tellFile({
      name: named.parse(facts).name,
      content: contentOf(bytes),
    });
    return { facts: told, bytes: anew };
  },
  "check-form": async (facts, bytes) => {
    const { faultOfForm } = await import(
      "#app/server/documents/own-form/opening/check-own-form.ts"
    );
    const { rewordableDocument } = await import("#app/server/documents/document-wording.ts");
    const paper = rewordableDocument(forPaper.parse(facts).paper);
    if (paper === null) throw new Error("unknown paper");
    return { facts: await faultOfForm(bytes, paper), bytes: nothing };
  },
  "fill-form": async (facts, bytes) => {
    const { fillOwnForm } = await import("#app/server/documents/own-form/opening/fill-own-form.ts");
    return { facts: null, bytes: await fillOwnForm(bytes, filling.parse(facts)) };
  },
  "text-of-pdf": async (_, bytes) => ({ facts: null, bytes: Buffer.from(await textOfPdf(bytes)) }),
  "without-metadata": async (_, bytes) => ({ facts: null, bytes: await withoutMetadata(bytes) }),
};

const contentOf = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

serveParent(jobs);
