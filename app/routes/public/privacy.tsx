import type { ReactNode } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { personalDataContact } from "#app/server/queries/public/site.ts";
import { appContext, requestFacts } from "#app/server/session/request-context.ts";
import { PageBody } from "#app/ui/page-column.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Prose } from "#app/ui/prose.tsx";
import type { Route } from "./+types/privacy";
import { PageTitle } from "./page-title.tsx";

const before = ["what", "why", "seen-by", "public", "kept", "cookies"] as const;
/** The kinds of request, each with days of its own (356/2025/ND-CP art. 5). */
const requests = ["see", "object", "protect", "erase"] as const;

export async function loader({ context }: Route.LoaderArgs) {
  return personalDataContact(context.get(appContext), context.get(requestFacts).language);
}

export default function PrivacyPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation(["public", "shell"]);
  const { office, responsible } = loaderData;
  const who = responsible ?? office;
  return (
    <PageBody width="column">
      <PageTitle page={t("shell:footer.privacy")} />
      <PageHeading lead={t("privacy.lead")}>{t("shell:footer.privacy")}</PageHeading>
      <Prose>
        <Part title={t("privacy.who.title")}>
          <p>{t("privacy.who.office", office)}</p>
          <p className="mt-2">
            {t(responsible ? "privacy.who.person" : "privacy.who.no-person", who)}
          </p>
        </Part>
        {before.map((part) => (
          <Part key={part} title={t(`privacy.${part}.title`)}>
            <p className="whitespace-pre-line">{t(`privacy.${part}.body`)}</p>
          </Part>
        ))}
        <Part title={t("privacy.rights.title")}>
          <p>{t("privacy.rights.body", who)}</p>
          <p className="mt-2">{t("privacy.rights.days")}</p>
          <ul className="mt-2 list-disc pl-6">
            {requests.map((request) => (
              <li key={request}>{t(`privacy.rights.of.${request}`)}</li>
            ))}
          </ul>
          <p className="mt-2">{t("privacy.rights.longer")}</p>
        </Part>
        <Part title={t("privacy.not-erased.title")}>
          <p className="whitespace-pre-line">{t("privacy.not-erased.body")}</p>
        </Part>
      </Prose>
    </PageBody>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      <div className="mt-2">{children}</div>
    </section>
  );
}
