import { DateText } from "#app/components/time/date-text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { PetitionFile } from "#app/server/queries/staff/petition-file.ts";
import { Card } from "#app/ui/panel.tsx";
import { DirectionFacts } from "../leadership/direction-facts.tsx";
import { SubmissionFacts } from "../leadership/submission-facts.tsx";
import { PaperLine } from "./paper-line.tsx";

/** What was put to the leadership, what it decided, and what agencies reported on it. */
export function LeadershipPanel({ file }: { file: PetitionFile }) {
  const { t } = useTranslation("office");
  const { petition, leadership, address } = file;
  const { submission, direction } = petition;
  if (submission === null && direction === null) return null;
  const isWaiting = submission !== null && submission.endedOn === null;
  return (
    <Card title={t("leadership.panel")}>
      <div className="grid gap-5">
        {submission && (
          <section>
            <h3 className="mb-1 text-base">
              {t(isWaiting ? "leadership.asked-waiting" : "leadership.asked")}
            </h3>
            <SubmissionFacts submission={submission} address={address} />
          </section>
        )}
        {direction && (
          <section>
            <h3 className="mb-1 text-base">{t("leadership.direction")}</h3>
            <DirectionFacts
              {...{ direction, address }}
              directedAgency={leadership.directedAgency}
              opensScan={leadership.directionFile !== null}
            />
            <p className="mt-2 text-sm text-ink-2">{t("leadership.binds")}</p>
          </section>
        )}
        {leadership.reports.map(({ id, at, agency, text, paper }) => (
          <section key={id}>
            <h3 className="mb-1 text-base">{t("leadership.said-by.reported", { agency })}</h3>
            <p className="text-sm text-ink-2">
              <DateText at={at} withTime />
            </p>
            <p className="whitespace-pre-line">{text}</p>
            {paper && <PaperLine paper={paper} code={address} />}
          </section>
        ))}
      </div>
    </Card>
  );
}
