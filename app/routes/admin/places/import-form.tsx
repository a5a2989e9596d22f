import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import type { FormProblems } from "../../kit/read-form.ts";

type Props = { csv: string; problems: FormProblems | undefined; again: boolean };

/** The list, pasted or as a file; checking it changes nothing. */
export function ImportForm({ csv, problems, again }: Props) {
  const { t } = useTranslation("admin");
  const { errorOf } = useProblems(problems);
  return (
    <Section title={t(again ? "places.change-list" : "places.give-list")}>
      <form method="post" encType="multipart/form-data" className="grid max-w-page gap-6">
        <TextArea
          id="csv"
          name="csv"
          label={t("places.paste")}
          hint={t("places.paste-hint")}
          rows={10}
          spellCheck={false}
          defaultValue={csv}
          error={errorOf("csv")}
        />
        <FileField
          id="file"
          name="file"
          label={t("places.file")}
          hint={t("places.file-hint")}
          accept=".csv,.txt,text/csv"
          optional
        />
        <ButtonRow>
          <Button name="intent" value="check" variant={again ? "secondary" : "primary"}>
            {t(again ? "places.check-again" : "places.check")}
          </Button>
        </ButtonRow>
      </form>
    </Section>
  );
}
