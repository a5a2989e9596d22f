import { useTranslation } from "#app/i18n/use-translation.ts";
import { Alert } from "#app/ui/alert.tsx";
import type { RefusedForm } from "../acts/act.ts";
import { HistoryList } from "./history-list.tsx";

/** Why an act did not happen; after a conflict also what somebody else did meanwhile. */
export function RefusalAlert({ refusedForm, code }: { refusedForm: RefusedForm; code: string }) {
  const { t } = useTranslation(["office", "refusals"]);
  if (refusedForm.refusal === null) return null;
  return (
    <div className="mb-6">
      <Alert
        role="alert"
        tone={refusedForm.refusal === "version-conflict" ? "warning" : "error"}
        title={t(`refusals:reason.${refusedForm.refusal}`)}
      >
        {refusedForm.changes.length > 0 && (
          <div className="mt-2">
            <p className="mb-2 font-semibold">{t("act.changed-meanwhile")}</p>
            <HistoryList items={refusedForm.changes} office="" code={code} />
          </div>
        )}
      </Alert>
    </div>
  );
}
