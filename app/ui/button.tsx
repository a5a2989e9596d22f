import type { ComponentPropsWithRef, ReactNode } from "react";
import { Anchor, type AnchorProps } from "./anchor.tsx";
import { Icon, type IconName } from "./icon.tsx";

export type ButtonVariant = "primary" | "secondary" | "warning" | "quiet" | "accent" | "on-dark";
type Look = { variant?: ButtonVariant; icon?: IconName; compact?: boolean; children: ReactNode };

const variants: Record<ButtonVariant, string> = {
  primary:
    "border-navy-700 bg-navy-700 text-white shadow-[inset_0_-3px_0_var(--color-navy-900)] hover:border-navy-800 hover:bg-navy-800 hover:text-white",
  secondary: "border-navy-700 bg-white text-navy-700 hover:bg-navy-50 hover:text-navy-900",
  warning:
    "border-red bg-red text-white shadow-[inset_0_-3px_0_var(--color-red-dark)] hover:bg-red-dark hover:text-white",
  quiet: "border-transparent bg-transparent text-navy-700 underline hover:bg-navy-50",
  // For grounds of navy.
  accent: "border-gold bg-gold text-navy-900 hover:bg-white hover:text-navy-900",
  "on-dark": "border-white bg-transparent text-white hover:bg-navy-700 hover:text-white",
};

const shape =
  "inline-flex items-center justify-center gap-2 rounded-control border font-semibold no-underline disabled:cursor-not-allowed disabled:border-line disabled:bg-grey-100 disabled:text-ink-2 disabled:shadow-none print:hidden";

const look = ({ variant = "primary", compact }: Look) =>
  `${shape} ${variants[variant]} ${compact ? "min-h-target px-3 text-sm" : "min-h-control px-5"}`;

/** One primary a page. A second press is caught by the server, not here. */
export function Button({
  variant,
  icon,
  compact,
  children,
  type = "submit",
  ...native
}: Look & Omit<ComponentPropsWithRef<"button">, "className">) {
  return (
    <button type={type} {...native} className={look({ variant, compact, children })}>
      {icon && <Icon name={icon} />}
      <span className="min-w-0">{children}</span>
    </button>
  );
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function LinkButton({
  variant,
  icon,
  compact,
  children,
  ...anchor
}: Look & Omit<AnchorProps, "className">) {
  return (
    <Anchor {...anchor} className={look({ variant, compact, children })}>
      {icon && <Icon name={icon} />}
      <span className="min-w-0">{children}</span>
    </Anchor>
  );
}
