import { acceptedFiles } from "#app/components/form-fields/accepted-files.ts";
import { DayField } from "#app/components/form-fields/day-field.tsx";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { useActTitle } from "#app/components/petition/use-act-title.ts";
import { intakeReasons } from "#app/domain/petition/correction.ts";
import { staffChannels } from "#app/forms/intake/take-in-petition.ts";
import { correctReceiptForm } from "#app/forms/petition/correct-intake.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { staffToday } from "#app/server/queries/staff/due-days.ts";
import { correctReceipt } from "#app/server/usecases/intake/correct-intake.ts";
import { FileField } from "#app/ui/file-field.tsx";
import { Select } from "#app/ui/select.tsx";
import { readForm } from "../../../kit/read-form.ts";
import { fileProblems } from "../../file-problems.ts";
import { openActPage, respondWithProblems } from "../act.ts";
import { ActPage } from "../act-page.tsx";
import { readActWithFiles } from "../paper-acts.ts";
import { performAct } from "../perform-act.ts";
import { CodedReasonForm } from "../recall/coded-reason-form.tsx";
import type { Route } from "./+types/correct-receipt.ts";

const commands = ["correct-receipt", "correct-receipt-later"] as const;

export async function loader(args: Route.LoaderArgs | Route.ActionArgs) {
  const { found, head } = await openActPage(args, commands);
  const { channel, receivedOn } = found.petition;
  return { head, channel, receivedOn };
}

export async function action(args: Route.ActionArgs) {
  await loader(args);
  const sent = await readActWithFiles(args);
  const wrongFile = fileProblems(sent.form, "proof", sent.faults);
  const read = readForm(sent.form, correctReceiptForm(staffToday(sent.who.app)));
  if (wrongFile || !read.ok) {
    const problems = read.ok ? wrongFile : read.problems;
    const values = problems?.values ?? {};
    const errors = { ...problems?.errors, ...wrongFile?.errors };
    return respondWithProblems(sent.form, { values, errors });
  }
  const [proof = null] = sent.files;
  return performAct(
    sent,
    (...asked) => correctReceipt(...asked, read.value, proof),
    "intake-corrected",
  );
}

export default function CorrectReceipt({
  loaderData: { head, channel, receivedOn },
  actionData: refusedForm,
}: Route.ComponentProps) {
  const { t } = useTranslation(["office", "domain"]);
  const actTitle = useActTitle();
  const { errorOf, typedOr: typed } = useProblems(refusedForm?.problems);
  return (
    <ActPage
      head={head}
      title={actTitle("correctReceipt", head)}
      lead={t("correct.receipt-lead")}
      refusedForm={refusedForm}
    >
      <CodedReasonForm
        head={head}
        intent="correct"
        options={intakeReasons.map((value) => ({
          value,
          label: t(`domain:intake-reason.${value}`),
        }))}
        button={t("correct.do")}
        refusedForm={refusedForm}
      >
        <Select
          id="channel"
          name="channel"
          label={t("take-in.channel")}
          error={errorOf("channel")}
          options={staffChannels.map((value) => ({ value, label: t(`domain:channel.${value}`) }))}
          defaultValue={typed("channel", channel)}
        />
        <DayField
          name="receivedOn"
          label={t("take-in.received-on")}
          hint={t("correct.day-hint")}
          stored={receivedOn}
          problems={refusedForm?.problems}
        />
        <FileField
          id="proof"
          name="proof"
          accept={acceptedFiles}
          label={t("correct.proof")}
          hint={t("correct.proof-hint")}
          error={errorOf("proof")}
        />
      </CodedReasonForm>
    </ActPage>
  );
}
