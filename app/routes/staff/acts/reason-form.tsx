import { TextField } from "#app/components/form-fields/text-field.tsx";
import { Button, type ButtonVariant } from "#app/ui/button.tsx";
import { ButtonRow, FormColumn } from "#app/ui/form-layout.tsx";
import { Card } from "#app/ui/panel.tsx";
import { hasIntent } from "../../kit/has-intent.ts";
import type { ActHead, RefusedForm } from "./act.ts";
import { ActFields } from "./act-page.tsx";
import { PaperSection } from "./paper-section.tsx";

type Props = {
  head: Pick<ActHead, "version">;
  intent: string;
  label: string;
  hint?: string;
  button: string;
  variant?: ButtonVariant;
  /** Whether a signed paper may carry it; owed of whoever can only record one. Left out, none may. */
  paper?: "owed" | "possible";
  refusedForm: RefusedForm | undefined;
};

/** An act that owes a reason and nothing else. */
export function ReasonForm({
  head,
  intent,
  label,
  hint,
  button,
  variant,
  paper,
  refusedForm,
}: Props) {
  const problems = hasIntent(refusedForm, intent) ? refusedForm?.problems : undefined;
  return (
    <form method="post" {...(paper && { encType: "multipart/form-data" })}>
      <ActFields head={head} intent={intent} />
      <FormColumn>
        <TextField
          name="reason"
          label={label}
          {...(hint && { hint })}
          rows={3}
          problems={problems}
        />
        {paper && <PaperSection form={intent} owed={paper === "owed"} problems={problems} />}
        <ButtonRow>
          <Button variant={variant ?? "primary"}>{button}</Button>
        </ButtonRow>
      </FormColumn>
    </form>
  );
}

/** The same in a card of its own, on a page that offers more than this act. */
export function ReasonCard({ title, ...form }: Props & { title: string }) {
  return (
    <Card title={title}>
      <ReasonForm {...form} />
    </Card>
  );
}
