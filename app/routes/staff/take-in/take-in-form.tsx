import { useState } from "react";
import { acceptedFiles } from "#app/components/form-fields/accepted-files.ts";
import { DayField } from "#app/components/form-fields/day-field.tsx";
import { TextField } from "#app/components/form-fields/text-field.tsx";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { fieldsOfGaps } from "#app/forms/intake/sender-fields.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { ButtonRow, FormColumn } from "#app/ui/form-layout.tsx";
import { Card } from "#app/ui/panel.tsx";
import { Select } from "#app/ui/select.tsx";
import type { FormProblems } from "../../kit/read-form.ts";
import { ChannelFields } from "./channel-fields.tsx";
import { SenderFields } from "./sender-fields.tsx";

export type TakeInFormProps = {
  formKey: string;
  places: readonly { readonly value: string; readonly label: string }[];
  today: string;
  problems: FormProblems | null;
};

type Problems = FormProblems | null | undefined;

/** A petition on paper, on the phone or in person, written down with its true receipt day. */
export function TakeInForm({ formKey, places, today, problems }: TakeInFormProps) {
  const { t } = useTranslation("office");
  const { errorOf, typedOr: typed } = useProblems(problems);
  const [channel, setChannel] = useState(typed("channel"));
  return (
    <form method="post" encType="multipart/form-data" className="grid gap-6">
      <input type="hidden" name="formKey" value={typed("formKey") || formKey} />
      <Card title={t("take-in.part.channel")}>
        <ChannelFields {...{ channel, setChannel, today, problems }} />
      </Card>
      <Card title={t("take-in.part.content")}>
        <ContentFields calls={channel === "" || channel === "phone"} problems={problems} />
      </Card>
      <Card title={t("take-in.part.place")}>
        <FormColumn>
          <PlaceField places={places} problems={problems} />
          <TextField
            name="agencyText"
            label={t("petition.agency-text")}
            optional
            problems={problems}
          />
          <DayField
            name="happenedOn"
            label={t("petition.happened-on")}
            optional
            problems={problems}
          />
          <TextField
            name="dossierNumber"
            label={t("petition.dossier")}
            optional
            problems={problems}
          />
        </FormColumn>
      </Card>
      <Card title={t("take-in.part.sender")}>
        <SenderFields problems={problems} />
      </Card>
      <Card title={t("take-in.part.files")}>
        <FileField
          id="files"
          name="files"
          multiple
          accept={acceptedFiles}
          label={t("take-in.files")}
          hint={t("take-in.files-hint")}
          error={errorOf("files")}
          optional
        />
      </Card>
      <AskedOnce problems={problems} />
      <ButtonRow>
        <Button>{t("take-in.do")}</Button>
      </ButtonRow>
    </form>
  );
}

/** Who does not say who he is, is taken in all the same when the same is sent again. */
function AskedOnce({ problems }: { problems: Problems }) {
  const { t } = useTranslation("office");
  const open = fieldsOfGaps.filter((field) => problems?.errors[field]);
  return (
    <>
      <input
        type="hidden"
        name="gapsSeen"
        value={open.length > 0 ? open.join(" ") : (problems?.values.gapsSeen ?? "")}
      />
      {open.length > 0 && <Alert tone="warning">{t("take-in.asked-once")}</Alert>}
    </>
  );
}

function ContentFields({ calls, problems }: { calls: boolean; problems: Problems }) {
  const { t } = useTranslation("office");
  const { errorOf, typedOr: typed } = useProblems(problems);
  return (
    <FormColumn>
      <TextField
        name="summary"
        label={t("take-in.summary")}
        hint={t("take-in.summary-hint")}
        optional
        problems={problems}
      />
      <TextField
        name="content"
        label={t("take-in.content")}
        hint={t("take-in.content-hint")}
        rows={10}
        problems={problems}
      />
      <TextField
        name="proposal"
        label={t("petition.proposal-text")}
        rows={4}
        optional
        problems={problems}
      />
      {calls && (
        <Checkbox
          id="readBack"
          name="readBack"
          label={t("take-in.read-back")}
          hint={t("take-in.read-back-hint")}
          error={errorOf("readBack")}
          defaultChecked={typed("readBack") === "on"}
        />
      )}
    </FormColumn>
  );
}

function PlaceField({
  places,
  problems,
}: Pick<TakeInFormProps, "places"> & { problems: Problems }) {
  const { t } = useTranslation(["office", "shell"]);
  const { errorOf, typedOr: typed } = useProblems(problems);
  return (
    <Select
      id="unitCode"
      name="unitCode"
      label={t("petition.place")}
      optional
      empty={t("shell:form.choose")}
      options={places}
      error={errorOf("unitCode")}
      defaultValue={typed("unitCode")}
    />
  );
}
