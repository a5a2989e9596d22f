import { staffAddress } from "#app/addresses.ts";
import type { DataRequestKind } from "#app/domain/data-rights/data-request.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { DataRequestFile } from "#app/server/queries/rights/data-requests.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/panel.tsx";

/** Told by telephone or letter, where no mail could leave by itself. */
export function AcknowledgeCard() {
  const { t } = useTranslation("rights");
  return (
    <Card title={t("one.acknowledge-title")}>
      <p className="mb-4">{t("one.acknowledge-lead")}</p>
      <form method="post">
        <Button variant="secondary" name="intent" value="acknowledge">
          {t("one.acknowledge")}
        </Button>
      </form>
    </Card>
  );
}

/** Which page does what is asked, where there is one already. */
const actPages = {
  correct: "correctSender",
  restrict: "restrict",
  object: "publish",
} as const satisfies Partial<Record<DataRequestKind, string>>;

/** What is asked is done here, or on the page that does it for any other reason. */
export function DoCard({ file, base }: { file: DataRequestFile; base: string }) {
  const { t } = useTranslation("rights");
  const { kind, code, id } = file.request;
  const erased = kind === "erase" && file.request.erasedAt !== null;
  if (code === null || erased) return null;
  return (
    <Card title={t("one.do-title")}>
      {(kind === "view" || kind === "copy") && (
        <>
          <p className="mb-4">{t("one.export-recorded")}</p>
          <form method="post" action={staffAddress(base, "dataRequestExport", { id })}>
            <Button variant="secondary">{t("one.export")}</Button>
          </form>
        </>
      )}
      {(kind === "correct" || kind === "restrict" || kind === "object") && (
        <LinkButton href={staffAddress(base, actPages[kind], { code })} variant="secondary">
          {t(`one.do-${kind}`)}
        </LinkButton>
      )}
      {kind === "withdraw-consent" && (
        <form method="post">
          <p className="mb-4">{t("one.do-consent-lead")}</p>
          <Button variant="secondary" name="intent" value="end-consent">
            {t("one.do-consent")}
          </Button>
        </form>
      )}
      {kind === "erase" && (
        <form method="post">
          <p className="mb-4">{t("one.do-erase-lead")}</p>
          <Button variant="warning" name="intent" value="erase">
            {t("one.do-erase")}
          </Button>
        </form>
      )}
    </Card>
  );
}
