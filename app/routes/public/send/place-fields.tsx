import { acceptedFiles } from "#app/components/form-fields/accepted-files.ts";
import { FileList } from "#app/components/petition/file-list.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { placeChoices } from "#app/server/queries/public/place-choices.ts";
import { Button } from "#app/ui/button.tsx";
import { DateInput } from "#app/ui/date-input.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { ButtonRow, FormColumn } from "#app/ui/form-layout.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { useErrorWords } from "../problem-summary.tsx";
import { stepForm } from "./says.ts";
import { UnitField } from "./unit-field.tsx";

type Props = {
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
  files: readonly { id: number; name: string; size: number }[];
  choices: Awaited<ReturnType<typeof placeChoices>>;
  action: string;
};

export function PlaceFields({ values, errors, files, choices, action }: Props) {
  const { t } = useTranslation(["public", "shell"]);
  const wrong = useErrorWords(errors);
  return (
    <form method="post" action={action} encType="multipart/form-data" id={stepForm} noValidate>
      <FormColumn>
        <WhereAndWhen values={values} wrong={wrong} choices={choices} />
        <FileField
          id="files"
          name="files"
          label={t("send.place.files")}
          hint={t("send.place.files-hint")}
          optional
          multiple
          accept={acceptedFiles}
          error={wrong("files")}
        />
        {files.length > 0 && (
          <section aria-label={t("send.place.files-kept")} className="-mt-3">
            <p className="mb-2 font-semibold">{t("send.place.files-kept")}</p>
            <FileList files={files} removeName="remove" />
          </section>
        )}
        <ButtonRow>
          <Button>{t("shell:word.continue")}</Button>
          <Button variant="secondary" name="intent" value="upload">
            {t("send.place.upload")}
          </Button>
        </ButtonRow>
      </FormColumn>
    </form>
  );
}

type WhereProps = Pick<Props, "values" | "choices"> & {
  wrong: (name: string) => string | undefined;
};

/** Commune, agency, day and dossier; nothing of it must be known. */
function WhereAndWhen({ values, wrong, choices }: WhereProps) {
  const { t } = useTranslation(["public", "shell"]);
  const dayWords = {
    day: t("shell:form.day"),
    month: t("shell:form.month"),
    year: t("shell:form.year"),
  };
  return (
    <>
      <UnitField value={values.unitCode} error={wrong("unitCode")} choices={choices} />
      <TextInput
        id="agencyText"
        name="agencyText"
        label={t("send.place.agency")}
        hint={t("send.place.agency-hint")}
        optional
        list="agencies"
        error={wrong("agencyText")}
        defaultValue={values.agencyText}
      />
      <datalist id="agencies">
        {choices.agencies.map(({ name, present }) => (
          <option
            key={`${name} ${present}`}
            value={name}
            label={present === "" ? undefined : t("send.place.agency-meant", { name, present })}
          />
        ))}
      </datalist>
      <DateInput
        id="happenedOn"
        name="happenedOn"
        label={t("send.place.happened")}
        hint={t("send.place.happened-hint")}
        optional
        words={dayWords}
        error={wrong("happenedOn")}
        defaultValue={{
          day: values["happenedOn.day"] ?? "",
          month: values["happenedOn.month"] ?? "",
          year: values["happenedOn.year"] ?? "",
        }}
      />
      <TextInput
        id="dossierNumber"
        name="dossierNumber"
        label={t("send.place.dossier")}
        hint={t("send.place.dossier-hint")}
        optional
        width="l"
        error={wrong("dossierNumber")}
        defaultValue={values.dossierNumber}
      />
    </>
  );
}
