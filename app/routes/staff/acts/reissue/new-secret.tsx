import { staffAddress } from "#app/addresses.ts";
import { StaffTitle, usePetitionHref, useStaffPlace } from "#app/components/frame/staff-place.tsx";
import { PrintedSecret } from "#app/components/petition/printed-secret.tsx";
import { taskPages } from "#app/components/petition/task-words.ts";
import type { SecretWay } from "#app/domain/petition/secret-way.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Alert } from "#app/ui/alert.tsx";
import { BackLink } from "#app/ui/breadcrumbs.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { CodeDisplay, ConfirmationPanel } from "#app/ui/confirmation-panel.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { PrintButton } from "../../print-button.tsx";

/** What the officer reads of a new secret: where it went; the slip for who is present; or what to read out. */
type Props = {
  code: string;
  way: SecretWay;
  /** Null where it goes to the sender without passing through anybody's hands. */
  secret: string | null;
};

export function NewSecret({ code, way, secret }: Props) {
  const { t } = useTranslation("office");
  const href = usePetitionHref();
  return (
    <div className="grid max-w-column gap-5">
      <StaffTitle>{`${t("reissue.done")} – ${code}`}</StaffTitle>
      <ConfirmationPanel title={t("reissue.done")}>
        <CodeDisplay label={t("reissue.code")} code={code} />
        <Handing way={way} secret={secret} />
      </ConfirmationPanel>
      {way === "letter" && <ToLetters />}
      {way === "counter" && <SlipHelp />}
      <BackLink href={href(code)} text={t("act.back", { code })} />
    </div>
  );
}

function Handing({ way, secret }: Omit<Props, "code">) {
  const { t } = useTranslation("office");
  if (way === "email" || way === "letter") return <p>{t(`reissue.sent.${way}`)}</p>;
  const label = t("reissue.secret");
  if (way === "call")
    return <CodeDisplay label={label} code={secret ?? ""} note={t("reissue.read-out")} />;
  return (
    <PrintedSecret
      label={label}
      secret={secret ?? ""}
      note={t("reissue.secret-note")}
      onScreen={t("reissue.on-paper")}
    />
  );
}

function ToLetters() {
  const { t } = useTranslation("office");
  const { base } = useStaffPlace();
  return (
    <ButtonRow>
      <LinkButton href={staffAddress(base, taskPages.letter.list)}>
        {t("reissue.letters")}
      </LinkButton>
    </ButtonRow>
  );
}

function SlipHelp() {
  const { t } = useTranslation("office");
  return (
    <>
      <div className="print:hidden">
        <Alert tone="warning" title={t("slip.once-title")}>
          {t("reissue.once")}
        </Alert>
      </div>
      <ButtonRow>
        <PrintButton label={t("slip.print")} variant="primary" plain={t("slip.print-plain")} />
      </ButtonRow>
    </>
  );
}
