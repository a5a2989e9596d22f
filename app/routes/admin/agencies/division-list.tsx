import { useProblems } from "#app/components/form-fields/use-problems.ts";
import { DateText } from "#app/components/time/date-text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { DivisionEntry } from "#app/server/queries/admin/divisions.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/panel.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";
import type { FormProblems } from "../../kit/read-form.ts";

type Props = { divisions: readonly DivisionEntry[]; problems: FormProblems | undefined };

/** The divisions of an agency: another name, an end, a new one. */
export function DivisionList({ divisions, problems }: Props) {
  const { t } = useTranslation("admin");
  const ended = divisions.filter(({ endedOn }) => endedOn !== null);
  const refusedId = problems?.values.divisionId ?? "";
  return (
    <Card title={t("divisions.title")}>
      <p className="mb-4 text-ink-2">{t("divisions.lead")}</p>
      <ul className="grid list-none gap-4">
        {divisions
          .filter(({ endedOn }) => endedOn === null)
          .map((division) => (
            <li key={division.id} className="border-b border-rule pb-4">
              <DivisionForm
                division={division}
                problems={refusedId === String(division.id) ? problems : undefined}
              />
            </li>
          ))}
      </ul>
      <NewDivision problems={refusedId === "" ? problems : undefined} />
      {ended.length > 0 && (
        <>
          <h3 className="mt-6 mb-2 text-base">{t("divisions.ended")}</h3>
          <ul className="list-none text-ink-2">
            {ended.map(({ id, name, endedOn }) => (
              <li key={id}>
                {name}, {t("divisions.ended-on")} <DateText on={endedOn ?? ""} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

function DivisionForm({
  division,
  problems,
}: { division: DivisionEntry } & Pick<Props, "problems">) {
  const { t } = useTranslation("admin");
  const { errorOf, typedOr } = useProblems(problems);
  const { id, name, people } = division;
  return (
    <form method="post" noValidate className="grid gap-2">
      <input type="hidden" name="divisionId" value={id} />
      <TextInput
        id={`division-${id}`}
        name="divisionName"
        label={t("divisions.name-of", { name })}
        hint={t("divisions.people", { count: people })}
        defaultValue={typedOr("divisionName", name)}
        error={errorOf("divisionName")}
      />
      <span className="flex flex-wrap gap-3">
        <Button variant="secondary" compact name="intent" value="rename-division">
          {t("divisions.rename")}
          <VisuallyHidden> {name}</VisuallyHidden>
        </Button>
        <Button variant="quiet" compact name="intent" value="end-division">
          {t("divisions.end")}
          <VisuallyHidden> {name}</VisuallyHidden>
        </Button>
      </span>
    </form>
  );
}

function NewDivision({ problems }: Pick<Props, "problems">) {
  const { t } = useTranslation("admin");
  const { errorOf, typedOr } = useProblems(problems);
  return (
    <form method="post" noValidate className="mt-4 grid gap-2">
      <TextInput
        id="divisionName"
        name="divisionName"
        label={t("divisions.new")}
        defaultValue={typedOr("divisionName")}
        error={errorOf("divisionName")}
      />
      <span>
        <Button variant="secondary" name="intent" value="add-division">
          {t("divisions.add")}
        </Button>
      </span>
    </form>
  );
}
