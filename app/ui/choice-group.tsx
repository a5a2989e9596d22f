import type { ReactNode } from "react";
import { Choice } from "./choice.tsx";
import type { FieldText } from "./field.tsx";
import { Fieldset } from "./fieldset.tsx";

export type ChoiceOption = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
};

type GroupProps = FieldText & {
  name: string;
  options: readonly ChoiceOption[];
  look?: "card" | "plain";
  required?: boolean;
  form?: string;
};

/** The first radio carries `id`, so that the error summary can lead to it. */
export function RadioGroup({ defaultValue, ...group }: GroupProps & { defaultValue?: string }) {
  return <Group {...group} type="radio" chosen={defaultValue ? [defaultValue] : []} />;
}

export function CheckboxGroup({
  defaultValues = [],
  ...group
}: Omit<GroupProps, "required"> & { defaultValues?: readonly string[] }) {
  return <Group {...group} type="checkbox" chosen={defaultValues} />;
}

function Group({
  name,
  options,
  look = "card",
  required,
  form,
  type,
  chosen,
  ...text
}: GroupProps & { type: "radio" | "checkbox"; chosen: readonly string[] }) {
  return (
    <Fieldset {...text}>
      <div className={look === "card" ? "mt-2 grid gap-2" : "grid"}>
        {options.map((option, place) => (
          <Choice
            key={option.value}
            id={place === 0 ? text.id : `${text.id}-${option.value}`}
            {...{ name, type, look, required, form }}
            value={option.value}
            label={option.label}
            hint={option.hint}
            disabled={option.disabled}
            defaultChecked={chosen.includes(option.value)}
          />
        ))}
      </div>
    </Fieldset>
  );
}
