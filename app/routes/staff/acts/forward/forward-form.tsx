import { useState } from "react";
import { AgencyField } from "#app/components/form-fields/agency-field.tsx";
import { TextField } from "#app/components/form-fields/text-field.tsx";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { AgencyChoice } from "#app/server/queries/staff/choices.ts";
import type { DueByRule } from "#app/server/queries/staff/due-days.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { ButtonRow, FormColumn } from "#app/ui/form-layout.tsx";
import type { ActHead, RefusedForm } from "../act.ts";
import { ActFields } from "../act-page.tsx";
import { DueFields } from "./due-fields.tsx";
import type { ForwardWay } from "./forward-way.ts";
import { LedFields } from "./led-fields.tsx";
import { type PointToSend, SplitFields } from "./split-fields.tsx";

type Props = {
  head: ActHead;
  agencies: readonly AgencyChoice[];
  proposedId: number;
  agencyText: string;
  points: readonly PointToSend[];
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
          <WholeLetterFields
            {...{ agencies, agencyText, proposed, points, way, opinionDueOn, refusedForm }}
            agency={agency}
            onChoose={setChosen}
          />
        )}
        <DueFields due={way === "split" ? null : due} refusedForm={refusedForm} />
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

type WholeProps = MainProps &
  Pick<Props, "points" | "opinionDueOn"> & { agency: AgencyChoice | undefined };

/** Who answers the whole letter, who supports it, and what is written to all of them. */
function WholeLetterFields({ agency, points, opinionDueOn, ...main }: WholeProps) {
  const { t } = useTranslation("office");
  const { agencies, way, refusedForm } = main;
  return (
    <>
      <MainAgency {...main} />
      {agency && agency.presence !== "works-here" && (
        <Alert tone="warning">{t(`forward.presence-note.${agency.presence}`)}</Alert>
      )}
      {way === "led" && <LedFields {...{ agencies, opinionDueOn, refusedForm }} />}
      <PointsSent points={points.map(({ text }) => text)} />
      <TextField
        name="coverNote"
        label={t("forward.cover-note")}
        hint={t("forward.cover-note-hint")}
        rows={4}
        optional
        problems={refusedForm?.problems}
      />
    </>
  );
}

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
