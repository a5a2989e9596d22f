import { DayField } from "#app/components/form-fields/day-field.tsx";
import { TextField } from "#app/components/form-fields/text-field.tsx";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { usePetitionHref } from "#app/components/frame/staff-place.tsx";
import { FileList } from "#app/components/petition/file-list.tsx";
import type { Reply } from "#app/domain/petition/petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { StaffAttachment } from "#app/server/queries/staff/stored-file.ts";
import { Button } from "#app/ui/button.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { ButtonRow, FieldRow, FormColumn } from "#app/ui/form-layout.tsx";
import type { ActHead, RefusedForm } from "../act.ts";
import { ActFields } from "../act-page.tsx";

type Props = {
  head: ActHead;
  reply: Reply | null;
  signer: { readonly name: string; readonly capacity: string };
  signedFile: StaffAttachment | null;
  today: string;
  refusedForm: RefusedForm | undefined;
};

/** What the registry and the leader put on the document; this product gives no numbers. */
export function SignForm({ head, reply, signer, signedFile, today, refusedForm }: Props) {
  const { t } = useTranslation("office");
  const href = usePetitionHref();
  const { errorOf } = useProblems(refusedForm?.problems);
  const signed = reply?.signature;
  return (
    <form method="post" encType="multipart/form-data">
      <ActFields head={head} intent="sign-reply" />
      <FormColumn>
        <TextField
          name="documentNumber"
          label={t("sign.number")}
          hint={t("sign.number-hint")}
          stored={signed?.documentNumber ?? ""}
          problems={refusedForm?.problems}
        />
        <DayField
          name="documentOn"
          label={t("sign.day")}
          stored={signed?.documentOn ?? today}
          problems={refusedForm?.problems}
        />
        <FieldRow>
          <TextField
            name="signerName"
            label={t("sign.signer")}
            stored={signed?.signerName ?? signer.name}
            problems={refusedForm?.problems}
          />
          <TextField
            name="signerCapacity"
            label={t("sign.capacity")}
            stored={signed?.signerCapacity ?? signer.capacity}
            problems={refusedForm?.problems}
          />
        </FieldRow>
        {signedFile && (
          <div>
            <p className="mb-1 font-semibold">{t("sign.file-there")}</p>
            <FileList
              files={[{ ...signedFile, href: href(head.code, "file", { fileId: signedFile.id }) }]}
            />
          </div>
        )}
        <FileField
          id="signedFile"
          name="signedFile"
          accept="application/pdf,.pdf"
          label={t("sign.file")}
          hint={t("sign.file-hint")}
          error={errorOf("signedFile")}
          optional
        />
        <ButtonRow>
          <Button>{t("sign.do")}</Button>
        </ButtonRow>
      </FormColumn>
    </form>
  );
}
