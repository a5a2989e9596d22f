import { TextField } from "#app/components/form-fields/text-field.tsx";
import { Button, type ButtonVariant } from "#app/ui/button.tsx";
import { ButtonRow, FormColumn } from "#app/ui/form-layout.tsx";
import { Card } from "#app/ui/panel.tsx";
import { hasIntent } from "../../kit/has-intent.ts";
import type { ActHead, RefusedForm } from "./act.ts";
import { ActFields } from "./act-page.tsx";

type Props = {
  head: Pick<ActHead, "version">;
  intent: string;
  label: string;
  hint?: string;
  button: string;
  variant?: ButtonVariant;
  refusedForm: RefusedForm | undefined;
};

/** An act that owes a reason and nothing else. */
export function ReasonForm({ head, intent, label, hint, button, variant, refusedForm }: Props) {
  return (
    <form method="post">
      <ActFields head={head} intent={intent} />
      <FormColumn>
        <TextField
          name="reason"
          label={label}
          {...(hint && { hint })}
          rows={3}
          problems={hasIntent(refusedForm, intent) ? refusedForm?.problems : undefined}
        />
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
