import type { ComponentPropsWithRef } from "react";
import { describedBy, Field, type FieldText } from "./field.tsx";

type Native = Omit<ComponentPropsWithRef<"input">, keyof FieldText | "className" | "type">;
export type FileFieldProps = FieldText &
  Native & {
    /** Heading of the list of chosen files that the page's script may show. */
    chosenText?: string;
  };

/** Native file input. The button's words are the browser's; the label carries the meaning. */
export function FileField(props: FileFieldProps) {
  const { label, hint, error, optional, hideLabel, chosenText, ...native } = props;
  return (
    <Field {...{ id: native.id, label, hint, error, optional, hideLabel }}>
      <input
        {...native}
        type="file"
        data-file-field
        className="block w-full cursor-pointer rounded-control border border-dashed border-ink-2 bg-mist p-3 text-sm text-ink-2 file:mr-3 file:min-h-target file:cursor-pointer file:rounded-control file:border-0 file:bg-navy-100 file:px-4 file:font-semibold file:text-navy-900 hover:border-navy-700 aria-invalid:border-2 aria-invalid:border-solid aria-invalid:border-red"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ id: native.id, hint, error })}
      />
      <div data-file-list-for={native.id} data-heading={chosenText} hidden />
    </Field>
  );
}
