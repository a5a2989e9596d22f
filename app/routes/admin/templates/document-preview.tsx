import { useTranslation } from "#app/i18n/use-translation.ts";
import { DocumentSheet } from "#app/ui/document-sheet.tsx";
import { Tag } from "#app/ui/tag.tsx";

type Props = {
  example: { readonly subject: string; readonly paragraphs: readonly string[] };
  language: string;
  tried: boolean;
};

/** The text as it would stand, each blank filled with its own name. */
export function DocumentPreview({ example, language, tried }: Props) {
  const { t } = useTranslation("admin");
  return (
    <section className="grid gap-3">
      <div className="flex items-baseline justify-between gap-2">
        <h2 className="text-xl">{t("templates.document-example")}</h2>
        {tried && <Tag tone="a">{t("templates.not-saved")}</Tag>}
      </div>
      <DocumentSheet>
        <div lang={language} className="grid gap-2.5 text-[0.9em]">
          <p className="text-center font-bold">{example.subject}</p>
          {example.paragraphs
            .map((text, place) => ({ text, place }))
            .map(({ text, place }) => (
              <p key={place} className="text-justify indent-8">
                {text}
              </p>
            ))}
        </div>
      </DocumentSheet>
    </section>
  );
}
