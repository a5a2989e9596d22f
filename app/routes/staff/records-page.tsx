import type { ComponentProps } from "react";
import { useSearchParams } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { queryKeys } from "#app/query-keys.ts";
import { Banner } from "#app/ui/alert.tsx";
import { PageWithOutcome } from "../kit/page-with-outcome.tsx";

type Props = Omit<ComponentProps<typeof PageWithOutcome>, "done">;

/** What a page about data and records begins with. */
export function RecordsPage(props: Props) {
  const { t } = useTranslation("rights");
  const [search] = useSearchParams();
  const saved = search.has(queryKeys.saved) && <Banner>{t("list.saved")}</Banner>;
  return <PageWithOutcome {...props} done={saved} />;
}
