import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Foreseen } from "#app/server/queries/admin/count-foreseen-moves.ts";

/** In two sentences what a change would do to open petitions, and on how many it was tried. */
export function ForeseenWords({ foreseen }: { foreseen: Foreseen }) {
  const { t } = useTranslation("admin");
  const { counted, cutOff, moved, late } = foreseen;
  return (
    <>
      <p className="text-lg font-bold">
        {moved === 0 ? t("limits.preview.none") : t("limits.preview.moved", { count: moved })}{" "}
        {late > 0 && <span className="text-red">{t("limits.preview.late", { count: late })}</span>}
      </p>
      <p>
        {t(cutOff ? "limits.preview.counted-first" : "limits.preview.counted", { count: counted })}
      </p>
    </>
  );
}
