import type { ReactNode } from "react";
import { Anchor } from "./anchor.tsx";
import { Icon } from "./icon.tsx";

type Props = {
  label: string;
  previous?: { href: string; text: string } | undefined;
  next?: { href: string; text: string } | undefined;
  /** What this page shows, between the two links. */
  children?: ReactNode;
};

const link =
  "inline-flex min-h-target items-center gap-2 rounded-control px-3 font-semibold hover:bg-navy-50";

/** Previous and next by key: there are no page numbers to count. */
export function Pagination({ label, previous, next, children }: Props) {
  if (!previous && !next) return null;
  return (
    <nav
      aria-label={label}
      className="mt-8 flex flex-wrap items-center justify-between gap-3 border-t border-rule pt-4 print:hidden"
    >
      <span>
        {previous && (
          <Anchor href={previous.href} rel="prev" className={link}>
            <Icon name="arrow-left" />
            {previous.text}
          </Anchor>
        )}
      </span>
      {children && <span className="text-sm text-ink-2">{children}</span>}
      <span>
        {next && (
          <Anchor href={next.href} rel="next" className={link}>
            {next.text}
            <Icon name="arrow-right" />
          </Anchor>
        )}
      </span>
    </nav>
  );
}
