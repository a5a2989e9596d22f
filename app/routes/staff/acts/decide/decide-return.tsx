import { useReturnReason } from "#app/components/petition/use-return-reason.ts";
import type { WhyReturned } from "#app/domain/petition/clocks/petition-time.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { Card } from "#app/ui/panel.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import type { ActHead, RefusedForm } from "../act.ts";
import { ActFields } from "../act-page.tsx";
import { ReasonCard } from "../reason-form.tsx";

type Props = {
  head: ActHead;
  request: WhyReturned & { readonly proposed: string };
  refusedForm: RefusedForm | undefined;
};

/** What the agency asks, and for whoever may decide: consent, or a word why it stays there. */
export function DecideReturn({ head, request, refusedForm }: Props) {
  const { t } = useTranslation("office");
  const returnReason = useReturnReason();
  const rows = [
    { key: "why", term: t("return.reason"), value: returnReason(request) },
    ...(request.proposed
      ? [{ key: "to", term: t("return.proposed"), value: request.proposed }]
      : []),
  ];
  return (
    <>
      <Card title={t("return.asked")}>
        <SummaryList rows={rows} />
        {head.possible.includes("consent-to-return") && (
          <form method="post" className="mt-4">
            <ActFields head={head} intent="consent" />
            <ButtonRow>
              <Button>{t("return.consent")}</Button>
            </ButtonRow>
          </form>
        )}
      </Card>
      {head.possible.includes("refuse-return") && (
        <ReasonCard
          title={t("return.refuse-title")}
          head={head}
          intent="refuse"
          label={t("return.refuse-reason")}
          button={t("return.refuse")}
          variant="secondary"
          refusedForm={refusedForm}
        />
      )}
    </>
  );
}
