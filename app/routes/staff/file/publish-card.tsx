import { TextField } from "#app/components/form-fields/text-field.tsx";
import { RedactedText } from "#app/components/petition/redacted-text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Examined } from "#app/server/queries/staff/publication.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/panel.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { hasIntent } from "../../kit/has-intent.ts";
import type { ActHead, RefusedForm } from "../acts/act.ts";
import { ActFields } from "../acts/act-page.tsx";

type Props = {
  head: ActHead;
  prepared: {
    readonly title: Examined;
    readonly question: Examined;
    readonly answer: Examined;
    readonly senderName: string;
    readonly hasCopy: boolean;
  };
  remaining: number;
  /** The viewer prepared it; what remains then needs somebody else. */
  own: boolean;
  /** The viewer is the unit's only person and owes a reason instead of a second one. */
  alone: boolean;
  can: boolean;
  refusedForm: RefusedForm | undefined;
};

/** What the public will read, with what is still found in it, and the button. */
export function PublishCard({ head, prepared, remaining, own, alone, can, refusedForm }: Props) {
  const { t } = useTranslation("office");
  const owesReason = own && alone && remaining > 0;
  const rows = (["title", "question", "answer"] as const).map((part) => ({
    key: part,
    term: t(`publish.public.${part}`),
    value: <RedactedText {...prepared[part]} mode="found" />,
  }));
  return (
    <Card title={t("publish.prepared-title")}>
      {remaining > 0 && (
        <div className="mb-4">
          <Alert tone="warning" title={t("publish.remaining", { count: remaining })}>
            {t(owesReason ? "publish.alone" : own ? "publish.needs-second" : "publish.is-second")}
          </Alert>
        </div>
      )}
      <SummaryList
        rows={[
          ...rows,
          {
            key: "name",
            term: t("publish.sender"),
            value: prepared.senderName || t("publish.unnamed"),
          },
        ]}
      />
      {can ? (
        <form method="post" className="mt-5">
          <ActFields head={head} intent="publish" />
          {owesReason && (
            <TextField
              name="soloReason"
              label={t("decide.solo-reason")}
              rows={3}
              problems={hasIntent(refusedForm, "publish") ? refusedForm?.problems : undefined}
            />
          )}
          <Button>{t("publish.do")}</Button>
        </form>
      ) : (
        <p className="mt-5 text-ink-2">{t("publish.lead-publishes")}</p>
      )}
    </Card>
  );
}
