import type { ReactNode } from "react";

export type TimelineEntry = {
  key: string | number;
  title: ReactNode;
  /** A day or moment, as a time element. */
  when: ReactNode;
  by?: ReactNode;
  body?: ReactNode;
  /** Inside the office only: yellow edge; the title says so in words. */
  internal?: boolean;
};

/** What happened, one thing below the other, in the order given. The first is the present one. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol>
      {entries.map((entry, place) => (
        <li
          key={entry.key}
          className="relative border-l-2 border-navy-100 pb-6 pl-6 last:border-transparent last:pb-0"
        >
          <span
            aria-hidden="true"
            className={`absolute top-1.5 -left-2.25 size-4 rounded-full border-2 border-navy-700 ${place === 0 ? "bg-navy-700" : "bg-white"}`}
          />
          <div className={entry.internal ? "border-l-4 border-gold bg-gold-50 px-3 py-2" : ""}>
            <p className={place === 0 ? "font-semibold text-navy-900" : ""}>{entry.title}</p>
            <p className="text-sm text-ink-2">
              {entry.when}
              {entry.by && <> · {entry.by}</>}
            </p>
            {entry.body && <div className="mt-2 whitespace-pre-line">{entry.body}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
