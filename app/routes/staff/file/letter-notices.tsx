import { usePetitionHref } from "#app/components/frame/staff-place.tsx";
import { isEnded } from "#app/domain/petition/petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { PetitionFile } from "#app/server/queries/staff/petition-file.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Anchor } from "#app/ui/anchor.tsx";

/** What whoever registers and forwards must see of the letter itself; empty where nothing is. */
export function letterNotices({ coordinates, petition, sender, soundsLike }: PetitionFile) {
  if (!coordinates) return { gaps: [], soundsLike: [] };
  return { gaps: isEnded(petition.stage) ? [] : sender.gaps, soundsLike };
}

/** Hints that never block: what the letter lacks of its sender, and what it sounds like. */
export function LetterNotices({ file }: { file: PetitionFile }) {
  const { t } = useTranslation("office");
  const href = usePetitionHref();
  const { gaps, soundsLike } = letterNotices(file);
  return (
    <>
      {soundsLike.map((hint) => (
        <Alert key={hint} tone="warning" title={t(`sounds-like.${hint}.title`)}>
          <p>{t(`sounds-like.${hint}.what`)}</p>
          {hint === "denunciation" && file.possible.includes("restrict") && (
            <p className="mt-2">
              <Anchor href={href(file.address, "restrict")}>{t("sounds-like.restrict")}</Anchor>
            </p>
          )}
        </Alert>
      ))}
      {gaps.length > 0 && (
        <Alert
          tone="warning"
          title={t("sender.gaps", { gaps: gaps.map((gap) => t(`sender.gap.${gap}`)).join(", ") })}
        >
          <p>{t("sender.gaps-what")}</p>
        </Alert>
      )}
    </>
  );
}
