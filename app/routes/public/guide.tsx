import { addresses } from "#app/addresses.ts";
import { BasisText } from "#app/components/time/basis-text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { publicLimits } from "#app/server/queries/public/limits.ts";
import { appContext } from "#app/server/session/request-context.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { NumberedSteps } from "#app/ui/numbered-steps.tsx";
import { PageBody, Stack } from "#app/ui/page-column.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { Section } from "#app/ui/section.tsx";
import type { Route } from "./+types/guide";
import { PageTitle } from "./page-title.tsx";
import { useSite } from "./site-data.ts";

export async function loader({ context }: Route.LoaderArgs) {
  return { limits: await publicLimits(context.get(appContext)) };
}

export default function GuidePage({ loaderData: { limits } }: Route.ComponentProps) {
  const { t } = useTranslation(["public", "shell"]);
  const { phone } = useSite();
  return (
    <PageBody width="column">
      <PageTitle page={t("shell:nav.public.guide")} />
      <PageHeading lead={t("guide.lead")}>{t("guide.title")}</PageHeading>
      <Stack>
        <Section title={t("guide.what-title")}>
          <Prose>
            <p>{t("guide.what")}</p>
            <p>{t("guide.not-for")}</p>
            <p>{t("guide.required")}</p>
          </Prose>
        </Section>
        <Section title={t("guide.steps-title")} lead={t("guide.steps-lead")}>
          <NumberedSteps
            steps={limits.map(({ key, amount, unit, basis, countedFrom }) => ({
              key,
              title: t(`guide.step.${key}`),
              body: (
                <>
                  {t(`guide.within.${unit}`, { count: amount })}{" "}
                  {t(`guide.from.${countedFrom === "day-zero" ? "sending" : key}`)} (
                  <BasisText basis={basis} channel="web" />)
                </>
              ),
            }))}
          />
        </Section>
        <Panel title={t("guide.days-title")}>
          <p>{t("guide.days")}</p>
          <p className="mt-2">
            <Anchor href={addresses.calculator}>{t("guide.count")}</Anchor>
          </p>
        </Panel>
        <Section title={t("guide.after-title")}>
          <Prose>
            <p>{t("guide.after")}</p>
            <p>{t("guide.not-satisfied")}</p>
            <p>{t("guide.help", { phone })}</p>
          </Prose>
        </Section>
        <ButtonRow>
          <LinkButton href={addresses.send.start}>{t("shell:nav.public.send")}</LinkButton>
          <LinkButton href={addresses.tracking.enter} variant="secondary">
            {t("shell:nav.public.track")}
          </LinkButton>
        </ButtonRow>
      </Stack>
    </PageBody>
  );
}
