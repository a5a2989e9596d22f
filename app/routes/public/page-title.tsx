import { useTranslation } from "#app/i18n/use-translation.ts";
import { useSite } from "./site-data.ts";

/** The title in the browser's bar; after an error it says so first. */
export function PageTitle({ page, withError }: { page?: string; withError?: boolean }) {
  const { t } = useTranslation("shell");
  const { provinceName: province } = useSite();
  const title = page ? t("title.page", { page, province }) : t("title.home", { province });
  return <title>{withError ? t("title.with-error", { title }) : title}</title>;
}
