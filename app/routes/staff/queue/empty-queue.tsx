import { useStaffPlace } from "#app/components/frame/staff-place.tsx";
import type { QueueKey } from "#app/domain/petition/work-queues.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { filtersSet, type QueueAddress, queueHref } from "./queue-address.ts";

type Props = {
  address: QueueAddress;
  counts: Partial<Record<QueueKey, number>>;
  queues: readonly QueueKey[];
};

/** Where work is most likely to wait, most pressing first. */
const nextLooks: readonly QueueKey[] = [
  "overdue",
  "handling-overdue",
  "handling-inner-late",
  "inner-late",
  "to-complete",
  "inbox",
  "to-sign",
  "to-submit",
  "to-check",
  "proposals",
  "returned",
  "new",
  "to-classify",
  "to-forward",
  "handling",
  "handling-open",
  "to-publish",
  "open",
];

/** Nothing here, and what to do next. */
export function EmptyQueue({ address, counts, queues }: Props) {
  const { t, i18n } = useTranslation(["office", "shell"]);
  const { base } = useStaffPlace();
  const narrowed = address.query !== "" || filtersSet(address) > 0;
  if (narrowed)
    return (
      <EmptyState title={t("queue.nothing-found")} icon="search">
        <p>{t("queue.nothing-found-tips")}</p>
        <p>
          <Anchor href={queueHref(base, address, { query: "", plain: true })}>
            {t("shell:word.clear-filters")}
          </Anchor>
        </p>
      </EmptyState>
    );
  const next = nextLooks.find((queue) => queues.includes(queue) && (counts[queue] ?? 0) > 0);
  return (
    <EmptyState title={t(`queue.empty.${address.queue}`)} icon="check">
      {next ? (
        <p>
          {t("queue.next-work")}{" "}
          <Anchor href={queueHref(base, address, { queue: next, plain: true })}>
            {t(`queue.name.${next}`)} ({(counts[next] ?? 0).toLocaleString(i18n.language)})
          </Anchor>
        </p>
      ) : (
        <p>{t("queue.nothing-open")}</p>
      )}
    </EmptyState>
  );
}
