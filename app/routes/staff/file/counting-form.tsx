import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { PetitionFile } from "#app/server/queries/staff/petition-file.ts";
import { Button } from "#app/ui/button.tsx";
import { Select } from "#app/ui/select.tsx";
import { hasIntent } from "../../kit/has-intent.ts";
import type { RefusedForm } from "../acts/act.ts";

type Props = { file: PetitionFile; refusedForm: RefusedForm | undefined };

/** With which agency the petition is counted, and the way to choose another. */
export function CountingForm({ file, refusedForm }: Props) {
  const { t } = useTranslation("office");
  const own = hasIntent(refusedForm, "set-counting-agency") ? refusedForm : undefined;
  const { errorOf, typedOr } = useProblems(own?.problems);
  const { counting, possible, petition } = file;
  if (counting === null) return null;
  return (
    <div className="mt-5 border-t border-line pt-4">
      <p>
        {t("shares.counted-for")} <strong>{counting.agency}</strong>
      </p>
      <p className="text-sm text-ink-2">{t("shares.counted-hint")}</p>
      {possible.includes("set-counting-agency") && (
        <form method="post" className="mt-3 flex flex-wrap items-end gap-3 print:hidden">
          <input type="hidden" name="version" value={petition.version} />
          <Select
            id="agencyId"
            name="agencyId"
            label={t("shares.count-for")}
            options={counting.choices.map(({ id, name }) => ({ value: String(id), label: name }))}
            defaultValue={typedOr("agencyId", String(counting.agencyId))}
            error={errorOf("agencyId")}
          />
          <Button variant="secondary" name="intent" value="set-counting-agency">
            {t("shares.count-save")}
          </Button>
        </form>
      )}
    </div>
  );
}
