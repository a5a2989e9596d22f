import { addresses } from "#app/addresses.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/panel.tsx";
import { Tag } from "#app/ui/tag.tsx";

/** Whether the second step is on, and the way to it. */
export function SecondStepCard({ on }: { on: boolean }) {
  const { t } = useTranslation("account");
  return (
    <Card
      title={t("second-step.title")}
      aside={<Tag tone={on ? "g" : "n"}>{t(on ? "second-step.is-on" : "second-step.is-off")}</Tag>}
    >
      <p className="mb-4 text-ink-2">{t("second-step.what")}</p>
      <LinkButton href={addresses.account.secondStep} variant="secondary">
        {t("second-step.open")}
      </LinkButton>
    </Card>
  );
}
