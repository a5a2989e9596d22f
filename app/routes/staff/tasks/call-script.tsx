import { usePetitionHref } from "#app/components/frame/staff-place.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { PlainText } from "#app/ui/prose.tsx";
import { SpokenWords } from "./spoken-words.tsx";
import type { TaskScript } from "./task-script.ts";

/** What to say, sentence by sentence; the office's own words are read out as they stand. */
export function CallScript({ script, code }: { script: TaskScript; code: string }) {
  const { t } = useTranslation("tasks");
  const petitionHref = usePetitionHref();
  return (
    <SpokenWords
      language={script.language}
      below={
        <p className="mt-4">
          <Anchor href={petitionHref(code)}>{t("call.petition")}</Anchor>
        </p>
      }
    >
      <p>{script.greeting}</p>
      <p>{script.told}</p>
      {script.quoted.map((text) => (
        <blockquote key={text} className="rounded-control bg-navy-50 px-4 py-3 text-base">
          <PlainText>{text}</PlainText>
        </blockquote>
      ))}
      <p>{script.closing}</p>
    </SpokenWords>
  );
}
