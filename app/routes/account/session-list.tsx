import { addresses } from "#app/addresses.ts";
import { DateText } from "#app/components/time/date-text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { Card } from "#app/ui/panel.tsx";

export type OpenSession = {
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly device: string;
  /** By which this one is ended. */
  readonly mark: string;
  readonly here: boolean;
};

/** Where the officer is signed in, and the ways out. */
export function SessionList({ sessions }: { sessions: readonly OpenSession[] }) {
  const { t } = useTranslation("account");
  return (
    <Card title={t("sessions.list")}>
      <p className="text-ink-2">{t("sessions.list-lead")}</p>
      <ul className="mt-4 border-t border-rule">
        {sessions.map((session) => (
          <li key={session.mark} className="border-b border-rule py-3">
            <p className="font-semibold">
              {session.device || t("sessions.unknown")}
              {session.here && ` (${t("sessions.at-here")})`}
            </p>
            <p className="text-sm text-ink-2">
              {t("sessions.signed-in")}: <DateText at={session.createdAt} withTime />
            </p>
            <p className="text-sm text-ink-2">
              {t("sessions.seen")}: <DateText at={session.lastSeenAt} withTime />
            </p>
            {!session.here && (
              <form method="post" className="mt-2">
                <input type="hidden" name="session" value={session.mark} />
                <Button name="intent" value="end-session" variant="secondary">
                  {t("sessions.end")}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <form method="post" action={addresses.account.signOut} className="mt-4">
        <ButtonRow>
          <Button variant="secondary">{t("sessions.here")}</Button>
          <Button variant="warning" name="everywhere" value="yes">
            {t("sessions.everywhere")}
          </Button>
        </ButtonRow>
      </form>
    </Card>
  );
}
