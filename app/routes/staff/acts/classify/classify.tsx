import type { AgencyId } from "#app/domain/petition/petition-ids.ts";
import { classifyPetition as classifyForm } from "#app/forms/petition/classify-petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { agencyChoices, fieldChoices } from "#app/server/queries/staff/choices.ts";
import { classifyPetition } from "#app/server/usecases/intake/classify-petition.ts";
import { TwoColumns } from "#app/ui/page-column.tsx";
import { openActPage } from "../act.ts";
import { ActPage } from "../act-page.tsx";
import { LetterCard } from "../letter-card.tsx";
import { performActWithForm, performAskedAct, type SentAct } from "../perform-act.ts";
import type { Route } from "./+types/classify.ts";
import { ClassifyForm } from "./classify-form.tsx";

export async function loader(args: Route.LoaderArgs) {
  const { who, found, head } = await openActPage(args, ["classify"]);
  const { classification, points } = found.petition;
  return {
    head,
    content: found.content,
    proposalText: found.proposalText,
    aim: found.aim,
    classification,
    // A cut of the text is no title, and no title is a point of the letter.
    title: found.titleGiven ? found.title : "",
    points,
    agencies: await agencyChoices(who.app),
    fields: await fieldChoices(who.app, who.language, classification?.fieldCode),
  };
}

/** What the page's form asks for. */
const acts = {
  classify: (sent: SentAct) =>
    performActWithForm(
      sent,
      classifyForm,
      (app, actor, target, { points, title, aboutHeadOf, ...classified }) =>
        classifyPetition(app, actor, target, {
          classification: {
            ...classified,
            ...(aboutHeadOf !== null && { aboutHeadOf: aboutHeadOf as AgencyId }),
          },
          points,
          title,
        }),
      "classified",
    ),
};

export const action = (args: Route.ActionArgs) => performAskedAct(args, acts, "classify");

export default function Classify({ loaderData, actionData: refusedForm }: Route.ComponentProps) {
  const { t } = useTranslation("office");
  const { head, content, proposalText } = loaderData;
  return (
    <ActPage
      head={head}
      title={t("act.page.classify")}
      lead={t("classify.lead")}
      refusedForm={refusedForm}
    >
      <TwoColumns
        main={<ClassifyForm {...loaderData} refusedForm={refusedForm} />}
        side={<LetterCard content={content} proposalText={proposalText} />}
      />
    </ActPage>
  );
}
