import { addresses } from "#app/addresses.ts";
import { acceptedFiles } from "#app/components/form-fields/accepted-files.ts";
import { CharacterCount } from "#app/components/form-fields/character-count.tsx";
import { dayInWords } from "#app/components/time/day-words.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { OpenQuestion } from "#app/server/queries/public/tracked-petition.ts";
import { Button } from "#app/ui/button.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { ButtonRow, FormColumn } from "#app/ui/form-layout.tsx";
import { Card } from "#app/ui/panel.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { GivenBack } from "../given-back.tsx";
import { type Errors, useErrorWords } from "../problem-summary.tsx";

type Props = {
  question: OpenQuestion;
  /** Of the petition that is open; null where none is any more. */
  code: string | null;
  /** What tells the fields of this box from those of another. */
  idEnd: string;
  typed: string;
  errors: Errors;
};

/** By which the switch of languages takes along what stands in the box. */
export const supplyFormId = (share: number | null) => `supply-${share ?? 0}`;

/** What the office asked, and the box for the answer. */
export function SupplyForm({ question: asked, code, idEnd, typed, errors }: Props) {
  const { t, i18n } = useTranslation(["public", "shell"]);
  const wrong = useErrorWords(errors);
  const { share, agency, points, question, by, closed } = asked;
  const numbers = points.join(", ");
  return (
    <Card title={t("supply.title")}>
      {agency !== "" && (
        <p className="mb-2 font-semibold">
          {points.length > 0 ? t("supply.asker-of-points", { agency, numbers }) : agency}
        </p>
      )}
      {question !== "" && (
        <blockquote className="mb-4 border-l-4 border-amber bg-amber-50 px-4 py-3 whitespace-pre-line">
          {question}
        </blockquote>
      )}
      {question !== "" && by && (
        <p className="mb-4">{t("supply.by", { day: dayInWords(by, i18n.language) })}</p>
      )}
      {closed && <p className="mb-4">{t("supply.closed")}</p>}
      {code !== null && <GivenBack of={supplyFormId(share)} under={`supply ${code} ${share}`} />}
      <form
        id={supplyFormId(share)}
        method="post"
        action={addresses.tracking.petition}
        encType="multipart/form-data"
        noValidate
      >
        {share !== null && <input type="hidden" name="share" value={share} />}
        <FormColumn>
          <TextArea
            id={`text${idEnd}`}
            name="text"
            label={t("supply.text")}
            error={wrong("text")}
            defaultValue={typed}
            after={<CharacterCount forId={`text${idEnd}`} max={10000} />}
          />
          <FileField
            id={`files${idEnd}`}
            name="files"
            label={t("send.place.files")}
            hint={t("send.place.files-hint")}
            optional
            multiple
            accept={acceptedFiles}
            error={wrong("files")}
          />
          <ButtonRow>
            <Button>{t("supply.send")}</Button>
          </ButtonRow>
        </FormColumn>
      </form>
    </Card>
  );
}
