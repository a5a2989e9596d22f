import { redirect } from "react-router";
import { staffAddress } from "#app/addresses.ts";
import { signedPaper } from "#app/forms/petition/signed-paper.ts";
import { endHoldForm, placeHoldForm, retentionRuleForm } from "#app/forms/rights/retention.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { keepingPage } from "#app/server/queries/rights/keeping.ts";
import {
  decideDestruction,
  endHold,
  placeHold,
  saveRetentionRule,
} from "#app/server/usecases/rights/retention.ts";
import { Section } from "#app/ui/section.tsx";
import { chooseAct } from "../../kit/choose-act.ts";
import { handleForm, respondWithProblems, respondWithRefusal } from "../../kit/handle-form.ts";
import { readForm } from "../../kit/read-form.ts";
import { readTextForm } from "../../kit/read-upload.ts";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest, type StaffRequest } from "../../kit/staff-request.ts";
import { RecordsPage } from "../records-page.tsx";
import type { Route } from "./+types/retention.ts";
import { DecisionTable, HoldTable } from "./decision-tables.tsx";
import { DecisionForm, HoldForm, RuleForm } from "./retention-forms.tsx";
import { OverTable, RuleTable } from "./retention-tables.tsx";

export async function loader({ context }: Route.LoaderArgs) {
  const { app, actor, base } = readStaffRequest(context);
  const page = await keepingPage(app, actor);
  if (page === null) throw notFound();
  return { page, base };
}

export async function action({ request, context }: Route.ActionArgs) {
  const staff = readStaffRequest(context);
  const { app, actor, base } = staff;
  const form = await readTextForm(request);
  const here = staffAddress(base, "retention");
  const acts = {
    rule: () =>
      handleForm(form, retentionRuleForm, here, (rule) => saveRetentionRule(app, actor, rule)),
    hold: () =>
      handleForm(form, placeHoldForm, here, ({ code, reason }) =>
        placeHold(app, actor, { code: code.toUpperCase(), reason }),
      ),
    "end-hold": () => handleForm(form, endHoldForm, here, ({ code }) => endHold(app, actor, code)),
    decide: (today: Today) => decide(staff, form, today),
  };
  const act = chooseAct(form, acts, null);
  const page = await keepingPage(app, actor);
  if (page === null) throw notFound();
  return act(page.today);
}

type Today = Parameters<typeof signedPaper>[0];

/** A recorded decision leads to its list; nothing is destroyed by recording it. */
async function decide({ app, actor, base }: StaffRequest, form: FormData, today: Today) {
  const read = readForm(form, signedPaper(today));
  if (!read.ok) return respondWithProblems(read.problems, form);
  const done = await decideDestruction(app, actor, read.value);
  if (!done.ok) return respondWithRefusal(done.reason, form);
  return redirect(staffAddress(base, "destruction", { id: done.value }));
}

export default function Retention({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("rights");
  const { page, base } = loaderData;
  const problems = actionData?.problems;
  return (
    <RecordsPage title={t("keep.title")} lead={t("keep.lead")} outcome={actionData}>
      <Section title={t("keep.rules")} lead={t("keep.rules-lead")}>
        <div className="grid gap-5">
          <RuleTable rules={page.rules} />
          {page.maySetTerms && <RuleForm problems={problems} />}
        </div>
      </Section>
      <Section title={t("keep.over")} lead={t("keep.over-lead", { year: page.year })}>
        <div className="grid gap-5">
          <OverTable page={page} base={base} />
          {page.mayDecide && page.overCount > 0 && (
            <DecisionForm count={page.overCount} today={page.today} problems={problems} />
          )}
        </div>
      </Section>
      <Section title={t("keep.holds")} lead={t("keep.holds-lead")}>
        <div className="grid gap-5">
          <HoldTable page={page} base={base} />
          <HoldForm problems={problems} />
        </div>
      </Section>
      <Section title={t("keep.decisions")}>
        <DecisionTable decisions={page.decisions} base={base} />
      </Section>
    </RecordsPage>
  );
}
