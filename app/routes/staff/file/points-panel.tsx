import type { PointDisposal } from "#app/domain/petition/petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { PetitionFile } from "#app/server/queries/staff/petition-file.ts";
import { Card } from "#app/ui/panel.tsx";
import { Tag, type Tone } from "#app/ui/tag.tsx";
import { numberedPoints } from "../acts/numbered-points.ts";

const tones: Record<PointDisposal, Tone> = { handle: "b", guide: "n", "not-accept": "n" };

/** The matters of the letter, each with its own way on. */
export function PointsPanel({ file }: { file: PetitionFile }) {
  const { t } = useTranslation(["office", "domain"]);
  // An agency that answers a part of the letter has no words of the other points.
  const shown = numberedPoints(file.petition.points).filter(({ point }) => point.text !== "");
  if (shown.length === 0) return null;
  return (
    <Card title={t("petition.points", { count: shown.length })}>
      <ol className="grid gap-4">
        {shown.map(({ point, place }) => (
          <li
            key={place}
            className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 border-b border-rule pb-4 last:border-0 last:pb-0"
          >
            <span className="flex size-7 items-center justify-center rounded-full bg-navy-100 text-sm font-semibold text-navy-900">
              {place + 1}
            </span>
            <div>
              <p className="whitespace-pre-line">{point.text}</p>
              <p className="mt-1">
                <Tag tone={tones[point.disposal]}>
                  {t(`domain:point-disposal.${point.disposal}`)}
                </Tag>{" "}
                {point.own && <Tag tone="n">{t(`domain:class.${point.own.class}`)}</Tag>}
              </p>
              {point.note && <p className="mt-1 text-sm text-ink-2">{point.note}</p>}
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}
