import { useTranslation } from "#app/i18n/use-translation.ts";
import { Alert } from "#app/ui/alert.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";

type Props = { codes: readonly string[]; done: string; onwards: string };

/** The codes, this once, and the way on. */
export function RecoveryCodeList({ codes, done, onwards }: Props) {
  const { t } = useTranslation("account");
  return (
    <div className="grid gap-6">
      <Alert tone="success" role="status" title={done}>
        <p>{t("recovery-codes.once")}</p>
      </Alert>
      <Panel title={t("recovery-codes.list")}>
        <ul className="grid grid-cols-1 gap-x-8 gap-y-2 text-lg font-semibold tabular-nums min-[26rem]:grid-cols-2">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <p className="mt-4 text-ink-2">{t("recovery-codes.how")}</p>
      </Panel>
      <p>
        <LinkButton href={onwards} reload>
          {t("recovery-codes.go-on")}
        </LinkButton>
      </p>
    </div>
  );
}
