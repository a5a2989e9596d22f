import { addresses } from "#app/addresses.ts";
import { ContactBlock } from "#app/components/frame/contact-block.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Alert } from "#app/ui/alert.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { PageBody } from "#app/ui/page-column.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Card, Panel } from "#app/ui/panel.tsx";
import { PageTitle } from "../page-title.tsx";
import { useSite } from "../site-data.ts";

/** In the form's place while the installation is not ready: that it is closed, and what can be done meanwhile. */
export function ClosedForm({ nationalPortalUrl }: { nationalPortalUrl: string }) {
  const { t } = useTranslation(["public", "shell"]);
  const { contact } = useSite();
  const reachable =
    contact !== null &&
    [contact.dedicatedPhone, contact.officeAddress, contact.postalAddress, contact.email].some(
      Boolean,
    );
  return (
    <PageBody width="column">
      <PageTitle page={t("send.closed.title")} />
      <PageHeading lead={t("send.closed.lead")}>{t("send.closed.title")}</PageHeading>
      <div className="grid gap-6">
        {contact && reachable && (
          <Card title={t("send.closed.meanwhile")}>
            <p className="mb-4">{t("send.closed.contact", { office: contact.officeName })}</p>
            <ContactBlock contact={contact} />
          </Card>
        )}
        <Panel title={t("send.start.national-title")}>
          <p>
            {reachable ? t("send.start.national-body") : t("send.closed.no-contact")}{" "}
            <a href={nationalPortalUrl} rel="noopener">
              {nationalPortalUrl.replace(/^https:\/\//, "")}
            </a>
          </p>
        </Panel>
        <Alert title={t("send.closed.kept")} />
        <ButtonRow>
          <LinkButton href={addresses.tracking.enter} variant="secondary" icon="search">
            {t("home.track")}
          </LinkButton>
        </ButtonRow>
      </div>
    </PageBody>
  );
}
