import { addresses, withQuery } from "#app/addresses.ts";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import type { FormProblems } from "../../kit/read-form.ts";

type Props = {
  year: number;
  text: string;
  source: string;
  problems: FormProblems | undefined;
  again: boolean;
};

/** The announcement, pasted or as a file; checking it changes nothing. */
export function ImportForm({ year, text, source, problems, again }: Props) {
  const { t } = useTranslation("admin");
  const { errorOf } = useProblems(problems);
  return (
    <Section title={t(again ? "places.change-list" : "places.give-list")}>
      <form method="post" encType="multipart/form-data" className="grid max-w-page gap-6">
        <input type="hidden" name="year" value={year} />
        <TextInput
          id="source"
          name="source"
          label={t("calendar.import.source")}
          hint={t("calendar.import.source-hint")}
          defaultValue={source}
          error={errorOf("source")}
          optional
        />
        <TextArea
          id="list"
          name="list"
          label={t("calendar.import.paste")}
          hint={t("calendar.import.paste-hint")}
          rows={12}
          spellCheck={false}
          defaultValue={text}
          error={errorOf("list")}
        />
        <FileField
          id="file"
          name="file"
          label={t("calendar.import.file")}
          hint={t("places.file-hint")}
          accept=".csv,.txt,.ics,text/csv,text/calendar"
          optional
        />
        <ButtonRow>
          <Button name="intent" value="check" variant={again ? "secondary" : "primary"}>
            {t(again ? "places.check-again" : "places.check")}
          </Button>
          <LinkButton
            href={withQuery(addresses.admin.importCalendar, { year, draft: 1 })}
            variant="secondary"
          >
            {t("calendar.import.draft")}
          </LinkButton>
        </ButtonRow>
      </form>
    </Section>
  );
}
