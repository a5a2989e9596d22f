import { data, redirect } from "react-router";
import { addresses } from "#app/addresses.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { receiptOf } from "#app/server/queries/public/receipt.ts";
import { appContext, requestFacts } from "#app/server/session/request-context.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { PageBody } from "#app/ui/page-column.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { forbidCaching } from "../kit/cache-rules.ts";
import type { Route } from "./+types/receipt";
import { PageTitle } from "./page-title.tsx";
import { ReceiptSlip } from "./receipt-slip.tsx";
import { draftIdOf } from "./send/draft-state.ts";

export const middleware: Route.MiddlewareFunction[] = [forbidCaching];

export async function loader({ request, context }: Route.LoaderArgs) {
  const id = draftIdOf({ request, context });
  const receipt =
    id === null ? { state: "unknown" as const } : await receiptOf(context.get(appContext), id);
  if (receipt.state === "unsent") throw redirect(addresses.send.check);
  const trackAddress = `${context.get(requestFacts).publicUrl}${addresses.tracking.enter}`;
  return data({ receipt, trackAddress }, { status: receipt.state === "sent" ? 200 : 404 });
}

export default function ReceiptPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation(["public", "shell"]);
  const { receipt, trackAddress } = loaderData;
  if (receipt.state === "sent")
    return <ReceiptSlip receipt={receipt} trackAddress={trackAddress} />;
  return (
    <PageBody width="column">
      <PageTitle page={t("receipt.title")} />
      <PageHeading lead={t("receipt.none")}>{t("receipt.none-title")}</PageHeading>
      <ButtonRow>
        <LinkButton href={addresses.tracking.enter}>{t("shell:nav.public.track")}</LinkButton>
        <LinkButton href={addresses.send.start} variant="secondary">
          {t("shell:nav.public.send")}
        </LinkButton>
      </ButtonRow>
    </PageBody>
  );
}
