import type { ReactNode } from "react";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import type { FormProblems } from "../../kit/read-form.ts";

type Props = {
  box: { name: string; label: string; hint: string; rows: number; text: string };
  file: { label: string; accept: string };
  problems: FormProblems | undefined;
  /** The list was checked already, and is changed now. */
  checked: boolean;
  /** What the form asks before the list. */
  children?: ReactNode;
  /** What may be done instead of checking. */
  otherButtons?: ReactNode;
};

/** The list, pasted or as a file; checking it changes nothing. */
export function ListForm({ box, file, problems, checked, children, otherButtons }: Props) {
  const { t } = useTranslation("admin");
  const { errorOf } = useProblems(problems);
  return (
    <Section title={t(checked ? "places.change-list" : "places.give-list")}>
      <form method="post" encType="multipart/form-data" className="grid max-w-page gap-6">
        {children}
        <TextArea
          id={box.name}
          name={box.name}
          label={box.label}
          hint={box.hint}
          rows={box.rows}
          spellCheck={false}
          defaultValue={box.text}
          error={errorOf(box.name)}
        />
        <FileField
          id="file"
          name="file"
          label={file.label}
          hint={t("places.file-hint")}
          accept={file.accept}
          optional
        />
        <ButtonRow>
          <Button name="intent" value="check" variant={checked ? "secondary" : "primary"}>
            {t(checked ? "places.check-again" : "places.check")}
          </Button>
          {otherButtons}
        </ButtonRow>
      </form>
    </Section>
  );
}
