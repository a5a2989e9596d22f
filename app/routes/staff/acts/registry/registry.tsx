import { DayField } from "#app/components/form-fields/day-field.tsx";
import { TextField } from "#app/components/form-fields/text-field.tsx";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { registryKinds, registryPapers } from "#app/domain/petition/leadership.ts";
import { registryNumberForm } from "#app/forms/petition/registry-number.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { staffToday } from "#app/server/queries/staff/due-days.ts";
import { recordRegistryNumber } from "#app/server/usecases/leadership/record-registry-number.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { ButtonRow, FormColumn } from "#app/ui/form-layout.tsx";
import { Select } from "#app/ui/select.tsx";
import { chooseAct } from "../../../kit/choose-act.ts";
import { openActPage, respondWithProblems } from "../act.ts";
import { ActFields, ActPage } from "../act-page.tsx";
import { readActAndScan, readActWithFiles, type SentWithFiles } from "../paper-acts.ts";
import { performAct } from "../perform-act.ts";
import type { Route } from "./+types/registry.ts";

export async function loader(args: Route.LoaderArgs) {
  const { head } = await openActPage(args, ["record-registry-number"]);
  return { head };
}

async function recordNumber(sent: SentWithFiles) {
  const read = readActAndScan(sent, registryNumberForm(staffToday(sent.who.app)), false);
  if (!read.ok) return respondWithProblems(sent.form, read.problems);
  const { typed, scan } = read.value;
  return performAct(
    sent,
    (...asked) => recordRegistryNumber(...asked, typed, scan),
    "number-recorded",
  );
}

const acts = { "record-registry-number": recordNumber };

export async function action(args: Route.ActionArgs) {
  const sent = await readActWithFiles(args);
  return chooseAct(sent.form, acts, "record-registry-number")(sent);
}

export default function Registry({ loaderData, actionData: refusedForm }: Route.ComponentProps) {
  const { t } = useTranslation(["office", "domain", "shell"]);
  const { head } = loaderData;
  const problems = refusedForm?.problems;
  const { errorOf, typedOr } = useProblems(problems);
  return (
    <ActPage
      head={head}
      title={t("act.page.registryNumber")}
      lead={t("registry.lead")}
      refusedForm={refusedForm}
    >
      <form method="post" encType="multipart/form-data">
        <ActFields head={head} intent="record-registry-number" />
        <FormColumn>
          <RadioGroup
            id="kind"
            name="kind"
            label={t("registry.kind")}
            error={errorOf("kind")}
            defaultValue={typedOr("kind")}
            options={registryKinds.map((value) => ({
              value,
              label: t(`domain:registry-kind.${value}`),
              hint: t(`registry.kind-hint.${value}`),
            }))}
          />
          <Select
            id="registryPaper"
            name="registryPaper"
            label={t("registry.paper")}
            empty={t("shell:form.choose")}
            options={registryPapers.map((value) => ({
              value,
              label: t(`domain:registry-paper.${value}`),
            }))}
            defaultValue={typedOr("registryPaper")}
            error={errorOf("registryPaper")}
          />
          <TextField name="number" label={t("registry.number")} problems={problems} />
          <DayField name="on" label={t("registry.day")} problems={problems} />
          <TextField name="note" label={t("registry.note")} optional rows={2} problems={problems} />
          <FileField
            id="signedFile"
            name="signedFile"
            accept="application/pdf,.pdf"
            label={t("registry.copy")}
            error={errorOf("signedFile")}
            optional
          />
          <ButtonRow>
            <Button>{t("registry.record")}</Button>
          </ButtonRow>
        </FormColumn>
      </form>
    </ActPage>
  );
}
