import { redirect } from "react-router";
import { addresses } from "#app/addresses.ts";
import { dayInWords } from "#app/components/time/day-words.ts";
import { civilDateInVietnam } from "#app/domain/deadline/calendar/civil-date.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { personExport } from "#app/server/queries/rights/person-export.ts";
import { appContext } from "#app/server/session/request-context.ts";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { PageBody } from "#app/ui/page-column.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { forbidCaching } from "../../kit/cache-rules.ts";
import { ExportSheet } from "../../kit/export-sheet.tsx";
import { PageTitle } from "../page-title.tsx";
import type { Route } from "./+types/export";
import { findOpenedCode } from "./opened.ts";

export const middleware: Route.MiddlewareFunction[] = [forbidCaching];

/** Everything about the sender of the petition that is open in this browser, and of no other. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const code = await findOpenedCode({ request, context });
  const copy = code === null ? null : await personExport(context.get(appContext), code);
  if (copy === null) throw redirect(addresses.tracking.enter);
  return { copy };
}

export default function ExportPage({ loaderData }: Route.ComponentProps) {
  const { t, i18n } = useTranslation(["rights", "shell"]);
  const { copy } = loaderData;
  const day = dayInWords(civilDateInVietnam(new Date(copy.madeAt)), i18n.language);
  return (
    <PageBody width="column">
      <PageTitle page={t("export.title")} />
      <BackLink href={addresses.tracking.ownData} text={t("own.title")} />
      <PageHeading
        caption={String(copy.petition.code ?? "")}
        lead={t("export.lead", { day })}
        actions={
          <LinkButton
            href={addresses.tracking.exportJson}
            variant="secondary"
            icon="download"
            reload
          >
            {t("own.json")}
          </LinkButton>
        }
      >
        {t("export.title")}
      </PageHeading>
      <ExportSheet copy={copy} />
    </PageBody>
  );
}
