import { type LimitRule, reminderAudiences } from "#app/domain/deadline/rules/limit-rule.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Choice } from "#app/ui/choice.tsx";
import { Details } from "#app/ui/details.tsx";
import { Fieldset } from "#app/ui/fieldset.tsx";
import { Select } from "#app/ui/select.tsx";
import type { TypedReminder } from "./handle-limit-form.ts";
import { useLimitWords } from "./limit-words.ts";

const offered = [-10, -5, -3, -2, -1, 0, 1, 2, 3, 5, 7, 10, 15, 20, 30];
const spareLines = 2;
const spare: TypedReminder = { at: "", to: [], atOnce: false };

type Props = {
  rule: LimitRule;
  typed: readonly TypedReminder[] | undefined;
  error: string | undefined;
};

/** Who is reminded when; two lines are always free, and saving makes room for more. */
export function ReminderFields({ rule, typed, error }: Props) {
  const { t } = useTranslation("admin");
  const stored = rule.reminders.map(({ at, ...rest }) => ({ ...rest, at: String(at) }));
  const lines = typed?.length
    ? typed
    : [...stored, ...Array.from({ length: spareLines }, () => spare)];
  return (
    <Details
      summary={t("limits.reminders-count", { count: lines.filter(({ at }) => at !== "").length })}
      open={error !== undefined}
    >
      <Fieldset
        id="reminders"
        label={t("limits.reminders")}
        hint={t("limits.reminders-hint")}
        error={error}
        optional
      >
        <div className="mt-3 grid gap-4">
          {lines.map((line, place) => (
            // A line has no name of its own but its place.
            <ReminderLine key={String(place)} line={line} place={place} />
          ))}
        </div>
      </Fieldset>
    </Details>
  );
}

function ReminderLine({ line, place }: { line: TypedReminder; place: number }) {
  const { t } = useTranslation("admin");
  const words = useLimitWords();
  const number = place + 1;
  const [id, name] = [`reminder-${place}`, `reminders[${place}]`];
  const known = line.at === "" || line.at === "half-way" ? [] : [Number(line.at)];
  const days = [...new Set([...offered, ...known])].sort((a, b) => a - b);
  return (
    <fieldset className="rounded-control bg-navy-50 p-4">
      <legend className="sr-only">{t("limits.reminder", { number })}</legend>
      <Select
        id={place === 0 ? "reminders" : id}
        name={`${name}.at`}
        width="l"
        label={t("limits.reminder-when", { number })}
        empty={t("limits.no-reminder")}
        defaultValue={line.at}
        options={[
          { value: "half-way", label: words.moment("half-way") },
          ...days.map((day) => ({ value: String(day), label: words.moment(day) })),
        ]}
      />
      <div className="mt-2 flex flex-wrap gap-x-6">
        {reminderAudiences.map((audience) => (
          <Choice
            key={audience}
            id={`${id}-${audience}`}
            type="checkbox"
            look="plain"
            name={`${name}.to`}
            value={audience}
            label={t(`limits.audience.${audience}`)}
            defaultChecked={line.to.includes(audience)}
          />
        ))}
        <Choice
          id={`${id}-at-once`}
          type="checkbox"
          look="plain"
          name={`${name}.atOnce`}
          label={t("limits.at-once")}
          defaultChecked={line.atOnce}
        />
      </div>
    </fieldset>
  );
}
