import { TextField } from "#app/components/form-fields/text-field.tsx";
import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { RedactedText } from "#app/components/petition/redacted-text.tsx";
import type { SpanKind } from "#app/domain/redaction/text/span.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Examined, PublicTexts } from "#app/server/queries/staff/publication.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { Card } from "#app/ui/panel.tsx";
import { hasIntent } from "../../../kit/has-intent.ts";
import type { ActHead, RefusedForm } from "../act.ts";
import { ActFields } from "../act-page.tsx";

type Props = {
  head: ActHead;
  originals: { readonly [name in keyof PublicTexts]: Examined };
  suggested: PublicTexts;
  /** Nothing was prepared yet. */
  first: boolean;
  found: readonly { readonly kind: SpanKind; readonly text: string }[];
  mayPublishName: boolean;
  named: boolean;
  refusedForm: RefusedForm | undefined;
};

const parts = ["title", "question", "answer"] as const;

/** Original left, with what was found marked; the text to be published right, to be edited. */
export function PublicTextForm({
  head,
  originals,
  suggested,
  first,
  found,
  refusedForm,
  ...name
}: Props) {
  const { t } = useTranslation("office");
  const { errorOf, typedOr: typed } = useProblems(refusedForm?.problems);
  const sent = hasIntent(refusedForm, "prepare-publication") ? refusedForm : undefined;
  return (
    <Card title={t("publish.text-title")}>
      <form method="post" encType="multipart/form-data" className="grid gap-6">
        <ActFields head={head} intent="prepare-publication" />
        <FoundList found={found} />
        {parts.map((part) => (
          <div key={part} className="grid gap-4 border-t border-rule pt-5 lg:grid-cols-2">
            <div>
              <p className="mb-1 font-semibold">{t(`publish.original.${part}`)}</p>
              <div className="rounded-control bg-mist p-3">
                <RedactedText {...originals[part]} mode="found" />
              </div>
            </div>
            <TextField
              name={part}
              label={t(`publish.public.${part}`)}
              stored={suggested[part]}
              {...(part !== "title" && { rows: 10 })}
              problems={sent?.problems}
            />
          </div>
        ))}
        {name.mayPublishName && (
          <Checkbox
            id="showName"
            name="showName"
            label={t("publish.show-name")}
            hint={t("publish.show-name-hint")}
            defaultChecked={sent ? typed("showName") === "on" : name.named}
          />
        )}
        <FileField
          id="publicCopy"
          name="publicCopy"
          accept="application/pdf,.pdf"
          label={t("publish.copy")}
          hint={t("publish.copy-hint")}
          error={errorOf("publicCopy")}
          optional
        />
        <ButtonRow>
          <Button variant={first ? "primary" : "secondary"}>{t("publish.prepare")}</Button>
        </ButtonRow>
      </form>
    </Card>
  );
}

/** What the finder saw in the original, for the person who decides. */
function FoundList({ found }: Pick<Props, "found">) {
  const { t } = useTranslation("office");
  if (found.length === 0) return <Alert>{t("publish.nothing-found")}</Alert>;
  return (
    <Alert tone="warning" title={t("publish.found", { count: found.length })}>
      <p>{t("publish.found-lead")}</p>
      <ul className="list-disc pl-5">
        {[...new Map(found.map((one) => [`${one.kind} ${one.text}`, one])).values()].map((one) => (
          <li key={`${one.kind} ${one.text}`}>
            {t(`publish.kind.${one.kind}`)}: <strong>{one.text}</strong>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
