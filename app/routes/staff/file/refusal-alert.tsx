import { useTranslation } from "#app/i18n/use-translation.ts";
import { Alert } from "#app/ui/alert.tsx";
import type { RefusedForm } from "../acts/act.ts";
import { HistoryList } from "./history-list.tsx";

/** Why an act did not happen; after a conflict also what was done meanwhile, by others or by oneself. */
export function RefusalAlert({ refusedForm, code }: { refusedForm: RefusedForm; code: string }) {
  const { t } = useTranslation(["office", "refusals"]);
  const { refusal, changes } = refusedForm;
  if (refusal === null) return null;
  return (
    <div className="mb-6">
      <Alert
        role="alert"
        tone={refusal === "version-conflict" ? "warning" : "error"}
        title={changes.allOwn ? t("act.changed-by-oneself") : t(`refusals:reason.${refusal}`)}
      >
        {changes.items.length > 0 && (
          <div className="mt-2">
            <p className="mb-2 font-semibold">{t("act.changed-meanwhile")}</p>
            <HistoryList items={changes.items} office="" code={code} />
          </div>
        )}
      </Alert>
    </div>
  );
}
