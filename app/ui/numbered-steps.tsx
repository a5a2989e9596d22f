import type { ReactNode } from "react";

export type NumberedStep = { key: string; title: ReactNode; body?: ReactNode };
type Props = { steps: readonly NumberedStep[]; across?: boolean };

/** What comes after what; `across` puts the steps beside each other where there is room. */
export function NumberedSteps({ steps, across }: Props) {
  return (
    <ol className={across ? "grid gap-6 sm:grid-cols-2 lg:grid-cols-4" : "grid gap-5 print:gap-2"}>
      {steps.map((step, place) => (
        <li
          key={step.key}
          className={`flex flex-wrap content-start gap-x-4 gap-y-2 ${across ? "lg:flex-col lg:flex-nowrap lg:gap-3" : ""}`}
        >
          <span
            aria-hidden="true"
            className="flex size-9 shrink-0 print:size-7 items-center justify-center rounded-full border-2 border-navy-700 font-bold text-navy-700"
          >
            {place + 1}
          </span>
          <div className={`min-w-0 grow basis-[6.5rem] ${across ? "lg:grow-0 lg:basis-auto" : ""}`}>
            <p className="font-semibold text-navy-900">{step.title}</p>
            {step.body && <div className="mt-1 text-ink-2">{step.body}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
