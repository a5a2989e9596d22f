import { usePetitionHref } from "#app/components/frame/staff-place.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { PetitionFile } from "#app/server/queries/staff/petition-file.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/panel.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

/** The sender, covered; opening the contact data is a recorded act. */
export function SenderPanel({ file }: { file: PetitionFile }) {
  const { t } = useTranslation(["office", "domain", "shell"]);
  const href = usePetitionHref();
  const { sender } = file;
  const yesNo = (is: boolean) => t(is ? "shell:word.yes" : "shell:word.no");
  return (
    <Card title={t("sender.title")}>
      <SummaryList
        compact
        rows={[
          { key: "type", term: t("sender.type"), value: t(`domain:sender-type.${sender.type}`) },
          { key: "name", term: t("sender.name"), value: sender.name },
          {
            key: "phone",
            term: t("sender.phone"),
            value: sender.hasPhone ? `••• ••• ${sender.phoneEnd}` : t("shell:word.none"),
          },
          {
            key: "email",
            term: t("sender.email"),
            value: sender.hasEmail
              ? t(`sender.email-state.${sender.emailState || "unproven"}`)
              : yesNo(false),
          },
          ...(sender.helper
            ? [{ key: "helper", term: t("sender.helper"), value: sender.helper }]
            : []),
          ...(sender.peopleCount > 1
            ? [{ key: "people", term: t("sender.people-count"), value: String(sender.peopleCount) }]
            : []),
          { key: "may-name", term: t("sender.may-publish"), value: yesNo(sender.mayPublishName) },
        ]}
      />
      {file.possible.includes("open-contact") && (
        <form method="post" action={href(file.address, "contact")} className="mt-4">
          <Button variant="secondary" compact icon="lock">
            {t("sender.open")}
          </Button>
          <p className="mt-2 text-xs text-ink-2">{t("sender.open-note")}</p>
        </form>
      )}
    </Card>
  );
}
