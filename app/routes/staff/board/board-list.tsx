import { usePetitionHref } from "#app/components/frame/staff-place.tsx";
import { DateText } from "#app/components/time/date-text.tsx";
import type { DeadlineBoard } from "#app/server/queries/staff/deadline-board.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { Card } from "#app/ui/panel.tsx";

type Props = { title: string; lead: string; none: string; rows: DeadlineBoard["atRisk"] };

/** The nearest of them, each with its day and the agency that has it. */
export function BoardList({ title, lead, none, rows }: Props) {
  const href = usePetitionHref();
  return (
    <Card title={title}>
      <p className="mb-3 text-sm text-ink-2">{lead}</p>
      {rows.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul className="grid list-none gap-3">
          {rows.map(({ code, address, title: what, dueOn, agencyName }) => (
            <li key={address} className="border-b border-rule pb-3 last:border-0 last:pb-0">
              <Anchor href={href(address)} className="font-semibold">
                {what}
              </Anchor>
              <p className="text-sm text-ink-2">
                <DateText on={dueOn} /> · {code}
                {agencyName && ` · ${agencyName}`}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
