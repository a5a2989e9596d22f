import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { PetitionFile } from "#app/server/queries/staff/petition-file.ts";
import { Button } from "#app/ui/button.tsx";
import { ButtonRow } from "#app/ui/form-layout.tsx";
import { Card } from "#app/ui/panel.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { hasIntent } from "../../kit/has-intent.ts";
import type { RefusedForm } from "../acts/act.ts";
import { HistoryList } from "./history-list.tsx";

/** Everything that happened, newest first, and a place for a note of one's own. */
export function HistoryPanel({
  file,
  refusedForm,
}: {
  file: PetitionFile;
  refusedForm: RefusedForm | undefined;
}) {
  const { t } = useTranslation(["office", "shell"]);
  return (
    <Card
      title={t("shell:timeline.heading")}
      aside={<span className="text-sm text-ink-2">{t("shell:timeline.newest-first")}</span>}
    >
      {file.possible.includes("add-note") && (
        <NoteForm
          version={file.petition.version}
          refusedForm={hasIntent(refusedForm, "add-note") ? refusedForm : undefined}
        />
      )}
      <HistoryList items={file.history} office={file.receivingName} code={file.address} />
    </Card>
  );
}

function NoteForm({
  version,
  refusedForm,
}: {
  version: number;
  refusedForm: RefusedForm | undefined;
}) {
  const { t } = useTranslation("office");
  const { errorOf, typedOr: typed } = useProblems(refusedForm?.problems);
  return (
    <form method="post" className="mb-6 print:hidden">
      <input type="hidden" name="version" value={version} />
      <TextArea
        id="text"
        name="text"
        rows={3}
        label={t("note.label")}
        hint={t("note.hint")}
        error={errorOf("text")}
        defaultValue={typed("text")}
      />
      <ButtonRow>
        <Button variant="secondary" compact name="intent" value="add-note">
          {t("note.add")}
        </Button>
      </ButtonRow>
    </form>
  );
}
