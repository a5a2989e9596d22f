import { addresses } from "#app/addresses.ts";
import { PhoneLink } from "#app/components/frame/contact-block.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryKeys } from "#app/query-keys.ts";
import { homePage } from "#app/server/queries/public/home.ts";
import { appContext } from "#app/server/session/request-context.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Anchor } from "#app/ui/anchor.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Hero } from "#app/ui/hero.tsx";
import { CardGrid, LinkCard } from "#app/ui/link-card.tsx";
import { PageBody, Stack } from "#app/ui/page-column.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import type { Route } from "./+types/home";
import { HomeFigures } from "./home-figures.tsx";
import { PageTitle } from "./page-title.tsx";
import { ResultCard } from "./result-card.tsx";
import { useSite } from "./site-data.ts";

export async function loader({ context }: Route.LoaderArgs) {
  return homePage(context.get(appContext));
}

export default function Home({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation(["public", "shell"]);
  const { figures, newest } = loaderData;
  const { receives } = useSite();
  return (
    <>
      <PageTitle />
      <HomeHero />
      <PageBody>
        <Stack>
          {!receives && <ClosedNotice />}
          <HomeDoors />
          <search>
            <form
              method="get"
              action={addresses.results.list}
              className="flex flex-wrap items-end gap-3"
            >
              <div className="min-w-0 grow basis-80">
                <TextInput
                  id="search"
                  name={queryKeys.search}
                  type="search"
                  label={t("results.search")}
                  hint={t("results.search-hint")}
                />
              </div>
              <Button icon="search">{t("shell:word.search")}</Button>
            </form>
          </search>
          <Section
            title={t("home.newest")}
            aside={
              newest.length > 0 && <Anchor href={addresses.results.list}>{t("home.all")}</Anchor>
            }
          >
            {newest.length === 0 ? (
              <EmptyState icon="chat" title={t("home.nothing-yet")}>
                {t("home.nothing-yet-body")}
              </EmptyState>
            ) : (
              <CardGrid columns={2}>
                {newest.map((record) => (
                  <ResultCard key={record.address} record={record} level={3} />
                ))}
              </CardGrid>
            )}
          </Section>
          <HomeFigures figures={figures} />
        </Stack>
      </PageBody>
    </>
  );
}

function HomeHero() {
  const { t } = useTranslation(["public", "shell"]);
  const { contact, receives } = useSite();
  return (
    <Hero
      title={t("shell:product.tagline")}
      lead={t("home.lead")}
      actions={
        <>
          {receives && (
            <LinkButton href={addresses.send.start} variant="accent" icon="pen">
              {t("shell:nav.public.send")}
            </LinkButton>
          )}
          <LinkButton href={addresses.tracking.enter} variant="on-dark" icon="search">
            {t("home.track")}
          </LinkButton>
        </>
      }
      beside={
        contact?.dedicatedPhone && (
          <section className="rounded-panel bg-navy-900 p-5 sm:p-6">
            <h2 className="text-lg text-white">{t("home.call-title")}</h2>
            <p className="mt-2 text-2xl font-bold [&_a]:text-white">
              <PhoneLink number={contact.dedicatedPhone} />
            </p>
            <p className="text-sm text-navy-100" lang="vi">
              {contact.workingHours}
            </p>
            <p className="mt-3 text-navy-100">{t("home.call-body")}</p>
          </section>
        )
      }
    />
  );
}

/** The form is not open yet; the page behind it says how to be heard meanwhile. */
function ClosedNotice() {
  const { t } = useTranslation("public");
  return (
    <Alert tone="warning" title={t("send.closed.home")}>
      <p>
        <Anchor href={addresses.send.start}>{t("send.closed.home-more")}</Anchor>
      </p>
    </Alert>
  );
}

function HomeDoors() {
  const { t } = useTranslation("public");
  const { receives } = useSite();
  return (
    <CardGrid>
      {receives && (
        <LinkCard href={addresses.send.start} title={t("home.send-title")} icon="pen">
          {t("home.send-body")}
        </LinkCard>
      )}
      <LinkCard href={addresses.tracking.enter} title={t("home.track-title")} icon="clock">
        {t("home.track-body")}
      </LinkCard>
      <LinkCard href={addresses.results.list} title={t("home.read-title")} icon="chat">
        {t("home.read-body")}
      </LinkCard>
    </CardGrid>
  );
}
