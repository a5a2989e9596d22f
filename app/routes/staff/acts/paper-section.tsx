import { SignedPaperFields } from "#app/components/form-fields/signed-paper-fields.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Details } from "#app/ui/details.tsx";
import { Fieldset } from "#app/ui/fieldset.tsx";
import type { FormProblems } from "../../kit/read-form.ts";

/** Says with the form that whoever sends it can only record a paper, so that the paper is owed. */
export function PaperOwed() {
  return <input type="hidden" name="byPaper" value="yes" />;
}

const paperField = /^(document(Number|On)|signer(Name|Capacity)|signedFile)/;

/** Whether something of a paper was typed or is wrong, so that its fields must be seen. */
const concernsPaper = (problems: FormProblems | undefined) =>
  Object.entries({ ...problems?.values, ...problems?.errors }).some(
    ([name, words]) => paperField.test(name) && words !== "",
  );

type Props = {
  /** The form in which it stands, where another form of the page has the plain names. */
  form?: string | undefined;
  /** This person cannot decide by an own click, only record what somebody else signed. */
  owed: boolean;
  problems: FormProblems | undefined;
};

/** The signed paper of an act: asked of whoever records, put aside for whoever decides himself. */
export function PaperSection({ form, owed, problems }: Props) {
  const { t } = useTranslation("office");
  // A summary of problems leads to the fields of the form that was sent, by their plain names.
  const idEnd = problems || form === undefined ? "" : `-${form}`;
  const fields = (
    <div className="mt-3 grid gap-7">
      <SignedPaperFields idEnd={idEnd} fileHint={t("signed-paper.file-hint")} problems={problems} />
    </div>
  );
  if (owed)
    return (
      <Fieldset
        id={`signed-paper${idEnd}`}
        label={t("signed-paper.title")}
        hint={t("signed-paper.owed")}
      >
        <PaperOwed />
        {fields}
      </Fieldset>
    );
  return (
    <Details summary={t("signed-paper.title")} open={concernsPaper(problems)}>
      <p className="text-sm text-ink-2">{t("signed-paper.optional")}</p>
      {fields}
    </Details>
  );
}
