import type { ReactNode } from "react";
import { CodeDisplay } from "#app/ui/confirmation-panel.tsx";

type Props = {
  label: ReactNode;
  secret: string;
  note?: ReactNode;
  /** What the screen says in its place. */
  onScreen: ReactNode;
};

/**
 * A tracking secret that stands on paper alone: whoever prints it for the sender does not read it from
 * the screen in passing, nor does anybody behind him.
 */
export function PrintedSecret({ label, secret, note, onScreen }: Props) {
  return (
    <>
      <div className="hidden print:block">
        <CodeDisplay label={label} code={secret} note={note} />
      </div>
      <div className="print:hidden">
        <p className="font-semibold text-ink">{label}</p>
        <p className="mt-1">{onScreen}</p>
      </div>
    </>
  );
}
