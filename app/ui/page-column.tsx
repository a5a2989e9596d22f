import type { ReactNode } from "react";

/** The middle of a page: `column` for forms and reading, `page` for lists, `wide` for the office. */
export type PageWidth = "column" | "page" | "wide";

const widths = { column: "max-w-column", page: "max-w-page", wide: "max-w-wide" };

export function PageColumn({ width, children }: { width: PageWidth; children: ReactNode }) {
  return <div className={`mx-auto w-full px-4 sm:px-6 ${widths[width]}`}>{children}</div>;
}

/** Main matter and what stands beside it from 1024 px on. */
export function TwoColumns({ main, side }: { main: ReactNode; side: ReactNode }) {
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,2fr)_minmax(18rem,1fr)]">
      <div className="grid min-w-0 gap-6 *:min-w-0">{main}</div>
      <div className="grid min-w-0 gap-6 *:min-w-0">{side}</div>
    </div>
  );
}

/** Things below each other with even air between them. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className="grid min-w-0 gap-6 *:min-w-0 print:gap-3">{children}</div>;
}

/** A page's matter inside a shell: the column with air above and below. */
export function PageBody({ width = "page", children }: { width?: PageWidth; children: ReactNode }) {
  return (
    <PageColumn width={width}>
      <div className="pt-6 pb-14 sm:pt-8 print:py-2">{children}</div>
    </PageColumn>
  );
}
