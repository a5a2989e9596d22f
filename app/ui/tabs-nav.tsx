import { Anchor } from "./anchor.tsx";

export type TabLink = {
  href: string;
  text: string;
  /** Already formatted for the language. */
  count?: string;
  current: boolean;
  alarming?: boolean;
};

/** Saved views as links: they are pages, not panels, and work without script. */
export function TabsNav({ label, items }: { label: string; items: readonly TabLink[] }) {
  return (
    <nav aria-label={label} className="mb-5 border-b border-rule print:hidden">
      <ul data-focus-inside className="-mb-px flex gap-1 overflow-x-auto p-1 pb-0 lg:flex-wrap">
        {items.map((item) => (
          <li key={item.href} className="shrink-0">
            <Anchor
              href={item.href}
              aria-current={item.current ? "page" : undefined}
              className="inline-flex min-h-target items-center gap-2 rounded-t-control border-b-4 border-transparent px-3 py-1.5 text-sm text-ink no-underline hover:border-navy-200 hover:bg-navy-50 aria-[current]:border-navy-700 aria-[current]:font-semibold aria-[current]:text-navy-900"
            >
              {item.text}
              {item.count !== undefined && <Count {...item} count={item.count} />}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Count({
  count,
  alarming,
  current,
}: {
  count: string;
  alarming?: boolean;
  current: boolean;
}) {
  const quiet = current ? "bg-navy-700 text-white" : "bg-grey-100 text-ink";
  return (
    <span
      className={`rounded-full px-2 text-xs font-semibold tabular-nums ${alarming ? "bg-red text-white" : quiet}`}
    >
      {count}
    </span>
  );
}
