import { data } from "react-router";
import { addresses } from "#app/addresses.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { publishedAnswer } from "#app/server/queries/public/published.ts";
import { appContext } from "#app/server/session/request-context.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { PageBody } from "#app/ui/page-column.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { notFound } from "../../kit/refusals.ts";
import { PageTitle } from "../page-title.tsx";
import type { Route } from "./+types/answer";
import { AnswerArticle } from "./answer-article.tsx";

export async function loader({ context, params }: Route.LoaderArgs) {
  const answer = await publishedAnswer(context.get(appContext), params.address);
  if (answer.state === "unknown") throw notFound();
  return data({ answer }, { status: answer.state === "gone" ? 410 : 200 });
}

export default function AnswerPage({ loaderData }: Route.ComponentProps) {
  const { answer } = loaderData;
  return answer.state === "published" ? <AnswerArticle answer={answer} /> : <Gone />;
}

function Gone() {
  const { t } = useTranslation("public");
  return (
    <PageBody width="column">
      <PageTitle page={t("gone.title")} />
      <PageHeading lead={t("gone.lead")}>{t("gone.title")}</PageHeading>
      <p>{t("gone.body")}</p>
      <ButtonRow>
        <LinkButton href={addresses.results.list}>{t("gone.list")}</LinkButton>
        <LinkButton href={addresses.tracking.enter} variant="secondary">
          {t("gone.track")}
        </LinkButton>
      </ButtonRow>
    </PageBody>
  );
}
