import { useReturnReason } from "#app/components/petition/use-return-reason.ts";
import type { AgencyId } from "#app/domain/petition/petition-ids.ts";
import { forwardPetition as forwardForm } from "#app/forms/petition/forward-petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { agencyChoices } from "#app/server/queries/staff/choices.ts";
import { replyDueByRule, staffToday } from "#app/server/queries/staff/due-days.ts";
import { findLastReturn } from "#app/server/queries/staff/last-return.ts";
import { forwardPetition } from "#app/server/usecases/routing/forward-petition.ts";
import { handleInOffice } from "#app/server/usecases/routing/handle-in-office.ts";
import { Alert } from "#app/ui/alert.tsx";
import { KeepForm } from "../../file/keep-form.tsx";
import { openActPage } from "../act.ts";
import { ActPage } from "../act-page.tsx";
import { performAct, performActWithForm, performAskedAct, type SentAct } from "../perform-act.ts";
import type { Route } from "./+types/forward.ts";
import { ForwardForm } from "./forward-form.tsx";

export async function loader(args: Route.LoaderArgs) {
  const { who, found, head } = await openActPage(args, ["forward", "handle-in-office"]);
  const agencies = await agencyChoices(who.app);
  const returned = await findLastReturn(who.app, found.petition);
  return {
    head,
    agencies: agencies.filter(({ value }) => value !== String(found.petition.receivingUnitId)),
    proposedId: returned?.proposedId ?? 0,
    agencyText: found.agencyText,
    returned,
    points: found.petition.points
      .filter(({ disposal }) => disposal === "handle")
      .map(({ text }) => text),
    due: await replyDueByRule(who.app, found.petition),
    kept: found.receivingName,
  };
}

/** What the page's forms ask for. */
const acts = {
  forward: (sent: SentAct) =>
    performActWithForm(
      sent,
      forwardForm(staffToday(sent.who.app)),
      (app, actor, target, { agencyId, ...rest }) =>
        forwardPetition(app, actor, target, { ...rest, agencyId: agencyId as AgencyId }),
      "forwarded",
    ),
  "handle-in-office": (sent: SentAct) => performAct(sent, handleInOffice, "handled-in-office"),
};

export const action = (args: Route.ActionArgs) => performAskedAct(args, acts, "forward");

export default function Forward({ loaderData, actionData: refusedForm }: Route.ComponentProps) {
  const { t } = useTranslation("office");
  const returnReason = useReturnReason();
  const { head, returned } = loaderData;
  const can = (command: "forward" | "handle-in-office") =>
    head.possible.includes(command) || refusedForm !== undefined;
  return (
    <ActPage head={head} title={t("act.page.forward")} refusedForm={refusedForm}>
      {returned && (
        <Alert tone="warning" title={t("petition.returned", { agency: returned.agency })}>
          <p className="whitespace-pre-line">{returnReason(returned)}</p>
          {returned.proposed && <p>{t("petition.returned-to", { agency: returned.proposed })}</p>}
        </Alert>
      )}
      {can("forward") && <ForwardForm {...loaderData} refusedForm={refusedForm} />}
      {can("handle-in-office") && (
        <KeepForm head={head} due={loaderData.due} unit={loaderData.kept} />
      )}
    </ActPage>
  );
}
