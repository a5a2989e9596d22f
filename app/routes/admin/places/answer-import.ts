import { data } from "react-router";
import { addresses } from "#app/addresses.ts";
import {
  importUnits,
  type PlannedImport,
  planUnitImport,
} from "#app/server/usecases/administration/import-units.ts";
import { chooseAct } from "../../kit/choose-act.ts";
import type { FormProblems } from "../../kit/read-form.ts";
import { notFound } from "../../kit/refusals.ts";
import { savedAt } from "../answer.ts";
import type { asker } from "../asker.ts";
import { sentList } from "../sent-list.ts";

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
export async function answerImport(who: ReturnType<typeof asker>, form: FormData) {
  const acts = {
    check: () => planOrApply(who, form, false),
    apply: () => planOrApply(who, form, true),
  };
  return chooseAct(form, acts, "check")();
}

async function planOrApply(
  { app, actor }: ReturnType<typeof asker>,
  form: FormData,
  confirmed: boolean,
) {
  const csv = await sentList(form, "csv");
  if (csv.trim() === "") {
    const problems = { values: { csv }, errors: { csv: "forms:unitCsv.missing" } };
    return data<ImportAnswer>({ csv, problems }, { status: unprocessable });
  }
  if (confirmed) {
    const result = await importUnits(app, actor, csv, String(form.get("mark")));
    if (result.ok) return savedAt(addresses.admin.places);
    if (result.reason !== "version-conflict") throw notFound();
  }
  const planned = await planUnitImport(app, actor, csv);
  if (!planned.ok) throw notFound();
  const plan = planned.value;
  const status = plan.fileFault ? unprocessable : confirmed ? conflict : 200;
  return data<ImportAnswer>({ csv, plan, outdated: confirmed }, { status });
}
