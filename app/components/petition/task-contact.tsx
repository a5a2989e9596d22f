import type { ReactNode } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/panel.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { PhoneLink } from "../frame/contact-block.tsx";

type Props = {
  sender: {
    readonly name: string;
    readonly phoneEnd: string;
    readonly hasPhone: boolean;
    readonly phoneIsHelpers: boolean;
  };
  opened:
    | {
        readonly name: string;
        readonly organizationName: string;
        readonly phone: string;
        readonly address: string;
        readonly postalAddress: string;
        readonly helperName: string;
        readonly helperPhone: string;
      }
    | undefined;
  children?: ReactNode;
};

/** Whom to tell: masked until someone opens it, which the history keeps. */
export function TaskContact({ sender, opened, children }: Props) {
  const { t } = useTranslation("tasks");
  if (opened)
    return (
      <div className="print:hidden">
        <Card title={t("contact.title")}>
          <SummaryList
            compact
            emptyText="–"
            rows={[
              { key: "name", term: t("contact.name"), value: nameOf(opened) },
              {
                key: "phone",
                term: t("contact.phone"),
                value: opened.phone && <PhoneLink number={opened.phone} />,
              },
              ...helperOf(opened).map((value) => ({
                key: "helper",
                term: t("contact.helper"),
                value: (
                  <>
                    {value} {opened.helperPhone && <PhoneLink number={opened.helperPhone} />}
                  </>
                ),
              })),
              {
                key: "address",
                term: t("contact.address"),
                value: opened.postalAddress || opened.address,
              },
            ]}
          />
        </Card>
      </div>
    );
  return (
    <div className="print:hidden">
      <Card title={t("contact.title")}>
        <p>
          {sender.name}
          {sender.hasPhone && ` · ${t("contact.phone-ends", { digits: sender.phoneEnd })}`}
          {sender.phoneIsHelpers && ` (${t("contact.helpers-phone")})`}
        </p>
        <form method="post" className="mt-4">
          <Button name="intent" value="open" icon="user">
            {t("contact.open")}
          </Button>
        </form>
        <p className="mt-3 text-sm text-ink-2">
          {t("contact.recorded")} {children}
        </p>
      </Card>
    </div>
  );
}

const helperOf = ({ helperName }: { readonly helperName: string }) =>
  helperName ? [helperName] : [];

const nameOf = ({ name, organizationName }: NonNullable<Props["opened"]>) =>
  organizationName ? `${organizationName} (${name})` : name;
