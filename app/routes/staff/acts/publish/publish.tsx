import { redact } from "#app/domain/redaction/redact.ts";
import type { SpanKind } from "#app/domain/redaction/text/span.ts";
import { i18nFor } from "#app/i18n/setup.server.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { openPublication } from "#app/server/queries/staff/publication.ts";
import { Alert } from "#app/ui/alert.tsx";
import { hasIntent } from "../../../kit/has-intent.ts";
import { PublishCard } from "../../file/publish-card.tsx";
import { openActPageWithFile } from "../act.ts";
import { ActPage } from "../act-page.tsx";
import { ReasonCard } from "../reason-form.tsx";
import type { Route } from "./+types/publish.ts";
import { PublicTextForm } from "./public-text-form.tsx";
import { performPublicationAct } from "./publication-act.ts";
import { TakeDownCard } from "./take-down-card.tsx";

const commands = [
  "prepare-publication",
  "publish",
  "decide-not-to-publish",
  "unpublish",
  "take-down",
] as const;

/** What is published is Vietnamese, in whatever language the officer works. */
const cover = (kind: SpanKind) => `[${i18nFor("vi").t(`office:publish.kind.${kind}`)}]`;

export async function loader(args: Route.LoaderArgs) {
  const { who, file, head } = await openActPageWithFile(args, commands);
  const publication = await openPublication(who.app, file);
  const { originals, suggested } = publication;
  return {
    head,
    ...publication,
    suggested: suggested ?? {
      title: redact(originals.title.text, originals.title.spans, cover),
      question: redact(originals.question.text, originals.question.spans, cover),
      answer: redact(originals.answer.text, originals.answer.spans, cover),
    },
    own: publication.preparedBy === who.actor.officerId,
    alone: file.onePersonUnit,
  };
}

export const action = (args: Route.ActionArgs) => performPublicationAct(args);

export default function Publish({ loaderData, actionData: refusedForm }: Route.ComponentProps) {
  const { t } = useTranslation("office");
  const { head, state } = loaderData;
  const can = (command: (typeof commands)[number]) =>
    head.possible.includes(command) || hasIntent(refusedForm, command);
  return (
    <ActPage
      head={head}
      title={t("act.page.publish")}
      lead={t("publish.lead")}
      refusedForm={refusedForm}
    >
      {state === "published" && <Alert tone="success" title={t("publish.is-public")} />}
      {loaderData.prepared && state === "prepared" && (
        <PublishCard
          {...loaderData}
          prepared={loaderData.prepared}
          can={can("publish")}
          refusedForm={refusedForm}
        />
      )}
      {can("prepare-publication") && (
        <PublicTextForm {...loaderData} first={!loaderData.prepared} refusedForm={refusedForm} />
      )}
      {can("decide-not-to-publish") && (
        <ReasonCard
          title={t("publish.not-title")}
          head={head}
          intent="decide-not-to-publish"
          label={t("publish.not-reason")}
          hint={t("publish.not-hint")}
          button={t("publish.not")}
          variant="secondary"
          refusedForm={refusedForm}
        />
      )}
      {can("unpublish") && (
        <ReasonCard
          title={t("publish.take-down-title")}
          head={head}
          intent="unpublish"
          label={t("publish.take-down-reason")}
          button={t("publish.take-down")}
          variant="warning"
          refusedForm={refusedForm}
        />
      )}
      {can("take-down") && !can("unpublish") && (
        <TakeDownCard head={head} refusedForm={refusedForm} />
      )}
    </ActPage>
  );
}
