import { addresses } from "#app/addresses.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Alert } from "#app/ui/alert.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";
import type { FormOutcome } from "../../kit/handle-form.ts";

export type Invited = FormOutcome & { readonly link?: string };

/** The link, where the form led to one. */
export const findLink = (outcome: Invited | undefined) => outcome?.link;

/** The one-time link, shown once, to be handed over by a safe way; it is not mailed and not kept. */
export function InvitationLink({ link }: { link: string }) {
  const { t } = useTranslation("admin");
  return (
    <div className="grid max-w-column gap-5">
      <Alert tone="success" role="status" title={t("invitation.made")}>
        <p>{t("invitation.once")}</p>
      </Alert>
      <Panel title={t("invitation.link")}>
        <p className="font-semibold break-all select-all">{link}</p>
        <p className="mt-3 text-sm text-ink-2">{t("invitation.how")}</p>
      </Panel>
      <p>
        <LinkButton href={addresses.admin.officers} variant="secondary">
          {t("invitation.back")}
        </LinkButton>
      </p>
    </div>
  );
}
