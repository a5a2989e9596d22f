import { useState } from "react";
import { AgencyField } from "#app/components/form-fields/agency-field.tsx";
import { DayField } from "#app/components/form-fields/day-field.tsx";
import { TextField } from "#app/components/form-fields/text-field.tsx";
import { useDueDay } from "#app/components/form-fields/use-due-day.ts";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { BasisText } from "#app/components/time/basis-text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { AgencyChoice } from "#app/server/queries/staff/choices.ts";
import type { DueByRule } from "#app/server/queries/staff/due-days.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { Details } from "#app/ui/details.tsx";
import { ButtonRow, FormColumn } from "#app/ui/form-layout.tsx";
import type { ActHead, RefusedForm } from "../act.ts";
import { ActFields } from "../act-page.tsx";
import type { ForwardWay } from "./forward-way.ts";
import { LedFields } from "./led-fields.tsx";
import { SplitFields } from "./split-fields.tsx";

type Props = {
  head: ActHead;
  agencies: readonly AgencyChoice[];
  proposedId: number;
  agencyText: string;
  points: readonly { readonly place: number; readonly text: string }[];
  way: ForwardWay;
  due: DueByRule;
  opinionDueOn: string;
  refusedForm: RefusedForm | undefined;
};

const intents = { alone: "forward", led: "forward-led", split: "forward-split" } as const;

/** To whom, with which words, until when. The button names the agency. */
export function ForwardForm({
  head,
  agencies,
  proposedId,
  agencyText,
  points,
  way,
  due,
  opinionDueOn,
  refusedForm,
}: Props) {
  const { t } = useTranslation("office");
  const { typedOr: typed } = useProblems(refusedForm?.problems);
  const proposed = proposedId ? String(proposedId) : "";
  const [chosen, setChosen] = useState<string | null>(typed("agencyId", proposed));
  const agency = agencies.find(({ value }) => value === chosen);
  return (
    <form method="post">
      <ActFields head={head} intent={intents[way]} />
      <FormColumn>
        {way === "split" ? (
          <SplitFields {...{ agencies, points, refusedForm }} />
        ) : (
          <MainAgency
            {...{ agencies, agencyText, proposed, way, refusedForm }}
            onChoose={setChosen}
          />
        )}
        {agency && agency.presence !== "works-here" && (
          <Alert tone="warning">{t(`forward.presence-note.${agency.presence}`)}</Alert>
        )}
        {way === "led" && <LedFields {...{ agencies, opinionDueOn, refusedForm }} />}
        {way !== "split" && <PointsSent points={points.map(({ text }) => text)} />}
        <TextField
          name="coverNote"
          label={t("forward.cover-note")}
          hint={t("forward.cover-note-hint")}
          rows={4}
          optional
          problems={refusedForm?.problems}
        />
        <DueFields due={due} refusedForm={refusedForm} />
        <Checkbox
          id="notifySender"
          name="notifySender"
          label={t("forward.notify")}
          hint={t("forward.notify-hint")}
          defaultChecked={refusedForm ? typed("notifySender") === "on" : true}
        />
        <ButtonRow>
          <Button>
            {agency && way === "alone"
              ? t("forward.to", { agency: agency.label })
              : t("forward.do")}
          </Button>
        </ButtonRow>
      </FormColumn>
    </form>
  );
}

type MainProps = Pick<Props, "agencies" | "agencyText" | "way" | "refusedForm"> & {
  proposed: string;
  onChoose: (id: string | null) => void;
};

/** The agency that answers, alone or as the one that leads. */
function MainAgency({ agencies, agencyText, proposed, way, refusedForm, onChoose }: MainProps) {
  const { t } = useTranslation("office");
  return (
    <AgencyField
      name="agencyId"
      label={t(way === "led" ? "forward.leading" : "forward.agency")}
      hint={
        agencyText ? t("forward.agency-said", { agency: agencyText }) : t("forward.agency-hint")
      }
      stored={proposed}
      agencies={agencies}
      onChoose={onChoose}
      problems={refusedForm?.problems}
    />
  );
}

function PointsSent({ points }: { points: readonly string[] }) {
  const { t } = useTranslation("office");
  return (
    <div>
      <p className="font-semibold">{t("forward.points")}</p>
      <ol className="list-decimal pl-6">
        {points.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
    </div>
  );
}

/** The rule's day stands unless the officer sets another one and says why. */
function DueFields({ due, refusedForm }: { due: DueByRule; refusedForm: RefusedForm | undefined }) {
  const { t } = useTranslation(["office", "domain"]);
  const dueDay = useDueDay();
  const { errorOf, typedOr: typed } = useProblems(refusedForm?.problems);
  const otherDay = typed("replyDueOn.year") || errorOf("replyDueOn") || errorOf("dueReason");
  return (
    <div>
      <p className="font-semibold">{t("forward.due")}</p>
      <p>
        {t("forward.due-by-rule", {
          day: dueDay(due.on, due.provisional),
          limit: t(`domain:count.limit.${due.unit}`, { count: due.amount }),
        })}{" "}
        (
        <BasisText basis={due.basis} />)
      </p>
      <Details summary={t("forward.other-day")} open={Boolean(otherDay)}>
        <div className="grid gap-5">
          <DayField
            name="replyDueOn"
            label={t("forward.due-on")}
            problems={refusedForm?.problems}
          />
          <TextField
            name="dueReason"
            label={t("forward.due-reason")}
            rows={2}
            problems={refusedForm?.problems}
          />
        </div>
      </Details>
    </div>
  );
}
