/** The form of a list: first the dry run; then, with its mark, exactly those changes. */

import { data } from "react-router";
import type { Result } from "#app/domain/result.ts";
import { chooseAct } from "../../kit/choose-act.ts";
import { redirectWithSavedMark } from "../../kit/handle-form.ts";
import { type FormProblems, type ReadForm, typedValues } from "../../kit/read-form.ts";
import { notFound } from "../../kit/refusals.ts";
import { readListOrFile } from "./read-list-or-file.ts";

/** A list as it was sent, with what its form asks besides. */
type SentList<Fields> = { readonly text: string; readonly fields: Fields };

/** What is a page's own in it. */
type ListImport<Fields, Plan> = {
  /** The name of the list's box, and what is said where neither box nor file has a list. */
  readonly box: string;
  readonly missing: string;
  readonly readFields: (form: FormData) => ReadForm<Fields>;
  readonly plan: (list: SentList<Fields>) => Promise<Result<Plan>>;
  /** Makes the changes that were shown under the mark; refused where they would be others now. */
  readonly apply: (list: SentList<Fields>, mark: string) => Promise<Result<unknown>>;
  /** Where it leads once the changes are made. */
  readonly addressAfter: (list: SentList<Fields>) => string;
};

type ImportOutcome<Fields, Plan> = {
  readonly text: string;
  readonly fields?: Fields;
  readonly plan?: Plan;
  readonly problems?: FormProblems;
  /** What the list is compared with changed between the dry run and its confirmation. */
  readonly outdated?: boolean;
};

type Planned = { readonly fileFault: string | null };

const unprocessable = 422;
const conflict = 409;

export async function handleListImport<Fields, Plan extends Planned>(
  form: FormData,
  page: ListImport<Fields, Plan>,
) {
  const acts = {
    check: (list: SentList<Fields>) => showPlan(page, list, false),
    apply: (list: SentList<Fields>) => applyPlan(page, list, String(form.get("mark"))),
  };
  const act = chooseAct(form, acts, "check");
  const text = await readListOrFile(form, page.box);
  form.delete("file");
  const read = page.readFields(form);
  const errors = {
    ...(text.trim() === "" && { [page.box]: page.missing }),
    ...(!read.ok && read.problems.errors),
  };
  if (read.ok && Object.keys(errors).length === 0) return act({ text, fields: read.value });
  const outcome: ImportOutcome<Fields, Plan> = {
    text,
    ...(read.ok && { fields: read.value }),
    problems: { values: typedValues(form), errors },
  };
  return data(outcome, { status: unprocessable });
}

async function applyPlan<Fields, Plan extends Planned>(
  page: ListImport<Fields, Plan>,
  list: SentList<Fields>,
  mark: string,
) {
  const applied = await page.apply(list, mark);
  if (applied.ok) return redirectWithSavedMark(page.addressAfter(list));
  if (applied.reason !== "version-conflict") throw notFound();
  return showPlan(page, list, true);
}

async function showPlan<Fields, Plan extends Planned>(
  page: ListImport<Fields, Plan>,
  list: SentList<Fields>,
  outdated: boolean,
) {
  const planned = await page.plan(list);
  if (!planned.ok) throw notFound();
  const plan = planned.value;
  const status = plan.fileFault ? unprocessable : outdated ? conflict : 200;
  return data<ImportOutcome<Fields, Plan>>({ ...list, plan, outdated }, { status });
}
