import type { ReactNode } from "react";
import { addresses, addressOf } from "#app/addresses.ts";
import type { Check, CheckName, ContactItem } from "#app/domain/administration/readiness.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Card } from "#app/ui/panel.tsx";
import { ProgressSegments } from "#app/ui/progress-segments.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";

type Installation = {
  readonly checks: readonly Check[];
  /** Whether citizens can send. */
  readonly open: boolean;
  readonly missingContact: readonly ContactItem[];
  readonly officeCode: string;
  readonly year: number;
};

const findPlace = (name: CheckName, officeCode: string): string =>
  ({
    province: addresses.admin.settings,
    contact: addressOf(addresses.admin.agency, { code: officeCode }),
    "intake-officer": addresses.admin.newOfficer,
    "office-lead": addresses.admin.newOfficer,
    calendar: addresses.admin.calendar,
    "test-mail": addresses.admin.testMail,
    backup: `${addresses.admin.overview}#backup`,
  })[name];

/** What is left to do in a new installation, and whether citizens can send already. */
export function FirstHour({ installation }: { installation: Installation }) {
  const { t } = useTranslation("admin");
  const { checks, open } = installation;
  const done = checks.filter((check) => check.done).length;
  const next = checks.find((check) => !check.done);
  return (
    <Card
      title={t("first-hour.title")}
      aside={
        <Tag tone={open ? "G" : "a"}>
          {t(open ? "first-hour.state-open" : "first-hour.state-closed")}
        </Tag>
      }
    >
      <p className="max-w-column text-ink-2">
        {t(open ? "first-hour.lead-open" : "first-hour.lead-closed")}
      </p>
      <div className="mt-4 grid gap-2">
        <p className="text-sm font-semibold">
          {t("first-hour.progress", { done, all: checks.length })}
        </p>
        <ProgressSegments done={done} all={checks.length} />
      </div>
      <ul className="mt-3 grid divide-y divide-rule">
        {checks.map((check) => (
          <CheckRow
            key={check.name}
            check={check}
            installation={installation}
            isNext={check === next}
          />
        ))}
      </ul>
    </Card>
  );
}

type RowProps = { check: Check; installation: Installation; isNext: boolean };

function CheckRow({ check: { name, done, required }, installation, isNext }: RowProps) {
  const { t } = useTranslation("admin");
  const { missingContact, officeCode, year } = installation;
  const items = missingContact.map((item) => t(`first-hour.item.${item}`)).join(", ");
  return (
    <li className="flex gap-4 py-4">
      <StateMark done={done} />
      <div className="grid min-w-0 grow gap-x-6 gap-y-3 sm:grid-cols-[1fr_auto] sm:items-center">
        <div>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold text-navy-900">
            {t(`first-hour.check.${name}.title`, { year })}
            {!done && (
              <Tag tone={required ? "b" : "n"}>
                {t(required ? "first-hour.required" : "first-hour.advised")}
              </Tag>
            )}
          </p>
          {!done && <p className="mt-1 text-ink-2">{t(`first-hour.check.${name}.why`)}</p>}
          {!done && name === "contact" && (
            <p className="mt-1 text-ink-2">{t("first-hour.missing", { items })}</p>
          )}
        </div>
        {!done && (
          <div>
            <LinkButton
              href={findPlace(name, officeCode)}
              variant={isNext ? "primary" : "secondary"}
              compact
            >
              {t(`first-hour.check.${name}.act`)}
            </LinkButton>
          </div>
        )}
      </div>
    </li>
  );
}

function StateMark({ done }: { done: boolean }): ReactNode {
  const { t } = useTranslation("admin");
  const look = done ? "bg-green text-white" : "border-2 border-line bg-white";
  return (
    <span className={`flex size-7 shrink-0 items-center justify-center rounded-full ${look}`}>
      {done && <Icon name="check" size="s" />}
      <VisuallyHidden>{t(done ? "first-hour.done" : "first-hour.open")}</VisuallyHidden>
    </span>
  );
}
