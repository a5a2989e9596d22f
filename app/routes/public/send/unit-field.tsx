import { useTranslation } from "#app/i18n/use-translation.ts";
import type { placeChoices } from "#app/server/queries/public/place-choices.ts";
import { Select } from "#app/ui/select.tsx";

type Props = {
  value: string | undefined;
  error: string | undefined;
  choices: Pick<Awaited<ReturnType<typeof placeChoices>>, "units" | "oldNames">;
};

/** Today's communes first, then the old names that lead to them. */
export function UnitField({ value, error, choices }: Props) {
  const { t } = useTranslation("public");
  return (
    <Select
      id="unitCode"
      name="unitCode"
      label={t("send.place.unit")}
      hint={t("send.place.unit-hint")}
      optional
      empty={t("send.place.unit-unknown")}
      error={error}
      defaultValue={value}
      options={[
        {
          label: t("send.place.units-today"),
          options: choices.units.map(({ code, name }) => ({ value: code, label: name })),
        },
        {
          label: t("send.place.units-before"),
          options: choices.oldNames.map(({ code, name, present }) => ({
            value: code,
            label: t("send.place.unit-now", { name, present }),
          })),
        },
      ]}
    />
  );
}
