import { useState } from "react";
import { pointDisposals } from "#app/domain/petition/petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorText } from "#app/ui/error-text.tsx";
import { FieldRow } from "#app/ui/form-layout.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { useHydrated } from "#app/ui/widgets/use-hydrated.ts";
import { type Problems, useProblems } from "./use-problems.ts";

type Stored = { readonly text: string; readonly disposal: string; readonly note: string };
type Props = { points: readonly Stored[]; problems: Problems | undefined };

const pointsMax = 20;
const spareRows = 1;

/** The matters of the letter; rows left empty are dropped. Without script a spare row stands ready after each saving. */
export function PointFields({ points, problems }: Props) {
  const { t } = useTranslation("office");
  const { errorOf } = useProblems(problems);
  const hydrated = useHydrated();
  const sent = Object.keys(problems?.values ?? {}).filter((name) =>
    /^points\[\d+\]\.text$/.test(name),
  );
  const [added, setAdded] = useState(0);
  const rows = Math.min(pointsMax, Math.max(points.length + spareRows, sent.length) + added);
  const error = errorOf("points");
  return (
    <fieldset className="grid gap-5">
      <legend className="mb-1 font-semibold">{t("classify.points")}</legend>
      <p className="text-sm text-ink-2">{t("classify.points-hint")}</p>
      {error && <ErrorText id="points" text={error} />}
      {Array.from({ length: rows }, (_, place) => place).map((place) => (
        <PointRow key={place} place={place} stored={points[place]} problems={problems} />
      ))}
      {hydrated && rows < pointsMax && (
        <span>
          <Button type="button" variant="secondary" compact onClick={() => setAdded(added + 1)}>
            {t("classify.add-point")}
          </Button>
        </span>
      )}
    </fieldset>
  );
}

function PointRow({
  place,
  stored,
  problems,
}: {
  place: number;
  stored: Stored | undefined;
  problems: Problems | undefined;
}) {
  const { t } = useTranslation(["office", "domain"]);
  const { errorOf, typedOr: typed } = useProblems(problems);
  const field = (part: keyof Stored, fallback: string) => {
    const name = `points[${place}].${part}`;
    return { id: name, name, error: errorOf(name), defaultValue: typed(name, fallback) };
  };
  return (
    <div className="grid gap-3 rounded-panel border border-rule bg-white p-4">
      <TextArea
        {...field("text", stored?.text ?? "")}
        label={t("classify.point", { number: place + 1 })}
        optional={place > 0}
        rows={2}
      />
      <FieldRow>
        <Select
          {...field("disposal", stored?.disposal ?? "handle")}
          label={t("classify.disposal")}
          options={pointDisposals.map((value) => ({
            value,
            label: t(`domain:point-disposal.${value}`),
          }))}
        />
        <TextInput {...field("note", stored?.note ?? "")} label={t("classify.note")} optional />
      </FieldRow>
    </div>
  );
}
