import { DayField } from "#app/components/form-fields/day-field.tsx";
import { TextField } from "#app/components/form-fields/text-field.tsx";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { dayInWords } from "#app/components/time/day-words.ts";
import { assigneeInside } from "#app/domain/petition/shares.ts";
import {
  assignPetition as assignForm,
  divisionChoice,
  officerChoice,
} from "#app/forms/petition/assign-petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import {
  type AssigneeGroup,
  assignees,
  innerDays,
  innerDaysOf,
} from "#app/server/queries/inside/assignees.ts";
import { assignPetition } from "#app/server/usecases/routing/assign-petition.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonRow, FormColumn } from "#app/ui/form-layout.tsx";
import { Select } from "#app/ui/select.tsx";
import { openActPage } from "../act.ts";
import { ActFields, ActPage } from "../act-page.tsx";
import { performActWithForm, performAskedAct, type SentAct } from "../perform-act.ts";
import type { Route } from "./+types/assign.ts";

export async function loader(args: Route.LoaderArgs) {
  const { who, found, head } = await openActPage(args, ["assign"]);
  const { petition } = found;
  const days = await innerDays(who.app, who.actor, petition);
  const officerId = days === null ? petition.assigneeId : assigneeInside(petition, petition);
  const divisionId = days === null ? null : petition.divisionId;
  const now = officerId ?? (divisionId === null ? who.actor.officerId : null);
  const groups = await assignees(who.app, who.actor.unitId);
  return {
    head,
    days,
    stored: days && (petition.innerDueOn ?? days.proposed),
    now: now === null ? divisionChoice(divisionId ?? 0) : officerChoice(now),
    // A division of one's own has no say in what another unit answers.
    groups: days === null ? withoutDivisions(groups) : groups,
  };
}

const withoutDivisions = (groups: readonly AssigneeGroup[]): AssigneeGroup[] => [
  { division: null, people: groups.flatMap(({ people }) => people) },
];

/** What the page's form asks for. */
const acts = {
  assign: async (sent: SentAct) => {
    const { app, actor } = sent.who;
    const { today, latest } = await innerDaysOf(app, actor, sent.target);
    return performActWithForm(sent, assignForm(today, latest), assignPetition, "assigned");
  },
};

export const action = (args: Route.ActionArgs) => performAskedAct(args, acts, "assign");

export default function Assign({ loaderData, actionData: refusedForm }: Route.ComponentProps) {
  const { t, i18n } = useTranslation(["office", "shell"]);
  const { head, now, groups, days, stored } = loaderData;
  const problems = refusedForm?.problems;
  const { errorOf, typedOr: typed } = useProblems(problems);
  const options = useOptions(groups);
  const hasDivisions = groups.some(({ division }) => division !== null);
  return (
    <ActPage head={head} title={t("act.page.assign")} refusedForm={refusedForm}>
      <form method="post">
        <ActFields head={head} intent="assign" />
        <FormColumn>
          <Select
            id="assignee"
            name="assignee"
            label={t("assign.assignee")}
            hint={t(hasDivisions ? "assign.assignee-hint" : "assign.officer-hint")}
            error={errorOf("assignee")}
            empty={t("shell:form.choose")}
            options={options}
            defaultValue={typed("assignee", now)}
          />
          {days && (
            <DayField
              name="innerDueOn"
              label={t("assign.inner-due")}
              hint={
                days.latest
                  ? t("assign.inner-due-latest", { day: dayInWords(days.latest, i18n.language) })
                  : t("assign.inner-due-hint")
              }
              optional
              stored={stored}
              problems={problems}
            />
          )}
          <TextField
            name="note"
            label={t("assign.note")}
            hint={t("assign.note-hint")}
            optional
            problems={problems}
          />
          <ButtonRow>
            <Button>{t("assign.do")}</Button>
          </ButtonRow>
        </FormColumn>
      </form>
    </ActPage>
  );
}

/** A division alone stands above its people; each with what it has open. */
function useOptions(groups: readonly AssigneeGroup[]) {
  const { t } = useTranslation("office");
  const alone = groups.length === 1 && groups[0]?.division === null;
  const people = (group: AssigneeGroup) =>
    group.people.map(({ id, name, position, open }) => ({
      value: officerChoice(id),
      label: t("assign.person", {
        person: [name, position].filter(Boolean).join(", "),
        count: open,
      }),
    }));
  if (alone) return groups.flatMap(people);
  return groups.map((group) => ({
    label: group.division?.name ?? t("assign.no-division"),
    options: [
      ...(group.division
        ? [
            {
              value: divisionChoice(group.division.id),
              label: t("assign.whole-division", {
                division: group.division.name,
                count: group.division.open,
              }),
            },
          ]
        : []),
      ...people(group),
    ],
  }));
}
