import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

type Props = { summary: ReactNode; open?: boolean; children: ReactNode };

/** Native disclosure for what few people need. */
export function Details({ summary, open, children }: Props) {
  return (
    <details open={open} className="group">
      <summary className="inline-flex min-h-target cursor-pointer items-center gap-1.5 font-semibold text-navy-700 hover:text-navy-900">
        <span className="group-open:rotate-90">
          <Icon name="chevron-right" size="s" />
        </span>
        <span className="underline underline-offset-4">{summary}</span>
      </summary>
      <div className="mt-2 border-l-4 border-navy-100 py-1 pl-4">{children}</div>
    </details>
  );
}
