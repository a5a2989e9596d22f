import { useReturnReason } from "#app/components/petition/use-return-reason.ts";
import type { WhyReturned } from "#app/domain/petition/clocks/petition-time.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonRow, FormColumn } from "#app/ui/form-layout.tsx";
import { Card } from "#app/ui/panel.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { hasIntent } from "../../../kit/has-intent.ts";
import type { ActHead, RefusedForm } from "../act.ts";
import { ActFields } from "../act-page.tsx";
import { PaperSection } from "../paper-section.tsx";
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
          <ConsentForm head={head} refusedForm={refusedForm} />
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
          paper={head.onlyByPaper.includes("refuse-return") ? "owed" : "possible"}
          refusedForm={refusedForm}
        />
      )}
    </>
  );
}

/** Lets it go back, by an own decision or as the signed paper says. */
function ConsentForm({ head, refusedForm }: Pick<Props, "head" | "refusedForm">) {
  const { t } = useTranslation("office");
  const problems = hasIntent(refusedForm, "consent") ? refusedForm?.problems : undefined;
  const onlyByPaper = head.onlyByPaper.includes("consent-to-return");
  return (
    <form method="post" encType="multipart/form-data" className="mt-4">
      <ActFields head={head} intent="consent" />
      <FormColumn>
        <PaperSection
          form={refusedForm && !problems ? "consent" : undefined}
          owed={onlyByPaper}
          problems={problems}
        />
        <ButtonRow>
          <Button>{t(onlyByPaper ? "signed-paper.title" : "return.consent")}</Button>
        </ButtonRow>
      </FormColumn>
    </form>
  );
}
