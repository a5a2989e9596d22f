import type { ReactNode } from "react";
import { Anchor } from "./anchor.tsx";

type Props = {
  label: ReactNode;
  /** Already formatted for the language. */
  value: ReactNode;
  note?: ReactNode;
  /** The list behind the number. */
  href?: string;
  tone?: "plain" | "alarm" | "good";
};

const tones = { plain: "text-navy-800", alarm: "text-red", good: "text-green" };

/** A number with its words; stands in a `StatRow`. */
export function Stat({ label, value, note, href, tone = "plain" }: Props) {
  return (
    <div className="relative flex flex-col rounded-panel border border-rule bg-white p-5 shadow-card has-[a:hover]:shadow-card-hover">
      <dt className="order-2 mt-1 font-semibold text-ink">
        {href ? (
          <Anchor href={href} className="after:absolute after:inset-0">
            {label}
          </Anchor>
        ) : (
          label
        )}
      </dt>
      <dd className={`order-1 text-3xl leading-tight font-bold tabular-nums ${tones[tone]}`}>
        {value}
      </dd>
      {note && <dd className="order-3 mt-1 text-sm text-ink-2">{note}</dd>}
    </div>
  );
}

export function StatRow({ columns = 4, children }: { columns?: 3 | 4; children: ReactNode }) {
  return (
    <dl
      className={`grid gap-4 sm:grid-cols-2 ${columns === 3 ? "lg:grid-cols-3" : "lg:grid-cols-4"}`}
    >
      {children}
    </dl>
  );
}
