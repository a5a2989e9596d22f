import type { ReactNode } from "react";
import { Anchor } from "./anchor.tsx";
import { VisuallyHidden } from "./visually-hidden.tsx";

export type SummaryRow = {
  key: string;
  term: ReactNode;
  /** Empty text or null shows `emptyText`. */
  value: ReactNode;
  /** A tag beside the term. */
  tag?: ReactNode;
  change?: { href: string; text: string; hiddenText: string };
};

type Props = { rows: readonly SummaryRow[]; emptyText?: string; compact?: boolean };

/** Terms and their values; on the page that checks answers, each with a way to change it. */
export function SummaryList({ rows, emptyText = "", compact }: Props) {
  return (
    <dl className="border-t border-rule">
      {rows.map((row) => (
        <div
          key={row.key}
          className={`grid gap-x-6 border-b border-rule sm:grid-cols-[minmax(8rem,2fr)_4fr_auto] ${compact ? "py-2" : "py-3"}`}
        >
          <dt className="font-semibold text-ink">
            {row.term}
            {row.tag && <> {row.tag}</>}
          </dt>
          <dd className="min-w-0 whitespace-pre-line">
            {row.value || <span className="text-ink-2">{emptyText}</span>}
          </dd>
          {row.change && (
            <dd className="print:hidden">
              <Anchor href={row.change.href}>
                {row.change.text}
                <VisuallyHidden> {row.change.hiddenText}</VisuallyHidden>
              </Anchor>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
