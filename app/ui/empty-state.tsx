import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

type Props = { title: ReactNode; icon?: IconName; children?: ReactNode };

/** Nothing here: says so kindly, and what to do next. */
export function EmptyState({ title, icon = "inbox", children }: Props) {
  return (
    <div className="rounded-panel border border-dashed border-line bg-mist px-6 py-10 text-center">
      <span className="mx-auto mb-3 flex size-14 items-center justify-center rounded-full bg-navy-100 text-navy-700">
        <Icon name={icon} size="l" />
      </span>
      <p className="text-lg font-semibold text-navy-900">{title}</p>
      {children && <div className="mx-auto mt-2 max-w-column text-ink-2">{children}</div>}
    </div>
  );
}
