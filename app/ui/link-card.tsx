import type { ReactNode } from "react";
import { Anchor } from "./anchor.tsx";
import { Icon, type IconName } from "./icon.tsx";

type Props = { href: string; title: string; icon: IconName; children: ReactNode };

/** A way on, with a sentence about it; all of the card may be pressed. */
export function LinkCard({ href, title, icon, children }: Props) {
  return (
    <div className="relative flex h-full flex-wrap content-start gap-x-4 gap-y-2 rounded-panel border border-rule bg-white p-5 shadow-card has-[a:hover]:border-navy-200 has-[a:hover]:shadow-card-hover">
      <span className="flex size-12 shrink-0 items-center justify-center rounded-control bg-navy-50 text-navy-700">
        <Icon name={icon} size="l" />
      </span>
      <div className="min-w-0 grow basis-[7.5rem]">
        <h2 className="text-lg">
          <Anchor href={href} className="after:absolute after:inset-0">
            {title}
          </Anchor>
        </h2>
        <div className="mt-1 text-ink-2">{children}</div>
      </div>
    </div>
  );
}

export function CardGrid({ columns = 3, children }: { columns?: 2 | 3; children: ReactNode }) {
  return (
    <div className={`grid gap-5 sm:grid-cols-2 ${columns === 3 ? "lg:grid-cols-3" : ""}`}>
      {children}
    </div>
  );
}
