import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { PageBody, PageColumn } from "#app/ui/page-column.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { BrandMark } from "./shell-parts.tsx";

type ErrorKind = "not-found" | "bad-request" | "failure" | "too-many" | "unavailable";

export type ErrorMessageProps = {
  status: number;
  /** Names the entry in the log. */
  incident?: string;
  /** Until the next try, for 429. */
  minutes?: number;
  phone?: string;
  homeHref?: string;
};

/** Absent and forbidden look the same. */
function errorKindOf(status: number): ErrorKind {
  if (status === 429) return "too-many";
  if (status === 503) return "unavailable";
  if (status === 401 || status === 403 || status === 404) return "not-found";
  return status >= 500 ? "failure" : "bad-request";
}

/** What happened, whose fault it is, and what to do next. Stands inside a shell. */
export function ErrorMessage({
  status,
  incident,
  minutes = 15,
  phone,
  homeHref = "/",
}: ErrorMessageProps) {
  const { t } = useTranslation("shell");
  const kind = errorKindOf(status);
  return (
    <PageBody>
      <title>{t(`error.${kind}.title`)}</title>
      <PageHeading lead={t(`error.${kind}.body`, { minutes })}>
        {t(`error.${kind}.title`)}
      </PageHeading>
      <div data-failed className="grid max-w-column gap-4">
        {kind === "failure" && incident && <p>{t("error.failure.incident", { incident })}</p>}
        {phone && <p>{t("error.call", { phone })}</p>}
        <p>
          <LinkButton href={homeHref} variant="secondary" reload>
            {t("error.home")}
          </LinkButton>
        </p>
        {kind !== "failure" && incident && (
          <p className="text-sm text-ink-2">{t("error.number", { incident })}</p>
        )}
      </div>
    </PageBody>
  );
}

/** The same as a whole page, where no shell could be made. Needs nothing but the words. */
export function ErrorPage(props: ErrorMessageProps) {
  const { t } = useTranslation("shell");
  return (
    <>
      <header className="border-b-4 border-gold bg-navy-800 text-white">
        <PageColumn width="page">
          <p className="flex items-center gap-3 py-3 font-semibold">
            <BrandMark />
            {t("product.name")}
          </p>
        </PageColumn>
      </header>
      <main id="main">
        <ErrorMessage {...props} />
      </main>
    </>
  );
}
