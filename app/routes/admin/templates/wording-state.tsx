import { DateText } from "#app/components/time/date-text.tsx";
import { type Language, languages } from "#app/i18n/language.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Column } from "#app/ui/data-column.ts";
import { Tag } from "#app/ui/tag.tsx";

export type OwnWording = { readonly language: string; readonly updatedAt: string };

/** Whether the office's own words stand in this language, and since when. */
function WordingState({ own, language }: { own: readonly OwnWording[]; language: Language }) {
  const { t } = useTranslation("admin");
  const mine = own.find((row) => row.language === language);
  if (!mine) return <span className="text-ink-2">{t("templates.shipped")}</span>;
  return (
    <>
      <Tag tone="b">{t("templates.own")}</Tag> <DateText at={mine.updatedAt} />
    </>
  );
}

type Reworded = {
  readonly own: readonly OwnWording[];
  readonly forms?: readonly OwnWording[];
};

/** For every language a column that says whose words stand in it, and whether the Word file is the office's. */
export function useWordingColumns(): Column<Reworded>[] {
  const { t } = useTranslation("admin");
  return languages.map((language) => ({
    key: language,
    heading: t(`templates.in.${language}`),
    cell: ({ own, forms = [] }) => (
      <>
        <WordingState own={own} language={language} />
        {forms.some((form) => form.language === language) && (
          <>
            {" "}
            <Tag tone="b">{t("templates.own-form.own")}</Tag>
          </>
        )}
      </>
    ),
  }));
}
