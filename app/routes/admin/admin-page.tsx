import type { ComponentProps } from "react";
import { useSearchParams } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryKeys } from "#app/query-keys.ts";
import { Banner } from "#app/ui/alert.tsx";
import { PageWithOutcome } from "../kit/page-with-outcome.tsx";

type Props = Omit<ComponentProps<typeof PageWithOutcome>, "done">;

/** What every page of the administrator begins with; what he did may wait for a second person. */
export function AdminPage(props: Props) {
  const { t } = useTranslation("admin");
  const [search] = useSearchParams();
  const done = (["saved", "waits", "mailed"] as const).filter((word) =>
    search.has(queryKeys[word]),
  );
  return (
    <PageWithOutcome {...props} done={done.map((word) => <Banner key={word}>{t(word)}</Banner>)} />
  );
}
