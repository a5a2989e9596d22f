import type { ReactNode } from "react";

type Props = {
  /** Above the heading: step of a form, name of a list. */
  caption?: ReactNode;
  children: ReactNode;
  lead?: ReactNode;
  /** Buttons at the end of the line. */
  actions?: ReactNode;
};

/** The page's only h1. */
export function PageHeading({ caption, children, lead, actions }: Props) {
  return (
    <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        {caption && <p className="mb-1 font-semibold text-ink-2">{caption}</p>}
        <h1 className="text-2xl sm:text-3xl">{children}</h1>
        {lead && <div className="mt-3 max-w-column text-lg text-ink-2">{lead}</div>}
      </div>
      {actions && <div className="flex flex-wrap gap-2 print:hidden">{actions}</div>}
    </div>
  );
}
