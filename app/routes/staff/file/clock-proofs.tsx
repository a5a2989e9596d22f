import { StaffTitle, usePetitionHref } from "#app/components/frame/staff-place.tsx";
import { BasisText } from "#app/components/time/basis-text.tsx";
import { CountResult, CountSteps } from "#app/components/time/count-proof.tsx";
import { dayInWords } from "#app/components/time/day-words.ts";
import { HoursCount } from "#app/components/time/hours-count.tsx";
import { readShareCode } from "#app/domain/identifiers/share-code.ts";
import type { IntakeChannel } from "#app/domain/petition/petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { clockProofs, type ProvenClock } from "#app/server/queries/staff/clock-proofs.ts";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { Stack } from "#app/ui/page-column.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Card } from "#app/ui/panel.tsx";
import { notFound } from "../../kit/refusals.ts";
import { readStaffRequest } from "../../kit/staff-request.ts";
import { PrintButton } from "../print-button.tsx";
import type { Route } from "./+types/clock-proofs.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { app, actor, language } = readStaffRequest(context);
  const { code, place } = readShareCode(params.code);
  const proofs = await clockProofs(app, actor, code, language, place);
  if (proofs === null) throw notFound();
  return proofs;
}

/** How each due day of a petition was counted, to be printed. */
export default function ClockProofs({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation(["office", "domain"]);
  const href = usePetitionHref();
  const { code, channel, address, title, clocks } = loaderData;
  return (
    <>
      <StaffTitle>{`${t("domain:count.title")} – ${code}`}</StaffTitle>
      <BackLink href={href(address)} text={t("act.back", { code })} />
      <PageHeading
        caption={`${code} · ${title}`}
        lead={clocks.length > 0 ? t("clock.proof-lead") : t("clock.proof-none")}
        actions={<PrintButton />}
      >
        {t("domain:count.title")}
      </PageHeading>
      <Stack>
        {clocks.map((one) => (
          <Card key={one.clock.limit} title={t(`domain:due.${one.clock.limit}`)}>
            <Proof {...one} channel={channel} />
          </Card>
        ))}
      </Stack>
    </>
  );
}

type Proven = ProvenClock & { channel: IntakeChannel };

function Proof({ clock, proof, hours, boundBy, channel }: Proven) {
  const { t, i18n } = useTranslation(["office", "domain"]);
  const day = dayInWords(clock.dueOn, i18n.language);
  if (hours !== null && clock.rule !== null)
    return <HoursCount hours={hours} amount={clock.rule.amount} basis={clock.rule.basis} />;
  if (proof === null || clock.rule === null)
    return (
      <>
        <p className="text-lg font-bold">{t("domain:due.at-latest", { day })}</p>
        <p>{t("clock.set-by-officer")}</p>
        {clock.reason && <p>{t("clock.reason", { reason: clock.reason })}</p>}
      </>
    );
  const { amount, unit } = proof.limit;
  return (
    <>
      {proof.on !== clock.dueOn && <p className="mb-3">{t("clock.proof-moved", { day })}</p>}
      <CountResult proof={proof} />
      <p className="mb-4">
        {t(`domain:count.limit.${unit}`, { count: amount })},{" "}
        <BasisText basis={clock.rule.basis} channel={channel} />.{" "}
        {t("clock.rule-version", {
          version: clock.rule.version,
          day: dayInWords(clock.rule.validFrom, i18n.language),
        })}
      </p>
      {boundBy.length > 0 && (
        <p className="mb-4">{t("clock.bound-by", { numbers: boundBy.join(", ") })}</p>
      )}
      <CountSteps proof={proof} />
    </>
  );
}
