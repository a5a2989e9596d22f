import { usePetitionHref } from "#app/components/frame/staff-place.tsx";
import { DueCell } from "#app/components/petition/deadline-meter.tsx";
import type { QueueKey } from "#app/domain/petition/work-queues.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { QueueItem } from "#app/server/queries/staff/queue.ts";
import { Button } from "#app/ui/button.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";
import { listField } from "../acts/list-field.ts";

/** The division that has it, the day wanted there, and the button that reminds them. */
export function InsideCell({ row, queue }: { row: QueueItem; queue: QueueKey }) {
  const { t } = useTranslation("office");
  const href = usePetitionHref();
  const { division, innerDue, chase } = row;
  return (
    <>
      {division}
      {innerDue && (
        <span className="md:block">
          {division && <span className="md:hidden"> · </span>}
          <DueCell dueOn={innerDue.on} urgency={innerDue.urgency} provisional={false} />
        </span>
      )}
      {chase && (
        <form method="post" action={href(row.address)} className="mt-1 print:hidden">
          <input type="hidden" name="version" value={chase.version} />
          <input type="hidden" name={listField} value={queue} />
          <Button compact variant="secondary" name="intent" value="chase-inside">
            {t("inside.chase")}
            <VisuallyHidden> {row.code}</VisuallyHidden>
          </Button>
        </form>
      )}
    </>
  );
}
