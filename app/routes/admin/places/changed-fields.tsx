import { dayInWords } from "#app/components/time/day-words.ts";
import type { Unit, UnitChange, UnitField } from "#app/domain/administration/unit-import.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";

/** Field by field what stands now and what would stand then. */
export function ChangedFields({ change: { before, unit, fields, state } }: { change: UnitChange }) {
  const { t } = useTranslation("admin");
  const tellField = useFieldWords();
  const shown = fields.filter((field) => state === "changed" || tellField(unit, field) !== "");
  if (shown.length === 0) return "–";
  return (
    <ul className="grid gap-1">
      {shown.map((field) => (
        <li key={field}>
          <span className="text-ink-2">{t(`places.field.${field}`)}:</span>{" "}
          {before && (
            <>
              <del className="text-ink-2">{tellField(before, field) || t("places.nothing")}</del>
              {" → "}
            </>
          )}
          <ins className="no-underline">{tellField(unit, field) || t("places.nothing")}</ins>
        </li>
      ))}
    </ul>
  );
}

function useFieldWords() {
  const { t, i18n } = useTranslation("admin");
  return (unit: Unit, field: UnitField): string => {
    const value = unit[field];
    if (value === null) return "";
    if (typeof value !== "string") return value.join("; ");
    if (field === "kind") return t(`places.kind-is.${unit.kind}`);
    if (field === "validFrom" || field === "validTo") return dayInWords(value, i18n.language);
    return value;
  };
}
