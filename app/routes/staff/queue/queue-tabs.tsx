import { useStaffPlace } from "#app/components/frame/staff-place.tsx";
import { handlingQueues, type QueueKey } from "#app/domain/petition/work-queues.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { TabsNav } from "#app/ui/tabs-nav.tsx";
import { type QueueAddress, queueHref } from "./queue-address.ts";

type Props = {
  queues: readonly QueueKey[];
  address: QueueAddress;
  counts: Partial<Record<QueueKey, number>>;
};

const alarming: readonly QueueKey[] = [
  "overdue",
  "handling-overdue",
  "inner-late",
  "handling-inner-late",
];
const isHandling = (queue: QueueKey) => handlingQueues.some((key) => key === queue);

const alwaysShown: readonly QueueKey[] = ["open", "all", "restricted"];

/**
 * The fixed queues as links with counts; an agency's own petitions stand in a second row, in which
 * only queues with work are shown.
 */
export function QueueTabs({ queues, address, counts }: Props) {
  const { t, i18n } = useTranslation("office");
  const { base } = useStaffPlace();
  if (queues.length < 2) return null;
  const items = (keys: readonly QueueKey[]) =>
    keys.map((queue) => {
      const count = counts[queue];
      return {
        href: queueHref(base, address, { queue, query: "", plain: true }),
        text: t(`queue.name.${queue}`),
        current: queue === address.queue,
        ...(count !== undefined && { count: count.toLocaleString(i18n.language) }),
        alarming: alarming.includes(queue) && (count ?? 0) > 0,
      };
    });
  const alwaysThere = (queue: QueueKey) => alwaysShown.includes(queue) || queue === address.queue;
  const own = queues.filter((queue) => !isHandling(queue));
  // Where forwarding to the unit is the exception, its queues are shown while there is such work.
  const opensWithOwn = own[0] === queues[0];
  const handled = queues.filter(
    (queue) => isHandling(queue) && (!opensWithOwn || counts[queue] || queue === address.queue),
  );
  if (handled.length === 0) return <TabsNav label={t("queue.tabs")} items={items(own)} />;
  return (
    <>
      <p className="mb-1 text-sm font-semibold text-ink-2">{t("queue.forwarded-here")}</p>
      <TabsNav label={t("queue.forwarded-here")} items={items(handled)} />
      <p className="mb-1 text-sm font-semibold text-ink-2">{t("queue.received-here")}</p>
      <TabsNav
        label={t("queue.received-here")}
        items={items(own.filter((queue) => alwaysThere(queue) || counts[queue]))}
      />
    </>
  );
}
