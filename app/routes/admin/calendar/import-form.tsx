import { addresses, withQuery } from "#app/addresses.ts";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import type { FormProblems } from "../../kit/read-form.ts";
import { ListForm } from "../list-import/list-form.tsx";

type Props = {
  year: number;
  text: string;
  source: string;
  problems: FormProblems | undefined;
  checked: boolean;
  /** A line has no source of its own, and none is given for all. */
  sourceMissing: boolean;
};

/** The announcement of a year; who has none yet may begin with a draft from the law. */
export function ImportForm({ year, text, source, problems, checked, sourceMissing }: Props) {
  const { t } = useTranslation(["admin", "forms"]);
  const { errorOf } = useProblems(problems);
  return (
    <ListForm
      box={{
        name: "list",
        label: t("calendar.import.paste"),
        hint: t("calendar.import.paste-hint"),
        rows: 12,
        text,
      }}
      file={{ label: t("calendar.import.file"), accept: ".csv,.txt,.ics,text/csv,text/calendar" }}
      problems={problems}
      checked={checked}
      otherButtons={
        <LinkButton
          href={withQuery(addresses.admin.importCalendar, { year, draft: 1 })}
          variant="secondary"
        >
          {t("calendar.import.draft")}
        </LinkButton>
      }
    >
      <input type="hidden" name="year" value={year} />
      <TextInput
        id="source"
        name="source"
        label={t("calendar.import.source")}
        hint={t("calendar.import.source-hint")}
        defaultValue={source}
        error={errorOf("source") ?? (sourceMissing ? t("forms:calendarList.source") : undefined)}
      />
    </ListForm>
  );
}
