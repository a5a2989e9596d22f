import { usePetitionHref } from "#app/components/frame/staff-place.tsx";
import { StageBadge } from "#app/components/petition/stage-badge.tsx";
import { DateText } from "#app/components/time/date-text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { PetitionFile } from "#app/server/queries/staff/petition-file.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { Card } from "#app/ui/panel.tsx";
import type { RefusedForm } from "../acts/act.ts";
import { CountingForm } from "./counting-form.tsx";

/** Several agencies answer: what each is asked for, where it stands, and the way to its share. */
export function SharesPanel({
  file,
  refusedForm,
}: {
  file: PetitionFile;
  refusedForm: RefusedForm | undefined;
}) {
  const { t } = useTranslation("office");
  const href = usePetitionHref();
  if (file.shares.length === 0) return null;
  return (
    <Card title={t("shares.title")}>
      <ol className="grid gap-4">
        {file.shares.map(
          ({ place, address, agency, role, stage, signed, points, dueOn, inView, opens }) => (
            <li
              key={place}
              aria-current={inView ? "true" : undefined}
              className="border-l-4 border-rule pl-4 aria-[current]:border-navy-700"
            >
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <strong>{agency ?? t("shares.to-forward")}</strong>
                <span className="text-sm text-ink-2">{t(`shares.role.${role}`)}</span>
                <StageBadge stage={stage} audience="staff" role={role} signed={signed} />
              </p>
              <p className="text-sm text-ink-2">
                {points.length > 0 &&
                  `${t("shares.points", { points: points.map((point) => point + 1).join(", ") })} `}
                {dueOn && (
                  <>
                    {t("shares.due")} <DateText on={dueOn} short />{" "}
                  </>
                )}
                {inView && t("shares.in-view")}
                {opens && !inView && (
                  <Anchor href={href(address)}>
                    {t("shares.open")}
                    <span className="sr-only"> – {agency ?? t("shares.to-forward")}</span>
                  </Anchor>
                )}
              </p>
            </li>
          ),
        )}
      </ol>
      <CountingForm file={file} refusedForm={refusedForm} />
    </Card>
  );
}
