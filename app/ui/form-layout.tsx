import type { ReactNode } from "react";

/** One column of questions, as wide as one reads well. */
export function FormColumn({ children }: { children: ReactNode }) {
  return <div className="grid max-w-column gap-7">{children}</div>;
}

/** Two or three short fields beside each other where there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="grid items-end gap-5 sm:grid-flow-col sm:auto-cols-fr">{children}</div>;
}

/** Buttons stand left, under the last field. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="mt-2 flex flex-wrap items-center gap-3 print:hidden">{children}</div>;
}

/** Filters of a list: a soft bar of fields that ends in its button. */
export function FilterBar({ children }: { children: ReactNode }) {
  return (
    <div className="mb-5 flex flex-col gap-4 rounded-panel bg-navy-50 p-4 md:flex-row md:items-end md:[&>div]:flex-1 print:hidden">
      {children}
    </div>
  );
}
