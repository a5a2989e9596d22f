import { Choice, type ChoiceProps } from "./choice.tsx";
import { ErrorText } from "./error-text.tsx";
import { errorBorder, errorId } from "./field.tsx";

type Props = Omit<ChoiceProps, "type"> & { error?: string | undefined };

/** A single tick that is a question of its own. */
export function Checkbox({ error, ...choice }: Props) {
  return (
    <div className={errorBorder(error)}>
      {error && <ErrorText id={errorId(choice.id)} text={error} />}
      <Choice {...choice} type="checkbox" aria-invalid={error ? true : undefined} />
    </div>
  );
}
