import { data } from "react-router";
import { addresses } from "#app/addresses.ts";
import { DayField } from "#app/components/form-fields/day-field.tsx";
import { CountResult, CountSteps } from "#app/components/time/count-proof.tsx";
import { type CountProof, dayUnits } from "#app/domain/deadline/counting/count-days.ts";
import { countDaysForm } from "#app/forms/intake/count-days.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import {
  explainCountedDays,
  todayInVietnam,
} from "#app/server/queries/public/explain-counted-days.ts";
import { appContext } from "#app/server/session/request-context.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { ButtonRow, FormColumn } from "#app/ui/form-layout.tsx";
import { PageBody, Stack } from "#app/ui/page-column.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { type FormProblems, readForm, typedValues } from "../kit/read-form.ts";
import type { Route } from "./+types/calculator";
import { PageTitle } from "./page-title.tsx";
import { ProblemSummary, useErrorWords } from "./problem-summary.tsx";

const order = ["from", "amount", "unit"] as const;
const unprocessable = 422;

/** The question stands in the address, so that an answer can be sent on and printed. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const server = context.get(appContext);
  const form = new FormData();
  for (const [name, value] of new URL(request.url).searchParams) form.append(name, value);
  const today = todayInVietnam(server);
  if (!form.has("amount")) return { today, problems: null, proof: null };
  const read = readForm(form, countDaysForm);
  if (!read.ok)
    return data({ today, problems: read.problems, proof: null }, { status: unprocessable });
  const proof = await explainCountedDays(server, read.value);
  return { today, problems: { values: typedValues(form), errors: {} }, proof };
}

export default function CalculatorPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation(["public", "domain"]);
  const { today, problems, proof } = loaderData;
  const errors = problems?.errors ?? {};
  return (
    <PageBody width="column">
      <PageTitle page={t("calculator.title")} withError={Object.keys(errors).length > 0} />
      <ProblemSummary errors={errors} order={order} />
      <PageHeading lead={t("calculator.lead")}>{t("calculator.title")}</PageHeading>
      <Stack>
        <Question today={today} problems={problems} />
        {proof && <Answer proof={proof} />}
      </Stack>
    </PageBody>
  );
}

function Question({ today, problems }: { today: string; problems: FormProblems | null }) {
  const { t } = useTranslation("public");
  const wrong = useErrorWords(problems?.errors ?? {});
  return (
    <form method="get" action={addresses.calculator} noValidate className="print:hidden">
      <FormColumn>
        <DayField
          name="from"
          label={t("calculator.from")}
          hint={t("calculator.from-hint")}
          stored={today}
          problems={problems}
        />
        <TextInput
          id="amount"
          name="amount"
          width="s"
          inputMode="numeric"
          autoComplete="off"
          label={t("calculator.amount")}
          defaultValue={problems?.values.amount}
          error={wrong("amount")}
        />
        <RadioGroup
          id="unit"
          name="unit"
          label={t("calculator.unit")}
          look="plain"
          options={dayUnits.map((unit) => ({
            value: unit,
            label: t(`calculator.unit-is.${unit}`),
            hint: t(`calculator.unit-means.${unit}`),
          }))}
          defaultValue={problems ? problems.values.unit : "working-days"}
          error={wrong("unit")}
        />
        <ButtonRow>
          <Button>{t("calculator.submit")}</Button>
        </ButtonRow>
      </FormColumn>
    </form>
  );
}

function Answer({ proof }: { proof: CountProof }) {
  const { t } = useTranslation(["public", "domain"]);
  const { amount, unit } = proof.limit;
  return (
    <Section
      title={t("calculator.result")}
      id="result"
      lead={t(`domain:count.limit.${unit}`, { count: amount })}
    >
      <CountResult proof={proof} />
      <h3 className="mt-6 mb-2 text-lg">{t("calculator.steps")}</h3>
      <CountSteps proof={proof} />
      <p className="mt-4 text-sm text-ink-2">{t("calculator.note")}</p>
      <p className="text-sm text-ink-2 print:hidden">{t("calculator.print")}</p>
    </Section>
  );
}
