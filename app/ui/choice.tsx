import type { ComponentPropsWithRef, ReactNode } from "react";
import { hintId } from "./field.tsx";

type Native = Omit<ComponentPropsWithRef<"input">, "id" | "type" | "className">;
export type ChoiceProps = Native & {
  id: string;
  type: "radio" | "checkbox";
  label: ReactNode;
  hint?: ReactNode;
  /** `card`: a bordered row to press anywhere; `plain`: for dense lists and filters. */
  look?: "card" | "plain";
};

const looks = {
  card: "min-h-target rounded-control border border-line bg-white px-3 py-2 has-checked:border-navy-700 has-checked:bg-navy-50 has-checked:inset-ring-1 has-checked:inset-ring-navy-700 hover:border-navy-700",
  plain: "min-h-target py-1",
};

/** One native radio or checkbox; the whole row is its label. */
export function Choice({ label, hint, look = "card", ...native }: ChoiceProps) {
  return (
    <div className={`relative flex flex-wrap items-start gap-x-3 ${looks[look]}`}>
      <input
        {...native}
        className={`${look === "card" ? "mt-0.5 size-6" : "mt-1 size-5"} shrink-0 accent-navy-700`}
        aria-describedby={hint ? hintId(native.id) : undefined}
      />
      <div className="min-w-0 grow basis-[6.5rem]">
        <label htmlFor={native.id} className="block cursor-pointer after:absolute after:inset-0">
          {label}
        </label>
        {hint && (
          <div id={hintId(native.id)} className="text-sm text-ink-2">
            {hint}
          </div>
        )}
      </div>
    </div>
  );
}
