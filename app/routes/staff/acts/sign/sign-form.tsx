import { SignedPaperFields } from "#app/components/form-fields/signed-paper-fields.tsx";
import { usePetitionHref } from "#app/components/frame/staff-place.tsx";
import { FileList } from "#app/components/petition/file-list.tsx";
import type { CivilDate } from "#app/domain/deadline/calendar/civil-date.ts";
import type { Reply } from "#app/domain/petition/petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { StaffAttachment } from "#app/server/queries/staff/staff-attachment.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonRow, FormColumn } from "#app/ui/form-layout.tsx";
import type { ActHead, RefusedForm } from "../act.ts";
import { ActFields } from "../act-page.tsx";
import { PaperOwed } from "../paper-section.tsx";

type Props = {
  head: ActHead;
  reply: Reply | null;
  signer: { readonly name: string; readonly capacity: string };
  signedFile: StaffAttachment | null;
  today: CivilDate;
  refusedForm: RefusedForm | undefined;
};

/** What the registry and the leader put on the document; this product gives no numbers. */
export function SignForm({ head, reply, signer, signedFile, today, refusedForm }: Props) {
  const { t } = useTranslation("office");
  const href = usePetitionHref();
  const known = { documentOn: today, signerName: signer.name, signerCapacity: signer.capacity };
  const isFileOwed = head.onlyByPaper.includes("sign-reply") && signedFile === null;
  return (
    <form method="post" encType="multipart/form-data">
      <ActFields head={head} intent="sign-reply" />
      {isFileOwed && <PaperOwed />}
      <FormColumn>
        <SignedPaperFields
          stored={reply?.signature ?? known}
          filed={
            signedFile && (
              <div>
                <p className="mb-1 font-semibold">{t("sign.file-there")}</p>
                <FileList
                  files={[
                    { ...signedFile, href: href(head.address, "file", { fileId: signedFile.id }) },
                  ]}
                />
              </div>
            )
          }
          fileHint={t("sign.file-hint")}
          fileOptional={!isFileOwed}
          problems={refusedForm?.problems}
        />
        <ButtonRow>
          <Button>{t("sign.do")}</Button>
        </ButtonRow>
      </FormColumn>
    </form>
  );
}
