import type { ReactNode } from "react";

/** Running text: guides, notices, the words of a petition. */
export function Prose({ children }: { children: ReactNode }) {
  return (
    <div className="grid max-w-column gap-4 [&_h2]:mt-4 [&_h2]:text-xl [&_h3]:text-lg [&_ol]:list-decimal [&_ol]:pl-6 [&_ul]:list-disc [&_ul]:pl-6 [&_li]:mt-1">
      {children}
    </div>
  );
}

/** What a person wrote, lines kept. */
export function PlainText({ children }: { children: ReactNode }) {
  return <div className="max-w-[46rem] whitespace-pre-line">{children}</div>;
}
