import { data, redirect } from "react-router";
import { addresses, letterPages, withQuery } from "#app/addresses.ts";
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
import { letterOf } from "./send/draft-state.ts";
import { lettersOf } from "./send/letters.ts";
import { readSaid } from "./send/says.ts";

export const middleware: Route.MiddlewareFunction[] = [forbidCaching];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const asked = { request, context, params };
  const letter = letterOf(asked);
  const known = await lettersOf(asked);
  const own = known.find((one) => one.letter === letter)?.state;
  const sent = known.filter(({ state }) => state.kind === "sent");
  if (own?.kind !== "sent") {
    const [newest] = [...sent].reverse();
    if (newest) throw redirect(letterPages(newest.letter).receipt);
    if (own?.kind === "open") throw redirect(letterPages(letter).check);
  }
  const app = context.get(appContext);
  const receipts = await Promise.all(
    sent.map(async ({ letter: number, state }) => ({
      letter: number,
      slip: await receiptOf(app, "id" in state ? state.id : ""),
    })),
  );
  const receipt = receipts.find((one) => one.letter === letter)?.slip;
  const page = {
    letter,
    receipt: receipt ?? ({ state: "unknown" } as const),
    others: receipts.filter((one) => one.letter !== letter).flatMap(otherReceipt),
    afterSending: readSaid(new URL(request.url)) === "after-sending",
    trackAddress: `${context.get(requestFacts).publicUrl}${trackWith(receipt)}`,
  };
  return data(page, { status: page.receipt.state === "sent" ? 200 : 404 });
}

/** The tracking page with the code filled in; the secret is in no address. */
const trackWith = (receipt: Slip | undefined) =>
  withQuery(addresses.tracking.enter, { code: receipt?.state === "sent" ? receipt.code : null });

type Slip = Awaited<ReturnType<typeof receiptOf>>;

/** What the receipts of the same browser are known by beside each other. */
const otherReceipt = ({ letter, slip }: { letter: number; slip: Slip }) =>
  slip.state === "sent"
    ? [{ letter, code: slip.code, secret: slip.secret, title: slip.title, sentAt: slip.sentAt }]
    : [];

export default function ReceiptPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation(["public", "shell"]);
  const { receipt } = loaderData;
  if (receipt.state === "sent") return <ReceiptSlip {...loaderData} receipt={receipt} />;
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
