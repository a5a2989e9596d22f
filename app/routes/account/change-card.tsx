import { DateText } from "#app/components/time/date-text.tsx";
import type { AccountChangeKind, AccountFacts } from "#app/domain/permission/account-change.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { Card } from "#app/ui/panel.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

type Facts = AccountFacts & { readonly unit: string };
export type WaitingChange = {
  readonly id: number;
  readonly kind: AccountChangeKind;
  readonly name: string;
  readonly before: Facts | null;
  readonly after: Facts;
  readonly recognisedBy: string | null;
  readonly askedBy: string;
  readonly askedAt: string;
  readonly whoMay: readonly string[];
  readonly mayDecide: boolean;
  readonly isOwn: boolean;
};

/** One change that waits: what it would do, who asked, and the buttons of who reads it. */
export function ChangeCard({ change }: { change: WaitingChange }) {
  const { t } = useTranslation("account");
  const { kind, name, askedBy, askedAt, whoMay, mayDecide, isOwn } = change;
  return (
    <Card title={`${t(`changes.kind.${kind}`)}: ${name}`}>
      <p className="mb-4 text-ink-2">
        {t("changes.asked", { name: askedBy })}, <DateText at={askedAt} withTime />
      </p>
      <ChangedFacts change={change} />
      <p className="mt-4 text-ink-2">{t("changes.who", { names: whoMay.join(", ") || "–" })}</p>
      {isOwn && <p className="mt-2">{t("changes.own")}</p>}
      {(mayDecide || isOwn) && (
        <form method="post" className="mt-4">
          <input type="hidden" name="change" value={change.id} />
          <ButtonRow>
            {mayDecide && (
              <>
                <Button name="intent" value="confirm">
                  {t("changes.confirm")}
                </Button>
                <Button name="intent" value="refuse" variant="secondary">
                  {t("changes.refuse")}
                </Button>
              </>
            )}
            {isOwn && (
              <Button name="intent" value="take-back" variant="secondary">
                {t("changes.take-back")}
              </Button>
            )}
          </ButtonRow>
        </form>
      )}
    </Card>
  );
}

/** Each fact as it is to be; where it differs, what it is now stands below. */
function ChangedFacts({ change: { before, after, recognisedBy } }: { change: WaitingChange }) {
  const { t } = useTranslation(["account", "admin", "domain"]);
  const rolesIn = ({ roles }: Facts) => roles.map((role) => t(`domain:role.${role}`)).join("; ");
  const readsIn = ({ readsRestricted }: Facts) => t(readsRestricted ? "changes.yes" : "changes.no");
  const sayFact = (say: (facts: Facts) => string) => {
    const now = before && say(before);
    const then = say(after);
    if (now === null || now === then) return then;
    return (
      <>
        <span className="block font-semibold">{then}</span>
        <span className="block text-sm text-ink-2">{t("changes.before", { what: now })}</span>
      </>
    );
  };
  const rows = [
    { key: "email", term: t("changes.email"), value: sayFact(({ email }) => email) },
    { key: "unit", term: t("changes.unit"), value: sayFact(({ unit }) => unit) },
    { key: "roles", term: t("changes.roles"), value: sayFact(rolesIn) },
    { key: "reads", term: t("changes.reads"), value: sayFact(readsIn) },
    ...(recognisedBy
      ? [
          {
            key: "recognised",
            term: t("changes.recognised"),
            value: t(`admin:officer.recognised.${recognisedBy as "met"}`),
          },
        ]
      : []),
  ];
  return <SummaryList rows={rows} compact />;
}
