import { addresses, addressOf, withQuery } from "#app/addresses.ts";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { DateText } from "#app/components/time/date-text.tsx";
import type { Language } from "#app/i18n/language.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { OwnForm } from "#app/server/queries/admin/own-form.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { Card } from "#app/ui/panel.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import type { FormProblems } from "../../kit/read-form.ts";
import { BlankTable } from "./blank-list.tsx";

type Props = {
  name: string;
  language: Language;
  form: OwnForm | null;
  fields: readonly string[];
  problems: FormProblems | undefined;
};

/** The office's own Word file in the place of the shipped form: which stands, and another one. */
export function OwnFormCard({ name, language, form, fields, problems }: Props) {
  const { t } = useTranslation("admin");
  const { errorOf } = useProblems(problems);
  return (
    <Card title={t("templates.own-form.title")} id="own-form">
      <div className="grid gap-5">
        <p className="text-ink-2">{t("templates.own-form.lead")}</p>
        <FormInForce name={name} language={language} form={form} />
        <form method="post" encType="multipart/form-data" noValidate className="grid gap-4">
          <input type="hidden" name="language" value={language} />
          <FileField
            id="formFile"
            name="formFile"
            label={t("templates.own-form.file")}
            hint={t("templates.own-form.file-hint")}
            accept=".docx"
            error={errorOf("formFile")}
          />
          <ButtonRow>
            <Button name="intent" value="put-form" variant="secondary">
              {t("templates.own-form.put")}
            </Button>
            {form && (
              <Button name="intent" value="drop-form" variant="quiet">
                {t("templates.own-form.drop")}
              </Button>
            )}
          </ButtonRow>
        </form>
        <Details summary={t("templates.own-form.fields")} open={problems !== undefined}>
          <p className="mb-3 text-ink-2">{t("templates.own-form.fields-lead")}</p>
          <BlankTable blanks={fields} />
        </Details>
      </div>
    </Card>
  );
}

function FormInForce({ name, language, form }: Pick<Props, "name" | "language" | "form">) {
  const { t } = useTranslation("admin");
  const at = (address: string) =>
    withQuery(addressOf(address, { key: name }), { wordingLanguage: language });
  return (
    <div className="grid gap-3">
      {form === null ? (
        <p>{t("templates.own-form.shipped")}</p>
      ) : (
        <SummaryList
          compact
          emptyText={t("templates.own-form.unknown-person")}
          rows={[
            { key: "file", term: t("templates.own-form.file-name"), value: form.fileName },
            {
              key: "since",
              term: t("templates.own-form.since"),
              value: <DateText at={form.since} />,
            },
            { key: "by", term: t("templates.own-form.put-by"), value: form.putBy },
          ]}
        />
      )}
      <ButtonRow>
        <LinkButton
          href={at(addresses.admin.formInForce)}
          reload
          variant="secondary"
          icon="download"
        >
          {t("templates.own-form.download")}
        </LinkButton>
        {form && (
          <LinkButton href={at(addresses.admin.shippedForm)} reload variant="quiet" icon="download">
            {t("templates.own-form.download-shipped")}
          </LinkButton>
        )}
      </ButtonRow>
    </div>
  );
}
