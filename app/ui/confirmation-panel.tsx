import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

type Props = {
  title: ReactNode;
  /** What it is called on paper, where it is kept. */
  printTitle?: ReactNode;
  children?: ReactNode;
};

/** "It is done." Holds no links. */
export function ConfirmationPanel({ title, printTitle, children }: Props) {
  return (
    <div className="rounded-panel border-2 border-green bg-green-50 p-5 sm:p-8 print:border print:bg-transparent print:p-4">
      <h1 className="flex flex-wrap items-center gap-3 text-2xl text-green sm:text-3xl">
        <span className="flex size-10 shrink-0 items-center justify-center rounded-full bg-green text-white print:hidden">
          <Icon name="check" size="l" />
        </span>
        <span className="min-w-0 grow basis-[7rem]">
          {printTitle ? (
            <>
              <span className="print:hidden">{title}</span>
              <span className="hidden print:inline">{printTitle}</span>
            </>
          ) : (
            title
          )}
        </span>
      </h1>
      {children && <div className="mt-5 grid gap-5 print:mt-2 print:gap-2">{children}</div>}
    </div>
  );
}

/** A code to be read out, copied or written down; shown in groups, selected by one press. */
export function CodeDisplay({
  label,
  code,
  note,
}: {
  label: ReactNode;
  code: string;
  note?: ReactNode;
}) {
  return (
    <div>
      <p className="font-semibold text-ink">{label}</p>
      <p className="mt-1 inline-block rounded-control border border-line bg-white px-3 py-2 text-xl font-bold tracking-wide sm:px-4 sm:text-2xl sm:tracking-wider print:text-lg print:tracking-normal print:whitespace-nowrap tabular-nums text-navy-900 select-all">
        {code}
      </p>
      {note && <div className="mt-1.5 text-sm text-ink-2">{note}</div>}
    </div>
  );
}
