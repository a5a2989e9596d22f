import { useState } from "react";
import { contentTypes, pointDisposals } from "#app/domain/petition/petition.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { ErrorText } from "#app/ui/error-text.tsx";
import { FieldRow } from "#app/ui/form-layout.tsx";
import { type Option, Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { useHydrated } from "#app/ui/widgets/use-hydrated.ts";
import { type Problems, useProblems } from "./use-problems.ts";

type Stored = {
  readonly text: string;
  readonly disposal: string;
  readonly note: string;
  readonly own?: { readonly contentType: string; readonly fieldCode: string | null };
};
type Props = {
  points: readonly Stored[];
  fields: readonly Option[];
  problems: Problems | undefined;
};
type Part = "text" | "disposal" | "note" | "contentType" | "fieldCode";

const pointsMax = 20;
const spareRows = 1;
/** A letter often has more matters than one, and without script no row is added. */
const rowsMin = 2;

/** The matters of the letter; rows left empty are dropped. Without script a spare row stands ready after each saving. */
export function PointFields({ points, fields, problems }: Props) {
  const { t } = useTranslation("office");
  const { errorOf } = useProblems(problems);
  const hydrated = useHydrated();
  const sent = Object.keys(problems?.values ?? {}).filter((name) =>
    /^points\[\d+\]\.text$/.test(name),
  );
  const [added, setAdded] = useState(0);
  const rows = Math.min(
    pointsMax,
    Math.max(rowsMin, points.length + spareRows, sent.length) + added,
  );
  const error = errorOf("points");
  return (
    <fieldset className="grid gap-5">
      <legend className="mb-1 font-semibold">{t("classify.points")}</legend>
      <p className="text-sm text-ink-2">{t("classify.points-hint")}</p>
      {error && <ErrorText id="points" text={error} />}
      {Array.from({ length: rows }, (_, place) => place).map((place) => (
        <PointRow key={place} {...{ place, fields, problems }} stored={points[place]} />
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

type RowProps = Omit<Props, "points"> & { place: number; stored: Stored | undefined };

/** What a field of this point carries: its name, its error, what was typed or is stored. */
function usePointField({ place, problems }: Pick<RowProps, "place" | "problems">) {
  const { errorOf, typedOr: typed } = useProblems(problems);
  return (part: Part, fallback: string) => {
    const name = `points[${place}].${part}`;
    return { id: name, name, error: errorOf(name), defaultValue: typed(name, fallback) };
  };
}

function PointRow(row: RowProps) {
  const { t } = useTranslation(["office", "domain"]);
  const field = usePointField(row);
  const { place, stored } = row;
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
      <OwnClassification {...row} />
    </div>
  );
}

/** Of a mixed letter: what this point is about, where that is not what the petition is about. */
function OwnClassification(row: RowProps) {
  const { t } = useTranslation(["office", "domain"]);
  const field = usePointField(row);
  const { stored, fields } = row;
  const type = field("contentType", stored?.own?.contentType ?? "");
  const area = field("fieldCode", stored?.own?.fieldCode ?? "");
  return (
    <Details
      summary={t("classify.own")}
      open={Boolean(type.defaultValue || area.defaultValue || type.error)}
    >
      <FieldRow>
        <Select
          {...type}
          label={t("classify.own-content-type")}
          empty={t("classify.as-petition")}
          options={contentTypes.map((value, at) => ({
            value,
            label: `${at + 1}. ${t(`domain:content-type.${value}`)}`,
          }))}
        />
        <Select
          {...area}
          label={t("classify.own-field")}
          empty={t("classify.as-petition")}
          options={fields}
        />
      </FieldRow>
    </Details>
  );
}
