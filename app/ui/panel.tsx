import type { ReactNode } from "react";

type HeadingLevel = 2 | 3;
type Box = {
  title?: ReactNode;
  level?: HeadingLevel;
  id?: string;
  /** Stands at the end of the title's line. */
  aside?: ReactNode;
  children: ReactNode;
};

/** A soft ground for help and summaries. */
export function Panel(box: Box) {
  return <Boxed {...box} look="bg-navy-50" />;
}

/** A white sheet with an edge, for one matter of a page. */
export function Card(box: Box) {
  return <Boxed {...box} look="border border-rule bg-white shadow-card" />;
}

function Boxed({ title, level = 2, id, aside, children, look }: Box & { look: string }) {
  const Heading = `h${level}` as const;
  return (
    <section
      id={id}
      className={`rounded-panel p-5 sm:p-6 print:border-0 print:bg-transparent print:p-0 print:shadow-none ${look}`}
    >
      {title && (
        <div className="mb-3 flex flex-wrap items-baseline justify-between gap-2">
          <Heading className={level === 2 ? "text-xl" : "text-lg"}>{title}</Heading>
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}
