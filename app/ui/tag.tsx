import type { ReactNode } from "react";

/** n neutral, b navy, a amber, g green, G dark green, r red. The words always say it too. */
export type Tone = "n" | "b" | "a" | "g" | "G" | "r";

const tones: Record<Tone, string> = {
  n: "bg-grey-100 text-ink",
  b: "bg-navy-100 text-navy-900",
  a: "bg-amber-100 text-amber",
  g: "bg-green-100 text-green",
  G: "bg-green text-white",
  r: "bg-red text-white",
};

export function Tag({ tone = "n", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <strong
      className={`inline-block rounded-control border border-transparent px-2 py-0.5 text-xs font-semibold ${tones[tone]}`}
    >
      {children}
    </strong>
  );
}
