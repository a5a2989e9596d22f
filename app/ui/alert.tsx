import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

export type AlertTone = "info" | "success" | "warning" | "error";

const tones: Record<AlertTone, { look: string; icon: IconName }> = {
  info: { look: "border-navy-700 bg-navy-50 text-navy-900", icon: "info" },
  success: { look: "border-green bg-green-50 text-green", icon: "check" },
  warning: { look: "border-amber bg-amber-50 text-amber", icon: "alert" },
  error: { look: "border-red bg-red-50 text-red", icon: "alert" },
};

type Props = {
  tone?: AlertTone;
  title?: ReactNode;
  /** `note` for standing text, `status` or `alert` for the result of what was just done. */
  role?: "note" | "status" | "alert";
  children?: ReactNode;
};

/** A message inside the page's column. */
export function Alert({ tone = "info", title, role = "note", children }: Props) {
  const { look, icon } = tones[tone];
  return (
    <div
      role={role}
      className={`flex flex-wrap gap-x-3 rounded-control border-l-4 px-4 py-3 ${look}`}
    >
      <span className="mt-0.5">
        <Icon name={icon} />
      </span>
      <div className="min-w-0 grow basis-[6.5rem]">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="grid gap-1 text-ink">{children}</div>}
      </div>
    </div>
  );
}

/** The result of the act before this page; takes the place of a toast and needs no script. */
export function Banner({ tone = "success", children }: { tone?: AlertTone; children: ReactNode }) {
  return (
    <div className="mb-6 print:hidden">
      <Alert tone={tone} role={tone === "error" ? "alert" : "status"} title={children} />
    </div>
  );
}
