import { DateText } from "#app/components/time/date-text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Tag } from "#app/ui/tag.tsx";

export type OwnWording = { readonly language: string; readonly updatedAt: string };

/** Whether the office's own words stand in this language, and since when. */
export function WordingState({ own, language }: { own: readonly OwnWording[]; language: string }) {
  const { t } = useTranslation("admin");
  const mine = own.find((row) => row.language === language);
  if (!mine) return <span className="text-ink-2">{t("templates.shipped")}</span>;
  return (
    <>
      <Tag tone="b">{t("templates.own")}</Tag> <DateText at={mine.updatedAt} />
    </>
  );
}
