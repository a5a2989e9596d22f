import type { ReactNode } from "react";

export type DueTone = "overdue" | "today" | "soon" | "ample" | "paused";

const looks: Record<DueTone, { mark: string; style: string }> = {
  overdue: { mark: "▲", style: "font-semibold text-red" },
  today: { mark: "▲", style: "font-semibold text-red" },
  soon: { mark: "●", style: "font-semibold text-amber" },
  ample: { mark: "", style: "text-ink" },
  paused: { mark: "❚❚", style: "text-ink-2" },
};

type Props = { tone: DueTone; children: ReactNode };

/** How near a day is, in words given by the page; the mark repeats it for those who skim. */
export function DueBadge({ tone, children }: Props) {
  const { mark, style } = looks[tone];
  return (
    <span className={`inline-block ${style}`}>
      {mark !== "" && (
        <span aria-hidden="true" className="mr-1 inline-block text-[0.7em]">
          {mark}
        </span>
      )}
      {children}
    </span>
  );
}
