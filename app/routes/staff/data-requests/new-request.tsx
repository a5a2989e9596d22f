import { redirect } from "react-router";
import { staffAddress, withQuery } from "#app/addresses.ts";
import { DayField } from "#app/components/form-fields/day-field.tsx";
import { TextField } from "#app/components/form-fields/text-field.tsx";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { dataRequestKinds, dataRequestProofs } from "#app/domain/data-rights/data-request.ts";
import { takeInDataRequestForm } from "#app/forms/rights/data-request.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { dataRequestList } from "#app/server/queries/rights/data-requests.ts";
import { takeInDataRequest } from "#app/server/usecases/rights/ask-data-request.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { RadioGroup } from "#app/ui/choice-group.tsx";
import { Select } from "#app/ui/select.tsx";
import { respondWithProblems, respondWithRefusal } from "../../kit/handle-form.ts";
import { type FormProblems, readForm, typedValues } from "../../kit/read-form.ts";
import { readTextForm } from "../../kit/read-upload.ts";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { RecordsPage } from "../records-page.tsx";
import type { Route } from "./+types/new-request.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const { app, actor, base } = readStaffRequest(context);
  const list = await dataRequestList(app, actor);
  if (list === null) throw notFound();
  return { base, today: list.today };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { app, actor, base } = readStaffRequest(context);
  const form = await readTextForm(request);
  const list = await dataRequestList(app, actor);
  if (list === null) throw notFound();
  const read = readForm(form, takeInDataRequestForm(list.today));
  if (!read.ok) return respondWithProblems(read.problems, form);
  const code = read.value.code.toUpperCase();
  const done = await takeInDataRequest(app, actor, { ...read.value, code });
  if (done.ok) {
    // The counter takes in and sees no file of it.
    const page = list.mayAnswer
      ? staffAddress(base, "dataRequest", { id: done.value })
      : staffAddress(base, "dataRequests");
    return redirect(withQuery(page, { saved: 1 }));
  }
  if (done.reason !== "not-found") return respondWithRefusal(done.reason, form);
  const errors = { code: "rights:errors.code-unknown" };
  return respondWithProblems({ values: typedValues(form), errors }, form);
}

export default function NewDataRequest({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("rights");
  const { base, today } = loaderData;
  const problems = actionData?.problems;
  return (
    <RecordsPage
      title={t("new.title")}
      lead={t("new.lead")}
      back={{ href: staffAddress(base, "dataRequests"), text: t("list.title") }}
      outcome={actionData}
    >
      <form method="post" noValidate className="grid max-w-column gap-6">
        <WhatAndProof problems={problems} />
        <PersonFields problems={problems} today={today} />
        <div>
          <Button>{t("new.do")}</Button>
        </div>
      </form>
    </RecordsPage>
  );
}

type Props = { problems: FormProblems | undefined };

/** What is asked, of which petition, and how the person proved who he is. */
function WhatAndProof({ problems }: Props) {
  const { t } = useTranslation(["rights", "shell"]);
  const { errorOf, typedOr } = useProblems(problems);
  return (
    <>
      <RadioGroup
        id="kind"
        name="kind"
        label={t("new.kind")}
        error={errorOf("kind")}
        defaultValue={typedOr("kind")}
        options={dataRequestKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <TextField
        name="code"
        optional
        label={t("new.code")}
        hint={t("new.code-hint")}
        problems={problems}
      />
      <Select
        id="proof"
        name="proof"
        label={t("new.proof")}
        empty={t("shell:form.choose")}
        error={errorOf("proof")}
        defaultValue={typedOr("proof")}
        options={dataRequestProofs.map((proof) => ({
          value: proof,
          label: t(`proof.${proof}`),
        }))}
      />
    </>
  );
}

function PersonFields({ problems, today }: Props & { today: string }) {
  const { t } = useTranslation("rights");
  const { typedOr } = useProblems(problems);
  return (
    <>
      <TextField
        name="proofNote"
        optional
        label={t("new.proof-note")}
        hint={t("new.proof-note-hint")}
        problems={problems}
      />
      <TextField name="personName" label={t("new.person")} problems={problems} />
      <TextField name="personContact" optional label={t("new.contact")} problems={problems} />
      <TextField name="asked" rows={4} optional label={t("new.asked")} problems={problems} />
      <DayField name="receivedOn" label={t("new.received-on")} stored={today} problems={problems} />
      <Checkbox
        id="involvesOthers"
        name="involvesOthers"
        label={t("new.others")}
        defaultChecked={typedOr("involvesOthers") === "on"}
      />
    </>
  );
}
