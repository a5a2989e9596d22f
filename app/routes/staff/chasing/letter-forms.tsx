import { DayField } from "#app/components/form-fields/day-field.tsx";
import { TextField } from "#app/components/form-fields/text-field.tsx";
import { dayInWords } from "#app/components/time/day-words.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { chaseLetter } from "#app/server/queries/staff/chasing.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { Card } from "#app/ui/panel.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { hasIntent } from "../../kit/has-intent.ts";
import type { FormProblems } from "../../kit/read-form.ts";

type Letter = NonNullable<Awaited<ReturnType<typeof chaseLetter>>>["letter"];
/** Which of the two forms was refused, and why. */
export type RefusedLetterForm = {
  readonly intent: "number" | "sent";
  readonly problems: FormProblems;
};
type Props = { letter: Letter; today: string; refusedForm: RefusedLetterForm | undefined };

/** What comes back to this form, and not to the other one. */
const only = (refusedForm: RefusedLetterForm | undefined, intent: RefusedLetterForm["intent"]) =>
  hasIntent(refusedForm, intent) ? refusedForm : undefined;

/** What the registry gave the letter, and who signed it. */
export function NumberForm({ letter, today, ...sent }: Props) {
  const { t } = useTranslation("office");
  const refusedForm = only(sent.refusedForm, "number");
  return (
    <Card title={t("chase.number-title")}>
      <form method="post" noValidate className="grid gap-5">
        <input type="hidden" name="intent" value="number" />
        <TextField
          name="documentNumber"
          label={t("chase.number")}
          stored={letter.documentNumber}
          problems={refusedForm?.problems}
        />
        <DayField
          name="documentOn"
          label={t("chase.number-on")}
          stored={letter.documentOn ?? today}
          problems={refusedForm?.problems}
        />
        <TextField
          name="signerName"
          label={t("chase.signer")}
          stored={letter.signerName}
          problems={refusedForm?.problems}
        />
        <TextField
          name="signerCapacity"
          label={t("chase.capacity")}
          stored={letter.signerCapacity}
          problems={refusedForm?.problems}
        />
        <ButtonRow>
          <Button variant="secondary">{t("chase.number-do")}</Button>
        </ButtonRow>
      </form>
    </Card>
  );
}

/** When and by which way the letter went out. */
export function SentForm({ letter, today, ...sent }: Props) {
  const { t } = useTranslation("office");
  const refusedForm = only(sent.refusedForm, "sent");
  return (
    <Card title={t("chase.sent-title")}>
      <form method="post" noValidate className="grid gap-5">
        <input type="hidden" name="intent" value="sent" />
        <DayField
          name="sentOn"
          label={t("chase.sent-on")}
          stored={letter.sentOn ?? today}
          problems={refusedForm?.problems}
        />
        <TextField
          name="sentBy"
          label={t("chase.sent-by")}
          hint={t("chase.sent-by-hint")}
          stored={letter.sentBy}
          problems={refusedForm?.problems}
        />
        <ButtonRow>
          <Button variant="secondary">{t("chase.sent-do")}</Button>
        </ButtonRow>
      </form>
    </Card>
  );
}

/** Words for the office's chat group: codes and days, nothing personal. */
export function ChatText({ letter }: { letter: Letter }) {
  const { t, i18n } = useTranslation("office");
  const codes = letter.lines.map(({ code, daysLate }) => t("chase.chat-line", { code, daysLate }));
  const text = [
    t("chase.chat-text", {
      agency: letter.agencyShort,
      count: letter.lines.length,
      day: dayInWords(letter.madeOn, i18n.language),
    }),
    ...codes,
  ].join("\n");
  return (
    <Card title={t("chase.chat-title")}>
      <TextArea
        id="chat"
        label={t("chase.chat")}
        hint={t("chase.chat-hint")}
        rows={6}
        readOnly
        defaultValue={text}
      />
    </Card>
  );
}
