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
import { readForm } from "../../../kit/read-form.ts";
import { readIntent } from "../../../kit/read-intent.ts";
import { readTextForm } from "../../../kit/read-upload.ts";
import { asker } from "../../asker.ts";
import { KeepForm } from "../../file/keep-form.tsx";
import { openActPage, redirectAfterAct, respondWithProblems, targetOf } from "../act.ts";
import { ActPage } from "../act-page.tsx";
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

export async function action({ request, context, params }: Route.ActionArgs) {
  const form = await readTextForm(request);
  const who = asker(context);
  const target = targetOf({ params }, form);
  const intent = readIntent(form, ["forward", "handle-in-office"], "forward");
  if (intent === "handle-in-office") {
    const result = await handleInOffice(who.app, who.actor, target);
    return redirectAfterAct(who, target, form, result, "handled-in-office");
  }
  const read = readForm(form, forwardForm(staffToday(who.app)));
  if (!read.ok) return respondWithProblems(form, read.problems);
  const { agencyId, ...rest } = read.value;
  const input = { ...rest, agencyId: agencyId as AgencyId };
  const result = await forwardPetition(who.app, who.actor, target, input);
  return redirectAfterAct(who, target, form, result, "forwarded");
}

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
