import { withQuery } from "#app/addresses.ts";
import { usePetitionHref } from "#app/components/frame/staff-place.tsx";
import { useReturnReason } from "#app/components/petition/use-return-reason.ts";
import type { AgencyId } from "#app/domain/petition/petition-ids.ts";
import { pointsOwed } from "#app/domain/petition/shares.ts";
import {
  forwardPetition as forwardAlone,
  forwardLed,
  forwardSplit,
} from "#app/forms/petition/forward-petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryKeys } from "#app/query-keys.ts";
import { agencyChoices } from "#app/server/queries/staff/choices.ts";
import { replyDueByRule, staffToday } from "#app/server/queries/staff/due-days.ts";
import { findLastReturn } from "#app/server/queries/staff/last-return.ts";
import {
  type ForwardTo,
  forwardPetition,
  toOneAgency,
} from "#app/server/usecases/routing/forward-petition.ts";
import { handleInOffice } from "#app/server/usecases/routing/handle-in-office.ts";
import { Alert } from "#app/ui/alert.tsx";
import { TabsNav } from "#app/ui/tabs-nav.tsx";
import { KeepForm } from "../../file/keep-form.tsx";
import { openActPage } from "../act.ts";
import { ActPage } from "../act-page.tsx";
import { performAct, performActWithForm, performAskedAct, type SentAct } from "../perform-act.ts";
import type { Route } from "./+types/forward.ts";
import { ForwardForm } from "./forward-form.tsx";
import { type ForwardWay, forwardWays, wayOf, wordOfWay } from "./forward-way.ts";

export async function loader(args: Route.LoaderArgs) {
  const { who, found, head } = await openActPage(args, ["forward", "handle-in-office"]);
  const { petition } = found;
  const agencies = await agencyChoices(who.app);
  const returned = await findLastReturn(who.app, petition);
  const { ofPoints, ...due } = await replyDueByRule(who.app, petition, pointsOwed(petition));
  const points = ofPoints.map((point) => ({
    ...point,
    text: petition.points[point.place]?.text ?? "",
  }));
  return {
    head,
    ways: waysFor(petition.others.length > 0, points.length),
    way: wayOf(new URL(args.request.url).searchParams.get(queryKeys.way)),
    agencies: agencies.filter(({ value }) => value !== String(petition.receivingUnitId)),
    proposedId: returned?.proposedId ?? 0,
    agencyText: found.agencyText,
    returned,
    points,
    due,
    opinionDueOn: due.opinionsOn,
    kept: found.receivingName,
  };
}

/** A share of several is forwarded as what it was; a letter is split where it has several points. */
function waysFor(isShared: boolean, points: number): readonly ForwardWay[] {
  if (isShared) return ["alone"];
  return points > 1 ? forwardWays : ["alone", "led"];
}

const toAgency = (
  id: number,
  role: ForwardTo["role"],
  more: Partial<ForwardTo> = {},
): ForwardTo => ({
  agencyId: id as AgencyId,
  role,
  points: [],
  ownNote: "",
  replyDueOn: null,
  ...more,
});

/** What the page's forms ask for. */
const acts = {
  forward: (sent: SentAct) =>
    performActWithForm(
      sent,
      forwardAlone(staffToday(sent.who.app)),
      (app, actor, target, { agencyId, replyDueOn, ...rest }) => {
        const addressees = toOneAgency(agencyId as AgencyId, replyDueOn);
        return forwardPetition(app, actor, target, { ...rest, addressees });
      },
      "forwarded",
    ),
  "forward-led": (sent: SentAct) =>
    performActWithForm(
      sent,
      forwardLed(staffToday(sent.who.app)),
      (app, actor, target, { agencyId, supporting, opinionDueOn, replyDueOn, ...rest }) => {
        const addressees = [
          toAgency(agencyId, "lead", { replyDueOn }),
          ...supporting.flatMap(({ agencyId: id }) =>
            id === null ? [] : [toAgency(id, "support", { replyDueOn: opinionDueOn })],
          ),
        ];
        return forwardPetition(app, actor, target, { ...rest, addressees });
      },
      "forwarded",
    ),
  "forward-split": (sent: SentAct) =>
    performActWithForm(
      sent,
      forwardSplit(staffToday(sent.who.app)),
      (app, actor, target, { parts, replyDueOn, ...rest }) => {
        const ids = [...new Set(parts.map(({ agencyId }) => agencyId))];
        // Whoever gets every point gets the letter, as if it had been forwarded to one agency.
        const isWhole = ids.length === 1;
        const addressees = ids.map((id) => {
          const own = parts.filter((part) => part.agencyId === id);
          const points = own.map(({ point }) => point);
          const ownNote = own.flatMap(({ note }) => note || []).join("\n\n");
          return isWhole
            ? toAgency(id, "alone", { ownNote, replyDueOn })
            : toAgency(id, "part", { points, ownNote, replyDueOn });
        });
        return forwardPetition(app, actor, target, { ...rest, coverNote: "", addressees });
      },
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
      {can("forward") && (
        <>
          <WayTabs {...loaderData} />
          <ForwardForm {...loaderData} refusedForm={refusedForm} />
        </>
      )}
      {can("handle-in-office") && (
        <KeepForm head={head} due={loaderData.due} unit={loaderData.kept} />
      )}
    </ActPage>
  );
}

/** One agency, one that leads, or one for each point: links, so that it works without script. */
function WayTabs({
  head,
  ways,
  way,
}: Pick<Route.ComponentProps["loaderData"], "head" | "ways" | "way">) {
  const { t } = useTranslation("office");
  const href = usePetitionHref();
  if (ways.length < 2) return null;
  return (
    <TabsNav
      label={t("forward.ways")}
      items={ways.map((one) => ({
        href: withQuery(href(head.address, "forward"), { way: wordOfWay[one] }),
        text: t(`forward.way.${one}`),
        current: one === way,
      }))}
    />
  );
}
