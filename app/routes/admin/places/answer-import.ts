import { data } from "react-router";
import {
  importUnits,
  type PlannedImport,
  planUnitImport,
} from "#app/server/usecases/import-units.ts";
import type { FormProblems } from "../../kit/read-form.ts";
import { notFound } from "../../kit/refusals.ts";
import { savedAt } from "../answer.ts";
import type { asker } from "../asker.ts";

export type ImportAnswer = {
  readonly csv: string;
  readonly plan?: PlannedImport;
  readonly problems?: FormProblems;
  /** The units changed between the dry run and its confirmation. */
  readonly outdated?: boolean;
};

const unprocessable = 422;
const conflict = 409;

/** First the dry run; then, with its mark, exactly those changes. */
export async function answerImport({ app, actor }: ReturnType<typeof asker>, form: FormData) {
  const csv = await sentList(form);
  if (csv.trim() === "") {
    const problems = { values: { csv }, errors: { csv: "forms:unitCsv.missing" } };
    return data<ImportAnswer>({ csv, problems }, { status: unprocessable });
  }
  const confirmed = form.get("intent") === "apply";
  if (confirmed) {
    const result = await importUnits(app, actor, csv, String(form.get("mark")));
    if (result.ok) return savedAt("/quan-tri/don-vi");
    if (result.reason !== "version-conflict") throw notFound();
  }
  const planned = await planUnitImport(app, actor, csv);
  if (!planned.ok) throw notFound();
  const plan = planned.value;
  const status = plan.fileFault ? unprocessable : confirmed ? conflict : 200;
  return data<ImportAnswer>({ csv, plan, outdated: confirmed }, { status });
}

/** A chosen file wins over the box; spreadsheets also save UTF-16, known by its first two bytes. */
async function sentList(form: FormData): Promise<string> {
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) return String(form.get("csv") ?? "");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(wide ? "utf-16le" : "utf-8").decode(bytes);
}
