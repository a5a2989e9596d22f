import { followPoints } from "#app/components/form-fields/follow-points.ts";
import { TextField } from "#app/components/form-fields/text-field.tsx";
import { type Problems, useProblems } from "#app/components/form-fields/use-problems.ts";
import {
  outcomesFor,
  type PetitionClass,
  type Point,
  type Reply,
} from "#app/domain/petition/petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { Card } from "#app/ui/panel.tsx";
import { PlainText } from "#app/ui/prose.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import type { ActHead, RefusedForm } from "../act.ts";

type Props = {
  head: ActHead;
  content: string;
  points: readonly Point[];
  /** The places of the points that are answered here; empty for all of them. */
  ownPoints: readonly number[];
  /** Of the points that are answered here. */
  classes: readonly PetitionClass[];
  reply: Reply | null;
  refusedForm: RefusedForm | undefined;
};

/**
 * One box of answer for each point that is handled, so that none stays unanswered; then the
 * conclusion for the whole petition.
 */
export function ReplyForm({
  head,
  content,
  points,
  ownPoints,
  classes,
  reply,
  refusedForm,
}: Props) {
  const { t } = useTranslation("office");
  const owed = points.flatMap((point, place) =>
    point.disposal === "handle" && (ownPoints.length === 0 || ownPoints.includes(place))
      ? [{ point, place }]
      : [],
  );
  const places = owed.map(({ place }) => place);
  const problems = followPoints(refusedForm?.problems, "answers", places);
  return (
    <form method="post" className="grid gap-6">
      <input type="hidden" name="version" value={head.version} />
      {content !== "" && (
        <Card title={t("petition.original")}>
          <PlainText>{content}</PlainText>
        </Card>
      )}
      {owed.map(({ point, place }, order) => (
        <AnswerField
          key={place}
          {...{ order, place, problems }}
          question={point.text}
          stored={reply?.answers.find((answer) => answer.point === place)?.text ?? ""}
        />
      ))}
      <Conclusion {...{ classes, reply, refusedForm }} />
      <ButtonRow>
        <Button name="intent" value="present-reply">
          {t("reply.save-and-present")}
        </Button>
        <Button variant="secondary" name="intent" value="draft-reply">
          {t("reply.save")}
        </Button>
      </ButtonRow>
    </form>
  );
}

type AnswerProps = {
  order: number;
  place: number;
  question: string;
  stored: string;
  problems: Problems | undefined;
};

/** The point on the left, its answer on the right. */
function AnswerField({ order, place, question, stored, problems }: AnswerProps) {
  const { t } = useTranslation("office");
  const { errorOf, typedOr: typed } = useProblems(problems);
  const name = `answers[${order}].text`;
  return (
    <div className="grid gap-4 rounded-panel border border-rule bg-white p-5 shadow-card lg:grid-cols-[2fr_3fr]">
      <div>
        <h2 className="text-base">{t("reply.point", { number: place + 1 })}</h2>
        <PlainText>{question}</PlainText>
      </div>
      <div>
        <input type="hidden" name={`answers[${order}].point`} value={place} />
        <TextArea
          id={name}
          name={name}
          label={t("reply.answer", { number: place + 1 })}
          hint={t("reply.answer-hint")}
          error={errorOf(name)}
          defaultValue={typed(name, stored)}
          rows={8}
        />
      </div>
    </div>
  );
}

type ConclusionProps = {
  classes: readonly PetitionClass[];
  reply: Reply | null;
  refusedForm: RefusedForm | undefined;
};

function Conclusion({ classes, reply, refusedForm }: ConclusionProps) {
  const { t } = useTranslation(["office", "domain", "shell"]);
  const { errorOf, typedOr: typed } = useProblems(refusedForm?.problems);
  const outcomes = classes.flatMap((one) => outcomesFor[one]);
  return (
    <Card title={t("reply.conclusion")}>
      <div className="grid max-w-column gap-6">
        <Select
          id="outcome"
          name="outcome"
          label={t("reply.outcome")}
          empty={t("shell:form.choose")}
          error={errorOf("outcome")}
          defaultValue={typed("outcome", reply?.outcome ?? "")}
          options={outcomes.map((value) => ({ value, label: t(`domain:outcome.${value}`) }))}
        />
        <TextField
          name="legalBasis"
          label={t("reply.legal-basis")}
          hint={t("reply.legal-basis-hint")}
          stored={reply?.legalBasis ?? ""}
          rows={3}
          problems={refusedForm?.problems}
        />
        <TextField
          name="measures"
          label={t("reply.measures")}
          hint={t("reply.measures-hint")}
          stored={reply?.measures ?? ""}
          rows={4}
          problems={refusedForm?.problems}
        />
        <TextField
          name="contact"
          label={t("reply.contact")}
          hint={t("reply.contact-hint")}
          stored={reply?.contact ?? ""}
          rows={2}
          optional
          problems={refusedForm?.problems}
        />
      </div>
    </Card>
  );
}
