import type { ReactNode } from "react";
import type { Signature } from "#app/domain/petition/petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { FileField } from "#app/ui/file-field.tsx";
import { FieldRow } from "#app/ui/form-layout.tsx";
import { DayField } from "./day-field.tsx";
import { TextField } from "./text-field.tsx";
import { type Problems, useProblems } from "./use-problems.ts";

type Props = {
  /** What tells these fields from those of another form of the page. */
  idEnd?: string;
  /** What is known of the paper already; shown until something was sent. */
  stored?: Partial<Signature>;
  /** The file that is there already. */
  filed?: ReactNode;
  fileHint: string;
  fileOptional?: boolean;
  problems: Problems | undefined;
};

/** What stands on a signed paper, and its scan; the registry gives the number, this product none. */
export function SignedPaperFields({
  idEnd = "",
  stored,
  filed,
  fileHint,
  fileOptional,
  problems,
}: Props) {
  const { t } = useTranslation("office");
  const { errorOf } = useProblems(problems);
  return (
    <>
      <TextField
        name="documentNumber"
        idEnd={idEnd}
        label={t("signed-paper.number")}
        hint={t("signed-paper.number-hint")}
        stored={stored?.documentNumber ?? ""}
        problems={problems}
      />
      <DayField
        name="documentOn"
        idEnd={idEnd}
        label={t("signed-paper.day")}
        stored={stored?.documentOn}
        problems={problems}
      />
      <FieldRow>
        <TextField
          name="signerName"
          idEnd={idEnd}
          label={t("signed-paper.signer")}
          stored={stored?.signerName ?? ""}
          problems={problems}
        />
        <TextField
          name="signerCapacity"
          idEnd={idEnd}
          label={t("signed-paper.capacity")}
          stored={stored?.signerCapacity ?? ""}
          problems={problems}
        />
      </FieldRow>
      {filed}
      <FileField
        id={`signedFile${idEnd}`}
        name="signedFile"
        accept="application/pdf,.pdf"
        label={t("signed-paper.file")}
        hint={fileHint}
        error={errorOf("signedFile")}
        optional={fileOptional ?? false}
      />
    </>
  );
}
