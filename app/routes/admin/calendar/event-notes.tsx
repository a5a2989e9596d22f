import { useTranslation } from "#app/i18n/use-translation.ts";
import { Alert } from "#app/ui/alert.tsx";

type Note = { readonly line: number; readonly reason: "cancelled" | "repeats" };

/** Which events of an iCal file were not taken as they stand there, and why. */
export function EventNotes({ notes, year }: { notes: readonly Note[]; year: number }) {
  const { t } = useTranslation("admin");
  if (notes.length === 0) return null;
  return (
    <Alert tone="info" role="status" title={t("calendar.import.notes")}>
      <ul className="list-disc pl-5">
        {notes.map(({ line, reason }) => (
          <li key={`${line} ${reason}`}>
            {t(`calendar.import.note-is.${reason}`, { line, year })}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
