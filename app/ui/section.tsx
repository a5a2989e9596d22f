import type { ReactNode } from "react";

type Props = {
  title: ReactNode;
  level?: 2 | 3;
  id?: string;
  lead?: ReactNode;
  /** Stands at the end of the title's line. */
  aside?: ReactNode;
  children: ReactNode;
};

/** A part of a page on the page's own ground. */
export function Section({ title, level = 2, id, lead, aside, children }: Props) {
  const Heading = `h${level}` as const;
  return (
    <section id={id} className="pt-4 print:pt-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <Heading className={level === 2 ? "text-xl sm:text-2xl" : "text-lg"}>{title}</Heading>
        {aside}
      </div>
      {lead && <div className="mt-2 max-w-column text-ink-2">{lead}</div>}
      <div className="mt-5 print:mt-2">{children}</div>
    </section>
  );
}
